// A verdict that unit price carries agrees with its bill.

#include "advice/bill_verdict.hpp"

#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <string>

namespace retort::testing {
namespace {
namespace bill_verdict_test {

MoneyRange about(std::int64_t dollars) {
  const Money amount = Money::dollars({dollars * Decimal::one});
  return {amount, amount, amount};
}

/// Fine-tuning costs `dear`, a prompt `cheap`; nothing else is priced.
std::optional<MovedByBill> moved(Decision& decision, bool is_volume_answered, std::int64_t dear,
                                 std::int64_t cheap,
                                 std::optional<Approach> without_price = Approach::prompting) {
  return move_by_bill(decision, without_price, is_volume_answered,
                      [&](Approach approach) -> std::optional<MoneyRange> {
                        if (approach == Approach::fine_tune) return about(dear);
                        if (approach == Approach::prompting) return about(cheap);
                        return std::nullopt;
                      });
}

Decision carried_by_price() {
  Decision decision;
  decision.choice = Approach::fine_tune;
  return decision;
}

TEST_CASE("bill: what unit price alone carries gives way to what costs less at the volume") {
  Decision decision = carried_by_price();
  const std::optional<MovedByBill> by_bill = moved(decision, true, 588, 25);
  REQUIRE(by_bill);
  CHECK(by_bill->from == Approach::fine_tune);
  CHECK(by_bill->from_monthly == about(588));
  CHECK(by_bill->to_monthly == about(25));
  CHECK(decision.choice == Approach::prompting);
  CHECK(decision.runner_up == Approach::fine_tune);
}

TEST_CASE(
    "bill: nothing moves where it costs no more, nobody told the volume, or price carries "
    "nothing") {
  Decision cheap = carried_by_price();
  CHECK_FALSE(moved(cheap, true, 25, 25));
  Decision unknown = carried_by_price();
  CHECK_FALSE(moved(unknown, false, 588, 25));
  Decision unpriced = carried_by_price();
  CHECK_FALSE(moved(unpriced, true, 588, 25, Approach::rag));
  Decision free = carried_by_price();
  CHECK_FALSE(moved(free, true, 588, 25, free.choice));
  for (const Decision& decision : {cheap, unknown, unpriced, free}) {
    CHECK(decision.choice == Approach::fine_tune);
  }
}

/// Calls `use` with random answers of people who watch the unit price and know their volume.
template <typename Use>
void for_price_watchers(Use use) {
  const Knowledge& knowledge = shipped_knowledge();
  Random random(7);
  for (std::size_t i = 0; i < many_reports; ++i) {
    RawAnswers raw;
    for (const Said& one : random_answers(knowledge, random)) {
      const std::string& key = knowledge.questions[one.question].id;
      const bool is_ours = key == "cost_priority" || key == "queries_per_month";
      if (!is_ours && random.one_in(6)) raw.answers.push_back({.key = key, .text = one.value});
    }
    raw.answers.push_back({.key = "cost_priority", .text = "per_query"});
    raw.answers.push_back(
        {.key = "queries_per_month", .text = random.one_in(2) ? "10000" : "30000000"});
    std::vector<Problem> problems;
    const Answers answers = resolve(knowledge.questions, raw, problems);
    REQUIRE(problems.empty());
    use(answers);
  }
}

TEST_CASE("bill: over random answers no advice that price carries is dearer, nor other costs") {
  const Evaluator& evaluator = shipped_evaluator();
  std::size_t carried = 0;
  std::size_t moved = 0;
  for_price_watchers([&](const Answers& answers) {
    const Decision decision = decide(evaluator, evaluator.cells(answers));
    const std::optional<Approach> other = choice_without_price(evaluator, decision);
    const Report report = report_on(answers);
    const Recommendation& advised = report.recommendation;
    Decision settled = decision;
    const Report costs = build_costs_report(evaluator, answers, settled,
                                            workload(evaluator, answers, decision.conditions));
    CHECK(costs.recommendation.approach == advised.approach);
    CHECK(settled.choice == advised.approach);
    if (!advised.approach || !other || other == decision.choice) {
      CHECK_FALSE(advised.moved);
      return;
    }
    ++carried;
    const auto priced = [&](Approach approach) -> const ReportedEstimate& {
      return report.costs.estimates.at(static_cast<std::size_t>(approach));
    };
    if (advised.moved) {
      ++moved;
      CHECK(advised.approach == other);
      CHECK(advised.runner_up == decision.choice);
      CHECK(priced(*other).totals.monthly == advised.moved->to_monthly);
      CHECK(advised.moved->to_monthly.typical < advised.moved->from_monthly.typical);
    } else if (!priced(*decision.choice).obstacle && !priced(*other).obstacle) {
      CHECK(priced(*decision.choice).totals.monthly.typical <=
            priced(*other).totals.monthly.typical);
    }
  });
  CHECK(moved > 0);
  CHECK(carried > moved);
}

TEST_CASE("bill: a wish for a low unit price does not train where a prompt is cheaper") {
  const auto advised = [](const std::string& volume) {
    RawAnswers raw;
    raw.answers = {{.key = "cost_priority", .text = "per_query"},
                   {.key = "examples", .text = "2000"},
                   {.key = "queries_per_month", .text = volume}};
    std::vector<Problem> problems;
    const Answers answers = resolve(shipped_knowledge().questions, raw, problems);
    REQUIRE(problems.empty());
    return report_on(answers).recommendation;
  };
  CHECK(advised("10000").approach == Approach::prompting);
  CHECK(advised("10000").moved);
  CHECK(advised("100000000").approach == Approach::fine_tune);
  CHECK_FALSE(advised("100000000").moved);
}

}  // namespace bill_verdict_test
}  // namespace
}  // namespace retort::testing
