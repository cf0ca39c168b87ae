#include "cli/ask/key.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

constexpr char escape_byte = '\x1b';
constexpr std::size_t longest_character = 4;  // bytes

struct CodedKey {
  std::string_view code;
  Key::Kind kind;
};

/// What follows "ESC [" or "ESC O", parameters aside.
constexpr std::array final_bytes{CodedKey{"A", Key::Kind::up},    CodedKey{"B", Key::Kind::down},
                                 CodedKey{"C", Key::Kind::right}, CodedKey{"D", Key::Kind::left},
                                 CodedKey{"H", Key::Kind::home},  CodedKey{"F", Key::Kind::end},
                                 CodedKey{"M", Key::Kind::enter}};

/// The first parameter of "ESC [ N ~".
constexpr std::array tilde_codes{
    CodedKey{"1", Key::Kind::home},      CodedKey{"3", Key::Kind::erase_next},
    CodedKey{"4", Key::Kind::end},       CodedKey{"5", Key::Kind::page_up},
    CodedKey{"6", Key::Kind::page_down}, CodedKey{"7", Key::Kind::home},
    CodedKey{"8", Key::Kind::end}};

constexpr std::array control_bytes{
    CodedKey{"\r", Key::Kind::enter},      CodedKey{"\n", Key::Kind::enter},
    CodedKey{"\x7f", Key::Kind::erase},    CodedKey{"\b", Key::Kind::erase},
    CodedKey{"\x04", Key::Kind::leave},    CodedKey{"\x01", Key::Kind::home},
    CodedKey{"\x05", Key::Kind::end},      CodedKey{"\x15", Key::Kind::erase_all},
    CodedKey{"\x0e", Key::Kind::down},     CodedKey{"\x10", Key::Kind::up},
    CodedKey{"\x02", Key::Kind::left},     CodedKey{"\x06", Key::Kind::right},
    CodedKey{"\x0b", Key::Kind::erase_all}};

template <std::size_t Size>
Key::Kind kind_of(const std::array<CodedKey, Size>& names, std::string_view code) {
  const auto found = std::ranges::find(names, code, &CodedKey::code);
  return found == names.end() ? Key::Kind::other : found->kind;
}

}  // namespace

std::optional<Key> KeyReader::take(std::size_t length, Key key) {
  bytes_.erase(0, length);
  return key;
}

/// Introducer, parameters, one final byte.
std::optional<Key> KeyReader::take_sequence() {
  if (bytes_.size() < 2) return std::nullopt;
  if (bytes_[1] != '[' && bytes_[1] != 'O') return take(1, {Key::Kind::escape, {}});
  const auto is_final = [](char c) { return (c >= '@' && c <= '~') || c < ' '; };
  const auto end = std::find_if(bytes_.begin() + 2, bytes_.end(), is_final);
  if (end == bytes_.end()) return std::nullopt;
  const auto length = static_cast<std::size_t>(end - bytes_.begin()) + 1;
  const std::string parameters = bytes_.substr(2, length - 3);
  if (*end == '~') {
    return take(length, {kind_of(tilde_codes, parameters.substr(0, parameters.find(';'))), {}});
  }
  return take(length, {kind_of(final_bytes, std::string_view(&*end, 1)), {}});
}

std::optional<Key> KeyReader::take_text() {
  const CodePoint point = first_code_point(bytes_);
  if (point.valid) {
    const bool is_seen = !is_control(point.value);
    const std::string text = is_seen ? bytes_.substr(0, point.length) : "";
    return take(point.length, {is_seen ? Key::Kind::text : Key::Kind::other, text});
  }
  const bool may_go_on =
      bytes_.size() < longest_character && (static_cast<unsigned char>(bytes_[0]) & 0xC0U) == 0xC0U;
  if (may_go_on) return std::nullopt;
  return take(1, {});
}

std::optional<Key> KeyReader::next() {
  if (bytes_.empty()) return std::nullopt;
  if (bytes_[0] == escape_byte) return take_sequence();
  const Key::Kind control = kind_of(control_bytes, std::string_view(bytes_).substr(0, 1));
  if (control != Key::Kind::other) return take(1, {control, {}});
  return take_text();
}

std::optional<Key> KeyReader::last() {
  if (std::optional<Key> key = next()) return key;
  if (bytes_.empty()) return std::nullopt;
  const bool is_escape = bytes_ == std::string(1, escape_byte);
  return take(is_escape ? 1 : bytes_.size(),
              {is_escape ? Key::Kind::escape : Key::Kind::other, {}});
}

}  // namespace retort
