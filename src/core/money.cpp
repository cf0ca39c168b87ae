#include "retort/money.hpp"

#include "written_number.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort {
namespace {

/// left / right, half away from zero; `right` above zero.
Int128 rounded_quotient(Int128 left, Int128 right) {
  const Int128 rest = left % right;
  const Int128 away = rest < 0 ? -1 : 1;
  return left / right + (2 * rest * away >= right ? away : 0);
}

}  // namespace

Money times(double count, Money price) {
  // Whole things and their fraction apart: together they would not fit the 53 bits of a double.
  constexpr Int128 parts = 1'000'000'000'000;
  constexpr double most = 0x1p126;
  const double whole = std::floor(count);
  const std::int64_t fraction = std::llround((count - whole) * 1e12);
  Int128 product = 0;
  if (__builtin_mul_overflow(static_cast<Int128>(std::min(whole, most)), price.picos, &product)) {
    return {price.picos < 0 ? -Money::most_picos : Money::most_picos};
  }
  if (fraction == 0) return {product};
  const Int128 parts_of_price =
      fraction * (price.picos / parts) + rounded_quotient(fraction * (price.picos % parts), parts);
  return Money{product} + Money{parts_of_price};
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
  digits.insert(digits.size() - 12, 1, '.');
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return is_negative ? "-" + digits : digits;
}

std::optional<Money> parse_money(std::string_view text) {
  constexpr std::int64_t places = 12;
  constexpr std::int64_t most_zeros = 40;  // more than the range has
  const std::optional<WrittenNumber> written = read_written_number(text);
  if (!written) return std::nullopt;
  if (written->digits.empty()) return Money{};
  const std::int64_t zeros = written->exponent + places;
  if (zeros < 0 || zeros > most_zeros) return std::nullopt;
  Int128 picos = 0;
  for (const char digit : written->digits + std::string(static_cast<std::size_t>(zeros), '0')) {
    if (__builtin_mul_overflow(picos, Int128{10}, &picos)) return std::nullopt;
    if (__builtin_add_overflow(picos, Int128{digit - '0'}, &picos)) return std::nullopt;
  }
  return Money{written->negative ? -picos : picos};
}

}  // namespace retort
