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
namespace report_test {

using Texts = std::vector<std::string>;

/// a and b are x or y, n is a number up to 9. Rules speak about a and b, a veto about n and b.
Knowledge small_knowledge() {
  Knowledge knowledge{.name = "small", .version = "1.2"};
  knowledge.sources = {{.id = "guide", .kind = SourceKind::guide}};
  knowledge.questions = {choice_question("a", {"x", "y"}), choice_question("b", {"x", "y"}),
                         integer_question("n", {"0", "9"})};
  knowledge.questions[2].unit = "things";
  for (std::size_t i = 0; i < all_approaches.size(); ++i) {
    const std::string id(to_string(all_approaches.at(i)));
    knowledge.approaches.at(i) = {.title = id + " title",
                                  .verdict = id + " verdict",
                                  .summary = id + " summary",
                                  .start = id + " start"};
  }
  knowledge.prior = {-1, -1};
  knowledge.premium = 2;
  knowledge.groups = {{.id = "g", .min = {-9, -9}, .max = {9, 9}},
                      {.id = "h", .min = {0, 0}, .max = {4, 4}, .because = "h is one fact"}};
  add_prices(knowledge);
  return knowledge;
}

Rule rule(std::string id, std::size_t group, Condition when, Points points) {
  return {.id = id,
          .group = group,
          .when = std::move(when),
          .points = points,
          .because = "because of " + id,
          .source = {{.source = 0, .locator = id}}};
}

Veto veto(std::string id, Condition when, ApproachSet forbids) {
  return {.id = id,
          .when = std::move(when),
          .forbids = forbids,
          .because = "because of " + id,
          .instead = "instead of " + id,
          .source = {{.source = 0, .locator = id}}};
}

Condition below(std::string_view limit) { return number(2, {{Comparison::less, decimal(limit)}}); }

Report reported(const Knowledge& knowledge, const Flags& flags,
                HitPolicy policy = HitPolicy::collect) {
  const Evaluator evaluator(knowledge);
  const Answers answers = given(knowledge, flags);
  return build_report(evaluator, answers, decide(evaluator, evaluator.cells(answers)), policy);
}

/// "a = x (flag)" for each answer.
Texts answer_lines(const Report& report) {
  Texts lines;
  for (const ReportedAnswer& answer : report.answers) {
    lines.push_back(answer.question + " = " + answer.value + " (" + answer.origin + ")");
  }
  return lines;
}

Texts rules_of(const Report& report) {
  Texts ids;
  for (const Reason& reason : report.reasons) ids.push_back(reason.rule);
  return ids;
}

/// The missing questions; "!" marks those that decide a veto.
Texts missing_of(const Report& report) {
  Texts ids;
  for (const MissingAnswer& missing : report.missing) {
    ids.push_back((missing.decides_veto ? "!" : "") + missing.question);
  }
  return ids;
}

TEST_CASE("report: it names the program, the knowledge, the record and the approaches") {
  const Knowledge knowledge = small_knowledge();
  const Evaluator evaluator(knowledge);
  Answers answers = given(knowledge, {});
  answers.id = RecordId{.text = "r7", .is_number = false};
  const Report report = build_report(evaluator, answers, decide(evaluator, {}), HitPolicy::first);
  CHECK(report.tool_name == "retort");
  CHECK(report.tool_version == tool_version());
  CHECK_FALSE(report.tool_version.empty());
  CHECK(report.knowledge == "small 1.2");
  CHECK(report.id->text == "r7");
  CHECK(report.titles[Approach::both] == "both title");
}

TEST_CASE("report: answers come in the order of the questions, as a person would say them") {
  const Report report = reported(small_knowledge(), {{"n", "7"}, {"b", "unknown"}, {"a", "y"}});
  CHECK(answer_lines(report) == Texts{"a = y (flag)", "b = unknown (flag)", "n = 7 (flag)"});
  CHECK(report.answers[0].label == "label y");
  CHECK_FALSE(report.answers[0].is_number);
  CHECK(report.answers[1].label == "unknown");
  CHECK(report.answers[2].label == "7");
  CHECK(report.answers[2].unit == "things");
  CHECK(report.answers[2].is_number);
  CHECK_FALSE(reported(small_knowledge(), {{"n", "unknown"}}).answers[0].is_number);
}

/// b = y follows from a = x.
Knowledge with_derived() {
  Knowledge knowledge = small_knowledge();
  knowledge.derived = {{.id = "d",
                        .question = 1,
                        .value = 1,
                        .when = is(0, {0}),
                        .because = "a says so",
                        .source = {{.source = 0, .locator = "d"}}}};
  knowledge.rules = {rule("from_b", 0, is(1, {1}), {3, 0})};
  return knowledge;
}

TEST_CASE("report: a derived answer is marked, with its reason, and stands in place of unknown") {
  for (const Flags& flags : {Flags{{"a", "x"}}, Flags{{"a", "x"}, {"b", "unknown"}}}) {
    const Report report = reported(with_derived(), flags);
    CHECK(answer_lines(report) == Texts{"a = x (flag)", "b = y (derived)"});
    CHECK(report.answers[1].label == "label y");
    CHECK(report.answers[1].because == "a says so");
    CHECK(to_text(report.answers[1].source) == "guide/d");
    CHECK(missing_of(report) == Texts{"n"});
  }
}

TEST_CASE("report: a given answer is not replaced by a derived one") {
  CHECK(answer_lines(reported(with_derived(), {{"a", "x"}, {"b", "x"}})) ==
        Texts{"a = x (flag)", "b = x (flag)"});
}

TEST_CASE("report: a reason that rests on a derived answer says so in its trace") {
  const Report report = reported(with_derived(), {{"a", "x"}});
  REQUIRE(report.reasons.size() == 1);
  CHECK(report.reasons[0].answers == Trace{"b = y"});
}

TEST_CASE("report: a reason tells its points, its ground, its source and the answers behind it") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {rule("r", 0, all_of({below("5"), is(0, {0})}), {3, -1})};
  const Report report = reported(knowledge, {{"n", "4"}, {"a", "x"}, {"b", "y"}});
  REQUIRE(report.reasons.size() == 1);
  CHECK(report.reasons[0].rule == "r");
  CHECK(report.reasons[0].points == Points{3, -1});
  CHECK(report.reasons[0].because == "because of r");
  CHECK(to_text(report.reasons[0].source) == "guide/r");
  CHECK(report.reasons[0].answers == Trace{"a = x", "n = 4"});
  CHECK_FALSE(report.reasons[0].is_limit);
}

