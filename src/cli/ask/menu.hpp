#pragma once
// A list to choose from: where the cursor stands, and which rows a filter leaves.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

class Menu {
 public:
  Menu() = default;
  /// The last `pinned` labels stay whatever the filter is. There is at least one label.
  Menu(std::vector<std::string> labels, std::size_t pinned);

  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  /// The labels that are shown, by their number.
  [[nodiscard]] const std::vector<std::size_t>& shown() const { return shown_; }
  /// Of the label, as in `labels`.
  [[nodiscard]] std::size_t chosen() const { return shown_[cursor_]; }
  /// Of the row, as in `shown`.
  [[nodiscard]] std::size_t cursor() const { return cursor_; }
  [[nodiscard]] const std::string& filter() const { return filter_; }

  /// One row; past either end it comes out at the other.
  void up();
  void down();
  /// Up (negative) or down by this many rows, as far as there are any.
  void leap(std::ptrdiff_t rows);
  void choose(std::size_t label);
  /// Keeps the labels that hold every word of it, whatever their case. The cursor goes to the one
  /// that is no more than it, else to the first.
  void set_filter(std::string filter);

 private:
  std::vector<std::string> labels_;
  std::size_t pinned_ = 0;
  std::vector<std::size_t> shown_;
  std::size_t cursor_ = 0;
  std::string filter_;
};

/// Does the text hold every word of the filter, whatever the case of ASCII letters?
bool passes_filter(std::string_view text, std::string_view filter);

}  // namespace retort
