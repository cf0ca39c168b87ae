#include "json/tables/formulas_json.hpp"

#include "json/text/json_writer.hpp"
#include "json/text/tables.hpp"

namespace retort {
namespace {

void write_input(JsonWriter& json, const Formula& formula, const FormulaInput& input) {
  json.begin_object();
  json.key("id").text(input.id);
  json.key("title").text(input.title);
  json.key("unit").text(input.unit);
  json.key(input.is_above_min ? "above" : "min").number(plain_text(input.min, typed_digits));
  json.key("max").number(plain_text(input.max, typed_digits));
  if (input.otherwise) json.key("default").number(plain_text(*input.otherwise, typed_digits));
  if (input.same_as) json.key("same_as").text(formula.inputs[*input.same_as].id);
  json.end_object();
}

void write_formula(JsonWriter& json, const Knowledge& knowledge, const Formula& formula) {
  json.begin_object();
  json.key("id").text(formula.id);
  json.key("topic").text(formula.topic);
  json.key("formula").text(formula.text);
  json.key("result").begin_object();
  json.key("title").text(formula.result.title);
  json.key("unit").text(formula.result.unit);
  if (!formula.result.none.empty()) json.key("none").text(formula.result.none);
  json.end_object();
  json.key("inputs").list(formula.inputs,
                          [&](const FormulaInput& input) { write_input(json, formula, input); });
  json.key("because").text(formula.because);
  json.key("source").text(to_text(knowledge.cite(formula.source)));
  json.end_object();
}

void write_used(JsonWriter& json, const FormulaInput& input, const InputValue& used) {
  json.begin_object();
  json.key("id").text(input.id);
  json.key("value").number(plain_text(used.value, typed_digits));
  json.key("unit").text(input.unit);
  json.key("given").boolean(used.is_given);
  json.end_object();
}

void write_result(JsonWriter& json, const Formula& formula, const Evaluated& evaluated) {
  json.begin_object();
  json.key("title").text(formula.result.title);
  json.key("unit").text(formula.result.unit);
  json.key("value");
  if (evaluated.result) {
    json.number(plain_text(*evaluated.result, result_digits));
  } else {
    json.null();
    json.key("none").text(formula.result.none);
  }
  json.end_object();
}

}  // namespace

std::string formulas_json(const Knowledge& knowledge, std::span<const Formula> formulas) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(data_schema_version);
  json.key("formulas").list(formulas, [&](const Formula& formula) {
    write_formula(json, knowledge, formula);
  });
  json.end_object();
  return json.take() + "\n";
}

std::string evaluated_json(const Formula& formula, const Evaluated& evaluated) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(data_schema_version);
  json.key("id").text(formula.id);
  json.key("formula").text(formula.text);
  json.key("inputs").begin_array();
  for (std::size_t i = 0; i < evaluated.inputs.size(); ++i) {
    write_used(json, formula.inputs[i], evaluated.inputs[i]);
  }
  json.end_array();
  json.key("result");
  write_result(json, formula, evaluated);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
