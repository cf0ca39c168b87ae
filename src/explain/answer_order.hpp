#pragma once
// In which order open questions are answered, so that what is left falls apart early.

#include "explain/components.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace retort {

/// What hangs together once the questions above it are answered: one group of rules, or questions
/// that rules ask together, one of which is answered next.
struct AnswerStep {
  std::size_t number = 0;            ///< counted over all steps
  std::optional<std::size_t> group;  ///< or:
  std::optional<std::size_t> asked;  ///< index into Openings::questions, as those below
  std::vector<std::size_t> settled;  ///< whose cells are known with this answer
  std::vector<std::size_t> seen;     ///< answered above, and told apart by what is here
  std::vector<std::size_t> below;    ///< asked here or in a part
  std::vector<AnswerStep> parts;     ///< what is left, independent of each other
};

/// Only joint questions are in it: the others can be answered one by one.
std::vector<AnswerStep> order_of_answers(const Openings& openings, std::size_t group_count);

}  // namespace retort
