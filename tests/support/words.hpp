#pragma once
// Whether a text names something.

#include <cctype>
#include <string_view>

namespace retort::testing {

inline bool is_part_of_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// As a word of its own, not inside a longer one.
inline bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t i = text.find(word); i != std::string_view::npos; i = text.find(word, i + 1)) {
    const bool begins = i == 0 || !is_part_of_word(text[i - 1]);
    const std::size_t end = i + word.size();
    if (begins && (end == text.size() || !is_part_of_word(text[end]))) return true;
  }
  return false;
}

}  // namespace retort::testing
