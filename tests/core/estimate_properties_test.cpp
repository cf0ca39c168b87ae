// Costs and break-evens against exact integers, over random tables.

#include "catch.hpp"
#include "properties.hpp"
#include "random_draw.hpp"
#include "retort/estimate.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <vector>

namespace retort::testing {
namespace {

__extension__ using Wide = __int128;

/// Often small, so that amounts are equal now and then; at most a million dollars.
Decimal random_amount() {
  const Draw draw = rapidcheck_draw();
  constexpr std::array<std::size_t, 4> limits{3, 1'000, 5'000'000, 1'000'000'000'000};
  return {static_cast<std::int64_t>(draw(limits.at(draw(limits.size()))))};
}

Range random_range() {
  std::array<Decimal, 3> amounts{random_amount(), random_amount(), random_amount()};
  std::ranges::sort(amounts);
  return {amounts[0], amounts[1], amounts[2]};
}

CostLine random_line() {
  constexpr std::array kinds{CostKind::setup, CostKind::fixed, CostKind::per_query,
                             CostKind::maintenance};
  constexpr std::array cadences{Cadence::month, Cadence::quarter, Cadence::year};
  CostLine line{.kind = kinds.at(rapidcheck_draw()(kinds.size()))};
  line.amount = random_range();
  line.cadence = cadences.at(rapidcheck_draw()(cadences.size()));
  if (line.kind == CostKind::setup) line.cadence = Cadence::once;
  if (line.kind == CostKind::per_query) line.cadence = Cadence::query;
  return line;
}

CostTable random_costs() {
  CostTable costs;
  for (CostRow& row : costs.rows) {
    for (std::size_t left = rapidcheck_draw()(5); left > 0; --left) {
      row.lines.push_back(random_line());
    }
  }
  return costs;
}

Workload random_workload() {
  const auto queries = static_cast<std::int64_t>(rapidcheck_draw()(1'000'000));
  const auto months = static_cast<std::int64_t>(1 + rapidcheck_draw()(60));
  return {.queries_per_month = {Decimal::whole(queries), false},
          .horizon_months = {Decimal::whole(months), false}};
}

bool is_at_least(const Range& left, const Range& right) {
  return left.low >= right.low && left.typical >= right.typical && left.high >= right.high;
}

bool costs_at_least(const Estimate& left, const Estimate& right) {
  return is_at_least(left.setup, right.setup) &&
         is_at_least(left.fixed_monthly, right.fixed_monthly) &&
         is_at_least(left.per_query, right.per_query) &&
         is_at_least(left.maintenance_monthly, right.maintenance_monthly) &&
         is_at_least(left.monthly, right.monthly) && is_at_least(left.horizon, right.horizon);
}

TEST_CASE("totals are exactly what their parts come to") {
  for_all([] {
    const Workload workload = random_workload();
    const Wide queries = workload.queries_per_month.value.micros / Decimal::one;
    const Wide months = workload.horizon_months.value.micros / Decimal::one;
    for (const Estimate& one : estimate(random_costs(), workload)) {
      const Wide monthly = static_cast<Wide>(one.fixed_monthly.typical.micros) +
                           one.maintenance_monthly.typical.micros +
                           one.per_query.typical.micros * queries;
      const Wide most = std::numeric_limits<std::int64_t>::max();
      RC_ASSERT(one.monthly.typical.micros == std::min(monthly, most));
      const Wide horizon = one.setup.typical.micros + months * std::min(monthly, most);
      RC_ASSERT(one.horizon.typical.micros == std::min(horizon, most));
    }
  });
}

TEST_CASE("costs never fall when the volume or the horizon grows") {
  for_all([] {
    const CostTable costs = random_costs();
    const Workload before = random_workload();
    Workload after = before;
    Quantity& grown = rapidcheck_draw()(2) == 0 ? after.queries_per_month : after.horizon_months;
    grown.value = grown.value + Decimal::whole(static_cast<std::int64_t>(rapidcheck_draw()(1000)));
    const Estimates less = estimate(costs, before);
    const Estimates more = estimate(costs, after);
    for (std::size_t i = 0; i < less.size(); ++i) {
      RC_ASSERT(costs_at_least(more.at(i), less.at(i)));
      RC_ASSERT(more.at(i).setup == less.at(i).setup);
    }
  });
}

TEST_CASE("costs never fall when an amount rises or a line is added, and others stay") {
  for_all([] {
    CostTable costs = random_costs();
    const Workload workload = random_workload();
    const Estimates less = estimate(costs, workload);
    const std::size_t changed = rapidcheck_draw()(costs.rows.size());
    std::vector<CostLine>& lines = costs.rows.at(changed).lines;
    if (lines.empty() || rapidcheck_draw()(4) == 0) {
      lines.push_back(random_line());
    } else {
      Range& amount = lines[rapidcheck_draw()(lines.size())].amount;
      amount.high = amount.high + random_amount();
    }
    const Estimates more = estimate(costs, workload);
    for (std::size_t i = 0; i < less.size(); ++i) {
      RC_ASSERT(costs_at_least(more.at(i), less.at(i)));
      if (i != changed) RC_ASSERT(costs_at_least(less.at(i), more.at(i)));
    }
  });
}

/// What the horizon costs at a volume, in millionths of a micro-dollar.
Wide exact_total(const Estimate& estimate, Wide queries, Decimal months) {
  const Wide monthly = static_cast<Wide>(estimate.fixed_monthly.typical.micros) +
                       estimate.maintenance_monthly.typical.micros +
                       estimate.per_query.typical.micros * queries;
  return static_cast<Wide>(estimate.setup.typical.micros) * Decimal::one + monthly * months.micros;
}

/// Below zero where a is the cheaper one at this volume.
int standing(const Estimate& a, const Estimate& b, Wide queries, Decimal months) {
  const Wide ahead = exact_total(a, queries, months) - exact_total(b, queries, months);
  if (ahead == 0) return 0;
  return ahead < 0 ? -1 : 1;
}

void check_crossing(const BreakEven& result, const Estimate& a, const Estimate& b, Decimal months) {
  RC_ASSERT(result.cheaper_above == a.approach || result.cheaper_above == b.approach);
  const int sign = result.cheaper_above == a.approach ? -1 : 1;
  const Wide at = result.queries_per_month;
  RC_ASSERT(at >= 1);
  RC_ASSERT(standing(a, b, at, months) == sign);
  RC_ASSERT(standing(a, b, at + 1, months) == sign);
  RC_ASSERT(standing(a, b, at - 1, months) != sign);
  RC_ASSERT(standing(a, b, 0, months) == -sign);
}

Estimate random_estimate(Approach approach) {
  return {.approach = approach,
          .setup = random_range(),
          .fixed_monthly = random_range(),
          .per_query = random_range(),
          .maintenance_monthly = random_range()};
}

/// Another estimate that shares some of its parts, so that the two are equal now and then.
Estimate similar_to(const Estimate& estimate, Approach approach) {
  const Draw draw = rapidcheck_draw();
  Estimate similar = random_estimate(approach);
  if (draw(2) == 0) similar.setup = estimate.setup;
  if (draw(2) == 0) similar.fixed_monthly = estimate.fixed_monthly;
  if (draw(2) == 0) similar.per_query = estimate.per_query;
  if (draw(2) == 0) similar.maintenance_monthly = estimate.maintenance_monthly;
  return similar;
}

TEST_CASE("a break-even agrees with both totals just below, at and just above it") {
  std::set<BreakEven::Kind> reached;
  for_all([&reached] {
    const Estimate a = random_estimate(Approach::rag);
    const Estimate b = similar_to(a, Approach::both);
    const Decimal months{static_cast<std::int64_t>(1 + rapidcheck_draw()(60'000'000))};
    const BreakEven result = break_even(a, b, months);
    reached.insert(result.kind);
    const Wide far = 1'000'000'000'000;
    switch (result.kind) {
      case BreakEven::Kind::at:
        return check_crossing(result, a, b, months);
      case BreakEven::Kind::always:
        RC_ASSERT(standing(a, b, 0, months) <= 0);
        RC_ASSERT(standing(a, b, 1, months) < 0);
        RC_ASSERT(standing(a, b, far, months) < 0);
        return;
      case BreakEven::Kind::never:
        RC_ASSERT(standing(a, b, 0, months) >= 0);
        RC_ASSERT(standing(a, b, 1, months) > 0);
        RC_ASSERT(standing(a, b, far, months) > 0);
        return;
      case BreakEven::Kind::equal:
        RC_ASSERT(standing(a, b, 0, months) == 0);
        RC_ASSERT(standing(a, b, far, months) == 0);
        return;
    }
  });
  CHECK(reached.size() == 4);
}

TEST_CASE("a break-even read the other way round is the mirror image") {
  for_all([] {
    const Estimate a = random_estimate(Approach::rag);
    const Estimate b = similar_to(a, Approach::both);
    const Decimal months = Decimal::whole(static_cast<std::int64_t>(1 + rapidcheck_draw()(60)));
    const BreakEven there = break_even(a, b, months);
    const BreakEven back = break_even(b, a, months);
    RC_ASSERT(there.queries_per_month == back.queries_per_month);
    RC_ASSERT(there.cheaper_above == back.cheaper_above);
    RC_ASSERT((there.kind == BreakEven::Kind::always) == (back.kind == BreakEven::Kind::never));
    RC_ASSERT((there.kind == BreakEven::Kind::never) == (back.kind == BreakEven::Kind::always));
  });
}

}  // namespace
}  // namespace retort::testing
