#pragma once
// Days of the Gregorian calendar, counted; no clock.

#include <cstdint>
#include <optional>
#include <string_view>

namespace retort {

/// Days from 1970-01-01 to the first day that `date` may mean: "2026" is 2026-01-01. Takes YYYY,
/// YYYY-MM or YYYY-MM-DD; nothing for any other text and for a day that no calendar has.
std::optional<std::int64_t> day_number(std::string_view date);

/// The same for YYYY-MM-DD only.
std::optional<std::int64_t> exact_day_number(std::string_view date);

}  // namespace retort
