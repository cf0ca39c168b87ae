#include "report/render/render.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace costs_document_test {

Money dollars(std::int64_t amount) { return Money::dollars(Decimal::whole(amount)); }

/// Estimates of round figures.
Report sample() {
  Report report;
  report.titles = titles_of(testing::shipped_knowledge());
  report.costs.as_of = "2026-11-22";
  report.costs.today = "2026-11-23";
  report.costs.queries_per_month = Decimal::whole(20000);
  report.costs.assumed_queries = false;
  report.costs.horizon_months = Decimal::whole(12);
  for (const Approach approach : all_approaches) {
    ReportedEstimate estimate;
    estimate.totals.approach = approach;
    estimate.stack = {"a model", "a store"};
    const Money price = dollars(100 + static_cast<std::int64_t>(approach));
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
            "prices as of 2026-11-22; "
            "20,000 queries a month over 12 (assumed) months."));
}

TEST_CASE("every approach has a row of totals") {
  const std::string text = shown(sample());
  for (const Approach approach : all_approaches) {
    CHECK(has(text, "  " + testing::shipped_knowledge().text(approach).title + " "));
    CHECK(has(text, usd(dollars(100 + static_cast<std::int64_t>(approach)))));
  }
}

TEST_CASE("each kind of break-even reads as a sentence") {
  Report report = sample();
  const auto even = [](BreakEven::Kind kind, std::vector<Crossing> crossings = {}) {
    return BreakEven{.a = Approach::rag,
                     .b = Approach::fine_tune,
                     .kind = kind,
                     .crossings = std::move(crossings)};
  };
  report.costs.break_even = {
      even(BreakEven::Kind::always), even(BreakEven::Kind::never), even(BreakEven::Kind::equal),
      even(BreakEven::Kind::at, {{57888, Approach::fine_tune}}),
      even(BreakEven::Kind::at, {{1000, Approach::fine_tune}, {2000, Approach::rag}})};
  CHECK(has(shown(report),
            "  RAG or Fine-tuning: RAG is cheaper at every volume.\n"
            "  RAG or Fine-tuning: Fine-tuning is cheaper at every volume.\n"
            "  RAG or Fine-tuning: the same at every volume.\n"
            "  RAG or Fine-tuning: Fine-tuning is cheaper from 57,888 queries a month.\n"
            "  RAG or Fine-tuning: Fine-tuning is cheaper from 1,000 queries a month, RAG is "
            "cheaper from 2,000 queries a month.\n"));
}

/// What an item of a list says of the first approach, when this is its only line.
std::string shown_with(const ReportedCostLine& line) {
  Report report = sample();
  report.costs.estimates[0].lines = {line};
  return shown(report);
}

TEST_CASE("a cost line tells quantity, price, range, cadence, reason, source and date") {
  ReportedCostLine line{.id = "x",
                        .title = "Storage",
                        .kind = CostKind::fixed,
                        .quantity = 4.0,
                        .unit = "GB",
                        .unit_price = dollars(25)};
  line.amount = {dollars(50), dollars(100), dollars(200)};
  line.because = "It is stored.";
  line.source = {{"prices", {}}};
  CHECK(has(shown_with(line),
            "  Storage: 4 GB x $25 = $100 (50-200) a month\n"
            "  It is stored. [prices]\n"));
  line.price = PriceOrigin{.as_of = "2026-10", .confidence = Confidence::high};
  CHECK(has(shown_with(line), "It is stored. [prices; as of 2026-10, high confidence]\n"));
  line.price = PriceOrigin{.confidence = Confidence::recalled};
  CHECK(has(shown_with(line), "It is stored. [prices; undated, recalled, not checked]\n"));
}

