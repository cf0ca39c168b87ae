#include "cli/io/raw_terminal.hpp"

#include "cli/io/interrupt.hpp"

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace retort {
namespace {

// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables): handlers reach nothing else
TerminalDescriptors in_use;
termios settings_before{};
volatile std::sig_atomic_t is_raw = 0;
volatile std::sig_atomic_t rows_below_cursor = 0;
volatile std::sig_atomic_t was_resized = 0;
volatile std::sig_atomic_t was_resumed = 0;

constexpr std::array handled_signals{SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS,
                                     SIGFPE,  SIGILL, SIGTSTP, SIGCONT, SIGWINCH};
std::array<struct sigaction, handled_signals.size()> actions_before{};
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

// From here on to `enter_raw`, only what a signal handler may do.

/// In the background the settings are somebody else's.
bool owns_terminal() { return ::tcgetpgrp(in_use.in) == ::getpgrp(); }

void give_back() {
  if (is_raw == 0 || !owns_terminal()) return;
  ::tcsetattr(in_use.in, TCSANOW, &settings_before);
  const char line_feed = '\n';
  for (int i = 0; i <= rows_below_cursor; ++i) {
    [[maybe_unused]] const ssize_t written = ::write(in_use.err, &line_feed, 1);
  }
}

void restore_action(int signal) {
  for (std::size_t i = 0; i < handled_signals.size(); ++i) {
    if (handled_signals[i] == signal) ::sigaction(signal, &actions_before[i], nullptr);
  }
}

void set_action(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigfillset(&action.sa_mask);  // SIGTTOU among them: giving back must not stop
  ::sigaction(signal, &action, nullptr);
}

void end_with(int signal) {
  give_back();
  is_raw = 0;
  restore_action(signal);
  ::raise(signal);  // takes effect on return
}

void stop_with(int signal) {
  const int error = errno;
  give_back();
  restore_action(signal);
  sigset_t only{};
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigset_t before{};
  ::raise(signal);
  ::sigprocmask(SIG_UNBLOCK, &only, &before);  // stops here
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  set_action(signal, stop_with);
  was_resumed = 1;
  wake();
  errno = error;
}

void note_resumption(int /*signal*/) {
  const int error = errno;
  was_resumed = 1;
  wake();
  errno = error;
}

void note_resize(int /*signal*/) {
  const int error = errno;
  was_resized = 1;
  wake();
  errno = error;
}

void (*handler_of(int signal))(int) {
  if (signal == SIGTSTP) return stop_with;
  if (signal == SIGCONT) return note_resumption;
  return signal == SIGWINCH ? note_resize : end_with;
}

/// Keys come one by one and are not echoed; Ctrl-C and the like still send their signals.
void enter_raw() {
  termios raw = settings_before;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);
  raw.c_iflag &= ~static_cast<tcflag_t>(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  while (::tcsetattr(in_use.in, TCSADRAIN, &raw) != 0 && errno == EINTR) {
  }
}

}  // namespace

TerminalSize size_of_terminal(int descriptor) {
  TerminalSize size;
  winsize window{};
  if (::ioctl(descriptor, TIOCGWINSZ, &window) != 0) return size;
  if (window.ws_row > 0) size.rows = window.ws_row;
  if (window.ws_col > 0) size.columns = window.ws_col;
  return size;
}

RawTerminal::RawTerminal(TerminalDescriptors descriptors) : descriptors_(descriptors) {
  in_use = descriptors;
  rows_below_cursor = 0;
  was_resized = 0;
  was_resumed = 0;
  if (::tcgetattr(descriptors.in, &settings_before) != 0) return;
  for (std::size_t i = 0; i < handled_signals.size(); ++i) {
    ::sigaction(handled_signals[i], nullptr, &actions_before[i]);
    // What was to be ignored, as under nohup, stays so.
    const bool is_ignored = actions_before[i].sa_handler == SIG_IGN;
    if (!is_ignored) set_action(handled_signals[i], handler_of(handled_signals[i]));
  }
  is_raw = 1;
  enter_raw();
}

RawTerminal::~RawTerminal() {
  if (is_raw == 0) return;
  while (::tcsetattr(in_use.in, TCSADRAIN, &settings_before) != 0 && errno == EINTR) {
  }
  is_raw = 0;
  for (const int signal : handled_signals) restore_action(signal);
}

RawTerminal::Event RawTerminal::wait(int timeout_ms) const {
  while (true) {
    if (was_resumed != 0) {
      was_resumed = 0;
      was_resized = 0;
      enter_raw();  // in the background this stops until the terminal is ours again
      return Event::resumed;
    }
    if (was_resized != 0) {
      was_resized = 0;
      return Event::resized;
    }
    switch (await_input(descriptors_.in, timeout_ms)) {
      case Awaited::input:
        return Event::keys;
      case Awaited::interrupt:
        return Event::interrupted;
      case Awaited::timeout:
        return Event::quiet;
      case Awaited::wake:
        break;
    }
  }
}

std::string RawTerminal::read_keys() const {
  std::array<char, 256> bytes{};
  while (true) {
    const ssize_t got = ::read(descriptors_.in, bytes.data(), bytes.size());
    if (got >= 0) return {bytes.data(), static_cast<std::size_t>(got)};
    if (errno != EINTR) return {};
  }
}

void RawTerminal::set_rows_below(std::size_t rows) {
  rows_below_cursor = static_cast<std::sig_atomic_t>(std::min<std::size_t>(rows, 1000));
}

}  // namespace retort
