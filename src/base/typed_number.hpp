#pragma once
// Numbers as people type them: with thousands separators, scales and units.

#include "retort/decimal.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace retort {

/// Reads JSON numbers and, exactly, what fits a quantity counted in `unit`:
///
///     10,000  10_000            thousands, in groups of three
///     10k  1.5M  2B             thousand, million, billion; not of a share or a time
///     200ms  0.2s               where the unit is a time
///     12%                       where the unit is a share
///     300 pages  10k pages      the unit's own word
std::variant<Decimal, DecimalError> parse_typed_number(std::string_view text,
                                                       std::string_view unit);

/// "such as 10k or 1.5M": the short forms that fit the unit and are of use up to `most`; may be
/// empty.
std::string typed_number_forms(std::string_view unit, Decimal most);

/// What to write instead of a text that is no number but seems meant as one; else empty.
std::string typed_number_remedy(std::string_view text, std::string_view unit);

}  // namespace retort
