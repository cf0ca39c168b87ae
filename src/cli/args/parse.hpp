#pragma once
// The words of a command line, taken to the command that they name.

#include "cli/args/command.hpp"

#include <span>
#include <string>
#include <vector>

namespace retort {

struct Parsed {
  const Command* command = nullptr;
  Action run;
  std::string help;               ///< what to print where help was asked for
  std::vector<Problem> problems;  ///< values that make no sense; checked with the answers
};

/// Fills `settings`, which outlive the action. Throws InputError (bad usage) where the words cannot
/// be told apart.
Parsed parse(std::span<const std::string> arguments, CommandTable commands,
             const Knowledge& knowledge, Settings& settings);

}  // namespace retort
