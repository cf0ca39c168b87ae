// The lists of a report that entries of the knowledge make: contradictions, plan, precedents, what
// to ask next, and what would change the advice.

#include "advice/report.hpp"
#include "decide/decision.hpp"
#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/small_prices.hpp"

#include <string>
#include <vector>

namespace retort::testing {
namespace {
namespace report_lists_test {

using Texts = std::vector<std::string>;

/// a to d are x or y, n is a number up to 99; RAG is recommended.
Knowledge small_knowledge() {
  Knowledge knowledge;
  knowledge.sources = {{.id = "guide", .kind = SourceKind::guide}};
  for (const char* id : {"a", "b", "c", "d"}) {
    knowledge.questions.push_back(choice_question(id, {"x", "y"}));
  }
  knowledge.questions.push_back(integer_question("n", {"0", "99"}));
  knowledge.questions[0].why = "a matters";
  knowledge.prior = {5, -5};
  knowledge.groups = {{.id = "g", .min = {-99, -99}, .max = {99, 99}}};
  add_prices(knowledge);
  return knowledge;
}

Report reported(const Knowledge& knowledge, const Flags& flags) {
  const Evaluator evaluator(knowledge);
  const Answers answers = given(knowledge, flags);
  return build_report(evaluator, answers, decide(evaluator, evaluator.cells(answers)),
                      HitPolicy::collect);
}

/// Where `when` holds, retrieval is no longer needed.
Rule against_retrieval(Condition when) {
  return {.id = "r", .group = 0, .when = std::move(when), .points = {-9, 0}};
}

Knowledge with_contradiction() {
  Knowledge knowledge = small_knowledge();
  knowledge.contradictions = {{.id = "k",
                               .when = all_of({is(1, {0}), is(0, {0})}),
                               .because = "a and b cannot both be x",
                               .ask = "which one is it?",
                               .source = {{.source = 0, .locator = "k"}}}};
  return knowledge;
}

TEST_CASE("report: a contradiction that holds is told with its answers, an open one is not") {
  const Report report = reported(with_contradiction(), {{"a", "x"}, {"b", "x"}});
  REQUIRE(report.contradictions.size() == 1);
  CHECK(report.contradictions[0].id == "k");
  CHECK(report.contradictions[0].because == "a and b cannot both be x");
  CHECK(report.contradictions[0].ask == "which one is it?");
  CHECK(to_text(report.contradictions[0].source) == "guide/k");
  CHECK(report.contradictions[0].answers == Trace{"a = x", "b = x"});
  CHECK(reported(with_contradiction(), {{"a", "x"}}).contradictions.empty());
  CHECK(reported(with_contradiction(), {{"a", "x"}, {"b", "y"}}).contradictions.empty());
}

TEST_CASE("report: what contradicts itself is not firm") {
  const auto strength = [](const Flags& flags) {
    return reported(with_contradiction(), flags).recommendation.certainty.strength;
  };
  CHECK(strength({{"a", "x"}, {"b", "y"}}) == Strength::firm);
  CHECK(strength({{"a", "x"}, {"b", "x"}}) == Strength::leaning);
}

TEST_CASE("report: certainty is that of the answers given") {
  const Certainty none = reported(small_knowledge(), {}).recommendation.certainty;
  CHECK(none.completeness == Decimal{});
  CHECK(none.robustness == decimal("1"));
  const Flags two{{"a", "x"}, {"n", "1"}, {"b", "unknown"}};
  CHECK(reported(small_knowledge(), two).recommendation.certainty.completeness == decimal("0.4"));
}

TEST_CASE("report: the plan has the steps for the advice whose conditions hold, phase by phase") {
  Knowledge knowledge = small_knowledge();
  knowledge.phases = {{.id = "first", .title = "First"}, {.id = "then", .title = "Then"}};
  const ApproachSet rag = set_of({Approach::rag});
  knowledge.plan = {{.id = "late", .phase = 1, .recommended_for = rag},
                    {.id = "other", .phase = 0, .recommended_for = set_of({Approach::both})},
                    {.id = "early",
                     .phase = 0,
                     .recommended_for = rag,
                     .when = is(0, {0}),
                     .action = "do it",
                     .because = "it helps",
                     .source = {{.source = 0, .locator = "p"}}},
                    {.id = "not_so", .phase = 0, .recommended_for = rag, .when = is(0, {1})}};
  const Report report = reported(knowledge, {{"a", "x"}});
  REQUIRE(report.plan.size() == 2);
  CHECK(report.plan[0].id == "early");
  CHECK(report.plan[0].phase == "first");
  CHECK(report.plan[0].phase_title == "First");
  CHECK(report.plan[0].action == "do it");
  CHECK(report.plan[0].because == "it helps");
  CHECK(to_text(report.plan[0].source) == "guide/p");
  CHECK(report.plan[1].id == "late");
  CHECK(reported(knowledge, {}).plan.size() == 1);
  knowledge.vetoes = {{.id = "v", .when = all_of({}), .forbids = ApproachSet::all()}};
  CHECK(reported(knowledge, {{"a", "x"}}).plan.empty());
}

const Flags all_x{{"a", "x"}, {"b", "x"}, {"c", "x"}, {"d", "x"}};

/// A case that answers a to d with x, but for the first `different` of them.
Precedent precedent(const Knowledge& knowledge, std::size_t different, Approach winner) {
  Flags flags = all_x;
  for (std::size_t i = 0; i < different; ++i) flags[i].second = "y";
  Precedent one{.id = std::to_string(different), .story = "a story"};
  one.answers = given(knowledge, flags).by_question;
  one.winner = winner;
  return one;
}

TEST_CASE("report: the three nearest precedents are told, with how like this case they are") {
  Knowledge knowledge = small_knowledge();
  for (const std::size_t different : {3U, 1U, 2U, 0U}) {
    knowledge.precedents.push_back(precedent(knowledge, different, Approach::fine_tune));
  }
  const Report report = reported(knowledge, all_x);
  REQUIRE(report.precedents.size() == 3);
  CHECK(report.precedents[0].id == "0");
  CHECK(report.precedents[0].story == "a story");
  CHECK(report.precedents[0].likeness == decimal("1"));
  CHECK(report.precedents[0].compared == 4);
  CHECK(report.precedents[1].likeness == decimal("0.75"));
  CHECK(report.precedents[2].id == "2");
  CHECK(report.precedents[2].winner == Approach::fine_tune);
  CHECK(reported(knowledge, {{"a", "x"}}).precedents.empty());
}

TEST_CASE("report: a precedent agrees where the advice won or was acceptable") {
  Knowledge knowledge = small_knowledge();
  const auto agrees = [&knowledge] { return reported(knowledge, all_x).precedents.at(0).agrees; };
  knowledge.precedents = {precedent(knowledge, 0, Approach::rag)};
  CHECK(agrees());
  knowledge.precedents = {precedent(knowledge, 0, Approach::both)};
  CHECK_FALSE(agrees());
  knowledge.precedents[0].acceptable = set_of({Approach::rag, Approach::prompting});
  CHECK(agrees());
  CHECK(reported(knowledge, all_x).precedents[0].acceptable ==
        std::vector<Approach>{Approach::prompting, Approach::rag});
  knowledge.vetoes = {{.id = "v", .when = all_of({}), .forbids = ApproachSet::all()}};
  CHECK_FALSE(agrees());
}

TEST_CASE("report: the next question is one that may still change the advice") {
  Knowledge knowledge = small_knowledge();
  CHECK_FALSE(reported(knowledge, {}).next.has_value());
  knowledge.rules = {against_retrieval(all_of({is(0, {0}), is(1, {0})}))};
  const Report report = reported(knowledge, {});
  REQUIRE(report.next.has_value());
  CHECK(report.next->question == "a");
  CHECK(report.next->prompt == "a?");
  CHECK(report.next->why == "a matters");
  CHECK(report.next->at_most_left == 2);
  CHECK(reported(knowledge, {{"a", "x"}}).next->question == "b");
  CHECK(reported(knowledge, {{"a", "x"}}).next->at_most_left == 1);
  CHECK_FALSE(reported(knowledge, {{"a", "y"}}).next.has_value());
}

TEST_CASE("report: a question that was passed over is not asked next") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {against_retrieval(any_of({is(0, {0}), is(1, {0})}))};
  CHECK(reported(knowledge, {{"a", "unknown"}}).next->question == "b");
  CHECK_FALSE(reported(knowledge, {{"a", "unknown"}, {"b", "unknown"}}).next.has_value());
}

/// "a: y > rag" for each flip.
Texts flips_of(const Report& report) {
  Texts lines;
  for (const ReportedFlip& flip : report.flips) {
    std::string line;
    for (const ReportedChange& change : flip.changes) {
      line += change.question + ":";
      for (const std::string& value : change.to) line += " " + value;
      line += " ";
    }
    const std::string becomes = flip.becomes ? std::string(to_string(*flip.becomes)) : "none";
    lines.push_back(line + "> " + becomes);
  }
  return lines;
}

TEST_CASE("report: the smallest changes that flip the advice are told, and how stable it is") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {against_retrieval(all_of({is(0, {0}), is(1, {0})}))};
  const Report one = reported(knowledge, {{"a", "x"}, {"b", "y"}});
  CHECK(flips_of(one) == Texts{"b: x > prompting"});
  CHECK(one.stable_up_to == 0);
  const Report two = reported(knowledge, {{"a", "y"}, {"b", "y"}});
  CHECK(flips_of(two) == Texts{"a: x b: x > prompting"});
  CHECK(two.stable_up_to == 1);
  const Report never = reported(knowledge, {{"c", "x"}});
  CHECK(never.flips.empty());
  CHECK(never.stable_up_to == most_flips);
}

TEST_CASE("report: numbers that flip the advice are told as stretches, neighbours together") {
  Knowledge knowledge = small_knowledge();
  const Condition few = number(4, {{Comparison::less, decimal("10")}});
  const Condition many = number(4, {{Comparison::greater_equal, decimal("50")}});
  const Condition more = number(4, {{Comparison::greater, decimal("70")}});
  knowledge.rules = {against_retrieval(few), against_retrieval(many), against_retrieval(more)};
  CHECK(flips_of(reported(knowledge, {{"n", "20"}})) ==
        Texts{"n: at most 9 at least 50 > prompting"});
  CHECK(flips_of(reported(knowledge, {{"n", "5"}})) == Texts{"n: 10 to 49 > rag"});
}

TEST_CASE("report: a number with decimals flips the advice under or from its bound") {
  Knowledge knowledge = small_knowledge();
  knowledge.questions[4].integer = false;
  const Condition some =
      number(4, {{Comparison::greater_equal, decimal("1.5")}, {Comparison::less, decimal("2.5")}});
  knowledge.rules = {against_retrieval(some)};
  CHECK(flips_of(reported(knowledge, {{"n", "1"}})) ==
        Texts{"n: from 1.5 to under 2.5 > prompting"});
  CHECK(flips_of(reported(knowledge, {{"n", "2"}})) == Texts{"n: under 1.5 at least 2.5 > rag"});
}

TEST_CASE("report: values that flip the advice to the same approach are told together") {
  Knowledge knowledge = small_knowledge();
  knowledge.questions[0] = choice_question("a", {"x", "y", "z", "w"});
  knowledge.rules = {against_retrieval(is(0, {1, 2}))};
  CHECK(flips_of(reported(knowledge, {{"a", "x"}})) == Texts{"a: y z > prompting"});
  knowledge.vetoes = {{.id = "v", .when = is(0, {3}), .forbids = ApproachSet::all()}};
  CHECK(flips_of(reported(knowledge, {{"a", "x"}})) == Texts{"a: y z > prompting", "a: w > none"});
}

}  // namespace report_lists_test
}  // namespace
}  // namespace retort::testing
