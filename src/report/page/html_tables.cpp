#include "report/page/html_tables.hpp"

#include "report/page/charts.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

std::string in_square_brackets(const CitedPlaces& source) {
  return source.empty() ? std::string{} : fmt::format("[{}]", to_text(source));
}

std::vector<HtmlCell> points_row(HtmlCell name, Points points) {
  return {std::move(name),
          {signed_points(points.knowledge), ""},
          {signed_points(points.behaviour), ""}};
}

}  // namespace

HtmlTable reasons_table(const Report& report) {
  HtmlTable table{
      .caption = "Points by reason", .header = {"Reason", "Knowledge", "Behaviour"}, .rows = {}};
  table.rows.push_back(points_row({"Start", ""}, report.recommendation.prior));
  for (const Reason& reason : report.reasons) {
    std::string note = reason_name(reason);
    if (!reason.source.empty()) note += " " + in_square_brackets(reason.source);
    table.rows.push_back(points_row({reason.because, std::move(note)}, reason.points));
  }
  table.rows.push_back(points_row({"Score", ""}, report.recommendation.scores));
  return table;
}

HtmlTable map_table(const Report& report) {
  HtmlTable table{.caption = "Points of this case and of its precedents",
                  .header = {"Case", "Knowledge", "Behaviour"},
                  .rows = {}};
  const Recommendation& recommendation = report.recommendation;
  const std::string advised =
      recommendation.approach ? report.titles[*recommendation.approach] + " is advised" : "";
  table.rows.push_back(points_row({"This case", advised}, recommendation.scores));
  for (std::size_t i = 0; i < report.precedents.size(); ++i) {
    const ReportedPrecedent& precedent = report.precedents[i];
    const std::string note = fmt::format("{} won; {}, {} alike", report.titles[precedent.winner],
                                         precedent.id, percent(precedent.likeness));
    table.rows.push_back(points_row(
        {fmt::format("{}. {}", i + 1, precedent.story), note, precedent.url}, precedent.scores));
  }
  return table;
}

HtmlTable comparison_table(const Report& report) {
  std::vector<Approach> columns;
  for (const auto& approach : {report.recommendation.approach, report.recommendation.runner_up}) {
    if (approach) columns.push_back(*approach);
  }
  HtmlTable table{.caption = "What is advised, and what comes next",
                  .holds = HtmlTable::Holds::words,
                  .header = {"Factor"},
                  .rows = {}};
  for (const Approach approach : columns) table.header.push_back(report.titles[approach]);
  for (const ComparedFactor& factor : report.comparison) {
    if (!factor.matters) continue;
    std::vector<HtmlCell>& row = table.rows.emplace_back();
    row.push_back({factor.title, ""});
    for (const Approach approach : columns) {
      const auto cell = std::ranges::find(factor.cells, approach, &ComparedFactor::Entry::approach);
      row.push_back(cell == factor.cells.end()
                        ? HtmlCell{"\u2013", ""}
                        : HtmlCell{cell->text, in_square_brackets(cell->source)});
    }
  }
  return table;
}

HtmlTable sources_table(const Report& report) {
  HtmlTable table{.caption = "Sources, by the names used above",
                  .holds = HtmlTable::Holds::words,
                  .header = {"Name", "What it is", "Date"},
                  .rows = {}};
  for (const Source& source : report.sources) {
    table.rows.push_back({{source.id, ""}, {source.title, "", source.url}, {source.date, ""}});
  }
  return table;
}

}  // namespace retort
