#include "layout.hpp"

#include <algorithm>

namespace retort {

std::size_t columns_of(std::string_view text) {
  const auto begins_code_point = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  };
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_code_point));
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string result(text);
  result.append(columns - std::min(columns, columns_of(text)), ' ');
  return result;
}

std::string right_aligned(std::string_view text, std::size_t columns) {
  std::string result(columns - std::min(columns, columns_of(text)), ' ');
  result += text;
  return result;
}

std::string wrapped(std::string_view text, std::size_t width, Indent indent) {
  std::string out(indent.first, ' ');
  std::size_t used = indent.first;
  bool line_has_word = false;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty()) continue;
    const std::size_t length = columns_of(word);
    if (line_has_word && used + 1 + length > width) {
      out += '\n';
      out.append(indent.rest, ' ');
      used = indent.rest;
      line_has_word = false;
    }
    if (line_has_word) {
      out += ' ';
      ++used;
    }
    out += word;
    used += length;
    line_has_word = true;
  }
  out += '\n';
  return out;
}

}  // namespace retort
