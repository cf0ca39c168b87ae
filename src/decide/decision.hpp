#pragma once
// The decision: two integer axes, vetoes, delivery of the knowledge need, and the flowchart beside.

#include "decide/evaluator.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/approach.hpp"

#include <cstdint>
#include <optional>

namespace retort {

/// What the flowchart says under each hit policy; nothing when no line is true.
struct FlowchartVerdict {
  std::optional<Approach> collect;
  std::optional<Approach> first;

  [[nodiscard]] std::optional<Approach> under(HitPolicy policy) const {
    return policy == HitPolicy::collect ? collect : first;
  }
};

struct Decision {
  std::optional<Approach> choice;  ///< nothing: every approach is vetoed
  Approach choice_without_vetoes = Approach::prompting;
  std::optional<Approach> runner_up;  ///< the best of the other options, if any is left
  Points scores;                      ///< prior included
  Approach delivery = Approach::rag;  ///< of the knowledge need, before vetoes
  ApproachSet forbidden;
  FlowchartVerdict flowchart;
  std::uint64_t derived_rows = 0;  ///< bit i: derived row i supplied an answer
  Cells cells;                     ///< with derived answers filled in
  ConditionStates conditions;      ///< over those cells
};

/// The same cells and knowledge always give the same decision. Allocates nothing.
///
///     score(prompting) = 0          score(retrieval) = knowledge
///     score(fine_tune) = behaviour  score(both) = knowledge + behaviour - premium
///
/// The best option that no veto forbids wins; ties go to both, retrieval, fine_tune, prompting in
/// that order. Retrieval is delivered as the first true delivery row says.
Decision decide(const Evaluator& evaluator, const Cells& cells);

/// What the choice would be if unit price and volume gave no points.
std::optional<Approach> choice_without_price(const Evaluator& evaluator, const Decision& decision);

/// The points that one group contributes: what its true rules sum to, and what counts of it.
struct GroupPoints {
  Points sum;
  Points counted;
};

GroupPoints group_points(const Evaluator& evaluator, const ConditionStates& conditions,
                         std::size_t group);

}  // namespace retort
