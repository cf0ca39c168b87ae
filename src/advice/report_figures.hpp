#pragma once
// The figures of a report to the digits that it is written with.

#include "advice/report.hpp"

namespace retort {

/// So that a report that was written and read again renders as the first did, to the byte.
void round_figures(ReportedCosts& costs);

}  // namespace retort
