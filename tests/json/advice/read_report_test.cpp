#include "json/advice/read_report.hpp"

#include "json/advice/advice_json.hpp"
#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/report_of.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {
namespace read_report_test {

using testing::at;
using testing::tree_of;
using testing::written;

std::string advice_on(const Report& report) { return advice_json(report, JsonLayout::indented); }

Report read_back(const std::string& text) {
  std::vector<Problem> problems;
  std::optional<Report> report = read_report(text, "saved.json", problems);
  for (const Problem& problem : problems) UNSCOPED_INFO(problem.path << ": " << message(problem));
  REQUIRE(problems.empty());
  REQUIRE(report.has_value());
  return std::move(*report);
}

const std::string& some_advice() {
  static const std::string text =
      advice_on(testing::report_on(testing::answers_of(testing::shipped_knowledge(), {})));
  return text;
}

/// What is wrong with the advice once `change` has been at it, as "path: message" lines.
template <typename Change>
std::vector<std::string> faults_after(Change change) {
  JsonValue root = tree_of(some_advice());
  change(root);
  std::vector<Problem> problems;
  const std::optional<Report> report = read_report(written(root), "saved.json", problems);
  CHECK(report.has_value() == problems.empty());
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(problem.path + ": " + message(problem));
  return lines;
}

JsonValue number(std::string text) {
  return {.kind = JsonValue::Kind::number, .text = std::move(text)};
}

using Lines = std::vector<std::string>;

TEST_CASE("a report that is written and read is the report, to the byte") {
  testing::for_random_reports(
      [](Report report) {
        report.id = RecordId{.text = "case \"7\"\x1b", .is_number = false};
        const std::string text = advice_on(report);
        CHECK(advice_on(read_back(text)) == text);
      },
      testing::some_reports);
}

TEST_CASE("a report whose every text is hostile survives the way there and back") {
  const std::string text = advice_on(testing::report_of("<b>\"\\\n\x01\u202e' ; =1+1 %0A ::"));
  CHECK(advice_on(read_back(text)) == text);
}

TEST_CASE("percentiles, stacks and an approach that is not there are read as well") {
  Report report = testing::report_on(testing::answers_of(testing::shipped_knowledge(), {}));
  report.costs.percentiles = {{.approach = Approach::rag, .horizon = {.samples = 7}}};
  report.costs.stacks.emplace();
  report.costs.stacks->front = {{.generation = Generation::own_gpus, .rows = {"a", "b"}}};
  report.recommendation.approach.reset();
  report.recommendation.conflict = {"one", "another"};
  report.id = RecordId{.text = "1E+2", .is_number = true};
  const std::string text = advice_on(report);
  CHECK(advice_on(read_back(text)) == text);
}

TEST_CASE("keys in another order and on one line mean the same") {
  JsonValue root = tree_of(some_advice());
  std::ranges::reverse(root.keys);
  std::ranges::reverse(root.items);
  JsonWriter json(JsonLayout::compact);
  testing::write(json, root);
  CHECK(advice_on(read_back(json.take())) == some_advice());
}

TEST_CASE("every fault is named with its place, all at once") {
  const Lines faults = faults_after([](JsonValue& root) {
    at(root, "/recommendation/strength").text = "frim";
    at(root, "/recommendation/robustness") = number("1.5");
    at(root, "/estimates/2/setup_usd/low") = number("-1");
    at(root, "/by_volume/0/queries_per_month") = number("0");
    at(root, "/missing/0/decides_veto") = number("1");
    at(root, "/flowchart/says").text = "nothing";
    root.keys.emplace_back("recomendation");
    root.items.emplace_back();
  });
  CHECK(faults == Lines{
                      "/recommendation/strength: expected one of firm, leaning, open, got "
                      "\"frim\"; did you mean \"firm\"?",
                      "/recommendation/robustness: expected a share from 0 to 1, got 1.5",
                      "/flowchart/says: expected one of prompting, long_context, rag, fine_tune, "
                      "both, got \"nothing\"",
                      "/missing/0/decides_veto: expected true or false, got a number",
                      "/estimates/2/setup_usd/low: expected an amount of US dollars, at least 0, "
                      "at most twelve places, got \"-1\"",
                      "/by_volume/0/queries_per_month: expected a volume from 1 to 100000000000, "
                      "got 0",
                      "/recomendation: expected a known key, got \"recomendation\"; did you mean "
                      "\"recommendation\"?",
                  });
}

TEST_CASE("what the renderers rely on is checked") {
  CHECK(faults_after([](JsonValue& root) {
          at(root, "/titles/rag").text.clear();
          at(root, "/estimates").items.pop_back();
        }) == Lines{"/titles/rag: expected a text that says something, got an empty one",
                    "/estimates: expected 5 estimates, got 4"});
  CHECK(faults_after([](JsonValue& root) { at(root, "/estimates/0/approach").text = "rag"; }) ==
        Lines{"/estimates/0/approach: expected prompting, got rag"});
  CHECK(faults_after([](JsonValue& root) {
          for (JsonValue& even : at(root, "/break_even").items) {
            at(even, "/kind").text = "at";
            at(even, "/crossings").items.clear();
          }
          at(root, "/break_even").items.resize(1);
        }) == Lines{"/break_even/0/crossings: expected where they cross, got none"});
}

TEST_CASE("another version is refused, and says what to do") {
  CHECK(faults_after([](JsonValue& root) { at(root, "/schema_version") = number("2"); }) ==
        Lines{"/schema_version: expected 1, got 2; write it again with this version of retort"});
}

TEST_CASE("any member that is missing, or of another type, is told and nothing is read") {
  const JsonValue whole = tree_of(some_advice());
  for (std::size_t i = 0; i < whole.keys.size(); ++i) {
    INFO(whole.keys[i]);
    if (whole.keys[i] == "recommendation") continue;  // then it is no advice
    CHECK(faults_after([i](JsonValue& root) {
            root.keys.erase(root.keys.begin() + static_cast<std::ptrdiff_t>(i));
            root.items.erase(root.items.begin() + static_cast<std::ptrdiff_t>(i));
          }) == Lines{": expected the key \"" + whole.keys[i] + "\", got none"});
    const Lines faults =
        faults_after([i](JsonValue& root) { root.items[i] = {.kind = JsonValue::Kind::boolean}; });
    CHECK_FALSE(faults.empty());
  }
}

TEST_CASE("what is no advice is told so in one line") {
  for (const char* text : {"{}", "[1,2]", "\"text\"", "{\"lookup\": \"yes\"}"}) {
    std::vector<Problem> problems;
    CHECK_FALSE(read_report(text, "answers.json", problems));
    REQUIRE(problems.size() == 1);
    CHECK(message(problems[0])
              .ends_with("without a recommendation; save one with \"retort advise "
                         "--format json\""));
  }
}

TEST_CASE("a hostile file gives at most a hundred faults, and soon") {
  std::string many = "{\"recommendation\": {}, \"reasons\": [1";
  for (int i = 0; i < 1'000'000; ++i) many += ",1";
  many += "]}";
  std::vector<Problem> problems;
  CHECK_FALSE(read_report(many, "saved.json", problems));
  CHECK(problems.size() >= 100);
  CHECK(problems.size() < 110);
  for (const char* text : {"", "null", "[]", "7", "\"x\"", "{}", "{\"a\":1}"}) {
    problems.clear();
    CHECK_FALSE(read_report(text, "saved.json", problems));
    CHECK_FALSE(problems.empty());
  }
}

}  // namespace read_report_test
}  // namespace
}  // namespace retort
