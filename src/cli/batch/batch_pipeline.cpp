#include "cli/batch/batch_pipeline.hpp"

#include "json/text/strict_json.hpp"

#include <chrono>
#include <limits>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace retort {
namespace {

/// Longer texts are written before their block is done, so that memory stays bounded.
constexpr std::size_t most_held = std::size_t{512} << 10U;

constexpr std::uint64_t closed = std::numeric_limits<std::uint64_t>::max();

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

struct BatchPipeline::Worker {
  RecordAdvisor advisor;
  LineBlock block;
  Ticket ticket = 0;
  std::string text;  ///< answers that are not written yet
  Tally tally;       ///< of those
};

BatchPipeline::BatchPipeline(const Evaluator& evaluator, const BatchOptions& options, Input& in,
                             Console& console)
    : evaluator_(evaluator),
      inputs_(evaluator),
      options_(options),
      console_(console),
      blocks_(in, json_limits::line_bytes) {
  constexpr std::chrono::milliseconds pause{300};
  if (!console.out_is_terminal) progress_.emplace(console, pause);
}

BatchPipeline::Tally BatchPipeline::run() {
  std::vector<std::thread> threads;
  try {
    for (std::size_t i = 1; i < options_.jobs; ++i) threads.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    // Fewer than were asked for give the same result.
  }
  work();
  for (std::thread& thread : threads) thread.join();
  if (progress_) progress_->clear();
  if (failure_) std::rethrow_exception(failure_);
  return tally_;
}

void BatchPipeline::work() {
  Worker worker{.advisor = RecordAdvisor(evaluator_, inputs_, options_)};
  // Where reading fails, the answers to what was read before are still written.
  try {
    while (take(worker)) {
      if (!answer_or_close(worker)) return;
    }
  } catch (const std::exception&) {
    fail(std::current_exception());
  }
}

bool BatchPipeline::answer_or_close(Worker& worker) {
  try {
    return answer(worker);
  } catch (const std::exception&) {
    close();
    throw;
  }
}

bool BatchPipeline::take(Worker& worker) {
  const std::lock_guard lock(input_mutex_);
  if (!blocks_.next(worker.block, stop_)) return false;
  worker.ticket = next_ticket_++;
  return true;
}

/// Answers the block; false where nothing more is to be done.
bool BatchPipeline::answer(Worker& worker) {
  for (std::size_t i = 0; i < worker.block.size(); ++i) {
    std::string_view line = worker.block.line(i);
    const std::size_t number = worker.block.number_of_first() + i;
    if (number == 1 && line.starts_with(byte_order_mark)) {
      line.remove_prefix(byte_order_mark.size());
    }
    if (is_blank(line)) continue;
    const Reception reception = worker.advisor.answer(line, number, worker.text);
    ++worker.tally.records;
    if (reception == Reception::rejected) {
      ++worker.tally.rejected;
      if (options_.strict) {
        write(worker);
        close();
        return false;
      }
    }
    if (worker.text.size() > most_held && !write(worker)) return false;
  }
  if (!write(worker)) return false;
  Ticket own = worker.ticket;
  turn_.compare_exchange_strong(own, own + 1);  // not where it was closed
  turn_.notify_all();
  return true;
}

/// Waits for its turn and keeps it; false where no more is to be written.
bool BatchPipeline::write(Worker& worker) {
  for (Ticket now = turn_; now != worker.ticket; now = turn_) {
    if (now == closed) return false;
    turn_.wait(now);
  }
  console_.out.write_lines(worker.text, worker.tally.records);  // one line each
  worker.text.clear();
  tally_.records += std::exchange(worker.tally.records, 0);
  tally_.rejected += std::exchange(worker.tally.rejected, 0);
  if (progress_) progress_->show(tally_.records, tally_.rejected);
  return true;
}

void BatchPipeline::fail(std::exception_ptr error) {
  const std::lock_guard lock(failure_mutex_);
  if (!failure_) failure_ = std::move(error);
}

void BatchPipeline::close() {
  turn_ = closed;
  turn_.notify_all();
  stop_.raise();
}

}  // namespace retort
