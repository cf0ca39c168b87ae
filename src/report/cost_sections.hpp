#pragma once
// The sections that what a workload costs is told in; each adds nothing when there is nothing to
// tell.

#include "document.hpp"
#include "retort/report.hpp"

#include <optional>
#include <string>

namespace retort {

/// What one approach bills, line by line, and the guide's row beside it.
void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate);

void add_volumes(Document& document, const Report& report);
/// Those of one approach, or all.
void add_break_evens(Document& document, const Report& report, std::optional<Approach> only);

void add_latency(Document& document, const Report& report);

/// The assumptions that matter most, for the approach that is advised.
void add_tornado(Document& document, const Report& report);
void add_percentiles(Document& document, const Report& report);

void add_stacks(Document& document, const Report& report);

/// "650 ms", "4.93 s".
std::string time_text(double ms);

}  // namespace retort
