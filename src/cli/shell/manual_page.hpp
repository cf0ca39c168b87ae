#pragma once
// The manual page: commands, flags, questions and exit codes, made from the same tables as the
// help.

#include "cli/args/command.hpp"

#include <string>

namespace retort {

/// As roff with the man macros. Its date is the knowledge's, never the clock's.
std::string manual_page(CommandTable commands, const Knowledge& knowledge);

}  // namespace retort
