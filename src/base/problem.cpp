#include "retort/problem.hpp"

#include "base/terminal_text.hpp"

#include <fmt/format.h>

#include <utility>

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

std::string in_one_line(const Problem& problem) {
  constexpr std::size_t longest = 200;
  std::string where;
  if (!problem.place.empty()) where = shortened(problem.place, longest) + ": ";
  if (!problem.path.empty()) where += shortened(problem.path, longest) + ": ";
  return terminal_text(where + message(problem));
}

namespace {

/// The longest beginning of at most this many bytes that does not cut a UTF-8 sequence.
std::string_view beginning(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string lines_of(const std::vector<Problem>& problems) {
  std::string lines;
  for (const Problem& problem : problems) {
    lines += (lines.empty() ? "" : "\n") + in_one_line(problem);
  }
  return lines;
}

}  // namespace

InputError::InputError(int exit_code, std::vector<Problem> problems)
    : std::runtime_error(lines_of(problems)),
      exit_code_(exit_code),
      problems_(std::move(problems)) {}

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
