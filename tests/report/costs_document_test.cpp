#include "catch.hpp"
#include "report/documents.hpp"
#include "report/figures.hpp"
#include "report/render.hpp"
#include "shipped.hpp"

namespace retort {
namespace {

/// Break-evens of every kind and estimates of round figures, told in full.
Report sample() {
  Report report;
  report.titles = titles_of(testing::shipped_knowledge());
  report.costs.as_of = "2026-11-22";
  report.costs.workload = {.queries_per_month = {.value = Decimal::whole(20000), .assumed = false},
                           .horizon_months = {.value = Decimal::whole(12), .assumed = true}};
  for (const Approach approach : all_approaches) {
    ReportedEstimate estimate{.totals = {.approach = approach}, .stack = "a stack"};
    const auto price = Decimal::whole(100 + static_cast<std::int64_t>(approach));
    estimate.totals.setup = {price, price, price};
    report.costs.estimates.push_back(estimate);
  }
  return report;
}

std::string shown(const Report& report) {
  return render_text(costs_document(report), {.width = 1000});
}

bool has(const std::string& text, std::string_view part) {
  INFO(part);
  return text.find(part) != std::string::npos;
}

TEST_CASE("costs name the workload, what of it is assumed, and the date of the prices") {
  CHECK(has(shown(sample()),
            "US dollars, typical (low-high); prices as of 2026-11-22; 20,000 queries a month over "
            "12 (assumed) months."));
}

TEST_CASE("every approach has a row of totals") {
  const std::string text = shown(sample());
  for (const Approach approach : all_approaches) {
    CHECK(has(text, "  " + testing::shipped_knowledge().text(approach).title + " "));
    CHECK(has(text, usd(Decimal::whole(100 + static_cast<std::int64_t>(approach)))));
  }
}

TEST_CASE("each kind of break-even reads as a sentence") {
  Report report = sample();
  const auto even = [](BreakEven::Kind kind) {
    return BreakEven{.a = Approach::rag, .b = Approach::fine_tune, .kind = kind};
  };
  report.costs.break_even = {even(BreakEven::Kind::always), even(BreakEven::Kind::never),
                             even(BreakEven::Kind::equal), even(BreakEven::Kind::at)};
  report.costs.break_even.back().queries_per_month = 57888;
  report.costs.break_even.back().cheaper_above = Approach::fine_tune;
  CHECK(has(shown(report),
            "  RAG or Fine-tuning: RAG is cheaper at every volume.\n"
            "  RAG or Fine-tuning: Fine-tuning is cheaper at every volume.\n"
            "  RAG or Fine-tuning: the same at every volume.\n"
            "  RAG or Fine-tuning: Fine-tuning is cheaper from 57,888 queries a "
            "month.\n"));
}

TEST_CASE("a cost line tells its amount, its cadence, its reason and its source") {
  Report report = sample();
  report.costs.estimates[0].lines = {
      {.id = "x",
       .title = "Vector store",
       .kind = CostKind::fixed,
       .cadence = Cadence::month,
       .amount = {Decimal::whole(50), Decimal::whole(100), Decimal::whole(200)},
       .because = "The guide says so.",
       .source = "guide/costs"},
      {.id = "y",
       .title = "Training",
       .amount = {Decimal::whole(20), Decimal::whole(20), Decimal::whole(20)},
       .because = "Once.",
       .source = "guide"}};
  CHECK(has(shown(report),
            "  Vector store: $100 (50-200) a month\n"
            "  The guide says so. [guide/costs]\n"
            "  Training: $20 once\n  Once. [guide]\n"));
}

TEST_CASE("the guide's own figures stand beside ours") {
  Report report = sample();
  report.costs.estimates[2].guide =
      GuideCost{.setup = "50 USD", .per_query = "0.01 USD", .maintenance = "low"};
  CHECK(has(shown(report), "The guide's own row: set-up 50 USD; per query 0.01 USD; low."));
}

TEST_CASE("what is assumed of the workload is told, with its value and its source") {
  Report report = sample();
  report.costs.assumptions = {{.subject = "horizon_months",
                               .value = "12",
                               .approach = {},
                               .because = "So.",
                               .source = "a/b"}};
  CHECK(has(shown(report), "Assumed\n  horizon_months = 12: So.\n  [a/b]\n"));
}

TEST_CASE("costs for one approach leave out the break-evens of others") {
  Report report = sample();
  report.costs.break_even = {{.a = Approach::prompting, .b = Approach::both},
                             {.a = Approach::rag, .b = Approach::both}};
  const std::string text =
      render_text(costs_document_for(report, Approach::rag, Detail::brief), {.width = 1000});
  CHECK(has(text, "RAG or RAG with fine-tuning: "));
  CHECK_FALSE(has(text, "Prompting or RAG with fine-tuning: "));
}

}  // namespace
}  // namespace retort
