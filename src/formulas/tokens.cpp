#include "formulas/tokens.hpp"

#include "base/number.hpp"

#include <algorithm>

namespace retort {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

std::size_t name_length(std::string_view text) {
  const auto end =
      std::ranges::find_if_not(text, [](char c) { return is_letter(c) || is_digit(c); });
  return static_cast<std::size_t>(end - text.begin());
}

/// Digits, a point, and a sign behind the letter of an exponent; the grammar is checked later.
std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const char c = text[length];
    const bool is_sign = (c == '+' || c == '-') && length > 0 && text[length - 1] == 'e';
    if (!is_digit(c) && c != '.' && c != 'e' && !is_sign) break;
    ++length;
  }
  return length;
}

}  // namespace

Token token_from(std::string_view formula, std::size_t at) {
  at = std::min(formula.find_first_not_of(' ', at), formula.size());
  const std::string_view left = formula.substr(at);
  if (left.empty()) return {.kind = Token::Kind::end, .text = {}, .at = at};
  const char first = left.front();
  if (is_letter(first)) {
    return {.kind = Token::Kind::name, .text = left.substr(0, name_length(left)), .at = at};
  }
  if (is_digit(first)) {
    const std::string_view text = left.substr(0, number_length(left));
    const std::optional<double> number = parse_quantity(text);
    const bool is_finite = number && *number <= largest_quantity;
    return {.kind = is_finite ? Token::Kind::number : Token::Kind::other,
            .text = text,
            .at = at,
            .number = number.value_or(0.0)};
  }
  constexpr std::string_view signs = "+-*/(),";
  const bool is_sign = signs.find(first) != std::string_view::npos;
  return {.kind = is_sign ? Token::Kind::sign : Token::Kind::other,
          .text = left.substr(0, 1),
          .at = at};
}

}  // namespace retort
