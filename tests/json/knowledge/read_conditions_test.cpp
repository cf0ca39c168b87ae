// Faults in conditions and in the references that every table makes.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::faults_after;
using Lines = std::vector<std::string>;

/// What is wrong with `when` in place of the first rule's own condition.
Lines faults_of(const std::string& when) {
  return faults_after({{"rules.json", R"({"gap": ["knowledge"]})", when}});
}

/// The same, where `place` is below that condition.
void check_one(const std::string& when, std::string_view code, std::string_view place,
               std::string_view message) {
  INFO(when);
  CHECK(faults_of(when) == Lines{std::string(code) + " | rules.json | /rules/0/when" +
                                 std::string(place) + " | " + std::string(message)});
}

TEST_CASE("conditions of every shape are read") {
  for (const char* when :
       {R"({"gap": ["none", "both"]})", R"({"examples": {"=": 0}})",
        R"({"examples": {"<": 5, "<=": 4, ">": 1, ">=": 2}})",
        R"({"gap": ["none"], "lookup": ["no"]})",
        R"({"all": [{"gap": ["none"]}, {"not": {"lookup": ["no"]}}]})",
        R"({"any": [{"gap": ["none"]}, {"all": [{"not": {"examples": {">": 3}}}]}]})",
        R"({"not": {"not": {"gap": ["none"]}}})", R"({"latency_ms": {"<": 1.5}})",
        R"({"examples": {"<=": 1e3}})"}) {
    INFO(when);
    CHECK(faults_of(when).empty());
  }
}

TEST_CASE("a condition is an object that tests something") {
  check_one("{}", "empty_text", "", "expected at least one test, got none");
  check_one("[]", "wrong_type", "", "expected an object, got an array");
  check_one("null", "wrong_type", "", "expected an object, got null");
  check_one(R"("gap")", "wrong_type", "", "expected an object, got a text");
}

TEST_CASE("an entry without a condition is reported at the entry") {
  CHECK(faults_after({{"rules.json", R"("when": {"gap": ["knowledge"]},)", ""}}) ==
        Lines{R"(missing_key | rules.json | /rules/0 | expected the key "when", got none)"});
}

TEST_CASE("a question that is not declared is reported, with a suggestion") {
  check_one(R"({"gpa": ["none"]})", "dangling_id", "/gpa",
            R"(expected a question id, any, all or not, got "gpa"; did you mean "gap"?)");
  check_one(R"({"gap": ["none"], "a/b": 1})", "dangling_id", "/a~1b",
            R"(expected a question id, any, all or not, got "a/b")");
  check_one(R"({"any": [{"not": {"looking": ["no"]}}]})", "dangling_id", "/any/0/not/looking",
            R"(expected a question id, any, all or not, got "looking")");
}

TEST_CASE("a value that the question does not have is reported, with a suggestion") {
  check_one(R"({"gap": ["none", "knowlege"]})", "dangling_id", "/gap/1",
            R"(expected a value of gap, got "knowlege"; did you mean "knowledge"?)");
  check_one(R"({"lookup": ["true"]})", "dangling_id", "/lookup/0",
            R"(expected a value of lookup, got "true")");
  check_one(R"({"gap": ["unknown"]})", "dangling_id", "/gap/0",
            R"(expected a value of gap, got "unknown")");
}

TEST_CASE("a choice is tested against a list of different values") {
  check_one(R"({"gap": []})", "empty_text", "/gap", "expected at least one value, got none");
  check_one(R"({"gap": "none"})", "wrong_type", "/gap", "expected an array, got a text");
  check_one(R"({"gap": {"=": 1}})", "wrong_type", "/gap", "expected an array, got an object");
  check_one(R"({"gap": [1]})", "wrong_type", "/gap/0", "expected a text, got a number");
  check_one(R"({"gap": ["none", "none"]})", "duplicate_id", "/gap/1",
            R"(expected each value once, got "none" again)");
}

TEST_CASE("a number is tested against limits within its own range") {
  check_one(R"({"examples": {}})", "empty_text", "/examples",
            "expected at least one of < <= > >= =, got none");
  check_one(R"({"examples": [5]})", "wrong_type", "/examples", "expected an object, got an array");
  check_one(R"({"examples": {"<": [5]}})", "wrong_type", "/examples/<",
            "expected a number, got an array");
  check_one(R"({"examples": {"<": -1}})", "out_of_range", "/examples/<",
            R"(expected a number from 0 to 1000000000, got "-1")");
  check_one(R"({"examples": {">": 1000000001}})", "out_of_range", "/examples/>",
            R"(expected a number from 0 to 1000000000, got "1000000001")");
  check_one(R"({"latency_ms": {">=": 0.5}})", "out_of_range",
            "/latency_ms/>=", R"(expected a number from 1 to 3600000, got "0.5")");
  check_one(R"({"latency_ms": {"=": 1.0000001}})", "out_of_range",
            "/latency_ms/=", R"(expected a number from 1 to 3600000, got "1.0000001")");
  check_one(R"({"examples": {"==": 5}})", "unknown_key",
            "/examples/==", R"(expected a known key, got "=="; did you mean "<="?)");
}

TEST_CASE("any, all and not need conditions") {
  check_one(R"({"any": []})", "empty_text", "/any", "expected at least one condition, got none");
  check_one(R"({"all": []})", "empty_text", "/all", "expected at least one condition, got none");
  check_one(R"({"any": {"gap": ["none"]}})", "wrong_type", "/any",
            "expected an array, got an object");
  check_one(R"({"all": [{}]})", "empty_text", "/all/0", "expected at least one test, got none");
  check_one(R"({"not": {}})", "empty_text", "/not", "expected at least one test, got none");
  check_one(R"({"not": [{"gap": ["none"]}]})", "wrong_type", "/not",
            "expected an object, got an array");
}

TEST_CASE("every fault of one condition is reported") {
  CHECK(
      faults_of(R"({"gap": ["nothing"], "any": [{"examples": {}}, 5], "nope": []})") ==
      Lines{
          R"(dangling_id | rules.json | /rules/0/when/gap/0 | expected a value of gap, got "nothing")",
          "empty_text | rules.json | /rules/0/when/any/0/examples | expected at least one of < "
          "<= > >= =, got none",
          "wrong_type | rules.json | /rules/0/when/any/1 | expected an object, got a number",
          R"(dangling_id | rules.json | /rules/0/when/nope | expected a question id, any, all or not, got "nope")"});
}

TEST_CASE("a source may be cited whole or at a place, and both must be declared") {
  const auto faults_of_source = [](const std::string& source) {
    return faults_after({{"flowchart.json", R"("source": ["guide/Decision Flowchart"])",
                          "\"source\": [\"" + source + "\"]"}});
  };
  CHECK(faults_of_source("guide").empty());
  CHECK(faults_of_source("guide/FAQ").empty());
  CHECK(faults_of_source("guide/faq") ==
        Lines{"dangling_id | flowchart.json | /lines/0/source/0 | expected a place of \"guide\" "
              "in sources.json, got \"faq\"; did you mean \"FAQ\"?"});
  CHECK(faults_of_source("lora/any page").empty());  // it declares no places
  CHECK(faults_of_source("giude/FAQ") ==
        Lines{"dangling_id | flowchart.json | /lines/0/source/0 | expected a source id, got "
              "\"giude\"; did you mean \"guide\"?"});
}

}  // namespace
}  // namespace retort
