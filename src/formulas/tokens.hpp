#pragma once
// The words of a formula: numbers, names and signs, each with its place in the text.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace retort {

struct Token {
  enum class Kind : std::uint8_t { number, name, sign, other, end };

  Kind kind = Kind::end;
  std::string_view text;  ///< part of the formula
  std::size_t at = 0;     ///< bytes before it
  double number = 0.0;

  [[nodiscard]] bool is_sign(char sign) const { return kind == Kind::sign && text.front() == sign; }
};

/// The first word from there on. What belongs to no formula is of the kind `other`.
Token token_from(std::string_view formula, std::size_t at);

}  // namespace retort
