#pragma once
// The lines of a text.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace retort::testing {

/// Without their ends.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    lines.emplace_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

/// Each with its end, which only the last may lack.
inline std::vector<std::string> whole_lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t length = std::min(text.size() - 1, text.find('\n')) + 1;
    lines.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

}  // namespace retort::testing
