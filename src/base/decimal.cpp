#include "retort/decimal.hpp"

#include "base/written_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace retort {
namespace {

__extension__ using Wide = __int128;

constexpr int decimal_places = 6;

/// Cuts digits beyond the last place; true where what is cut is half of it or more.
bool cut_to_places(WrittenNumber& written) {
  const std::int64_t excess = -(written.exponent + decimal_places);
  if (excess <= 0) return false;
  written.exponent = -decimal_places;
  const auto length = static_cast<std::int64_t>(written.digits.size());
  if (excess > length) {
    written.digits.clear();
    return false;
  }
  const auto kept = static_cast<std::size_t>(length - excess);
  const bool rounds_up = written.digits[kept] >= '5';
  written.digits.resize(kept);
  return rounds_up;
}

/// Digits and exponent as millionths; the exponent is not below the last place.
std::variant<Decimal, DecimalError> decimal_of(const WrittenNumber& written, bool rounds_up) {
  const std::int64_t shift = written.digits.empty() ? 0 : written.exponent + decimal_places;
  constexpr std::int64_t most_digits = std::numeric_limits<std::int64_t>::digits10 + 1;
  if (static_cast<std::int64_t>(written.digits.size()) + shift > most_digits) {
    return DecimalError::out_of_range;
  }
  Wide value = 0;
  for (const char digit : written.digits) value = value * 10 + (digit - '0');
  for (std::int64_t i = 0; i < shift; ++i) value *= 10;
  if (rounds_up) ++value;
  if (written.negative) value = -value;
  if (value > std::numeric_limits<std::int64_t>::max() ||
      value < std::numeric_limits<std::int64_t>::min()) {
    return DecimalError::out_of_range;
  }
  return Decimal{static_cast<std::int64_t>(value)};
}

}  // namespace

std::variant<Decimal, DecimalError> parse_decimal(std::string_view text) {
  const std::optional<WrittenNumber> written = read_written_number(text);
  if (!written) return DecimalError::malformed;
  if (!written->digits.empty() && written->exponent < -decimal_places) {
    return DecimalError::too_precise;
  }
  return decimal_of(*written, false);
}

std::variant<Decimal, DecimalError> parse_scaled(std::string_view text, int power) {
  std::optional<WrittenNumber> written = read_written_number(text);
  if (!written) return DecimalError::malformed;
  written->exponent += power;
  const bool rounds_up = cut_to_places(*written);
  return decimal_of(*written, rounds_up);
}

std::string to_text(Decimal value) {
  const bool negative = value.micros < 0;
  // Negating the smallest value would overflow, so the magnitude is unsigned.
  const std::uint64_t magnitude = negative ? 0U - static_cast<std::uint64_t>(value.micros)
                                           : static_cast<std::uint64_t>(value.micros);
  constexpr auto one = static_cast<std::uint64_t>(Decimal::one);
  std::string text = fmt::format("{}{}", negative ? "-" : "", magnitude / one);
  if (magnitude % one != 0) {
    text += fmt::format(".{:06}", magnitude % one);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text;
}

Decimal multiply(Decimal left, Decimal right) {
  const Wide product = static_cast<Wide>(left.micros) * right.micros;
  const Wide half = product < 0 ? -Decimal::one / 2 : Decimal::one / 2;
  const Wide rounded = (product + half) / Decimal::one;
  constexpr Wide most = std::numeric_limits<std::int64_t>::max();
  constexpr Wide least = std::numeric_limits<std::int64_t>::min();
  return {static_cast<std::int64_t>(std::clamp(rounded, least, most))};
}

}  // namespace retort
