#include "explain/certainty.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace retort {
namespace {

/// Rounded so that no difference in the last bits of a double is ever seen.
Decimal to_three_places(double share) {
  constexpr double thousandths = 1000.0;
  return {static_cast<std::int64_t>(std::llround(share * thousandths)) * (Decimal::one / 1000)};
}

bool contradicts_itself(const Evaluator& evaluator, const Decision& decision) {
  const ConditionRange range = evaluator.contradictions();
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (decision.conditions.is_true(i)) return true;
  }
  return false;
}

}  // namespace

Strength strength_of(Decimal robustness) {
  if (robustness >= firm_from) return Strength::firm;
  return robustness >= leaning_from ? Strength::leaning : Strength::open;
}

Certainty certainty_of(const Evaluator& evaluator, const Cells& given, const Decision& decision) {
  Certainty certainty{.shares = outcome_shares(evaluator, given, Weights::scaled),
                      .possible = possible_outcomes(evaluator, given)};
  certainty.robustness = to_three_places(certainty.shares.of(decision.choice));
  // What may still turn out otherwise is not told as certain.
  const bool is_settled =
      std::popcount(certainty.possible.approaches.bits()) + (certainty.possible.none ? 1 : 0) < 2;
  if (!is_settled) certainty.robustness = std::min(certainty.robustness, Decimal{999'000});
  certainty.strength = strength_of(certainty.robustness);
  // What contradicts itself cannot be firm.
  const bool is_firm = certainty.strength == Strength::firm;
  if (is_firm && contradicts_itself(evaluator, decision)) certainty.strength = Strength::leaning;
  const std::size_t questions = evaluator.knowledge().questions.size();
  const auto answered =
      std::count_if(given.at.begin(), given.at.begin() + static_cast<std::ptrdiff_t>(questions),
                    [](CellId cell) { return cell != unanswered; });
  if (questions > 0) {
    certainty.completeness =
        to_three_places(static_cast<double>(answered) / static_cast<double>(questions));
  }
  return certainty;
}

}  // namespace retort
