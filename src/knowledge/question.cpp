#include "knowledge/question.hpp"

#include <algorithm>

namespace retort {

std::optional<std::size_t> find_value(const Question& question, std::string_view text) {
  const auto found = std::ranges::find_if(question.values, [text](const Choice& value) {
    return value.id == text || std::ranges::find(value.aliases, text) != value.aliases.end();
  });
  if (found == question.values.end()) return std::nullopt;
  return static_cast<std::size_t>(found - question.values.begin());
}

}  // namespace retort
