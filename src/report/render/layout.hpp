#pragma once
// Text set into lines of a given width.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Columns that the text takes in a terminal: none for marks that combine, two for wide characters.
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

/// The same as rows without their ends, where no row is wider than `width`: a word that is, is
/// broken. The width leaves room for the indent and one wide character.
std::vector<std::string> rows_of(std::string_view text, std::size_t width, Indent indent);

/// The beginning that fits; where not all does, it ends with `mark`.
std::string cut_to(std::string_view text, std::size_t width, std::string_view mark);

}  // namespace retort
