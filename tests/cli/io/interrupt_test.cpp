#include "cli/io/interrupt.hpp"

#include "cli/io/input.hpp"
#include "support/catch.hpp"

#include <unistd.h>

#include <array>
#include <csignal>

namespace retort {
namespace {

/// The reading end of a pipe that holds `text` and then ends.
int pipe_with(const std::string& text) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  ::close(ends[1]);
  return ends[0];
}

TEST_CASE("Ctrl-C is noticed while somebody listens, and forgotten by the next listener") {
  {
    const InterruptGuard guard;
    CHECK_FALSE(interrupt_requested());
    REQUIRE(std::raise(SIGINT) == 0);
    CHECK(interrupt_requested());
  }
  const InterruptGuard guard;
  CHECK_FALSE(interrupt_requested());
}

TEST_CASE("nobody listens any more after the last question") {
  { const InterruptGuard guard; }
  struct sigaction action {};
  REQUIRE(::sigaction(SIGINT, nullptr, &action) == 0);
  CHECK(action.sa_handler == SIG_DFL);
}

TEST_CASE("Ctrl-C between the prompt and the read is not lost") {
  const InterruptGuard guard;
  REQUIRE(std::raise(SIGINT) == 0);
  const int descriptor = pipe_with("an answer that must not be taken\n");
  Input input(descriptor, "pipe");
  CHECK_THROWS_AS(input.read_line(100), Interrupted);
  ::close(descriptor);
}

TEST_CASE("a wait is ended by input, by being woken and by its time, and told which") {
  const InterruptGuard guard;
  const int ready = pipe_with("x");
  CHECK(await_input(ready, no_timeout) == Awaited::input);
  ::close(ready);
  std::array<int, 2> quiet{};
  REQUIRE(::pipe(quiet.data()) == 0);
  CHECK(await_input(quiet[0], 1) == Awaited::timeout);
  wake();
  wake();
  CHECK(await_input(quiet[0], no_timeout) == Awaited::wake);
  CHECK(await_input(quiet[0], 1) == Awaited::timeout);
  REQUIRE(std::raise(SIGINT) == 0);
  CHECK(await_input(quiet[0], no_timeout) == Awaited::interrupt);
  for (const int end : quiet) ::close(end);
}

}  // namespace
}  // namespace retort
