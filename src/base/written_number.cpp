#include "base/written_number.hpp"

#include <algorithm>

namespace retort {
namespace {

// No text is so long that its digits could bring such an exponent back into range.
constexpr std::int64_t exponent_limit = std::int64_t{1} << 60U;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& rest) {
  const auto end = std::ranges::find_if_not(rest, is_digit);
  const auto length = static_cast<std::size_t>(end - rest.begin());
  const std::string_view digits = rest.substr(0, length);
  rest.remove_prefix(length);
  return digits;
}

bool take(std::string_view& rest, char wanted) {
  if (rest.empty() || rest.front() != wanted) return false;
  rest.remove_prefix(1);
  return true;
}

/// The exponent after 'e'; nothing when it is malformed.
std::optional<std::int64_t> take_exponent(std::string_view& rest) {
  const bool negative = take(rest, '-');
  if (!negative) take(rest, '+');
  const std::string_view digits = take_digits(rest);
  if (digits.empty()) return std::nullopt;
  std::int64_t value = 0;
  for (const char digit : digits) {
    value = value < exponent_limit / 10 ? value * 10 + (digit - '0') : exponent_limit;
  }
  return negative ? -value : value;
}

/// Drops leading zeros, and trailing ones into the exponent.
void normalise(WrittenNumber& written) {
  written.digits.erase(0, written.digits.find_first_not_of('0'));
  while (!written.digits.empty() && written.digits.back() == '0') {
    written.digits.pop_back();
    ++written.exponent;
  }
}

}  // namespace

std::optional<WrittenNumber> read_written_number(std::string_view text) {
  WrittenNumber written;
  written.negative = take(text, '-');
  const std::string_view integer = take_digits(text);
  if (integer.empty() || (integer.size() > 1 && integer.front() == '0')) return std::nullopt;
  written.digits = integer;
  if (take(text, '.')) {
    const std::string_view fraction = take_digits(text);
    if (fraction.empty()) return std::nullopt;
    written.digits += fraction;
    written.exponent = -static_cast<std::int64_t>(fraction.size());
  }
  if (take(text, 'e') || take(text, 'E')) {
    const std::optional<std::int64_t> exponent = take_exponent(text);
    if (!exponent) return std::nullopt;
    written.exponent += *exponent;
  }
  if (!text.empty()) return std::nullopt;
  normalise(written);
  return written;
}

}  // namespace retort
