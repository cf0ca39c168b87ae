#pragma once
// What can be proved of a knowledge base by going through all answers, with a witness where it
// fails.

#include "decide/evaluator.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace retort {

struct Finding {
  enum class Weight : std::uint8_t {
    fault,  ///< the knowledge does not do what it says
    note,   ///< worth a look, and may be meant
  };

  Weight weight = Weight::note;
  std::string about;    ///< "rule changes_weekly", "veto few_examples", "approach rag" ...
  std::string what;     ///< completes "... <about> <what>"
  std::string witness;  ///< answers that show it; may be empty
};

/// Rows that nothing meets, delivery rows that earlier ones shadow, questions that nothing uses,
/// approaches that no answers reach, points that go up and down along a scale, vetoes that forbid
/// everything, gaps and overlaps of the flowchart under its hit policy, advice that differs from
/// the flowchart on its own questions, and guide examples with another answer than the guide's.
std::vector<Finding> prove(const Evaluator& evaluator);

}  // namespace retort
