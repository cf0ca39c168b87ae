#include "cli/commands/gates.hpp"
#include "cli/commands/given_answers.hpp"
#include "cli/commands/report_output.hpp"

namespace retort {
namespace {

struct AdviseOptions {
  ReportOptions report;
  Gates gates;
  AnswerOptions answers;
};

void add_advise_options(Binder& binder, AdviseOptions& options) {
  add_report_options(binder, options.report);
  add_price_options(binder);
  add_expectation(binder, options.gates.expected);
  add_first_check(binder, options.gates.expected_first_check);
  add_budget_options(binder, options.gates.budget);
  add_answer_options(binder, options.answers);
}

int run_advise(const Session& session, const AdviseOptions& options) {
  const Answers answers = given_answers(session, options.answers);
  const Report report = advise_on(session.evaluator, answers, options.answers.hit_policy);
  deliver_report(session, options.report, report);
  return pass_gates(session, options.gates, report);
}

}  // namespace

extern const Command advise_command{"advise", "Advise on one set of answers",
                                    bind_options<AdviseOptions, add_advise_options, run_advise>,
                                    true};

}  // namespace retort
