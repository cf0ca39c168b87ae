#pragma once
// What the writers of the advice share.

#include "json_writer.hpp"
#include "retort/report.hpp"

#include <optional>
#include <string_view>

namespace retort {

void write_approach_or_null(JsonWriter& json, const std::optional<Approach>& approach);
/// What the flowchart says: "none" where no line of it is true.
void write_flowchart_says(JsonWriter& json, const std::optional<Approach>& says);
void write_points(JsonWriter& json, const Points& points);
void write_money_range(JsonWriter& json, const MoneyRange& range);
/// The member "id", if there is one.
void write_id(JsonWriter& json, const std::optional<RecordId>& id);

/// The members "workload", "estimates" and "break_even" of the open object.
void write_costs(JsonWriter& json, const ReportedCosts& costs);
/// The member "assumptions".
void write_assumptions(JsonWriter& json, const ReportedCosts& costs);

}  // namespace retort
