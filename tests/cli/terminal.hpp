#pragma once
// The program in a terminal of its own, typed at and read from.

#include "cli/process.hpp"

#include <poll.h>

#include <csignal>
#include <utility>
#if __has_include(<pty.h>)
#include <pty.h>
#else
#include <util.h>
#endif

namespace retort::testing {

/// A bare root has no pseudo-terminals; then there is nothing to test in, and a warning says so.
inline bool has_terminals() {
  int master = -1;
  int terminal = -1;
  if (::openpty(&master, &terminal, nullptr, nullptr, nullptr) != 0) {
    WARN("no pseudo-terminal here: nothing was tested");
    return false;
  }
  ::close(terminal);
  ::close(master);
  return true;
}

class Terminal {
 public:
  explicit Terminal(std::vector<std::string> words) {
    words.insert(words.begin(), RETORT_BINARY);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    winsize size{};
    size.ws_row = 24;
    size.ws_col = 72;
    child_ = ::forkpty(&master_, nullptr, nullptr, &size);
    if (child_ == 0) {
      ::unsetenv("CI");
      ::setenv("TERM", "dumb", 1);
      ::execv(RETORT_BINARY, arguments.data());
      ::_exit(127);
    }
    REQUIRE(child_ > 0);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  Terminal(Terminal&&) = delete;
  Terminal& operator=(Terminal&&) = delete;
  ~Terminal() {
    if (master_ >= 0) ::close(master_);
  }

  void type(std::string_view keys) const {
    REQUIRE(::write(master_, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
  }

  /// What the terminal sends for Ctrl-C, without dropping what was typed before.
  void interrupt() const { REQUIRE(::kill(child_, SIGINT) == 0); }

  /// Reads until `text` has been shown since the last call; false when the program is gone first.
  bool wait_for_text(std::string_view text) {
    while (shown_.find(text, seen_) == std::string::npos) {
      if (!read_some()) return false;
    }
    seen_ = shown_.find(text, seen_) + text.size();
    return true;
  }

  /// Waits for the end of the program, and kills it where there is none.
  Ending finish() {
    while (read_some()) {
    }
    if (has_hung_) ::kill(child_, SIGKILL);
    return wait_for(child_);
  }

  /// Takes the terminal away; the raw wait status.
  int hang_up() {
    ::close(std::exchange(master_, -1));
    int status = 0;
    REQUIRE(::waitpid(child_, &status, 0) == child_);
    return status;
  }

  [[nodiscard]] const std::string& shown() const { return shown_; }

 private:
  bool read_some() {
    pollfd waiting{.fd = master_, .events = POLLIN, .revents = 0};
    constexpr int patience_ms = 15'000;  // far more than any step takes; only a hang uses it up
    has_hung_ = has_hung_ || ::poll(&waiting, 1, patience_ms) != 1;
    if (has_hung_) return false;
    std::array<char, 4096> block{};
    const ssize_t got = ::read(master_, block.data(), block.size());
    if (got <= 0) return false;
    shown_.append(block.data(), static_cast<std::size_t>(got));
    return true;
  }

  int master_ = -1;
  pid_t child_ = 0;
  std::string shown_;
  std::size_t seen_ = 0;
  bool has_hung_ = false;
};

}  // namespace retort::testing
