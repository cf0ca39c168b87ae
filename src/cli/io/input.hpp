#pragma once
// Bytes on their way in, never more than a limit, errors told apart from the end.

#include "cli/io/descriptor.hpp"
#include "cli/io/stop_signal.hpp"

#include <cstddef>
#include <optional>
#include <span>
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

  /// Waits for bytes and takes what there is, at most as much as fits; 0 at the end of input, or
  /// once the signal is raised.
  std::size_t read_some(std::span<char> into, const StopSignal& stop);

  /// Would a read return at once?
  [[nodiscard]] bool has_more_now() const;

 private:
  bool fill();

  int descriptor_ = -1;
  std::string name_;
  std::string buffer_;
};

/// Throws InputError with the reason.
Descriptor open_for_reading(const std::string& path);

/// The text of a file, cut like `read_all`. Throws InputError with the reason.
std::string read_file(const std::string& path, std::size_t most);

}  // namespace retort
