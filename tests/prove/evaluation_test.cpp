#include "prove/evaluation.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

#include <cmath>

namespace retort::testing {
namespace {

ApproachSet set_of(std::initializer_list<Approach> approaches) {
  ApproachSet set;
  for (const Approach approach : approaches) set.insert(approach);
  return set;
}

LabelledCase labelled(std::string id, std::string source, Approach winner) {
  return {.id = std::move(id),
          .title = "t",
          .source = std::move(source),
          .cells = {},
          .winner = winner,
          .acceptable = set_of({winner})};
}

/// The shipped precedents as cases, each a source of its own.
std::vector<LabelledCase> precedent_cases() {
  std::vector<LabelledCase> cases;
  for (const Precedent& precedent : shipped_knowledge().precedents) {
    LabelledCase one = labelled(precedent.id, precedent.citation, precedent.winner);
    one.cells = shipped_evaluator().cells({.id = {}, .by_question = precedent.answers});
    one.acceptable |= precedent.acceptable;
    cases.push_back(std::move(one));
  }
  return cases;
}

/// One question whose answer is the need: nothing, facts or manner.
Knowledge small_knowledge() {
  Knowledge knowledge;
  knowledge.questions = {choice_question("need", {"none", "facts", "manner"})};
  knowledge.prior = {-1, -1};
  knowledge.premium = 1;
  knowledge.groups = {{.id = "g", .min = {-9, -9}, .max = {9, 9}}};
  knowledge.rules = {{.id = "facts", .group = 0, .when = is(0, {1}), .points = {3, 0}},
                     {.id = "manner", .group = 0, .when = is(0, {2}), .points = {0, 3}}};
  return knowledge;
}

TEST_CASE("accuracy counts winners strictly and runners-up as acceptable") {
  std::vector<LabelledCase> cases{labelled("a", "s", Approach::rag),
                                  labelled("b", "t", Approach::both),
                                  labelled("c", "u", Approach::prompting)};
  cases[1].acceptable.insert(Approach::rag);
  const Accuracy accuracy = accuracy_of("m", cases, {Approach::rag, Approach::rag, std::nullopt});
  CHECK(accuracy.cases == 3);
  CHECK(accuracy.strict == 1);
  CHECK(accuracy.acceptable == 2);
}

TEST_CASE("an interval holds the share, and a method that is always right has no spread") {
  std::vector<LabelledCase> cases;
  for (int i = 0; i < 20; ++i) {
    cases.push_back(labelled("c" + std::to_string(i), "s" + std::to_string(i), Approach::rag));
  }
  Verdicts verdicts(20, Approach::rag);
  CHECK(accuracy_of("m", cases, verdicts).strict_share.low == 1.0);
  for (int i = 0; i < 10; ++i) verdicts[static_cast<std::size_t>(i)] = Approach::both;
  const Interval half = accuracy_of("m", cases, verdicts).strict_share;
  CHECK(half.low < 0.5);
  CHECK(half.low > 0.2);
  CHECK(half.high > 0.5);
  CHECK(half.high < 0.8);
}

TEST_CASE("cases of one source stand or fall together in the interval") {
  std::vector<LabelledCase> cases;
  for (int i = 0; i < 20; ++i) {
    cases.push_back(labelled("c" + std::to_string(i), i < 10 ? "s" : "t", Approach::rag));
  }
  Verdicts verdicts(20, Approach::rag);
  for (int i = 0; i < 10; ++i) verdicts[static_cast<std::size_t>(i)] = Approach::both;
  const Interval two_sources = accuracy_of("m", cases, verdicts).strict_share;
  CHECK(two_sources.low == 0.0);
  CHECK(two_sources.high == 1.0);
}

TEST_CASE("a miss names what was said and the rules that held") {
  const Knowledge knowledge = small_knowledge();
  const Evaluator evaluator(knowledge);
  std::vector<LabelledCase> cases{labelled("hit", "s", Approach::rag),
                                  labelled("miss", "t", Approach::rag)};
  cases[0].cells.at[0] = 2;
  cases[1].cells.at[0] = 3;
  const Evaluation evaluation = evaluate(evaluator, cases, true);
  CHECK(evaluation.advice.strict == 1);
  REQUIRE(evaluation.misses.size() == 1);
  CHECK(evaluation.misses[0].which == 1);
  CHECK(evaluation.misses[0].said == Approach::fine_tune);
  CHECK(evaluation.misses[0].rules == std::vector<std::size_t>{1});
  CHECK(evaluation.confusion[2][2] == 1);
  CHECK(evaluation.confusion[2][3] == 1);
  REQUIRE(evaluation.withheld.size() == 1);
  CHECK(evaluation.withheld[0].method == "without need");
  CHECK(evaluation.withheld[0].acceptable == 0);
}

TEST_CASE("a flowchart that is silent has given no answer") {
  const Knowledge knowledge = small_knowledge();
  const Evaluator evaluator(knowledge);
  const Evaluation evaluation =
      evaluate(evaluator, {labelled("a", "s", Approach::prompting)}, false);
  CHECK(evaluation.baselines[0].method == "flowchart collect");
  CHECK(evaluation.baselines[0].acceptable == 0);
  CHECK(evaluation.baselines[2].method == "always prompting");
  CHECK(evaluation.baselines[2].acceptable == 1);
}

TEST_CASE("robustness that is always right or always wrong has the Brier score of its error") {
  const Knowledge knowledge = small_knowledge();
  const Evaluator evaluator(knowledge);
  std::vector<LabelledCase> cases{labelled("a", "s", Approach::rag)};
  cases[0].cells.at[0] = 2;  // 3 points against 1 stay ahead at every weight
  const Evaluation right = evaluate(evaluator, cases, false);
  CHECK(right.brier == 0.0);
  CHECK(right.calibration_error == 0.0);
  CHECK(right.by_strength[0].acceptable == 1);
  cases[0] = labelled("a", "s", Approach::both);
  cases[0].cells.at[0] = 2;
  CHECK(evaluate(evaluator, cases, false).brier == 1.0);
}

TEST_CASE("the shipped weights keep what they promise on the shipped cases", "[unsanitized]") {
  std::vector<LabelledCase> published;
  std::vector<LabelledCase> field;
  for (const LabelledCase& one : precedent_cases()) {
    (one.id.starts_with("f_") ? field : published).push_back(one);
  }
  REQUIRE(published.size() == 227);
  REQUIRE(field.size() == 37);
  const Evaluation evaluation = evaluate(shipped_evaluator(), published, true);
  CHECK(evaluation.advice.acceptable >= 204);
  CHECK(evaluation.advice.strict >= 176);
  for (const Accuracy& without : evaluation.withheld) {
    INFO(without.method);
    CHECK(without.acceptable + 8 >= evaluation.advice.acceptable);
  }
  // Each band is told with what it held; left out source by source, the shares stay within 6 %.
  for (std::size_t i = 0; i < evaluation.by_strength.size(); ++i) {
    const HeldCases& told = shipped_knowledge().confidence.at(i);
    INFO(to_string(static_cast<Strength>(i)));
    CHECK(told.held == evaluation.by_strength.at(i).acceptable);
    CHECK(told.of == evaluation.by_strength.at(i).cases);
  }
  CHECK(evaluate(shipped_evaluator(), field, false).advice.acceptable >= 34);
  const Accuracy left_out = leave_one_source_out(shipped_knowledge(), published);
  CHECK(left_out.acceptable >= 201);
  CHECK(left_out.strict >= 176);
}

TEST_CASE("a refinement that does not help the other sources is not used on the one left out") {
  Knowledge knowledge = small_knowledge();
  // Helps the one case that it was made for and nobody else.
  knowledge.questions.push_back(choice_question("odd", {"no", "yes"}));
  knowledge.rules.push_back({.id = "made_for_one",
                             .group = 0,
                             .when = is(1, {1}),
                             .points = {0, 9},
                             .is_refinement = true});
  std::vector<LabelledCase> cases{labelled("a", "s", Approach::both),
                                  labelled("b", "t", Approach::rag)};
  cases[0].cells.at[0] = cases[1].cells.at[0] = 2;
  cases[0].cells.at[1] = 2;
  const Evaluator evaluator(knowledge);
  CHECK(evaluate(evaluator, cases, false).advice.acceptable == 2);
  CHECK(leave_one_source_out(knowledge, cases).acceptable == 1);
}

TEST_CASE("asking the most telling question first asks no more than the order of the table",
          "[unsanitized]") {
  std::vector<LabelledCase> cases = precedent_cases();
  cases.resize(4);
  const QuestionCounts counts = count_questions(shipped_evaluator(), cases);
  CHECK(counts.adaptive < counts.fixed);
  CHECK(counts.fixed <= counts.all);
}

}  // namespace
}  // namespace retort::testing
