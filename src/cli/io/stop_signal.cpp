#include "cli/io/stop_signal.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace retort {
namespace {

/// Never under the number of a standard stream that is closed: it would pass for that stream.
int above_standard_streams(int descriptor) {
  const int moved = ::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  ::close(descriptor);
  return moved;
}

}  // namespace

StopSignal::StopSignal() {
  if (::pipe(pipe_.data()) != 0) {
    pipe_ = {-1, -1};
    return;
  }
  for (int& end : pipe_) end = above_standard_streams(end);
}

StopSignal::~StopSignal() {
  for (const int end : pipe_) {
    if (end >= 0) ::close(end);
  }
}

void StopSignal::raise() {
  raised_ = true;
  const char byte = 0;
  [[maybe_unused]] const ssize_t written = ::write(pipe_[1], &byte, 1);
}

bool StopSignal::wait_for_input(int descriptor) const {
  std::array<pollfd, 2> waiting{{{descriptor, POLLIN, 0}, {pipe_[0], POLLIN, 0}}};
  while (!is_raised()) {
    // An error here is the read's to find.
    if (::poll(waiting.data(), waiting.size(), -1) != 0 && waiting[0].revents != 0) break;
  }
  return !is_raised();
}

}  // namespace retort
