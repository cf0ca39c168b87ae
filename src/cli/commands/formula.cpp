#include "cli/args/answer_options.hpp"
#include "cli/commands/outputs.hpp"
#include "json/tables/formulas_json.hpp"
#include "report/words/documents.hpp"

#include <algorithm>

namespace retort {
namespace {

struct FormulaOptions {
  std::string id;  ///< may be empty
  std::vector<TypedInput> inputs;
  Outputs outputs;
};

std::vector<OfferedWord> formulas_offered(const Knowledge& knowledge) {
  std::vector<OfferedWord> words;
  for (const Formula& one : knowledge.formulas) words.push_back({one.id, one.result.title});
  return words;
}

void add_formula_options(Binder& binder, FormulaOptions& options) {
  binder.text("id", {"ID", Fill::words, formulas_offered}, options.id,
              "Show this one, or compute it where inputs follow");
  binder.add("inputs",
             {.about = "Numbers for its inputs; the rest by default",
              .value = {"NAME=NUMBER"},
              .repeats = true,
              .take = [&options](const std::string& word, std::vector<Problem>& problems) {
                if (auto pair = pair_in(word)) {
                  options.inputs.push_back({pair->first, pair->second});
                } else {
                  problems.push_back(usage("formula", "NAME=NUMBER", in_quotes(word), ""));
                }
              }});
  add_table_output(binder, options.outputs);
}

Problem unknown_formula(const Knowledge& knowledge, const std::string& id) {
  return unknown_word("formula", "the id of a formula", id, ids_of(knowledge.formulas),
                      "\"retort formula\" lists them");
}

/// Of one formula as it is written.
Content shown_formula(const Knowledge& knowledge, const Formula& formula) {
  return {.document = [&] { return formula_document(knowledge, formula); },
          .json = [&] { return formulas_json(knowledge, std::span(&formula, 1)); }};
}

Content listed_formulas(const Knowledge& knowledge) {
  return {.document = [&] { return formulas_document(knowledge); },
          .json = [&] { return formulas_json(knowledge, knowledge.formulas); }};
}

Content computed_formula(const Knowledge& knowledge, const Formula& formula,
                         const Evaluated& evaluated) {
  return {.document = [&] { return evaluated_document(knowledge, formula, evaluated); },
          .json = [&] { return evaluated_json(formula, evaluated); }};
}

int run_formula(const Session& session, const FormulaOptions& options) {
  const Knowledge& knowledge = session.knowledge();
  std::vector<Problem> problems = session.problems;
  const auto formula = std::ranges::find(knowledge.formulas, options.id, &Formula::id);
  const bool is_found = formula != knowledge.formulas.end();
  if (!options.id.empty() && !is_found) {
    problems.push_back(unknown_formula(knowledge, options.id));
  }
  if (!is_found || options.inputs.empty()) {
    reject_any(std::move(problems));
    show(session, options.outputs,
         is_found ? shown_formula(knowledge, *formula) : listed_formulas(knowledge));
    return exit_code::success;
  }
  std::vector<InputValue> values = resolve_inputs(*formula, options.inputs, problems);
  reject_any(std::move(problems));
  const Evaluated evaluated = evaluate_formula(*formula, std::move(values));
  show(session, options.outputs, computed_formula(knowledge, *formula, evaluated));
  return exit_code::success;
}

}  // namespace

extern const Command formula_command{
    "formula", "The formulas of the cost model: list, show, compute",
    bind_options<FormulaOptions, add_formula_options, run_formula>, true};

}  // namespace retort
