// Every advice is what `retort schema advice` says it is.

#include "json/advice/advice_json.hpp"
#include "json/advice/record_json.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::SchemaValidator;
using Faults = std::vector<std::string>;

const SchemaValidator& validator() {
  static const SchemaValidator validator(advice_schema().write());
  return validator;
}

Faults faults_of(const Report& report) {
  return validator().faults(testing::tree_of(advice_json(report, JsonLayout::compact)));
}

const JsonValue& some_advice() {
  static const JsonValue advice = [] {
    const Answers answers = testing::answers_of(testing::shipped_knowledge(), {});
    return testing::tree_of(advice_json(testing::report_on(answers), JsonLayout::compact));
  }();
  return advice;
}

TEST_CASE("the advice on random answers follows the schema") {
  testing::for_random_reports([](Report report) {
    CHECK(faults_of(report).empty());
    report.id = RecordId{.text = "case-7"};
    CHECK(faults_of(report).empty());
    report.id = RecordId{.text = "7.5", .is_number = true};
    CHECK(faults_of(report).empty());
  });
}

TEST_CASE("an advice that every veto forbids follows the schema") {
  Report report = testing::report_on(testing::answers_of(testing::shipped_knowledge(), {}));
  report.recommendation.approach.reset();
  report.recommendation.runner_up.reset();
  report.recommendation.without_vetoes = Approach::rag;
  report.recommendation.conflict = {"one", "another"};
  CHECK(faults_of(report).empty());
}

bool follows(const NamedSchema& schema, const std::string& written) {
  return SchemaValidator(schema.write()).faults(testing::tree_of(written)).empty();
}

const Report& some_report() {
  static const Report report =
      testing::report_on(testing::answers_of(testing::shipped_knowledge(), {}));
  return report;
}

TEST_CASE("costs, comparison and records follow their schemas") {
  CHECK(follows(costs_schema(), costs_json(some_report())));
  CHECK(follows(comparison_schema(), comparison_json(testing::shipped_knowledge())));
  CHECK(follows(record_schema(), record_json(record_of(some_report()))));
  CHECK(follows(record_schema(), record_json(for_keeping(record_of(some_report())))));
  CHECK_FALSE(follows(record_schema(), costs_json(some_report())));
}

TEST_CASE("what changed and what a check finds follow theirs") {
  const DecisionRecord record = record_of(some_report());
  DecisionRecord other = record;
  other.approach.reset();
  other.answers.clear();
  other.reasons.clear();
  other.costs.front().lines.clear();
  CHECK(follows(changes_schema(), changes_json(changes_between(record, other))));
  CHECK(follows(check_schema(), check_json(check_record(record, other, default_cost_share))));
}

JsonValue number(std::string text) {
  return {.kind = JsonValue::Kind::number, .text = std::move(text)};
}

JsonValue text(std::string value) {
  return {.kind = JsonValue::Kind::text, .text = std::move(value)};
}

void remove(JsonValue& object, std::string_view key) {
  const auto found = std::ranges::find(object.keys, key);
  REQUIRE(found != object.keys.end());
  object.items.erase(object.items.begin() + (found - object.keys.begin()));
  object.keys.erase(found);
}

TEST_CASE("the schema rejects an advice that lacks a required member") {
  const JsonValue& whole = some_advice();
  REQUIRE(validator().faults(whole).empty());
  for (const std::string& key : whole.keys) {
    JsonValue advice = whole;
    remove(advice, key);
    CHECK(validator().faults(advice) == Faults{": lacks " + key});
  }
}

TEST_CASE("the schema rejects members that it does not name") {
  for (const char* place : {"", "/tool", "/recommendation", "/recommendation/scores", "/flowchart",
                            "/flowchart/steps/0", "/estimates/0", "/estimates/0/monthly_usd",
                            "/estimates/0/lines/0", "/break_even/0", "/comparison/0"}) {
    JsonValue advice = some_advice();
    JsonValue& object = testing::at(advice, place);
    object.keys.emplace_back("more");
    object.items.push_back(text("x"));
    INFO(place);
    CHECK(validator().faults(advice) ==
          Faults{std::string(place) + "/more: nothing is allowed here"});
  }
}

TEST_CASE("the schema rejects values of another type or outside their list") {
  struct Mutation {
    const char* place;
    JsonValue value;
  };
  const std::vector<Mutation> mutations{
      {"/schema_version", text("1")},
      {"/schema_version", number("1.5")},
      {"/tool/version", number("1")},
      {"/recommendation/approach", text("guess")},
      {"/recommendation/scores/knowledge", number("0.5")},
      {"/flowchart/says", {}},
      {"/flowchart/steps/0/answer", text("maybe")},
      {"/flowchart/steps/0/says", text("none")},
      {"/estimates", {}},
      {"/estimates/0/setup_usd/low", text("1")},
      {"/estimates/0/lines/0/kind", text("tax")},
      {"/estimates/2/guide", text("50 USD")},
      {"/break_even/0/kind", text("sometimes")},
      {"/break_even/0/queries_per_month", number("0.5")},
      {"/comparison/0/matters", text("yes")},
      {"/comparison/0/cells/rag", text("text")},
  };
  for (const Mutation& mutation : mutations) {
    JsonValue advice = some_advice();
    testing::at(advice, mutation.place) = mutation.value;
    INFO(mutation.place);
    const Faults faults = validator().faults(advice);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().starts_with(std::string(mutation.place) + ": "));
  }
}

}  // namespace
}  // namespace retort
