#pragma once
// Tells a thread that waits for input that nobody needs it any more.

#include <array>
#include <atomic>

namespace retort {

class StopSignal {
 public:
  StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;
  StopSignal(StopSignal&&) = delete;
  StopSignal& operator=(StopSignal&&) = delete;
  ~StopSignal();

  void raise();
  [[nodiscard]] bool is_raised() const { return raised_; }

  /// Waits until the descriptor has something to read; false once the signal is raised.
  [[nodiscard]] bool wait_for_input(int descriptor) const;

 private:
  std::atomic<bool> raised_ = false;
  std::array<int, 2> pipe_{-1, -1};  ///< wakes a poll that has begun
};

}  // namespace retort
