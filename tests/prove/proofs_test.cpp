#include "prove/proofs.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <string>

namespace retort::testing {
namespace {

/// Two questions, and rules that make every approach reachable.
Knowledge sound_knowledge() {
  Knowledge knowledge;
  knowledge.questions = {choice_question("facts", {"no", "some", "many"}),
                         choice_question("manner", {"no", "yes"}),
                         choice_question("fits", {"no", "yes"})};
  knowledge.questions[0].ordered = true;
  knowledge.prior = {-1, -1};
  knowledge.premium = 1;
  knowledge.groups = {{.id = "g", .min = {-9, -9}, .max = {9, 9}}};
  knowledge.rules = {
      {.id = "some_facts", .group = 0, .when = is(0, {1}), .points = {3, 0}},
      {.id = "many_facts", .group = 0, .when = is(0, {2}), .points = {4, 0}},
      {.id = "manner", .group = 0, .when = is(1, {1}), .points = {0, 3}},
  };
  knowledge.delivery = {{.id = "fits", .when = is(2, {1}), .deliver = Approach::long_context}};
  knowledge.flowchart = {{.id = "facts", .when = is(0, {1, 2}), .says = Approach::rag},
                         {.id = "manner", .when = is(1, {1}), .says = Approach::fine_tune}};
  return knowledge;
}

std::vector<Finding> findings(const Knowledge& knowledge) { return prove(Evaluator(knowledge)); }

/// The finding about this, as "fault|note what (witness)"; empty when there is none.
std::string finding_about(const Knowledge& knowledge, const std::string& about) {
  for (const Finding& finding : findings(knowledge)) {
    if (finding.about != about) continue;
    const std::string weight = finding.weight == Finding::Weight::fault ? "fault " : "note ";
    return weight + finding.what + (finding.witness.empty() ? "" : " (" + finding.witness + ")");
  }
  return {};
}

TEST_CASE("sound knowledge has no fault, and a flowchart's silence is a note with its answers") {
  const std::vector<Finding> all = findings(sound_knowledge());
  REQUIRE(all.size() == 1);
  CHECK(finding_about(sound_knowledge(), "flowchart") ==
        "note says nothing for some answers (facts = no, manner = no)");
}

TEST_CASE("the shipped knowledge has no fault") {
  for (const Finding& finding : prove(shipped_evaluator())) {
    INFO(finding.about << " " << finding.what << " " << finding.witness);
    CHECK(finding.weight == Finding::Weight::note);
  }
}

TEST_CASE("a rule whose tests contradict each other is a fault") {
  Knowledge knowledge = sound_knowledge();
  knowledge.rules.push_back({.id = "never",
                             .group = 0,
                             .when = all_of({is(0, {1}), negated(is(0, {1}))}),
                             .points = {1, 0}});
  CHECK(finding_about(knowledge, "rule never") ==
        "fault can never hold: its tests contradict each other");
}

TEST_CASE("a delivery row behind one that always holds as well is a fault") {
  Knowledge knowledge = sound_knowledge();
  knowledge.delivery.push_back(
      {.id = "late", .when = all_of({is(2, {1}), is(0, {2})}), .deliver = Approach::rag});
  CHECK(finding_about(knowledge, "delivery row late") ==
        "fault never decides: earlier rows always hold as well");
}

TEST_CASE("two delivery rows that only together shadow a third are seen") {
  Knowledge knowledge = sound_knowledge();
  knowledge.delivery = {{.id = "a", .when = is(0, {0, 1}), .deliver = Approach::long_context},
                        {.id = "b", .when = is(0, {2}), .deliver = Approach::rag},
                        {.id = "c", .when = is(0, {1, 2}), .deliver = Approach::rag}};
  CHECK(finding_about(knowledge, "delivery row c") ==
        "fault never decides: earlier rows always hold as well");
  CHECK(finding_about(knowledge, "delivery row b").empty());
}

TEST_CASE("a question that nothing uses is a note, unless the costs use it") {
  Knowledge knowledge = sound_knowledge();
  knowledge.questions.push_back(choice_question("idle", {"a", "b"}));
  CHECK(finding_about(knowledge, "question idle") == "note is used by nothing");
  knowledge.questions.back() = integer_question("idle", {"0", "9"});
  knowledge.questions.back().role = Role::horizon_months;
  CHECK(finding_about(knowledge, "question idle").empty());
}

TEST_CASE("an approach that no answers reach is a fault") {
  Knowledge knowledge = sound_knowledge();
  knowledge.delivery.clear();
  CHECK(finding_about(knowledge, "approach long_context") ==
        "fault is advised for no answers at all");
}

TEST_CASE("points that rise and fall along a scale are a fault with both places") {
  Knowledge knowledge = sound_knowledge();
  knowledge.rules[1].points = {2, 0};
  CHECK(finding_about(knowledge, "question facts") ==
        "fault gives knowledge points that go up and down along its scale (up at some, down at "
        "many)");
  knowledge.questions[0].ordered = false;
  CHECK(finding_about(knowledge, "question facts").empty());
}

TEST_CASE("vetoes that together forbid everything are a fault with the answers that do it") {
  Knowledge knowledge = sound_knowledge();
  ApproachSet retrieval;
  retrieval.insert(Approach::rag);
  retrieval.insert(Approach::long_context);
  retrieval.insert(Approach::both);
  ApproachSet rest;
  rest.insert(Approach::prompting);
  rest.insert(Approach::fine_tune);
  knowledge.vetoes = {{.id = "v", .when = is(0, {0}), .forbids = retrieval},
                      {.id = "w", .when = is(1, {1}), .forbids = rest}};
  CHECK(finding_about(knowledge, "vetoes") ==
        "fault can forbid every approach at once (facts = no, manner = yes)");
  knowledge.vetoes[1].when = is(0, {1});
  CHECK(finding_about(knowledge, "vetoes").empty());
}

TEST_CASE("a line that goes unheard is a note under first, and none under collect") {
  Knowledge knowledge = sound_knowledge();
  CHECK(finding_about(knowledge, "flowchart line manner").empty());
  knowledge.hit_policy = HitPolicy::first;
  CHECK(finding_about(knowledge, "flowchart line manner") ==
        "note goes unheard behind facts, which says rag (facts = some, manner = yes)");
}

TEST_CASE("advice that differs from the flowchart on its own questions is a fault") {
  Knowledge knowledge = sound_knowledge();
  knowledge.rules[0].points = {0, 3};
  CHECK(finding_about(knowledge, "advice") ==
        "fault is fine_tune where the flowchart's lines together say rag (facts = some)");
}

TEST_CASE("a guide example that is advised something else is a fault") {
  Knowledge knowledge = sound_knowledge();
  GuideItem item{.text = "t", .example = {{.question = 0, .value = "many"}}};
  item.says = Approach::fine_tune;
  knowledge.guide.topics = {{.id = "when", .title = "t", .text = {}, .items = {item}}};
  CHECK(finding_about(knowledge, "guide topic when") ==
        "fault says fine_tune for an example that is advised rag (facts = many)");
}

TEST_CASE("a preset that leads elsewhere than it expects is a fault") {
  Knowledge knowledge = sound_knowledge();
  knowledge.presets = {
      {.id = "usual", .title = "t", .story = "s", .answers = {{.question = 0, .value = "many"}}}};
  knowledge.presets[0].expected.insert(Approach::fine_tune);
  CHECK(finding_about(knowledge, "preset usual") ==
        "fault is advised rag, which it does not expect (facts = many)");
  knowledge.presets[0].expected.insert(Approach::rag);
  CHECK(finding_about(knowledge, "preset usual").empty());
}

}  // namespace
}  // namespace retort::testing
