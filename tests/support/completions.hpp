#pragma once
// Every way in which open questions could turn out, one by one.

#include "decide/decision.hpp"
#include "decide/evaluator.hpp"
#include "explain/outcomes.hpp"
#include "support/random_knowledge.hpp"
#include "support/shipped.hpp"

#include <cstdint>
#include <vector>

namespace retort::testing {

/// Draws from an engine that is the same everywhere.
inline Draw engine_draw(Random& random) {
  return [&random](std::size_t limit) { return static_cast<std::size_t>(random.below(limit)); };
}

/// Priors of all kinds: even, uneven, and numbers that leave some cells out.
inline void draw_priors(const Draw& draw, Knowledge& knowledge) {
  for (Question& question : knowledge.questions) {
    for (Choice& value : question.values) value.prior = 1 + static_cast<std::uint32_t>(draw(3));
    if (question.kind == QuestionKind::choice || draw(2) == 0) continue;
    for (std::size_t i = 1 + draw(3); i > 0; --i) {
      question.prior.push_back({.at = random_answer(draw, knowledge, 0).number,
                                .weight = 1 + static_cast<std::uint32_t>(draw(3))});
      Decimal& at = question.prior.back().at;
      at = std::clamp(at, question.min, question.max);
    }
  }
}

/// Calls `use` with every completion of `cells` from `from` on, and its weight. Closed questions
/// stay as they are; the weights of a question's cells are those of `weights_of`.
template <typename WeightsOf, typename Use>
void for_each_completion(Cells& cells, std::size_t count, const WeightsOf& weights_of,
                         const Use& use, std::size_t from = 0, std::uint64_t weight = 1) {
  if (from == count) {
    use(static_cast<const Cells&>(cells), weight);
    return;
  }
  if (cells.at[from] != unanswered) {
    for_each_completion(cells, count, weights_of, use, from + 1, weight);
    return;
  }
  const std::vector<std::uint32_t> weights = weights_of(from);
  for (std::size_t cell = 0; cell < weights.size(); ++cell) {
    if (weights[cell] == 0) continue;
    cells.at[from] = static_cast<CellId>(cell);
    for_each_completion(cells, count, weights_of, use, from + 1, weight * weights[cell]);
  }
  cells.at[from] = unanswered;
}

/// The reader refuses more rows in vetoes and delivery than the shares have bits for.
inline void keep_within_limits(Knowledge& knowledge) {
  const auto rows = [&knowledge] {
    std::size_t count = 0;
    for (const Veto& veto : knowledge.vetoes) count += row_count(veto.when);
    for (const DeliveryRow& row : knowledge.delivery) count += row_count(row.when);
    return count;
  };
  while (rows() > limits::outcome_rows) knowledge.vetoes.pop_back();
}

inline std::size_t index_of(const std::optional<Approach>& outcome) {
  return outcome ? static_cast<std::size_t>(*outcome) : all_approaches.size();
}

/// Whole counts of the outcomes, so that the shares are exact fractions.
struct OutcomeCounts {
  std::array<std::uint64_t, all_approaches.size() + 1> by_outcome{};
  std::uint64_t all = 0;

  void add(const std::optional<Approach>& outcome, std::uint64_t weight) {
    by_outcome.at(index_of(outcome)) += weight;
    all += weight;
  }
  [[nodiscard]] double share(std::size_t outcome) const {
    return static_cast<double>(by_outcome.at(outcome)) / static_cast<double>(all);
  }
};

/// The answers in force before anything is left open: derived ones are filled in.
inline Cells with_derived(const Evaluator& evaluator, const Cells& cells) {
  return decide(evaluator, cells).cells;
}

}  // namespace retort::testing
