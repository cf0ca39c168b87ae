#pragma once
// Exact US dollars: whole picodollars, so that a token at a price per million tokens is a whole
// number of them.

#include "retort/decimal.hpp"

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace retort {

__extension__ using Int128 = __int128;

/// A whole number of picodollars (1e-12 US dollars). The range is about +-1.7e26 dollars: past
/// every total at the shipped prices and the largest answers. What a person's own prices bring
/// beyond stops at its ends.
struct Money {
  Int128 picos = 0;

  /// Both ends are this far from zero.
  static constexpr Int128 most_picos = ~(Int128{1} << 127);

  static constexpr Int128 picos_per_micro = 1'000'000;

  /// Exact: a decimal has six places.
  static constexpr Money dollars(Decimal amount) { return {amount.micros * picos_per_micro}; }

  friend constexpr auto operator<=>(Money, Money) = default;
};

constexpr Money operator+(Money left, Money right) {
  Int128 sum = 0;
  if (!__builtin_add_overflow(left.picos, right.picos, &sum)) return {sum};
  return {left.picos < 0 ? -Money::most_picos : Money::most_picos};
}
constexpr Money operator-(Money left, Money right) { return left + Money{-right.picos}; }
constexpr Money& operator+=(Money& left, Money right) { return left = left + right; }

/// US dollars. Low and high have every quantity on the cheap or on the dear side of its range at
/// once: nothing within the ranges costs less or more, unless a prompt cache sets in between them,
/// which starts at some length and keeps warmer with more traffic.
struct MoneyRange {
  Money low;
  Money typical;
  Money high;

  friend constexpr bool operator==(const MoneyRange&, const MoneyRange&) = default;
};

/// `count` times `price`, rounded half away from zero to a picodollar. `count` is a finite number
/// of things, not below zero; its fraction counts to twelve places.
Money times(double count, Money price);

/// An equal share of `amount`; `parts` above zero. Rounded half away from zero.
Money divided(Money amount, std::int64_t parts);

/// Rounded half away from zero to a micro-dollar and clamped at the limits of the type.
Decimal to_decimal(Money amount);

/// The exact amount without trailing zeros: "0.00285".
std::string to_text(Money amount);

/// How long such a text can be.
inline constexpr std::size_t longest_money = 41;
/// Writes it to where there is room for that many characters, and returns where it ends.
char* write_text(Money amount, char* out);
/// Reads the grammar of JSON numbers, exponent included; nothing where the text is none, has more
/// than twelve places, or is beyond the range.
std::optional<Money> parse_money(std::string_view text);

}  // namespace retort
