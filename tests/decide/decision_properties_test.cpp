// The invariants of the decision model (section 3) over random knowledge, and the slow decision.

#include "decide/decision.hpp"
#include "support/catch.hpp"
#include "support/properties.hpp"
#include "support/random_draw.hpp"
#include "support/random_knowledge.hpp"
#include "support/same_decision.hpp"
#include "support/slow_decision.hpp"

#include <algorithm>
#include <vector>

namespace retort::testing {
namespace {
namespace decision_properties_test {

struct Trial {
  Knowledge knowledge = random_knowledge(rapidcheck_draw());
  Answers answers = random_answers(rapidcheck_draw(), knowledge);
};

Decision decided(const Knowledge& knowledge, const Answers& answers) {
  const Evaluator evaluator(knowledge);
  return decide(evaluator, evaluator.cells(answers));
}

/// A permutation of the numbers below `count`.
std::vector<std::size_t> shuffled(std::size_t count) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = rapidcheck_draw()(order.size() + 1);
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), i);
  }
  return order;
}

template <typename Entry>
void reorder(std::vector<Entry>& entries, const std::vector<std::size_t>& order) {
  const std::vector<Entry> before = entries;
  for (std::size_t i = 0; i < order.size(); ++i) entries[i] = before[order[i]];
}

template <typename Entry>
void shuffle(std::vector<Entry>& entries) {
  reorder(entries, shuffled(entries.size()));
}

TEST_CASE("the decision is the one that its description gives") {
  for_all([] {
    const Trial trial;
    const Decision decision = decided(trial.knowledge, trial.answers);
    RC_ASSERT(difference(decision, decide_slowly(trial.knowledge, trial.answers)) == "");
  });
}

TEST_CASE("points for knowledge alone never remove retrieval, for behaviour alone never training") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    const bool is_knowledge = rapidcheck_draw()(2) == 0;
    const auto more = static_cast<std::int32_t>(1 + rapidcheck_draw()(12));
    (is_knowledge ? trial.knowledge.prior.knowledge : trial.knowledge.prior.behaviour) += more;
    const Decision after = decided(trial.knowledge, trial.answers);
    RC_ASSERT(before.choice.has_value() == after.choice.has_value());
    if (!before.choice) return;
    const auto meets_it = is_knowledge ? retrieves : trains;
    if (meets_it(*before.choice)) RC_ASSERT(meets_it(*after.choice));
  });
}

TEST_CASE("an answer that only adds points on one axis never removes what meets it") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    for (std::size_t i = 0; i < trial.knowledge.questions.size(); ++i) {
      if (known_answer(trial.answers, i) != nullptr) continue;
      for (const Answer& answer : telling_answers(trial.knowledge, i)) {
        Answers more = trial.answers;
        more.by_question[i] = answer;
        const Decision after = decided(trial.knowledge, more);
        RC_ASSERT(monotone_breach(before, after) == "");
      }
    }
  });
}

TEST_CASE("the order of rules, groups, vetoes and tensions never matters") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    shuffle(trial.knowledge.rules);
    shuffle(trial.knowledge.vetoes);
    shuffle(trial.knowledge.tensions);
    const std::vector<std::size_t> order = shuffled(trial.knowledge.groups.size());
    reorder(trial.knowledge.groups, order);
    for (Rule& rule : trial.knowledge.rules) {
      const auto place = std::ranges::find(order, rule.group);
      rule.group = static_cast<std::size_t>(place - order.begin());
    }
    RC_ASSERT(difference(before, decided(trial.knowledge, trial.answers)) == "");
  });
}

void renumber(Condition& condition, const std::vector<std::size_t>& new_place) {
  condition.question = new_place[condition.question];
  for (Condition& part : condition.parts) renumber(part, new_place);
}

