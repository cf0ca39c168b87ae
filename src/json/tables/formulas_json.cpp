#include "json/tables/formulas_json.hpp"

#include "json/knowledge/knowledge_members.hpp"
#include "json/members/schema_writer.hpp"
#include "json/tables/knowledge_writer.hpp"
#include "json/text/tables.hpp"

namespace retort {
namespace {

constexpr as::Plain typed{typed_digits};

struct ListedFormula {
  Formula formula;
};

struct ListedFormulas {
  std::vector<ListedFormula> formulas;
};

struct UsedInput {
  FormulaInput input;
  InputValue used;
};

struct ComputedFormula {
  Formula formula;
  Evaluated evaluated;
};

std::vector<UsedInput> used_inputs(const ComputedFormula& computed) {
  std::vector<UsedInput> used;
  for (std::size_t i = 0; i < computed.evaluated.inputs.size(); ++i) {
    used.push_back({computed.formula.inputs[i], computed.evaluated.inputs[i]});
  }
  return used;
}

}  // namespace

template <typename Fields>
void each_field(Fields& fields, const ListedFormula& listed) {
  const Formula& formula = listed.formula;
  fields.value("id", formula.id);
  fields.value("topic", formula.topic);
  fields.value("formula", formula.text);
  fields.object("result", [&formula](auto& result) {
    result.value("title", formula.result.title);
    result.value("unit", formula.result.unit);
    const std::string& none = formula.result.none;
    result.optional("none", none.empty() ? std::nullopt : std::optional(none));
  });
  fields.value("inputs", formula.inputs, as::table);
  fields.value("because", formula.because);
  fields.value("source", formula.source);
}

template <typename Fields>
void each_field(Fields& fields, const ListedFormulas& listed) {
  fields.value("schema_version", data_schema_version, as::version);
  fields.value("formulas", listed.formulas);
}

template <typename Fields>
void each_field(Fields& fields, const UsedInput& used) {
  fields.value("id", used.input.id);
  fields.value("value", used.used.value, typed);
  fields.value("unit", used.input.unit);
  fields.value("given", used.used.is_given);
}

/// The inputs that were used and the result: null where no number solves it, with what that means.
template <typename Fields>
void each_field(Fields& fields, const ComputedFormula& computed) {
  const Formula& formula = computed.formula;
  fields.value("schema_version", data_schema_version, as::version);
  fields.value("id", formula.id);
  fields.value("formula", formula.text);
  fields.value("inputs", used_inputs(computed));
  fields.object("result", [&](auto& result) {
    const std::optional<double>& value = computed.evaluated.result;
    result.value("title", formula.result.title);
    result.value("unit", formula.result.unit);
    result.value("value", value, as::Plain(result_digits));
    result.optional("none", value ? std::nullopt : std::optional(formula.result.none));
  });
}

std::string formulas_json(const Knowledge& knowledge, std::span<const Formula> formulas) {
  ListedFormulas listed;
  for (const Formula& formula : formulas) listed.formulas.push_back({formula});
  return written<KnowledgeWriter>(listed, knowledge);
}

std::string evaluated_json(const Formula& formula, const Evaluated& evaluated) {
  return written<PlainWriter>(ComputedFormula{formula, evaluated});
}

NamedSchema formulas_schema() {
  return schema_of<ListedFormulas>("formulas_output", "The formulas of the cost model");
}

NamedSchema computed_formula_schema() {
  return schema_of<ComputedFormula>("formula_output", "The result of a formula");
}

}  // namespace retort
