#pragma once
// The part of an advice that its schema describes once, beside those that other outputs share.

#include "costs/latency.hpp"
#include "json/members/schema_writer.hpp"

namespace retort {

template <>
inline constexpr std::string_view definition_name<Milliseconds> = "range";

}  // namespace retort
