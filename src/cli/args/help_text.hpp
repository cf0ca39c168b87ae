#pragma once
// The parts of the help that CLI11 does not write.

#include "knowledge/knowledge.hpp"

#include <span>
#include <string>
#include <string_view>

namespace retort {

std::string program_description();

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
