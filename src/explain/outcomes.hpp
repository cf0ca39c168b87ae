#pragma once
// How firm a decision is: the share of what is still unknown in which each approach would win.
//
// Unknown answers vary by their priors, independently; every rule's points vary from half to one
// and a half times, independently. The shares are exact up to the rounding of doubles: nothing is
// sampled. Points and scores stay whole numbers throughout.

#include "decide/evaluator.hpp"
#include "retort/approach.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace retort {

/// Outcomes are the approaches and, last, that none is feasible.
inline constexpr std::size_t outcome_count = all_approaches.size() + 1;

inline std::size_t outcome_index(const std::optional<Approach>& outcome) {
  return outcome ? static_cast<std::size_t>(*outcome) : all_approaches.size();
}

/// Shares that add up to one; the last is "no approach is feasible".
struct OutcomeShares {
  std::array<double, outcome_count> by_outcome{};

  [[nodiscard]] double of(const std::optional<Approach>& outcome) const {
    return by_outcome.at(outcome_index(outcome));
  }
};

/// What varies, besides the unknown answers.
enum class Weights : std::uint8_t {
  as_given,
  scaled,  ///< each rule's points times 1/2, 1 or 3/2, one as likely as the other two together
};

/// Over all complete answers that agree with `cells`.
OutcomeShares outcome_shares(const Evaluator& evaluator, const Cells& cells, Weights weights);

/// The approaches that some further answers could still lead to, where every question may also
/// stay unanswered and derived rows apply.
struct PossibleOutcomes {
  ApproachSet approaches;
  bool none = false;  ///< every approach may yet be forbidden
};

/// `passed` questions are known to stay unanswered.
PossibleOutcomes possible_outcomes(const Evaluator& evaluator, const Cells& cells,
                                   const QuestionSet& passed = {});

/// The entropy, in bits, of which approach wins.
double entropy(const OutcomeShares& shares);

/// By question, which is not answered in `cells`: the entropy expected once it is; `bits` now.
std::vector<double> expected_entropies(const Evaluator& evaluator, const Cells& cells, double bits);

}  // namespace retort
