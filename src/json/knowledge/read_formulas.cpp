// Reads formulas.json against the functions that compute them.

#include "json/knowledge/knowledge_reader.hpp"
#include "json/knowledge/read_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// The member `key`, where it is there.
std::optional<double> optional_quantity(Node& entry, std::string_view key) {
  std::optional<Node> node = entry.find(key);
  if (!node) return std::nullopt;
  const std::string text = node->as_digits();
  if (text.empty()) return std::nullopt;
  const std::optional<double> number = parse_quantity(text);
  if (!number) node->report(ProblemCode::wrong_type, "a number", in_quotes(text));
  return number;
}

void read_range(Node& node, FormulaInput& input) {
  const std::optional<double> min = optional_quantity(node, "min");
  const std::optional<double> above = optional_quantity(node, "above");
  input.is_above_min = above.has_value();
  input.min = above.value_or(min.value_or(0.0));
  input.max = optional_quantity(node, "max").value_or(largest_quantity);
  if (node.find("min").has_value() == node.find("above").has_value()) {
    node.report(ProblemCode::contradiction, "either \"min\" or \"above\"",
                min ? "both" : "neither");
  }
  if (input.min >= input.max || input.max > largest_quantity) {
    node.report(ProblemCode::out_of_range,
                fmt::format("a range up to at most {}", short_text(largest_quantity)),
                range_text(input));
  }
}

void read_default(Node& node, const Formula& formula, FormulaInput& input) {
  input.otherwise = optional_quantity(node, "default");
  if (input.otherwise && !is_in_range(input, *input.otherwise)) {
    node.report(ProblemCode::out_of_range, "a default " + range_text(input),
                short_text(*input.otherwise));
  }
  std::optional<Node> same_as = node.find("same_as");
  if (!same_as) return;
  const std::string id = same_as->as_text();
  if (id.empty()) return;
  input.same_as = find_id(*same_as, "an input above", id, formula.inputs);
  if (input.otherwise) {
    same_as->report(ProblemCode::contradiction, "either \"default\" or \"same_as\"", "both");
  }
}

FormulaInput read_input(Node& node, const Formula& formula) {
  FormulaInput input{.id = node.id("id"), .title = node.text("title"), .unit = node.text("unit")};
  read_range(node, input);
  read_default(node, formula, input);
  return input;
}

FormulaResult read_result(Node& entry) {
  std::optional<Node> node = entry.member("result");
  if (!node || !node->expect(JsonValue::Kind::object)) return {};
  FormulaResult result{.title = node->text("title"),
                       .unit = node->text("unit"),
                       .none = node->optional_text("none")};
  node->finish();
  return result;
}

/// What is computed must be what is described.
void check_function(Node& node, const Formula& formula) {
  std::vector<std::string_view> ids;
  for (const FormulaInput& input : formula.inputs) ids.push_back(input.id);
  const FormulaFunction& function = *formula.function;
  if (!std::ranges::equal(ids, function.inputs())) {
    node.report(ProblemCode::contradiction,
                fmt::format("the inputs {}", fmt::join(function.inputs(), ", ")),
                ids.empty() ? "none" : fmt::format("{}", fmt::join(ids, ", ")));
  }
  if (formula.result.none.empty() == function.may_lack_result) {
    node.report(ProblemCode::contradiction,
                function.may_lack_result ? "a text \"none\" in the result" : "no text \"none\"",
                function.may_lack_result ? "none" : "one",
                function.may_lack_result ? "there are inputs that no number solves"
                                         : "every input has a result");
  }
}

Formula read_formula(Node& node, const Knowledge& knowledge, const std::string& topic) {
  Formula formula{.id = node.id("id"), .topic = topic, .text = node.text("text")};
  formula.result = read_result(node);
  for (Node& one : node.list("inputs")) {
    FormulaInput input = read_input(one, formula);
    one.finish();
    report_repeated_id(one, formula.inputs, input.id);
    formula.inputs.push_back(std::move(input));
  }
  formula.because = node.text("because");
  KnowledgeReader(node, knowledge).value("source", formula.source);
  const auto functions = formula_functions();
  const auto function = std::ranges::find(functions, formula.id, &FormulaFunction::id);
  if (function != functions.end()) {
    formula.function = &*function;
    check_function(node, formula);
  } else if (!formula.id.empty()) {
    std::vector<std::string> known;
    for (const FormulaFunction& one : functions) known.emplace_back(one.id);
    node.report_undeclared(ProblemCode::dangling_id, "a formula of this program", formula.id,
                           known);
  }
  return formula;
}

void report_missing(Node& file, const Knowledge& knowledge) {
  for (const FormulaFunction& function : formula_functions()) {
    if (std::ranges::find(knowledge.formulas, function.id, &Formula::id) !=
        knowledge.formulas.end()) {
      continue;
    }
    file.report(ProblemCode::missing_key, "the formula " + in_quotes(function.id), "none");
  }
}

}  // namespace

void read_formulas(Node& file, Knowledge& knowledge) {
  for (Node& topic : file.list("topics")) {
    const std::string title = topic.text("title");
    for (Node& node : topic.list("formulas")) {
      Formula formula = read_formula(node, knowledge, title);
      node.finish();
      report_repeated_id(node, knowledge.formulas, formula.id);
      knowledge.formulas.push_back(std::move(formula));
    }
    topic.finish();
  }
  report_missing(file, knowledge);
}

}  // namespace retort
