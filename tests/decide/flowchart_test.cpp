// Invariant 1: with only the flowchart's questions answered, the advice is the union of its lines.

#include "decide/decision.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::testing {
namespace {
namespace flowchart_test {

/// The answers to the five questions; empty for unanswered.
struct FiveAnswers {
  std::string change;
  std::string citations;
  std::string style;
  std::string accuracy;
  std::string latency;

  [[nodiscard]] Flags flags() const {
    Flags flags{{"knowledge_change", change},
                {"citations", citations},
                {"style", style},
                {"accuracy", accuracy},
                {"latency_ms", latency}};
    std::erase_if(flags, [](const auto& flag) { return flag.second.empty(); });
    return flags;
  }

  /// Which lines of the guide's flowchart say yes.
  [[nodiscard]] std::array<bool, 5> lines() const {
    const bool has_style = style == "secondary" || style == "primary";
    return {change == "weekly" || change == "daily" || change == "realtime",
            citations == "required", style == "primary", latency == "100" || latency == "199",
            accuracy == "critical" && has_style};
  }
};

constexpr std::array lines_say{Approach::rag, Approach::rag, Approach::fine_tune,
                               Approach::fine_tune, Approach::both};

/// What all true lines say together; nothing when none is true.
std::optional<Approach> united(const std::array<bool, 5>& lines) {
  if (lines == std::array<bool, 5>{}) return std::nullopt;
  const bool retrieval = lines[0] || lines[1] || lines[4];
  const bool training = lines[2] || lines[3] || lines[4];
  return approach_for(retrieval, training);
}

std::optional<Approach> first_of(const std::array<bool, 5>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines.at(i)) return lines_say.at(i);
  }
  return std::nullopt;
}

Decision decided(const FiveAnswers& answers) {
  const Evaluator& evaluator = shipped_evaluator();
  return decide(evaluator, evaluator.cells(given(evaluator.knowledge(), answers.flags())));
}

void check_union(const FiveAnswers& answers) {
  const Decision decision = decided(answers);
  const std::array<bool, 5> lines = answers.lines();
  const bool agrees = decision.choice == united(lines).value_or(Approach::prompting) &&
                      decision.flowchart.collect == united(lines) &&
                      decision.flowchart.first == first_of(lines);
  INFO(answers.change << "/" << answers.citations << "/" << answers.style << "/" << answers.accuracy
                      << "/" << answers.latency);
  if (!agrees) FAIL("chose " << to_string(decision.choice.value_or(Approach::prompting)));
}

using Values = std::vector<std::string>;

TEST_CASE("flowchart: five answers give the union of the true lines, in every combination") {
  std::size_t tried = 0;
  for (const auto& change :
       Values{"", "static", "yearly", "monthly", "weekly", "daily", "realtime"}) {
    for (const auto& citations : Values{"", "no", "helpful", "required"}) {
      for (const auto& style : Values{"", "no", "secondary", "primary"}) {
        for (const auto& accuracy : Values{"", "low", "normal", "critical"}) {
          for (const auto& latency : Values{"", "100", "199", "200", "5000"}) {
            check_union({change, citations, style, accuracy, latency});
            ++tried;
          }
        }
      }
    }
  }
  CHECK(tried == 7 * 4 * 4 * 4 * 5);
}

TEST_CASE("flowchart: five answers that all say unknown are as good as none") {
  const FiveAnswers unknown{"unknown", "unknown", "unknown", "unknown", "unknown"};
  CHECK(decided(unknown).choice == Approach::prompting);
  CHECK(decided(unknown).flowchart.collect == std::nullopt);
}

/// Answers for a pattern of yes and no, bit i for line i.
FiveAnswers answers_for(unsigned pattern) {
  const auto yes = [pattern](unsigned line) { return (pattern >> line & 1U) != 0; };
  const std::string quiet_style = yes(4) ? "secondary" : "no";
  return {.change = yes(0) ? "weekly" : "static",
          .citations = yes(1) ? "required" : "no",
          .style = yes(2) ? "primary" : quiet_style,
          .accuracy = yes(4) ? "critical" : "normal",
          .latency = yes(3) ? "100" : "5000"};
}

std::string name_of(std::optional<Approach> approach) {
  return approach ? std::string(to_string(*approach)) : "none";
}

std::string pattern_line(unsigned pattern) {
  std::string line;
  for (const bool yes : answers_for(pattern).lines()) line += yes ? "yes " : "no  ";
  const Decision decision = decided(answers_for(pattern));
  return line + fmt::format(" {:<10} {:<10} {}\n", name_of(decision.flowchart.collect),
                            name_of(decision.flowchart.first), name_of(decision.choice));
}

/// Beginning with all no, the first line of the flowchart changing slowest.
std::vector<unsigned> patterns() {
  std::vector<unsigned> all;
  for (unsigned i = 0; i < 32; ++i) {
    unsigned pattern = 0;
    for (unsigned line = 0; line < 5; ++line) pattern |= (i >> (4 - line) & 1U) << line;
    all.push_back(pattern);
  }
  return all;
}

TEST_CASE("flowchart: the verdicts on all 32 patterns are the agreed ones") {
  std::string text =
      "Lines: 1 weekly changes, 2 citations, 3 style, 4 under 200 ms, 5 accuracy with style\n\n"
      "1   2   3   4   5    collect    first      choice\n";
  for (const unsigned pattern : patterns()) text += pattern_line(pattern);
  const std::filesystem::path golden = source_dir() / "tests/decide/flowchart_patterns.golden";
  if (std::getenv("UPDATE_GOLDEN") != nullptr) write_text(golden, text);
  CHECK(text_of(golden) == text);
}

TEST_CASE("flowchart: first yes wins can hardly reach both, the union mostly does") {
  std::map<std::string, int> collect;
  std::map<std::string, int> first;
  for (const unsigned pattern : patterns()) {
    const FlowchartVerdict verdict = decided(answers_for(pattern)).flowchart;
    ++collect[name_of(verdict.collect)];
    ++first[name_of(verdict.first)];
  }
  using Counts = std::map<std::string, int>;
  CHECK(collect == Counts{{"rag", 3}, {"fine_tune", 3}, {"both", 25}, {"none", 1}});
  CHECK(first == Counts{{"rag", 24}, {"fine_tune", 6}, {"both", 1}, {"none", 1}});
}

}  // namespace flowchart_test
}  // namespace
}  // namespace retort::testing
