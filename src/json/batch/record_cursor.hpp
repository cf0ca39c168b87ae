#pragma once
// A place in a record of a batch, and the steps by which plainly good JSON is read.

#include "retort/decimal.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace retort {

#ifdef __SSE2__

/// The first quote, backslash, control or byte that is not ASCII; reads sixteen bytes at a time.
/// Byte by byte, as below, a batch takes 10 % longer.
inline const char* find_special(const char* at) {
  while (true) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how these are loaded
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    const __m128i others = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));  // not ASCII is negative
    const int special = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), others));
    if (special != 0) return at + std::countr_zero(static_cast<unsigned>(special));
    at += sizeof bytes;
  }
}

#else

inline const char* find_special(const char* at) {
  const auto is_special = [](unsigned char c) {
    return c == '"' || c == '\\' || c < 0x20U || c >= 0x80U;
  };
  while (!is_special(static_cast<unsigned char>(*at))) ++at;
  return at;
}

#endif

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The line feed behind the record ends every scan, so none looks for the end.
struct RecordCursor {
  static constexpr std::int64_t not_plain = -1;  ///< nothing that is read here is below zero

  const char* now;
  const char* end;

  void skip_space() {
    while (*now == ' ' || *now == '\t' || *now == '\r') ++now;
  }

  /// Takes the character, with the space around it.
  bool take(char c) {
    skip_space();
    if (*now != c) return false;
    ++now;
    skip_space();
    return true;
  }

  bool take_literal(std::string_view literal) {
    if (!std::string_view(now, static_cast<std::size_t>(end - now)).starts_with(literal)) {
      return false;
    }
    now += literal.size();
    return true;
  }

  /// A text in ASCII without escapes, whose quote is next; without data where there is none.
  std::string_view take_ascii() {
    const char* const begin = now + 1;
    now = find_special(begin);
    if (*now != '"') return {};
    return {begin, static_cast<std::size_t>(now++ - begin)};
  }

  /// A text without escapes, whose quote is next; without data where there is none.
  std::string_view take_text();
  /// Digits without a leading zero, few enough for any arithmetic on them; else `not_plain`.
  std::int64_t take_whole();
  /// The millionths of a number that is not negative, has at most six places and no exponent; else
  /// `not_plain`.
  std::int64_t take_micros();

  /// Any text, whose quote is next.
  bool skip_text();
  /// Any number that is sure to fit a double.
  bool skip_number();

 private:
  std::size_t skip_digits();
  bool skip_other_than_ascii();
  bool skip_escape();
  bool skip_code_unit(std::uint32_t& unit);
};

inline std::int64_t RecordCursor::take_whole() {
  constexpr std::ptrdiff_t most_digits = 12;
  const char* const begin = now;
  std::int64_t value = 0;
  for (; is_digit(*now) && now - begin <= most_digits; ++now) value = value * 10 + (*now - '0');
  const std::ptrdiff_t digits = now - begin;
  const bool has_leading_zero = digits > 1 && *begin == '0';
  return digits == 0 || digits > most_digits || has_leading_zero ? not_plain : value;
}

inline std::int64_t RecordCursor::take_micros() {
  const std::int64_t whole = take_whole();
  if (whole == not_plain) return not_plain;
  std::int64_t micros = whole * Decimal::one;
  if (*now == '.') {
    std::int64_t place = Decimal::one / 10;
    const char* const begin = ++now;
    for (; is_digit(*now) && place > 0; ++now, place /= 10) micros += place * (*now - '0');
    if (now == begin) return not_plain;
  }
  // More digits or an exponent are no reason to reject, but to ask the strict reader.
  const bool goes_on = is_digit(*now) || *now == 'e' || *now == 'E' || *now == '.';
  return goes_on ? not_plain : micros;
}

}  // namespace retort
