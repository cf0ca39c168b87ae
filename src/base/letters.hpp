#pragma once
// Letters of ASCII without their case; whatever the locale, all others stay as they are.

#include <string>
#include <string_view>

namespace retort {

constexpr char lower_case(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) letter = lower_case(letter);
  return lower;
}

}  // namespace retort
