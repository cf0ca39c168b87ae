// The dearest and the cheapest workloads that the questions allow can still be priced and printed.

#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"
#include "support/words.hpp"

#include <algorithm>
#include <initializer_list>

namespace retort {
namespace {

using testing::at;
using testing::Outcome;
using testing::shipped_knowledge;
using Words = std::vector<std::string>;

/// Each number of the cost model as `value_of` has it.
template <typename ValueOf>
Words answers(ValueOf value_of) {
  Words words;
  for (const Question& question : shipped_knowledge().questions) {
    if (question.kind != QuestionKind::number || !question.role) continue;
    words.insert(words.end(), {"-a", question.id + "=" + to_text(value_of(question))});
  }
  return words;
}

Words at_max() {
  return answers([](const Question& question) { return question.max; });
}

Words at_min() {
  return answers([](const Question& question) { return question.min; });
}

/// As dear as can be while a request still fits the windows.
Words dearest() {
  return answers([](const Question& question) {
    if (saves_when_higher(*question.role)) return question.min;
    const std::initializer_list<Role> sent{
        Role::prompt_tokens,    Role::shot_tokens,       Role::question_tokens,
        Role::retrieved_tokens, Role::chunk_tokens,      Role::output_tokens,
        Role::corpus_pages,     Role::reasoning_percent, Role::tokens_per_page};
    const bool is_sent = std::ranges::find(sent, *question.role) != sent.end();
    return is_sent ? std::min(question.max, std::max(question.min, Decimal::whole(10)))
                   : question.max;
  });
}

Outcome costs(const Words& answers, const Words& more) {
  Words words{"costs"};
  words.insert(words.end(), answers.begin(), answers.end());
  words.insert(words.end(), more.begin(), more.end());
  return testing::run_program(words);
}

void check_prints(const Words& answers) {
  for (const char* format : {"text", "markdown", "json"}) {
    const Outcome outcome = costs(answers, {"--format", format});
    INFO(format << ": " << outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK_FALSE(outcome.out.empty());
    for (const char* word : {"nan", "inf", "-nan", "-inf"}) {
      CHECK_FALSE(testing::has_word(outcome.out, word));
    }
    CHECK(outcome.out.find("$-") == std::string::npos);
  }
}

/// The estimates that can be had.
std::vector<JsonValue> priced(const Words& answers) {
  const Outcome outcome = costs(answers, {"--format", "json"});
  std::vector<JsonValue> estimates = at(testing::tree_of(outcome.out), "/estimates").items;
  std::erase_if(estimates, [](const JsonValue& estimate) {
    return at(estimate, "/obstacle").kind != JsonValue::Kind::null;
  });
  return estimates;
}

TEST_CASE("the largest answers to every question are priced and printed") {
  check_prints(at_max());
}

TEST_CASE("the least answers to every question are priced and printed") {
  check_prints(at_min());
  CHECK(priced(at_min()).size() == all_approaches.size());
}

TEST_CASE("the dearest workload that fits is priced and printed") {
  check_prints(dearest());
  const std::vector<JsonValue> estimates = priced(dearest());
  CHECK(estimates.size() >= 3);
  for (const JsonValue& estimate : estimates) {
    INFO(at(estimate, "/approach").text);
    // More than a decimal holds, and exact all the same.
    CHECK(at(estimate, "/horizon_usd/typical").text.size() > 13);
    CHECK(at(estimate, "/horizon_usd/typical").text.find('e') == std::string::npos);
  }
}

TEST_CASE("each question alone at either end is priced and printed") {
  for (const Question& question : shipped_knowledge().questions) {
    if (question.kind != QuestionKind::number || !question.role) continue;
    for (const Decimal end : {question.min, question.max}) {
      const Outcome outcome = costs({"-a", question.id + "=" + to_text(end)}, {});
      INFO(question.id << " = " << to_text(end) << ": " << outcome.err);
      CHECK(outcome.status == 0);
      CHECK_FALSE(testing::has_word(outcome.out, "nan"));
      CHECK_FALSE(testing::has_word(outcome.out, "inf"));
    }
  }
}

}  // namespace
}  // namespace retort
