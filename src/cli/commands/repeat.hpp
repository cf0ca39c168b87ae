#pragma once
// Command lines that give the same result again, or go on from here.

#include "cli/commands/ask.hpp"
#include "knowledge/answers.hpp"

#include <string>
#include <vector>

namespace retort {

/// The words quoted, in lines of at most `columns` where they fit, indented by two.
std::string shell_command(const std::vector<std::string>& words, std::size_t columns);

/// What was asked for, and under which settings.
struct Repeatable {
  const Settings& settings;
  const AskOptions& options;
};

/// Advises on these answers, as the questionnaire does.
std::vector<std::string> advise_again(const Repeatable& asked, const Knowledge& knowledge,
                                      const Answers& answers);
/// The same on the answers that were saved.
std::vector<std::string> advise_on_saved(const Repeatable& asked);

/// Asks what is left after these answers.
std::vector<std::string> ask_on(const Repeatable& asked, const Knowledge& knowledge,
                                const Answers& answers);

}  // namespace retort
