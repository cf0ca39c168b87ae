// Faults in presets.json.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::check_faults;
using testing::shipped_knowledge;

TEST_CASE("a preset's answers are valid ones, its sources and approaches known") {
  const std::string at = "presets.json | /presets/0";
  const std::string answers = "\"lookup\": \"yes\"";
  check_faults({
      {{"presets.json", answers, "\"lokup\": \"yes\""},
       "unknown_key | " + at +
           "/answers/lokup | expected a question id, got \"lokup\"; did you mean \"lookup\"?"},
      {{"presets.json", answers, "\"lookup\": \"maybe\""},
       "unknown_value | " + at +
           "/answers/lookup | expected one of no, yes, unknown, got \"maybe\""},
      {{"presets.json", answers, "\"lookup\": \"maybe\", \"latency_ms\": \"fast\""},
       "unknown_value | " + at +
           "/answers/lookup | expected one of no, yes, unknown, got \"maybe\"",
       {"wrong_type | " + at +
        "/answers/latency_ms | expected a number from 1 to 3600000 ms, got \"fast\"; or say "
        "\"unknown\""}},
      {{"presets.json", answers, "\"lookup\": \"yes\", \"model\": \"gpt-6-lunar\""},
       "unknown_value | " + at +
           "/answers/model | expected one of the 67 rows of the price table models, got "
           "\"gpt-6-lunar\"; did you mean \"gpt-6-luna\"?"},
      {{"presets.json", "\"expected\": [\"rag\"]", "\"expected\": [\"rags\"]"},
       "unknown_value | " + at +
           "/expected/0 | expected one of prompting, long_context, rag, fine_tune, both, got "
           "\"rags\"; did you mean \"rag\"?"},
      {{"presets.json", "\"guide/When to Use RAG\"", "\"giude/When to Use RAG\""},
       "dangling_id | " + at +
           "/source/0 | expected a source id, got \"giude\"; did you mean \"guide\"?"},
      {{"presets.json", "\"story\": ", "\"tale\": "},
       "missing_key | " + at + " | expected the key \"story\", got none",
       {"unknown_key | " + at + "/tale | expected a known key, got \"tale\""}},
      {{"presets.json", "\"id\": \"legal_research\"", "\"id\": \"support_bot\""},
       "duplicate_id | presets.json | /presets/1 | expected each id once, got \"support_bot\" "
       "again"},
  });
}

TEST_CASE("the shipped presets lead to every approach, each with a story and more than a guess") {
  ApproachSet reached;
  CHECK(shipped_knowledge().presets.size() >= 10);
  for (const Preset& preset : shipped_knowledge().presets) {
    INFO(preset.id);
    CHECK(preset.answers.size() >= 10);
    CHECK(preset.source.size() >= 2);
    const auto sentences = std::ranges::count(preset.story, '.');
    CHECK(sentences >= 2);
    CHECK(sentences <= 4);
    reached |= preset.expected;
  }
  CHECK(reached == ApproachSet::all());
}

TEST_CASE("every preset leads to what its story says") {
  const Evaluator& evaluator = testing::shipped_evaluator();
  for (const Preset& preset : shipped_knowledge().presets) {
    INFO(preset.id);
    std::vector<testing::Said> said;
    for (const Example& answer : preset.answers) said.push_back({answer.question, answer.value});
    const Answers answers = testing::answers_of(shipped_knowledge(), said);
    const Decision decision = decide(evaluator, evaluator.cells(answers));
    REQUIRE(decision.choice.has_value());
    INFO("leads to " << to_string(*decision.choice));
    CHECK(preset.expected.contains(*decision.choice));
  }
}

}  // namespace
}  // namespace retort
