// Reads formulas.json and compiles its texts.

#include "base/suggestion.hpp"
#include "formulas/compile.hpp"
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
  return formula;
}

void report(Node& node, const std::vector<FormulaFault>& faults) {
  for (const FormulaFault& fault : faults) {
    node.report(fault.code, fault.expected, fault.got, did_you_mean(fault.name, fault.known));
  }
}

std::vector<WrittenFormula> written_formulas(const Knowledge& knowledge) {
  std::vector<WrittenFormula> all;
  for (const Formula& formula : knowledge.formulas) all.push_back(written(formula));
  return all;
}

/// Each text, once all are known that it may name. `nodes` are those of the formulas.
void compile_texts(std::vector<Node>& nodes, Knowledge& knowledge) {
  const std::vector<WrittenFormula> all = written_formulas(knowledge);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<std::string_view> inputs;
    for (const WrittenInput& input : all[i].inputs) inputs.push_back(input.id);
    std::vector<FormulaFault> faults;
    if (!all[i].text.empty()) knowledge.formulas[i].program = compiled(all, all[i], inputs, faults);
    report(nodes[i], faults);
  }
}

/// Those that bills follow, for what a bill gives them.
void compile_for_bills(Node& file, Knowledge& knowledge) {
  const std::vector<WrittenFormula> all = written_formulas(knowledge);
  for (std::size_t i = 0; i < bill_formula_count; ++i) {
    const auto wanted = static_cast<BillFormula>(i);
    const auto formula = std::ranges::find(all, to_string(wanted), &WrittenFormula::id);
    if (formula == all.end()) {
      file.report(ProblemCode::missing_key, "the formula " + in_quotes(to_string(wanted)), "none");
      continue;
    }
    std::vector<FormulaFault> faults;
    knowledge.bill_formulas.programs.at(i) = compiled(all, *formula, given_to(wanted), faults);
    for (FormulaFault& fault : faults) fault.expected += " in " + std::string(formula->id);
    report(file, faults);
  }
}

}  // namespace

void read_formulas(Node& file, Knowledge& knowledge) {
  const std::size_t problems_before = file.problems().size();
  std::vector<Node> nodes;
  for (Node& topic : file.list("topics")) {
    const std::string title = topic.text("title");
    for (Node& node : topic.list("formulas")) {
      Formula formula = read_formula(node, knowledge, title);
      node.finish();
      report_repeated_id(node, knowledge.formulas, formula.id);
      knowledge.formulas.push_back(std::move(formula));
      nodes.push_back(node);
    }
    topic.finish();
  }
  // A text names what other rows say: it is held against rows without a fault, and told of once.
  if (file.problems().size() > problems_before) return;
  compile_texts(nodes, knowledge);
  if (file.problems().size() == problems_before) compile_for_bills(file, knowledge);
}

}  // namespace retort
