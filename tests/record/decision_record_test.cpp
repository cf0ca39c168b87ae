#include "record/decision_record.hpp"

#include "record/changes.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort::testing {
namespace {

TEST_CASE("the record of an advice holds for the same advice") {
  for_random_reports([](const Report& report) {
    const CheckedRecord check = check_record(record_of(report), record_of(report), {});
    CHECK(check.drifts.empty());
    CHECK_FALSE(check.changes.any());
  });
}

TEST_CASE("a record keeps the answers that were given, and none that was derived") {
  Report report;
  report.answers = {{.question = "given", .value = "yes", .origin = "flag"},
                    {.question = "derived", .value = "no", .origin = std::string(derived_origin)}};
  const DecisionRecord record = record_of(report);
  REQUIRE(record.answers.size() == 1);
  CHECK(record.answers[0].question == "given");
  CHECK(record.answers[0].origin == "flag");
}

TEST_CASE("a record keeps the vetoes that hold, and none that is only possible") {
  Report report;
  report.vetoes = {{.id = "holds", .because = "Too few."}, {.id = "may_hold", .possible = true}};
  const DecisionRecord record = record_of(report);
  REQUIRE(record.vetoes.size() == 1);
  CHECK(record.vetoes[0].rule == "holds");
  CHECK(record.vetoes[0].because == "Too few.");
}

TEST_CASE("a record keeps the totals of what can be had") {
  for_random_reports([](const Report& report) {
    const DecisionRecord record = record_of(report);
    for (const ReportedEstimate& estimate : report.costs.estimates) {
      const auto found =
          std::ranges::find(record.costs, estimate.totals.approach, &RecordedCost::approach);
      CHECK((found == record.costs.end()) == estimate.obstacle.has_value());
      if (found == record.costs.end()) continue;
      CHECK(found->lines.size() == estimate.lines.size());
      CHECK(found->setup == estimate.totals.setup);
      CHECK(found->monthly == estimate.totals.monthly);
      CHECK(found->per_query == estimate.totals.per_query);
      CHECK(found->horizon == estimate.totals.horizon);
    }
  });
}

TEST_CASE("a record that is kept has the lines of what was advised alone") {
  for_random_reports([](const Report& report) {
    const DecisionRecord kept = for_keeping(record_of(report));
    for (const RecordedCost& cost : kept.costs) {
      CHECK(cost.lines.empty() == (cost.approach != kept.approach));
    }
  });
}

TEST_CASE("a recorded line is quantity times unit price as the advice has it") {
  for_random_reports([](const Report& report) {
    const DecisionRecord record = record_of(report);
    for (const RecordedCost& cost : record.costs) {
      const ReportedEstimate& estimate =
          report.costs.estimates.at(static_cast<std::size_t>(cost.approach));
      for (std::size_t i = 0; i < cost.lines.size(); ++i) {
        CHECK(cost.lines[i].id == estimate.lines[i].id);
        CHECK(cost.lines[i].amount() ==
              times(estimate.lines[i].quantity, estimate.lines[i].unit_price));
      }
    }
  });
}

}  // namespace
}  // namespace retort::testing
