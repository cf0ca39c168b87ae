#include "retort/problem.hpp"

#include <fmt/format.h>

namespace retort {

std::string message(const Problem& problem) {
  std::string text;
  if (!problem.expected.empty()) text = fmt::format("expected {}", problem.expected);
  if (!problem.got.empty()) {
    text += fmt::format("{}{}", text.empty() ? "" : ", got ", problem.got);
  }
  if (!problem.remedy.empty()) text += fmt::format("; {}", problem.remedy);
  return text;
}

namespace {

/// The longest beginning of at most this many bytes that does not cut a UTF-8 sequence.
std::string_view beginning(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::string shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  return fmt::format("{}... ({} bytes)", beginning(text, longest), text.size());
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return fmt::format("\"{}\"", text);
  return fmt::format("\"{}...\" ({} bytes)", beginning(text, longest), text.size());
}

}  // namespace retort
