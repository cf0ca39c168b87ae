// Reads contradictions.json, plan.json and precedents.json.

#include "json/knowledge/answers_json.hpp"
#include "json/knowledge/knowledge_readers.hpp"
#include "knowledge/answers.hpp"

#include <algorithm>

namespace retort {
namespace {

Contradiction read_contradiction(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .when = read_when(node, knowledge),
          .because = node.text("because"),
          .ask = node.text("ask"),
          .source = read_citations(node, knowledge)};
}

PlanPhase read_phase(Node& node) { return {.id = node.id("id"), .title = node.text("title")}; }

PlanStep read_step(Node& node, const Knowledge& knowledge) {
  PlanStep step{.id = node.id("id")};
  if (std::optional<Node> phase = node.member("phase")) {
    const std::string id = phase->as_text();
    if (!id.empty()) step.phase = find_id(*phase, "a phase", id, knowledge.phases).value_or(0);
  }
  step.recommended_for = read_approach_set(node, "for");
  step.when = read_optional_condition(node, "when", knowledge);
  step.action = node.text("do");
  step.because = node.text("because");
  step.source = read_citations(node, knowledge);
  return step;
}

Precedent read_precedent(Node& node, const Knowledge& knowledge) {
  Precedent precedent{.id = node.id("id"), .story = node.text("story")};
  precedent.answers = read_answers_member(node, knowledge.questions).by_question;
  precedent.winner = read_approach(node, "winner", Approach::prompting);
  precedent.acceptable = read_approach_set(node, "acceptable");
  precedent.numbers = node.text("numbers");
  precedent.strength = node.text("strength");
  precedent.caveat = node.optional_text("caveat");
  precedent.citation = node.text("citation");
  precedent.url = node.optional_text("url");
  return precedent;
}

}  // namespace

void read_contradictions(Node& file, Knowledge& knowledge) {
  read_table(file, "contradictions", knowledge.contradictions,
             [&knowledge](Node& node) { return read_contradiction(node, knowledge); });
}

void read_plan(Node& file, Knowledge& knowledge) {
  read_table(file, "phases", knowledge.phases, read_phase);
  read_table(file, "steps", knowledge.plan,
             [&knowledge](Node& node) { return read_step(node, knowledge); });
}

void read_precedents(Node& file, Knowledge& knowledge) {
  read_table(file, "precedents", knowledge.precedents,
             [&knowledge](Node& node) { return read_precedent(node, knowledge); });
}

}  // namespace retort
