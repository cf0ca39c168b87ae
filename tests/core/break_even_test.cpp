#include "catch.hpp"
#include "knowledge_parts.hpp"
#include "retort/estimate.hpp"
#include "shipped.hpp"

#include <limits>
#include <string_view>

namespace retort::testing {
namespace {

using Kind = BreakEven::Kind;

struct Typical {
  std::string_view setup = "0";
  std::string_view fixed = "0";
  std::string_view maintenance = "0";
  std::string_view per_query = "0";
};

/// Low and high say something else, to show that typical decides.
Range around(std::string_view typical) {
  return {.low = {}, .typical = decimal(typical), .high = decimal("1000000")};
}

Estimate estimate_of(Approach approach, const Typical& typical) {
  return {.approach = approach,
          .setup = around(typical.setup),
          .fixed_monthly = around(typical.fixed),
          .per_query = around(typical.per_query),
          .maintenance_monthly = around(typical.maintenance)};
}

BreakEven compared(const Typical& a, const Typical& b, std::string_view months = "12") {
  return break_even(estimate_of(Approach::rag, a), estimate_of(Approach::fine_tune, b),
                    decimal(months));
}

TEST_CASE("break-even: dear to start and cheap to run pays back at a volume") {
  // 12 months: 1200 ahead, and 12 * 0.01 saved a query a month.
  const BreakEven result = compared({.setup = "1200", .per_query = "0.01"}, {.per_query = "0.02"});
  CHECK(result.kind == Kind::at);
  CHECK(result.a == Approach::rag);
  CHECK(result.b == Approach::fine_tune);
  // Equal at 10,000, so the first volume at which it is cheaper is the next.
  CHECK(result.queries_per_month == 10'001);
  CHECK(result.cheaper_above == Approach::rag);
}

TEST_CASE("break-even: the other one may be the cheaper above") {
  const BreakEven result = compared({.per_query = "0.02"}, {.setup = "1200", .per_query = "0.01"});
  CHECK(result.kind == Kind::at);
  CHECK(result.queries_per_month == 10'001);
  CHECK(result.cheaper_above == Approach::fine_tune);
}

TEST_CASE("break-even: a crossing between two volumes is rounded up") {
  const BreakEven result =
      compared({.setup = "1", .per_query = "0.01"}, {.per_query = "0.04"}, "1");
  CHECK(result.queries_per_month == 34);  // 33.3
}

TEST_CASE("break-even: hosting and maintenance count each month, set-up once") {
  CHECK(compared({.fixed = "10", .per_query = "1"}, {.per_query = "2"}).queries_per_month == 11);
  CHECK(compared({.maintenance = "10", .per_query = "1"}, {.per_query = "2"}).queries_per_month ==
        11);
  CHECK(compared({.setup = "120", .per_query = "1"}, {.per_query = "2"}).queries_per_month == 11);
  CHECK(compared({.setup = "120", .per_query = "1"}, {.per_query = "2"}, "60").queries_per_month ==
        3);
}

TEST_CASE("break-even: cheaper in both ways is cheaper always, dearer never") {
  const Typical cheap{.setup = "1", .per_query = "0.1"};
  const Typical dear{.setup = "2", .per_query = "0.2"};
  CHECK(compared(cheap, dear).kind == Kind::always);
  CHECK(compared(dear, cheap).kind == Kind::never);
  CHECK_FALSE(compared(cheap, dear).cheaper_above.has_value());
}

TEST_CASE("break-even: equal in one way is decided by the other") {
  CHECK(compared({.setup = "1"}, {.setup = "2"}).kind == Kind::always);
  CHECK(compared({.setup = "2"}, {.setup = "1"}).kind == Kind::never);
  CHECK(compared({.per_query = "1"}, {.per_query = "2"}).kind == Kind::always);
  CHECK(compared({.per_query = "2"}, {.per_query = "1"}).kind == Kind::never);
}

TEST_CASE("break-even: the same cost at every volume is equal, even if it is made up otherwise") {
  CHECK(compared({}, {}).kind == Kind::equal);
  CHECK(compared({.setup = "12"}, {.fixed = "1"}).kind == Kind::equal);
  CHECK(compared({.setup = "12"}, {.fixed = "1"}, "11").kind == Kind::never);
}

TEST_CASE("break-even: a millionth of a dollar decides") {
  CHECK(compared({.setup = "0.000001", .per_query = "0.01"}, {.per_query = "0.01"}).kind ==
        Kind::never);
  const BreakEven tiny =
      compared({.setup = "1", .per_query = "0.000001"}, {.per_query = "0.000002"}, "1");
  CHECK(tiny.queries_per_month == 1'000'001);
}

TEST_CASE("break-even: the largest figures are exact, and stop at the limit of the type") {
  const Typical dear{.setup = "9000000000000", .fixed = "9000000000000"};
  const Typical cheap{.per_query = "0.000001"};
  const BreakEven exact = compared(dear, cheap, "60");
  CHECK(exact.kind == Kind::at);
  CHECK(exact.queries_per_month == 9'150'000'000'000'000'001);
  const BreakEven beyond = compared(dear, cheap, "1");
  CHECK(beyond.kind == Kind::at);
  CHECK(beyond.queries_per_month == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("break-even: every pair of approaches is compared once, in their usual order") {
  Estimates estimates;
  for (std::size_t i = 0; i < estimates.size(); ++i)
    estimates.at(i).approach = all_approaches.at(i);
  const std::vector<BreakEven> all = break_evens(estimates, decimal("12"));
  REQUIRE(all.size() == 10);
  CHECK(all[0].a == Approach::prompting);
  CHECK(all[0].b == Approach::long_context);
  CHECK(all[4].a == Approach::long_context);
  CHECK(all[4].b == Approach::rag);
  CHECK(all[9].a == Approach::fine_tune);
  CHECK(all[9].b == Approach::both);
  for (const BreakEven& pair : all) CHECK(pair.a < pair.b);
}

Decimal shipped_total(Approach approach, std::int64_t queries) {
  const Workload workload{.queries_per_month = {Decimal::whole(queries), false},
                          .horizon_months = {Decimal::whole(12), false}};
  return estimate(shipped_knowledge().costs, workload)
      .at(static_cast<std::size_t>(approach))
      .horizon.typical;
}

TEST_CASE("break-even: the shipped estimates cross where it says") {
  const Estimates estimates = estimate(shipped_knowledge().costs, Workload{});
  std::size_t crossings = 0;
  for (const BreakEven& pair : break_evens(estimates, Decimal::whole(12))) {
    if (pair.kind != Kind::at) continue;
    const Approach winner = pair.cheaper_above.value();
    const Approach loser = winner == pair.a ? pair.b : pair.a;
    INFO(to_string(winner) << " from " << pair.queries_per_month << " on");
    CHECK(shipped_total(winner, pair.queries_per_month) <
          shipped_total(loser, pair.queries_per_month));
    CHECK(shipped_total(winner, pair.queries_per_month - 1) >=
          shipped_total(loser, pair.queries_per_month - 1));
    ++crossings;
  }
  CHECK(crossings > 0);
}

}  // namespace
}  // namespace retort::testing
