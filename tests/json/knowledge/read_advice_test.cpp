// Faults in contradictions.json, plan.json and precedents.json.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::Change;
using testing::check_faults;
using testing::faults_after;

TEST_CASE("a contradiction says what to ask") {
  check_faults({
      {{"contradictions.json", "\"ask\": \"", "\"ask\": \"\", \"x\": \""},
       "empty_text | contradictions.json | /contradictions/0/ask | expected a text that says "
       "something, got an empty one",
       {"unknown_key | contradictions.json | /contradictions/0/x | expected a known key, got "
        "\"x\""}},
  });
}

TEST_CASE("a step of the plan belongs to a phase and to approaches") {
  check_faults({
      {{"plan.json", "\"phase\": \"start\"", "\"phase\": \"strat\""},
       "dangling_id | plan.json | /steps/0/phase | expected a phase, got \"strat\"; did you mean "
       "\"start\"?"},
      {{"plan.json", "\"for\": [\"prompting\"]", "\"for\": [\"promting\"]"},
       "unknown_value | plan.json | /steps/0/for/0 | expected one of prompting, long_context, rag, "
       "fine_tune, both, got \"promting\"; did you "
       "mean \"prompting\"?"},
      {{"plan.json", "\"do\": ", "\"don\": "},
       "missing_key | plan.json | /steps/0 | expected the key \"do\", got none",
       {"unknown_key | plan.json | /steps/0/don | expected a known key, got \"don\"; did you mean "
        "\"do\"?"}},
      {{"plan.json", "\"phases\": [", R"("phases": [{"id": "start", "title": "t"},)"},
       "duplicate_id | plan.json | /phases/1 | expected each id once, got \"start\" again"},
  });
}

Change with_case(const std::string& answers, const std::string& rest) {
  return {"precedents.json", "\"precedents\": [",
          R"("precedents": [{"id": "extra", "story": "s", "numbers": "n", "strength": "s",
             "citation": "c", "answers": )" +
              answers + ", " + rest + "},"};
}

const std::string labels = R"("winner": "rag", "acceptable": [])";

TEST_CASE("a published case has valid answers") {
  CHECK(faults_after({with_case(R"({"gap": "both", "examples": 5})", labels)}).empty());
  check_faults({
      {with_case("[]", labels),
       "wrong_type | precedents.json | /precedents/0/answers | expected an object, got an array"},
      {with_case(R"({"gpa": "both"})", labels),
       "unknown_key | precedents.json | /precedents/0/answers/gpa | expected a question id, got "
       "\"gpa\"; did you mean \"gap\"?"},
      {with_case(R"({"gap": "bth"})", labels),
       "unknown_value | precedents.json | /precedents/0/answers/gap | expected one of none, "
       "knowledge, behaviour, both, unknown, got \"bth\"; did you mean \"both\"?"},
      {with_case(R"({"examples": -1})", labels),
       "out_of_range | precedents.json | /precedents/0/answers/examples | expected a whole number "
       "from 0 to 1000000000 examples, got -1"},
  });
}

TEST_CASE("a published case has a winner and may have others that would do") {
  check_faults({
      {with_case("{}", R"("winner": "rga", "acceptable": [])"),
       "unknown_value | precedents.json | /precedents/0/winner | expected one of prompting, "
       "long_context, rag, fine_tune, both, got \"rga\"; "
       "did you mean \"rag\"?"},
      {with_case("{}", R"("winner": "rag", "acceptable": ["prompt"])"),
       "unknown_value | precedents.json | /precedents/0/acceptable/0 | expected one of prompting, "
       "long_context, rag, fine_tune, both, got "
       "\"prompt\""},
      {with_case("{}", R"("acceptable": [])"),
       "missing_key | precedents.json | /precedents/0 | expected the key \"winner\", got none"},
  });
}

}  // namespace
}  // namespace retort
