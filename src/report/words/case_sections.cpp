// This case beside others: what would change it, published cases, the comparison, the answers.

#include "report/words/advice_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace retort {
namespace {

/// "If lookup were no and style were primary: RAG."
std::string flip_text(const Report& report, const ReportedFlip& flip) {
  std::vector<std::string> parts;
  for (const ReportedChange& change : flip.changes) {
    parts.push_back(fmt::format("{} were {}", change.question, fmt::join(change.to, " or ")));
  }
  return fmt::format("If {}: {}.", fmt::join(parts, " and "),
                     title_or_nothing(report, flip.becomes));
}

/// Precedents with the same scores share a mark.
std::vector<MapMark> marks_of(const Report& report) {
  std::map<std::pair<std::int32_t, std::int32_t>, std::string> labels;
  for (std::size_t i = 0; i < report.precedents.size(); ++i) {
    const Points scores = report.precedents[i].scores;
    std::string& label = labels[{scores.knowledge, scores.behaviour}];
    if (!label.empty()) label += ',';
    label += std::to_string(i + 1);
  }
  std::vector<MapMark> marks;
  for (const auto& [at, label] : labels) marks.push_back({{at.first, at.second}, label});
  return marks;
}

MapChart map_chart(const Report& report) {
  MapChart chart{
      .titles = {.label = "Which approach wins where, with this case and its precedents; the table "
                          "gives their points",
                 .caption = "Which approach wins where, before any limit; numbers: the precedents"},
      .low = report.map.low,
      .high = report.map.high,
      .here = report.recommendation.scores,
      .marks = marks_of(report)};
  for (const MapRegion& region : report.map.regions) {
    chart.areas.push_back({.from = region.from,
                           .to = region.to,
                           .paint = paint_of(region.approach),
                           .name = report.titles[region.approach]});
  }
  return chart;
}

std::vector<TextCell> points_row(TextCell name, Points points) {
  return {std::move(name), {signed_points(points.knowledge)}, {signed_points(points.behaviour)}};
}

Table map_table(const Report& report) {
  Table table{.columns = {{"Case"}, {"Knowledge"}, {"Behaviour"}},
              .caption = "Points of this case and of its precedents"};
  const Recommendation& recommendation = report.recommendation;
  table.rows.push_back(points_row(
      {.text = "This case",
       .note =
           recommendation.approach ? report.titles[*recommendation.approach] + " is advised" : ""},
      recommendation.scores));
  for (const ReportedPrecedent& precedent : report.precedents) {
    table.rows.push_back(points_row({.text = fmt::format("{}. {}", table.rows.size(), precedent.id),
                                     .note = report.titles[precedent.winner] + " won"},
                                    precedent.scores));
  }
  return table;
}

/// An answer as a person says it, with its unit.
std::string answer_text(const ReportedAnswer& answer) {
  if (!answer.is_number) return answer.label;
  return grouped_text(answer.value) + (answer.unit.empty() ? "" : " " + answer.unit);
}

void add_missing(Document& document, const Report& report) {
  if (report.missing.empty()) return;
  std::vector<std::string> ids;
  for (const MissingAnswer& missing : report.missing) ids.push_back(missing.question);
  begin(document, sections::missing);
  say(document, fmt::format("{}.", fmt::join(ids, ", ")));
  say(document, "An unanswered question counts for nothing; it is not a no.");
  if (!report.next) return;
  say(document, fmt::format("Answer {} next: {} (At most {} can still matter.)",
                            report.next->question, report.next->prompt, report.next->at_most_left));
}

}  // namespace

void add_changes(Document& document, const Report& report) {
  constexpr std::size_t most_shown = 6;
  begin(document, sections::changes);
  if (report.flips.empty()) {
    say(document, fmt::format("Nothing small: no change of {} or fewer of the answers you can "
                              "change leads elsewhere.",
                              report.stable_up_to));
    return;
  }
  List list;
  for (const ReportedFlip& flip : report.flips) {
    if (list.items.size() == most_shown) break;
    list.items.push_back({"", {flip_text(report, flip)}});
  }
  if (report.flips.size() > most_shown) {
    list.items.push_back({"",
                          {fmt::format("And {} more (--format json lists all).",
                                       report.flips.size() - most_shown)}});
  }
  document.push_back(std::move(list));
}

void add_map(Document& document, const Report& report) {
  if (report.map.regions.empty()) return;
  begin(document, sections::map);
  document.push_back(map_chart(report));
  document.push_back(map_table(report));
}

void add_precedents(Document& document, const Report& report) {
  List list;
  for (const ReportedPrecedent& precedent : report.precedents) {
    const std::string caveat = precedent.caveat.empty() ? "" : " " + precedent.caveat;
    list.items.push_back(
        {report.titles[precedent.winner],
         {.text = fmt::format("{} ({}){}{}", precedent.story, precedent.numbers,
                              precedent.agrees ? "" : " It disagrees with this advice.", caveat),
          .note = fmt::format("{}, {} alike; {}", precedent.id, percent(precedent.likeness),
                              precedent.citation),
          .link = precedent.url}});
  }
  add_section(document, sections::precedents, std::move(list));
}

/// The advice against the next best; the whole table is a command of its own.
void add_comparison(Document& document, const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  const auto is_other = [&recommendation](const ComparedFactor::Entry& entry) {
    return entry.approach != recommendation.approach && entry.approach != recommendation.runner_up;
  };
  std::vector<ComparedFactor> relevant;
  std::ranges::copy_if(report.comparison, std::back_inserter(relevant), &ComparedFactor::matters);
  for (ComparedFactor& factor : relevant) std::erase_if(factor.cells, is_other);
  if (relevant.empty()) return;
  begin(document, sections::comparison);
  document.push_back(comparison_table(report.titles, relevant));
}

void add_answers(Document& document, const Report& report) {
  List list;
  for (const ReportedAnswer& answer : report.answers) {
    list.items.push_back({answer.question,
                          {.text = fmt::format("{} ({})", answer_text(answer), answer.origin),
                           .note = answer.because,
                           .citations = answer.source}});
  }
  add_section(document, sections::answers, std::move(list));
  add_missing(document, report);
}

}  // namespace retort
