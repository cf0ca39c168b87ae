#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {

/// The assumptions that matter most, for the approach that is advised.
void add_tornado(Document& document, const Report& report) {
  constexpr std::size_t most = 5;
  for (const ReportedTornado& tornado : report.costs.tornados) {
    if (tornado.approach != report.recommendation.approach || tornado.swings.empty()) continue;
    document.push_back(Heading{fmt::format("What moves the cost of {} most, one at a time",
                                           report.titles[tornado.approach])});
    List list;
    for (std::size_t i = 0; i < std::min(most, tornado.swings.size()); ++i) {
      const ReportedSwing& one = tornado.swings[i];
      list.items.push_back({one.subject,
                            fmt::format("{} to {}: {} to {} over {}", grouped(one.swing.range.low),
                                        counted(grouped(one.swing.range.high), one.unit),
                                        usd(one.swing.cheap), usd(one.swing.dear),
                                        counted(to_text(report.costs.horizon_months), "months")),
                            ""});
    }
    document.push_back(std::move(list));
  }
}

void add_percentiles(Document& document, const Report& report) {
  if (report.costs.percentiles.empty()) return;
  document.push_back(
      Heading{fmt::format("How the total over {} spreads when all assumptions vary on their own",
                          counted(to_text(report.costs.horizon_months), "months"))});
  document.push_back(Paragraph{fmt::format(
      "{} draws with a fixed seed; each assumption is as likely below its typical value as above.",
      grouped(Decimal::whole(static_cast<std::int64_t>(sample_count))))});
  Table table{.header = {"", "One in ten below", "Half below", "Nine in ten below"}, .rows = {}};
  for (const ReportedPercentiles& spread : report.costs.percentiles) {
    table.rows.push_back({report.titles[spread.approach], usd(spread.horizon.p10),
                          usd(spread.horizon.p50), usd(spread.horizon.p90)});
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
  document.push_back(Paragraph{fmt::format("Left out, for some draws cannot be had or priced: {}.",
                                           fmt::join(left_out, ", "))});
}

}  // namespace retort
