#include "retort/money.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort {
namespace {

/// left / right, half away from zero; `right` above zero.
Int128 rounded_quotient(Int128 left, Int128 right) {
  const Int128 half = right / 2;
  return (left < 0 ? left - half : left + half) / right;
}

}  // namespace

Money times(double count, Money price) {
  // Whole things and their fraction apart: together they would not fit the 53 bits of a double.
  constexpr Int128 parts = 1'000'000'000'000;
  const double whole = std::floor(count);
  const auto fraction = static_cast<Int128>(std::llround((count - whole) * 1e12));
  return {static_cast<Int128>(whole) * price.picos +
          rounded_quotient(fraction * price.picos, parts)};
}

Money divided(Money amount, std::int64_t parts) { return {rounded_quotient(amount.picos, parts)}; }

Decimal to_decimal(Money amount) {
  constexpr Int128 most = std::numeric_limits<std::int64_t>::max();
  const Int128 micros = rounded_quotient(amount.picos, Money::picos_per_micro);
  return {static_cast<std::int64_t>(std::clamp(micros, -most, most))};
}

std::string to_text(Money amount) {
  const bool is_negative = amount.picos < 0;
  Int128 left = is_negative ? -amount.picos : amount.picos;
  std::string digits;
  for (; left > 0 || digits.size() <= 12; left /= 10) {
    digits += static_cast<char>('0' + static_cast<int>(left % 10));
  }
  std::ranges::reverse(digits);
  digits.insert(digits.size() - 12, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return is_negative ? "-" + digits : digits;
}

}  // namespace retort
