// The command that lists the formulas of the cost model, shows one, or computes it.

#include "base/exit_code.hpp"
#include "base/suggestion.hpp"
#include "cli/args/typed.hpp"
#include "cli/commands/commands.hpp"
#include "json/tables/formulas_json.hpp"
#include "report/words/documents.hpp"

#include <algorithm>

namespace retort {
namespace {

int list_formulas(const Session& session) {
  const Knowledge& knowledge = session.knowledge();
  deliver(session, session.line.format == Format::json
                       ? formulas_json(knowledge, knowledge.formulas)
                       : rendered(session, formulas_document(knowledge)));
  return exit_code::success;
}

int show_formula(const Session& session, const Formula& formula) {
  const Knowledge& knowledge = session.knowledge();
  deliver(session, session.line.format == Format::json
                       ? formulas_json(knowledge, std::span(&formula, 1))
                       : rendered(session, formula_document(knowledge, formula)));
  return exit_code::success;
}

Problem unknown_formula(const Knowledge& knowledge, const std::string& id) {
  std::vector<std::string> known;
  for (const Formula& formula : knowledge.formulas) known.push_back(formula.id);
  std::string remedy = did_you_mean(id, known);
  if (remedy.empty()) remedy = "\"retort formula\" lists them";
  return usage("formula", "the id of a formula", in_quotes(id), std::move(remedy));
}

void reject_any(const std::vector<Problem>& problems) {
  if (!problems.empty()) throw InputError(exit_code::bad_input, problems);
}

}  // namespace

int run_formula(const Session& session) {
  const CommandLine& line = session.line;
  const std::vector<Formula>& formulas = session.knowledge().formulas;
  std::vector<Problem> problems = line.problems;
  const auto formula = std::ranges::find(formulas, line.formula, &Formula::id);
  if (!line.formula.empty() && formula == formulas.end()) {
    problems.push_back(unknown_formula(session.knowledge(), line.formula));
  }
  if (formula == formulas.end() || line.inputs.empty()) {
    reject_any(problems);
    return formula == formulas.end() ? list_formulas(session) : show_formula(session, *formula);
  }
  std::vector<InputValue> values = resolve_inputs(*formula, line.inputs, problems);
  reject_any(problems);
  const Evaluated evaluated = evaluate_formula(*formula, std::move(values));
  deliver(session,
          line.format == Format::json
              ? evaluated_json(*formula, evaluated)
              : rendered(session, evaluated_document(session.knowledge(), *formula, evaluated)));
  return exit_code::success;
}

}  // namespace retort
