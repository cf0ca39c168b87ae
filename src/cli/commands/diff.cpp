#include "cli/commands/environment.hpp"
#include "cli/commands/given_answers.hpp"
#include "cli/commands/kept_records.hpp"
#include "cli/commands/outputs.hpp"
#include "json/advice/record_json.hpp"
#include "json/text/strict_json.hpp"
#include "report/words/documents.hpp"

#include <filesystem>

namespace retort {
namespace {

struct DiffOptions {
  std::string before;
  std::string after;
  bool tells_by_exit_code = false;  ///< 1 where anything differs
  Outputs outputs;
  AnswerOptions answers;
};

void add_diff_options(Binder& binder, DiffOptions& options) {
  const char* const operand = "Answers, an advice as JSON, a record, or a knowledge directory";
  binder.text("before", {"A", Fill::file}, options.before, operand);
  binder.require();
  binder.text("after", {"B", Fill::file}, options.after, operand);
  binder.require();
  binder.flag("--exit-code", options.tells_by_exit_code, "Exit 1 if anything differs");
  add_table_output(binder, options.outputs);
  add_price_options(binder);
  add_answer_options(binder, options.answers);
}

/// The answers of the command line under the knowledge of a directory.
DecisionRecord decided_by(const Session& session, const std::string& directory,
                          const AnswerOptions& options) {
  const KnowledgeChoice choice{.directory = directory,
                               .policies = session.settings.choice.policies};
  const auto [knowledge, warnings] = with_chosen_prices(
      load_knowledge(choice, read_file), session.settings, session.console.environment);
  for (const std::string& warning : warnings) {
    say(session, "retort: warning: " + warning);
  }
  const Evaluator evaluator(knowledge);
  const Session other{session.settings, evaluator, session.console, session.problems};
  return record_of(advise_on(other.evaluator, given_answers(other, options), options.hit_policy));
}

bool is_directory(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

/// What would be left unread, were it not refused.
void refuse_unread(const DiffOptions& options) {
  const bool has_directory = is_directory(options.before) || is_directory(options.after);
  std::vector<Problem> problems;
  if (options.before == standard_stream && options.after == standard_stream) {
    problems.push_back(usage("diff", "standard input once", "it twice", ""));
  }
  if (options.answers.any() && !has_directory) {
    problems.push_back(usage("diff", "answers beside a knowledge directory, which decides on them",
                             "answers beside two files",
                             "files bring their own: write the others into a second file"));
  }
  reject_any(std::move(problems));
}

/// A directory of knowledge, a record, an advice or answers.
DecisionRecord compared(const Session& session, const std::string& path,
                        const AnswerOptions& options) {
  if (is_directory(path)) return decided_by(session, path, options);
  const NamedText input = read_input(session, path, json_limits::file_bytes);
  std::vector<Problem> problems;
  DecisionOrAnswers read = read_decision(input.text, input.name, problems);
  reject_any(std::move(problems));
  if (auto* record = std::get_if<DecisionRecord>(&read)) return std::move(*record);
  return decided(session, std::get<RawAnswers>(read));
}

int run_diff(const Session& session, const DiffOptions& options) {
  refuse_unread(options);
  // One after the other: standard input may be either.
  const DecisionRecord before = compared(session, options.before, options.answers);
  const Changes changes =
      changes_between(before, compared(session, options.after, options.answers));
  show(session, options.outputs,
       {.document = [&] { return changes_document(titles_of(session.knowledge()), changes); },
        .json = [&] { return changes_json(changes); }});
  return options.tells_by_exit_code && changes.any() ? exit_code::gate_failed : exit_code::success;
}

}  // namespace

extern const Command diff_command{"diff", "What differs between two decisions, and why",
                                  bind_options<DiffOptions, add_diff_options, run_diff>};

}  // namespace retort
