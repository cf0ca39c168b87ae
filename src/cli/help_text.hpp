#pragma once
// The parts of the help that CLI11 does not write.

#include "retort/knowledge.hpp"

#include <string>

namespace retort {

std::string program_description();

/// Examples and exit codes.
std::string program_footer(const Knowledge& knowledge);

/// The flags of all questions with their values, made from the question table.
std::string answers_help(const Knowledge& knowledge);

/// A few lines for somebody who typed nothing.
std::string short_help(const Knowledge& knowledge);

}  // namespace retort
