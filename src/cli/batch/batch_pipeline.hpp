#pragma once
// Records answered by several threads, in the order they came, in memory that does not grow.
//
// Each thread takes the next block of lines and with it a ticket, answers the lines into a text of
// its own, waits for its turn and writes. Whoever is ahead waits, so input is read no faster than
// output is taken.

#include "cli/batch/batch_options.hpp"
#include "cli/batch/batch_progress.hpp"
#include "cli/batch/line_blocks.hpp"
#include "cli/batch/record_advisor.hpp"
#include "cli/io/console.hpp"
#include "cli/io/stop_signal.hpp"

#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <string>

namespace retort {

class BatchPipeline {
 public:
  struct Tally {
    std::uint64_t records = 0;
    std::uint64_t rejected = 0;
  };

  BatchPipeline(const Evaluator& evaluator, const BatchOptions& options, Input& in,
                Console& console);

  /// Answers the whole input. Throws InputError where reading or writing fails.
  Tally run();

 private:
  using Ticket = std::uint64_t;
  struct Worker;

  void work();
  bool take(Worker& worker);
  bool answer_or_close(Worker& worker);
  bool answer(Worker& worker);
  bool write(Worker& worker);
  void fail(std::exception_ptr error);
  void close();

  const Evaluator& evaluator_;
  InputTable inputs_;
  const BatchOptions& options_;
  Console& console_;
  StopSignal stop_;

  std::mutex input_mutex_;
  LineBlocks blocks_;
  Ticket next_ticket_ = 0;

  std::atomic<Ticket> turn_ = 0;
  // These belong to whoever has the turn.
  Tally tally_;
  std::optional<BatchProgress> progress_;  ///< only where somebody watches

  std::mutex failure_mutex_;
  std::exception_ptr failure_;
};

}  // namespace retort
