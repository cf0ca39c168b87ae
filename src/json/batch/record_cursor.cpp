#include "json/batch/record_cursor.hpp"

#include "base/unicode.hpp"

namespace retort {
namespace {

constexpr bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr std::uint32_t value_of_hex(char c) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  return static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
}

}  // namespace

std::string_view RecordCursor::take_text() {
  const char* const begin = now + 1;
  for (now = find_special(begin); *now != '"'; now = find_special(now)) {
    if (!skip_other_than_ascii()) return {};
  }
  return {begin, static_cast<std::size_t>(now++ - begin)};
}

/// A character of several bytes, well-formed.
bool RecordCursor::skip_other_than_ascii() {
  if (static_cast<unsigned char>(*now) < 0x80U) return false;
  const CodePoint point = first_code_point({now, static_cast<std::size_t>(end - now)});
  now += point.length;
  return point.valid;
}

bool RecordCursor::skip_text() {
  for (now = find_special(now + 1); *now != '"'; now = find_special(now)) {
    if (!(*now == '\\' ? skip_escape() : skip_other_than_ascii())) return false;
  }
  ++now;
  return true;
}

bool RecordCursor::skip_escape() {
  const char which = *++now;
  ++now;
  if (which != 'u') return std::string_view("\"\\/bfnrt").find(which) != std::string_view::npos;
  std::uint32_t unit = 0;
  if (!skip_code_unit(unit)) return false;
  const bool is_low_half = unit >= 0xDC00 && unit <= 0xDFFF;
  const bool is_high_half = unit >= 0xD800 && unit <= 0xDBFF;
  if (!is_high_half) return !is_low_half;
  return take_literal("\\u") && skip_code_unit(unit) && unit >= 0xDC00 && unit <= 0xDFFF;
}

/// The four digits of an escape.
bool RecordCursor::skip_code_unit(std::uint32_t& unit) {
  constexpr int digits = 4;
  unit = 0;
  for (int i = 0; i < digits; ++i, ++now) {
    if (!is_hex_digit(*now)) return false;
    unit = unit * 16 + value_of_hex(*now);
  }
  return true;
}

bool RecordCursor::skip_number() {
  // No number within both limits is beyond a double, and programs write few that are not.
  constexpr std::size_t most_digits = 200;
  constexpr std::size_t most_exponent_digits = 2;
  if (*now == '-') ++now;
  const bool begins_with_zero = *now == '0';
  const std::size_t digits = skip_digits();
  if (digits == 0 || digits > (begins_with_zero ? 1 : most_digits)) return false;
  if (*now == '.') {
    ++now;
    if (skip_digits() == 0) return false;
  }
  if (*now != 'e' && *now != 'E') return true;
  ++now;
  if (*now == '+' || *now == '-') ++now;
  const std::size_t exponent_digits = skip_digits();
  return exponent_digits > 0 && exponent_digits <= most_exponent_digits;
}

std::size_t RecordCursor::skip_digits() {
  const char* const begin = now;
  while (is_digit(*now)) ++now;
  return static_cast<std::size_t>(now - begin);
}

}  // namespace retort
