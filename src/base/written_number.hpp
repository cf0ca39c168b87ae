#pragma once
// The grammar of JSON numbers, read without giving any digit up.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace retort {

/// digits * 10^exponent. The digits neither begin nor end with a zero; none at all is zero.
struct WrittenNumber {
  bool negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

/// Nothing where the text is not a JSON number: "", "1,5", "010", "nan", "+3".
std::optional<WrittenNumber> read_written_number(std::string_view text);

}  // namespace retort
