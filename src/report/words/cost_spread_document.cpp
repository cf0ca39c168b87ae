#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {

namespace {

std::vector<TextCell> swing_row(const ReportedSwing& one) {
  return {{one.subject},
          {grouped(one.swing.range.low)},
          {counted(grouped(one.swing.range.high), one.unit)},
          {usd(one.swing.cheap)},
          {usd(one.swing.dear)}};
}

BarRow swing_bars(const ReportedSwing& one, double typical) {
  const auto bar = [&](Money end, Paint::Kind paint) {
    return Bar{.from = typical,
               .to = dollars_for_the_eye(end),
               .paint = {paint},
               .tells = fmt::format("{}: {}", one.subject, usd(end))};
  };
  return {
      .name = one.subject,
      .value = fmt::format("{} - {}", usd(one.swing.cheap), usd(one.swing.dear)),
      .bars = {bar(one.swing.cheap, Paint::Kind::less), bar(one.swing.dear, Paint::Kind::more)}};
}

}  // namespace

void add_tornado(Document& document, const Report& report) {
  constexpr std::size_t most = 5;
  const auto& tornados = report.costs.tornados;
  const auto tornado = std::ranges::find_if(tornados, [&report](const ReportedTornado& one) {
    return one.approach == report.recommendation.approach && !one.swings.empty();
  });
  if (tornado == tornados.end()) return;
  begin(document, sections::moves,
        fmt::format("What moves the cost of {} most, one at a time",
                    report.titles[tornado->approach]));
  const auto advised = static_cast<std::size_t>(tornado->approach);
  const double typical =
      dollars_for_the_eye(report.costs.estimates.at(advised).totals.horizon.typical);
  Table table{.columns = {{"Assumption"},
                          {"From"},
                          {"To", " to "},
                          {"Cheap end", ": "},
                          {"Dear end", " to "}},
              .form = Table::Form::entries,
              .caption = fmt::format("US dollars over {} at either end", horizon_text(report)),
              .ending = fmt::format(" over {}", horizon_text(report))};
  BarPanel panel{.title = {}, .mark = BarPanel::Mark::typical, .marked = typical};
  for (const ReportedSwing& one : tornado->swings) {
    if (table.rows.size() == most) break;
    table.rows.push_back(swing_row(one));
    panel.rows.push_back(swing_bars(one, typical));
  }
  document.push_back(BarChart{
      .titles = {.label =
                     "What each assumption alone does to the cost; the table gives the figures",
                 .caption = "One assumption at a time from its cheap to its dear end; the line is "
                            "typical"},
      .unit = BarChart::Unit::usd,
      .panels = {std::move(panel)}});
  document.push_back(std::move(table));
}

void add_percentiles(Document& document, const Report& report) {
  if (report.costs.percentiles.empty()) return;
  document.push_back(Heading{
      .text = fmt::format("How the total over {} spreads when all assumptions vary on their own",
                          horizon_text(report)),
      .id = "spread"});
  say(document, fmt::format("{} draws with a fixed seed; each assumption is as likely below its "
                            "typical value as above.",
                            grouped(Decimal::whole(static_cast<std::int64_t>(sample_count)))));
  Table table{.columns = {{""}, {"One in ten below"}, {"Half below"}, {"Nine in ten below"}}};
  for (const ReportedPercentiles& spread : report.costs.percentiles) {
    table.rows.push_back({{report.titles[spread.approach]},
                          {usd(spread.horizon.p10)},
                          {usd(spread.horizon.p50)},
                          {usd(spread.horizon.p90)}});
  }
  document.push_back(std::move(table));
  std::vector<std::string> left_out;
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    const Approach approach = estimate.totals.approach;
    const auto& spreads = report.costs.percentiles;
    if (std::ranges::find(spreads, approach, &ReportedPercentiles::approach) == spreads.end()) {
      left_out.push_back(report.titles[approach]);
    }
  }
  if (left_out.empty()) return;
  say(document, fmt::format("Left out, for some draws cannot be had or priced: {}.",
                            fmt::join(left_out, ", ")));
}

}  // namespace retort
