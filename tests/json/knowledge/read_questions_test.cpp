// Faults in knowledge.json, sources.json, approaches.json and questions.json.

#include "knowledge/price_tables.hpp"
#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {
namespace read_questions_test {

using testing::Change;
using testing::check_faults;
using testing::entries;
using testing::faults_after;
using Lines = std::vector<std::string>;

TEST_CASE("the identity needs a name and a version") {
  check_faults({
      {{"knowledge.json", "\"name\": \"retort\"", "\"name\": 7"},
       "wrong_type | knowledge.json | /name | expected a text, got a number"},
      {{"knowledge.json", "\"version\": ", "\"edition\": \"1\", \"version\": "},
       "unknown_key | knowledge.json | /edition | expected a known key, got \"edition\""},
      {{"knowledge.json", "\"name\": \"retort\",", ""},
       "missing_key | knowledge.json |  | expected the key \"name\", got none"},
  });
}

TEST_CASE("a source has an id of its own, a date and a known kind") {
  check_faults({
      {{"sources.json", "\"sources\": [",
        R"("sources": [{"id": "GDPR", "title": "t", "date": "2016", "kind": "published"},)"},
       "unknown_value | sources.json | /sources/0/id | expected an id of lower-case letters, "
       "digits and '_', at most 64 long, got \"GDPR\""},
      {{"sources.json", "\"date\": \"2026-05\"", "\"date\": \"05/2026\""},
       "unknown_value | sources.json | /sources/0/date | expected a date as YYYY, YYYY-MM or "
       "YYYY-MM-DD, got \"05/2026\""},
      {{"sources.json", "\"kind\": \"guide\"", "\"kind\": \"guid\""},
       "unknown_value | sources.json | /sources/0/kind | expected one of guide, published, "
       "assumption, got \"guid\"; did you mean \"guide\"?"},
      {{"sources.json", "\"kind\": \"guide\"", "\"kind\": \"guide\", \"link\": \"x\""},
       "unknown_key | sources.json | /sources/0/link | expected a known key, got \"link\""},
      {{"sources.json", "\"sources\": [",
        R"("sources": [{"id": "guide", "title": "t", "date": "2026", "kind": "guide"},)"},
       "duplicate_id | sources.json | /sources/1 | expected each id once, got \"guide\" again"},
  });
}

TEST_CASE("each approach is described once, and none is forgotten") {
  const std::string both = "\"id\": \"both\"";
  check_faults({
      {{"approaches.json", "\"verdict\": \"Use a prompt.\"", "\"verdict\": \"\""},
       "empty_text | approaches.json | /approaches/0/verdict | expected a text that says "
       "something, got an empty one"},
      {{"approaches.json", "\"source\": [", "\"sauce\": [], \"source\": ["},
       "unknown_key | approaches.json | /approaches/0/sauce | expected a known key, got \"sauce\""},
  });
  CHECK(faults_after({{"approaches.json", both, "\"id\": \"boht\""}}) ==
        Lines{"unknown_value | approaches.json | /approaches/4/id | expected one of prompting, "
              "long_context, rag, fine_tune, both, got \"boht\"; did you mean \"both\"?"});
  CHECK(faults_after({{"approaches.json", both, "\"id\": \"rag\""}}) ==
        Lines{"duplicate_id | approaches.json | /approaches/4 | expected each id once, got \"rag\" "
              "again"});
}

/// The place of the shipped question that holds the text first.
std::string place_of(std::string_view text) {
  const std::vector<KnowledgeFile> files = testing::shipped_files();
  const auto file = std::ranges::find(files, "questions.json", &KnowledgeFile::name);
  const std::string before = file->text.substr(0, file->text.find(text));
  REQUIRE(before.size() < file->text.size());
  const std::string_view begin = "\n    {\n";
  std::ptrdiff_t begun = 0;
  for (std::size_t at = before.find(begin); at != std::string::npos;
       at = before.find(begin, at + 1)) {
    ++begun;
  }
  return "/questions/" + std::to_string(begun - 1);
}

TEST_CASE("faults in the members of a question are found") {
  const std::string from_cases = place_of("\"source\": [\"cases\"]");
  const std::string kind = "\"kind\": \"choice\",";
  check_faults({
      {{"questions.json", "\"hint\": \"", "\"hint\": \"\\u202e\", \"x\": \""},
       "unknown_value | questions.json | /questions/0/hint | expected text without control "
       "characters, got \"\u202e\"",
       {"unknown_key | questions.json | /questions/0/x | expected a known key, got \"x\""}},
      {{"questions.json", "\"section\": \"decision\"", "\"section\": \"costs\""},
       "unknown_value | questions.json | /questions/0/section | expected one of decision, cost, "
       "got \"costs\"; did you mean \"cost\"?"},
      {{"questions.json", "\"actionable\": false", "\"actionable\": 0"},
       "wrong_type | questions.json | /questions/0/actionable | expected true or false, got a "
       "number"},
      {{"questions.json", "\"source\": [\"cases\"]", "\"source\": [\"casse\"]"},
       "dangling_id | questions.json | " + from_cases +
           "/source/0 | expected a source id, got "
           "\"casse\"; did you mean \"cases\"?"},
      {{"questions.json", "\"source\": [\"cases\"]", "\"source\": []"},
       "empty_text | questions.json | " + from_cases +
           "/source | expected at least one source, got "
           "none"},
      {{"questions.json", "\"source\": [\"cases\"]", "\"source\": [\"/d01\"]"},
       "dangling_id | questions.json | " + from_cases +
           "/source/0 | expected a source id, got \"\""},
      {{"questions.json", kind, "\"kind\": \"choice\", \"unit\": \"ms\","},
       "unknown_key | questions.json | /questions/0/unit | expected a known key, got \"unit\""},
  });
}

TEST_CASE("an id that conditions or answers use themselves is no question id") {
  for (const std::string id : {"any", "all", "not", "id"}) {
    const Lines lines =
        faults_after({{"questions.json", "\"id\": \"novelty\"", "\"id\": \"" + id + "\""}});
    CHECK(std::ranges::count(lines,
                             "unknown_value | questions.json | " + place_of("\"id\": \"novelty\"") +
                                 " | expected "
                                 "another id, got \"" +
                                 id + "\"; any, all, not and id have a meaning of their own") == 1);
  }
}

TEST_CASE("a question that answers ignore is no question") {
  // Keys that begin with "x-" are the person's own; an id cannot hold the dash.
  CHECK(faults_after({{"questions.json", "\"id\": \"novelty\"", "\"id\": \"x-novelty\""}})
            .front()
            .starts_with("unknown_value | questions.json | " + place_of("\"id\": \"novelty\"") +
                         "/id"));
}

TEST_CASE("two questions cannot share an id") {
  CHECK(faults_after({{"workload.json", "\"id\": \"epochs\"", "\"id\": \"style\""}}) ==
        Lines{"duplicate_id | workload.json | /questions/20 | expected each id once, got "
              "\"style\" again"});
}

TEST_CASE("a spelling stands for one value only") {
  const std::string aliases = R"("aliases": ["false"])";
  const std::string line = "duplicate_id | questions.json | " + place_of(aliases) +
                           " | expected each value or alias once, and none "
                           "called unknown, got ";
  check_faults({
      {{"questions.json", aliases, R"("aliases": ["true"])"}, line + "\"true\" twice"},
      {{"questions.json", aliases, R"("aliases": ["no"])"}, line + "\"no\" twice"},
      {{"questions.json", aliases, R"("aliases": ["unknown"])"}, line + "\"unknown\" twice"},
  });
}

TEST_CASE("a value has an id and a label") {
  check_faults({
      {{"questions.json", "\"label\"", "\"lable\""},
       "missing_key | questions.json | /questions/0/values/0 | expected the key \"label\", got "
       "none",
       {"unknown_key | questions.json | /questions/0/values/0/lable | expected a known key, got "
        "\"lable\"; did you mean \"label\"?"}},
  });
}

TEST_CASE("a choice has two values at least and 254 at most") {
  const std::string list = "\"ordered\": true,\n      \"values\": [";
  const auto value = [](const std::string& number) {
    return "{\"id\": \"v" + number + "\", \"label\": \"l\"}";
  };
  CHECK(faults_after({{"questions.json", list, list + entries(251, value)}}).empty());
  CHECK(faults_after({{"questions.json", list, list + entries(252, value)}}) ==
        Lines{"out_of_range | questions.json | " + place_of(list) +
              " | expected 2 to 254 values, got 255"});
  CHECK(faults_after({{"questions.json", "\"values\": [",
                       "\"values\": [{\"id\": \"yes\", \"label\": \"l\"}], \"rest\": ["}})
            .front() ==
        "out_of_range | questions.json | /questions/0 | expected 2 to 254 values, got 1");
}

/// The shipped questions after a number question with these members of its own.
Change with_number(const std::string& members) {
  return {"questions.json", "\"questions\": [", R"("questions": [{"id": "extra", "kind": "number",
    "section": "cost", "prompt": "p", "hint": "h", "why": "w", "actionable": true,
    "source": ["cases"], )" + members + "},"};
}

