#pragma once
// What would change the advice: the smallest sets of other answers under which another approach
// wins.

#include "decide/decision.hpp"
#include "decide/evaluator.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace retort {

struct AnswerChange {
  std::size_t question = 0;
  CellId cell = unanswered;  ///< the answer it would have instead
};

struct Flip {
  std::vector<AnswerChange> changes;  ///< in the order of the question table
  std::optional<Approach> becomes;    ///< nothing: every approach would be forbidden
};

struct FlipSearch {
  std::vector<Flip> flips;         ///< every set of the smallest size that flips the choice
  std::size_t searched_up_to = 0;  ///< with no flips: no set of this size or smaller does
};

/// Tries every change of up to `most` answers that were given and that the team can change.
/// Unanswered questions stay unanswered; `possible_outcomes` speaks of those.
FlipSearch find_flips(const Evaluator& evaluator, const Cells& given, std::size_t most);

inline constexpr std::size_t most_flips = 3;

}  // namespace retort
