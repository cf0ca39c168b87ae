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
                                 std::int64_t cheap) {
  return move_by_bill(decision, is_volume_answered,
                      [&](Approach approach) -> std::optional<MoneyRange> {
                        if (approach == Approach::fine_tune) return about(dear);
                        if (approach == Approach::prompting) return about(cheap);
                        return std::nullopt;
                      });
}

Decision carried_by_price() {
  Decision decision;
  decision.choice = Approach::fine_tune;
  decision.choice_without_price = Approach::prompting;
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
  unpriced.choice_without_price = Approach::rag;
  CHECK_FALSE(moved(unpriced, true, 588, 25));
  Decision free = carried_by_price();
  free.choice_without_price.reset();
  CHECK_FALSE(moved(free, true, 588, 25));
  for (const Decision& decision : {cheap, unknown, unpriced, free}) {
    CHECK(decision.choice == Approach::fine_tune);
  }
}

TEST_CASE("bill: over random answers no advice that price carries is dearer than the other") {
  std::size_t carried = 0;
  for_random_reports([&](const Report& report) {
    const Recommendation& advised = report.recommendation;
    if (advised.moved) {
      const Estimate& now =
          report.costs.estimates.at(static_cast<std::size_t>(*advised.approach)).totals;
      CHECK(now.monthly == advised.moved->to_monthly);
      CHECK(advised.moved->to_monthly.typical < advised.moved->from_monthly.typical);
      CHECK(advised.runner_up == advised.moved->from);
    }
    ++carried;
  });
  CHECK(carried > 0);
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
