#include "cli/commands/given_answers.hpp"
#include "cli/commands/kept_records.hpp"
#include "cli/commands/outputs.hpp"
#include "json/advice/record_json.hpp"

namespace retort {
namespace {

struct RecordOptions {
  std::optional<std::string> file;
  std::optional<Decimal> max_cost_change;  ///< a share
  AnswerOptions answers;
};

void add_record_options(Binder& binder, RecordOptions& options) {
  add_output_file(binder, options.file);
  add_cost_change_option(binder, options.max_cost_change);
  add_price_options(binder);
  add_answer_options(binder, options.answers);
}

int run_record(const Session& session, const RecordOptions& options) {
  const Answers answers = given_answers(session, options.answers);
  DecisionRecord record =
      record_of(advise_on(session.evaluator, answers, options.answers.hit_policy));
  record.most_cost_share = options.max_cost_change.value_or(default_cost_share);
  const std::string path = options.file.value_or(std::string(default_record));
  if (path == standard_stream) {
    print(session, record_json(for_keeping(record)));
  } else {
    keep_record(session, path, record);
  }
  return exit_code::success;
}

}  // namespace

extern const Command record_command{
    "record", "Keep a decision in retort.lock.json, to check it later",
    bind_options<RecordOptions, add_record_options, run_record>, true};

}  // namespace retort
