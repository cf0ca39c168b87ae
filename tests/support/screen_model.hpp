#pragma once
// What a terminal shows after the bytes that were sent to it: as much of a VT100 as the program
// uses. Anything else counts as a fault.

#include "base/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::testing {

class ScreenModel {
 public:
  ScreenModel(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), lines_(1) {}

  void feed(std::string_view bytes) {
    pending_ += bytes;
    while (take_one()) {
    }
  }

  /// As terminals do it that wrap anew what no longer fits.
  void resize(std::size_t rows, std::size_t columns) {
    std::vector<Line> before = std::exchange(lines_, {});
    std::size_t cursor = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (i == row_) cursor = lines_.size() + column_ / columns;
      do {
        Line& line = before[i];
        const std::size_t taken = std::min(columns, line.size());
        lines_.emplace_back(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(taken));
        line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(taken));
      } while (!before[i].empty());
    }
    row_ = cursor;
    column_ %= columns;
    rows_ = rows;
    columns_ = columns;
  }

  /// Everything since the start, above the screen too, without blanks at the ends of rows.
  [[nodiscard]] std::vector<std::string> all_rows() const {
    std::vector<std::string> all;
    for (const Line& line : lines_) {
      std::string text;
      for (const std::string& cell : line) text += cell;
      text.erase(text.find_last_not_of(' ') + 1);
      all.push_back(text);
    }
    return all;
  }
  /// What can be seen and still be changed.
  [[nodiscard]] std::vector<std::string> visible_rows() const {
    std::vector<std::string> rows = all_rows();
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(top()));
    return rows;
  }
  [[nodiscard]] std::string text() const {
    std::string text;
    for (const std::string& row : all_rows()) text += row + "\n";
    return text;
  }
  [[nodiscard]] bool shows(std::string_view part) const {
    return text().find(part) != std::string::npos;
  }
  /// Rows that hold it and can be seen.
  [[nodiscard]] std::size_t times_shown(std::string_view part) const {
    const std::vector<std::string> rows = visible_rows();
    return static_cast<std::size_t>(std::ranges::count_if(
        rows, [part](const std::string& row) { return row.find(part) != std::string::npos; }));
  }

  [[nodiscard]] std::size_t row() const { return row_; }
  [[nodiscard]] std::size_t column() const { return column_; }
  [[nodiscard]] std::string row_at_cursor() const { return all_rows()[row_]; }
  /// Rows that ran over the right edge.
  [[nodiscard]] std::size_t wraps() const { return wraps_; }
  [[nodiscard]] std::size_t faults() const { return faults_; }

 private:
  using Line = std::vector<std::string>;  ///< a cell each; the second of a wide character is empty

  [[nodiscard]] std::size_t top() const {
    return lines_.size() > rows_ ? lines_.size() - rows_ : 0;
  }

  bool take_one() {
    if (pending_.empty()) return false;
    if (pending_[0] == '\x1b') return take_sequence();
    if (pending_[0] == '\r') {
      column_ = 0;
    } else if (pending_[0] == '\n') {
      line_feed();
    } else {
      return take_character();
    }
    pending_.erase(0, 1);
    return true;
  }

  bool take_sequence() {
    const auto is_final = [](char c) { return c >= '@' && c <= '~' && c != '['; };
    const auto end = std::find_if(pending_.begin() + 1, pending_.end(), is_final);
    if (end == pending_.end()) return false;
    const std::string sequence(pending_.begin(), end);
    const char final = *end;
    pending_.erase(pending_.begin(), end + 1);
    if (!sequence.starts_with("\x1b[")) {
      ++faults_;
    } else {
      perform(final, sequence.size() > 2 ? std::stoul(sequence.substr(2)) : 0);
    }
    return true;
  }

  void perform(char final, std::size_t number) {
    const std::size_t count = std::max<std::size_t>(1, number);
    switch (final) {
      case 'A':
        row_ = std::max(top(), row_ - std::min(row_, count));
        break;
      case 'C':
        column_ = std::min(columns_ - 1, column_ + count);
        break;
      case 'K':
        lines_[row_].resize(std::min(lines_[row_].size(), column_));
        break;
      case 'J':
        lines_[row_].resize(std::min(lines_[row_].size(), column_));
        for (std::size_t i = row_ + 1; i < lines_.size(); ++i) lines_[i].clear();
        break;
      case 'm':
        break;
      default:
        ++faults_;
    }
  }

  void line_feed() {
    ++row_;
    if (row_ == lines_.size()) lines_.emplace_back();
  }

  bool take_character() {
    const CodePoint point = first_code_point(pending_);
    if (!point.valid && pending_.size() < 4 && (pending_[0] & 0xC0) == 0xC0) return false;
    const std::string bytes = pending_.substr(0, point.length);
    pending_.erase(0, point.length);
    const bool isolates = point.value == 0x2068 || point.value == 0x2069;
    if (!point.valid || (is_control(point.value) && !isolates)) {
      ++faults_;
      return true;
    }
    put(bytes, columns_of(point.value));
    return true;
  }

  void put(const std::string& bytes, std::size_t width) {
    if (width == 0) {
      if (column_ > 0 && column_ <= lines_[row_].size()) lines_[row_][column_ - 1] += bytes;
      return;
    }
    if (column_ + width > columns_) {
      ++wraps_;
      column_ = 0;
      line_feed();
    }
    Line& line = lines_[row_];
    if (line.size() < column_ + width) line.resize(column_ + width, " ");
    line[column_] = bytes;
    if (width == 2) line[column_ + 1].clear();
    column_ += width;
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<Line> lines_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::string pending_;
  std::size_t wraps_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace retort::testing
