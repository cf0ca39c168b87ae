#include "json/tables/tables_json.hpp"

#include "json/knowledge/answers_json.hpp"
#include "knowledge/price_tables.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json_schema.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace tables_json_test {

using testing::at;
using testing::Random;
using testing::SchemaValidator;
using testing::shipped_knowledge;
using testing::tree_of;

const SchemaValidator& validator() {
  static const SchemaValidator validator(answers_schema(shipped_knowledge()));
  return validator;
}

bool schema_accepts(std::string_view text) { return validator().faults(tree_of(text)).empty(); }

bool program_accepts(std::string_view text) {
  std::vector<Problem> problems;
  resolve(shipped_knowledge().questions, read_answers(text, "", problems), problems);
  return problems.empty();
}

TEST_CASE("the shipped examples follow the schema of answers") {
  for (const auto& entry :
       std::filesystem::directory_iterator(testing::source_dir() / "data" / "examples")) {
    INFO(entry.path().string());
    CHECK(validator().faults(tree_of(testing::text_of(entry.path()))).empty());
  }
}

/// `literal` is JSON: an answer to one question, right or wrong.
std::string random_literal(const Question& question, Random& random) {
  static constexpr std::array odd{"null",      "[]",          "{}",       "\"\"", "\"yes\"",
                                  "\"no\"",    "true",        "false",    "-1",   "0",
                                  "\"maybe\"", "1.5",         "2.0",      "1e3",  "1e11",
                                  "1e12",      "\"unknown\"", "\"true\"", "60",   "61"};
  if (random.one_in(3)) return odd.at(random.below(odd.size()));
  const std::string value = testing::random_value(question, random);
  const bool bare = question.kind == QuestionKind::number && value != unknown_answer;
  return bare ? value : "\"" + value + "\"";
}

TEST_CASE("schema and program accept the same answers") {
  Random random(7);
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < 4000; ++i) {
    const auto& questions = shipped_knowledge().questions;
    const Question& question = questions[random.below(questions.size())];
    const std::string text = "{\"" + question.id + "\": " + random_literal(question, random) + "}";
    INFO(text);
    CHECK(schema_accepts(text) == program_accepts(text));
    if (program_accepts(text)) ++accepted;
  }
  CHECK(accepted > 1000);
  CHECK(accepted < 3500);
}

TEST_CASE("schema and program agree on ids, own keys and strangers") {
  for (const char* text : {R"({"id": "a"})", R"({"id": 7})", R"({"id": null})", R"({"id": []})",
                           R"({"x-own": {"a": []}})", R"({"x": 1})", R"({"y-own": 1})", "{}", "[]",
                           R"({"X-own": 1})", R"({"x-": null})"}) {
    INFO(text);
    CHECK(schema_accepts(text) == program_accepts(text));
  }
}

TEST_CASE("the question table as JSON holds every question and value") {
  const JsonValue table = tree_of(questions_json(shipped_knowledge()));
  const JsonValue& listed = at(table, "/questions");
  REQUIRE(listed.items.size() == shipped_knowledge().questions.size());
  for (std::size_t i = 0; i < listed.items.size(); ++i) {
    const Question& question = shipped_knowledge().questions[i];
    const JsonValue& entry = listed.items[i];
    CHECK(at(entry, "/id").text == question.id);
    CHECK(at(entry, "/prompt").text == question.prompt);
    CHECK(at(entry, "/hint").text == question.hint);
    CHECK(at(entry, "/why").text == question.why);
    CHECK(at(entry, "/source").text == to_text(shipped_knowledge().cite(question.source)));
    if (question.kind == QuestionKind::number) {
      CHECK(at(entry, "/min").text == to_text(question.min));
      CHECK(at(entry, "/max").text == to_text(question.max));
      CHECK(at(entry, "/integer").truth == question.integer);
      continue;
    }
    if (question.row) {
      CHECK(at(entry, "/table").text == to_string(table_of(*question.row)));
      continue;
    }
    CHECK(at(entry, "/ordered").truth == question.ordered);
    REQUIRE(at(entry, "/values").items.size() == question.values.size());
    for (std::size_t j = 0; j < question.values.size(); ++j) {
      CHECK(at(at(entry, "/values").items[j], "/id").text == question.values[j].id);
      CHECK(at(at(entry, "/values").items[j], "/label").text == question.values[j].label);
    }
  }
}

TEST_CASE("a question names the role it answers") {
  const std::string table = questions_json(shipped_knowledge());
  CHECK(table.find("\"role\": \"queries_per_month\"") != std::string::npos);
  CHECK(table.find("\"role\": \"horizon_months\"") != std::string::npos);
}

TEST_CASE("the guide as JSON holds topics, questions and courses with what they say") {
  const JsonValue guide = tree_of(guide_json(shipped_knowledge(), ""));
  const Guide& shipped = shipped_knowledge().guide;
  CHECK(at(guide, "/title").text == shipped.title);
  REQUIRE(at(guide, "/topics").items.size() == shipped.topics.size());
  REQUIRE(at(guide, "/faq").items.size() == shipped.faq.size());
  REQUIRE(at(guide, "/courses").items.size() == shipped.courses.size());
  CHECK(at(guide, "/topics/0/items").items.size() == shipped.topics[0].items.size());
  CHECK(at(guide, "/topics/0/items/0/example/knowledge_change").text == "weekly");
  CHECK(at(guide, "/topics/0/items/2/example/corpus_pages").kind == JsonValue::Kind::number);
  CHECK(at(guide, "/topics/0/items/0/rules/0").text == "changes_weekly");
  CHECK(at(guide, "/faq/0/answer").text == shipped.faq[0].answer);
  CHECK(at(guide, "/courses/1/covers/0").text == "LoRA");
  CHECK(at(guide, "/courses/0/for/0").text == "rag");
}

TEST_CASE("the examples of the guide follow the schema of answers") {
  const JsonValue guide = tree_of(guide_json(shipped_knowledge(), ""));
  std::size_t examples = 0;
  for (const JsonValue& topic : at(guide, "/topics").items) {
    for (const JsonValue& item : at(topic, "/items").items) {
      const JsonValue* example = testing::member(item, "example");
      if (example == nullptr) continue;
      CHECK(validator().faults(*example).empty());
      ++examples;
    }
  }
  CHECK(examples >= 11);
}

}  // namespace tables_json_test
}  // namespace
}  // namespace retort
