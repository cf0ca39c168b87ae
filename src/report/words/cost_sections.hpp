#pragma once
// The sections that what a workload costs is told in; each adds nothing when there is nothing to
// tell.

#include "advice/report.hpp"
#include "report/words/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace retort {

/// All approaches side by side, what stands in their way, and what is about to end.
void add_totals(Document& document, const Report& report);

/// What one approach bills, line by line, and the guide's row beside it.
void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate);

/// "once", "a month", "a query".
std::string_view how_often(CostKind kind);
/// Prices of tokens and the like are quoted by the million.
std::string unit_price_text(Money price);
/// Why the line is there, its source, and how old and sure its price is.
std::string cost_line_note(const ReportedCostLine& line);

/// A table shows the powers of ten and the workload's own volume.
bool is_shown_volume(const ReportedCosts& costs, const VolumePoint& point);
void add_volumes(Document& document, const Report& report);
/// Those of one approach, or all.
void add_break_evens(Document& document, const Report& report, std::optional<Approach> only);

/// What the limit leaves of an answer; `within` is there.
std::string within_text(const ReportedLatency& latency);
void add_latency(Document& document, const Report& report);

/// The assumptions that matter most, for the approach that is advised.
void add_tornado(Document& document, const Report& report);
void add_percentiles(Document& document, const Report& report);

void add_stacks(Document& document, const Report& report);

/// "4,000 pages (1,000-9,000)", or the row that is assumed.
std::string assumed_text(const Assumption& assumption);

/// "650 ms", "4.93 s".
std::string time_text(double ms);

}  // namespace retort
