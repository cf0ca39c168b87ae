#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

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
    parts.push_back(fmt::format(
        "{} is cheaper from {}", report.titles[crossing.cheaper],
        counted(grouped(Decimal::whole(crossing.queries_per_month)), "queries a month")));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

bool is_power_of_ten(std::int64_t number) {
  while (number % 10 == 0) number /= 10;
  return number == 1;
}

}  // namespace

bool is_shown_volume(const ReportedCosts& costs, const VolumePoint& point) {
  return is_power_of_ten(point.queries_per_month) ||
         Decimal::whole(point.queries_per_month) == costs.queries_per_month;
}

void add_volumes(Document& document, const Report& report) {
  const ReportedCosts& costs = report.costs;
  document.push_back(Heading{fmt::format("Cost over {} by volume (typical figures, US dollars)",
                                         counted(to_text(costs.horizon_months), "months"))});
  Table table{.header = {"Queries a month"}, .rows = {}};
  Chart chart{.x_title = "queries a month", .y_title = "USD", .lines = {}};
  constexpr std::string_view marks = "PLRFB";
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < all_approaches.size(); ++i) {
    ChartLine line{.mark = marks[i], .title = report.titles[all_approaches.at(i)], .points = {}};
    for (const VolumePoint& point : costs.by_volume) {
      const std::optional<Money>& cost = point.horizon.at(i);
      if (!cost || *cost <= Money{}) continue;
      line.points.push_back(
          {static_cast<double>(point.queries_per_month), static_cast<double>(cost->picos) / 1e12});
    }
    if (line.points.empty()) continue;
    table.header.push_back(line.title);
    chart.lines.push_back(std::move(line));
    shown.push_back(i);
  }
  for (const VolumePoint& point : costs.by_volume) {
    if (!is_shown_volume(costs, point)) continue;
    std::vector<std::string> row{grouped(Decimal::whole(point.queries_per_month))};
    for (const std::size_t i : shown) {
      const std::optional<Money>& cost = point.horizon.at(i);
      row.push_back(cost ? usd(*cost) : "-");
    }
    table.rows.push_back(std::move(row));
  }
  document.push_back(std::move(table));
  document.push_back(std::move(chart));
}

void add_break_evens(Document& document, const Report& report, std::optional<Approach> only) {
  List list;
  for (const BreakEven& even : report.costs.break_even) {
    if (only && even.a != *only && even.b != *only) continue;
    list.items.push_back({"",
                          fmt::format("{} or {}: {}.", report.titles[even.a], report.titles[even.b],
                                      describe(report, even)),
                          ""});
  }
  if (list.items.empty()) return;
  document.push_back(Heading{"Where one becomes cheaper (typical figures)"});
  document.push_back(std::move(list));
}

}  // namespace retort
