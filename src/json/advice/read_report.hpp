#pragma once
// Reads an advice back, so that a saved one is rendered without being computed again.

#include "advice/report.hpp"
#include "json/text/json_value.hpp"
#include "retort/problem.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace retort {

/// The report that `advice_json` wrote. Every fault is appended to `problems`, with `place` in
/// each, up to a hundred; with any, nothing is returned. What it returns holds everything that the
/// renderers rely on: an estimate for each approach in their order, amounts and figures that are
/// not negative, shares from 0 to 1.
std::optional<Report> read_report(std::string_view text, std::string_view place,
                                  std::vector<Problem>& problems);
/// The same of a text that was parsed already.
std::optional<Report> read_report(const JsonValue& value, std::string_view place,
                                  std::vector<Problem>& problems);

}  // namespace retort
