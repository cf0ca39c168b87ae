#pragma once
// Quantities of any size, such as FLOPs or USD for one token: read from text and written to it.

#include <optional>
#include <string>
#include <string_view>

namespace retort {

/// No quantity is larger, and none but 0 is smaller in magnitude than its reciprocal.
inline constexpr double largest_quantity = 1e18;
inline constexpr double smallest_quantity = 1e-18;

/// Reads the grammar of JSON numbers, exponent included; nothing where the text is none. A number
/// beyond the range of a double is infinite.
std::optional<double> parse_quantity(std::string_view text);

/// What a person types has at most this many digits, all of which a double keeps.
inline constexpr int typed_digits = 15;
/// A result is no surer than this.
inline constexpr int result_digits = 9;

/// Rounded to this many significant digits, without an exponent or trailing zeros: "0.9",
/// "720000000000000000". The value is finite. This is JSON.
std::string plain_text(double value, int significant_digits);

/// The same with an exponent where that is shorter: "1e18", "0.25".
std::string short_text(double value);

/// The value that reads back from `plain_text`.
double rounded_to(double value, int significant_digits);

}  // namespace retort
