// Faults in rules.json, vetoes.json, tensions.json, delivery.json, derived.json, flowchart.json.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::check_faults;
using testing::faults_after;
using Lines = std::vector<std::string>;

TEST_CASE("prior and premium are whole points within 1000") {
  const std::string prior = "\"prior\": {\"knowledge\": -3";
  check_faults({
      {{"rules.json", prior, "\"prior\": {\"knowledge\": -1001"},
       "out_of_range | rules.json | /prior/knowledge | expected a whole number from -1000 to 1000, "
       "got \"-1001\""},
      {{"rules.json", prior, "\"prior\": {\"knowledge\": 0.5"},
       "out_of_range | rules.json | /prior/knowledge | expected a whole number from -1000 to 1000, "
       "got \"0.5\""},
      {{"rules.json", "\"behaviour\": -3}", "\"behavior\": -3}"},
       "missing_key | rules.json | /prior | expected the key \"behaviour\", got none",
       {"unknown_key | rules.json | /prior/behavior | expected a known key, got \"behavior\"; did "
        "you mean \"behaviour\"?"}},
      {{"rules.json", prior, "\"prior\": {\"x\": 0, \"knowledge\": -3"},
       "unknown_key | rules.json | /prior/x | expected a known key, got \"x\""},
      {{"rules.json", "\"premium\": 2", "\"premium\": null"},
       "wrong_type | rules.json | /premium | expected a number, got null"},
      {{"rules.json", "\"premium\": 2,", ""},
       "missing_key | rules.json |  | expected the key \"premium\", got none"},
  });
  CHECK(faults_after({{"rules.json", prior, "\"prior\": {\"knowledge\": -1000"}}).empty());
}

TEST_CASE("a group is an interval around zero on each axis") {
  check_faults({
      {{"rules.json", "{\"min\": -10, \"max\": 8}", "{\"min\": -10, \"max\": -1}"},
       "contradiction | rules.json | /groups/0/knowledge | expected an interval around 0, got -10 "
       "to -1"},
      {{"rules.json", "{\"min\": -10, \"max\": 8}", "{\"min\": 8, \"max\": -10}"},
       "contradiction | rules.json | /groups/0/knowledge | expected an interval around 0, got 8 to "
       "-10"},
      {{"rules.json", "{\"min\": -10, \"max\": 8}", "8"},
       "wrong_type | rules.json | /groups/0/knowledge | expected an object, got a number"},
      {{"rules.json", "{\"min\": -10, \"max\": 8}", "{\"min\": -10}"},
       "missing_key | rules.json | /groups/0/knowledge | expected the key \"max\", got none"},
      {{"rules.json", "\"groups\": [",
        R"("groups": [{"id": "means", "title": "t", "because": "b", "knowledge": {"min": 0, "max": 0},
           "behaviour": {"min": 0, "max": 0}},)"},
       "duplicate_id | rules.json | /groups/5 | expected each id once, got \"means\" again"},
  });
}

TEST_CASE("a rule belongs to a group, gives points and says why") {
  const std::string points = "\"knowledge\": 5,\n      \"behaviour\": -5,";
  check_faults({
      {{"rules.json", "\"group\": \"need\"", "\"group\": \"needs\""},
       "dangling_id | rules.json | /rules/0/group | expected a group, got \"needs\"; did you mean "
       "\"need\"?"},
      {{"rules.json", "\"group\": \"need\",", ""},
       "missing_key | rules.json | /rules/0 | expected the key \"group\", got none"},
      {{"rules.json", points, ""},
       "empty_text | rules.json | /rules/0 | expected points for knowledge or behaviour, got none"},
      {{"rules.json", points, "\"knowledge\": 0,"},
       "empty_text | rules.json | /rules/0 | expected points for knowledge or behaviour, got none"},
      {{"rules.json", "\"knowledge\": 5", "\"knowledge\": 1001"},
       "out_of_range | rules.json | /rules/0/knowledge | expected a whole number from -1000 to "
       "1000, got \"1001\""},
      {{"rules.json", "\"knowledge\": 5", "\"knowlege\": 7"},
       "unknown_key | rules.json | /rules/0/knowlege | expected a known key, got \"knowlege\"; did "
       "you mean \"knowledge\"?"},
      {{"rules.json", "\"because\": \"", "\"because\": \"\", \"x\": \""},
       "empty_text | rules.json | /groups/0/because | expected a text that says something, got an "
       "empty one",
       {"unknown_key | rules.json | /groups/0/x | expected a known key, got \"x\""}},
  });
}

TEST_CASE("two rules cannot share an id") {
  CHECK(faults_after({{"rules.json", "\"id\": \"gap_knowledge\"", "\"id\": \"gap_behaviour\""}})
            .front() ==
        "duplicate_id | rules.json | /rules/1 | expected each id once, got \"gap_behaviour\" "
        "again");
}

