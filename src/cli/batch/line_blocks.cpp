#include "cli/batch/line_blocks.hpp"

#include <algorithm>
#include <cstring>

namespace retort {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;
constexpr std::size_t least_read = std::size_t{64} << 10U;

}  // namespace

void LineBlock::make_room(std::size_t bytes) {
  bytes_.resize(std::max(bytes_.size(), filled_ + bytes + padding));
}

void LineBlock::append(std::span<const char> bytes) {
  make_room(bytes.size());
  std::ranges::copy(bytes, bytes_.data() + filled_);
  filled_ += bytes.size();
}

void LineBlock::find_ends(std::size_t from) {
  const char* const first = bytes_.data();
  while (const void* end = std::memchr(first + from, '\n', filled_ - from)) {
    from = static_cast<std::size_t>(static_cast<const char*>(end) - first) + 1;
    ends_.push_back(from - 1);
  }
}

bool LineBlocks::next(LineBlock& block, const StopSignal& stop) {
  if (failure_) std::rethrow_exception(failure_);
  block.ends_.clear();
  block.filled_ = 0;
  block.number_of_first_ = lines_before_ + 1;
  block.append(carried_);
  try {
    read_lines(block, stop);
  } catch (const std::exception&) {
    failure_ = std::current_exception();
    if (block.size() == 0) throw;
  }
  const char* const bytes = block.bytes_.data();
  carried_.assign(bytes + block.begin_of_open_line(), bytes + block.filled_);
  lines_before_ += block.size();
  return block.size() > 0 && !stop.is_raised();
}

void LineBlocks::read_lines(LineBlock& block, const StopSignal& stop) {
  while (!has_ended_) {
    const std::size_t before = block.filled_;
    has_ended_ = read_more(block, stop) == 0;
    if (has_ended_ && block.filled_ > block.begin_of_open_line()) block.append({"\n", 1});
    if (is_skipping_) skip_rest(block, before);
    block.find_ends(before);
    const std::size_t open = block.begin_of_open_line();
    if (block.filled_ - open > longest_line_) {
      block.filled_ = open + longest_line_ + 1;
      is_skipping_ = true;
    }
    const bool is_full = block.filled_ >= block_bytes;
    if (block.size() > 0 && (is_full || !in_.has_more_now())) return;
  }
}

std::size_t LineBlocks::read_more(LineBlock& block, const StopSignal& stop) {
  // A short input is not made to wait for memory that it does not need.
  block.make_room(std::clamp(block.filled_, least_read, block_bytes));
  const std::size_t room = block.bytes_.size() - block.filled_ - LineBlock::padding;
  const std::size_t got = in_.read_some({block.bytes_.data() + block.filled_, room}, stop);
  block.filled_ += got;
  return got;
}

/// What was read from here on belongs to a line that is too long, up to its end.
void LineBlocks::skip_rest(LineBlock& block, std::size_t from) {
  char* const first = block.bytes_.data();
  char* const end = std::find(first + from, first + block.filled_, '\n');
  std::copy(end, first + block.filled_, first + from);
  block.filled_ -= static_cast<std::size_t>(end - (first + from));
  is_skipping_ = from == block.filled_;
}

}  // namespace retort
