#include "documents.hpp"
#include "figures.hpp"

#include <fmt/format.h>

#include <cmath>

namespace retort {
namespace {

constexpr std::string_view nothing_mark = "-";

std::string name_of(const ApproachTitles& titles, const std::optional<Approach>& approach) {
  return approach ? titles[*approach] : "no approach";
}

std::string change_sentence(const ApproachTitles& titles, const Changes& changes) {
  const DecisionRecord& before = changes.before;
  const DecisionRecord& after = changes.after;
  if (before.approach != after.approach) {
    return fmt::format("The advice changes from {} ({}) to {} ({}).",
                       name_of(titles, before.approach), to_string(before.strength),
                       name_of(titles, after.approach), to_string(after.strength));
  }
  if (before.strength != after.strength) {
    return fmt::format("The advice stays {}, and is {} where it was {}.",
                       name_of(titles, after.approach), to_string(after.strength),
                       to_string(before.strength));
  }
  return fmt::format("The advice stays {} ({}).", name_of(titles, after.approach),
                     to_string(after.strength));
}

void add_list(Document& document, std::string heading, List list) {
  if (list.items.empty()) return;
  document.push_back(Heading{std::move(heading)});
  document.push_back(std::move(list));
}

void add_changed_answers(Document& document, const Changes& changes) {
  List list;
  for (const ChangedAnswer& answer : changes.answers) {
    list.items.push_back(
        {answer.question,
         fmt::format("{} before, now {}", answer.before.empty() ? "not given" : answer.before,
                     answer.after.empty() ? "not given" : answer.after),
         {}});
  }
  add_list(document, "Answers", std::move(list));
}

std::string points_or_none(const std::optional<Points>& points) {
  const std::string text = points ? points_text(*points) : "";
  return text.empty() ? std::string(nothing_mark) : text;
}

void add_changed_reasons(Document& document, const Changes& changes) {
  List list;
  for (const ChangedReason& reason : changes.reasons) {
    list.items.push_back({reason.is_limit ? reason.rule + " (limit)" : reason.rule,
                          fmt::format("{} before, now {}", points_or_none(reason.before),
                                      points_or_none(reason.after)),
                          reason.because});
  }
  for (const RecordedVeto& veto : changes.vetoes_begun) {
    list.items.push_back({veto.rule, "rules out now", veto.because});
  }
  for (const RecordedVeto& veto : changes.vetoes_ended) {
    list.items.push_back({veto.rule, "rules out no more", veto.because});
  }
  add_list(document, "Why", std::move(list));
}

std::string_view title_of(CostTotal total) {
  switch (total) {
    case CostTotal::setup:
      return "set-up";
    case CostTotal::monthly:
      return "a month";
    case CostTotal::per_query:
      return "a query";
    case CostTotal::horizon:
      return "in all";
  }
  return "";
}

std::string range_or_none(const std::optional<MoneyRange>& range) {
  return range ? usd_range(*range) : "cannot be had";
}

std::string moved_text(const ChangedCost& cost) {
  if (!cost.share) return std::string(nothing_mark);
  constexpr double percent = 100.0;
  return fmt::format("{:+.1f} %", *cost.share * percent);
}

/// Moves that no figure shows are counted only.
void add_changed_costs(Document& document, const ApproachTitles& titles, const Changes& changes) {
  Table table{.header = {"", "before", "now", "typical"}, .rows = {}};
  for (const ChangedCost& cost : changes.costs) {
    const std::string before = range_or_none(cost.before);
    const std::string after = range_or_none(cost.after);
    if (before == after) continue;
    table.rows.push_back({fmt::format("{}, {}", titles[cost.approach], title_of(cost.total)),
                          before, after, moved_text(cost)});
  }
  const std::size_t unseen = changes.costs.size() - table.rows.size();
  if (changes.costs.empty()) return;
  document.push_back(Heading{"Costs"});
  if (!table.rows.empty()) document.push_back(std::move(table));
  if (unseen > 0) {
    document.push_back(Paragraph{
        fmt::format("{} by less than the figures show.",
                    unseen == 1 ? "One amount moved" : fmt::format("{} amounts moved", unseen))});
  }
}

void add_item(List& list, std::string label, const std::string& before, const std::string& after) {
  if (before == after) return;
  list.items.push_back({std::move(label), fmt::format("{} before, now {}", before, after), {}});
}

void add_scores(Document& document, const ApproachTitles& titles, const Changes& changes) {
  const DecisionRecord& before = changes.before;
  const DecisionRecord& after = changes.after;
  const auto scores = [](const DecisionRecord& record) {
    return fmt::format("K{} B{}", signed_points(record.scores.knowledge),
                       signed_points(record.scores.behaviour));
  };
  const auto flowchart = [&titles](const DecisionRecord& record) {
    return record.flowchart ? titles[*record.flowchart] : "nothing";
  };
  List list;
  add_item(list, "Scores", scores(before), scores(after));
  add_item(list, "Robustness", percent(before.robustness), percent(after.robustness));
  add_item(list, "The flowchart says", flowchart(before), flowchart(after));
  add_item(list, "Knowledge", before.knowledge, after.knowledge);
  add_item(list, "Prices as of", before.prices_as_of, after.prices_as_of);
  add_item(list, "retort", before.tool_version, after.tool_version);
  add_list(document, "Figures and versions", std::move(list));
}

std::string drift_text(const ApproachTitles& titles, const Changes& changes, const Drift& drift) {
  switch (drift.kind) {
    case Drift::Kind::approach:
      return fmt::format("{} was advised, now {} is", name_of(titles, changes.before.approach),
                         name_of(titles, changes.after.approach));
    case Drift::Kind::strength:
      return fmt::format("the advice was {} and is {}", to_string(changes.before.strength),
                         to_string(changes.after.strength));
    case Drift::Kind::cost:
      return fmt::format("{}, {}: {} before, now {} ({})", titles[drift.cost->approach],
                         title_of(drift.cost->total), range_or_none(drift.cost->before),
                         range_or_none(drift.cost->after), moved_text(*drift.cost));
  }
  return "";
}

}  // namespace

Document changes_document(const ApproachTitles& titles, const Changes& changes) {
  Document document;
  document.push_back(
      Lead{changes.any() ? change_sentence(titles, changes) : "Nothing has changed."});
  add_changed_answers(document, changes);
  add_changed_reasons(document, changes);
  add_scores(document, titles, changes);
  add_changed_costs(document, titles, changes);
  return document;
}

Document check_document(const ApproachTitles& titles, const CheckedRecord& check) {
  Document document;
  if (check.drifts.empty()) {
    document.push_back(
        Lead{fmt::format("{} holds.", name_of(titles, check.changes.after.approach))});
  } else {
    document.push_back(Lead{"The record does not hold."});
    List list;
    for (const Drift& drift : check.drifts) {
      list.items.push_back(
          {std::string(to_string(drift.kind)), drift_text(titles, check.changes, drift), {}});
    }
    document.push_back(std::move(list));
  }
  document.push_back(
      Paragraph{fmt::format("A typical cost of what was advised may move by {} of what it was.",
                            percent(check.most_cost_share))});
  const Document changes = changes_document(titles, check.changes);
  document.insert(document.end(), changes.begin(), changes.end());
  return document;
}

}  // namespace retort
