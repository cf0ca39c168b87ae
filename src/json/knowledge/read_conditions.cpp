// Reads conditions, such as `when`.

#include "base/suggestion.hpp"
#include "json/knowledge/knowledge_reader.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

struct ComparisonName {
  std::string_view text;
  Comparison comparison;
};

constexpr std::array comparison_names{
    ComparisonName{"<", Comparison::less},    ComparisonName{"<=", Comparison::less_equal},
    ComparisonName{">", Comparison::greater}, ComparisonName{">=", Comparison::greater_equal},
    ComparisonName{"=", Comparison::equal},
};

Condition read_choice_test(Node& node, const Question& question) {
  Condition test{.kind = Condition::Kind::choice};
  if (!node.expect(JsonValue::Kind::array)) return test;
  if (node.value().items.empty()) {
    node.report(ProblemCode::empty_text, "at least one value", "none");
  }
  for (Node& item : node.items()) {
    const std::string id = item.as_text();
    if (id.empty()) continue;
    const auto index = find_id(item, "a value of " + question.id, id, question.values);
    if (!index) continue;
    if (std::ranges::find(test.values, *index) != test.values.end()) {
      item.report(ProblemCode::duplicate_id, "each value once", in_quotes(id) + " again");
    }
    test.values.push_back(*index);
  }
  return test;
}

Condition read_number_test(Node& node, const Question& question) {
  Condition test{.kind = Condition::Kind::number};
  if (!node.expect(JsonValue::Kind::object)) return test;
  for (const ComparisonName& name : comparison_names) {
    std::optional<Node> bound = node.find(name.text);
    if (!bound) continue;
    const std::string range =
        fmt::format("a number from {} to {}", to_text(question.min), to_text(question.max));
    const auto number = bound->as_decimal(question.min, question.max, range);
    if (number) test.bounds.push_back({name.comparison, *number});
  }
  if (node.value().items.empty()) {
    node.report(ProblemCode::empty_text, "at least one of < <= > >= =", "none");
  }
  node.finish();
  return test;
}

void read_parts(Node& node, const Knowledge& knowledge, Condition& into) {
  if (!node.expect(JsonValue::Kind::array)) return;
  if (node.value().items.empty()) {
    node.report(ProblemCode::empty_text, "at least one condition", "none");
  }
  for (Node& item : node.items()) into.parts.push_back(read_condition(item, knowledge));
}

/// One member of a condition: a joining word or a question.
std::optional<Condition> read_member(const std::string& key, Node& node,
                                     const Knowledge& knowledge) {
  if (key == "any" || key == "all") {
    Condition joined{.kind = key == "any" ? Condition::Kind::any : Condition::Kind::all};
    read_parts(node, knowledge, joined);
    return joined;
  }
  if (key == "not") {
    Condition negation{.kind = Condition::Kind::negation};
    negation.parts.push_back(read_condition(node, knowledge));
    return negation;
  }
  const std::optional<std::size_t> index =
      find_id(node, "a question id, any, all or not", key, knowledge.questions);
  if (!index) return std::nullopt;
  const Question& question = knowledge.questions[*index];
  if (question.kind == QuestionKind::row) {
    node.report(ProblemCode::wrong_type, "a question with choices or a number",
                "a question for a row of the price catalogue");
    return std::nullopt;
  }
  Condition test = question.kind == QuestionKind::choice ? read_choice_test(node, question)
                                                         : read_number_test(node, question);
  test.question = *index;
  return test;
}

}  // namespace

Condition read_condition(Node& node, const Knowledge& knowledge) {
  Condition all{.kind = Condition::Kind::all};
  if (!node.expect(JsonValue::Kind::object)) return all;
  std::vector<Node> members = node.items();
  if (members.empty()) node.report(ProblemCode::empty_text, "at least one test", "none");
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (auto part = read_member(node.value().keys[i], members[i], knowledge)) {
      all.parts.push_back(std::move(*part));
    }
  }
  if (all.parts.size() != 1) return all;
  Condition only = std::move(all.parts.front());
  return only;
}

}  // namespace retort
