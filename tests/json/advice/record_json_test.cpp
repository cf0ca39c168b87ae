#include "json/advice/record_json.hpp"

#include "json/advice/advice_json.hpp"
#include "json/advice/read_report.hpp"
#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/shipped.hpp"

#include <string>

namespace retort::testing {
namespace {

DecisionRecord read_back(const DecisionRecord& record) {
  std::vector<Problem> problems;
  std::optional<DecisionRecord> read = read_record(record_json(record), "a record", problems);
  CHECK(problems.empty());
  REQUIRE(read);
  return std::move(*read);
}

std::vector<Problem> faults_of(std::string_view text) {
  std::vector<Problem> problems;
  CHECK_FALSE(read_record(text, "retort.lock.json", problems));
  return problems;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

Report any_report() {
  const std::string value = shipped_knowledge().questions.front().values.front().id;
  return report_on(answers_of(shipped_knowledge(), {{0, value}}));
}

DecisionRecord any_record() { return record_of(any_report()); }

TEST_CASE("a record reads back as what was written") {
  for_random_reports([](const Report& report) {
    const DecisionRecord record = record_of(report);
    const DecisionRecord read = read_back(record);
    CHECK(record_json(read) == record_json(record));
    CHECK_FALSE(changes_between(record, read).any());
  });
}

TEST_CASE("the answers of a record decide the same again") {
  for_random_reports([](const Report& report) {
    const DecisionRecord record = record_of(report);
    std::vector<Problem> problems;
    const Answers answers = resolve(shipped_knowledge().questions,
                                    raw_answers_of(read_back(record), "a record"), problems);
    REQUIRE(problems.empty());
    const DecisionRecord again = record_of(report_on(answers, report.flowchart.policy));
    CHECK_FALSE(changes_between(record, again).any());
  });
}

DecisionOrAnswers read_without_problem(std::string_view text) {
  std::vector<Problem> problems;
  DecisionOrAnswers read = read_decision(text, "some.json", problems);
  CHECK(problems.empty());
  return read;
}

TEST_CASE("an advice and its record are read as the same decision, whichever it is") {
  for_random_reports([](const Report& report) {
    const std::string record = record_json(record_of(report));
    for (const std::string& text : {advice_json(report, JsonLayout::compact), record}) {
      const DecisionOrAnswers read = read_without_problem(text);
      REQUIRE(std::holds_alternative<DecisionRecord>(read));
      CHECK(record_json(std::get<DecisionRecord>(read)) == record);
    }
  });
}

TEST_CASE("what holds no decision is read as answers, which say what is wrong with it") {
  const DecisionOrAnswers read = read_without_problem(R"({"citations": "no"})");
  REQUIRE(std::holds_alternative<RawAnswers>(read));
  CHECK(std::get<RawAnswers>(read).answers.at(0).key == "citations");
  for (const char* text : {"[", "[]", R"({"record_version": 1})", R"({"recommendation": {}})"}) {
    std::vector<Problem> problems;
    read_decision(text, "some.json", problems);
    INFO(text);
    REQUIRE_FALSE(problems.empty());
    CHECK(problems[0].place == "some.json");
  }
}

TEST_CASE("a record that keeps no cost lines can be read") {
  DecisionRecord record = any_record();
  for (RecordedCost& cost : record.costs) cost.lines.clear();
  CHECK_FALSE(changes_between(record, read_back(record)).any());
}

TEST_CASE("changes as JSON tell quantity, unit price and amount of each line that moved") {
  RecordedCost before{.approach = Approach::rag};
  before.lines = {{.id = "output",
                   .title = "Output",
                   .kind = CostKind::per_query,
                   .quantity = 300,
                   .unit = "tokens",
                   .unit_price = {5'000'000}}};
  RecordedCost after = before;
  after.lines[0].unit_price = {30'000'000};
  const JsonValue tree =
      tree_of(changes_json(changes_between({.costs = {before}}, {.costs = {after}})));
  CHECK(at(tree, "/cost_lines/0/line").text == "output");
  CHECK(at(tree, "/cost_lines/0/kind").text == "per_query");
  CHECK(at(tree, "/cost_lines/0/before/usd").text == "0.0015");
  CHECK(at(tree, "/cost_lines/0/after/usd").text == "0.009");
  CHECK(at(tree, "/cost_lines/0/after/unit_price_usd").text == "0.00003");
  CHECK(at(tree, "/cost_lines_unknown").items.empty());
}

TEST_CASE("an answer that the questions do not know is reported where the record has it") {
  DecisionRecord record = any_record();
  record.answers.push_back({.question = "no_such", .value = "yes"});
  std::vector<Problem> problems;
  resolve(shipped_knowledge().questions, raw_answers_of(record, "retort.lock.json"), problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place == "retort.lock.json");
  CHECK(problems[0].path == "/answers/no_such");
}

TEST_CASE("every fault of a record is reported with its place") {
  const std::string good = record_json(any_record());
  std::string bad = replaced(good, "\"max_cost_change\": 0.2", "\"max_cost_change\": \"0.2\"");
  bad = replaced(bad, "\"recommendation\": {", "\"recommendation\": {\"extra\": 1,");
  const std::vector<Problem> problems = faults_of(bad);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].path == "/max_cost_change");
  CHECK(problems[1].path == "/recommendation/extra");
}

TEST_CASE(
    "an advice or answers in place of a record are told in one line, and the other way round") {
  const Report report = any_report();
  const std::string advice = advice_json(report, JsonLayout::compact);
  for (const std::string& text :
       {advice, std::string(R"({"citations": "no"})"), std::string("[]")}) {
    const std::vector<Problem> problems = faults_of(text);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].expected == "a record of a decision");
  }
  std::vector<Problem> problems;
  CHECK_FALSE(read_report(record_json(record_of(report)), "retort.lock.json", problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].got.starts_with("a record"));
}

TEST_CASE("a record of another version is refused") {
  const std::vector<Problem> problems = faults_of(
      replaced(record_json(any_record()), "\"record_version\": 1", "\"record_version\": 2"));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == ProblemCode::wrong_version);
}

TEST_CASE("changes as JSON tell what was and what is") {
  DecisionRecord before = any_record();
  before.strength = Strength::firm;
  DecisionRecord after = before;
  after.strength = Strength::open;
  after.knowledge = "retort 9";
  const JsonValue tree = tree_of(changes_json(changes_between(before, after)));
  CHECK(at(tree, "/changed").truth);
  CHECK(at(tree, "/knowledge/after").text == "retort 9");
  CHECK(at(tree, "/strength/before").text == "firm");
  CHECK(at(tree, "/strength/after").text == "open");
  CHECK(at(tree, "/answers").items.empty());
}

TEST_CASE("a check as JSON tells whether the record holds, and why not") {
  const DecisionRecord record = any_record();
  const JsonValue fine = tree_of(check_json(check_record(record, record, {})));
  CHECK(at(fine, "/holds").truth);
  CHECK(at(fine, "/drifts").items.empty());
  DecisionRecord now = record;
  now.approach.reset();
  const JsonValue drifted = tree_of(check_json(check_record(record, now, {})));
  CHECK_FALSE(at(drifted, "/holds").truth);
  CHECK(at(drifted, "/drifts/0/kind").text == "approach");
}

}  // namespace
}  // namespace retort::testing
