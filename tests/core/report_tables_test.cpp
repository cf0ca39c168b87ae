// The parts of a report that repeat a table: flowchart, tensions, comparison, courses, costs.

#include "catch.hpp"
#include "knowledge_parts.hpp"
#include "retort/decision.hpp"
#include "retort/report.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

using Texts = std::vector<std::string>;

/// a and b are x or y; RAG is recommended.
Knowledge small_knowledge() {
  Knowledge knowledge;
  knowledge.sources = {{.id = "guide", .kind = SourceKind::guide},
                       {.id = "guess", .kind = SourceKind::assumption}};
  knowledge.questions = {choice_question("a", {"x", "y"}), choice_question("b", {"x", "y"}),
                         integer_question("n", {"0", "1000"})};
  knowledge.questions[2].role = Role::queries_per_month;
  knowledge.prior = {5, -5};
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
  CHECK(report.tensions[0].source == "guide/t");
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
  CHECK(table[1].cells[0].source == "guide/c");
  CHECK(table[1].cells[1].source == "guess");
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

Knowledge with_costs() {
  Knowledge knowledge = small_knowledge();
  knowledge.costs.as_of = "2026-11-22";
  knowledge.costs.defaults = {{{.value = decimal("500"),
                                .because = "a small service",
                                .source = {{.source = 1, .locator = "volume"}}},
                               {.value = decimal("12"),
                                .because = "a year",
                                .source = {{.source = 1, .locator = "horizon"}}}}};
  CostRow& rag = knowledge.costs.rows.at(static_cast<std::size_t>(Approach::rag));
  rag.stack = "some stack";
  rag.guide = GuideCost{.setup = "50"};
  const Range ten{decimal("10"), decimal("10"), decimal("10")};
  rag.lines = {{.id = "store",
                .title = "Store",
                .kind = CostKind::fixed,
                .cadence = Cadence::month,
                .amount = ten,
                .because = "a fee",
                .source = {{.source = 0, .locator = "costs"}}},
               {.id = "upkeep",
                .title = "Upkeep",
                .kind = CostKind::maintenance,
                .cadence = Cadence::year,
                .amount = ten,
                .because = "we guess",
                .source = {{.source = 0, .locator = ""}, {.source = 1, .locator = "upkeep"}}}};
  return knowledge;
}

TEST_CASE("report: costs are those of the workload, with their lines, the guide's row and a date") {
  const Report report = reported(with_costs(), {{"n", "40"}});
  CHECK(report.costs.as_of == "2026-11-22");
  CHECK(report.costs.workload.queries_per_month.value == decimal("40"));
  REQUIRE(report.costs.estimates.size() == all_approaches.size());
  CHECK(report.costs.break_even.size() == 10);
  const ReportedEstimate& rag = report.costs.estimates[static_cast<std::size_t>(Approach::rag)];
  CHECK(rag.totals.approach == Approach::rag);
  CHECK(rag.totals.fixed_monthly.typical == decimal("10"));
  CHECK(rag.stack == "some stack");
  CHECK(rag.guide->setup == "50");
  REQUIRE(rag.lines.size() == 2);
  CHECK(rag.lines[1].id == "upkeep");
  CHECK(rag.lines[1].title == "Upkeep");
  CHECK(rag.lines[1].kind == CostKind::maintenance);
  CHECK(rag.lines[1].cadence == Cadence::year);
  CHECK(rag.lines[1].amount.high == decimal("10"));
  CHECK(rag.lines[1].because == "we guess");
  CHECK(rag.lines[1].source == "guide, guess/upkeep");
  CHECK_FALSE(report.costs.estimates[0].guide.has_value());
}

/// "queries_per_month = 500: a small service (guess/volume)".
Texts assumptions_of(const Report& report) {
  Texts lines;
  for (const Assumption& one : report.costs.assumptions) {
    const std::string of = one.approach ? " of " + std::string(to_string(*one.approach)) : "";
    lines.push_back(one.subject + of + " = " + one.value + ": " + one.because + " (" + one.source +
                    ")");
  }
  return lines;
}

TEST_CASE("report: defaults that nobody confirmed and guessed cost lines are assumptions") {
  const std::string volume = "queries_per_month = 500: a small service (guess/volume)";
  const std::string horizon = "horizon_months = 12: a year (guess/horizon)";
  const std::string upkeep = "Upkeep of rag = : we guess (guide, guess/upkeep)";
  CHECK(assumptions_of(reported(with_costs(), {})) == Texts{volume, horizon, upkeep});
  CHECK(assumptions_of(reported(with_costs(), {{"n", "500"}})) == Texts{horizon, upkeep});
  CHECK(assumptions_of(reported(with_costs(), {{"n", "unknown"}})) ==
        Texts{volume, horizon, upkeep});
}

}  // namespace
}  // namespace retort::testing
