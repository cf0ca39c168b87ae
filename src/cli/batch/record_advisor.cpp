#include "cli/batch/record_advisor.hpp"

#include "advice/bill_verdict.hpp"
#include "advice/report.hpp"
#include "json/advice/advice_json.hpp"
#include "json/batch/batch_json.hpp"
#include "json/knowledge/answers_json.hpp"

#include <algorithm>

namespace retort {
namespace {

std::vector<std::size_t> answered_in(const Answers& answers) {
  std::vector<std::size_t> answered;
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    if (answers.by_question[i]) answered.push_back(i);
  }
  return answered;
}

}  // namespace

RecordAdvisor::RecordAdvisor(const Evaluator& evaluator, const InputTable& inputs,
                             const BatchOptions& options)
    : evaluator_(evaluator),
      options_(options),
      policy_(options.hit_policy.value_or(evaluator.knowledge().hit_policy)),
      fast_(evaluator),
      inputs_(inputs) {}

Reception RecordAdvisor::answer(std::string_view record, std::size_t number, std::string& out) {
  if (const Answers* answers = fast_.read(record)) {
    advise({*answers, fast_.answered(), fast_.cells(), number}, out);
    return Reception::accepted;
  }
  std::vector<Problem> problems;
  const RawAnswers raw = read_answers_line(record, problems);
  const Answers answers = resolve(evaluator_.knowledge().questions, raw, problems);
  if (problems.empty()) {
    advise({answers, answered_in(answers), evaluator_.cells(answers), number}, out);
    return Reception::accepted;
  }
  write_rejected(problems, number, out);
  return Reception::rejected;
}

bool RecordAdvisor::answers_volume(const Record& record) const {
  return std::ranges::any_of(record.answered, [&](std::size_t i) {
    return evaluator_.knowledge().questions[i].role == Role::queries_per_month &&
           record.answers.by_question[i]->known;
  });
}

void RecordAdvisor::advise(const Record& record, std::string& out) {
  Decision decision = decide(evaluator_, record.cells);
  if (options_.full) {
    out += advice_json(build_report(evaluator_, record.answers, decision, policy_),
                       JsonLayout::compact);
    return;
  }
  BatchAdvice advice{.decision = decision, .policy = policy_, .monthly = {}, .certainty = {}};
  if (decision.choice) {
    const SidedInputs inputs = inputs_.inputs(record.answers, record.answered, decision.conditions);
    const auto monthly = [&](Approach approach) {
      return monthly_estimate(evaluator_.knowledge(), inputs, approach);
    };
    const std::optional<Approach> without_price = choice_without_price(evaluator_, decision);
    if (without_price != decision.choice) {
      move_by_bill(decision, without_price, answers_volume(record), monthly);
    }
    advice.monthly = monthly(*decision.choice);
  }
  if (options_.robustness) advice.certainty = certainty_of(evaluator_, record.cells, decision);
  write_batch_advice(advice, {.id = record.answers.id, .line = record.number}, out);
}

}  // namespace retort
