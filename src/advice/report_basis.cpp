#include "advice/report_basis.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

void collect_questions(const Condition& condition, std::set<std::size_t>& questions) {
  if (condition.kind == Condition::Kind::choice || condition.kind == Condition::Kind::number) {
    questions.insert(condition.question);
  }
  for (const Condition& part : condition.parts) collect_questions(part, questions);
}

/// The value in force: given, or derived where none was given.
std::optional<std::string> value_in_force(const Basis& basis, std::size_t question) {
  const Question& asked = basis.knowledge.questions[question];
  if (is_given(basis.answers, question)) {
    return to_text(asked, *basis.answers.by_question[question]);
  }
  if (basis.decision.cells.at[question] == unanswered) return std::nullopt;
  return asked.values[basis.decision.cells.at[question] - 1U].id;
}

}  // namespace

std::set<std::size_t> questions_in(const Condition& condition) {
  std::set<std::size_t> questions;
  collect_questions(condition, questions);
  return questions;
}

bool is_given(const Answers& answers, std::size_t question) {
  return answers.by_question[question] && answers.by_question[question]->known;
}

Trace trace(const Basis& basis, const Condition& condition) {
  Trace trace;
  for (const std::size_t question : questions_in(condition)) {
    if (const std::optional<std::string> value = value_in_force(basis, question)) {
      trace.push_back(fmt::format("{} = {}", basis.knowledge.questions[question].id, *value));
    }
  }
  return trace;
}

Trace unanswered_in(const Basis& basis, const Condition& condition) {
  Trace trace;
  for (const std::size_t question : questions_in(condition)) {
    if (basis.decision.cells.at[question] == unanswered) {
      trace.push_back(basis.knowledge.questions[question].id);
    }
  }
  return trace;
}

}  // namespace retort
