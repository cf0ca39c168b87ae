#include "report/words/cost_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
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

void add_changed_answers(Document& document, const Changes& changes) {
  List list;
  for (const ChangedAnswer& answer : changes.answers) {
    list.items.push_back(
        {answer.question,
         {fmt::format("{} before, now {}", answer.before.empty() ? "not given" : answer.before,
                      answer.after.empty() ? "not given" : answer.after)}});
  }
  add_list(document, {"Answers"}, std::move(list));
}

std::string points_or_none(const std::optional<Points>& points) {
  const std::string text = points ? points_text(*points) : "";
  return text.empty() ? std::string(nothing_mark) : text;
}

void add_changed_reasons(Document& document, const Changes& changes) {
  List list;
  for (const ChangedReason& reason : changes.reasons) {
    list.items.push_back({reason.is_limit ? reason.rule + " (limit)" : reason.rule,
                          {fmt::format("{} before, now {}", points_or_none(reason.before),
                                       points_or_none(reason.after)),
                           reason.because}});
  }
  for (const RecordedVeto& veto : changes.vetoes_begun) {
    list.items.push_back({veto.rule, {"rules out now", veto.because}});
  }
  for (const RecordedVeto& veto : changes.vetoes_ended) {
    list.items.push_back({veto.rule, {"rules out no more", veto.because}});
  }
  add_list(document, {"Why"}, std::move(list));
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

bool is_advised(const Changes& changes, Approach approach) {
  return changes.before.approach == approach || changes.after.approach == approach;
}

std::string product_text(const RecordedCostLine& line) {
  return fmt::format("{} x {}", counted(quantity_text(line.quantity), line.unit),
                     unit_price_text(line.unit_price));
}

std::string amount_text(const RecordedCostLine& line) {
  return fmt::format("{} {}", usd(line.amount()), how_often(line.kind));
}

/// What it comes from: the unit price, the quantity, or both.
std::string why_moved(const RecordedCostLine& before, const RecordedCostLine& after) {
  const std::string quantity_before = counted(quantity_text(before.quantity), before.unit);
  const std::string quantity_after = counted(quantity_text(after.quantity), after.unit);
  const std::string price_before = unit_price_text(before.unit_price);
  const std::string price_after = unit_price_text(after.unit_price);
  if (quantity_before == quantity_after) {
    return fmt::format("unit price {} before, now {}, for {}", price_before, price_after,
                       quantity_after);
  }
  if (price_before == price_after) {
    return fmt::format("{} before, now {}, at {}", quantity_before, quantity_after, price_after);
  }
  return fmt::format("{} before, now {}", product_text(before), product_text(after));
}

Item line_item(const ChangedCostLine& line) {
  if (!line.before) {
    return {line.after->title, {"new, " + amount_text(*line.after), product_text(*line.after)}};
  }
  if (!line.after) {
    return {line.before->title,
            {"billed no more, was " + amount_text(*line.before), product_text(*line.before)}};
  }
  return {line.after->title,
          {fmt::format("{} before, now {}", amount_text(*line.before), usd(line.after->amount())),
           why_moved(*line.before, *line.after)}};
}

/// Does any figure show the move?
bool is_seen(const ChangedCostLine& line) {
  return !line.before || !line.after || amount_text(*line.before) != amount_text(*line.after) ||
         product_text(*line.before) != product_text(*line.after);
}

/// The lines of what is advised; all others are for programs.
void add_changed_lines(Document& document, const Changes& changes, Approach approach) {
  if (!is_advised(changes, approach)) return;
  if (std::ranges::find(changes.lines_unknown, approach) != changes.lines_unknown.end()) {
    say(document,
        "Which lines moved is not known: a record keeps the lines of what it advised alone.");
    return;
  }
  List list;
  for (const ChangedCostLine& line : changes.cost_lines) {
    if (line.approach == approach && is_seen(line)) list.items.push_back(line_item(line));
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

Table table_of_costs(const ApproachTitles& titles, const Changes& changes, Approach approach) {
  Table table{.columns = {{titles[approach]}, {"before"}, {"now"}, {"typical"}}};
  for (const ChangedCost& cost : changes.costs) {
    if (cost.approach != approach) continue;
    const std::string before = range_or_none(cost.before);
    const std::string after = range_or_none(cost.after);
    if (before == after) continue;
    table.rows.push_back(
        {{std::string(title_of(cost.total))}, {before}, {after}, {moved_text(cost)}});
  }
  return table;
}

/// Moves that no figure shows are counted only.
void add_changed_costs(Document& document, const ApproachTitles& titles, const Changes& changes) {
  if (changes.costs.empty() && changes.cost_lines.empty()) return;
  document.push_back(Heading{"Costs"});
  std::size_t unseen = changes.costs.size();
  for (const Approach approach : all_approaches) {
    Table table = table_of_costs(titles, changes, approach);
    unseen -= table.rows.size();
    if (table.rows.empty()) continue;
    document.push_back(std::move(table));
    add_changed_lines(document, changes, approach);
  }
  if (unseen > 0) {
    say(document,
        fmt::format("{} by less than the figures show.",
                    unseen == 1 ? "One amount moved" : fmt::format("{} amounts moved", unseen)));
  }
}

void add_item(List& list, std::string label, const std::string& before, const std::string& after) {
  if (before == after) return;
  list.items.push_back({std::move(label), {fmt::format("{} before, now {}", before, after)}});
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
  add_list(document, {"Figures and versions"}, std::move(list));
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

std::string sum_of(const ApproachTitles& titles, const Changes& changes) {
  return changes.any() ? change_sentence(titles, changes) : "Nothing has changed.";
}

void add_details(Document& document, const ApproachTitles& titles, const Changes& changes) {
  add_changed_answers(document, changes);
  add_changed_reasons(document, changes);
  add_scores(document, titles, changes);
  add_changed_costs(document, titles, changes);
}

}  // namespace

Document changes_document(const ApproachTitles& titles, const Changes& changes) {
  Document document;
  document.push_back(Lead{sum_of(titles, changes)});
  add_details(document, titles, changes);
  return document;
}

Document check_document(const ApproachTitles& titles, const CheckedRecord& check) {
  Document document;
  if (check.drifts.empty()) {
    document.push_back(
        Lead{fmt::format("{} holds.", name_of(titles, check.changes.after.approach))});
  } else {
    document.push_back(Lead{check.is_accepted ? "The record did not hold, and is written anew."
                                              : "The record does not hold."});
    List list;
    for (const Drift& drift : check.drifts) {
      list.items.push_back(
          {std::string(to_string(drift.kind)), {drift_text(titles, check.changes, drift)}});
    }
    document.push_back(std::move(list));
  }
  say(document, fmt::format("A typical cost of what was advised may move by {} of what it was.",
                            percent(check.most_cost_share)));
  if (!check.drifts.empty() && !check.is_accepted) {
    say(document,
        "What differs is below. If you accept it, run the same with --update and commit "
        "the record.");
  }
  say(document, sum_of(titles, check.changes));
  add_details(document, titles, check.changes);
  return document;
}

}  // namespace retort
