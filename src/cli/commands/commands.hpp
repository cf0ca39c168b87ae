#pragma once
// All commands, the program itself first.

#include "cli/args/command.hpp"

namespace retort {

/// In the order of the help.
CommandTable all_commands();

}  // namespace retort
