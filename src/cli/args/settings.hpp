#pragma once
// What holds for every command: whose knowledge, policies, prices and day; colors.

#include "retort/enum_names.hpp"
#include "retort/knowledge_choice.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace retort {

class Binder;

enum class ColorChoice : std::uint8_t { automatic, always, never };

template <>
inline constexpr auto enum_names<ColorChoice> = std::to_array<EnumName<ColorChoice>>({
    {ColorChoice::automatic, "auto"},
    {ColorChoice::always, "always"},
    {ColorChoice::never, "never"},
});

struct Settings {
  bool wants_version = false;
  KnowledgeChoice choice;
  ColorChoice color = ColorChoice::automatic;
  bool takes_prices = false;  ///< does the command look at prices of one's own?
};

/// The flags that hold before and after every command.
void add_general_options(Binder& binder);

/// Own prices count, from the environment at least.
void take_prices(Binder& binder);
/// The same with `--prices` and `--as-of`.
void add_price_options(Binder& binder);

/// Only the knowledge and the policies, found before anything else is parsed, because the question
/// flags depend on them.
KnowledgeChoice chosen_before_parsing(std::span<const std::string> arguments);

}  // namespace retort
