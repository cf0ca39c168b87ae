#pragma once
// The program in a terminal of its own, typed at and read from.

#include "support/process.hpp"
#include "support/screen_model.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <termios.h>

#include <csignal>
#include <cstring>
#include <utility>
#if __has_include(<pty.h>)
#include <pty.h>
#include <utmp.h>
#else
#include <util.h>
#endif

namespace retort::testing {

/// A bare root has no pseudo-terminals; then there is nothing to test in, and a warning says so.
inline bool has_terminals() {
  int master = -1;
  int terminal = -1;
  if (::openpty(&master, &terminal, nullptr, nullptr, nullptr) != 0) {
    if (std::getenv("RETORT_ALL_TOOLS") != nullptr) FAIL("no pseudo-terminal here");
    WARN("no pseudo-terminal here: nothing was tested");
    return false;
  }
  ::close(terminal);
  ::close(master);
  return true;
}

struct TerminalSetting {
  std::size_t columns = 72;
  std::size_t rows = 24;
  std::string term = "dumb";
  std::string locale = "C.UTF-8";
  std::vector<std::string> environment = {};  ///< NAME=VALUE
};

/// How the terminal treats keys and output.
struct TerminalSettings {
  std::array<tcflag_t, 4> flags{};
  std::vector<cc_t> keys;

  friend bool operator==(const TerminalSettings&, const TerminalSettings&) = default;
};

class Terminal {
 public:
  /// Words that begin with a "/" name a program of their own.
  explicit Terminal(std::vector<std::string> words, const TerminalSetting& setting = {})
      : screen_(setting.rows, setting.columns) {
    if (words.empty() || !words.front().starts_with('/')) {
      words.insert(words.begin(), RETORT_BINARY);
    }
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    winsize size = window(setting.rows, setting.columns);
    int terminal = -1;
    REQUIRE(::openpty(&master_, &terminal, nullptr, nullptr, &size) == 0);
    before_ = settings();  // before the program can change them
    child_ = ::fork();
    if (child_ == 0) {
      ::close(master_);
      if (::login_tty(terminal) == 0) start(arguments, setting);
      ::_exit(127);
    }
    ::close(terminal);
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

  void send(int signal) const { REQUIRE(::kill(child_, signal) == 0); }

  /// Tells the program by SIGWINCH, as terminals do.
  void resize(std::size_t rows, std::size_t columns) {
    const winsize size = window(rows, columns);
    screen_.resize(rows, columns);
    REQUIRE(::ioctl(master_, TIOCSWINSZ, &size) == 0);
  }

  /// Reads until the screen shows `text`; false when the program is gone first.
  bool wait_for_screen(std::string_view text) {
    return wait_until([text](const ScreenModel& screen) { return screen.shows(text); });
  }
  template <typename Condition>
  bool wait_until(Condition condition) {
    while (!condition(screen_)) {
      if (!read_some()) return false;
    }
    return true;
  }

  [[nodiscard]] TerminalSettings settings() const {
    termios now{};
    REQUIRE(::tcgetattr(master_, &now) == 0);
    return {{now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag},
            {std::begin(now.c_cc), std::end(now.c_cc)}};
  }
  [[nodiscard]] const TerminalSettings& settings_before() const { return before_; }
  [[nodiscard]] const ScreenModel& screen() const { return screen_; }

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
  static winsize window(std::size_t rows, std::size_t columns) {
    winsize size{};
    size.ws_row = static_cast<unsigned short>(rows);
    size.ws_col = static_cast<unsigned short>(columns);
    return size;
  }

  /// In the child.
  [[noreturn]] static void start(const std::vector<char*>& arguments,
                                 const TerminalSetting& setting) {
    for (const char* name : {"CI", "NO_COLOR", "ACCESSIBLE", "LC_CTYPE"}) ::unsetenv(name);
    ::setenv("TERM", setting.term.c_str(), 1);
    ::setenv("LC_ALL", setting.locale.c_str(), 1);
    ::setenv("RETORT", RETORT_BINARY, 1);
    for (const std::string& one : setting.environment) {
      const std::size_t equals = one.find('=');
      ::setenv(one.substr(0, equals).c_str(), one.c_str() + equals + 1, 1);
    }
    const rlimit no_core{};
    ::setrlimit(RLIMIT_CORE, &no_core);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
  }

  bool read_some() {
    pollfd waiting{.fd = master_, .events = POLLIN, .revents = 0};
    constexpr int patience_ms = 15'000;  // far more than any step takes; only a hang uses it up
    has_hung_ = has_hung_ || ::poll(&waiting, 1, patience_ms) != 1;
    if (has_hung_) return false;
    std::array<char, 4096> block{};
    const ssize_t got = ::read(master_, block.data(), block.size());
    if (got <= 0) return false;
    const std::string_view bytes(block.data(), static_cast<std::size_t>(got));
    shown_ += bytes;
    screen_.feed(bytes);
    return true;
  }

  int master_ = -1;
  pid_t child_ = 0;
  ScreenModel screen_;
  TerminalSettings before_;
  std::string shown_;
  std::size_t seen_ = 0;
  bool has_hung_ = false;
};

}  // namespace retort::testing
