#pragma once
// A line of text while it is being typed.

#include "cli/ask/key.hpp"

#include <cstddef>
#include <string>

namespace retort {

class TextField {
 public:
  TextField() = default;
  explicit TextField(std::string text) : text_(std::move(text)), at_(text_.size()) {}

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The text before the cursor.
  [[nodiscard]] std::string before() const { return text_.substr(0, at_); }

  /// True where the key changed the text or moved in it.
  bool press(const Key& key);

 private:
  [[nodiscard]] std::size_t previous() const;
  [[nodiscard]] std::size_t following() const;
  bool move_to(std::size_t at);
  bool erase(std::size_t from, std::size_t to);

  std::string text_;
  std::size_t at_ = 0;  ///< bytes before the cursor
};

}  // namespace retort
