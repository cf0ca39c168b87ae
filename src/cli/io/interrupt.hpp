#pragma once
// Ctrl-C while a question waits: leave cleanly instead of dying in the middle of a line.

#include <cstdint>

namespace retort {

/// While it lives, SIGINT is noted instead of ending the program.
class InterruptGuard {
 public:
  InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  InterruptGuard(InterruptGuard&&) = delete;
  InterruptGuard& operator=(InterruptGuard&&) = delete;
  ~InterruptGuard();
};

bool interrupt_requested();

/// Ends a wait of `await_input`, now or the next one. May be called in a signal handler.
void wake();

enum class Awaited : std::uint8_t { input, interrupt, wake, timeout };
inline constexpr int no_timeout = -1;

/// Waits until the descriptor has something to read, or, under a guard, until SIGINT comes or has
/// come, however the two fall together.
Awaited await_input(int descriptor, int timeout_ms);

/// The same without end, whatever wakes it; false when SIGINT has come.
bool wait_for_input(int descriptor);

}  // namespace retort
