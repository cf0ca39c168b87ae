#pragma once
// How sure the advice is, in numbers and in one word.

#include "decide/decision.hpp"
#include "explain/outcomes.hpp"
#include "retort/decimal.hpp"
#include "retort/strength.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace retort {

/// The words have a definition: firm from 0.90 on, leaning from 0.70 on, else open.
inline constexpr Decimal firm_from{900'000};
inline constexpr Decimal leaning_from{700'000};

Strength strength_of(Decimal robustness);

struct Certainty {
  OutcomeShares shares;  ///< with every weight scaled, see outcomes.hpp
  Decimal robustness;    ///< the share of the choice, to three places
  Strength strength = Strength::open;
  Decimal completeness;  ///< the share of the questions that are answered, to three places
  PossibleOutcomes possible;
};

/// Answers that contradict each other are never firm. `given` are the cells of the answers that
/// `decision` was made from.
Certainty certainty_of(const Evaluator& evaluator, const Cells& given, const Decision& decision);

}  // namespace retort
