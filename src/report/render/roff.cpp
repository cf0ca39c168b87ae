#include "report/render/roff.hpp"

#include "base/unicode.hpp"
#include "report/render/escape.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

/// What one ASCII character is written as; `hyphen` stands for "-".
std::string written(char one, std::string_view hyphen) {
  switch (one) {
    case '\\':
      return "\\e";
    case '-':
      return std::string(hyphen);
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {one};
  }
}

std::string escaped(std::string_view outside, std::string_view hyphen) {
  const std::string text = terminal_text(outside);
  // A period or an apostrophe at the beginning would make the line a request.
  std::string roff = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = first_code_point(std::string_view(text).substr(at));
    roff += point.length == 1 ? written(text[at], hyphen)
                              : fmt::format("\\[u{:04X}]", static_cast<unsigned>(point.value));
    at += point.length;
  }
  return roff;
}

}  // namespace

std::string roff_text(std::string_view text) { return escaped(text, "-"); }

std::string roff_literal(std::string_view text) { return escaped(text, "\\-"); }

}  // namespace retort
