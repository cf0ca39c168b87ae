#include "report/render/escape.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

bool needs_no_quotes(std::string_view word) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,";
  return !word.empty() && word.find_first_not_of(plain) == std::string_view::npos;
}

bool is_printable(std::string_view word) {
  while (!word.empty()) {
    const CodePoint point = first_code_point(word);
    if (!point.valid || is_control(point.value)) return false;
    word.remove_prefix(point.length);
  }
  return true;
}

/// Every byte that is not plain ASCII by its number, so that the command can be shown.
std::string with_numbered_bytes(std::string_view word) {
  std::string out = "$'";
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E || c == '\'' || c == '\\') {
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string escaped_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~!&";
  std::string out;
  for (const char c : terminal_text(text)) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// GitHub and GitLab look for people and issues in what is shown, whatever was escaped.
bool begins_reference(char mark, char next) {
  if (mark == '#') return next >= '0' && next <= '9';
  return mark == '@' && next != ' ';
}

/// Escaped piece by piece, with a zero-width space where one of them would see a reference.
template <typename Escape>
std::string without_references(std::string_view text, Escape escape) {
  constexpr std::string_view zero_width_space = "&#8203;";
  std::string out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (!begins_reference(text[i], text[i + 1])) continue;
    out += escape(text.substr(begin, i + 1 - begin));
    out += zero_width_space;
    begin = i + 1;
  }
  return out + escape(text.substr(begin));
}

}  // namespace

std::string markdown_text(std::string_view text) {
  return without_references(text, escaped_markdown);
}

std::string markdown_block(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  std::string out = markdown_text(text);
  const std::size_t digits = out.find_first_not_of("0123456789");
  const std::size_t mark = digits == std::string::npos ? out.size() : digits;
  constexpr std::string_view marks_after_digits = ".)";
  constexpr std::string_view marks_alone = "-+=";
  const std::string_view marks = mark == 0 ? marks_alone : marks_after_digits;
  if (mark < out.size() && marks.find(out[mark]) != std::string_view::npos)
    out.insert(mark, 1, '\\');
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : terminal_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string comment_html_text(std::string_view text) { return without_references(text, html_text); }

std::string quoted_for_shell(std::string_view word) {
  if (needs_no_quotes(word)) return std::string(word);
  if (!is_printable(word)) return with_numbered_bytes(word);
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace retort
