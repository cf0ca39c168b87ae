#pragma once
// Exact decimals with six places: every number a person gives and every amount of US dollars.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace retort {

/// A whole number of millionths. The range is about +-9.2e12 units.
struct Decimal {
  std::int64_t micros = 0;

  static constexpr std::int64_t one = 1'000'000;

  static constexpr Decimal whole(std::int64_t units) { return {units * one}; }
  [[nodiscard]] constexpr bool is_whole() const { return micros % one == 0; }

  friend constexpr auto operator<=>(Decimal, Decimal) = default;
};

/// For quantities that formulas work on, never for money.
constexpr double to_double(Decimal value) {
  return static_cast<double>(value.micros) / static_cast<double>(Decimal::one);
}

constexpr Decimal operator+(Decimal left, Decimal right) { return {left.micros + right.micros}; }
constexpr Decimal operator-(Decimal left, Decimal right) { return {left.micros - right.micros}; }

/// Low, typical and high.
struct Range {
  Decimal low;
  Decimal typical;
  Decimal high;

  friend constexpr bool operator==(const Range&, const Range&) = default;
};

enum class DecimalError : std::uint8_t {
  malformed,     ///< not a JSON number: "", "1,5", "010", "nan", "+3"
  too_precise,   ///< more than six decimal places
  out_of_range,  ///< beyond 64 bits of millionths
};

/// Reads the grammar of JSON numbers, exponent included, without any rounding.
std::variant<Decimal, DecimalError> parse_decimal(std::string_view text);

/// The number times ten to the `power`, rounded half away from zero to a millionth; never too
/// precise, then. For prices by the token, which are wanted by the million.
std::variant<Decimal, DecimalError> parse_scaled(std::string_view text, int power);

/// The shortest text that reads back as the same value: "200", "0.05".
std::string to_text(Decimal value);

/// left * right, rounded half away from zero to a millionth; clamped at the limits of the type.
Decimal multiply(Decimal left, Decimal right);

}  // namespace retort
