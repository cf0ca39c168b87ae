// Reads the tables that the decision is made from.

#include "json/knowledge/knowledge_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

Points read_points(Node& entry) {
  return {.knowledge = entry.integer("knowledge", limits::points),
          .behaviour = entry.integer("behaviour", limits::points)};
}

struct Interval {
  std::int32_t min = 0;
  std::int32_t max = 0;
};

Interval read_interval(Node& entry, std::string_view key) {
  std::optional<Node> node = entry.member(key);
  if (!node || !node->expect(JsonValue::Kind::object)) return {};
  const Interval interval{.min = node->integer("min", limits::points),
                          .max = node->integer("max", limits::points)};
  node->finish();
  // Nothing said must count nothing, so zero lies inside.
  if (interval.min > 0 || interval.max < 0) {
    node->report(ProblemCode::contradiction, "an interval around 0",
                 fmt::format("{} to {}", interval.min, interval.max));
  }
  return interval;
}

Group read_group(Node& node) {
  Group group{.id = node.id("id"), .title = node.text("title")};
  const Interval knowledge = read_interval(node, "knowledge");
  const Interval behaviour = read_interval(node, "behaviour");
  group.min = {knowledge.min, behaviour.min};
  group.max = {knowledge.max, behaviour.max};
  group.because = node.text("because");
  return group;
}

Rule read_rule(Node& node, const Knowledge& knowledge) {
  Rule rule{.id = node.id("id")};
  if (std::optional<Node> group = node.member("group")) {
    const std::string id = group->as_text();
    if (!id.empty()) rule.group = find_id(*group, "a group", id, knowledge.groups).value_or(0);
  }
  rule.when = read_when(node, knowledge);
  rule.points = {.knowledge = node.optional_integer("knowledge", limits::points),
                 .behaviour = node.optional_integer("behaviour", limits::points)};
  if (rule.points == Points{}) {
    node.report(ProblemCode::empty_text, "points for knowledge or behaviour", "none");
  }
  rule.is_refinement = node.find("refinement") && node.boolean("refinement");
  rule.because = node.text("because");
  rule.source = read_citations(node, knowledge);
  return rule;
}

Veto read_veto(Node& node, const Knowledge& knowledge) {
  Veto veto{.id = node.id("id"),
            .when = read_when(node, knowledge),
            .forbids = read_approach_set(node, "forbids"),
            .because = node.text("because"),
            .instead = node.text("instead"),
            .source = read_citations(node, knowledge)};
  if (veto.forbids.empty()) {
    node.report(ProblemCode::empty_text, "at least one approach to forbid", "none");
  }
  return veto;
}

Tension read_tension(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .when = read_when(node, knowledge),
          .because = node.text("because"),
          .advice = node.text("advice"),
          .source = read_citations(node, knowledge)};
}

/// Reads an approach and reports it unless it is among `allowed`.
Approach read_one_of(Node& entry, std::string_view key, std::initializer_list<Approach> allowed) {
  const Approach approach = read_approach(entry, key, *allowed.begin());
  if (std::ranges::find(allowed, approach) != allowed.end()) return approach;
  std::vector<std::string_view> names;
  for (const Approach one : allowed) names.push_back(to_string(one));
  if (std::optional<Node> node = entry.find(key)) {
    node->report(ProblemCode::unknown_value, fmt::format("one of {}", fmt::join(names, ", ")),
                 in_quotes(to_string(approach)));
  }
  return *allowed.begin();
}

Approach read_delivered(Node& entry, std::string_view key) {
  return read_one_of(entry, key, {Approach::rag, Approach::long_context});
}

DeliveryRow read_delivery_row(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .when = read_when(node, knowledge),
          .deliver = read_delivered(node, "deliver"),
          .because = node.text("because"),
          .source = read_citations(node, knowledge)};
}

/// The question and the value that a row supplies.
void read_derived_answer(Node& node, const Knowledge& knowledge, DerivedRow& row) {
  std::optional<Node> question_node = node.member("question");
  std::optional<Node> value_node = node.member("value");
  if (!question_node || !value_node) return;
  const std::string id = question_node->as_text();
  if (id.empty()) return;
  const auto question = find_id(*question_node, "a question id", id, knowledge.questions);
  if (!question) return;
  row.question = *question;
  if (knowledge.questions[*question].kind != QuestionKind::choice) {
    question_node->report(ProblemCode::wrong_type, "a question with choices", "a number question");
    return;
  }
  const std::string value = value_node->as_text();
  if (value.empty()) return;
  row.value = find_id(*value_node, "a value of " + id, value, knowledge.questions[*question].values)
                  .value_or(0);
}

DerivedRow read_derived_row(Node& node, const Knowledge& knowledge) {
  DerivedRow row{.id = node.id("id")};
  read_derived_answer(node, knowledge, row);
  row.when = read_when(node, knowledge);
  row.because = node.text("because");
  row.source = read_citations(node, knowledge);
  return row;
}

FlowchartLine read_line(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .asks = node.text("asks"),
          .when = read_when(node, knowledge),
          .says = read_one_of(node, "says", {Approach::rag, Approach::fine_tune, Approach::both}),
          .source = read_citations(node, knowledge)};
}

}  // namespace

void read_rules(Node& file, Knowledge& knowledge) {
  if (std::optional<Node> prior = file.member("prior");
      prior && prior->expect(JsonValue::Kind::object)) {
    knowledge.prior = read_points(*prior);
    prior->finish();
  }
  knowledge.premium = file.integer("premium", limits::points);
  read_table(file, "groups", knowledge.groups, read_group);
  read_table(file, "rules", knowledge.rules,
             [&knowledge](Node& node) { return read_rule(node, knowledge); });
}

void read_vetoes(Node& file, Knowledge& knowledge) {
  read_table(file, "vetoes", knowledge.vetoes,
             [&knowledge](Node& node) { return read_veto(node, knowledge); });
}

void read_tensions(Node& file, Knowledge& knowledge) {
  read_table(file, "tensions", knowledge.tensions,
             [&knowledge](Node& node) { return read_tension(node, knowledge); });
}

void read_delivery(Node& file, Knowledge& knowledge) {
  knowledge.otherwise_deliver = read_delivered(file, "otherwise");
  read_table(file, "rows", knowledge.delivery,
             [&knowledge](Node& node) { return read_delivery_row(node, knowledge); });
}

void read_derived(Node& file, Knowledge& knowledge) {
  read_table(file, "derived", knowledge.derived,
             [&knowledge](Node& node) { return read_derived_row(node, knowledge); });
}

void read_flowchart(Node& file, Knowledge& knowledge) {
  if (std::optional<Node> policy = file.member("hit_policy")) {
    knowledge.hit_policy = policy->as_named<HitPolicy>().value_or(HitPolicy::collect);
  }
  read_table(file, "lines", knowledge.flowchart,
             [&knowledge](Node& node) { return read_line(node, knowledge); });
}

}  // namespace retort
