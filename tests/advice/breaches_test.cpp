#include "advice/breaches.hpp"

#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"

#include <string>

namespace retort::testing {
namespace {
namespace budget_test {

using Limit = Breach::Limit;

Money dollars(std::string_view text) { return Money::dollars(decimal(text)); }

ReportedCostLine line(std::string title, CostKind kind, std::string_view amount) {
  ReportedCostLine one{.id = {}, .title = std::move(title), .kind = kind, .unit = {}};
  one.amount = {{}, dollars(amount), {}};
  return one;
}

constexpr Decimal queries = Decimal::whole(1000);

/// 300 USD to set up; 100 + 50 a month and 0.25 a query, so 400 a month and 0.4 all in.
ReportedEstimate sample() {
  ReportedEstimate estimate;
  estimate.lines = {
      line("labels", CostKind::setup, "200"),     line("training", CostKind::setup, "100"),
      line("store", CostKind::fixed, "100"),      line("refresh", CostKind::maintenance, "50"),
      line("input", CostKind::per_query, "0.05"), line("output", CostKind::per_query, "0.2"),
      line("hours", CostKind::people, "5000")};
  const auto only_typical = [](std::string_view text) {
    return MoneyRange{{}, dollars(text), dollars("1000000")};
  };
  estimate.totals.setup = only_typical("300");
  estimate.totals.monthly = only_typical("400");
  estimate.all_in_per_query = dollars("0.4");
  return estimate;
}

Budget budget_of(std::string_view monthly, std::string_view setup, std::string_view per_query) {
  const auto limit = [](std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(dollars(text));
  };
  return {.monthly = limit(monthly), .setup = limit(setup), .per_query = limit(per_query)};
}

/// The one limit that is broken.
Breach breach_of(const ReportedEstimate& estimate, const Budget& budget) {
  const std::vector<Breach> found = breaches(estimate, queries, budget);
  REQUIRE(found.size() == 1);
  return found.front();
}

TEST_CASE("a budget without any limit is never broken") {
  CHECK_FALSE(Budget{}.has_limit());
  CHECK(breaches(sample(), queries, {}).empty());
}

TEST_CASE("any one limit makes a budget") {
  CHECK(budget_of("0", "", "").has_limit());
  CHECK(budget_of("", "0", "").has_limit());
  CHECK(budget_of("", "", "0").has_limit());
}

TEST_CASE("what costs exactly its limits is within the budget") {
  CHECK(breaches(sample(), queries, budget_of("400", "300", "0.4")).empty());
}

TEST_CASE("a month that costs more names its dearest line, queries counted by the month") {
  const Breach breach = breach_of(sample(), budget_of("399.999999", "300", "0.4"));
  CHECK(breach.limit == Limit::monthly);
  CHECK(breach.allowed == dollars("399.999999"));
  CHECK(breach.amount == dollars("400"));
  CHECK(breach.largest_line == "output");
  CHECK(breach.largest_amount == dollars("200"));
}

TEST_CASE("setting up that costs more names its dearest line, working time left out") {
  const Breach breach = breach_of(sample(), budget_of("", "299.999999", ""));
  CHECK(breach.limit == Limit::setup);
  CHECK(breach.allowed == dollars("299.999999"));
  CHECK(breach.amount == dollars("300"));
  CHECK(breach.largest_line == "labels");
  CHECK(breach.largest_amount == dollars("200"));
}

TEST_CASE("a query that costs more names its dearest line, a month's spread over its queries") {
  const Breach breach = breach_of(sample(), budget_of("", "", "0.399999"));
  CHECK(breach.limit == Limit::per_query);
  CHECK(breach.allowed == dollars("0.399999"));
  CHECK(breach.amount == dollars("0.4"));
  CHECK(breach.largest_line == "output");
  CHECK(breach.largest_amount == dollars("0.2"));
  ReportedEstimate stored = sample();
  stored.lines[2].amount.typical = dollars("201");
  CHECK(breach_of(stored, budget_of("", "", "0.399999")).largest_line == "store");
  CHECK(breach_of(stored, budget_of("", "", "0.399999")).largest_amount == dollars("0.201"));
}

TEST_CASE("the first of lines that weigh the same is named") {
  ReportedEstimate estimate = sample();
  estimate.lines[1].amount.typical = dollars("200");
  CHECK(breach_of(estimate, budget_of("", "0", "")).largest_line == "labels");
}

TEST_CASE("every limit that is broken is told, a month's first") {
  const std::vector<Breach> found = breaches(sample(), queries, budget_of("1", "1", "0.1"));
  REQUIRE(found.size() == 3);
  CHECK(found[0].limit == Limit::monthly);
  CHECK(found[1].limit == Limit::setup);
  CHECK(found[2].limit == Limit::per_query);
}

TEST_CASE("a breach without any line that costs something names none") {
  ReportedEstimate estimate = sample();
  estimate.lines.clear();
  const Breach breach = breach_of(estimate, budget_of("1", "", ""));
  CHECK(breach.largest_line.empty());
  CHECK(breach.largest_amount == Money{});
}

TEST_CASE("what cannot be had breaks every limit there is, however high") {
  ReportedEstimate estimate;
  estimate.obstacle.emplace();
  const std::string_view high = "1000000";
  const std::vector<Breach> found = breaches(estimate, queries, budget_of(high, high, high));
  REQUIRE(found.size() == 3);
  for (const Breach& breach : found) {
    CHECK_FALSE(breach.amount.has_value());
    CHECK(breach.allowed == dollars(high));
    CHECK(breach.largest_line.empty());
  }
  CHECK(breach_of(estimate, budget_of("", high, "")).limit == Limit::setup);
  CHECK(breaches(estimate, queries, {}).empty());
}

TEST_CASE("without any query none is too dear, and only the month's own lines weigh") {
  ReportedEstimate estimate = sample();
  estimate.all_in_per_query.reset();
  const std::vector<Breach> found = breaches(estimate, {}, budget_of("1", "", "0"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].limit == Limit::monthly);
  CHECK(found[0].largest_line == "store");
}

}  // namespace budget_test
}  // namespace
}  // namespace retort::testing
