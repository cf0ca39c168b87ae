#include "report/render/layout.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace retort {
namespace {

/// The bytes of the longest beginning of the text that is at most `width` columns wide.
std::size_t bytes_within(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  while (bytes < text.size()) {
    const CodePoint point = first_code_point(text.substr(bytes));
    used += point.valid ? columns_of(point.value) : 1;
    if (used > width) break;
    bytes += point.length;
  }
  return bytes;
}

/// Spaces where a word has to be broken to fit into `width`.
std::string broken(std::string_view text, std::size_t width) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    for (std::size_t fits = bytes_within(word, width); fits < word.size() && fits > 0;
         fits = bytes_within(word, width)) {
      out.append(word.substr(0, fits)) += ' ';
      word.remove_prefix(fits);
    }
    out.append(word) += ' ';
  }
  return out;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    columns += point.valid ? columns_of(point.value) : 1;
    text.remove_prefix(point.length);
  }
  return columns;
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

std::vector<std::string> rows_of(std::string_view text, std::size_t width, Indent indent) {
  const std::size_t deepest = std::max(indent.first, indent.rest);
  const std::string lines = wrapped(broken(text, width - std::min(width, deepest)), width, indent);
  std::vector<std::string> rows;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    rows.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  return rows;
}

std::string cut_to(std::string_view text, std::size_t width, std::string_view mark) {
  if (columns_of(text) <= width) return std::string(text);
  const std::size_t room = width - std::min(width, columns_of(mark));
  std::string cut(text.substr(0, bytes_within(text, room)));
  return columns_of(mark) <= width ? cut.append(mark) : cut;
}

}  // namespace retort
