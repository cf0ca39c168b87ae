#include "json/text/json_writer.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace retort {
namespace {

void append_escaped(std::string& out, char32_t code_point) {
  constexpr char32_t first_supplementary = 0x10000;
  if (code_point < first_supplementary) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(code_point));
    return;
  }
  const auto offset = static_cast<std::uint32_t>(code_point - first_supplementary);
  fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800U + (offset >> 10U),
                 0xDC00U + (offset & 0x3FFU));
}

/// Stands for itself in a JSON text.
bool is_plain(char c) { return c >= ' ' && c < '\x7F' && c != '"' && c != '\\'; }

}  // namespace

JsonWriter& JsonWriter::key(std::string_view key) {
  separate();
  append_quoted(out_, key);
  out_ += layout_ == JsonLayout::indented ? ": " : ":";
  after_key_ = true;
  return *this;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_quoted(out_, value);
}

void JsonWriter::integer(std::int64_t value) {
  const fmt::format_int digits(value);
  raw({digits.data(), digits.size()});
}

void JsonWriter::raw(std::string_view text) {
  separate();
  out_ += text;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  has_items_.push_back(false);
}

void JsonWriter::close(char bracket) {
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items) break_line();
  out_ += bracket;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_ += ',';
  has_items_.back() = true;
  break_line();
}

void JsonWriter::break_line() {
  if (layout_ == JsonLayout::compact) return;
  out_ += '\n';
  out_.append(2 * has_items_.size(), ' ');
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto plain =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CodePoint point = first_code_point(text);
    if (!point.valid) {
      out += "\xEF\xBF\xBD";  // the replacement character
    } else if (point.value == '"' || point.value == '\\') {
      out += '\\';
      out += static_cast<char>(point.value);
    } else if (is_control(point.value)) {
      append_escaped(out, point.value);
    } else {
      out += text.substr(0, point.length);
    }
    text.remove_prefix(point.length);
  }
  out += '"';
}

}  // namespace retort
