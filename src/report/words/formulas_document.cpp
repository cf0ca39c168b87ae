#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string figure(double value, int significant_digits) {
  return grouped_text(plain_text(value, significant_digits));
}

std::string default_text(const Formula& formula, const FormulaInput& input) {
  if (input.otherwise) return "; " + figure(*input.otherwise, typed_digits) + " unless given";
  if (input.same_as) return fmt::format("; as {} unless given", formula.inputs[*input.same_as].id);
  return {};
}

std::string result_text(const Formula& formula, const Evaluated& evaluated) {
  if (!evaluated.result) {
    return formula.result.none.empty() ? "no number" : formula.result.none;
  }
  return fmt::format("{} {}", figure(*evaluated.result, result_digits), formula.result.unit);
}

Item used_input(const Formula& formula, std::size_t index, const InputValue& used) {
  const FormulaInput& input = formula.inputs[index];
  std::string text = fmt::format("{} {}", figure(used.value, typed_digits), input.unit);
  if (!used.is_given) text += " (default)";
  return {input.id, {std::move(text), input.title}};
}

}  // namespace

Document formulas_document(const Knowledge& knowledge) {
  Document document;
  std::string_view topic;
  for (const Formula& formula : knowledge.formulas) {
    if (formula.topic != topic) {
      topic = formula.topic;
      document.push_back(Heading{formula.topic});
      document.push_back(List{});
    }
    const FormulaResult& result = formula.result;
    std::get<List>(document.back())
        .items.push_back({formula.id, {fmt::format("{} ({})", result.title, result.unit)}});
  }
  return document;
}

Document formula_document(const Knowledge& knowledge, const Formula& formula) {
  Document document{Heading{formula.id},
                    Paragraph{fmt::format("{}, in {}.", formula.result.title, formula.result.unit)},
                    Paragraph{formula.text}, Subheading{"Inputs"}};
  List inputs;
  for (const FormulaInput& input : formula.inputs) {
    inputs.items.push_back({input.id,
                            {fmt::format("{} ({})", input.title, input.unit),
                             range_text(input) + default_text(formula, input)}});
  }
  document.push_back(std::move(inputs));
  document.push_back(Paragraph{formula.because, knowledge.cite(formula.source)});
  return document;
}

Document evaluated_document(const Knowledge& knowledge, const Formula& formula,
                            const Evaluated& evaluated) {
  Document document{
      Lead{fmt::format("{}: {}", formula.result.title, result_text(formula, evaluated))},
      Paragraph{fmt::format("{} = {}", formula.id, formula.text)}, Heading{"With"}};
  List inputs;
  for (std::size_t i = 0; i < evaluated.inputs.size(); ++i) {
    inputs.items.push_back(used_input(formula, i, evaluated.inputs[i]));
  }
  document.push_back(std::move(inputs));
  document.push_back(Paragraph{formula.because, knowledge.cite(formula.source)});
  return document;
}

}  // namespace retort
