#pragma once
// How two decisions differ, in a word that a failed test can print; empty when they do not.

#include "decide/decision.hpp"
#include "support/slow_decision.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace retort::testing {

inline std::set<Approach> members(ApproachSet set) {
  std::set<Approach> approaches;
  for (const Approach approach : all_approaches) {
    if (set.contains(approach)) approaches.insert(approach);
  }
  return approaches;
}

inline std::set<std::size_t> derived_rows(const Decision& decision) {
  std::set<std::size_t> rows;
  for (std::size_t i = 0; i < 64; ++i) {
    if ((decision.derived_rows >> i & 1U) != 0) rows.insert(i);
  }
  return rows;
}

inline std::string difference(const Decision& fast, const SlowDecision& slow) {
  if (fast.scores.knowledge != slow.knowledge_score) return "knowledge score";
  if (fast.scores.behaviour != slow.behaviour_score) return "behaviour score";
  if (fast.delivery != slow.delivery) return "delivery";
  if (fast.flowchart.collect != slow.collected) return "flowchart, collect";
  if (fast.flowchart.first != slow.first) return "flowchart, first";
  if (members(fast.forbidden) != slow.forbidden) return "forbidden";
  if (derived_rows(fast) != slow.derived_rows) return "derived rows";
  if (fast.choice_without_vetoes != slow.choice_without_vetoes) return "choice without vetoes";
  if (fast.choice != slow.choice) return "choice";
  return fast.runner_up == slow.runner_up ? "" : "runner-up";
}

/// Cells and bits aside, which follow the order of the tables.
inline std::string difference(const Decision& one, const Decision& other) {
  if (one.scores != other.scores) return "scores";
  if (one.delivery != other.delivery) return "delivery";
  if (one.flowchart.collect != other.flowchart.collect) return "flowchart, collect";
  if (one.flowchart.first != other.flowchart.first) return "flowchart, first";
  if (one.forbidden != other.forbidden) return "forbidden";
  if (one.derived_rows != other.derived_rows) return "derived rows";
  if (one.choice_without_vetoes != other.choice_without_vetoes) return "choice without vetoes";
  if (one.choice != other.choice) return "choice";
  return one.runner_up == other.runner_up ? "" : "runner-up";
}

/// Invariant 3: an answer that only adds knowledge (behaviour) points, and vetoes nothing new,
/// never removes retrieval (training) from the choice.
inline std::string monotone_breach(const Decision& before, const Decision& after) {
  if (!before.choice || before.forbidden != after.forbidden) return "";
  const bool same_knowledge = after.scores.knowledge == before.scores.knowledge;
  const bool same_behaviour = after.scores.behaviour == before.scores.behaviour;
  const bool adds_knowledge = after.scores.knowledge >= before.scores.knowledge;
  const bool adds_behaviour = after.scores.behaviour >= before.scores.behaviour;
  if (adds_knowledge && same_behaviour && retrieves(*before.choice) && !retrieves(*after.choice)) {
    return "retrieval is lost";
  }
  if (adds_behaviour && same_knowledge && trains(*before.choice) && !trains(*after.choice)) {
    return "training is lost";
  }
  return "";
}

}  // namespace retort::testing
