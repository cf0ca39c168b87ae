#pragma once
// The parts of the help that CLI11 does not write.

#include "knowledge/knowledge.hpp"

#include <span>
#include <string>
#include <string_view>

namespace retort {

inline constexpr std::string_view program_description =
    "retort tells whether a language model should be prompted, given documents (long context or\n"
    "RAG), fine-tuned, or both, for your case: with reasons, sources and costs. It works offline.";

/// Ways to call it, with two answers that this knowledge understands.
std::string program_examples(const Knowledge& knowledge);

struct ExitMeaning {
  int code = 0;
  std::string_view means;
};

std::span<const ExitMeaning> exit_meanings();

/// Examples and exit codes.
std::string program_footer(const Knowledge& knowledge);

/// The flags of all questions with their values, made from the question table.
std::string answers_help(const Knowledge& knowledge);

/// A few lines for somebody who typed nothing.
std::string short_help(const Knowledge& knowledge);

}  // namespace retort