TEST_CASE("report: the trace of a reason leaves out what nobody answered") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {rule("r", 0, any_of({below("5"), is(0, {0}), is(1, {0})}), {3, 0})};
  CHECK(reported(knowledge, {{"a", "x"}, {"b", "unknown"}}).reasons[0].answers == Trace{"a = x"});
}

TEST_CASE("report: reasons come by weight on both axes, equal ones in the order of the rules") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {rule("one", 0, is(0, {0}), {1, 0}), rule("two", 0, is(0, {0}), {0, -2}),
                     rule("false", 0, is(0, {1}), {9, 9}), rule("three", 0, is(0, {0}), {2, -1}),
                     rule("also_two", 0, is(0, {0}), {1, 1})};
  CHECK(rules_of(reported(knowledge, {{"a", "x"}})) == Texts{"three", "two", "also_two", "one"});
}

TEST_CASE("report: what a group takes back is a reason of its own, after the others") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {rule("one", 1, is(0, {0}), {3, -2}), rule("two", 1, is(0, {0}), {3, 0})};
  const Report report = reported(knowledge, {{"a", "x"}});
  CHECK(rules_of(report) == Texts{"one", "two", "h"});
  CHECK(report.reasons[2].is_limit);
  CHECK(report.reasons[2].points == Points{-2, 2});
  CHECK(report.reasons[2].because == "h is one fact");
  CHECK(report.recommendation.scores == Points{3, -1});
  CHECK(report.recommendation.prior == Points{-1, -1});
  CHECK(report.recommendation.premium == 2);
}

TEST_CASE("report: a group within its limits adds no reason") {
  Knowledge knowledge = small_knowledge();
  knowledge.rules = {rule("one", 1, is(0, {0}), {4, 0})};
  CHECK(rules_of(reported(knowledge, {{"a", "x"}})) == Texts{"one"});
}

/// Recommends RAG; v would forbid it if n < 5 and b = x, w forbids fine-tuning if a = x.
Knowledge with_vetoes() {
  Knowledge knowledge = small_knowledge();
  knowledge.prior = {5, -5};
  knowledge.vetoes = {
      veto("v", all_of({below("5"), is(1, {0})}), set_of({Approach::rag, Approach::both})),
      veto("w", is(0, {0}), set_of({Approach::fine_tune}))};
  return knowledge;
}

TEST_CASE("report: a veto that holds is told with the answers behind it, even on a loser") {
  const Report report = reported(with_vetoes(), {{"n", "4"}, {"b", "x"}, {"a", "x"}});
  REQUIRE(report.vetoes.size() == 2);
  CHECK(report.vetoes[0].id == "v");
  CHECK(report.vetoes[0].forbids == std::vector<Approach>{Approach::rag, Approach::both});
  CHECK_FALSE(report.vetoes[0].possible);
  CHECK(report.vetoes[0].because == "because of v");
  CHECK(report.vetoes[0].instead == "instead of v");
  CHECK(to_text(report.vetoes[0].source) == "guide/v");
  CHECK(report.vetoes[0].answers == Trace{"b = x", "n = 4"});
  CHECK(report.vetoes[1].id == "w");
}

