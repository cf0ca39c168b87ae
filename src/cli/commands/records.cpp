// record, check and diff: decisions that are kept and held against later ones.

#include "base/exit_code.hpp"
#include "cli/args/typed.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/environment.hpp"
#include "cli/commands/knowledge_files.hpp"
#include "cli/io/output.hpp"
#include "json/advice/record_json.hpp"
#include "json/text/strict_json.hpp"
#include "report/render/escape.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace retort {
namespace {

void say(const Session& session, std::string_view text) {
  session.console.err.write(terminal_text(text));
  session.console.err.write("\n");
  session.console.err.flush();
}

void expect_none(std::vector<Problem>& problems, int exit_code) {
  if (!problems.empty()) throw InputError(exit_code, std::move(problems));
}

DecisionRecord decided(const Session& session, const RawAnswers& raw) {
  std::vector<Problem> problems;
  const Answers answers = resolve(session.knowledge().questions, raw, problems);
  expect_none(problems, exit_code::bad_input);
  return record_of(advise_on(session, answers));
}

/// What the recorded answers come to now. They keep the origin that they had.
DecisionRecord decided_now(const Session& session, const DecisionRecord& record,
                           const std::string& place) {
  DecisionRecord now = decided(session, raw_answers_of(record, place));
  now.answers = record.answers;
  now.most_cost_share = record.most_cost_share;
  return now;
}

std::string record_path(const Session& session) {
  const std::string& named = session.line.records.file;
  return named.empty() ? std::string(default_record) : named;
}

/// A project that keeps no record yet is told how to make one.
NamedText read_kept_record(const Session& session) {
  const std::string& named = session.line.records.file;
  std::error_code error;
  if (!named.empty() || std::filesystem::exists(default_record, error) || error) {
    return read_input(session, record_path(session), json_limits::file_bytes);
  }
  throw InputError(
      exit_code::bad_files,
      {{.code = ProblemCode::unreadable,
        .place = std::string(default_record),
        .path = {},
        .expected = "a record of a decision",
        .got = "no such file in this folder",
        .remedy = "write one with \"retort record --answers FILE\" and commit it, or say where it "
                  "is: retort check FILE"}});
}

DecisionRecord recorded(const NamedText& input) {
  std::vector<Problem> problems;
  std::optional<DecisionRecord> record = read_record(input.text, input.name, problems);
  expect_none(problems, exit_code::bad_input);
  return std::move(*record);
}

/// The answers of the command line under the knowledge of a directory.
DecisionRecord decided_by(const Session& session, const std::string& directory) {
  Knowledge knowledge = load_knowledge(directory, session.line.policies);
  for (const std::string& warning :
       chosen_prices(knowledge, session.line, session.console.environment)) {
    say(session, "retort: warning: " + warning);
  }
  const Evaluator evaluator(knowledge);
  const Session other{session.line, evaluator, session.console};
  return record_of(advise_on(other, given_answers(other)));
}

bool is_directory(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

/// What would be left unread, were it not refused.
void refuse_unread(const Session& session) {
  const CommandLine& line = session.line;
  const bool has_directory = is_directory(line.records.before) || is_directory(line.records.after);
  std::vector<Problem> problems = line.problems;
  if (line.records.before == standard_stream && line.records.after == standard_stream) {
    problems.push_back(usage("diff", "standard input once", "it twice", ""));
  }
  const bool has_answers = !line.answers.empty() || line.answers_file || !line.preset.empty();
  if (has_answers && !has_directory) {
    problems.push_back(usage("diff", "answers beside a knowledge directory, which decides on them",
                             "answers beside two files",
                             "files bring their own: write the others into a second file"));
  }
  expect_none(problems, exit_code::bad_input);
}

/// A directory of knowledge, a record, an advice or answers.
DecisionRecord compared(const Session& session, const std::string& path) {
  if (is_directory(path)) return decided_by(session, path);
  const NamedText input = read_input(session, path, json_limits::file_bytes);
  std::vector<Problem> problems;
  DecisionOrAnswers read = read_decision(input.text, input.name, problems);
  expect_none(problems, exit_code::bad_input);
  if (auto* record = std::get_if<DecisionRecord>(&read)) return std::move(*record);
  return decided(session, std::get<RawAnswers>(read));
}

std::string verdict_of(const Session& session, const DecisionRecord& record) {
  if (!record.approach) return "no approach";
  return fmt::format("{} ({})", titles_of(session.knowledge())[*record.approach],
                     to_string(record.strength));
}

}  // namespace

int run_record(const Session& session) {
  DecisionRecord record = for_keeping(record_of(advise_on(session, given_answers(session))));
  record.most_cost_share = session.line.records.max_cost_change.value_or(default_cost_share);
  const std::string path = session.line.output.value_or(std::string(default_record));
  const std::string text = record_json(record);
  if (path == standard_stream) {
    deliver(session, text);
  } else {
    write_file(path, text);
    say(session, fmt::format("retort: {} holds {}", path, verdict_of(session, record)));
  }
  return exit_code::success;
}

int run_check(const Session& session) {
  const RecordOptions& options = session.line.records;
  if (options.update && options.file == standard_stream) {
    throw InputError(exit_code::bad_input, {usage("--update", "a file to write the record to",
                                                  "standard input", "name the file")});
  }
  const NamedText input = read_kept_record(session);
  const DecisionRecord record = recorded(input);
  CheckedRecord check = check_record(record, decided_now(session, record, input.name),
                                     options.max_cost_change.value_or(record.most_cost_share));
  if (options.update) {
    check.is_accepted = true;
    const std::string path = record_path(session);
    write_file(path, record_json(for_keeping(check.changes.after)));
    say(session,
        fmt::format("retort: {} holds {} now", path, verdict_of(session, check.changes.after)));
  }
  deliver(session, session.line.format == Format::json
                       ? check_json(check)
                       : rendered(session, check_document(titles_of(session.knowledge()), check)));
  return check.drifts.empty() || check.is_accepted ? exit_code::success : exit_code::gate_failed;
}

int run_diff(const Session& session) {
  refuse_unread(session);
  const Changes changes = changes_between(compared(session, session.line.records.before),
                                          compared(session, session.line.records.after));
  deliver(session,
          session.line.format == Format::json
              ? changes_json(changes)
              : rendered(session, changes_document(titles_of(session.knowledge()), changes)));
  return session.line.records.tell_by_exit_code && changes.any() ? exit_code::gate_failed
                                                                 : exit_code::success;
}

}  // namespace retort
