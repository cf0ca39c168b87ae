#pragma once
// The variables that stand in for flags. A flag wins; an empty variable is none.

#include "cli/args/settings.hpp"
#include "cli/io/console.hpp"
#include "library/load_knowledge.hpp"

#include <span>
#include <string>

namespace retort {

/// What `--knowledge` or RETORT_KNOWLEDGE names, else what is built in. Throws InputError.
Knowledge chosen_knowledge(std::span<const std::string> arguments, const Environment& environment);

/// The same with the prices of `--prices` over its own, or for a command that takes prices those of
/// RETORT_PRICES. Throws InputError.
PricedKnowledge with_chosen_prices(Knowledge knowledge, const Settings& settings,
                                   const Environment& environment);

}  // namespace retort
