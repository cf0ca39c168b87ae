#pragma once
// Small knowledge bases and answers at random, close enough together that everything meets.

#include "support/knowledge_parts.hpp"
#include "support/slow_decision.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace retort::testing {

/// A number below the given one: from rapidcheck, which then shrinks, or from a plain engine.
using Draw = std::function<std::size_t(std::size_t)>;

inline std::int32_t draw_between(const Draw& draw, std::int32_t least, std::int32_t most) {
  return least + static_cast<std::int32_t>(draw(static_cast<std::size_t>(most - least + 1)));
}

inline Question random_question(const Draw& draw, std::size_t number) {
  const std::string id = "q" + std::to_string(number);
  switch (draw(4)) {
    case 0:
      return integer_question(id, {"-3", "4"});
    case 1:
      return number_question(id, {"-1", "2"});
    default:
      break;
  }
  Question question = choice_question(id, {"a", "b", "c", "d"});
  question.values.resize(2 + draw(3));
  return question;
}

/// In halves, so that whole-number questions meet bounds between their numbers.
inline Bound random_bound(const Draw& draw, const Question& question) {
  const auto halves =
      static_cast<std::size_t>((question.max - question.min).micros * 2 / Decimal::one);
  const auto above = static_cast<std::int64_t>(draw(halves + 1)) * Decimal::one / 2;
  return {.comparison = static_cast<Comparison>(draw(5)), .value = {question.min.micros + above}};
}

inline Condition random_test(const Draw& draw, const std::vector<Question>& questions) {
  const std::size_t question = draw(questions.size());
  const Question& asked = questions[question];
  if (asked.kind == QuestionKind::number) {
    Condition test = number(question, {random_bound(draw, asked)});
    if (draw(3) == 0) test.bounds.push_back(random_bound(draw, asked));
    return test;
  }
  Condition test = is(question, {draw(asked.values.size())});
  for (std::size_t value = 0; value < asked.values.size(); ++value) {
    if (value != test.values.front() && draw(3) == 0) test.values.push_back(value);
  }
  return test;
}

inline Condition random_tree(const Draw& draw, const std::vector<Question>& questions,
                             std::size_t depth) {
  const std::size_t kind = depth == 0 ? 0 : draw(4);
  if (kind == 0) return random_test(draw, questions);
  if (kind == 1) return negated(random_tree(draw, questions, depth - 1));
  Condition joined = kind == 2 ? all_of({}) : any_of({});
  for (std::size_t left = 1 + draw(3); left > 0; --left) {
    joined.parts.push_back(random_tree(draw, questions, depth - 1));
  }
  return joined;
}

/// At most eight rows, so that vetoes and delivery together stay within `limits::outcome_rows`.
inline Condition random_condition(const Draw& draw, const std::vector<Question>& questions) {
  Condition condition = random_tree(draw, questions, draw(4));
  return row_count(condition) > 8 ? random_test(draw, questions) : condition;
}

inline Points random_points(const Draw& draw, std::int32_t least, std::int32_t most) {
  return {draw_between(draw, least, most), draw_between(draw, least, most)};
}

inline ApproachSet random_approaches(const Draw& draw) {
  ApproachSet set;
  set.insert(all_approaches.at(draw(all_approaches.size())));
  for (const Approach approach : all_approaches) {
    if (draw(3) == 0) set.insert(approach);
  }
  return set;
}

inline void add_rules(const Draw& draw, Knowledge& knowledge) {
  knowledge.prior = random_points(draw, -5, 5);
  knowledge.premium = draw_between(draw, -1, 4);
  for (std::size_t i = 1 + draw(3); i > 0; --i) {
    knowledge.groups.push_back({.id = "g" + std::to_string(i),
                                .min = random_points(draw, -6, 0),
                                .max = random_points(draw, 0, 6)});
  }
  for (std::size_t i = draw(8); i > 0; --i) {
    knowledge.rules.push_back({.id = "r" + std::to_string(i),
                               .group = draw(knowledge.groups.size()),
                               .when = random_condition(draw, knowledge.questions),
                               .points = random_points(draw, -5, 5)});
  }
}

