#include "interrupt.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace retort {
namespace {

// A signal handler can only speak through globals. The pipe wakes a poll that has just begun.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t requested = 0;
std::array<int, 2> wake_pipe{-1, -1};
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

void request(int /*signal*/) {
  requested = 1;
  const char byte = 0;
  // A full pipe wakes as well.
  [[maybe_unused]] const ssize_t written = ::write(wake_pipe[1], &byte, 1);
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

bool wait_for_input(int descriptor) {
  std::array<pollfd, 2> waiting{{{descriptor, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}}};
  while (!interrupt_requested()) {
    // An error here is the read's to find.
    if (::poll(waiting.data(), waiting.size(), -1) != 0 && waiting[0].revents != 0) break;
  }
  return !interrupt_requested();
}

}  // namespace retort
