#pragma once
// Ctrl-C while a question waits: leave cleanly instead of dying in the middle of a line.

namespace retort {

/// While it lives, SIGINT makes a waiting read return instead of ending the program.
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

}  // namespace retort
