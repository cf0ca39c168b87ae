#include "record_advisor.hpp"

#include "json/advice_json.hpp"
#include "json/answers_json.hpp"
#include "json/batch_json.hpp"
#include "retort/report.hpp"

namespace retort {

RecordAdvisor::RecordAdvisor(const Evaluator& evaluator, const CommandLine& line)
    : evaluator_(evaluator),
      options_(line.batch),
      policy_(line.hit_policy.value_or(evaluator.knowledge().hit_policy)) {}

Reception RecordAdvisor::answer(std::string_view record, std::size_t number, std::string& out) {
  std::vector<Problem> problems;
  answers_ =
      resolve(evaluator_.knowledge().questions, read_answers_line(record, problems), problems);
  if (problems.empty()) {
    advise(number, out);
    return Reception::accepted;
  }
  write_rejected(problems, number, out);
  return Reception::rejected;
}

void RecordAdvisor::advise(std::size_t number, std::string& out) const {
  const Cells cells = evaluator_.cells(answers_);
  const Decision decision = decide(evaluator_, cells);
  if (options_.full) {
    out += advice_json(build_report(evaluator_, answers_, decision, policy_), JsonLayout::compact);
    return;
  }
  BatchAdvice advice{.decision = decision, .policy = policy_, .monthly = {}, .certainty = {}};
  if (decision.choice) {
    const Estimate costs =
        estimate(evaluator_.knowledge(), workload(evaluator_, answers_, decision.conditions),
                 *decision.choice);
    if (!costs.obstacle) advice.monthly = costs.monthly;
  }
  if (options_.robustness) advice.certainty = certainty_of(evaluator_, cells, decision);
  write_batch_advice(advice, {.id = answers_.id, .line = number}, out);
}

}  // namespace retort