TEST_CASE("a price of less than a tenth of a cent is told by the million") {
  ReportedCostLine line{
      .title = "Input", .kind = CostKind::per_query, .quantity = 3000.0, .unit = "tokens"};
  line.unit_price = {2'000'000};
  line.amount = {{6'000'000'000}, {6'000'000'000}, {6'000'000'000}};
  CHECK(has(shown_with(line), "  Input: 3,000 tokens x $2 a million = $0.006 a query\n"));
}

TEST_CASE("one of a unit is told in the singular") {
  ReportedCostLine line{
      .title = "Minimum", .kind = CostKind::fixed, .quantity = 1.0, .unit = "months"};
  line.unit_price = Money::dollars(Decimal::whole(50));
  line.amount = {.low = line.unit_price, .typical = line.unit_price, .high = line.unit_price};
  CHECK(has(shown_with(line), "  Minimum: 1 month x $50 = $50 a month\n"));
}

TEST_CASE("an approach without a line that is billed says so") {
  CHECK(has(shown_with({.title = "Nothing"}), "Nothing that is billed."));
}

TEST_CASE("what costs nothing in any case is left out") {
  CHECK_FALSE(has(shown_with({.title = "Idle fee"}), "Idle fee"));
}

TEST_CASE("the guide's own figures stand beside ours, and what is off is said") {
  Report report = sample();
  ReportedEstimate& rag = report.costs.estimates[2];
  rag.guide = GuideCost{.setup = "50 USD", .per_query = "0.01 USD", .maintenance = "low"};
  rag.guide_checks = {{.what = "set-up",
                       .guide = {Decimal::whole(20), {}, Decimal::whole(50)},
                       .ours = dollars(30)},
                      {.what = "a query",
                       .guide = {Decimal::whole(1), {}, Decimal::whole(2)},
                       .ours = dollars(3),
                       .holds = GuideCheck::Holds::ours_is_higher,
                       .because = "a reason."}};
  CHECK(has(shown(report),
            "The guide's own row: set-up 50 USD; per query 0.01 USD; low. Its $20 to "
            "$50 for set-up hold here: ours is $30. Its $1 to $2 for a query are too "
            "low here, ours is $3: a reason."));
}

TEST_CASE("an approach that cannot be had says why, and has no row of totals") {
  Report report = sample();
  report.costs.estimates[1].obstacle = ReportedObstacle{.kind = Obstacle::Kind::context_window,
                                                        .row = "model-x",
                                                        .needed = 300'000.0,
                                                        .available = 200'000.0};
  const std::string text = shown(report);
  CHECK(has(text, "does not fit: 300,000 tokens, and the window of model-x holds 200,000."));
  CHECK_FALSE(has(text, "$101"));
}

TEST_CASE("every obstacle reads as a sentence with the row it is about") {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Obstacle::Kind::offer_ended); ++i) {
    Report report = sample();
    const auto kind = static_cast<Obstacle::Kind>(i);
    report.costs.estimates[1].obstacle = ReportedObstacle{.kind = kind, .row = "row-x"};
    INFO(to_string(kind));
    CHECK(has(shown(report), "row-x"));
  }
  Report report = sample();
  report.costs.estimates[1].obstacle = ReportedObstacle{.kind = Obstacle::Kind::offer_ended,
                                                        .row = "row-x",
                                                        .until = "2026-11-01",
                                                        .reason = "closed"};
  CHECK(has(shown(report), "on 2026-11-23: row-x was on offer until 2026-11-01 (closed)."));
}

TEST_CASE("what only the dear end meets is told, and the totals stay") {
  Report report = sample();
  report.costs.estimates[1].dear_obstacle = ReportedObstacle{.row = "model-x"};
  CHECK(has(shown(report), "its range leaves that end out."));
  CHECK(has(shown(report), "$101"));
}

TEST_CASE("what is assumed of the workload is told, with its range and its source") {
  Report report = sample();
  report.costs.assumptions = {{.subject = "horizon_months",
                               .value = "12",
                               .range = {Decimal::whole(6), Decimal::whole(12), Decimal::whole(24)},
                               .unit = "months",
                               .because = "So.",
                               .source = {{"a", "b"}}},
                              {.subject = "store",
                               .value = "shop",
                               .is_number = false,
                               .because = "It is near.",
                               .source = {{"c", {}}}}};
  const std::string text = shown(report);
  CHECK(has(text, "horizon_months  12 (6-24) months\n"));
  CHECK(has(text, "So. [a/b]\n"));
  CHECK(has(text, "shop\n"));
}

TEST_CASE("what of a saving is the smaller model's is told") {
  Report report = sample();
  report.costs.same_model =
      SameModel{.trained = "small", .model = "big", .hosted = "sold", .rag_monthly = dollars(70)};
  CHECK(has(shown(report),
            "What is trained runs small, the rest calls big: part of any saving is "
            "the smaller model's. RAG with sold would cost $70 a month."));
}

TEST_CASE("costs for one approach leave out the break-evens of others") {
  Report report = sample();
  report.costs.break_even = {{.a = Approach::prompting, .b = Approach::both},
                             {.a = Approach::rag, .b = Approach::both}};
  report.recommendation.approach = Approach::rag;
  const std::string text = render_text(advice_document(report), {.width = 1000});
  CHECK(has(text, "RAG or RAG with fine-tuning: "));
  CHECK_FALSE(has(text, "Prompting or RAG with fine-tuning: "));
}

}  // namespace costs_document_test
}  // namespace
}  // namespace retort
