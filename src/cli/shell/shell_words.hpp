#pragma once
// What the scripts of all shells are put together from.

#include "cli/args/command_shape.hpp"
#include "cli/shell/completion_values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A command with the words that lead to it and everything that holds there.
struct CommandPath {
  std::string words;  ///< "knowledge check"; empty for the program itself
  const CommandShape* command = nullptr;
  std::vector<const FlagShape*> flags;  ///< its own, then those of the commands around it
};

/// The program itself and every command, a command before those below it.
std::vector<CommandPath> command_paths(const CommandShape& program);

/// Every flag once, in the order of their first appearance. The same name means the same
/// everywhere.
std::vector<const FlagShape*> all_flags(const CommandShape& program);

/// "retort 0.1.0, knowledge retort 2026.11.24": what a script was made of.
std::string made_of(const Knowledge& knowledge);

/// The texts with blanks between.
std::string joined(const std::vector<CompletionWord>& words);

/// In single quotes as bash and zsh read them.
std::string in_single_quotes(std::string_view text);

}  // namespace retort
