#pragma once
// One line on a terminal that is written over and over while something long goes on.

#include "cli/io/console.hpp"

#include <cstddef>
#include <string>

namespace retort {

class ProgressLine {
 public:
  /// Silent where nobody looks, and where a line cannot be written over.
  explicit ProgressLine(const Console& console)
      : err_(console.err),
        is_wanted_(console.err_is_terminal && console.environment.term != "dumb") {}

  void write(const std::string& text) {
    if (!is_wanted_) return;
    const std::string blanks(written_ > text.size() ? written_ - text.size() : 0, ' ');
    err_.write("\r" + text + blanks + (text.empty() ? "\r" : ""));
    err_.flush();
    written_ = text.size();
  }

  /// Takes the line away again.
  void clear() {
    if (written_ > 0) write("");
  }

 private:
  Output& err_;
  bool is_wanted_;
  std::size_t written_ = 0;  ///< columns
};

}  // namespace retort
