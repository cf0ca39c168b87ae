#include "decide/decision.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort::testing {
namespace {
namespace decision_test {

using Forbidden = std::vector<Approach>;

/// One question, a = x or y; the scores are the prior.
Knowledge with_scores(Points scores) {
  Knowledge knowledge;
  knowledge.questions = {choice_question("a", {"x", "y"}), choice_question("b", {"x", "y"})};
  knowledge.prior = scores;
  knowledge.premium = 2;
  return knowledge;
}

/// A veto that holds when a = x.
void forbid(Knowledge& knowledge, std::initializer_list<Approach> approaches) {
  knowledge.vetoes.push_back({.id = "v" + std::to_string(knowledge.vetoes.size()),
                              .when = is(0, {0}),
                              .forbids = set_of(approaches)});
}

Decision decided(const Knowledge& knowledge, const Flags& flags = {{"a", "x"}}) {
  const Evaluator evaluator(knowledge);
  return decide(evaluator, evaluator.cells(given(knowledge, flags)));
}

std::optional<Approach> choice_of(Points scores) { return decided(with_scores(scores)).choice; }

TEST_CASE("decision: each need above zero is met, and both need the premium besides") {
  CHECK(choice_of({-1, -1}) == Approach::prompting);
  CHECK(choice_of({5, -1}) == Approach::rag);
  CHECK(choice_of({-1, 5}) == Approach::fine_tune);
  CHECK(choice_of({5, 5}) == Approach::both);
  CHECK(choice_of({5, 1}) == Approach::rag);
  CHECK(choice_of({1, 5}) == Approach::fine_tune);
  CHECK(choice_of({5, 3}) == Approach::both);
}

TEST_CASE("decision: ties go to both, retrieval, fine-tuning, prompting, in that order") {
  CHECK(choice_of({5, 2}) == Approach::both);
  CHECK(choice_of({2, 5}) == Approach::both);
  CHECK(choice_of({1, 1}) == Approach::rag);
  CHECK(choice_of({0, 0}) == Approach::rag);
  CHECK(choice_of({-1, 0}) == Approach::fine_tune);
  CHECK(choice_of({-2, -2}) == Approach::prompting);
  Knowledge tie = with_scores({0, 0});
  tie.premium = 0;
  CHECK(decided(tie).choice == Approach::both);
}

TEST_CASE("decision: the runner-up is the best of the rest") {
  CHECK(decided(with_scores({5, 5})).runner_up == Approach::rag);
  CHECK(decided(with_scores({4, 5})).runner_up == Approach::fine_tune);
  CHECK(decided(with_scores({5, -1})).runner_up == Approach::both);
  CHECK(decided(with_scores({5, -8})).runner_up == Approach::prompting);
}

TEST_CASE("decision: a forbidden approach is neither chosen nor runner-up") {
  Knowledge knowledge = with_scores({5, 5});
  forbid(knowledge, {Approach::both});
  const Decision decision = decided(knowledge);
  CHECK(decision.choice == Approach::rag);
  CHECK(decision.choice_without_vetoes == Approach::both);
  CHECK(decision.runner_up == Approach::fine_tune);
  CHECK(decision.forbidden == set_of({Approach::both}));
  CHECK(decided(knowledge, {{"a", "y"}}).choice == Approach::both);
}

TEST_CASE("decision: an unanswered question never fires a veto") {
  Knowledge knowledge = with_scores({5, 5});
  forbid(knowledge, {Approach::both});
  for (const Flags& flags : {Flags{}, Flags{{"a", "unknown"}}}) {
    const Decision decision = decided(knowledge, flags);
    CHECK(decision.choice == Approach::both);
    CHECK(decision.forbidden.empty());
  }
  CHECK(decided(knowledge, {{"a", "x"}}).forbidden == set_of({Approach::both}));
}

TEST_CASE("decision: a forbidden delivery gives way to the other one") {
  Knowledge knowledge = with_scores({5, -5});
  forbid(knowledge, {Approach::rag});
  Decision decision = decided(knowledge);
  CHECK(decision.choice == Approach::long_context);
  CHECK(decision.delivery == Approach::rag);
  CHECK(decision.choice_without_vetoes == Approach::rag);
  forbid(knowledge, {Approach::long_context});
  decision = decided(knowledge);
  CHECK(decision.choice == Approach::prompting);
  CHECK(decision.runner_up == Approach::both);
}

TEST_CASE("decision: both is not retrieval, so a veto on RAG leaves it") {
  Knowledge knowledge = with_scores({5, 5});
  forbid(knowledge, {Approach::rag, Approach::long_context});
  CHECK(decided(knowledge).choice == Approach::both);
}

TEST_CASE("decision: nothing feasible gives no choice and no runner-up") {
  Knowledge knowledge = with_scores({5, 5});
  forbid(knowledge, {Approach::both, Approach::fine_tune});
  forbid(knowledge, {Approach::rag, Approach::long_context});
  CHECK(decided(knowledge).choice == Approach::prompting);
  CHECK(decided(knowledge).runner_up == std::nullopt);
  forbid(knowledge, {Approach::prompting});
  CHECK(decided(knowledge).choice == std::nullopt);
  CHECK(decided(knowledge).runner_up == std::nullopt);
  CHECK(decided(knowledge).choice_without_vetoes == Approach::both);
  CHECK(decided(knowledge, {{"a", "y"}}).choice == Approach::both);
}

TEST_CASE("decision: the first true delivery row decides, else the default") {
  Knowledge knowledge = with_scores({5, -5});
  knowledge.delivery = {{.id = "one", .when = is(0, {0}), .deliver = Approach::long_context},
                        {.id = "two", .when = is(1, {0}), .deliver = Approach::rag}};
  CHECK(decided(knowledge, {{"a", "x"}, {"b", "x"}}).choice == Approach::long_context);
  CHECK(decided(knowledge, {{"a", "y"}, {"b", "x"}}).choice == Approach::rag);
  CHECK(decided(knowledge, {}).choice == Approach::rag);
  knowledge.otherwise_deliver = Approach::long_context;
  CHECK(decided(knowledge, {}).choice == Approach::long_context);
  CHECK(decided(knowledge, {{"b", "x"}}).choice == Approach::rag);
}

/// Rules of group 0 hold when a = x, those of group 1 when b = x.
Knowledge with_rules(const std::vector<Points>& first, const std::vector<Points>& second) {
  Knowledge knowledge = with_scores({-3, -4});
  knowledge.groups = {{.id = "g", .min = {-5, -5}, .max = {8, 6}},
                      {.id = "h", .min = {-5, -5}, .max = {8, 6}}};
  for (const Points points : first) {
    knowledge.rules.push_back({.id = "r", .group = 0, .when = is(0, {0}), .points = points});
  }
  for (const Points points : second) {
    knowledge.rules.push_back({.id = "s", .group = 1, .when = is(1, {0}), .points = points});
  }
  return knowledge;
}

TEST_CASE("decision: scores are the prior and what true rules add") {
  const Knowledge knowledge = with_rules({{2, 0}, {3, -1}}, {{0, 4}});
  CHECK(decided(knowledge, {}).scores == Points{-3, -4});
  CHECK(decided(knowledge, {{"a", "x"}}).scores == Points{2, -5});
  CHECK(decided(knowledge, {{"b", "x"}}).scores == Points{-3, 0});
  CHECK(decided(knowledge, {{"a", "x"}, {"b", "x"}}).scores == Points{2, -1});
  CHECK(decided(knowledge, {{"a", "y"}, {"b", "y"}}).scores == Points{-3, -4});
}

TEST_CASE("decision: a group counts no more than its limits, on each axis and by itself") {
  CHECK(decided(with_rules({{7, 5}, {7, 5}}, {})).scores == Points{5, 2});
  CHECK(decided(with_rules({{-4, -9}, {-4, 1}}, {})).scores == Points{-8, -9});
  CHECK(decided(with_rules({{7, 0}}, {{7, 0}}), {{"a", "x"}, {"b", "x"}}).scores == Points{11, -4});
  // Points beyond a limit still stand against points of the other sign.
  CHECK(decided(with_rules({{10, 0}, {-4, 0}}, {})).scores == Points{3, -4});
}

TEST_CASE("decision: what a group adds is told before and after its limits") {
  const Knowledge knowledge = with_rules({{7, -4}, {7, -4}}, {{1, 1}});
  const Evaluator evaluator(knowledge);
  const Decision decision = decide(evaluator, evaluator.cells(given(knowledge, {{"a", "x"}})));
  const GroupPoints first = group_points(evaluator, decision.conditions, 0);
  CHECK(first.sum == Points{14, -8});
  CHECK(first.counted == Points{8, -5});
  const GroupPoints second = group_points(evaluator, decision.conditions, 1);
  CHECK(second.sum == Points{});
  CHECK(second.counted == Points{});
}

/// b follows from a: x gives y, and then again x.
Knowledge with_derived() {
  Knowledge knowledge = with_rules({}, {{6, 0}});
  knowledge.derived = {{.id = "one", .question = 1, .value = 1, .when = is(0, {1})},
                       {.id = "two", .question = 1, .value = 0, .when = is(0, {0})},
                       {.id = "three", .question = 1, .value = 1, .when = is(0, {0})}};
  return knowledge;
}

TEST_CASE("decision: a derived answer counts where none was given, the first row wins") {
  const Decision decision = decided(with_derived(), {{"a", "x"}});
  CHECK(decision.scores == Points{3, -4});
  CHECK(decision.cells.at[1] == 1);
  CHECK(decision.derived_rows == 0b010U);
  CHECK(decided(with_derived(), {{"a", "y"}}).derived_rows == 0b001U);
  CHECK(decided(with_derived(), {}).derived_rows == 0);
}

TEST_CASE("decision: a given answer wins over a derived one, and unknown does not") {
  const Decision told = decided(with_derived(), {{"a", "x"}, {"b", "y"}});
  CHECK(told.scores == Points{-3, -4});
  CHECK(told.derived_rows == 0);
  CHECK(decided(with_derived(), {{"a", "x"}, {"b", "unknown"}}).derived_rows == 0b010U);
}

TEST_CASE("decision: derived answers follow from given ones only, never from each other") {
  Knowledge knowledge = with_derived();
  knowledge.questions.push_back(choice_question("c", {"x", "y"}));
  knowledge.derived.push_back({.id = "four", .question = 2, .value = 0, .when = is(1, {0})});
  CHECK(decided(knowledge, {{"a", "x"}}).cells.at[2] == unanswered);
  CHECK(decided(knowledge, {{"b", "x"}}).cells.at[2] == 1);
}

Knowledge with_flowchart(const std::vector<Approach>& says) {
  Knowledge knowledge = with_scores({0, 0});
  for (const Approach approach : says) {
    knowledge.flowchart.push_back({.id = "f", .when = is(0, {0}), .says = approach});
  }
  knowledge.flowchart.push_back({.id = "last", .when = is(1, {0}), .says = Approach::both});
  return knowledge;
}

TEST_CASE("decision: the flowchart collects what all true lines say, or takes the first") {
  const FlowchartVerdict two =
      decided(with_flowchart({Approach::fine_tune, Approach::rag})).flowchart;
  CHECK(two.collect == Approach::both);
  CHECK(two.first == Approach::fine_tune);
  CHECK(two.under(HitPolicy::collect) == Approach::both);
  CHECK(two.under(HitPolicy::first) == Approach::fine_tune);
  CHECK(decided(with_flowchart({Approach::rag, Approach::rag})).flowchart.collect == Approach::rag);
  CHECK(decided(with_flowchart({Approach::fine_tune})).flowchart.collect == Approach::fine_tune);
  const FlowchartVerdict last = decided(with_flowchart({Approach::rag}), {{"b", "x"}}).flowchart;
  CHECK(last.first == Approach::both);
}

TEST_CASE("decision: a flowchart without a true line says nothing") {
  for (const Flags& flags : {Flags{}, Flags{{"a", "y"}, {"b", "y"}}, Flags{{"a", "unknown"}}}) {
    const FlowchartVerdict none = decided(with_flowchart({Approach::rag}), flags).flowchart;
    CHECK(none.collect == std::nullopt);
    CHECK(none.first == std::nullopt);
  }
}

TEST_CASE("decision: tensions and the flowchart leave the verdict alone") {
  Knowledge knowledge = with_flowchart({Approach::fine_tune});
  knowledge.prior = {5, -5};
  knowledge.tensions = {{.id = "t", .when = is(0, {0})}};
  CHECK(decided(knowledge).choice == Approach::rag);
}

}  // namespace decision_test
}  // namespace
}  // namespace retort::testing
