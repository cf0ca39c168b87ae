#include "cli/ask/text_field.hpp"

#include "base/unicode.hpp"

#include <utility>

namespace retort {
namespace {

constexpr std::size_t longest_text = 200;  // bytes; no answer is longer

}  // namespace

std::size_t TextField::previous() const {
  std::size_t at = at_;
  while (at > 0 && (static_cast<unsigned char>(text_[--at]) & 0xC0U) == 0x80U) {
  }
  return at;
}

std::size_t TextField::following() const {
  if (at_ == text_.size()) return at_;
  return at_ + first_code_point(std::string_view(text_).substr(at_)).length;
}

bool TextField::move_to(std::size_t at) { return std::exchange(at_, at) != at; }

bool TextField::erase(std::size_t from, std::size_t to) {
  text_.erase(from, to - from);
  at_ = from;
  return from != to;
}

bool TextField::press(const Key& key) {
  switch (key.kind) {
    case Key::Kind::text:
      if (text_.size() + key.text.size() > longest_text) return true;
      text_.insert(at_, key.text);
      at_ += key.text.size();
      return true;
    case Key::Kind::left:
      return move_to(previous());
    case Key::Kind::right:
      return move_to(following());
    case Key::Kind::home:
      return move_to(0);
    case Key::Kind::end:
      return move_to(text_.size());
    case Key::Kind::erase:
      return erase(previous(), at_);
    case Key::Kind::erase_next:
      return erase(at_, following());
    case Key::Kind::erase_all:
      return erase(0, text_.size());
    case Key::Kind::enter:
    case Key::Kind::escape:
    case Key::Kind::up:
    case Key::Kind::down:
    case Key::Kind::page_up:
    case Key::Kind::page_down:
    case Key::Kind::leave:
    case Key::Kind::other:
      return false;
  }
  return false;
}

}  // namespace retort
