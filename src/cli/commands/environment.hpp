#pragma once
// The variables that stand in for flags. A flag wins; an empty variable is none.

#include "cli/args/settings.hpp"
#include "cli/io/console.hpp"
#include "knowledge/knowledge.hpp"

#include <span>
#include <string>
#include <vector>

namespace retort {

/// What `--knowledge` or RETORT_KNOWLEDGE names, else what is built in. Throws InputError.
Knowledge chosen_knowledge(std::span<const std::string> arguments, const Environment& environment);

/// Lays the prices of `--prices`, or for a command that has the flag those of RETORT_PRICES, over
/// the shipped ones. Returns warnings. Throws InputError.
std::vector<std::string> chosen_prices(Knowledge& knowledge, Settings settings,
                                       const Environment& environment);

}  // namespace retort