inline void add_vetoes(const Draw& draw, Knowledge& knowledge) {
  for (std::size_t i = draw(6); i > 0; --i) {
    knowledge.vetoes.push_back({.id = "v" + std::to_string(i),
                                .when = random_condition(draw, knowledge.questions),
                                .forbids = random_approaches(draw)});
  }
}

inline void add_tables(const Draw& draw, Knowledge& knowledge) {
  for (std::size_t i = draw(3); i > 0; --i) {
    knowledge.delivery.push_back(
        {.id = "d" + std::to_string(i),
         .when = random_condition(draw, knowledge.questions),
         .deliver = draw(2) == 0 ? Approach::rag : Approach::long_context});
  }
  knowledge.otherwise_deliver = draw(2) == 0 ? Approach::rag : Approach::long_context;
  for (std::size_t i = draw(4); i > 0; --i) {
    knowledge.flowchart.push_back({.id = "f" + std::to_string(i),
                                   .when = random_condition(draw, knowledge.questions),
                                   .says = approach_for(draw(2) == 0, true)});
    if (draw(2) == 0) knowledge.flowchart.back().says = Approach::rag;
  }
  for (std::size_t i = draw(3); i > 0; --i) {
    knowledge.tensions.push_back(
        {.id = "t" + std::to_string(i), .when = random_condition(draw, knowledge.questions)});
    knowledge.contradictions.push_back(
        {.id = "k" + std::to_string(i), .when = random_condition(draw, knowledge.questions)});
    knowledge.plan.push_back({.id = "p" + std::to_string(i)});
    knowledge.comparison.push_back({.id = "c" + std::to_string(i)});
    if (draw(2) == 0) {
      knowledge.plan.back().when = random_condition(draw, knowledge.questions);
      knowledge.comparison.back().matters_when = random_condition(draw, knowledge.questions);
    }
  }
}

inline void add_derived(const Draw& draw, Knowledge& knowledge) {
  for (std::size_t i = draw(3); i > 0; --i) {
    const std::size_t question = draw(knowledge.questions.size());
    const Question& asked = knowledge.questions[question];
    if (asked.kind != QuestionKind::choice) continue;
    knowledge.derived.push_back({.id = "a" + std::to_string(i),
                                 .question = question,
                                 .value = draw(asked.values.size()),
                                 .when = random_condition(draw, knowledge.questions)});
  }
}

inline Knowledge random_knowledge(const Draw& draw) {
  Knowledge knowledge;
  for (std::size_t i = 0, count = 1 + draw(4); i < count; ++i) {
    knowledge.questions.push_back(random_question(draw, i));
  }
  add_rules(draw, knowledge);
  add_vetoes(draw, knowledge);
  add_tables(draw, knowledge);
  add_derived(draw, knowledge);
  return knowledge;
}

/// Every value of a choice; numbers on, just below and just above every bound in the knowledge.
inline std::vector<Answer> telling_answers(const Knowledge& knowledge, std::size_t question) {
  std::set<std::int64_t> bounds;
  for_each_condition(knowledge, [question, &bounds](const Condition& condition) {
    collect_bounds(condition, question, bounds);
  });
  return telling_answers(knowledge.questions[question], bounds);
}

inline Answer random_answer(const Draw& draw, const Knowledge& knowledge, std::size_t question) {
  const std::vector<Answer> answers = telling_answers(knowledge, question);
  return answers[draw(answers.size())];
}

/// About a quarter of the questions unanswered, some of them with an explicit "unknown".
inline Answers random_answers(const Draw& draw, const Knowledge& knowledge) {
  Answers answers;
  answers.by_question.resize(knowledge.questions.size());
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    const std::size_t chance = draw(8);
    if (chance == 0) continue;
    answers.by_question[i] =
        chance == 1 ? Answer{.known = false} : random_answer(draw, knowledge, i);
  }
  return answers;
}

/// For the message of a failed test.
inline std::string to_line(const Knowledge& knowledge, const Answers& answers) {
  std::string line;
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    if (!answers.by_question[i]) continue;
    line += knowledge.questions[i].id + "=" +
            to_text(knowledge.questions[i], *answers.by_question[i]) + " ";
  }
  return line;
}

}  // namespace retort::testing