/// The same knowledge with its questions in another order.
void reorder_questions(Knowledge& knowledge, const std::vector<std::size_t>& order) {
  std::vector<std::size_t> new_place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) new_place[order[i]] = i;
  reorder(knowledge.questions, order);
  for (auto& entry : knowledge.rules) renumber(entry.when, new_place);
  for (auto& entry : knowledge.vetoes) renumber(entry.when, new_place);
  for (auto& entry : knowledge.tensions) renumber(entry.when, new_place);
  for (auto& entry : knowledge.contradictions) renumber(entry.when, new_place);
  for (auto& entry : knowledge.delivery) renumber(entry.when, new_place);
  for (auto& entry : knowledge.flowchart) renumber(entry.when, new_place);
  for (auto& entry : knowledge.plan) {
    if (entry.when) renumber(*entry.when, new_place);
  }
  for (auto& entry : knowledge.comparison) {
    if (entry.matters_when) renumber(*entry.matters_when, new_place);
  }
  for (auto& entry : knowledge.derived) {
    renumber(entry.when, new_place);
    entry.question = new_place[entry.question];
  }
}

TEST_CASE("the order of questions never matters") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    const std::vector<std::size_t> order = shuffled(trial.knowledge.questions.size());
    reorder_questions(trial.knowledge, order);
    reorder(trial.answers.by_question, order);
    RC_ASSERT(difference(before, decided(trial.knowledge, trial.answers)) == "");
  });
}

TEST_CASE("the order of parts within a condition never matters") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    for (auto& entry : trial.knowledge.rules) std::ranges::reverse(entry.when.parts);
    for (auto& entry : trial.knowledge.vetoes) std::ranges::reverse(entry.when.parts);
    for (auto& entry : trial.knowledge.delivery) std::ranges::reverse(entry.when.parts);
    RC_ASSERT(difference(before, decided(trial.knowledge, trial.answers)) == "");
  });
}

TEST_CASE("a question that nothing reads changes nothing") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    trial.knowledge.questions.push_back(
        random_question(rapidcheck_draw(), trial.knowledge.questions.size()));
    trial.answers.by_question.push_back(
        random_answer(rapidcheck_draw(), trial.knowledge, trial.knowledge.questions.size() - 1));
    RC_ASSERT(difference(before, decided(trial.knowledge, trial.answers)) == "");
  });
}

TEST_CASE("saying unknown is the same as saying nothing") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    for (std::optional<Answer>& answer : trial.answers.by_question) {
      if (!answer) {
        answer = Answer{.known = false};
      } else if (!answer->known) {
        answer.reset();
      }
    }
    RC_ASSERT(difference(before, decided(trial.knowledge, trial.answers)) == "");
  });
}

TEST_CASE("with nothing derived, an answer lifts no veto") {
  for_all([] {
    Trial trial;
    trial.knowledge.derived.clear();
    const Decision before = decided(trial.knowledge, trial.answers);
    for (std::size_t i = 0; i < trial.knowledge.questions.size(); ++i) {
      if (known_answer(trial.answers, i) != nullptr) continue;
      trial.answers.by_question[i] = random_answer(rapidcheck_draw(), trial.knowledge, i);
      const Decision after = decided(trial.knowledge, trial.answers);
      RC_ASSERT((before.forbidden | after.forbidden) == after.forbidden);
    }
  });
}

TEST_CASE("what is chosen is never vetoed, and neither is the runner-up, another approach") {
  for_all([] {
    const Trial trial;
    const Decision decision = decided(trial.knowledge, trial.answers);
    if (decision.choice) RC_ASSERT(!decision.forbidden.contains(*decision.choice));
    if (!decision.runner_up) return;
    RC_ASSERT(!decision.forbidden.contains(*decision.runner_up));
    RC_ASSERT(decision.runner_up != decision.choice);
  });
}

TEST_CASE("a veto on a loser changes nothing but what is forbidden") {
  for_all([] {
    Trial trial;
    const Decision before = decided(trial.knowledge, trial.answers);
    Veto veto{.id = "new", .when = all_of({})};
    for (const Approach approach : all_approaches) {
      if (approach != before.choice && rapidcheck_draw()(2) == 0) veto.forbids.insert(approach);
    }
    trial.knowledge.vetoes.push_back(veto);
    const Decision after = decided(trial.knowledge, trial.answers);
    RC_ASSERT(after.choice == before.choice);
    RC_ASSERT(after.choice_without_vetoes == before.choice_without_vetoes);
    RC_ASSERT(after.scores == before.scores);
    RC_ASSERT(after.forbidden == (before.forbidden | veto.forbids));
  });
}

}  // namespace decision_properties_test
}  // namespace
}  // namespace retort::testing
