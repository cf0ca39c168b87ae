#pragma once
// Questions, conditions and answers in few words, for knowledge that a test writes by hand.

#include "knowledge/answers.hpp"
#include "knowledge/knowledge.hpp"

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace retort::testing {

inline Decimal decimal(std::string_view text) {
  const auto parsed = parse_decimal(text);
  if (const auto* value = std::get_if<Decimal>(&parsed)) return *value;
  throw std::invalid_argument(std::string(text));
}

inline Question choice_question(std::string id, std::initializer_list<std::string_view> values) {
  Question question{.id = std::move(id), .kind = QuestionKind::choice};
  question.prompt = question.id + "?";
  for (const std::string_view value : values) {
    question.values.push_back({.id = std::string(value), .label = "label " + std::string(value)});
  }
  return question;
}

struct Span {
  std::string_view min;
  std::string_view max;
};

inline Question number_question(std::string id, Span span) {
  Question question{.id = std::move(id), .kind = QuestionKind::number};
  question.prompt = question.id + "?";
  question.min = decimal(span.min);
  question.max = decimal(span.max);
  question.integer = false;
  return question;
}

inline Question integer_question(std::string id, Span span) {
  Question question = number_question(std::move(id), span);
  question.integer = true;
  return question;
}

inline Condition is(std::size_t question, std::vector<std::size_t> values) {
  Condition condition{.kind = Condition::Kind::choice, .question = question};
  condition.values = std::move(values);
  return condition;
}

inline Condition number(std::size_t question, std::vector<Bound> bounds) {
  Condition condition{.kind = Condition::Kind::number, .question = question};
  condition.bounds = std::move(bounds);
  return condition;
}

inline Condition all_of(std::vector<Condition> parts) {
  Condition condition{.kind = Condition::Kind::all};
  condition.parts = std::move(parts);
  return condition;
}

inline Condition any_of(std::vector<Condition> parts) {
  Condition condition{.kind = Condition::Kind::any};
  condition.parts = std::move(parts);
  return condition;
}

inline Condition negated(Condition part) {
  Condition condition{.kind = Condition::Kind::negation};
  condition.parts.push_back(std::move(part));
  return condition;
}

inline ApproachSet set_of(std::initializer_list<Approach> approaches) {
  ApproachSet set;
  for (const Approach approach : approaches) set.insert(approach);
  return set;
}

/// Question ids and values, as flags would give them.
using Flags = std::vector<std::pair<std::string, std::string>>;

/// Throws when the questions refuse any of the answers.
inline Answers given(const Knowledge& knowledge, const Flags& flags) {
  RawAnswers raw;
  for (const auto& [key, text] : flags) raw.answers.push_back({.key = key, .text = text});
  std::vector<Problem> problems;
  Answers answers = resolve(knowledge.questions, raw, problems);
  if (!problems.empty()) throw std::invalid_argument(message(problems.front()));
  return answers;
}

}  // namespace retort::testing
