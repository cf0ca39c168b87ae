#pragma once
// The sections that what a workload costs is told in; each adds nothing when there is nothing to
// tell.

#include "advice/report.hpp"
#include "report/words/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace retort {

/// Those of an advice: what only a page has room for is marked so.
void add_costs(Document& document, const Report& report);

/// All approaches side by side, what stands in their way, and what is about to end.
void add_totals(Document& document, const Report& report);
/// What one approach bills, line by line, and the guide's row beside it.
void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate);
void add_stacks(Document& document, const Report& report);
void add_percentiles(Document& document, const Report& report);
/// The assumptions that matter most, for the approach that is advised.
void add_tornado(Document& document, const Report& report);
void add_volumes(Document& document, const Report& report);
/// Those of one approach, or all.
void add_break_evens(Document& document, const Report& report, std::optional<Approach> only);
void add_latency(Document& document, const Report& report);

/// "12 months"
std::string horizon_text(const Report& report);

/// Typical, around it low and high where they differ.
TextCell money_cell(const MoneyRange& range);

/// "650 ms", "4.93 s".
std::string time_text(double ms);

/// "once", "a month", "a query".
std::string_view how_often(CostKind kind);
/// Prices of tokens and the like are quoted by the million.
std::string unit_price_text(Money price);

/// Only to draw with, or to round for the eye.
double dollars_for_the_eye(Money amount);

}  // namespace retort
