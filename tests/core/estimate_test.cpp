#include "retort/estimate.hpp"

#include "catch.hpp"
#include "knowledge_parts.hpp"
#include "shipped.hpp"

#include <limits>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

struct Amounts {
  std::string_view low;
  std::string_view typical;
  std::string_view high;
};

CostLine line(CostKind kind, Cadence cadence, Amounts amounts) {
  return {.kind = kind,
          .cadence = cadence,
          .amount = {decimal(amounts.low), decimal(amounts.typical), decimal(amounts.high)}};
}

CostLine line(CostKind kind, Cadence cadence, std::string_view amount) {
  return line(kind, cadence, {amount, amount, amount});
}

std::vector<CostLine>& lines_of(CostTable& costs, Approach approach) {
  return costs.rows.at(static_cast<std::size_t>(approach)).lines;
}

Workload workload_of(std::string_view queries, std::string_view months) {
  return {.queries_per_month = {decimal(queries), false},
          .horizon_months = {decimal(months), false}};
}

/// The estimate of RAG when these are its lines.
Estimate estimated(const std::vector<CostLine>& lines, const Workload& workload) {
  CostTable costs;
  lines_of(costs, Approach::rag) = lines;
  return estimate(costs, workload).at(static_cast<std::size_t>(Approach::rag));
}

std::string to_text(const Range& range) {
  return retort::to_text(range.low) + " " + retort::to_text(range.typical) + " " +
         retort::to_text(range.high);
}

TEST_CASE("estimate: totals are worked out from the lines, each end of a range by itself") {
  const Estimate rag =
      estimated({line(CostKind::setup, Cadence::once, {"100", "200", "300"}),
                 line(CostKind::fixed, Cadence::month, {"5", "10", "20"}),
                 line(CostKind::per_query, Cadence::query, {"0.01", "0.02", "0.05"}),
                 line(CostKind::maintenance, Cadence::month, {"1", "2", "4"})},
                workload_of("1000", "12"));
  CHECK(to_text(rag.setup) == "100 200 300");
  CHECK(to_text(rag.fixed_monthly) == "5 10 20");
  CHECK(to_text(rag.per_query) == "0.01 0.02 0.05");
  CHECK(to_text(rag.maintenance_monthly) == "1 2 4");
  CHECK(to_text(rag.monthly) == "16 32 74");
  CHECK(to_text(rag.horizon) == "292 584 1188");
}

TEST_CASE("estimate: lines of one kind are added") {
  const Estimate rag = estimated(
      {line(CostKind::fixed, Cadence::month, "1.5"), line(CostKind::fixed, Cadence::month, "2.25"),
       line(CostKind::per_query, Cadence::query, "0.000001"),
       line(CostKind::per_query, Cadence::query, "0.000002")},
      workload_of("1", "1"));
  CHECK(to_text(rag.fixed_monthly) == "3.75 3.75 3.75");
  CHECK(to_text(rag.per_query) == "0.000003 0.000003 0.000003");
  CHECK(to_text(rag.monthly) == "3.750003 3.750003 3.750003");
}

TEST_CASE("estimate: what comes quarterly or yearly is spread over its months and rounded") {
  const auto monthly = [](Cadence cadence, std::string_view amount) {
    return retort::to_text(
        estimated({line(CostKind::maintenance, cadence, amount)}, workload_of("0", "1"))
            .maintenance_monthly.typical);
  };
  CHECK(monthly(Cadence::quarter, "75") == "25");
  CHECK(monthly(Cadence::year, "60") == "5");
  CHECK(monthly(Cadence::quarter, "1") == "0.333333");
  CHECK(monthly(Cadence::quarter, "2") == "0.666667");
  CHECK(monthly(Cadence::year, "0.000005") == "0");
  CHECK(monthly(Cadence::year, "0.000006") == "0.000001");
}

TEST_CASE("estimate: set-up is paid once, whatever the volume and horizon") {
  const std::vector<CostLine> setup{line(CostKind::setup, Cadence::once, "7")};
  CHECK(to_text(estimated(setup, workload_of("0", "1")).horizon) == "7 7 7");
  CHECK(to_text(estimated(setup, workload_of("1000000", "60")).horizon) == "7 7 7");
}

TEST_CASE("estimate: every approach has its own row, and one without lines costs nothing") {
  CostTable costs;
  lines_of(costs, Approach::prompting) = {line(CostKind::per_query, Cadence::query, "1")};
  lines_of(costs, Approach::both) = {line(CostKind::fixed, Cadence::month, "3")};
  const Estimates estimates = estimate(costs, workload_of("10", "2"));
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    CHECK(estimates.at(i).approach == all_approaches.at(i));
  }
  CHECK(to_text(estimates[0].horizon) == "20 20 20");
  CHECK(to_text(estimates[2].horizon) == "0 0 0");
  CHECK(to_text(estimates[4].horizon) == "6 6 6");
}

