#pragma once
// The decision once more, straight from its description and without any compiled form: conditions
// are read as trees in Kleene's logic over the answers, and "possible" means that some completion
// of the answers makes a condition true. Slow, and the judge of the fast one.

#include "advice/report.hpp"
#include "decide/decision.hpp"
#include "knowledge/answers.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/approach.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace retort::testing {

inline const Answer* known_answer(const Answers& answers, std::size_t question) {
  const std::optional<Answer>& answer = answers.by_question[question];
  return answer && answer->known ? &*answer : nullptr;
}

inline bool meets(Decimal number, const Bound& bound) {
  switch (bound.comparison) {
    case Comparison::less:
      return number < bound.value;
    case Comparison::less_equal:
      return number <= bound.value;
    case Comparison::greater:
      return number > bound.value;
    case Comparison::greater_equal:
      return number >= bound.value;
    case Comparison::equal:
      return number == bound.value;
  }
  return false;
}

inline Truth kleene_test(const Condition& test, const Answers& answers) {
  const Answer* answer = known_answer(answers, test.question);
  if (answer == nullptr) return Truth::unknown;
  const bool is_met = test.kind == Condition::Kind::choice
                          ? std::ranges::find(test.values, answer->value) != test.values.end()
                          : std::ranges::all_of(test.bounds, [answer](const Bound& bound) {
                              return meets(answer->number, bound);
                            });
  return is_met ? Truth::yes : Truth::no;
}

inline Truth kleene(const Condition& condition, const Answers& answers);

/// `absorbing` if some part is that, else unknown if some part is, else the opposite.
inline Truth kleene_join(const Condition& joined, const Answers& answers, Truth absorbing) {
  bool has_unknown = false;
  for (const Condition& part : joined.parts) {
    const Truth truth = kleene(part, answers);
    if (truth == absorbing) return absorbing;
    has_unknown = has_unknown || truth == Truth::unknown;
  }
  if (has_unknown) return Truth::unknown;
  return absorbing == Truth::yes ? Truth::no : Truth::yes;
}

inline Truth kleene(const Condition& condition, const Answers& answers) {
  switch (condition.kind) {
    case Condition::Kind::choice:
    case Condition::Kind::number:
      return kleene_test(condition, answers);
    case Condition::Kind::all:
      return kleene_join(condition, answers, Truth::no);
    case Condition::Kind::any:
      return kleene_join(condition, answers, Truth::yes);
    case Condition::Kind::negation:
      break;
  }
  const Truth part = kleene(condition.parts.front(), answers);
  if (part == Truth::unknown) return Truth::unknown;
  return part == Truth::yes ? Truth::no : Truth::yes;
}

/// Adds every number that the condition compares this question with.
inline void collect_bounds(const Condition& condition, std::size_t question,
                           std::set<std::int64_t>& micros) {
  if (condition.kind == Condition::Kind::number && condition.question == question) {
    for (const Bound& bound : condition.bounds) micros.insert(bound.value.micros);
  }
  for (const Condition& part : condition.parts) collect_bounds(part, question, micros);
}

/// Numbers on both sides of every bound and on it, as far as they may be answered.
inline std::vector<Decimal> telling_numbers(const Question& question,
                                            const std::set<std::int64_t>& bounds) {
  std::set<std::int64_t> around{question.min.micros, question.max.micros};
  for (const std::int64_t bound : bounds) {
    const std::int64_t whole = bound - bound % Decimal::one;
    around.insert({bound - 1, bound, bound + 1});
    around.insert({whole - Decimal::one, whole, whole + Decimal::one});
  }
  std::vector<Decimal> numbers;
  for (const std::int64_t micros : around) {
    const Decimal number{micros};
    if (number < question.min || number > question.max) continue;
    if (!question.integer || number.is_whole()) numbers.push_back(number);
  }
  return numbers;
}

inline std::vector<Answer> telling_answers(const Question& question,
                                           const std::set<std::int64_t>& bounds) {
  std::vector<Answer> answers;
  for (std::size_t value = 0; value < question.values.size(); ++value) {
    answers.push_back({.known = true, .value = value});
  }
  if (question.kind == QuestionKind::choice) return answers;
  for (const Decimal number : telling_numbers(question, bounds)) {
    answers.push_back({.known = true, .number = number});
  }
  return answers;
}

inline void collect_questions(const Condition& condition, std::set<std::size_t>& questions) {
  const bool is_test =
      condition.kind == Condition::Kind::choice || condition.kind == Condition::Kind::number;
  if (is_test) questions.insert(condition.question);
  for (const Condition& part : condition.parts) collect_questions(part, questions);
}

/// Does some way of answering `open` and everything after it make the condition true?
inline bool some_completion(const Knowledge& knowledge, const Condition& condition,
                            Answers& answers, const std::vector<std::size_t>& open,
                            std::size_t next = 0) {
  if (next == open.size()) return kleene(condition, answers) == Truth::yes;
  const std::size_t question = open[next];
  std::set<std::int64_t> bounds;
  collect_bounds(condition, question, bounds);
  for (const Answer& answer : telling_answers(knowledge.questions[question], bounds)) {
    answers.by_question[question] = answer;
    if (some_completion(knowledge, condition, answers, open, next + 1)) return true;
  }
  return false;
}

