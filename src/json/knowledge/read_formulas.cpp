// Reads formulas.json and compiles its texts.

#include "base/suggestion.hpp"
#include "formulas/compile.hpp"
#include "json/knowledge/knowledge_reader.hpp"
#include "json/knowledge/read_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// Reads a formula.
class FormulaReader : public MemberReader<FormulaReader> {
 public:
  FormulaReader(Node& node, const Knowledge& knowledge)
      : MemberReader(node), knowledge_(&knowledge) {}

  [[nodiscard]] FormulaReader at(Node& node) const {
    FormulaReader reader(node, *knowledge_);
    reader.above_ = above_;
    return reader;
  }

  void bounds(double& min, bool& is_above, double& max) {
    std::optional<double> least;
    std::optional<double> above;
    optional("min", least, as::quantity);
    optional("above", above, as::quantity);
    optional("max", max, as::quantity);
    is_above = above.has_value();
    min = above.value_or(least.value_or(0.0));
    if (node().find("min").has_value() != node().find("above").has_value()) return;
    node().report(ProblemCode::contradiction, "either \"min\" or \"above\"",
                  least ? "both" : "neither");
  }

  using MemberReader::read;
  void read(Node& node, double& number, as::Quantity /*kind*/) {
    const std::string text = node.as_digits();
    if (text.empty()) return;
    const std::optional<double> found = parse_quantity(text);
    if (!found) node.report(ProblemCode::wrong_type, "a number", in_quotes(text));
    number = found.value_or(number);
  }
  void read(Node& node, std::vector<FormulaInput>& inputs, as::Table kind) {
    above_ = &inputs;
    MemberReader::read(node, inputs, kind);
  }
  void read(Node& node, std::size_t& index, as::InputAbove /*kind*/) {
    const std::string id = node.as_text();
    if (!id.empty()) index = find_id(node, "an input above", id, *above_).value_or(0);
  }
  void read(Node& node, Citations& citations, as::ByType kind) {
    KnowledgeReader(node, *knowledge_).read(node, citations, kind);
  }

  static void check(Node& node, const FormulaInput& input) {
    if (input.min >= input.max || input.max > largest_quantity) {
      node.report(ProblemCode::out_of_range,
                  fmt::format("a range up to at most {}", short_text(largest_quantity)),
                  range_text(input));
    } else if (input.otherwise && !is_in_range(input, *input.otherwise)) {
      node.report(ProblemCode::out_of_range, "a default " + range_text(input),
                  short_text(*input.otherwise));
    }
    if (!input.otherwise || !input.same_as) return;
    node.find("same_as")->report(ProblemCode::contradiction, "either \"default\" or \"same_as\"",
                                 "both");
  }

 private:
  const Knowledge* knowledge_;
  const std::vector<FormulaInput>* above_ = nullptr;
};

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
      Formula formula{.topic = title};
      FormulaReader(node, knowledge).read(node, formula, as::ByType{});
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
