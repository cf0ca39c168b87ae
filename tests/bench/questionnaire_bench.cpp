// How long it takes from a key to the screen: in the program alone, and through a terminal. Prints
// a Markdown table; run it with `cmake --build --preset release --target bench`.

#include "cli/ask/dialogue_view.hpp"
#include "shipped.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>
#if __has_include(<pty.h>)
#include <pty.h>
#else
#include <util.h>
#endif

namespace retort {
namespace {

using Clock = std::chrono::steady_clock;

double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

struct Spread {
  double median = 0.0;
  double worst = 0.0;
};

Spread spread_of(std::vector<double> times) {
  std::ranges::sort(times);
  return {times[times.size() / 2], times.back()};
}

void print_row(std::string_view what, Spread spread) {
  const std::string text =
      fmt::format("| {} | {:.0f} | {:.0f} |\n", what, spread.median, spread.worst);
  std::fwrite(text.data(), 1, text.size(), stdout);
}

/// The questionnaire without a terminal.
class Drawn {
 public:
  Drawn(const Evaluator& evaluator, Answers given)
      : interview_(evaluator, std::move(given), Order::adaptive), dialogue_(interview_) {}

  /// Microseconds from the key to the bytes that show what it did.
  double press(std::string_view bytes) {
    const Clock::time_point start = Clock::now();
    keys_.feed(bytes);
    while (const std::optional<Key> key = keys_.next()) dialogue_.press(*key);
    bytes_ += painter_.draw(view_of(dialogue_, {24, 80, Marks::unicode})).size();
    return microseconds_since(start);
  }
  [[nodiscard]] const Dialogue& dialogue() const { return dialogue_; }

 private:
  Interview interview_;
  Dialogue dialogue_;
  KeyReader keys_;
  Painter painter_{Painting::toned};
  std::size_t bytes_ = 0;
};

Answers nothing_said(const Knowledge& knowledge) {
  return {.by_question = std::vector<std::optional<Answer>>(knowledge.questions.size())};
}

Spread arrows(const Evaluator& evaluator) {
  Drawn drawn(evaluator, nothing_said(evaluator.knowledge()));
  std::vector<double> times;
  for (int i = 0; i < 1000; ++i) times.push_back(drawn.press("\x1b[B"));
  return spread_of(std::move(times));
}

/// Don't know throughout, which asks the most.
Spread answers(const Evaluator& evaluator) {
  Drawn drawn(evaluator, nothing_said(evaluator.knowledge()));
  std::vector<double> times;
  while (drawn.dialogue().interview().phase() == Phase::advice) times.push_back(drawn.press("\r"));
  return spread_of(std::move(times));
}

Spread filtering(const Evaluator& evaluator) {
  Answers given = nothing_said(evaluator.knowledge());
  for (std::size_t i = 0; i < given.by_question.size(); ++i) {
    if (evaluator.knowledge().questions[i].section == Section::decision) {
      given.by_question[i] = Answer{.known = false};
    }
  }
  Drawn drawn(evaluator, std::move(given));
  drawn.press("2\r");
  while (drawn.dialogue().entry() != Entry::long_list) drawn.press("\r");
  std::vector<double> times;
  for (int i = 0; i < 500; ++i) times.push_back(drawn.press(i % 2 == 0 ? "g" : "\x7f"));
  return spread_of(std::move(times));
}

/// Reads until nothing has come for a while; microseconds until the last byte before that.
double read_burst(int terminal, Clock::time_point start) {
  constexpr int quiet_ms = 30;
  double last = 0.0;
  pollfd waiting{.fd = terminal, .events = POLLIN, .revents = 0};
  while (::poll(&waiting, 1, last == 0.0 ? 5000 : quiet_ms) == 1) {
    std::array<char, 4096> block{};
    if (::read(terminal, block.data(), block.size()) <= 0) break;
    last = microseconds_since(start);
  }
  return last;
}

/// From the key that is written to the terminal to the last byte of what changes there.
Spread through_terminal() {
  winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) {
    ::unsetenv("CI");
    ::unsetenv("ACCESSIBLE");
    ::setenv("TERM", "xterm", 1);
    ::execl(RETORT_BINARY, RETORT_BINARY, "ask", nullptr);
    ::_exit(127);
  }
  read_burst(terminal, Clock::now());
  std::vector<double> times;
  for (int i = 0; i < 100; ++i) {
    const Clock::time_point start = Clock::now();
    if (::write(terminal, "j", 1) != 1) break;
    times.push_back(read_burst(terminal, start));
  }
  ::kill(child, SIGTERM);
  ::waitpid(child, nullptr, 0);
  ::close(terminal);
  return spread_of(std::move(times));
}

void run() {
  const Knowledge knowledge = shipped_knowledge();
  const Evaluator evaluator(knowledge);
  std::fputs("| from a key to its bytes | microseconds | worst |\n|---|---:|---:|\n", stdout);
  print_row("an arrow", arrows(evaluator));
  print_row("a letter that filters a long list", filtering(evaluator));
  print_row("an answer, to the next question", answers(evaluator));
  print_row("an arrow, through a terminal", through_terminal());
}

}  // namespace
}  // namespace retort

int main() {
  retort::run();
  return 0;
}
