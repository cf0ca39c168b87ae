#include "explain/next_question.hpp"

#include "decide/decision.hpp"
#include "explain/components.hpp"
#include "explain/outcomes.hpp"

#include <algorithm>
#include <tuple>

namespace retort {
namespace {

bool is_settled(const PossibleOutcomes& possible, const std::optional<Approach>& choice) {
  ApproachSet only;
  if (choice) only.insert(*choice);
  return possible.approaches == only && possible.none == !choice;
}

/// Does a veto that would take the choice away hang on this question?
bool decides_veto(const Evaluator& evaluator, const Decision& decision, std::size_t question) {
  if (!decision.choice) return false;
  const ConditionRange vetoes = evaluator.vetoes();
  for (std::size_t row = 0; row < evaluator.row_count(); ++row) {
    const std::size_t condition = evaluator.condition_of(row);
    const bool threatens =
        vetoes.contains(condition) && !decision.conditions.is_true(condition) &&
        decision.conditions.is_possible(row) &&
        evaluator.knowledge().vetoes[condition - vetoes.begin].forbids.contains(*decision.choice);
    if (threatens && !evaluator.meets(row, question, unanswered)) return true;
  }
  return false;
}

}  // namespace

NextQuestions next_questions(const Evaluator& evaluator, const Cells& cells,
                             const QuestionSet& passed) {
  NextQuestions next;
  const Decision decision = decide(evaluator, cells);
  if (is_settled(possible_outcomes(evaluator, cells, passed), decision.choice)) return next;
  next.bits = entropy(outcome_shares(evaluator, cells, Weights::as_given));
  const Openings openings = find_openings(evaluator, cells, Completion::maybe_unanswered, passed);
  const std::vector<double> expected = expected_entropies(evaluator, cells, next.bits);
  for (const OpenQuestion& open : openings.questions) {
    if (passed[open.question]) continue;
    next.ranked.push_back({.question = open.question,
                           .decides_veto = decides_veto(evaluator, decision, open.question),
                           .expected_bits = expected[open.question]});
  }
  std::ranges::stable_sort(next.ranked, std::ranges::less{}, [](const OpenQuestionValue& one) {
    return std::tuple(!one.decides_veto, one.expected_bits);
  });
  return next;
}

}  // namespace retort
