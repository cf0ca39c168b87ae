#include "cli/commands/outputs.hpp"
#include "json/tables/cases_json.hpp"
#include "json/tables/evaluation_json.hpp"
#include "json/text/strict_json.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

struct EvalOptions {
  std::string cases;                      ///< a file, or "-"
  std::optional<Decimal> min_acceptable;  ///< a share up to 1, else a number of cases
  bool withhold_each = false;
  bool leave_one_source_out = false;
  bool count_questions = false;
  Outputs outputs;
};

std::optional<Decimal> read_min_acceptable(std::string_view word) {
  const auto parsed = parse_decimal(word);
  const auto* number = std::get_if<Decimal>(&parsed);
  const bool fits = number != nullptr && *number >= Decimal{} &&
                    (*number <= Decimal::whole(1) || number->is_whole());
  return fits ? std::optional(*number) : std::nullopt;
}

void add_eval_options(Binder& binder, EvalOptions& options) {
  binder.text("cases", {"CASES", Fill::file}, options.cases,
              "Labelled cases, as one JSON text or one a line; - reads standard input");
  binder.require();
  binder.read("--min-acceptable", {"X"}, options.min_acceptable,
              Reading<Decimal>{read_min_acceptable, "a share from 0 to 1, or a number of cases"},
              "Exit 1 with fewer acceptable: a share up to 1, or a number of cases");
  binder.flag("--withhold-each", options.withhold_each, "Also without every single question");
  binder.flag("--leave-one-source-out", options.leave_one_source_out,
              "Also with the refinements decided anew without each source");
  binder.flag("--count-questions", options.count_questions,
              "Also how many questions are asked, adaptive against fixed (slow)");
  add_table_output(binder, options.outputs);
}

std::vector<LabelledCase> load_cases(const Session& session, const std::string& path) {
  const NamedText input = read_input(session, path, json_limits::cases_bytes);
  std::vector<Problem> problems;
  std::vector<LabelledCase> cases = read_cases(input.text, input.name, session.evaluator, problems);
  if (problems.empty() && cases.empty()) {
    problems.push_back({.code = ProblemCode::missing_key,
                        .place = input.name,
                        .expected = "labelled cases",
                        .got = "none"});
  }
  reject_any(std::move(problems));
  return cases;
}

/// A share up to 1, else a number of cases.
bool reaches(const Accuracy& accuracy, Decimal wanted) {
  const auto acceptable = Decimal::whole(static_cast<std::int64_t>(accuracy.acceptable));
  const auto cases = Decimal::whole(static_cast<std::int64_t>(accuracy.cases));
  return wanted <= Decimal::whole(1) ? acceptable >= multiply(wanted, cases) : acceptable >= wanted;
}

int run_eval(const Session& session, const EvalOptions& options) {
  const Knowledge& knowledge = session.knowledge();
  const std::vector<LabelledCase> cases = load_cases(session, options.cases);
  EvaluationReport report{.evaluation = evaluate(session.evaluator, cases, options.withhold_each)};
  if (options.leave_one_source_out) report.left_out = leave_one_source_out(knowledge, cases);
  if (options.count_questions) report.questions = count_questions(session.evaluator, cases);
  show(session, options.outputs,
       {.document = [&] { return evaluation_document(knowledge, cases, report); },
        .json = [&] { return evaluation_json(knowledge, cases, report); }});
  const std::optional<Decimal>& wanted = options.min_acceptable;
  const Accuracy& reached = report.evaluation.advice;
  if (!wanted || reaches(reached, *wanted)) return exit_code::success;
  session.console.err.write(
      fmt::format("retort: --min-acceptable: expected at least {}, got {} of {}\n",
                  to_text(*wanted), reached.acceptable, reached.cases));
  return exit_code::gate_failed;
}

}  // namespace

extern const Command eval_command{"eval", "Accuracy and calibration on cases with known outcome",
                                  bind_options<EvalOptions, add_eval_options, run_eval>};

}  // namespace retort
