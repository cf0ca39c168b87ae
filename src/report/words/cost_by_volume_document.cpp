#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

std::string cheaper_text(const Report& report, const Crossing& crossing) {
  return fmt::format(
      "{} is cheaper from {}", report.titles[crossing.cheaper],
      counted(grouped(Decimal::whole(crossing.queries_per_month)), "queries a month"));
}

std::string describe(const Report& report, const BreakEven& even) {
  switch (even.kind) {
    case BreakEven::Kind::always:
      return fmt::format("{} is cheaper at every volume", report.titles[even.a]);
    case BreakEven::Kind::never:
      return fmt::format("{} is cheaper at every volume", report.titles[even.b]);
    case BreakEven::Kind::equal:
      return "the same at every volume";
    case BreakEven::Kind::at:
      break;
  }
  // A staircase and a line may cross at many steps; where that begins and ends says it.
  constexpr std::size_t most_told = 3;
  if (even.crossings.size() > most_told) {
    return fmt::format("they take turns from {} on, and {} is cheaper from {}",
                       counted(grouped(Decimal::whole(even.crossings.front().queries_per_month)),
                               "queries a month"),
                       report.titles[even.crossings.back().cheaper],
                       grouped(Decimal::whole(even.crossings.back().queries_per_month)));
  }
  std::vector<std::string> parts;
  for (const Crossing& crossing : even.crossings) {
    parts.push_back(cheaper_text(report, crossing));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

bool is_power_of_ten(std::int64_t number) {
  while (number % 10 == 0) number /= 10;
  return number == 1;
}

/// A table shows the powers of ten and the workload's own volume.
bool is_shown_volume(const ReportedCosts& costs, const VolumePoint& point) {
  return is_power_of_ten(point.queries_per_month) ||
         Decimal::whole(point.queries_per_month) == costs.queries_per_month;
}

ChartPoint point_of(const Report& report, const VolumePoint& point, Approach approach) {
  const auto i = static_cast<std::size_t>(approach);
  const Money typical = *point.horizon.at(i);
  return {.x = static_cast<double>(point.queries_per_month),
          .y = dollars_for_the_eye(typical),
          .low = dollars_for_the_eye(point.low.at(i).value_or(typical)),
          .high = dollars_for_the_eye(point.high.at(i).value_or(typical)),
          .tells = fmt::format(
              "{}, {}: {}", report.titles[approach],
              counted(grouped(Decimal::whole(point.queries_per_month)), "queries a month"),
              usd(typical))};
}

/// Those that cost something at some volume, with the range of the first two.
std::vector<ChartLine> volume_lines(const Report& report) {
  constexpr std::string_view marks = "PLRFB";
  const Recommendation& recommendation = report.recommendation;
  std::vector<ChartLine> lines;
  for (const Approach approach : all_approaches) {
    const auto i = static_cast<std::size_t>(approach);
    ChartLine line{
        .mark = marks.at(i),
        .title = report.titles[approach],
        .paint = paint_of(approach),
        .is_ranged = recommendation.approach == approach || recommendation.runner_up == approach};
    for (const VolumePoint& point : report.costs.by_volume) {
      const std::optional<Money>& cost = point.horizon.at(i);
      if (cost && *cost > Money{}) line.points.push_back(point_of(report, point, approach));
    }
    if (!line.points.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

/// Where what is advised and another change places.
std::vector<ChartMark> crossings_of(const Report& report, const std::vector<ChartLine>& lines) {
  const std::optional<Approach> advised = report.recommendation.approach;
  std::vector<ChartMark> marks;
  for (const BreakEven& even : report.costs.break_even) {
    if (even.a != advised && even.b != advised) continue;
    for (const Crossing& crossing : even.crossings) {
      const std::size_t which = paint_of(crossing.cheaper).which;
      const auto line = std::ranges::find_if(
          lines, [which](const ChartLine& one) { return one.paint.which == which; });
      if (line == lines.end()) continue;
      marks.push_back({.line = static_cast<std::size_t>(line - lines.begin()),
                       .x = static_cast<double>(crossing.queries_per_month),
                       .tells = cheaper_text(report, crossing)});
    }
  }
  return marks;
}

TextCell volume_cell(const VolumePoint& point, std::size_t approach) {
  const std::optional<Money>& typical = point.horizon.at(approach);
  if (!typical) return {"-"};
  const std::string low = usd(point.low.at(approach).value_or(*typical));
  const std::string high = usd(point.high.at(approach).value_or(*typical));
  return {.text = usd(*typical), .note = low == high ? "" : fmt::format("{} - {}", low, high)};
}

Table volume_table(const Report& report, const std::vector<ChartLine>& lines) {
  Table table{.columns = {{"Queries a month"}},
              .caption = fmt::format("US dollars over {}, typical (lowest - highest)",
                                     horizon_text(report))};
  for (const ChartLine& line : lines) table.columns.push_back({line.title});
  for (const VolumePoint& point : report.costs.by_volume) {
    if (!is_shown_volume(report.costs, point)) continue;
    std::vector<TextCell> row{{grouped(Decimal::whole(point.queries_per_month))}};
    for (const ChartLine& line : lines) row.push_back(volume_cell(point, line.paint.which));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

void add_volumes(Document& document, const Report& report) {
  const ReportedCosts& costs = report.costs;
  if (costs.by_volume.empty()) return;
  begin(document, sections::volume,
        fmt::format("Cost over {} by volume (typical figures, US dollars)", horizon_text(report)));
  const std::vector<ChartLine> lines = volume_lines(report);
  document.push_back(volume_table(report, lines));
  document.push_back(LineChart{
      .titles = {.label = "Cost against volume; the table gives the figures",
                 .caption = "Lines: typical. Shaded: from lowest to highest. Rings: where "
                            "what is advised and another change places"},
      .x_title = "queries a month",
      .y_title = "USD",
      .lines = lines,
      .marks = crossings_of(report, lines),
      .own = to_double(costs.queries_per_month),
      .own_name = costs.assumed_queries ? "assumed" : "yours"});
}

void add_break_evens(Document& document, const Report& report, std::optional<Approach> only) {
  List list;
  for (const BreakEven& even : report.costs.break_even) {
    if (only && even.a != *only && even.b != *only) continue;
    list.items.push_back({"",
                          {fmt::format("{} or {}: {}.", report.titles[even.a],
                                       report.titles[even.b], describe(report, even))}});
  }
  add_section(document, sections::break_even, std::move(list));
}

}  // namespace retort
