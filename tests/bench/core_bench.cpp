// How long the decision and what is said about it take. Prints a Markdown table; run it with
// `cmake --build --preset release --target bench`. Times are for reading, not for tests.

#include "decide/decision.hpp"
#include "explain/flips.hpp"
#include "explain/next_question.hpp"
#include "explain/outcomes.hpp"
#include "prove/proofs.hpp"
#include "shipped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace retort {
namespace {

/// Every question answered, at random but the same each time.
std::vector<Cells> complete_answers(const Evaluator& evaluator, std::size_t count) {
  std::mt19937_64 random(7);
  std::vector<Cells> all(count);
  for (Cells& cells : all) {
    for (std::size_t q = 0; q < evaluator.knowledge().questions.size(); ++q) {
      cells.at[q] = static_cast<CellId>(1 + random() % (evaluator.axis(q).size - 1));
    }
  }
  return all;
}

/// The median of seven rounds, in microseconds a call.
template <typename Call>
double microseconds(std::size_t calls, Call call) {
  using Clock = std::chrono::steady_clock;
  std::array<double, 7> rounds{};
  for (double& round : rounds) {
    const Clock::time_point start = Clock::now();
    for (std::size_t i = 0; i < calls; ++i) call(i);
    const std::chrono::duration<double, std::micro> took = Clock::now() - start;
    round = took.count() / static_cast<double>(calls);
  }
  std::ranges::sort(rounds);
  return rounds[rounds.size() / 2];
}

void print_row(std::string_view what, double time) {
  const std::string text = fmt::format("| {} | {:.2f} |\n", what, time);
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void run() {
  const Knowledge knowledge = shipped_knowledge();
  const Evaluator evaluator(knowledge);
  const std::vector<Cells> answers = complete_answers(evaluator, 4096);
  std::size_t checksum = 0;
  std::fputs("| what | microseconds |\n|---|---:|\n", stdout);
  print_row("reading the shipped knowledge",
            microseconds(20, [&](std::size_t) { checksum += shipped_knowledge().rules.size(); }));
  print_row("one decision, cells ready", microseconds(100'000, [&](std::size_t i) {
              const Decision decision = decide(evaluator, answers[i % answers.size()]);
              checksum += static_cast<std::size_t>(decision.choice.value_or(Approach::both));
            }));
  print_row("robustness, nothing answered", microseconds(20, [&](std::size_t) {
              checksum += outcome_shares(evaluator, {}, Weights::scaled).of(std::nullopt) > 0;
            }));
  print_row("robustness, everything answered", microseconds(200, [&](std::size_t i) {
              checksum += outcome_shares(evaluator, answers[i], Weights::scaled).of({}) > 0;
            }));
  print_row("possible outcomes, nothing answered", microseconds(20, [&](std::size_t) {
              checksum += possible_outcomes(evaluator, {}).approaches.bits();
            }));
  print_row("what to ask next, nothing answered", microseconds(3, [&](std::size_t) {
              checksum += next_questions(evaluator, {}).ranked.size();
            }));
  print_row("what would change it, up to three changes", microseconds(20, [&](std::size_t i) {
              checksum += find_flips(evaluator, answers[i], most_flips).flips.size();
            }));
  print_row("proofs over the whole knowledge",
            microseconds(5, [&](std::size_t) { checksum += prove(evaluator).size(); }));
  std::fprintf(stderr, "checksum %zu\n", checksum);
}

}  // namespace
}  // namespace retort

int main() {
  retort::run();
  return 0;
}
