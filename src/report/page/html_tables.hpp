#pragma once
// The tables of the page: under each chart what it shows, in figures.

#include "advice/report.hpp"
#include "report/page/html_blocks.hpp"

#include <string>

namespace retort {

/// "$103 - $431"; nothing where both ends read alike.
std::string spread_text(const MoneyRange& range);

HtmlTable reasons_table(const Report& report);
HtmlTable map_table(const Report& report);
/// The rows that matter, for what is advised and what comes next.
HtmlTable comparison_table(const Report& report);
HtmlTable cost_lines_table(const Report& report, const ReportedEstimate& estimate);
/// Cost at each power of ten and at the workload's own volume, as ranges.
HtmlTable volume_table(const Report& report);
HtmlTable swings_table(const Report& report);
HtmlTable latency_table(const Report& report);
HtmlTable assumptions_table(const Report& report);
HtmlTable sources_table(const Report& report);

}  // namespace retort
