#pragma once
// The names of an enumeration, once: to write a value, to read one, and to list them all.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace retort {

template <typename Enum>
struct EnumName {
  Enum value;
  std::string_view name;
};

/// A specialization beside each enumeration that has names lists every value in its order.
template <typename Enum>
inline constexpr std::array<EnumName<Enum>, 0> enum_names{};

template <typename Enum>
concept NamedEnum = std::is_enum_v<Enum> &&(enum_names<Enum>.size() > 0);

template <NamedEnum Enum>
inline constexpr std::size_t count_of = enum_names<Enum>.size();

template <auto Value>
consteval bool is_enumerator() {
  // The compiler spells a value that has no name as a cast: "(Enum)7".
  const std::string_view spelled = __PRETTY_FUNCTION__;
  return spelled.find(')', spelled.rfind("Value = ")) == std::string_view::npos;
}

/// Does each value stand where its number says, and none lack a name?
template <NamedEnum Enum>
consteval bool names_are_complete() {
  for (std::size_t i = 0; i < count_of<Enum>; ++i) {
    if (enum_names<Enum>[i].value != static_cast<Enum>(i)) return false;
  }
  return !is_enumerator<static_cast<Enum>(count_of<Enum>)>();
}

template <NamedEnum Enum>
constexpr std::string_view to_string(Enum value) {
  static_assert(names_are_complete<Enum>());
  return enum_names<Enum>.at(static_cast<std::size_t>(value)).name;
}

template <NamedEnum Enum>
constexpr std::optional<Enum> from_name(std::string_view name) {
  for (const EnumName<Enum>& one : enum_names<Enum>) {
    if (one.name == name) return one.value;
  }
  return std::nullopt;
}

/// Every value, in order.
template <NamedEnum Enum>
inline constexpr auto enum_values = [] {
  std::array<Enum, count_of<Enum>> values{};
  std::ranges::transform(enum_names<Enum>, values.begin(), &EnumName<Enum>::value);
  return values;
}();

/// Every name, in order, for messages.
template <NamedEnum Enum>
std::vector<std::string> enum_ids() {
  std::vector<std::string> all;
  for (const EnumName<Enum>& one : enum_names<Enum>) all.emplace_back(one.name);
  return all;
}

}  // namespace retort
