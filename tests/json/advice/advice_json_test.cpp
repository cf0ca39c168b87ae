#include "json/advice/advice_json.hpp"

#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::at;
using testing::same;
using testing::tree_of;
using Texts = std::vector<std::string>;

/// One answer of each kind: given as text, as a number, as unknown.
Report sample_report() {
  const Knowledge& knowledge = testing::shipped_knowledge();
  RawAnswers raw;
  raw.answers = {{.key = "knowledge_change", .text = "weekly"},
                 {.key = "corpus_pages", .text = "4000.0", .origin = Origin::answers_file},
                 {.key = "style", .text = "unknown", .origin = Origin::questionnaire}};
  std::vector<Problem> problems;
  const Answers answers = resolve(knowledge.questions, raw, problems);
  REQUIRE(problems.empty());
  return testing::report_on(answers);
}

const Report& sample() {
  static const Report report = sample_report();
  return report;
}

JsonValue advice(const Report& report = sample()) {
  return tree_of(advice_json(report, JsonLayout::indented));
}

TEST_CASE("the names that other programs rely on are there") {
  const JsonValue root = advice();
  const std::vector<std::pair<std::string, Texts>> contract{
      {"",
       {"schema_version", "tool", "answers", "recommendation", "flowchart", "reasons", "vetoes",
        "tensions", "missing", "what_would_change", "precedents", "estimates", "break_even",
        "comparison", "assumptions"}},
      {"/tool", {"name", "version", "knowledge", "prices_as_of"}},
      {"/answers/knowledge_change", {"value", "origin"}},
      {"/recommendation", {"approach", "strength", "robustness", "scores"}},
      {"/recommendation/scores", {"knowledge", "behaviour"}},
      {"/flowchart", {"says", "steps"}},
      {"/reasons/0", {"rule", "knowledge", "behaviour", "because", "source"}},
      {"/estimates/0",
       {"approach", "setup_usd", "fixed_monthly_usd", "per_query_usd", "maintenance_monthly_usd",
        "monthly_usd", "horizon_usd", "lines", "guide"}},
      {"/estimates/0/setup_usd", {"low", "typical", "high"}},
      {"/break_even/0", {"a", "b", "kind", "queries_per_month"}},
  };
  for (const auto& [place, keys] : contract) {
    for (const std::string& key : keys) {
      INFO(place << "/" << key);
      CHECK(testing::member(at(root, place), key) != nullptr);
    }
  }
}

TEST_CASE("an answer keeps its value, its type and its origin") {
  const JsonValue root = advice();
  CHECK(at(root, "/answers/knowledge_change/value").text == "weekly");
  CHECK(at(root, "/answers/knowledge_change/origin").text == "flag");
  CHECK(at(root, "/answers/corpus_pages/value").kind == JsonValue::Kind::number);
  CHECK(at(root, "/answers/corpus_pages/value").text == "4000");
  CHECK(at(root, "/answers/corpus_pages/origin").text == "answers_file");
  CHECK(at(root, "/answers/style/value").text == "unknown");
  CHECK(at(root, "/answers/style/origin").text == "questionnaire");
}

TEST_CASE("a derived answer says so, and why") {
  const JsonValue root = advice();
  CHECK(at(root, "/answers/fits_in_prompt/origin").text == "derived");
  CHECK_FALSE(at(root, "/answers/fits_in_prompt/because").text.empty());
  CHECK(testing::find_at(root, "/answers/style/because") == nullptr);
}

TEST_CASE("the id is echoed as it came, and left out where there is none") {
  CHECK(testing::member(advice(), "id") == nullptr);
  Report report = sample();
  report.id = RecordId{.text = "a\"b\x1b", .is_number = false};
  CHECK(at(advice(report), "/id").text == "a\"b\x1b");
  report.id = RecordId{.text = "1E+2", .is_number = true};
  CHECK(advice_json(report, JsonLayout::compact).find("\"id\":1E+2,") != std::string::npos);
}

