// Faults in costs.json.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

using testing::check_faults;
using testing::faults_after;
using Lines = std::vector<std::string>;

const std::string first_role = "\"role\": \"queries_per_month\",";

TEST_CASE("a default is for a quantity of the cost model") {
  check_faults({
      {{"costs.json", first_role, "\"role\": \"queries_per_moth\","},
       "unknown_value | costs.json | /quantities/0/role | expected a role of the cost model, got "
       "\"queries_per_moth\"; did you mean \"queries_per_month\"?"},
      {{"costs.json", "\"role\": \"labels\",", "\"role\": \"labbels\","},
       "unknown_value | costs.json | /rows/15/role | expected a role of the cost model, got "
       "\"labbels\"; did you mean \"labels\"?"},
      {{"costs.json", first_role, first_role + "\"unit\": \"x\","},
       "unknown_key | costs.json | /quantities/0/unit | expected a known key, got \"unit\""},
  });
}

/// The shipped defaults after one more.
testing::Change with_quantity(const std::string& members) {
  return {"costs.json", "\"quantities\": [",
          "\"quantities\": [{\"because\": \"b\", \"source\": [\"cases\"], " + members + "},"};
}

testing::Change with_row(const std::string& members) {
  return {"costs.json", "\"rows\": [",
          "\"rows\": [{\"because\": \"b\", \"source\": [\"cases\"], " + members + "},"};
}

const std::string one_to_three = R"("low": "1", "typical": "2", "high": "3")";

TEST_CASE("defaults with a condition come before the one that always holds, and none after it") {
  CHECK(faults_after(
            {with_quantity(R"("role": "epochs", "when": {"task": ["classify"]}, )" + one_to_three)})
            .size() <= 1);
  check_faults({
      {with_quantity("\"role\": \"epochs\", " + one_to_three),
       "contradiction | costs.json |  | expected nothing after the default that always holds, got "
       "another for epochs"},
      {with_row(R"("role": "labels", "row": "existing")"),
       "contradiction | costs.json |  | expected nothing after the default that always holds, got "
       "another for labels"},
  });
}

TEST_CASE("a condition of a default asks questions that there are") {
  check_faults({
      {with_quantity(R"("role": "epochs", "when": {"taks": ["x"]}, )" + one_to_three),
       "dangling_id | costs.json | /quantities/0/when/taks | expected a question id, any, all or "
       "not, got \"taks\"; did you mean \"task\"?"},
  });
}

TEST_CASE("what the model does without has no default") {
  check_faults({
      {with_quantity("\"role\": \"cache_hit_percent\", " + one_to_three),
       "contradiction | costs.json |  | expected no default where the model does without, got "
       "cache_hit_percent"},
      {with_row(R"("role": "reranker", "row": "rerank-3")"),
       "contradiction | costs.json |  | expected no default where the model does without, got "
       "reranker"},
  });
}

TEST_CASE("a default is an answer that a person could give") {
  check_faults({
      {with_quantity(R"("role": "epochs", "when": {"examples": {">=": 7}},
          "low": "0", "typical": "2", "high": "3")"),
       "out_of_range | costs.json | /quantities/0 | expected 1 to 100 epochs, got 0 to 3"},
      {with_quantity(R"("role": "epochs", "when": {"examples": {">=": 7}},
          "low": "1", "typical": "2", "high": "101")"),
       "out_of_range | costs.json | /quantities/0 | expected 1 to 100 epochs, got 1 to 101"},
  });
}

TEST_CASE("a range ascends from zero") {
  const auto stage_fault = [](const std::string& to, const std::string& expected) {
    const std::string title = "\"title\": \"Network\",\n      ";
    check_faults({{{"costs.json", title + "\"low\": \"20\"", title + to}, expected}});
  };
  stage_fault("\"low\": \"51\"",
              "contradiction | costs.json | /stages/0 | expected 0 <= low <= typical <= high, got "
              "51, 50, 100");
  stage_fault("\"low\": \"-1\"",
              "out_of_range | costs.json | /stages/0/low | expected a number from 0 to 1000000000, "
              "at most six places, got \"-1\"");
  stage_fault("\"low\": \"0.0000001\"",
              "out_of_range | costs.json | /stages/0/low | expected a number from 0 to 1000000000, "
              "at most six places, got \"0.0000001\"");
  stage_fault("\"low\": null",
              "wrong_type | costs.json | /stages/0/low | expected a number, got null");
}

TEST_CASE("a row that is taken is in the table of its role") {
  check_faults({
      {{"costs.json", "\"row\": \"existing\"", "\"row\": \"exiting\""},
       "dangling_id | costs.json | /rows/15/row | expected a row of label_sources, got "
       "\"exiting\"; did you mean \"existing\"?"},
      {with_row(R"("role": "store", "when": {"examples": {">=": 7}}, "row": "voyage-4")"),
       "dangling_id | costs.json | /rows/0/row | expected a row of stores, got \"voyage-4\""},
  });
}

TEST_CASE("a throughput names a kind of GPU, and is above zero") {
  check_faults({
      {{"costs.json", "\"gpu_kind\": \"a100-80\"", "\"gpu_kind\": \"a100-81\""},
       "dangling_id | costs.json | /throughputs/0/gpu_kind | expected a kind of GPU, got "
       "\"a100-81\"; did you mean \"a100-80\"?"},
      {{"costs.json", "\"billions\": \"8\"", "\"billions\": \"0\""},
       "out_of_range | costs.json | /throughputs/0/billions | expected a number above 0, got 0"},
  });
}

TEST_CASE("each line and each stage has its text once") {
  CHECK(faults_after({{"costs.json", "\"id\": \"labels\"", "\"id\": \"label\""}}) ==
        Lines{fmt::format("unknown_value | costs.json | /lines/3/id | expected one of {}, got "
                          "\"label\"; did you mean \"labels\"?",
                          fmt::join(enum_ids<LineId>(), ", "))});
  CHECK(
      faults_after({{"costs.json", "\"id\": \"queue\"", "\"id\": \"search\""}}) ==
      Lines{"duplicate_id | costs.json | /stages/4 | expected each id once, got \"search\" again"});
  check_faults({
      {{"costs.json", "\"title\": \"Trial calls\"", "\"title\": \"\""},
       "empty_text | costs.json | /lines/0/title | expected a text that says something, got an "
       "empty one"},
  });
}

TEST_CASE("the guide's row stands once for an approach, with its figures in order") {
  check_faults({
      {{"costs.json", "\"approach\": \"fine_tune\"", "\"approach\": \"rag\""},
       "duplicate_id | costs.json | /guide/1 | expected each id once, got \"rag\" again"},
      {{"costs.json", R"("setup_usd": {"low": "50", "high": "200"})",
        R"("setup_usd": {"low": "201", "high": "200"})"},
       "contradiction | costs.json | /guide/0/setup_usd | expected 0 <= low <= high, got 201 and "
       "200"},
      {{"costs.json", "\"setup_is_monthly\": true", "\"setup_is_monthly\": 1"},
       "wrong_type | costs.json | /guide/0/setup_is_monthly | expected true or false, got a "
       "number"},
  });
}

}  // namespace
}  // namespace retort
