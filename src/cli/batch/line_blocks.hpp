#pragma once
// A stream of lines cut into blocks of whole lines, in memory that does not grow with the stream.

#include "cli/io/input.hpp"
#include "cli/io/stop_signal.hpp"

#include <cstddef>
#include <exception>
#include <span>
#include <string_view>
#include <vector>

namespace retort {

/// Whole lines and where they end. Memory is kept from one filling to the next.
class LineBlock {
 public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// The line at this place of the block, without its line feed, behind which there are `padding`
  /// bytes more.
  [[nodiscard]] std::string_view line(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1] + 1;
    return {bytes_.data() + begin, ends_[index] - begin};
  }
  /// Of the whole input, counted from 1.
  [[nodiscard]] std::size_t number_of_first() const { return number_of_first_; }

  static constexpr std::size_t padding = 64;

 private:
  friend class LineBlocks;

  void append(std::span<const char> bytes);
  void make_room(std::size_t bytes);
  void find_ends(std::size_t from);
  [[nodiscard]] std::size_t begin_of_open_line() const {
    return ends_.empty() ? 0 : ends_.back() + 1;
  }

  std::vector<char> bytes_;
  std::size_t filled_ = 0;
  std::vector<std::size_t> ends_;
  std::size_t number_of_first_ = 1;
};

/// Answers a slow writer at once: a block ends where no more input is there to be read.
class LineBlocks {
 public:
  /// A longer line comes cut to one byte more than `longest_line`.
  LineBlocks(Input& in, std::size_t longest_line) : in_(in), longest_line_(longest_line) {}

  /// Fills the block with the next lines; false at the end, or once the signal is raised. Throws
  /// InputError where reading fails, after all whole lines before have been given out.
  bool next(LineBlock& block, const StopSignal& stop);

 private:
  void read_lines(LineBlock& block, const StopSignal& stop);
  std::size_t read_more(LineBlock& block, const StopSignal& stop);
  void skip_rest(LineBlock& block, std::size_t from);

  Input& in_;
  std::size_t longest_line_;
  std::vector<char> carried_;  ///< the beginning of a line whose end is not read yet
  std::size_t lines_before_ = 0;
  bool is_skipping_ = false;  ///< the rest of a line that is too long
  bool has_ended_ = false;
  std::exception_ptr failure_;  ///< of reading, kept until the lines before it are given out
};

}  // namespace retort
