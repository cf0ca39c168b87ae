// Faults in comparison.json and guide.json.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::check_faults;
using testing::faults_after;
using Lines = std::vector<std::string>;

TEST_CASE("a compared factor has cells for approaches, each with a text and a source") {
  const std::string cell = "\"prompting\": {\n          \"text\":";
  check_faults({
      {{"comparison.json", "\"prompting\": {", "\"promting\": {"},
       "unknown_key | comparison.json | /factors/0/cells/promting | expected a known key, got "
       "\"promting\"; did you mean \"prompting\"?"},
      {{"comparison.json", cell, "\"prompting\": {\n          \"text\": 5, \"x\":"},
       "wrong_type | comparison.json | /factors/0/cells/prompting/text | expected a text, got a "
       "number",
       {"unknown_key | comparison.json | /factors/0/cells/prompting/x | expected a known key, got "
        "\"x\""}},
      {{"comparison.json", "\"cells\": {", "\"cells\": [], \"other\": {"},
       "wrong_type | comparison.json | /factors/0/cells | expected an object, got an array",
       {"unknown_key | comparison.json | /factors/0/other | expected a known key, got \"other\""}},
      {{"comparison.json", "\"matters_when\": {", "\"matters_when\": {\"tehm\": [],"},
       "dangling_id | comparison.json | /factors/0/matters_when/tehm | expected a question id, "
       "any, all or not, got \"tehm\"; did you mean \"team\"?"},
      {{"comparison.json", "\"id\": \"setup_cost\"", "\"id\": \"latency\""},
       "duplicate_id | comparison.json | /factors/2 | expected each id once, got \"latency\" "
       "again"},
  });
}

TEST_CASE("a guide example is a valid set of answers and says what the guide advises") {
  const std::string example = R"("example": {"knowledge_change": "weekly"})";
  const std::string at = "guide.json | /topics/0/items/0";
  check_faults({
      {{"guide.json", example, R"("example": {"knowledge_chance": "weekly"})"},
       "unknown_key | " + at +
           "/example/knowledge_chance | expected a question id, got "
           "\"knowledge_chance\"; did you mean \"knowledge_change\"?"},
      {{"guide.json", example, R"("example": {"knowledge_change": "weakly"})"},
       "unknown_value | " + at +
           "/example/knowledge_change | expected one of static, yearly, "
           "monthly, weekly, daily, realtime, unknown, got \"weakly\"; did you mean \"weekly\"?"},
      {{"guide.json", example, R"("example": {"latency_ms": 0})"},
       "out_of_range | " + at +
           "/example/latency_ms | expected a number from 1 to 3600000 ms, got "
           "0"},
      {{"guide.json", example, R"("example": [])"},
       "wrong_type | " + at + "/example | expected an object, got an array"},
      {{"guide.json", "\"says\": \"rag\",", ""},
       "missing_key | " + at + " | expected the key \"says\", got none"},
      {{"guide.json", "\"says\": \"rag\"", "\"says\": \"nothing\""},
       "unknown_value | " + at +
           "/says | expected one of prompting, long_context, rag, fine_tune, both, got "
           "\"nothing\""},
      {{"guide.json", "\"changes_weekly\"", "\"changes_weakly\""},
       "dangling_id | " + at +
           "/rules/0 | expected a rule, got \"changes_weakly\"; did you mean "
           "\"changes_weekly\"?"},
      {{"guide.json", example + ",", ""},
       "missing_key | " + at + " | expected the key \"example\", got none"},
  });
}

TEST_CASE("topics, questions and courses have ids of their own") {
  check_faults({
      {{"guide.json", "\"id\": \"when_rag\"", "\"id\": \"when_fine_tune\""},
       "duplicate_id | guide.json | /topics/1 | expected each id once, got \"when_fine_tune\" "
       "again"},
      {{"guide.json", "\"id\": \"rag_first\"", "\"id\": \"difference\""},
       "duplicate_id | guide.json | /faq/1 | expected each id once, got \"difference\" again"},
      {{"guide.json", "\"for\": [\"rag\", \"both\"]", "\"for\": [\"rags\", \"both\"]"},
       "unknown_value | guide.json | /courses/0/for/0 | expected one of prompting, long_context, "
       "rag, fine_tune, both, got \"rags\"; did you "
       "mean \"rag\"?"},
      {{"guide.json", "\"covers\": [\"LoRA\"", "\"covers\": [\"\""},
       "empty_text | guide.json | /courses/1/covers/0 | expected a text that says something, got "
       "an empty one"},
      {{"guide.json", "\"date\": \"2026-05\"", "\"date\": 2026"},
       "wrong_type | guide.json | /date | expected a text, got a number"},
  });
}

}  // namespace
}  // namespace retort
