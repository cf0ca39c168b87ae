#include "cli/batch/record_advisor.hpp"

#include "advice/bill_verdict.hpp"
#include "costs/estimate.hpp"
#include "costs/workload.hpp"
#include "json/batch/batch_json.hpp"
#include "json/knowledge/answers_json.hpp"
#include "support/catch.hpp"
#include "support/random_records.hpp"

namespace retort {
namespace {

using testing::many_records;
using testing::Random;
using testing::random_record;
using testing::shipped_evaluator;
using testing::shipped_knowledge;

/// By the strict reader, and by the workload and the whole bill that advise shows.
std::string slowly_answered(std::string_view record, std::size_t number) {
  const Evaluator& evaluator = shipped_evaluator();
  std::vector<Problem> problems;
  const Answers answers =
      resolve(shipped_knowledge().questions, read_answers_line(record, problems), problems);
  REQUIRE(problems.empty());
  Decision decision = decide(evaluator, evaluator.cells(answers));
  const Workload load = workload(evaluator, answers, decision.conditions);
  move_by_bill(decision, choice_without_price(evaluator, decision),
               !load[Role::queries_per_month]->assumed,
               [&](Approach approach) -> std::optional<MoneyRange> {
                 const Estimate money = estimate(shipped_knowledge(), load, approach);
                 if (money.obstacle) return std::nullopt;
                 return money.monthly;
               });
  BatchAdvice advice{
      .decision = decision, .policy = HitPolicy::collect, .monthly = {}, .certainty = {}};
  if (decision.choice) {
    const Estimate money = estimate(shipped_knowledge(), load, *decision.choice);
    if (!money.obstacle) advice.monthly = money.monthly;
  }
  std::string line;
  write_batch_advice(advice, {.id = answers.id, .line = number}, line);
  return line;
}

TEST_CASE("a record is answered alike quickly and slowly, decision and money") {
  const InputTable inputs(shipped_evaluator());
  const BatchOptions options;
  RecordAdvisor advisor(shipped_evaluator(), inputs, options);
  Random random(5);
  std::size_t priced = 0;
  for (std::size_t i = 0; i < many_records(); ++i) {
    const std::string record = random_record(random);
    const std::string padded = record + '\n' + std::string(FastAnswers::padding, ' ');
    std::string quickly;
    REQUIRE(advisor.answer(std::string_view(padded).substr(0, record.size()), i, quickly) ==
            Reception::accepted);
    const std::string slowly = slowly_answered(record, i);
    if (slowly.find("null") == std::string::npos) ++priced;
    if (quickly != slowly) {
      INFO(record);
      CHECK(quickly == slowly);
    }
  }
  CHECK(priced > many_records() / 4);
}

}  // namespace
}  // namespace retort
