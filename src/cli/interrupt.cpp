#include "interrupt.hpp"

#include <csignal>

namespace retort {
namespace {

// A signal handler can only speak through a global.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t requested = 0;

void request(int /*signal*/) { requested = 1; }

void set_handler(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;  // no SA_RESTART: the read must return
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  requested = 0;
  set_handler(request);
}

InterruptGuard::~InterruptGuard() { set_handler(SIG_DFL); }

bool interrupt_requested() { return requested != 0; }

}  // namespace retort
