#pragma once
// How far a long run is, on a terminal, in one line that is written over and over.

#include "output.hpp"

#include <chrono>
#include <cstdint>

namespace retort {

class BatchProgress {
 public:
  using Clock = std::chrono::steady_clock;

  /// Speaks once every `pause`, at first after one: a short run says nothing.
  BatchProgress(Output& err, Clock::duration pause) : err_(err), pause_(pause) {}

  void show(std::uint64_t records, std::uint64_t rejected);
  /// Takes the line away again.
  void clear();

 private:
  Output& err_;
  Clock::duration pause_;
  Clock::time_point next_ = Clock::now() + pause_;
  bool is_shown_ = false;
};

}  // namespace retort
