#include "cli/ask/interview.hpp"

#include "decide/decision.hpp"

#include <algorithm>

namespace retort {
namespace {

/// The questions that were asked and stay unanswered.
QuestionSet declared_unknown(const Answers& answers) {
  QuestionSet unknown;
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    unknown[i] = answers.by_question[i] && !answers.by_question[i]->known;
  }
  return unknown;
}

std::vector<std::size_t> open_questions(const Evaluator& evaluator, const Answers& answers,
                                        Order order) {
  const NextQuestions next =
      next_questions(evaluator, evaluator.cells(answers), declared_unknown(answers));
  std::vector<std::size_t> open;
  for (const OpenQuestionValue& one : next.ranked) open.push_back(one.question);
  if (order == Order::guide) std::ranges::sort(open);
  return open;
}

std::vector<std::size_t> open_cost_questions(const Knowledge& knowledge, const Answers& answers) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    const Question& question = knowledge.questions[i];
    const bool is_wanted = question.section == Section::cost && question.asked;
    if (is_wanted && !answers.by_question[i]) open.push_back(i);
  }
  return open;
}

}  // namespace

Interview::Interview(const Evaluator& evaluator, Answers given, Order order)
    : evaluator_(&evaluator), order_(order) {
  take({.answers = std::move(given)});
}

/// The step as taken, with what is open after it.
void Interview::take(Step step) {
  step.open = open_questions(*evaluator_, step.answers, order_);
  step.open_costs = open_cost_questions(knowledge(), step.answers);
  std::erase_if(step.open_costs, [&step](std::size_t question) {
    return std::ranges::find(step.open, question) != step.open.end();
  });
  steps_.push_back(std::move(step));
}

Phase Interview::phase() const {
  const Step& now = steps_.back();
  if (now.edited) return Phase::edit;
  if (now.is_finished) return Phase::review;
  if (!now.open.empty()) return Phase::advice;
  if (now.open_costs.empty()) return Phase::review;
  if (!now.wants_costs) return Phase::offer;
  return *now.wants_costs ? Phase::costs : Phase::review;
}

std::size_t Interview::question() const {
  const Step& now = steps_.back();
  if (now.edited) return *now.edited;
  return phase() == Phase::costs ? now.open_costs.front() : now.open.front();
}

std::size_t Interview::asked_in(Section section) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < knowledge().questions.size(); ++i) {
    if (steps_.back().asked[i] && knowledge().questions[i].section == section) ++count;
  }
  return count;
}

Progress Interview::progress() const {
  const Step& now = steps_.back();
  const bool is_costs = phase() == Phase::costs || phase() == Phase::offer;
  const std::size_t asked = asked_in(is_costs ? Section::cost : Section::decision);
  return {.asked = asked, .at_most = asked + (is_costs ? now.open_costs : now.open).size()};
}

std::optional<Problem> Interview::answer(std::string_view text) {
  const std::size_t index = question();
  const Question& asked = knowledge().questions[index];
  const RawAnswer raw{.key = asked.id,
                      .kind = RawAnswer::Kind::any_text,
                      .text = std::string(text),
                      .origin = Origin::questionnaire,
                      .place = {},
                      .path = {}};
  std::vector<Problem> problems;
  const std::optional<Answer> checked = check_answer(asked, raw, problems);
  if (!checked) return problems.front();
  Step next = steps_.back();
  next.answers.by_question[index] = checked;
  next.asked.set(index);
  next.edited.reset();
  take(std::move(next));
  return std::nullopt;
}

void Interview::choose_costs(bool wanted) {
  Step next = steps_.back();
  next.wants_costs = wanted;
  steps_.push_back(std::move(next));
}

void Interview::finish() {
  Step next = steps_.back();
  next.is_finished = true;
  next.edited.reset();
  steps_.push_back(std::move(next));
}

void Interview::edit(std::size_t question) {
  Step next = steps_.back();
  next.edited = question;
  steps_.push_back(std::move(next));
}

void Interview::start_over() {
  Step first = steps_.front();
  steps_.push_back(std::move(first));
}

bool Interview::back() {
  if (steps_.size() == 1) return false;
  steps_.pop_back();
  return true;
}

Effect effect_of(const Interview& interview, std::size_t question) {
  const Evaluator& evaluator = interview.evaluator();
  Cells cells = evaluator.cells(interview.answers());
  const std::optional<Approach> now = decide(evaluator, cells).choice;
  Effect effect;
  for (std::size_t cell = 0; cell < evaluator.axis(question).size; ++cell) {
    cells.at[question] = static_cast<CellId>(cell);
    const Decision then = decide(evaluator, cells);
    if (now && then.forbidden.contains(*now)) effect.may_rule_out = true;
    const bool is_known = std::ranges::find(effect.leads_to, then.choice) != effect.leads_to.end();
    if (then.choice != now && !is_known) effect.leads_to.push_back(then.choice);
  }
  return effect;
}

}  // namespace retort
