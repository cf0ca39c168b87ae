#pragma once
// The answers of a command line.

#include "cli/args/answer_options.hpp"
#include "cli/commands/session.hpp"
#include "knowledge/answers.hpp"

#include <string>
#include <vector>

namespace retort {

/// The preset of this id, or null after a report that blames `place`.
const Preset* find_preset(const Knowledge& knowledge, const std::string& id,
                          const std::string& place, std::vector<Problem>& problems);

/// Flags over the answers file over the preset, all checked together with the problems of the
/// command line. Throws InputError.
Answers given_answers(const Session& session, const AnswerOptions& options);

}  // namespace retort
