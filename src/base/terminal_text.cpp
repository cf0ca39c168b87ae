#include "base/terminal_text.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

namespace retort {

std::string terminal_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const auto value = static_cast<std::uint32_t>(point.value);
    if (!point.valid || (is_control(point.value) && value <= 0xFF)) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", value);
    } else if (is_control(point.value)) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
    } else {
      out += text.substr(0, point.length);
    }
    text.remove_prefix(point.length);
  }
  return out;
}

}  // namespace retort
