#pragma once
// The terminal while keys are read one by one, given back as it was however the program ends.

#include <cstddef>
#include <cstdint>
#include <string>

namespace retort {

/// Where keys come from and where the questionnaire is drawn.
struct TerminalDescriptors {
  int in = 0;
  int err = 2;
};

struct TerminalSize {
  std::size_t rows = 24;
  std::size_t columns = 80;
};

TerminalSize size_of_terminal(int descriptor);

/// At most one lives at a time, under an InterruptGuard. SIGTERM, SIGHUP, SIGQUIT and crashes give
/// the terminal back and then end the program as they would have; SIGTSTP gives it back and stops.
class RawTerminal {
 public:
  enum class Event : std::uint8_t {
    keys,
    quiet,  ///< nothing came in time
    resized,
    resumed,  ///< after a stop; the screen may hold anything
    interrupted,
  };

  explicit RawTerminal(TerminalDescriptors descriptors);
  RawTerminal(const RawTerminal&) = delete;
  RawTerminal& operator=(const RawTerminal&) = delete;
  RawTerminal(RawTerminal&&) = delete;
  RawTerminal& operator=(RawTerminal&&) = delete;
  ~RawTerminal();

  /// `timeout_ms` may be `no_timeout`.
  [[nodiscard]] Event wait(int timeout_ms) const;
  /// The bytes of keys; empty when the terminal is gone.
  [[nodiscard]] std::string read_keys() const;
  /// How far the cursor has to go down to leave what is drawn, should the program end now.
  void set_rows_below(std::size_t rows);

 private:
  TerminalDescriptors descriptors_;
};

}  // namespace retort
