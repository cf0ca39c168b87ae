#pragma once
// What the writers of the advice share.

#include "json_writer.hpp"
#include "retort/report.hpp"

#include <optional>
#include <string_view>

namespace retort {

void write_approach_or_null(JsonWriter& json, const std::optional<Approach>& approach);

/// The members "workload", "estimates" and "break_even" of the open object.
void write_costs(JsonWriter& json, const ReportedCosts& costs);
/// The member "assumptions".
void write_assumptions(JsonWriter& json, const ReportedCosts& costs);

}  // namespace retort
