#include "cli/ask/menu.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace retort {

bool passes_filter(std::string_view text, std::string_view filter) {
  const std::string lower = lower_case(text);
  while (!filter.empty()) {
    const std::string word = lower_case(filter.substr(0, filter.find(' ')));
    filter.remove_prefix(std::min(filter.size(), word.size() + 1));
    if (lower.find(word) == std::string::npos) return false;
  }
  return true;
}

Menu::Menu(std::vector<std::string> labels, std::size_t pinned)
    : labels_(std::move(labels)), pinned_(pinned), shown_(labels_.size()) {
  std::iota(shown_.begin(), shown_.end(), std::size_t{0});
}

void Menu::up() { cursor_ = (cursor_ == 0 ? shown_.size() : cursor_) - 1; }

void Menu::down() { cursor_ = (cursor_ + 1) % shown_.size(); }

void Menu::leap(std::ptrdiff_t rows) {
  const auto last = static_cast<std::ptrdiff_t>(shown_.size()) - 1;
  const auto at = static_cast<std::ptrdiff_t>(cursor_);
  cursor_ = static_cast<std::size_t>(std::clamp(at + rows, std::ptrdiff_t{0}, last));
}

void Menu::choose(std::size_t label) {
  const auto found = std::ranges::find(shown_, label);
  if (found != shown_.end()) cursor_ = static_cast<std::size_t>(found - shown_.begin());
}

void Menu::set_filter(std::string filter) {
  filter_ = std::move(filter);
  shown_.clear();
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const bool is_pinned = i + pinned_ >= labels_.size();
    if (is_pinned || passes_filter(labels_[i], filter_)) shown_.push_back(i);
  }
  const auto whole = std::ranges::find(shown_, lower_case(filter_), [this](std::size_t label) {
    return lower_case(labels_[label]);
  });
  cursor_ = whole == shown_.end() ? 0 : static_cast<std::size_t>(whole - shown_.begin());
}

}  // namespace retort
