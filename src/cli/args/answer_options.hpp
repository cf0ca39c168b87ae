#pragma once
// Answers as they are given on a command line, not yet checked.

#include "cli/args/binder.hpp"
#include "knowledge/answers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace retort {

struct AnswerOptions {
  std::vector<RawAnswer> answers;   ///< from flags
  std::string preset;               ///< may be empty
  std::optional<std::string> file;  ///< "-" is standard input
  std::optional<HitPolicy> hit_policy;

  [[nodiscard]] bool any() const { return !answers.empty() || file || !preset.empty(); }
};

/// With a flag for every question. To be added last, so that a question never takes a flag away.
void add_answer_options(Binder& binder, AnswerOptions& options);

void add_hit_policy_option(Binder& binder, std::optional<HitPolicy>& policy);

/// The ids of the presets.
ValueKind preset_value();

/// The values of a question, and that it may be unknown.
std::vector<OfferedWord> values_offered(const Question& question);

/// "NAME=VALUE" taken apart at the first equals sign; nothing where there is no name.
std::optional<std::pair<std::string, std::string>> pair_in(const std::string& word);

}  // namespace retort
