#include "record/changes.hpp"

#include "base/counterpart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace retort {
namespace {

constexpr std::array all_totals{CostTotal::setup, CostTotal::monthly, CostTotal::per_query,
                                CostTotal::horizon};

std::string value_in(const std::vector<RecordedAnswer>& answers, std::string_view question) {
  const auto found = std::ranges::find(answers, question, &RecordedAnswer::question);
  return found == answers.end() ? std::string{} : found->value;
}

/// In the order of `before`, then what is new.
std::vector<ChangedAnswer> changed_answers(const DecisionRecord& before,
                                           const DecisionRecord& after) {
  std::vector<ChangedAnswer> changed;
  for (const RecordedAnswer& answer : before.answers) {
    std::string now = value_in(after.answers, answer.question);
    if (now != answer.value) changed.push_back({answer.question, answer.value, std::move(now)});
  }
  for (const RecordedAnswer& answer : after.answers) {
    if (!value_in(before.answers, answer.question).empty()) continue;
    changed.push_back({answer.question, {}, answer.value});
  }
  return changed;
}

const RecordedReason* same_rule(const std::vector<RecordedReason>& reasons,
                                const RecordedReason& wanted) {
  const auto found = std::ranges::find_if(reasons, [&wanted](const RecordedReason& reason) {
    return reason.rule == wanted.rule && reason.is_limit == wanted.is_limit;
  });
  return found == reasons.end() ? nullptr : &*found;
}

/// By how much the scores move, both axes together.
std::int32_t weight_of(const ChangedReason& changed) {
  const Points before = changed.before.value_or(Points{});
  const Points after = changed.after.value_or(Points{});
  return std::abs(after.knowledge - before.knowledge) +
         std::abs(after.behaviour - before.behaviour);
}

std::vector<ChangedReason> changed_reasons(const DecisionRecord& before,
                                           const DecisionRecord& after) {
  std::vector<ChangedReason> changed;
  const auto add = [&changed](const RecordedReason& reason, std::optional<Points> was,
                              std::optional<Points> is) {
    changed.push_back({.rule = reason.rule,
                       .is_limit = reason.is_limit,
                       .before = was,
                       .after = is,
                       .because = reason.because});
  };
  for (const RecordedReason& reason : after.reasons) {
    const RecordedReason* earlier = same_rule(before.reasons, reason);
    if (earlier == nullptr) add(reason, std::nullopt, reason.points);
    if (earlier != nullptr && earlier->points != reason.points) {
      add(reason, earlier->points, reason.points);
    }
  }
  for (const RecordedReason& reason : before.reasons) {
    if (same_rule(after.reasons, reason) == nullptr) add(reason, reason.points, std::nullopt);
  }
  std::ranges::stable_sort(changed, std::ranges::greater{}, weight_of);
  return changed;
}

/// The vetoes of `one` that `other` has not.
std::vector<RecordedVeto> only_in(const DecisionRecord& one, const DecisionRecord& other) {
  std::vector<RecordedVeto> only;
  for (const RecordedVeto& veto : one.vetoes) {
    if (std::ranges::find(other.vetoes, veto.rule, &RecordedVeto::rule) == other.vetoes.end()) {
      only.push_back(veto);
    }
  }
  return only;
}

const RecordedCost* cost_of(const DecisionRecord& record, Approach approach) {
  const auto found = std::ranges::find(record.costs, approach, &RecordedCost::approach);
  return found == record.costs.end() ? nullptr : &*found;
}

std::optional<MoneyRange> total_of(const RecordedCost* cost, CostTotal total) {
  if (cost == nullptr) return std::nullopt;
  switch (total) {
    case CostTotal::setup:
      return cost->setup;
    case CostTotal::monthly:
      return cost->monthly;
    case CostTotal::per_query:
      return cost->per_query;
    case CostTotal::horizon:
      return cost->horizon;
  }
  return std::nullopt;
}

std::optional<double> share_moved(const std::optional<MoneyRange>& before,
                                  const std::optional<MoneyRange>& after) {
  if (!before || !after || before->typical == Money{}) return std::nullopt;
  const Money moved = after->typical - before->typical;
  return static_cast<double>(moved.picos) / static_cast<double>(before->typical.picos);
}

std::vector<ChangedCost> changed_costs(const DecisionRecord& before, const DecisionRecord& after) {
  std::vector<ChangedCost> changed;
  for (const Approach approach : all_approaches) {
    for (const CostTotal total : all_totals) {
      const std::optional<MoneyRange> was = total_of(cost_of(before, approach), total);
      const std::optional<MoneyRange> is = total_of(cost_of(after, approach), total);
      if (was == is) continue;
      changed.push_back({.approach = approach,
                         .total = total,
                         .before = was,
                         .after = is,
                         .share = share_moved(was, is)});
    }
  }
  return changed;
}

/// Up to the digits that are written.
bool is_same_figure(double one, double other) {
  constexpr double least_share = 1e-11;
  return std::abs(one - other) <= least_share * std::max(one, other);
}

bool is_same_line(const RecordedCostLine& one, const RecordedCostLine& other) {
  return is_same_figure(one.quantity, other.quantity) && one.unit == other.unit &&
         one.unit_price == other.unit_price;
}

void add_changed_lines(const RecordedCost& before, const RecordedCost& after,
                       std::vector<ChangedCostLine>& changed) {
  for (std::size_t i = 0; i < before.lines.size(); ++i) {
    const RecordedCostLine& was = before.lines[i];
    const RecordedCostLine* is = counterpart(before.lines, i, after.lines);
    if (is == nullptr) changed.push_back({before.approach, was, std::nullopt});
    if (is != nullptr && !is_same_line(was, *is)) changed.push_back({before.approach, was, *is});
  }
  for (std::size_t i = 0; i < after.lines.size(); ++i) {
    if (counterpart(after.lines, i, before.lines) != nullptr) continue;
    changed.push_back({after.approach, std::nullopt, after.lines[i]});
  }
}

/// Of what can be had on both sides.
void add_cost_lines(Changes& changes) {
  for (const Approach approach : all_approaches) {
    const RecordedCost* before = cost_of(changes.before, approach);
    const RecordedCost* after = cost_of(changes.after, approach);
    if (before == nullptr || after == nullptr) continue;
    if (!before->lines.empty() && !after->lines.empty()) {
      add_changed_lines(*before, *after, changes.cost_lines);
    } else if (std::ranges::find(changes.costs, approach, &ChangedCost::approach) !=
               changes.costs.end()) {
      changes.lines_unknown.push_back(approach);
    }
  }
}

/// Exact: a share of a sum is compared without rounding either.
bool is_beyond(const ChangedCost& cost, Decimal most_share) {
  if (!cost.before || !cost.after) return true;
  const Int128 before = cost.before->typical.picos;
  const Int128 moved = cost.after->typical.picos - before;
  const Int128 size = moved < 0 ? -moved : moved;
  return size * Decimal::one > before * most_share.micros;
}

}  // namespace

