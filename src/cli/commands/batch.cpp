#include "cli/args/answer_options.hpp"
#include "cli/batch/batch_pipeline.hpp"
#include "cli/commands/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <thread>

namespace retort {
namespace {

constexpr std::size_t most_jobs = 256;

std::optional<std::size_t> read_jobs(std::string_view word) {
  std::size_t jobs = 0;
  const char* const end = word.data() + word.size();
  const auto [at, error] = std::from_chars(word.data(), end, jobs);
  const bool fits = error == std::errc{} && at == end && jobs >= 1 && jobs <= most_jobs;
  return fits ? std::optional(jobs) : std::nullopt;
}

void add_batch_options(Binder& binder, BatchOptions& options) {
  constexpr std::size_t most_unasked = 8;
  options.jobs = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_unasked);
  binder.text("records", {"FILE", Fill::file}, options.records,
              "The lines; - or nothing reads standard input");
  binder.flag("--full", options.full, "Write the whole advice for each, as advise does");
  binder.flag("--robustness", options.robustness, "Also how firm each advice is (slower)");
  binder.flag("--strict", options.strict, "Stop at the first record that is rejected");
  binder.read(
      "-j,--jobs", {"N"}, options.jobs,
      Reading<std::size_t>{read_jobs, fmt::format("a whole number from 1 to {}", most_jobs)},
      "Threads; one for each core, up to 8, by default");
  add_hit_policy_option(binder, options.hit_policy);
  add_price_options(binder);
}

/// How much of the result is there, for whoever has to go on from it.
[[noreturn]] void fail_after(const InputError& error, std::uint64_t written) {
  std::vector<Problem> problems = error.problems();
  for (Problem& problem : problems) {
    problem.got += fmt::format(" after {} whole record{}", written, written == 1 ? "" : "s");
  }
  throw InputError(error.exit_code(), std::move(problems));
}

int answer_all(const Session& session, const BatchOptions& options, Input& in) {
  Console& console = session.console;
  BatchPipeline pipeline(session.evaluator, options, in, console);
  try {
    const BatchPipeline::Tally tally = pipeline.run();
    if (tally.rejected == 0) return exit_code::success;
    console.err.write(fmt::format("retort: batch: {} of {} records rejected{}\n", tally.rejected,
                                  tally.records, options.strict ? ", stopped there" : ""));
    return exit_code::bad_input;
  } catch (const InputError& error) {
    fail_after(error, console.out.lines_written());
  }
}

int run_batch(const Session& session, const BatchOptions& options) {
  if (options.records != standard_stream) {
    const Descriptor file = open_for_reading(options.records);
    Input in(file.value(), options.records);
    return answer_all(session, options, in);
  }
  if (session.console.in_is_terminal) {
    say(session, "retort: batch: type one JSON object of answers a line; Ctrl-D ends");
  }
  return answer_all(session, options, session.console.in);
}

}  // namespace

extern const Command batch_command{"batch", "Advise on a stream of answers: one JSON object a line",
                                   bind_options<BatchOptions, add_batch_options, run_batch>};

}  // namespace retort