inline bool is_possible(const Knowledge& knowledge, const Condition& condition, Answers answers) {
  std::set<std::size_t> questions;
  collect_questions(condition, questions);
  std::vector<std::size_t> open;
  for (const std::size_t question : questions) {
    if (known_answer(answers, question) == nullptr) open.push_back(question);
  }
  return some_completion(knowledge, condition, answers, open);
}

/// What `decide` promises, without its cells and bits.
struct SlowDecision {
  std::optional<Approach> choice;
  std::optional<Approach> choice_without_vetoes;
  std::optional<Approach> runner_up;
  std::int64_t knowledge_score = 0;
  std::int64_t behaviour_score = 0;
  Approach delivery = Approach::rag;
  std::set<Approach> forbidden;
  std::optional<Approach> collected;
  std::optional<Approach> first;
  std::set<std::size_t> derived_rows;
  Answers filled;
};

inline void fill_derived(const Knowledge& knowledge, const Answers& answers, SlowDecision& slow) {
  slow.filled = answers;
  for (std::size_t i = 0; i < knowledge.derived.size(); ++i) {
    const DerivedRow& row = knowledge.derived[i];
    if (known_answer(slow.filled, row.question) != nullptr) continue;
    if (kleene(row.when, answers) != Truth::yes) continue;
    slow.filled.by_question[row.question] = Answer{.known = true, .value = row.value};
    slow.derived_rows.insert(i);
  }
}

inline void add_points(const Knowledge& knowledge, SlowDecision& slow) {
  slow.knowledge_score = knowledge.prior.knowledge;
  slow.behaviour_score = knowledge.prior.behaviour;
  for (std::size_t group = 0; group < knowledge.groups.size(); ++group) {
    std::int64_t facts = 0;
    std::int64_t manner = 0;
    for (const Rule& rule : knowledge.rules) {
      if (rule.group != group || kleene(rule.when, slow.filled) != Truth::yes) continue;
      facts += rule.points.knowledge;
      manner += rule.points.behaviour;
    }
    const Group& limit = knowledge.groups[group];
    slow.knowledge_score += std::max<std::int64_t>(
        limit.min.knowledge, std::min<std::int64_t>(limit.max.knowledge, facts));
    slow.behaviour_score += std::max<std::int64_t>(
        limit.min.behaviour, std::min<std::int64_t>(limit.max.behaviour, manner));
  }
}

inline void walk_tables(const Knowledge& knowledge, SlowDecision& slow) {
  slow.delivery = knowledge.otherwise_deliver;
  for (auto row = knowledge.delivery.rbegin(); row != knowledge.delivery.rend(); ++row) {
    if (kleene(row->when, slow.filled) == Truth::yes) slow.delivery = row->deliver;
  }
  bool retrieval = false;
  bool training = false;
  for (const FlowchartLine& line : knowledge.flowchart) {
    if (kleene(line.when, slow.filled) != Truth::yes) continue;
    if (!slow.first) slow.first = line.says;
    retrieval = retrieval || retrieves(line.says);
    training = training || trains(line.says);
  }
  if (slow.first) slow.collected = approach_for(retrieval, training);
  for (const Veto& veto : knowledge.vetoes) {
    if (kleene(veto.when, slow.filled) != Truth::yes) continue;
    for (const Approach approach : all_approaches) {
      if (veto.forbids.contains(approach)) slow.forbidden.insert(approach);
    }
  }
}

/// Every approach that `forbidden` leaves, best first, with one way of retrieving only.
inline std::vector<Approach> ranking(const Knowledge& knowledge, const SlowDecision& slow,
                                     const std::set<Approach>& forbidden) {
  const Approach other = slow.delivery == Approach::rag ? Approach::long_context : Approach::rag;
  const Approach retrieval = forbidden.contains(slow.delivery) ? other : slow.delivery;
  std::vector<Approach> ranked{Approach::both, retrieval, Approach::fine_tune, Approach::prompting};
  std::erase_if(ranked, [&](Approach approach) { return forbidden.contains(approach); });
  const auto score = [&](Approach approach) {
    return (retrieves(approach) ? slow.knowledge_score : 0) +
           (trains(approach) ? slow.behaviour_score : 0) -
           (approach == Approach::both ? knowledge.premium : 0);
  };
  std::ranges::stable_sort(ranked, std::ranges::greater{}, score);
  return ranked;
}

inline SlowDecision decide_slowly(const Knowledge& knowledge, const Answers& answers) {
  SlowDecision slow;
  fill_derived(knowledge, answers, slow);
  add_points(knowledge, slow);
  walk_tables(knowledge, slow);
  const std::vector<Approach> left = ranking(knowledge, slow, slow.forbidden);
  if (!left.empty()) slow.choice = left[0];
  if (left.size() > 1) slow.runner_up = left[1];
  slow.choice_without_vetoes = ranking(knowledge, slow, {}).front();
  return slow;
}

}  // namespace retort::testing