TEST_CASE("a veto forbids approaches that there are") {
  const std::string forbids = "\"forbids\": [\"fine_tune\", \"both\"]";
  check_faults({
      {{"vetoes.json", forbids, "\"forbids\": []"},
       "empty_text | vetoes.json | /vetoes/0 | expected at least one approach to forbid, got "
       "none"},
      {{"vetoes.json", forbids, "\"forbids\": [\"fine_tune\", \"bot\"]"},
       "unknown_value | vetoes.json | /vetoes/0/forbids/1 | expected one of prompting, "
       "long_context, rag, fine_tune, both, got \"bot\"; did "
       "you mean \"both\"?"},
      {{"vetoes.json", forbids, "\"forbids\": [\"fine_tune\", 1]"},
       "wrong_type | vetoes.json | /vetoes/0/forbids/1 | expected a text, got a number"},
      {{"vetoes.json", "\"instead\"", "\"insted\""},
       "missing_key | vetoes.json | /vetoes/0 | expected the key \"instead\", got none",
       {"unknown_key | vetoes.json | /vetoes/0/insted | expected a known key, got \"insted\"; did "
        "you mean \"instead\"?"}},
  });
}

TEST_CASE("a tension says what fights and what to do") {
  check_faults({
      {{"tensions.json", "\"advice\": \"", "\"advice\": \" \", \"x\": \""},
       "empty_text | tensions.json | /tensions/0/advice | expected a text that says something, got "
       "an empty one",
       {"unknown_key | tensions.json | /tensions/0/x | expected a known key, got \"x\""}},
      {{"tensions.json", "\"id\": \"citations_and_latency\"", "\"id\": \"freshness_and_latency\""},
       "duplicate_id | tensions.json | /tensions/1 | expected each id once, got "
       "\"freshness_and_latency\" again"},
  });
}

TEST_CASE("knowledge is delivered by rag or long context") {
  check_faults({
      {{"delivery.json", "\"otherwise\": \"rag\"", "\"otherwise\": \"both\""},
       "unknown_value | delivery.json | /otherwise | expected one of long_context, rag, got "
       "\"both\""},
      {{"delivery.json", "\"otherwise\": \"rag\"", "\"otherwise\": \"rags\""},
       "unknown_value | delivery.json | /otherwise | expected one of prompting, long_context, rag, "
       "fine_tune, both, got \"rags\"; did you "
       "mean \"rag\"?"},
      {{"delivery.json", "\"deliver\": \"long_context\"", "\"deliver\": \"fine_tune\""},
       "unknown_value | delivery.json | /rows/0/deliver | expected one of long_context, rag, got "
       "\"fine_tune\""},
      {{"delivery.json", "\"deliver\": \"long_context\",", ""},
       "missing_key | delivery.json | /rows/0 | expected the key \"deliver\", got none"},
  });
}

TEST_CASE("a derived row supplies a value of a choice") {
  const std::string question = "\"question\": \"fits_in_prompt\"";
  check_faults({
      {{"derived.json", question, "\"question\": \"fits_in_promt\""},
       "dangling_id | derived.json | /derived/0/question | expected a question id, got "
       "\"fits_in_promt\"; did you mean \"fits_in_prompt\"?"},
      {{"derived.json", "\"value\": \"yes\"", "\"value\": \"yess\""},
       "dangling_id | derived.json | /derived/0/value | expected a value of fits_in_prompt, got "
       "\"yess\"; did you mean \"yes\"?"},
      {{"derived.json", question, "\"question\": \"examples\""},
       "wrong_type | derived.json | /derived/0/question | expected a question with choices, got a "
       "number question"},
      {{"derived.json", "\"value\": \"yes\",", ""},
       "missing_key | derived.json | /derived/0 | expected the key \"value\", got none"},
  });
}

TEST_CASE("an empty or mistyped reference is one fault, not two") {
  check_faults({
      {{"derived.json", "\"question\": \"fits_in_prompt\"", "\"question\": 5"},
       "wrong_type | derived.json | /derived/0/question | expected a text, got a number"},
      {{"derived.json", "\"value\": \"yes\"", "\"value\": true"},
       "wrong_type | derived.json | /derived/0/value | expected a text, got true or false"},
  });
}

TEST_CASE("the flowchart has a known hit policy and says rag, fine_tune or both") {
  check_faults({
      {{"flowchart.json", "\"hit_policy\": \"collect\"", "\"hit_policy\": \"colect\""},
       "unknown_value | flowchart.json | /hit_policy | expected one of collect, first, got "
       "\"colect\"; "
       "did you mean \"collect\"?"},
      {{"flowchart.json", "\"says\": \"rag\"", "\"says\": \"prompting\""},
       "unknown_value | flowchart.json | /lines/0/says | expected one of rag, fine_tune, both, got "
       "\"prompting\""},
      {{"flowchart.json", "\"says\": \"rag\"", "\"says\": \"rga\""},
       "unknown_value | flowchart.json | /lines/0/says | expected one of prompting, long_context, "
       "rag, fine_tune, both, got \"rga\"; did you "
       "mean \"rag\"?"},
      {{"flowchart.json", "\"lines\": [", "\"lines\": [7,"},
       "wrong_type | flowchart.json | /lines/0 | expected an object, got a number"},
      {{"flowchart.json", "\"lines\": [", "\"lines\": {}, \"more\": ["},
       "wrong_type | flowchart.json | /lines | expected an array, got an object",
       {"unknown_key | flowchart.json | /more | expected a known key, got \"more\""}},
  });
}

}  // namespace
}  // namespace retort
