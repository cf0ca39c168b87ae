#include "cli/batch/batch_progress.hpp"

#include <fmt/format.h>

namespace retort {

void BatchProgress::show(std::uint64_t records, std::uint64_t rejected) {
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + pause_;
  line_.write(fmt::format("retort: {} records, {} rejected", records, rejected));
}

}  // namespace retort
