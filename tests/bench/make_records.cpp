// Writes records for the benchmark: make_records COUNT. The same bytes on every machine.
//
// Each holds most of the decision's answers and, more often than not, the monthly volume.

#include "shipped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace retort {
namespace {

using Random = std::mt19937_64;  // the standard fixes what it gives

/// Two digits and some zeros, as people give numbers.
std::string number_for(const Question& question, Random& random) {
  std::int64_t magnitude = 1;
  for (std::uint64_t zeros = random() % 5; zeros > 0; --zeros) magnitude *= 10;
  const auto number = Decimal::whole(static_cast<std::int64_t>(1 + random() % 99) * magnitude);
  return to_text(std::clamp(number, question.min, question.max));
}

std::string value_for(const Question& question, Random& random) {
  if (question.kind == QuestionKind::number) return number_for(question, random);
  return fmt::format("\"{}\"", question.values[random() % question.values.size()].id);
}

bool is_drawn(const Question& question) {
  const bool is_volume = question.role == Role::queries_per_month;
  return is_volume || question.section == Section::decision;
}

std::string record(const Knowledge& knowledge, std::size_t number, Random& random) {
  std::string text = fmt::format(R"({{"id":"r-{:08}")", number);
  for (const Question& question : knowledge.questions) {
    const bool is_answered = random() % 100 < 72;
    if (is_drawn(question) && is_answered) {
      text += fmt::format(R"(,"{}":{})", question.id, value_for(question, random));
    }
  }
  return text + "}\n";
}

void write_records(std::size_t count) {
  const Knowledge knowledge = shipped_knowledge();
  Random random(20261124);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string text = record(knowledge, i, random);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
}

}  // namespace
}  // namespace retort

int main(int count, char** words) {
  if (count != 2) return 2;
  retort::write_records(std::strtoul(words[1], nullptr, 10));
  return std::fflush(stdout) == 0 ? 0 : 3;
}
