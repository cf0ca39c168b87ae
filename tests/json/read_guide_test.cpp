// Faults in comparison.json, costs.json and guide.json.

#include "catch.hpp"
#include "json/knowledge_faults.hpp"

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

TEST_CASE("prices have a date") {
  check_faults({{{"costs.json", "\"as_of\": \"", "\"as_of\": \"in "},
                 "unknown_value | costs.json | /as_of | expected a date as YYYY, YYYY-MM or "
                 "YYYY-MM-DD, got \"in " +
                     testing::shipped_knowledge().costs.as_of + "\""}});
}

TEST_CASE("each quantity of the cost model has one default") {
  const std::string role = "\"role\": \"queries_per_month\"";
  check_faults({
      {{"costs.json", role, "\"role\": \"queries\""},
       "dangling_id | costs.json | /defaults/0 | expected a role, got \"queries\"",
       {"missing_key | costs.json |  | expected a default for queries_per_month, got none"}},
      {{"costs.json", "\"value\": \"12\"", "\"value\": 12"},
       "wrong_type | costs.json | /defaults/1/value | expected a text, got a number"},
      {{"costs.json", "\"value\": \"12\"", "\"value\": \"a year\""},
       "out_of_range | costs.json | /defaults/1/value | expected a decimal number in quotes, at "
       "most six places, got \"a year\""},
  });
}

TEST_CASE("a second default for the same quantity is refused") {
  CHECK(faults_after(
            {{"costs.json", "\"role\": \"horizon_months\"", "\"role\": \"queries_per_month\""}})
            .size() == 2);  // the second one, and the missing one
  CHECK(faults_after({{"costs.json", "\"defaults\": [", R"("defaults": [{"role": "horizon_months",
        "value": "7", "because": "b", "source": ["cases"]},)"}})
            .size() == 1);
}

TEST_CASE("a default below zero is refused") {
  CHECK(faults_after({{"costs.json", "\"value\": \"12\"", "\"value\": \"-12\""}}).size() == 1);
}

TEST_CASE("each approach has one row of costs") {
  const std::string second = "\"approach\": \"long_context\"";
  CHECK(faults_after({{"costs.json", second, "\"approach\": \"rag\""}}) ==
        Lines{"duplicate_id | costs.json | /rows/2 | expected one row for each approach, got rag "
              "again",
              "missing_key | costs.json |  | expected a row for long_context, got none"});
  check_faults({
      {{"costs.json", "\"stack\": \"OpenAI", "\"stack\": \"\", \"x\": \"OpenAI"},
       "empty_text | costs.json | /rows/2/stack | expected a text that says something, got an "
       "empty one",
       {"unknown_key | costs.json | /rows/2/x | expected a known key, got \"x\""}},
      {{"costs.json", "\"guide\": {", "\"guide\": [], \"rest\": {"},
       "wrong_type | costs.json | /rows/2/guide | expected an object, got an array",
       {"unknown_key | costs.json | /rows/2/rest | expected a known key, got \"rest\""}},
      {{"costs.json", "\"id\": \"prompting_query\"", "\"id\": \"prompting_trials\""},
       "duplicate_id | costs.json | /rows/0/lines/1 | expected each id once, got "
       "\"prompting_trials\" again"},
  });
}

TEST_CASE("a cost line has a kind, and a cadence that fits it") {
  const std::string kind = "\"kind\": \"setup\"";
  const std::string cadence = "\"cadence\": \"once\"";
  check_faults({
      {{"costs.json", kind, "\"kind\": \"set_up\""},
       "unknown_value | costs.json | /rows/0/lines/0 | expected a kind of cost, got \"set_up\"; "
       "did "
       "you mean \"setup\"?"},
      {{"costs.json", cadence, "\"cadence\": \"month\""},
       "unknown_value | costs.json | /rows/0/lines/0 | expected cadence once for setup, got "
       "\"month\""},
      {{"costs.json", "\"kind\": \"maintenance\",\n          \"cadence\": \"month\"",
        "\"kind\": \"maintenance\", \"cadence\": \"week\""},
       "unknown_value | costs.json | /rows/0/lines/2 | expected cadence month, quarter, year for "
       "maintenance, got \"week\""},
  });
}

TEST_CASE("an amount is a range from zero up") {
  const std::string low = "\"low\": \"0.07\"";
  check_faults({
      {{"costs.json", low, "\"low\": \"1.26\""},
       "contradiction | costs.json | /rows/0/lines/0 | expected 0 <= low <= typical <= high, got "
       "1.26, 1.25, 12.2"},
      {{"costs.json", low, "\"low\": \"-0.01\""},
       "contradiction | costs.json | /rows/0/lines/0 | expected 0 <= low <= typical <= high, got "
       "-0.01, 1.25, 12.2"},
      {{"costs.json", low, "\"low\": \"0.0000001\""},
       "out_of_range | costs.json | /rows/0/lines/0/low | expected a decimal number in quotes, at "
       "most six places, got \"0.0000001\""},
      {{"costs.json", low, "\"low\": 0.07"},
       "wrong_type | costs.json | /rows/0/lines/0/low | expected a text, got a number"},
      {{"costs.json", low + ",", ""},
       "missing_key | costs.json | /rows/0/lines/0 | expected the key \"low\", got none"},
  });
}

TEST_CASE("a mistyped amount is one fault, not two") {
  check_faults({
      {{"costs.json", "\"high\": \"12.2\"", "\"high\": \"much\""},
       "out_of_range | costs.json | /rows/0/lines/0/high | expected a decimal number in quotes, at "
       "most six places, got \"much\""},
  });
}

TEST_CASE("a guide example is a valid set of answers and says what the guide advises") {
  const std::string example = R"("example": {"knowledge_change": "weekly"})";
  const std::string at = "guide.json | /topics/0/items/0";
  check_faults({
      {{"guide.json", example, R"("example": {"knowledge_chance": "weekly"})"},
       "dangling_id | " + at +
           "/example/knowledge_chance | expected a question id, got "
           "\"knowledge_chance\"; did you mean \"knowledge_change\"?"},
      {{"guide.json", example, R"("example": {"knowledge_change": "weakly"})"},
       "unknown_value | " + at +
           "/example/knowledge_change | expected one of static, yearly, "
           "monthly, weekly, daily, realtime, unknown, got \"weakly\"; did you mean \"weekly\"?"},
      {{"guide.json", example, R"("example": {"latency_ms": 0})"},
       "out_of_range | " + at +
           "/example/latency_ms | expected a number from 1 to 3600000 ms, got "
           "\"0\""},
      {{"guide.json", example, R"("example": [])"},
       "wrong_type | " + at + "/example | expected an object, got an array"},
      {{"guide.json", "\"says\": \"rag\",", ""},
       "missing_key | " + at + " | expected the key \"says\", got none"},
      {{"guide.json", "\"says\": \"rag\"", "\"says\": \"nothing\""},
       "dangling_id | " + at + "/says | expected an approach, got \"nothing\""},
      {{"guide.json", "\"changes_weekly\"", "\"changes_weakly\""},
       "dangling_id | " + at +
           "/rules/0 | expected a rule, got \"changes_weakly\"; did you mean "
           "\"changes_weekly\"?"},
      {{"guide.json", example + ",", ""},
       "unknown_key | " + at + "/says | expected a known key, got \"says\""},
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
       "dangling_id | guide.json | /courses/0/for/0 | expected an approach, got \"rags\"; did you "
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
