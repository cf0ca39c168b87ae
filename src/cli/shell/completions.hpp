#pragma once
// Scripts that complete commands, flags and answers, made from the parser and the question table.

#include "cli/args/command_line.hpp"
#include "cli/args/command_shape.hpp"

#include <string>

namespace retort {

/// For the knowledge that is given: a script does not run the program to find out.
std::string completions(Shell shell, const Knowledge& knowledge);

// One a shell.
std::string bash_completions(const CommandShape& program, const Knowledge& knowledge);
std::string zsh_completions(const CommandShape& program, const Knowledge& knowledge);
std::string fish_completions(const CommandShape& program, const Knowledge& knowledge);

}  // namespace retort
