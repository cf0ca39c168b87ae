#include "report/page/charts.hpp"
#include "report/page/html_tables.hpp"
#include "report/page/svg.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

std::string horizon_text(const Report& report) {
  return counted(to_text(report.costs.horizon_months), "months");
}

HtmlCell times_cell(const Milliseconds& ms) {
  return {time_text(ms.typical),
          fmt::format("{} \u2013 {}", time_text(ms.low), time_text(ms.high))};
}

/// "guide/costs, 2026-05": the sources with their dates.
std::string with_dates(const Report& report, const CitedPlaces& citations) {
  std::vector<std::string> dates;
  for (const Source& source : report.sources) {
    if (std::ranges::find(citations, source.id, &CitedPlace::source) != citations.end()) {
      dates.push_back(source.date);
    }
  }
  if (citations.empty()) return {};
  return dates.empty() ? fmt::format("[{}]", to_text(citations))
                       : fmt::format("[{}; {}]", to_text(citations), fmt::join(dates, ", "));
}

/// Nothing where both ends read alike.
std::string spread_between(const std::string& low, const std::string& high) {
  return low == high ? std::string{} : fmt::format("{} \u2013 {}", low, high);
}

HtmlCell volume_cell(const VolumePoint& point, std::size_t approach) {
  const std::optional<Money>& typical = point.horizon.at(approach);
  if (!typical) return {"\u2013", ""};
  const Money low = point.low.at(approach).value_or(*typical);
  const Money high = point.high.at(approach).value_or(*typical);
  return {usd(*typical), spread_between(short_usd(dollars_for_the_eye(low)),
                                        short_usd(dollars_for_the_eye(high)))};
}

/// Those that can be had at some volume.
std::vector<Approach> approaches_with_costs(const ReportedCosts& costs) {
  std::vector<Approach> found;
  std::ranges::copy_if(all_approaches, std::back_inserter(found), [&costs](Approach approach) {
    return std::ranges::any_of(costs.by_volume, [approach](const VolumePoint& point) {
      return point.horizon.at(static_cast<std::size_t>(approach)).has_value();
    });
  });
  return found;
}

}  // namespace

std::string spread_text(const MoneyRange& range) {
  return spread_between(usd(range.low), usd(range.high));
}

HtmlTable cost_lines_table(const Report& report, const ReportedEstimate& estimate) {
  HtmlTable table{
      .caption = fmt::format("{}: quantity times unit price, typical (lowest \u2013 highest)",
                             report.titles[estimate.totals.approach]),
      .header = {"Line", "Quantity", "Unit price", "Amount", "How often"},
      .rows = {}};
  for (const ReportedCostLine& line : estimate.lines) {
    if (line.amount.high == Money{}) continue;
    table.rows.push_back({{line.title, cost_line_note(line)},
                          {counted(quantity_text(line.quantity), line.unit), ""},
                          {unit_price_text(line.unit_price), ""},
                          {usd(line.amount.typical), spread_text(line.amount)},
                          {std::string(how_often(line.kind)), ""}});
  }
  return table;
}

HtmlTable volume_table(const Report& report) {
  const ReportedCosts& costs = report.costs;
  HtmlTable table{.caption = fmt::format("US dollars over {}, typical (lowest \u2013 highest)",
                                         horizon_text(report)),
                  .header = {"Queries a month"},
                  .rows = {}};
  const std::vector<Approach> approaches = approaches_with_costs(costs);
  for (const Approach approach : approaches) table.header.push_back(report.titles[approach]);
  for (const VolumePoint& point : costs.by_volume) {
    if (!is_shown_volume(costs, point)) continue;
    std::vector<HtmlCell>& row = table.rows.emplace_back();
    row.push_back({grouped(Decimal::whole(point.queries_per_month)), ""});
    for (const Approach approach : approaches) {
      row.push_back(volume_cell(point, static_cast<std::size_t>(approach)));
    }
  }
  return table;
}

HtmlTable swings_table(const Report& report) {
  HtmlTable table{.caption = fmt::format("US dollars over {} at either end", horizon_text(report)),
                  .header = {"Assumption", "From", "To", "Cheap end", "Dear end"},
                  .rows = {}};
  for (const ReportedSwing& one : shown_swings(report)) {
    table.rows.push_back({{one.subject, one.unit},
                          {grouped(one.swing.range.low), ""},
                          {grouped(one.swing.range.high), ""},
                          {usd(one.swing.cheap), ""},
                          {usd(one.swing.dear), ""}});
  }
  return table;
}

HtmlTable latency_table(const Report& report) {
  HtmlTable table{.caption = "Time to answer: typical (fast \u2013 slow)",
                  .header = {"Approach", "First token", "Whole answer"},
                  .rows = {}};
  for (const ReportedLatency& latency : report.costs.latencies) {
    std::vector<std::string> stages;
    for (const ReportedStage& stage : latency.stages) {
      stages.push_back(fmt::format("{} {}", stage.title, time_text(stage.ms.typical)));
    }
    const std::string limit = latency.within ? within_text(latency) + " " : std::string{};
    table.rows.push_back({{report.titles[latency.latency.approach],
                           fmt::format("{}{}.", limit, fmt::join(stages, ", "))},
                          times_cell(latency.latency.first_token),
                          times_cell(latency.latency.whole_answer)});
  }
  return table;
}

HtmlTable assumptions_table(const Report& report) {
  HtmlTable table{.caption = "Assumed until you answer it",
                  .holds = HtmlTable::Holds::words,
                  .header = {"What", "Value", "Why"},
                  .rows = {}};
  for (const Assumption& assumption : report.costs.assumptions) {
    table.rows.push_back({{assumption.subject, ""},
                          {assumed_text(assumption), ""},
                          {assumption.because, with_dates(report, assumption.source)}});
  }
  return table;
}

}  // namespace retort
