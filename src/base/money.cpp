#include "retort/money.hpp"

#include "base/written_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace retort {
namespace {

__extension__ using UInt128 = unsigned __int128;

constexpr std::int64_t parts_of_one = 1'000'000'000'000;
constexpr std::int64_t most_in_64_bits = std::numeric_limits<std::int64_t>::max();

template <typename Integer>
Integer quotient_in(Integer left, Integer right) {
  const Integer whole = left / right;
  const Integer rest = left - whole * right;
  const Integer away = rest < 0 ? -1 : 1;
  return whole + (rest * away >= right - rest * away ? away : 0);
}

/// left / right, half away from zero; `right` above zero.
Int128 rounded_quotient(Int128 left, Int128 right) {
  // Most amounts are small: with 128 bits for all a batch takes 1 % longer.
  if (left <= most_in_64_bits && left >= -most_in_64_bits && right <= most_in_64_bits) {
    return quotient_in(static_cast<std::int64_t>(left), static_cast<std::int64_t>(right));
  }
  return quotient_in(left, right);
}

/// The nearest whole number, half away from zero; `number` is from zero to 2^52.
std::int64_t rounded(double number) {
  const auto whole = static_cast<std::int64_t>(number);
  return whole + (number - static_cast<double>(whole) >= 0.5 ? 1 : 0);
}

/// `price` times so many parts of one, at most all, rounded half away from zero; both from zero.
/// In steps that 64 bits hold: with divisions of 128 bits here, and a text of its own for each
/// amount, a batch takes 8 % longer.
Int128 times_parts(std::uint64_t parts, std::uint64_t price) {
  constexpr std::uint64_t million = 1'000'000;
  constexpr std::uint64_t one = million * million;
  const bool is_price_of_token = price < std::numeric_limits<std::uint64_t>::max() / one;
  if (is_price_of_token) return (parts * price + one / 2) / one;
  const std::uint64_t below_one = price % one;
  const std::uint64_t upper = parts * (below_one / million);
  const std::uint64_t rest = upper % million * million + parts * (below_one % million);
  return static_cast<Int128>(parts) * static_cast<Int128>(price / one) + upper / million +
         (rest + one / 2) / one;
}

/// The usual case: nothing negative, and 64 bits hold the price and all that is made of it.
bool is_small(double count, Money price) {
  constexpr double exact_counts = 0x1p53;
  constexpr unsigned bits = 63;
  return count < exact_counts && price.picos >> bits == 0;
}

Money times_small(double count, std::uint64_t price) {
  const auto whole = static_cast<std::int64_t>(count);
  const auto product =
      static_cast<Int128>(static_cast<UInt128>(static_cast<std::uint64_t>(whole)) * price);
  const double rest = count - static_cast<double>(whole);
  if (rest == 0.0) return {product};
  return {product + times_parts(static_cast<std::uint64_t>(rounded(rest * 1e12)), price)};
}

/// Apart: compiled into `times`, a batch takes 1 % longer.
[[gnu::noinline]] Money times_any(double count, Money price) {
  // Whole things and their fraction apart: together they would not fit the 53 bits of a double.
  constexpr double most = 0x1p126;
  const double whole = std::floor(count);
  const std::int64_t parts = rounded((count - whole) * 1e12);
  Int128 product = 0;
  if (__builtin_mul_overflow(static_cast<Int128>(std::min(whole, most)), price.picos, &product)) {
    return {price.picos < 0 ? -Money::most_picos : Money::most_picos};
  }
  if (parts == 0) return {product};
  const Int128 part = parts * (price.picos / parts_of_one) +
                      rounded_quotient(parts * (price.picos % parts_of_one), parts_of_one);
  return Money{product} + Money{part};
}

}  // namespace

Money times(double count, Money price) {
  return is_small(count, price) ? times_small(count, static_cast<std::uint64_t>(price.picos))
                                : times_any(count, price);
}

Money divided(Money amount, std::int64_t parts) { return {rounded_quotient(amount.picos, parts)}; }

Decimal to_decimal(Money amount) {
  constexpr Int128 most = std::numeric_limits<std::int64_t>::max();
  const Int128 micros = rounded_quotient(amount.picos, Money::picos_per_micro);
  return {static_cast<std::int64_t>(std::clamp(micros, -most, most))};
}

namespace {

char* write_digits(std::uint64_t number, char* out) {
  const fmt::format_int digits(number);
  std::memcpy(out, digits.data(), digits.size());
  return out + digits.size();
}

char* write_whole(Int128 whole, char* out) {
  constexpr std::uint64_t low_part = 1'000'000'000'000'000'000;
  constexpr auto places = 18;
  if (whole <= std::numeric_limits<std::int64_t>::max()) {
    return write_digits(static_cast<std::uint64_t>(whole), out);
  }
  out = write_digits(static_cast<std::uint64_t>(whole / low_part), out);
  const fmt::format_int low(static_cast<std::uint64_t>(whole % low_part));
  out = std::fill_n(out, places - low.size(), '0');
  return std::copy_n(low.data(), low.size(), out);
}

/// ".00285", or nothing where all places are zero.
char* write_places(std::uint64_t picos, char* out) {
  if (picos == 0) return out;
  constexpr std::size_t places = 12;
  const fmt::format_int digits(picos);
  *out++ = '.';
  out = std::fill_n(out, places - digits.size(), '0');
  out = std::copy_n(digits.data(), digits.size(), out);
  while (out[-1] == '0') --out;
  return out;
}

}  // namespace

char* write_text(Money amount, char* out) {
  const Int128 magnitude = amount.picos < 0 ? -amount.picos : amount.picos;
  const bool is_small = magnitude <= std::numeric_limits<std::int64_t>::max();
  const Int128 whole =
      is_small ? static_cast<std::int64_t>(magnitude) / parts_of_one : magnitude / parts_of_one;
  if (amount.picos < 0) *out++ = '-';
  out = write_whole(whole, out);
  return write_places(static_cast<std::uint64_t>(magnitude - whole * parts_of_one), out);
}

std::string to_text(Money amount) {
  std::array<char, longest_money> text{};
  return {text.data(), write_text(amount, text.data())};
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
