#include "costs/input_table.hpp"

#include "costs/estimate.hpp"
#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::Random;
using testing::shipped_evaluator;
using testing::shipped_knowledge;

bool same(const Inputs& left, const Inputs& right) {
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (left.has(role) != right.has(role) || left[role] != right[role]) return false;
  }
  for (std::size_t i = 0; i < row_role_count; ++i) {
    const auto role = static_cast<RowRole>(i);
    if (left.row(role) != right.row(role)) return false;
  }
  return true;
}

std::vector<std::size_t> answered_in(const Answers& answers) {
  std::vector<std::size_t> answered;
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    if (answers.by_question[i]) answered.push_back(i);
  }
  return answered;
}

/// One workload after another, with what both ways make of it.
template <typename Use>
void for_random_workloads(Use use) {
  const InputTable table(shipped_evaluator());
  Random random(6);
  for (std::size_t i = 0; i < 1000; ++i) {
    const Answers answers = testing::answers_of(
        shipped_knowledge(), testing::random_answers(shipped_knowledge(), random));
    const ConditionStates conditions =
        decide(shipped_evaluator(), shipped_evaluator().cells(answers)).conditions;
    use(workload(shipped_evaluator(), answers, conditions),
        table.inputs(answers, answered_in(answers), conditions));
  }
}

TEST_CASE("the inputs of a table are those that the workload gives") {
  for_random_workloads([](const Workload& workload, const SidedInputs& filled) {
    for (const Side side : all_sides) {
      CHECK(same(filled[side], Inputs(shipped_knowledge(), workload, side)));
    }
  });
}

TEST_CASE("of two assumptions that hold, the first counts") {
  Knowledge knowledge = shipped_knowledge();
  std::vector<QuantityDefault>& quantities = knowledge.costs.quantities;
  const auto first = std::ranges::find_if(
      quantities, [](const QuantityDefault& entry) { return entry.role == Role::change_percent; });
  REQUIRE(first->when);
  QuantityDefault second = *first;
  second.range.high = second.range.high + Decimal::whole(50);
  quantities.insert(first + 1, second);
  const Evaluator evaluator(knowledge);
  const Answers answers = testing::given(knowledge, {{"knowledge_change", "static"}});
  const ConditionStates conditions = decide(evaluator, evaluator.cells(answers)).conditions;
  const InputTable table(evaluator);
  const SidedInputs filled = table.inputs(answers, answered_in(answers), conditions);
  for (const Side side : all_sides) {
    CHECK(same(filled[side], Inputs(knowledge, workload(evaluator, answers, conditions), side)));
  }
}

TEST_CASE("the monthly estimate is the one of the whole estimate, for every approach") {
  std::size_t priced = 0;
  for_random_workloads([&](const Workload& workload, const SidedInputs& filled) {
    for (const Approach approach : all_approaches) {
      const Estimate whole = estimate(shipped_knowledge(), workload, approach);
      const auto monthly = monthly_estimate(shipped_knowledge(), filled, approach);
      REQUIRE(monthly.has_value() == !whole.obstacle.has_value());
      if (monthly) CHECK(*monthly == whole.monthly);
      priced += monthly ? 1U : 0U;
    }
  });
  CHECK(priced > 1000);
}

}  // namespace
}  // namespace retort
