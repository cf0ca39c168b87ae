#pragma once
// The parts of an advice that its schema describes once.

#include "costs/estimate.hpp"
#include "costs/latency.hpp"
#include "json/members/schema_writer.hpp"

namespace retort {

template <>
inline constexpr std::string_view definition_name<Points> = "points";
template <>
inline constexpr std::string_view definition_name<Range> = "range";
template <>
inline constexpr std::string_view definition_name<MoneyRange> = "range";
template <>
inline constexpr std::string_view definition_name<Milliseconds> = "range";

}  // namespace retort
