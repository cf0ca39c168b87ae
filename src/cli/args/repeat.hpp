#pragma once
// Command lines that give the same result again, or go on from here.

#include "cli/args/command_line.hpp"

#include <string>
#include <vector>

namespace retort {

/// The flags that decide together with the answers: whose knowledge, policies, prices and day.
std::vector<std::string> deciding_settings(const CommandLine& line);

/// The words quoted, in lines of at most `columns` where they fit, indented by two.
std::string shell_command(const std::vector<std::string>& words, std::size_t columns);

/// Advises on these answers, as the line would.
std::vector<std::string> advise_again(const CommandLine& line, const Knowledge& knowledge,
                                      const Answers& answers);
/// The same on the answers that were saved.
std::vector<std::string> advise_on_saved(const CommandLine& line);

/// Asks what is left after these answers.
std::vector<std::string> ask_on(const CommandLine& line, const Knowledge& knowledge,
                                const Answers& answers);

}  // namespace retort
