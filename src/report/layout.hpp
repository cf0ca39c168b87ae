#pragma once
// Text set into lines of a given width.

#include <cstddef>
#include <string>
#include <string_view>

namespace retort {

/// Columns that the text takes in a terminal, one for each code point.
std::size_t columns_of(std::string_view text);

/// The text, followed by spaces up to `columns`.
std::string padded(std::string_view text, std::size_t columns);
/// The text, preceded by spaces up to `columns`.
std::string right_aligned(std::string_view text, std::size_t columns);

/// Where the lines of a paragraph begin.
struct Indent {
  std::size_t first = 0;
  std::size_t rest = 0;
};

/// Breaks at spaces so that no line is longer than `width`, except for a word that is. Every line
/// ends with a newline.
std::string wrapped(std::string_view text, std::size_t width, Indent indent);

}  // namespace retort
