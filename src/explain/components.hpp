#pragma once
// What is still open, and which rules tie which of the open questions together.

#include "decide/evaluator.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace retort {

/// Cells of an open question that no relevant row tells apart.
struct OpenCell {
  CellId cell = unanswered;  ///< one of them
  double share = 0.0;
};

struct OpenQuestion {
  std::size_t question = 0;
  std::vector<OpenCell> cells;  ///< at least two; no share: only a derived row brings it
  bool is_joint = false;        ///< some rule or derived row looks at it together with others
};

/// What one rule or derived row looks at among the open questions.
struct Link {
  std::set<std::size_t> questions;   ///< indices into Openings::questions
  std::optional<std::size_t> group;  ///< whose rule it is
  std::optional<std::size_t> fills;  ///< the open question that a derived row may answer
};

/// Which cells an unanswered question may turn out to have.
enum class Completion : std::uint8_t {
  answered,          ///< those of the prior
  maybe_unanswered,  ///< every cell, and it may stay unanswered
};

struct Openings {
  Cells known;  ///< with derived answers; open questions are unanswered
  std::vector<OpenQuestion> questions;
  std::vector<Link> links;

  /// Nothing where the question is not open.
  [[nodiscard]] const OpenQuestion* find(std::size_t question) const;
};

/// How likely each cell of a question is by its prior.
std::vector<double> prior_shares(const Evaluator& evaluator, std::size_t question);

/// `passed` questions stay unanswered where the completion allows that.
Openings find_openings(const Evaluator& evaluator, const Cells& cells, Completion completion,
                       const QuestionSet& passed);

}  // namespace retort
