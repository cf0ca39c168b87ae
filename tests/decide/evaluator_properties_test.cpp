// Compiled conditions against trees read in Kleene's three-valued logic. What holds:
//
//   a condition is true      exactly when Kleene's logic says true;
//   a condition is possible  exactly when some completion of the answers makes it true.
//
// So "possible" is more precise than Kleene's "not false": all(x = 1, x = 2) is unknown to Kleene
// while x is unanswered, and impossible here. "True" is not: any(x = 1, not x = 1) is true in
// every completion, and yet true in neither form while x is unanswered.

#include "decide/evaluator.hpp"
#include "decide/rows.hpp"
#include "support/catch.hpp"
#include "support/properties.hpp"
#include "support/random_draw.hpp"
#include "support/random_knowledge.hpp"

#include <vector>

namespace retort::testing {
namespace {
namespace evaluator_properties_test {

/// In the order in which the evaluator numbers them.
std::vector<Condition> conditions_of(const Knowledge& knowledge) {
  std::vector<Condition> all;
  for (const auto& entry : knowledge.rules) all.push_back(entry.when);
  for (const auto& entry : knowledge.vetoes) all.push_back(entry.when);
  for (const auto& entry : knowledge.delivery) all.push_back(entry.when);
  for (const auto& entry : knowledge.flowchart) all.push_back(entry.when);
  for (const auto& entry : knowledge.derived) all.push_back(entry.when);
  for (const auto& entry : knowledge.tensions) all.push_back(entry.when);
  for (const auto& entry : knowledge.contradictions) all.push_back(entry.when);
  for (const auto& entry : knowledge.plan) all.push_back(entry.when.value_or(all_of({})));
  for (const auto& entry : knowledge.comparison)
    all.push_back(entry.matters_when.value_or(all_of({})));
  return all;
}

/// A knowledge base, answers to it, and what its conditions come to.
struct Trial {
  Knowledge knowledge = random_knowledge(rapidcheck_draw());
  Answers answers = random_answers(rapidcheck_draw(), knowledge);
  std::vector<Condition> conditions = conditions_of(knowledge);
  Evaluator evaluator{knowledge};

  [[nodiscard]] ConditionStates states() const {
    return evaluator.evaluate(evaluator.cells(answers));
  }
};

TEST_CASE("a compiled condition is true exactly when Kleene's logic says so") {
  for_all([] {
    const Trial trial;
    const ConditionStates states = trial.states();
    for (std::size_t i = 0; i < trial.conditions.size(); ++i) {
      RC_ASSERT(states.is_true(i) == (kleene(trial.conditions[i], trial.answers) == Truth::yes));
    }
  });
}

TEST_CASE("a compiled condition is possible exactly when some completion makes it true") {
  for_all([] {
    const Trial trial;
    const ConditionStates states = trial.states();
    for (std::size_t i = 0; i < trial.conditions.size(); ++i) {
      const bool possible = is_possible(trial.knowledge, trial.conditions[i], trial.answers);
      RC_ASSERT(states.is_possible(i) == possible);
      // Hence never more than Kleene's logic allows.
      if (possible) RC_ASSERT(kleene(trial.conditions[i], trial.answers) != Truth::no);
    }
  });
}

TEST_CASE("with every question answered, possible and true are one and Kleene's logic decides") {
  for_all([] {
    Trial trial;
    for (std::size_t i = 0; i < trial.knowledge.questions.size(); ++i) {
      trial.answers.by_question[i] = random_answer(rapidcheck_draw(), trial.knowledge, i);
    }
    const ConditionStates states = trial.states();
    for (std::size_t i = 0; i < trial.conditions.size(); ++i) {
      const Truth truth = kleene(trial.conditions[i], trial.answers);
      RC_ASSERT(truth != Truth::unknown);
      RC_ASSERT(states.is_true(i) == (truth == Truth::yes));
      RC_ASSERT(states.is_possible(i) == (truth == Truth::yes));
    }
  });
}

TEST_CASE("one more answer never undoes what holds, nor allows what was impossible") {
  for_all([] {
    Trial trial;
    const ConditionStates before = trial.states();
    for (std::size_t i = 0; i < trial.knowledge.questions.size(); ++i) {
      if (known_answer(trial.answers, i) != nullptr) continue;
      trial.answers.by_question[i] = random_answer(rapidcheck_draw(), trial.knowledge, i);
      break;
    }
    const ConditionStates after = trial.states();
    for (std::size_t i = 0; i < trial.conditions.size(); ++i) {
      if (before.is_true(i)) RC_ASSERT(after.is_true(i));
      if (!before.is_possible(i)) RC_ASSERT(!after.is_possible(i));
    }
  });
}

TEST_CASE("every number of a cell gives every condition the same truth") {
  for_all([] {
    const Trial trial;
    for (std::size_t question = 0; question < trial.knowledge.questions.size(); ++question) {
      Answers first = trial.answers;
      for (const Answer& answer : telling_answers(trial.knowledge, question)) {
        Answers other = trial.answers;
        other.by_question[question] = answer;
        const bool same_cell = first.by_question[question] &&
                               trial.evaluator.cell(question, *first.by_question[question]) ==
                                   trial.evaluator.cell(question, answer);
        for (const Condition& condition : trial.conditions) {
          if (same_cell) RC_ASSERT(kleene(condition, first) == kleene(condition, other));
        }
        first = other;
      }
    }
  });
}

TEST_CASE("a condition unfolds to no more rows than were counted") {
  for_all([] {
    const Trial trial;
    std::vector<CellAxis> axes;
    for (std::size_t i = 0; i < trial.knowledge.questions.size(); ++i) {
      axes.push_back(trial.evaluator.axis(i));
    }
    for (const Condition& condition : trial.conditions) {
      const std::vector<Row> rows = unfold(condition, axes);
      RC_ASSERT(rows.size() <= row_count(condition));
      for (const Row& row : rows) {
        for (const CellTest& test : row) RC_ASSERT(test.cells.any() && !test.cells[unanswered]);
      }
    }
  });
}

}  // namespace evaluator_properties_test
}  // namespace
}  // namespace retort::testing
