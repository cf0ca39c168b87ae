#pragma once
// Estimates and cost lines as CSV (RFC 4180), for a spreadsheet.

#include "advice/report.hpp"

#include <string>
#include <string_view>

namespace retort {

/// One row for each total and each cost line of every approach; lines end with CR LF.
std::string costs_csv(const Report& report);

/// A field as it stands between commas. What a spreadsheet would take for a formula is preceded by
/// an apostrophe; a number is not.
std::string csv_field(std::string_view text);

}  // namespace retort
