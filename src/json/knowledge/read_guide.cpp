// Reads comparison.json and guide.json.

#include "json/knowledge/knowledge_readers.hpp"
#include "knowledge/answers.hpp"

namespace retort {
namespace {

Factor read_factor(Node& node, const Knowledge& knowledge) {
  Factor factor{.id = node.id("id"), .title = node.text("title")};
  if (std::optional<Node> cells = node.member("cells");
      cells && cells->expect(JsonValue::Kind::object)) {
    for (const Approach approach : all_approaches) {
      std::optional<Node> cell = cells->find(to_string(approach));
      if (!cell || !cell->expect(JsonValue::Kind::object)) continue;
      factor.cells[approach] = {.text = cell->text("text"),
                                .source = read_citations(*cell, knowledge)};
      cell->finish();
    }
    cells->finish();
  }
  factor.matters_when = read_optional_condition(node, "matters_when", knowledge);
  return factor;
}

/// Answers in the form of an answers file, each of which must be a valid one.
std::vector<Example> read_example(Node& node, const Knowledge& knowledge) {
  std::vector<Example> example;
  if (!node.expect(JsonValue::Kind::object)) return example;
  std::vector<Node> values = node.items();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto question =
        find_id(values[i], "a question id", node.value().keys[i], knowledge.questions);
    if (!question) continue;
    const JsonValue& value = values[i].value();
    const RawAnswer raw{.key = {}, .text = value.text};
    std::vector<Problem> faults;
    if (check_answer(knowledge.questions[*question], raw, faults)) {
      example.push_back({*question, value.text});
    } else {
      values[i].report(faults.front().code, faults.front().expected, faults.front().got,
                       faults.front().remedy);
    }
  }
  return example;
}

GuideItem read_item(Node& node, const Knowledge& knowledge) {
  GuideItem item{.text = node.text("text")};
  if (std::optional<Node> example = node.find("example")) {
    item.example = read_example(*example, knowledge);
    item.says = read_approach(node, "says", Approach::rag);
  }
  for (Node& rule : node.optional_list("rules")) {
    const std::string id = rule.as_text();
    if (id.empty()) continue;
    if (const auto index = find_id(rule, "a rule", id, knowledge.rules)) {
      item.rules.push_back(*index);
    }
  }
  node.finish();
  return item;
}

GuideTopic read_topic(Node& node, const Knowledge& knowledge) {
  GuideTopic topic{
      .id = node.id("id"), .title = node.text("title"), .text = node.optional_text("text")};
  for (Node& item : node.list("items")) topic.items.push_back(read_item(item, knowledge));
  return topic;
}

Faq read_faq(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .question = node.text("question"),
          .answer = node.text("answer"),
          .source = read_citations(node, knowledge)};
}

Course read_course(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .title = node.text("title"),
          .covers = node.optional_texts("covers"),
          .recommended_for = read_approach_set(node, "for"),
          .because = node.text("because"),
          .source = read_citations(node, knowledge)};
}

}  // namespace

void read_comparison(Node& file, Knowledge& knowledge) {
  read_table(file, "factors", knowledge.comparison,
             [&knowledge](Node& node) { return read_factor(node, knowledge); });
}

void read_guide(Node& file, Knowledge& knowledge) {
  Guide& guide = knowledge.guide;
  guide.title = file.text("title");
  guide.date = file.date("date");
  read_table(file, "topics", guide.topics,
             [&knowledge](Node& node) { return read_topic(node, knowledge); });
  read_table(file, "faq", guide.faq,
             [&knowledge](Node& node) { return read_faq(node, knowledge); });
  read_table(file, "courses", guide.courses,
             [&knowledge](Node& node) { return read_course(node, knowledge); });
}

}  // namespace retort
