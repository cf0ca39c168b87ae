#pragma once
// Bytes on their way in, never more than a limit, errors told apart from the end.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace retort {

/// Thrown out of a read when the person pressed Ctrl-C.
struct Interrupted {};

/// Throws InputError (cannot read) when reading fails.
class Input {
 public:
  Input(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  /// Reads a text, for tests.
  explicit Input(std::string text) : name_("standard input"), buffer_(std::move(text)) {}

  /// Everything that is left. A text longer than `most` comes back cut to one byte more, so that
  /// whoever parses it sees it is too long.
  std::string read_all(std::size_t most);

  /// The next line without its end; nothing at the end of input. Longer lines are cut to `most`.
  std::optional<std::string> read_line(std::size_t most);

 private:
  bool fill();

  int descriptor_ = -1;
  std::string name_;
  std::string buffer_;
};

/// The text of a file, cut like `read_all`. Throws InputError with the reason.
std::string read_file(const std::string& path, std::size_t most);

}  // namespace retort
