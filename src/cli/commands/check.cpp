#include "cli/commands/kept_records.hpp"
#include "cli/commands/outputs.hpp"
#include "json/advice/record_json.hpp"
#include "json/text/strict_json.hpp"
#include "report/words/documents.hpp"

#include <filesystem>

namespace retort {
namespace {

struct CheckOptions {
  std::string file;                        ///< may be empty
  bool update = false;                     ///< accept what is found
  std::optional<Decimal> max_cost_change;  ///< a share
  Outputs outputs;
};

void add_check_options(Binder& binder, CheckOptions& options) {
  binder.text("file", {"FILE", Fill::file}, options.file,
              "The record; " + std::string(default_record));
  binder.flag("--update", options.update, "Accept what differs: write the record anew");
  add_cost_change_option(binder, options.max_cost_change);
  add_table_output(binder, options.outputs);
  add_price_options(binder);
}

/// A project that keeps no record yet is told how to make one.
NamedText read_kept_record(const Session& session, const std::string& named) {
  std::error_code error;
  if (!named.empty()) return read_input(session, named, json_limits::file_bytes);
  if (std::filesystem::exists(default_record, error) || error) {
    return read_input(session, std::string(default_record), json_limits::file_bytes);
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
  reject_any(std::move(problems));
  return std::move(*record);
}

/// What the recorded answers come to now. They keep the origin that they had.
DecisionRecord decided_now(const Session& session, const DecisionRecord& record,
                           const std::string& place) {
  DecisionRecord now = decided(session, raw_answers_of(record, place));
  now.answers = record.answers;
  now.most_cost_share = record.most_cost_share;
  return now;
}

int run_check(const Session& session, const CheckOptions& options) {
  if (options.update && options.file == standard_stream) {
    reject_any(
        {usage("--update", "a file to write the record to", "standard input", "name the file")});
  }
  const NamedText input = read_kept_record(session, options.file);
  const DecisionRecord record = recorded(input);
  CheckedRecord check = check_record(record, decided_now(session, record, input.name),
                                     options.max_cost_change.value_or(record.most_cost_share));
  if (options.update) {
    check.is_accepted = true;
    keep_record(session, input.name, check.changes.after, " now");
  }
  show(session, options.outputs,
       {.document = [&] { return check_document(titles_of(session.knowledge()), check); },
        .json = [&] { return check_json(check); }});
  return check.drifts.empty() || check.is_accepted ? exit_code::success : exit_code::gate_failed;
}

}  // namespace

extern const Command check_command{"check", "Exit 1 if a recorded decision would be another today",
                                   bind_options<CheckOptions, add_check_options, run_check>};

}  // namespace retort
