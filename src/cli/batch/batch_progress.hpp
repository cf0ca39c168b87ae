#pragma once
// How far a long run is.

#include "cli/io/progress_line.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>

namespace retort {

class BatchProgress {
 public:
  using Clock = std::chrono::steady_clock;

  /// Speaks once every `pause`, at first after one: a short run says nothing.
  BatchProgress(const Console& console, Clock::duration pause) : line_(console), pause_(pause) {}

  void show(std::uint64_t records, std::uint64_t rejected) {
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + pause_;
    line_.write(fmt::format("retort: {} records, {} rejected", records, rejected));
  }
  void clear() { line_.clear(); }

 private:
  ProgressLine line_;
  Clock::duration pause_;
  Clock::time_point next_ = Clock::now() + pause_;
};

}  // namespace retort
