#include "base/unicode.hpp"

#include "base/column_table.hpp"

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

constexpr std::array controls{
    CodePoints{0x00, 0x1F},     CodePoints{0x7F, 0x9F},     CodePoints{0x61C, 0x61C},
    CodePoints{0x200B, 0x200F}, CodePoints{0x2028, 0x202E}, CodePoints{0x2060, 0x2069},
    CodePoints{0xFEFF, 0xFEFF},
};

constexpr std::array right_to_left{
    CodePoints{0x590, 0x8FF},     CodePoints{0xFB1D, 0xFDFF},   CodePoints{0xFE70, 0xFEFE},
    CodePoints{0x10800, 0x10FFF}, CodePoints{0x1E800, 0x1EFFF},
};

template <std::size_t Size>
bool is_within(const std::array<CodePoints, Size>& sorted, char32_t code_point) {
  const auto found = std::ranges::lower_bound(sorted, code_point, {}, &CodePoints::last);
  return found != sorted.end() && found->first <= code_point;
}

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

bool is_control(char32_t code_point) { return is_within(controls, code_point); }

std::size_t columns_of(char32_t code_point) {
  if (code_point < 0x80) return 1;
  if (is_within(columnless, code_point)) return 0;
  return is_within(wide, code_point) ? 2 : 1;
}

bool is_right_to_left(char32_t code_point) { return is_within(right_to_left, code_point); }

}  // namespace retort
