#include "batch_progress.hpp"

#include <fmt/format.h>

#include <string_view>

namespace retort {
namespace {

constexpr std::string_view clear_line = "\r\x1B[K";

}  // namespace

void BatchProgress::show(std::uint64_t records, std::uint64_t rejected) {
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + pause_;
  is_shown_ = true;
  err_.write(fmt::format("{}retort: {} records, {} rejected", clear_line, records, rejected));
  err_.flush();
}

void BatchProgress::clear() {
  if (!is_shown_) return;
  is_shown_ = false;
  err_.write(clear_line);
  err_.flush();
}

}  // namespace retort