TEST_CASE("the bounds of a number are decimals in order") {
  CHECK(faults_after({with_number(R"("min": "-0.5", "max": "-0.5", "integer": false)")}).empty());
  check_faults({
      {with_number(R"("min": "61", "max": "60", "integer": true)"),
       "contradiction | questions.json | /questions/0 | expected min at most max, got 61 and 60"},
      {with_number(R"("min": "0", "max": "60")"),
       "missing_key | questions.json | /questions/0 | expected the key \"integer\", got none"},
      {with_number(R"("min": "0", "max": "60", "integer": true, "values": [])"),
       "unknown_key | questions.json | /questions/0/values | expected a known key, got "
       "\"values\""},
      {with_number(R"("min": "0", "max": "60", "integer": true, "unit": " ")"),
       "empty_text | questions.json | /questions/0/unit | expected a text that says something, got "
       "an empty one"},
  });
}

TEST_CASE("a mistyped member is one fault, not two") {
  check_faults({
      {{"questions.json", "\"source\": [\"cases\"]", "\"source\": \"cases\""},
       "wrong_type | questions.json | " + place_of("\"source\": [\"cases\"]") +
           "/source | expected an array, got a text"},
      {with_number(R"("min": "1", "max": "sixty", "integer": true)"),
       "out_of_range | questions.json | /questions/0/max | expected a decimal number, at most "
       "six places, got \"sixty\""},
      {with_number(R"("min": "1", "max": [60], "integer": true)"),
       "wrong_type | questions.json | /questions/0/max | expected a number, got an array"},
  });
}

