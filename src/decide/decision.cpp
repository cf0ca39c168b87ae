#include "decide/decision.hpp"

#include "decide/choice.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

// Clamps, vetoes and delivery are meant a second time in explain/component_sum.cpp and
// outcomes.cpp, over all that is still open at once. One slow oracle of the tests holds both.

Points within(Points points, const Evaluator::GroupLimits& limits) {
  return {std::clamp(points.knowledge, limits.min.knowledge, limits.max.knowledge),
          std::clamp(points.behaviour, limits.min.behaviour, limits.max.behaviour)};
}

/// Calls `use` with the table index of every condition in `range` that holds.
template <typename Use>
void for_each_true(const ConditionStates& states, ConditionRange range, Use use) {
  for_each_bit(states.holds, range.begin, range.end, [&](std::size_t i) { use(i - range.begin); });
}

Points score(const Evaluator& evaluator, const ConditionStates& states) {
  const std::span<const Evaluator::RulePoints> rules = evaluator.rule_points();
  const std::span<const Evaluator::GroupLimits> groups = evaluator.group_limits();
  std::array<Points, limits::groups> sums{};
  for_each_true(states, evaluator.rules(),
                [&](std::size_t i) { sums[rules[i].group] += rules[i].points; });
  Points total = evaluator.knowledge().prior;
  for (std::size_t i = 0; i < groups.size(); ++i) total += within(sums[i], groups[i]);
  return total;
}

/// Fills unanswered questions from the derived rows that hold over the given answers.
std::uint64_t fill_derived(const Evaluator& evaluator, const ConditionStates& given, Cells& cells) {
  std::uint64_t used = 0;
  for_each_true(given, evaluator.derived(), [&](std::size_t i) {
    const DerivedRow& row = evaluator.knowledge().derived[i];
    if (cells.at[row.question] != unanswered) return;
    cells.at[row.question] = static_cast<CellId>(row.value + 1);
    used |= std::uint64_t{1} << i;
  });
  return used;
}

ApproachSet forbidden(const Evaluator& evaluator, const ConditionStates& states) {
  ApproachSet all;
  for_each_true(states, evaluator.vetoes(),
                [&](std::size_t i) { all |= evaluator.knowledge().vetoes[i].forbids; });
  return all;
}

Approach delivery(const Evaluator& evaluator, const ConditionStates& states) {
  const ConditionRange range = evaluator.delivery();
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (states.is_true(i)) return evaluator.knowledge().delivery[i - range.begin].deliver;
  }
  return evaluator.knowledge().otherwise_deliver;
}

FlowchartVerdict walk_flowchart(const Evaluator& evaluator, const ConditionStates& states) {
  FlowchartVerdict verdict;
  for_each_true(states, evaluator.flowchart(), [&](std::size_t i) {
    const Approach says = evaluator.knowledge().flowchart[i].says;
    if (!verdict.first) verdict.first = says;
    const bool retrieval = retrieves(says) || (verdict.collect && retrieves(*verdict.collect));
    const bool training = trains(says) || (verdict.collect && trains(*verdict.collect));
    verdict.collect = approach_for(retrieval, training);
  });
  return verdict;
}

}  // namespace

Decision decide(const Evaluator& evaluator, const Cells& cells) {
  Decision decision;
  decision.cells = cells;
  decision.conditions = evaluator.evaluate(cells);
  decision.derived_rows = fill_derived(evaluator, decision.conditions, decision.cells);
  if (decision.derived_rows != 0) decision.conditions = evaluator.evaluate(decision.cells);

  decision.scores = score(evaluator, decision.conditions);
  decision.delivery = delivery(evaluator, decision.conditions);
  decision.flowchart = walk_flowchart(evaluator, decision.conditions);
  decision.forbidden = forbidden(evaluator, decision.conditions);

  const std::int32_t premium = evaluator.knowledge().premium;
  const Options left = options_left(decision.delivery, decision.forbidden);
  decision.choice = best_option(left, decision.scores, premium);
  decision.runner_up = best_option(without(left, decision.choice), decision.scores, premium);
  decision.choice_without_vetoes =
      best_option(options_left(decision.delivery, {}), decision.scores, premium)
          .value_or(Approach::prompting);
  return decision;
}

std::optional<Approach> choice_without_price(const Evaluator& evaluator, const Decision& decision) {
  ConditionStates others = decision.conditions;
  bool counts = false;
  for (std::size_t word = 0; word < ConditionStates::words; ++word) {
    const std::uint64_t price = evaluator.price_rules().holds.at(word) & others.holds.at(word);
    counts = counts || price != 0;
    others.holds.at(word) &= ~price;
  }
  if (!counts) return decision.choice;
  return best_option(options_left(decision.delivery, decision.forbidden), score(evaluator, others),
                     evaluator.knowledge().premium);
}

GroupPoints group_points(const Evaluator& evaluator, const ConditionStates& conditions,
                         std::size_t group) {
  const std::span<const Evaluator::RulePoints> rules = evaluator.rule_points();
  GroupPoints points;
  for_each_true(conditions, evaluator.rules(), [&](std::size_t i) {
    if (rules[i].group == group) points.sum += rules[i].points;
  });
  points.counted = within(points.sum, evaluator.group_limits()[group]);
  return points;
}

}  // namespace retort