TEST_CASE("estimate: a total beyond the type stops at its limit") {
  const std::vector<CostLine> dear{line(CostKind::setup, Cadence::once, "9000000000000"),
                                   line(CostKind::fixed, Cadence::month, "9000000000000")};
  CHECK(estimated(dear, workload_of("0", "60")).horizon.high.micros == most);
  const std::vector<CostLine> twice{dear[1], dear[1]};
  CHECK(estimated(twice, workload_of("0", "1")).fixed_monthly.high.micros == most);
  const std::vector<CostLine> each{line(CostKind::per_query, Cadence::query, "9000000")};
  CHECK(estimated(each, workload_of("100000000000", "1")).monthly.high.micros == most);
}

TEST_CASE("estimate: the largest amount is spread over its months without wrapping") {
  const std::vector<CostLine> dear{
      line(CostKind::maintenance, Cadence::quarter, "9223372036854.775807")};
  CHECK(estimated(dear, workload_of("0", "1")).maintenance_monthly.high ==
        decimal("3074457345618.258602"));
}

/// n answers the volume, m the horizon; q answers neither.
Knowledge with_roles() {
  Knowledge knowledge;
  knowledge.questions = {integer_question("q", {"0", "9"}), integer_question("n", {"0", "1000"}),
                         integer_question("m", {"1", "60"})};
  knowledge.questions[1].role = Role::queries_per_month;
  knowledge.questions[2].role = Role::horizon_months;
  knowledge.costs.defaults = {{{.value = decimal("500")}, {.value = decimal("12")}}};
  return knowledge;
}

TEST_CASE("estimate: the workload is what was answered") {
  const Knowledge knowledge = with_roles();
  const Workload told =
      workload(knowledge, given(knowledge, {{"q", "7"}, {"n", "0"}, {"m", "36"}}));
  CHECK(told.queries_per_month.value == decimal("0"));
  CHECK_FALSE(told.queries_per_month.assumed);
  CHECK(told.horizon_months.value == decimal("36"));
  CHECK_FALSE(told.horizon_months.assumed);
}

TEST_CASE("estimate: what nobody answered is the stated default, and marked as assumed") {
  const Knowledge knowledge = with_roles();
  for (const Flags& flags : {Flags{{"q", "7"}}, Flags{{"n", "unknown"}, {"m", "unknown"}}}) {
    const Workload assumed = workload(knowledge, given(knowledge, flags));
    CHECK(assumed.queries_per_month.value == decimal("500"));
    CHECK(assumed.queries_per_month.assumed);
    CHECK(assumed.horizon_months.value == decimal("12"));
    CHECK(assumed.horizon_months.assumed);
  }
}

TEST_CASE("estimate: without a question for a role its default stands") {
  Knowledge knowledge = with_roles();
  knowledge.questions[1].role = std::nullopt;
  const Workload assumed = workload(knowledge, given(knowledge, {{"n", "7"}, {"m", "1"}}));
  CHECK(assumed.queries_per_month.value == decimal("500"));
  CHECK(assumed.queries_per_month.assumed);
  CHECK_FALSE(assumed.horizon_months.assumed);
}

Decimal most_answered(Role role) {
  for (const Question& question : shipped_knowledge().questions) {
    if (question.role == role) return question.max;
  }
  FAIL("no question for " << to_string(role));
  return {};
}

TEST_CASE("estimate: the shipped figures do not overflow at the largest answers") {
  const Workload largest{.queries_per_month = {most_answered(Role::queries_per_month), false},
                         .horizon_months = {most_answered(Role::horizon_months), false}};
  for (const Estimate& one : estimate(shipped_knowledge().costs, largest)) {
    INFO(to_string(one.approach));
    CHECK(one.horizon.high.micros < most);
    CHECK(one.horizon.low > Decimal{});
    const Decimal usage = multiply(one.per_query.high, largest.queries_per_month.value);
    CHECK(one.monthly.high == one.fixed_monthly.high + one.maintenance_monthly.high + usage);
    CHECK(one.horizon.high ==
          one.setup.high + multiply(one.monthly.high, largest.horizon_months.value));
  }
}

TEST_CASE("estimate: the shipped figures have every range in order") {
  for (const Estimate& one : estimate(shipped_knowledge().costs, workload_of("10000", "12"))) {
    for (const Range& range : {one.setup, one.fixed_monthly, one.per_query, one.maintenance_monthly,
                               one.monthly, one.horizon}) {
      CHECK(range.low <= range.typical);
      CHECK(range.typical <= range.high);
    }
  }
}

}  // namespace
}  // namespace retort::testing
