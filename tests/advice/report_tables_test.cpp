// The parts of a report that repeat a table: flowchart, tensions, comparison, courses, costs.

#include "advice/report.hpp"
#include "decide/decision.hpp"
#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace retort::testing {
namespace {
namespace report_tables_test {

using Texts = std::vector<std::string>;

/// a and b are x or y; RAG is recommended.
Knowledge small_knowledge() {
  Knowledge knowledge;
  knowledge.sources = {{.id = "guide", .kind = SourceKind::guide},
                       {.id = "guess", .kind = SourceKind::assumption}};
  knowledge.questions = {choice_question("a", {"x", "y"}), choice_question("b", {"x", "y"}),
                         integer_question("n", {"0", "1000"})};
  knowledge.questions[2].role = Role::queries_per_month;
  knowledge.questions[2].unit = "queries";
  knowledge.prior = {5, -5};
  add_prices(knowledge);
  return knowledge;
}

Report reported(const Knowledge& knowledge, const Flags& flags,
                HitPolicy policy = HitPolicy::collect) {
  const Evaluator evaluator(knowledge);
  const Answers answers = given(knowledge, flags);
  return build_report(evaluator, answers, decide(evaluator, evaluator.cells(answers)), policy);
}

Knowledge with_flowchart() {
  Knowledge knowledge = small_knowledge();
  knowledge.flowchart = {
      {.id = "one", .asks = "a?", .when = is(0, {0}), .says = Approach::fine_tune},
      {.id = "two", .asks = "b?", .when = is(1, {0}), .says = Approach::rag}};
  return knowledge;
}

/// "yes no": the answer to each line.
std::string steps_of(const Report& report) {
  std::string text;
  for (const FlowchartStep& step : report.flowchart.steps) {
    text += (text.empty() ? "" : " ") + std::string(to_string(step.answer));
  }
  return text;
}

TEST_CASE("report: a flowchart line is yes, no or unknown, and unknown is not no") {
  CHECK(steps_of(reported(with_flowchart(), {{"a", "x"}, {"b", "y"}})) == "yes no");
  CHECK(steps_of(reported(with_flowchart(), {{"a", "unknown"}})) == "unknown unknown");
  const Report report = reported(with_flowchart(), {});
  CHECK(report.flowchart.steps[1].id == "two");
  CHECK(report.flowchart.steps[1].asks == "b?");
  CHECK(report.flowchart.steps[1].says == Approach::rag);
}

TEST_CASE("report: the flowchart says what its hit policy makes of it, and what the other would") {
  const Flags both_true{{"a", "x"}, {"b", "x"}};
  const ReportedFlowchart collected = reported(with_flowchart(), both_true).flowchart;
  CHECK(collected.policy == HitPolicy::collect);
  CHECK(collected.says == Approach::both);
  const ReportedFlowchart first = reported(with_flowchart(), both_true, HitPolicy::first).flowchart;
  CHECK(first.policy == HitPolicy::first);
  CHECK(first.says == Approach::fine_tune);
  for (const ReportedFlowchart& flowchart : {collected, first}) {
    CHECK(flowchart.says_collect == Approach::both);
    CHECK(flowchart.says_first == Approach::fine_tune);
  }
  CHECK(reported(with_flowchart(), {}).flowchart.says == std::nullopt);
}

TEST_CASE("report: only tensions that hold are told, with the answers that fight") {
  Knowledge knowledge = small_knowledge();
  knowledge.tensions = {{.id = "quiet", .when = is(0, {1})},
                        {.id = "loud",
                         .when = all_of({is(1, {0}), is(0, {0})}),
                         .because = "they fight",
                         .advice = "give way",
                         .source = {{.source = 0, .locator = "t"}}}};
  const Report report = reported(knowledge, {{"a", "x"}, {"b", "x"}});
  REQUIRE(report.tensions.size() == 1);
  CHECK(report.tensions[0].id == "loud");
  CHECK(report.tensions[0].because == "they fight");
  CHECK(report.tensions[0].advice == "give way");
  CHECK(to_text(report.tensions[0].source) == "guide/t");
  CHECK(report.tensions[0].answers == Trace{"a = x", "b = x"});
  CHECK(reported(knowledge, {{"a", "x"}}).tensions.empty());
}

Knowledge with_comparison() {
  Knowledge knowledge = small_knowledge();
  knowledge.comparison = {{.id = "some", .title = "Some", .cells = {}, .matters_when = is(0, {0})},
                          {.id = "any", .title = "Any", .cells = {}, .matters_when = {}}};
  knowledge.comparison[1].cells = {
      {Approach::both, {.text = "mixed", .source = {{.source = 1, .locator = ""}}}},
      {Approach::rag, {.text = "good", .source = {{.source = 0, .locator = "c"}}}}};
  return knowledge;
}

TEST_CASE("report: a factor matters where its condition holds, and always without one") {
  CHECK(reported(with_comparison(), {{"a", "x"}}).comparison[0].matters);
  for (const Flags& flags : {Flags{}, Flags{{"a", "y"}}}) {
    const Report report = reported(with_comparison(), flags);
    REQUIRE(report.comparison.size() == 2);
    CHECK_FALSE(report.comparison[0].matters);
    CHECK(report.comparison[1].matters);
  }
}

TEST_CASE("report: the bare comparison table marks every factor as mattering") {
  const std::vector<ComparedFactor> table = compare(with_comparison());
  REQUIRE(table.size() == 2);
  CHECK(table[0].matters);
  CHECK(table[0].title == "Some");
  REQUIRE(table[1].cells.size() == 2);
  CHECK(table[1].cells[0].approach == Approach::rag);
  CHECK(table[1].cells[0].text == "good");
  CHECK(to_text(table[1].cells[0].source) == "guide/c");
  CHECK(to_text(table[1].cells[1].source) == "guess");
}

TEST_CASE("report: the courses are those for the recommended approach") {
  Knowledge knowledge = small_knowledge();
  knowledge.guide.courses = {
      {.id = "search",
       .title = "Search",
       .covers = {"RAG"},
       .recommended_for = set_of({Approach::rag, Approach::both}),
       .because = "you search"},
      {.id = "train", .recommended_for = set_of({Approach::fine_tune, Approach::both})}};
  const auto courses_of = [&knowledge](Points prior) {
    knowledge.prior = prior;
    Texts ids;
    for (const ReportedCourse& course : reported(knowledge, {}).courses) ids.push_back(course.id);
    return ids;
  };
  CHECK(courses_of({5, -5}) == Texts{"search"});
  CHECK(courses_of({-5, 5}) == Texts{"train"});
  CHECK(courses_of({5, 5}) == Texts{"search", "train"});
  CHECK(courses_of({-5, -5}).empty());
  knowledge.prior = {5, -5};
  const ReportedCourse course = reported(knowledge, {}).courses.at(0);
  CHECK(course.title == "Search");
  CHECK(course.covers == Texts{"RAG"});
  CHECK(course.because == "you search");
}

/// n is the volume; prices are those of the small catalogue.
Knowledge with_costs() {
  Knowledge knowledge = small_knowledge();
  for (QuantityDefault& entry : knowledge.costs.quantities) {
    entry.source = {{.source = 1, .locator = std::string(to_string(entry.role))}};
  }
  knowledge.costs.guide.at(static_cast<std::size_t>(Approach::rag)) =
      GuideCost{.setup = "50",
                .setup_usd = {.low = decimal("1"), .typical = {}, .high = decimal("60")},
                .setup_is_monthly = true,
                .per_query_usd = {.low = decimal("0.01"), .typical = {}, .high = decimal("0.05")}};
  LineText& fee = knowledge.costs.lines.at(static_cast<std::size_t>(LineId::store_minimum));
  fee = {.title = "Fee", .because = "a fee", .source = {{.source = 0, .locator = "costs"}}};
  knowledge.catalogue.stores[0].origin.as_of = "2026-10";
  return knowledge;
}

const ReportedEstimate& estimate_of(const Report& report, Approach approach) {
  return report.costs.estimates[static_cast<std::size_t>(approach)];
}

TEST_CASE("report: costs are those of the workload, with their dates") {
  const Report report = reported(with_costs(), {{"n", "40"}});
  CHECK(report.costs.as_of == "2026-11-22");
  CHECK(report.costs.today == "2026-11-22");
  CHECK(report.costs.queries_per_month == decimal("40"));
  CHECK_FALSE(report.costs.assumed_queries);
  CHECK(report.costs.horizon_months == decimal("12"));
  CHECK(report.costs.assumed_horizon);
  REQUIRE(report.costs.estimates.size() == all_approaches.size());
  CHECK(report.costs.break_even.size() == 10);
  CHECK(reported(with_costs(), {}).costs.assumed_queries);
}

TEST_CASE("report: an estimate tells its rows, its lines and what a query costs all in") {
  const Report report = reported(with_costs(), {{"n", "40"}});
  const ReportedEstimate& rag = estimate_of(report, Approach::rag);
  CHECK(rag.totals.approach == Approach::rag);
  CHECK(rag.stack == Texts{"model", "embedding", "store"});
  CHECK(estimate_of(report, Approach::prompting).stack == Texts{"model"});
  CHECK(estimate_of(report, Approach::both).stack ==
        Texts{"open (method)", "gpu", "embedding", "store"});
  const auto fee = std::ranges::find(rag.lines, "store_minimum", &ReportedCostLine::id);
  REQUIRE(fee != rag.lines.end());
  CHECK(fee->title == "Fee");
  CHECK(fee->kind == CostKind::fixed);
  CHECK(fee->unit == "months");
  CHECK(fee->amount.typical == Money::dollars(decimal("50")));
  CHECK(fee->because == "a fee");
  CHECK(to_text(fee->source) == "guide/costs");
  CHECK(fee->price->as_of == "2026-10");
  CHECK(rag.all_in_per_query == divided(rag.totals.monthly.typical, 40));
  CHECK_FALSE(estimate_of(reported(with_costs(), {{"n", "0"}}), Approach::rag).all_in_per_query);
}

TEST_CASE("report: the guide's figures are checked against ours") {
  const auto checks_at = [](std::string_view queries) {
    return estimate_of(reported(with_costs(), {{"n", std::string(queries)}}), Approach::rag)
        .guide_checks;
  };
  const std::vector<GuideCheck> few = checks_at("40");
  REQUIRE(few.size() == 2);
  CHECK(few[0].what == "the store a month");
  CHECK(few[0].holds == GuideCheck::Holds::yes);
  CHECK(few[1].what == "a query, all in");
  CHECK(few[1].holds == GuideCheck::Holds::ours_is_higher);
  CHECK(checks_at("1000")[1].holds == GuideCheck::Holds::ours_is_higher);
  CHECK(checks_at("0").size() == 1);
  const Report report = reported(with_costs(), {});
  CHECK(estimate_of(report, Approach::rag).guide->setup == "50");
  CHECK_FALSE(estimate_of(report, Approach::prompting).guide.has_value());
}

TEST_CASE("report: an approach that cannot be had says whose limit it is, and has no lines") {
  Knowledge knowledge = with_costs();
  knowledge.catalogue.models[0].context_window = 10'000;
  const Report report = reported(knowledge, {});
  const ReportedEstimate& whole = estimate_of(report, Approach::long_context);
  REQUIRE(whole.obstacle.has_value());
  CHECK(whole.obstacle->kind == Obstacle::Kind::context_window);
  CHECK(whole.obstacle->row == "model");
  CHECK(whole.obstacle->available == 10'000.0);
  CHECK(whole.lines.empty());
  CHECK_FALSE(whole.all_in_per_query.has_value());
  CHECK_FALSE(estimate_of(report, Approach::rag).obstacle.has_value());
  CHECK(report.costs.break_even.size() == 6);
}

const Assumption* assumption_about(const Report& report, std::string_view subject) {
  const auto found = std::ranges::find(report.costs.assumptions, subject, &Assumption::subject);
  return found == report.costs.assumptions.end() ? nullptr : &*found;
}

TEST_CASE("report: defaults that nobody confirmed are assumptions") {
  for (const Flags& flags : {Flags{}, Flags{{"n", "unknown"}}}) {
    const Report report = reported(with_costs(), flags);
    const Assumption* volume = assumption_about(report, "n");
    REQUIRE(volume != nullptr);
    CHECK(volume->is_number);
    CHECK(volume->value == "1000");
    CHECK(volume->unit == "queries");
    CHECK(volume->because == "so be it");
    CHECK(to_text(volume->source) == "guess/queries_per_month");
  }
  const Report answered = reported(with_costs(), {{"n", "1000"}});
  CHECK(assumption_about(answered, "n") == nullptr);
  const Assumption* horizon = assumption_about(answered, "horizon_months");
  REQUIRE(horizon != nullptr);
  CHECK(horizon->range == Range{decimal("12"), decimal("12"), decimal("12")});
}

TEST_CASE("report: rows that nobody chose are assumptions") {
  const Report report = reported(with_costs(), {});
  const Assumption* store = assumption_about(report, "store");
  REQUIRE(store != nullptr);
  CHECK_FALSE(store->is_number);
  CHECK(store->value == "store");
  CHECK(assumption_about(report, "reranker") == nullptr);
}

TEST_CASE("report: RAG is also priced with the model that is trained, where that is sold") {
  Knowledge knowledge = with_costs();
  CHECK_FALSE(reported(knowledge, {}).costs.same_model.has_value());
  knowledge.catalogue.models.push_back(knowledge.catalogue.models[0]);
  knowledge.catalogue.models[1].id = "hosted";
  knowledge.catalogue.models[1].output = {};
  knowledge.catalogue.open_models[0].hosted_as = "hosted";
  const Report report = reported(knowledge, {{"n", "1000"}});
  REQUIRE(report.costs.same_model.has_value());
  CHECK(report.costs.same_model->trained == "open");
  CHECK(report.costs.same_model->model == "model");
  CHECK(report.costs.same_model->hosted == "hosted");
  // 1,000 answers of 400 tokens at 10 USD a million are saved.
  CHECK(report.costs.same_model->rag_monthly ==
        estimate_of(report, Approach::rag).totals.monthly.typical - Money::dollars(decimal("4")));
}

}  // namespace report_tables_test
}  // namespace
}  // namespace retort::testing