TEST_CASE("a role is one that the cost model has, and one question answers it") {
  check_faults({
      {{"workload.json", "\"role\": \"horizon_months\"", "\"role\": \"horizon_month\""},
       "unknown_value | workload.json | /questions/1/role | expected a role of the cost model, "
       "got \"horizon_month\"; did you mean \"horizon_months\"?"},
      {{"workload.json", "\"role\": \"horizon_months\"", "\"role\": \"queries_per_month\""},
       "duplicate_id | workload.json |  | expected one question for each role, got 2 for "
       "queries_per_month"},
  });
  CHECK(faults_after({{"workload.json", "\"role\": \"horizon_months\",", ""}}).empty());
}

TEST_CASE("a quantity of the cost model is never negative") {
  const Change below_zero =
      with_number(R"("min": "-10", "max": "60", "integer": true, "role": "epochs")");
  CHECK(faults_after({{"workload.json", "\"role\": \"epochs\",", ""}, below_zero}) ==
        Lines{"contradiction | questions.json | /questions/0/role | expected a quantity that is "
              "never below 0, got a min of -10"});
}

/// The shipped questions after one that chooses a row.
Change with_row(const std::string& members) {
  return {"questions.json", "\"questions\": [", R"("questions": [{"id": "extra", "kind": "row",
    "section": "cost", "prompt": "p", "hint": "h", "why": "w", "actionable": true,
    "source": ["cases"])" + members + "},"};
}

TEST_CASE("a question for a row says which, and lists no values of its own") {
  check_faults({
      {with_row(""),
       "missing_key | questions.json | /questions/0 | expected the key \"role\", got none"},
      {with_row(R"(, "role": "epochs")"),
       "unknown_value | questions.json | /questions/0/role | expected a role of the cost model, "
       "got \"epochs\""},
      {{"workload.json", "\"role\": \"model\",", "\"role\": \"model\", \"values\": [],"},
       "unknown_key | workload.json | /questions/2/values | expected a known key, got \"values\""},
      {{"workload.json", "\"role\": \"store\"", "\"role\": \"model\""},
       "duplicate_id | workload.json |  | expected one question for each role, got 2 for model"},
  });
}

TEST_CASE("the values of a question for a row are the rows of the catalogue") {
  const Knowledge& knowledge = testing::shipped_knowledge();
  std::size_t rows = 0;
  for (const Question& question : knowledge.questions) {
    if (!question.row) continue;
    ++rows;
    std::vector<std::string> ids = ids_of(knowledge.catalogue, table_of(*question.row));
    if (question.row == RowRole::model) ids.emplace_back(own_model);
    REQUIRE(question.values.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(question.values[i].id == ids[i]);
  }
  CHECK(rows == row_role_count);
}

TEST_CASE("a question is asked unless it says otherwise") {
  const auto asked = [](const std::string& members) {
    std::vector<KnowledgeFile> files = testing::shipped_files();
    testing::apply(with_number(R"("min": "0", "max": "1", "integer": true)" + members), files);
    std::vector<Problem> problems;
    const std::optional<Knowledge> knowledge = read_knowledge(files, problems);
    REQUIRE(knowledge.has_value());
    return std::ranges::find(knowledge->questions, "extra", &Question::id)->asked;
  };
  CHECK(asked(""));
  CHECK(asked(R"(, "asked": true)"));
  CHECK_FALSE(asked(R"(, "asked": false)"));
  check_faults({
      {with_number(R"("min": "0", "max": "1", "integer": true, "asked": "no")"),
       "wrong_type | questions.json | /questions/0/asked | expected true or false, got a text"},
  });
}

}  // namespace read_questions_test
}  // namespace
}  // namespace retort
