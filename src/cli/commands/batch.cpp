#include "base/exit_code.hpp"
#include "cli/batch/batch_pipeline.hpp"
#include "cli/commands/commands.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

constexpr std::string_view standard_input = "-";

/// How much of the result is there, for whoever has to go on from it.
[[noreturn]] void fail_after(const InputError& error, std::uint64_t written) {
  std::vector<Problem> problems = error.problems();
  for (Problem& problem : problems) {
    problem.got += fmt::format(" after {} whole record{}", written, written == 1 ? "" : "s");
  }
  throw InputError(error.exit_code(), std::move(problems));
}

int answer_all(const Session& session, Input& in) {
  Console& console = session.console;
  BatchPipeline pipeline(session.evaluator, session.line, in, console);
  try {
    const BatchPipeline::Tally tally = pipeline.run();
    if (tally.rejected == 0) return exit_code::success;
    console.err.write(fmt::format("retort: batch: {} of {} records rejected{}\n", tally.rejected,
                                  tally.records,
                                  session.line.batch.strict ? ", stopped there" : ""));
    return exit_code::bad_input;
  } catch (const InputError& error) {
    fail_after(error, console.out.lines_written());
  }
}

}  // namespace

int run_batch(const Session& session) {
  const std::string& records = session.line.batch.records;
  if (records != standard_input) {
    const Descriptor file = open_for_reading(records);
    Input in(file.value(), records);
    return answer_all(session, in);
  }
  if (session.console.in_is_terminal) {
    session.console.err.write(
        "retort: batch: type one JSON object of answers a line; Ctrl-D ends\n");
    session.console.err.flush();
  }
  return answer_all(session, session.console.in);
}

}  // namespace retort
