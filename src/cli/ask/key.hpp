#pragma once
// Keys, read from the bytes that a terminal sends for them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace retort {

struct Key {
  enum class Kind : std::uint8_t {
    text,  ///< one character that can be seen
    enter,
    escape,
    up,
    down,
    left,
    right,
    home,
    end,
    page_up,
    page_down,
    erase,       ///< the character before
    erase_next,  ///< the character after
    erase_all,
    leave,  ///< Ctrl-D
    other,  ///< anything that means nothing here
  };

  Kind kind = Kind::other;
  std::string text;
};

/// Collects bytes as they come and gives them out as keys.
class KeyReader {
 public:
  void feed(std::string_view bytes) { bytes_ += bytes; }

  /// The next whole key. Nothing while there is none, or only the beginning of one.
  std::optional<Key> next();
  /// The next key when nothing more has come for a while: Esc is then a key of its own.
  std::optional<Key> last();

  [[nodiscard]] bool is_waiting() const { return !bytes_.empty(); }

 private:
  std::optional<Key> take(std::size_t length, Key key);
  std::optional<Key> take_sequence();
  std::optional<Key> take_text();

  std::string bytes_;
};

}  // namespace retort
