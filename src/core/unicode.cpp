#include "retort/unicode.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

struct Lead {
  std::size_t length;
  unsigned bits;      ///< of the first byte that belong to the value
  char32_t smallest;  ///< below it the form is overlong
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80U) return {1, byte, 0};
  if ((byte & 0xE0U) == 0xC0U) return {2, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0U) return {3, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0U) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

struct Interval {
  char32_t first;
  char32_t last;
};

constexpr std::array controls{
    Interval{0x00, 0x1F},     Interval{0x7F, 0x9F},     Interval{0x61C, 0x61C},
    Interval{0x200B, 0x200F}, Interval{0x2028, 0x202E}, Interval{0x2060, 0x2069},
    Interval{0xFEFF, 0xFEFF},
};

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const Lead lead = lead_of(static_cast<unsigned char>(text.front()));
  const CodePoint broken{.value = static_cast<unsigned char>(text.front())};
  if (lead.length == 0 || lead.length > text.size()) return broken;
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return broken;
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.smallest || surrogate || value > 0x10FFFF) return broken;
  return {.value = value, .length = lead.length, .valid = true};
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (!point.valid) return false;
    text.remove_prefix(point.length);
  }
  return true;
}

bool is_control(char32_t code_point) {
  return std::ranges::any_of(controls, [code_point](const Interval& interval) {
    return code_point >= interval.first && code_point <= interval.last;
  });
}

}  // namespace retort
