#include "base/exit_code.hpp"
#include "cli/commands/commands.hpp"
#include "json/tables/cases_json.hpp"
#include "json/tables/evaluation_json.hpp"
#include "json/text/strict_json.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::vector<LabelledCase> load_cases(const Session& session) {
  const NamedText input = read_input(session, session.line.cases, json_limits::cases_bytes);
  std::vector<Problem> problems;
  std::vector<LabelledCase> cases = read_cases(input.text, input.name, session.evaluator, problems);
  if (problems.empty() && cases.empty()) {
    problems.push_back({.code = ProblemCode::missing_key,
                        .place = input.name,
                        .expected = "labelled cases",
                        .got = "none"});
  }
  if (!problems.empty()) throw InputError(exit_code::bad_input, std::move(problems));
  return cases;
}

/// A share up to 1, else a number of cases.
bool reaches(const Accuracy& accuracy, Decimal wanted) {
  const auto acceptable = Decimal::whole(static_cast<std::int64_t>(accuracy.acceptable));
  const auto cases = Decimal::whole(static_cast<std::int64_t>(accuracy.cases));
  return wanted <= Decimal::whole(1) ? acceptable >= multiply(wanted, cases) : acceptable >= wanted;
}

}  // namespace

int run_eval(const Session& session) {
  const std::vector<LabelledCase> cases = load_cases(session);
  EvaluationReport report{.evaluation =
                              evaluate(session.evaluator, cases, session.line.withhold_each)};
  if (session.line.leave_one_source_out) {
    report.left_out = leave_one_source_out(session.knowledge(), cases);
  }
  if (session.line.count_questions) report.questions = count_questions(session.evaluator, cases);
  deliver(session,
          session.line.format == Format::json
              ? evaluation_json(session.knowledge(), cases, report)
              : rendered(session, evaluation_document(session.knowledge(), cases, report)));
  const std::optional<Decimal>& wanted = session.line.min_acceptable;
  if (!wanted || reaches(report.evaluation.advice, *wanted)) return exit_code::success;
  session.console.err.write(fmt::format(
      "retort: --min-acceptable: expected at least {}, got {} of {}\n", to_text(*wanted),
      report.evaluation.advice.acceptable, report.evaluation.advice.cases));
  return exit_code::gate_failed;
}

}  // namespace retort