TEST_CASE("there are estimates for all approaches and break-evens for all pairs that can be had") {
  const JsonValue root = advice();
  const std::vector<JsonValue>& estimates = at(root, "/estimates").items;
  CHECK(estimates.size() == 5);
  const auto had = std::ranges::count_if(estimates, [](const JsonValue& estimate) {
    return at(estimate, "/obstacle").kind == JsonValue::Kind::null;
  });
  CHECK(had >= 3);
  CHECK(std::ssize(at(root, "/break_even").items) == had * (had - 1) / 2);
}

TEST_CASE("an approach that cannot be had says what stops it, and has no lines") {
  const JsonValue root = advice();
  std::size_t stopped = 0;
  for (const JsonValue& estimate : at(root, "/estimates").items) {
    if (at(estimate, "/obstacle").kind == JsonValue::Kind::null) continue;
    ++stopped;
    CHECK_FALSE(at(estimate, "/obstacle/row").text.empty());
    CHECK(at(estimate, "/lines").items.empty());
    CHECK(at(estimate, "/horizon_usd/high").text == "0");
  }
  CHECK(stopped > 0);
}

TEST_CASE("a break-even has a volume only where the costs cross") {
  const JsonValue root = advice();
  for (const JsonValue& even : at(root, "/break_even").items) {
    const bool crosses = at(even, "/kind").text == "at";
    CHECK((at(even, "/queries_per_month").kind == JsonValue::Kind::number) == crosses);
    CHECK(at(even, "/crossings").items.empty() != crosses);
    if (!crosses) continue;
    CHECK(at(even, "/crossings/0/queries_per_month").text == at(even, "/queries_per_month").text);
  }
}

TEST_CASE("points of prior and reasons add up to the scores") {
  testing::for_random_reports([](const Report& report) {
    const JsonValue root = advice(report);
    const auto total = [&root](std::string_view axis) {
      int sum = std::stoi(at(root, "/recommendation/prior/" + std::string(axis)).text);
      for (const JsonValue& reason : at(root, "/reasons").items) {
        sum += std::stoi(at(reason, "/" + std::string(axis)).text);
      }
      return std::to_string(sum);
    };
    CHECK(at(root, "/recommendation/scores/knowledge").text == total("knowledge"));
    CHECK(at(root, "/recommendation/scores/behaviour").text == total("behaviour"));
  });
}

TEST_CASE("where every approach is vetoed there is a conflict in place of a verdict") {
  Report report = sample();
  report.recommendation.approach.reset();
  report.recommendation.conflict = {"first_veto", "second_veto"};
  const JsonValue root = advice(report);
  CHECK(at(root, "/recommendation/approach").kind == JsonValue::Kind::null);
  CHECK(at(root, "/recommendation/conflict/1").text == "second_veto");
  CHECK(testing::find_at(root, "/recommendation/verdict") == nullptr);
}

TEST_CASE("the compact layout says the same on one line") {
  const std::string compact = advice_json(sample(), JsonLayout::compact);
  CHECK(std::ranges::count(compact, '\n') == 1);
  CHECK(compact.ends_with("}\n"));
  CHECK(same(tree_of(compact), advice()));
}

TEST_CASE("the costs alone are the costs of the advice") {
  const JsonValue whole = advice();
  const JsonValue costs = tree_of(costs_json(sample()));
  for (const char* key : {"/schema_version", "/tool", "/answers", "/workload", "/estimates",
                          "/break_even", "/assumptions"}) {
    INFO(key);
    CHECK(same(at(costs, key), at(whole, key)));
  }
}

TEST_CASE("the comparison alone holds every factor and every approach") {
  const JsonValue table = tree_of(comparison_json(testing::shipped_knowledge()));
  const auto& factors = testing::shipped_knowledge().comparison;
  REQUIRE(at(table, "/comparison").items.size() == factors.size());
  for (const JsonValue& factor : at(table, "/comparison").items) {
    CHECK(at(factor, "/cells").keys ==
          Texts{"prompting", "long_context", "rag", "fine_tune", "both"});
    CHECK(at(factor, "/matters").truth);
  }
}

}  // namespace
}  // namespace retort
