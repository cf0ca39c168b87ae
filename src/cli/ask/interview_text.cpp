#include "cli/ask/interview_text.hpp"

#include "base/typed_number.hpp"
#include "decide/decision.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

std::string title_of(const Interview& interview, const std::optional<Approach>& approach) {
  return approach ? interview.knowledge().text(*approach).title : "no approach at all";
}

std::optional<Approach> present_choice(const Interview& interview) {
  const Evaluator& evaluator = interview.evaluator();
  return decide(evaluator, evaluator.cells(interview.answers())).choice;
}

bool knows_something(const Interview& interview) {
  return std::ranges::any_of(interview.answers().by_question,
                             [](const std::optional<Answer>& one) { return one && one->known; });
}

std::string either_of(const std::vector<std::string>& names) {
  if (names.size() == 1) return names.front();
  return fmt::format("{} or {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

std::string_view origin_word(Origin origin) {
  switch (origin) {
    case Origin::questionnaire:
      return "asked";
    case Origin::answers_file:
      return "file";
    case Origin::flag:
      return "flag";
    case Origin::preset:
      return "preset";
  }
  return "";
}

}  // namespace

std::string leaning_text(const Interview& interview) {
  const std::optional<Approach> choice = present_choice(interview);
  std::string text = "Nothing known yet";
  if (knows_something(interview)) {
    text = choice ? "Leaning " + title_of(interview, choice) : "Every approach is ruled out";
  }
  const Progress progress = interview.progress();
  switch (interview.phase()) {
    case Phase::advice:
      return fmt::format("{}; {} of at most {} asked", text, progress.asked, progress.at_most);
    case Phase::costs:
      return fmt::format("{}; costs: {} of {} asked", text, progress.asked, progress.at_most);
    case Phase::offer:
    case Phase::edit:
    case Phase::review:
      break;
  }
  return text;
}

std::string effect_text(const Interview& interview) {
  const std::size_t question = interview.question();
  const Effect effect = effect_of(interview, question);
  const bool is_for_costs = interview.knowledge().questions[question].section == Section::cost;
  if (is_for_costs && effect.leads_to.empty()) return "It changes the costs, not the advice.";
  const std::string now = title_of(interview, present_choice(interview));
  std::string text = effect.may_rule_out ? fmt::format("It can rule {} out. ", now) : "";
  if (effect.leads_to.empty()) {
    return text + "No answer alone changes the leaning; with others it can.";
  }
  std::vector<std::string> others;
  for (const std::optional<Approach>& other : effect.leads_to) {
    others.push_back(title_of(interview, other));
  }
  return text + fmt::format("An answer can turn {} into {}.", now, either_of(others));
}

std::string offer_text(const Interview& interview) {
  const std::size_t count = interview.progress().at_most - interview.progress().asked;
  return fmt::format(
      "No answer left can change the advice. {} {} about costs alone; what you skip is assumed.",
      count, count == 1 ? "question is" : "questions are");
}

std::string number_text(const Question& question) {
  const std::string forms = typed_number_forms(question.unit, question.max);
  return fmt::format("A {}number{}{}, {} to {}{}", question.integer ? "whole " : "",
                     question.unit.empty() ? "" : " of ", question.unit, grouped(question.min),
                     grouped(question.max), forms.empty() ? "" : ", " + forms);
}

std::string understood_text(const Question& question, const Answer& answer) {
  if (!answer.known) return std::string(dont_know);
  if (question.kind != QuestionKind::number) return question.values[answer.value].label;
  return fmt::format("{}{}{}", grouped(answer.number), question.unit.empty() ? "" : " ",
                     question.unit);
}

std::vector<ReviewedAnswer> reviewed_answers(const Interview& interview) {
  std::vector<ReviewedAnswer> reviewed;
  const Answers& answers = interview.answers();
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    if (!answers.by_question[i]) continue;
    const Question& question = interview.knowledge().questions[i];
    reviewed.push_back({.question = i,
                        .id = question.id,
                        .value = understood_text(question, *answers.by_question[i]),
                        .origin = std::string(origin_word(answers.by_question[i]->origin))});
  }
  return reviewed;
}

}  // namespace retort
