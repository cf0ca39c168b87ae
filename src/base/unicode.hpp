#pragma once
// Code points in UTF-8 text, and which of them must not reach a terminal as they are.

#include <cstddef>
#include <string_view>

namespace retort {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  ///< bytes taken
  bool valid = false;      ///< false: one byte that begins no well-formed sequence
};

/// The first code point of a text that is not empty. Overlong forms, surrogates and values past
/// U+10FFFF are not well-formed.
CodePoint first_code_point(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// C0, DEL, C1, bidi controls, line separators and byte order marks: they move the cursor,
/// reorder what is read, or hide.
bool is_control(char32_t code_point);

/// Columns that it takes in a terminal: 0, 1 or 2.
std::size_t columns_of(char32_t code_point);

/// Lies in a block of scripts that run from right to left.
bool is_right_to_left(char32_t code_point);

}  // namespace retort
