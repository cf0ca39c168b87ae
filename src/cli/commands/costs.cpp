#include "advice/report.hpp"
#include "cli/commands/gates.hpp"
#include "cli/commands/given_answers.hpp"
#include "cli/commands/outputs.hpp"
#include "json/advice/advice_json.hpp"
#include "report/words/documents.hpp"

namespace retort {
namespace {

struct CostsOptions {
  bool stacks = false;
  bool percentiles = false;
  Gates gates;
  Outputs outputs;
  AnswerOptions answers;
};

void add_costs_options(Binder& binder, CostsOptions& options) {
  binder.flag("--stacks", options.stacks,
              "Also the cheapest combinations of models, stores and GPUs");
  binder.flag("--percentiles", options.percentiles,
              "Also how the total spreads when all assumptions vary");
  add_budget_options(binder, options.gates.budget);
  add_output_options(binder, options.outputs, Matter::costs);
  add_price_options(binder);
  add_answer_options(binder, options.answers);
}

int run_costs(const Session& session, const CostsOptions& options) {
  const Answers answers = given_answers(session, options.answers);
  Decision decision = decide(session.evaluator, session.evaluator.cells(answers));
  const Workload priced = workload(session.evaluator, answers, decision.conditions);
  Report report = build_costs_report(session.evaluator, answers, decision, priced);
  if (options.percentiles) add_percentiles(session.knowledge(), priced, report.costs);
  if (options.stacks) {
    report.costs.stacks = report_stacks(session.evaluator, decision, priced, options.gates.budget);
  }
  show(session, options.outputs,
       {.document = [&] { return costs_document(report); },
        .json = [&] { return costs_json(report); },
        .report = &report});
  return pass_gates(session, options.gates, report);
}

}  // namespace

extern const Command costs_command{"costs", "What every approach costs for your volume",
                                   bind_options<CostsOptions, add_costs_options, run_costs>, true};

}  // namespace retort
