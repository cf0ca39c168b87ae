#include "cli/io/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace retort {
namespace {

// A signal handler can only speak through globals. The pipe wakes a poll that has just begun.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t requested = 0;
std::array<int, 2> wake_pipe{-1, -1};
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

void request(int /*signal*/) {
  const int error = errno;
  requested = 1;
  wake();
  errno = error;
}

void set_handler(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;  // no SA_RESTART: a waiting read must return
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  requested = 0;
  if (::pipe(wake_pipe.data()) != 0) wake_pipe = {-1, -1};
  for (const int end : wake_pipe) {
    if (end < 0) continue;
    ::fcntl(end, F_SETFL, O_NONBLOCK);
    ::fcntl(end, F_SETFD, FD_CLOEXEC);
  }
  set_handler(request);
}

InterruptGuard::~InterruptGuard() {
  set_handler(SIG_DFL);
  requested = 0;
  for (int& end : wake_pipe) {
    if (end >= 0) ::close(end);
    end = -1;
  }
}

bool interrupt_requested() { return requested != 0; }

void wake() {
  const char byte = 0;
  // A full pipe wakes as well.
  [[maybe_unused]] const ssize_t written = ::write(wake_pipe[1], &byte, 1);
}

Awaited await_input(int descriptor, int timeout_ms) {
  std::array<pollfd, 2> waiting{{{descriptor, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}}};
  while (!interrupt_requested()) {
    const int ready = ::poll(waiting.data(), waiting.size(), timeout_ms);
    if (interrupt_requested()) break;
    if (ready == 0) return Awaited::timeout;
    if (ready > 0 && waiting[1].revents != 0) {
      std::array<char, 64> bytes{};
      while (::read(wake_pipe[0], bytes.data(), bytes.size()) > 0) {
      }
      return Awaited::wake;
    }
    // An error here is the read's to find.
    if (ready > 0) return Awaited::input;
  }
  return Awaited::interrupt;
}

bool wait_for_input(int descriptor) {
  while (true) {
    switch (await_input(descriptor, no_timeout)) {
      case Awaited::input:
        return true;
      case Awaited::interrupt:
        return false;
      case Awaited::wake:
      case Awaited::timeout:
        break;
    }
  }
}

}  // namespace retort