TEST_CASE("report: a possible veto on the choice lists the questions that decide it") {
  Report report = reported(with_vetoes(), {});
  REQUIRE(report.vetoes.size() == 1);
  CHECK(report.vetoes[0].id == "v");
  CHECK(report.vetoes[0].possible);
  CHECK(report.vetoes[0].answers == Trace{"b", "n"});
  report = reported(with_vetoes(), {{"n", "4"}, {"b", "unknown"}});
  REQUIRE(report.vetoes.size() == 1);
  CHECK(report.vetoes[0].answers == Trace{"b"});
}

TEST_CASE("report: a veto that cannot hold any more, or threatens only losers, is not told") {
  CHECK(reported(with_vetoes(), {{"n", "5"}}).vetoes.empty());
  CHECK(reported(with_vetoes(), {{"n", "5"}, {"a", "y"}}).vetoes.empty());
}

TEST_CASE("report: missing answers put those first that decide a veto on the choice") {
  CHECK(missing_of(reported(with_vetoes(), {})) == Texts{"!b", "!n", "a"});
  CHECK(missing_of(reported(with_vetoes(), {{"b", "x"}})) == Texts{"!n", "a"});
  CHECK(missing_of(reported(with_vetoes(), {{"b", "unknown"}, {"n", "4"}})) == Texts{"!b", "a"});
  CHECK(missing_of(reported(with_vetoes(), {{"n", "5"}})) == Texts{"a", "b"});
  CHECK(reported(with_vetoes(), {{"n", "5"}}).missing[0].prompt == "a?");
}

TEST_CASE("report: what was advised without vetoes is told only where it differs") {
  CHECK(reported(with_vetoes(), {}).recommendation.without_vetoes == std::nullopt);
  const Recommendation vetoed = reported(with_vetoes(), {{"n", "4"}, {"b", "x"}}).recommendation;
  CHECK(vetoed.approach == Approach::long_context);
  CHECK(vetoed.without_vetoes == Approach::rag);
}

TEST_CASE("report: the recommendation carries the texts of its approach and its runner-up") {
  const Recommendation recommendation = reported(with_vetoes(), {}).recommendation;
  CHECK(recommendation.approach == Approach::rag);
  CHECK(recommendation.verdict == "rag verdict");
  CHECK(recommendation.summary == "rag summary");
  CHECK(recommendation.start == "rag start");
  CHECK(recommendation.runner_up == Approach::prompting);
  CHECK(recommendation.conflict.empty());
}

TEST_CASE("report: a delivery is explained where a row decided it") {
  Knowledge knowledge = with_vetoes();
  knowledge.delivery = {{.id = "row",
                         .when = is(0, {0}),
                         .deliver = Approach::rag,
                         .because = "a row says so",
                         .source = {{.source = 0, .locator = "row"}}}};
  const Recommendation by_row = reported(knowledge, {{"a", "x"}}).recommendation;
  CHECK(by_row.delivery == "a row says so");
  CHECK(to_text(by_row.delivery_source) == "guide/row");
  CHECK(reported(knowledge, {}).recommendation.delivery.empty());
  // The row wanted RAG, which a veto forbids: it explains nothing then.
  const Flags vetoed{{"a", "x"}, {"n", "4"}, {"b", "x"}};
  CHECK(reported(knowledge, vetoed).recommendation.approach == Approach::long_context);
  CHECK(reported(knowledge, vetoed).recommendation.delivery.empty());
  knowledge.prior = {-5, 5};
  CHECK(reported(knowledge, {{"a", "y"}}).recommendation.delivery.empty());
}

TEST_CASE("report: where nothing is feasible it says which vetoes conflict, and advises nothing") {
  Knowledge knowledge = with_vetoes();
  knowledge.vetoes = {veto("none", is(0, {1}), ApproachSet::all()),
                      veto("train", is(0, {0}), set_of({Approach::fine_tune, Approach::both})),
                      veto("some", is(0, {0}), set_of({Approach::rag, Approach::prompting})),
                      veto("most", is(0, {0}),
                           set_of({Approach::rag, Approach::long_context, Approach::prompting}))};
  const Report report = reported(knowledge, {{"a", "x"}});
  CHECK(report.recommendation.approach == std::nullopt);
  CHECK(report.recommendation.runner_up == std::nullopt);
  CHECK(report.recommendation.without_vetoes == Approach::rag);
  CHECK(report.recommendation.verdict.empty());
  CHECK(report.recommendation.conflict == Texts{"train", "most"});
  CHECK(report.courses.empty());
  CHECK(report.vetoes.size() == 3);
}

}  // namespace report_test
}  // namespace
}  // namespace retort::testing
