#include "retort/question.hpp"

#include <algorithm>

namespace retort {

std::string_view to_string(Role role) {
  switch (role) {
    case Role::queries_per_month:
      return "queries_per_month";
    case Role::horizon_months:
      return "horizon_months";
  }
  return "";
}

std::optional<Role> role_from(std::string_view id) {
  for (const Role role : {Role::queries_per_month, Role::horizon_months}) {
    if (to_string(role) == id) return role;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_value(const Question& question, std::string_view text) {
  const auto found = std::ranges::find_if(question.values, [text](const Choice& value) {
    return value.id == text || std::ranges::find(value.aliases, text) != value.aliases.end();
  });
  if (found == question.values.end()) return std::nullopt;
  return static_cast<std::size_t>(found - question.values.begin());
}

}  // namespace retort
