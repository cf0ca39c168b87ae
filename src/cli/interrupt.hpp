#pragma once
// Ctrl-C while a question waits: leave cleanly instead of dying in the middle of a line.

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

/// Waits until the descriptor has something to read, or, under a guard, until SIGINT comes or has
/// come: then it returns false, however the two fall together.
bool wait_for_input(int descriptor);

}  // namespace retort