bool Changes::any() const {
  return before.knowledge != after.knowledge || before.prices_as_of != after.prices_as_of ||
         before.approach != after.approach || before.strength != after.strength ||
         before.robustness != after.robustness || before.scores != after.scores ||
         before.flowchart != after.flowchart || !answers.empty() || !reasons.empty() ||
         !vetoes_begun.empty() || !vetoes_ended.empty() || !costs.empty() || !cost_lines.empty();
}

Changes changes_between(DecisionRecord before, DecisionRecord after) {
  Changes changes{.answers = changed_answers(before, after),
                  .reasons = changed_reasons(before, after),
                  .vetoes_begun = only_in(after, before),
                  .vetoes_ended = only_in(before, after),
                  .costs = changed_costs(before, after)};
  changes.before = std::move(before);
  changes.after = std::move(after);
  add_cost_lines(changes);
  return changes;
}

CheckedRecord check_record(DecisionRecord record, DecisionRecord now, Decimal most_cost_share) {
  CheckedRecord checked{.changes = changes_between(std::move(record), std::move(now)),
                        .most_cost_share = most_cost_share};
  const DecisionRecord& before = checked.changes.before;
  const DecisionRecord& after = checked.changes.after;
  if (before.approach != after.approach) checked.drifts.push_back({.kind = Drift::Kind::approach});
  // Declared from the most certain to the least.
  if (before.strength < after.strength) checked.drifts.push_back({.kind = Drift::Kind::strength});
  for (const ChangedCost& cost : checked.changes.costs) {
    if (cost.approach == before.approach && is_beyond(cost, most_cost_share)) {
      checked.drifts.push_back({.kind = Drift::Kind::cost, .cost = cost});
    }
  }
  return checked;
}

}  // namespace retort
