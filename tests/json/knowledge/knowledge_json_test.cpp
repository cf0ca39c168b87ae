#include "json/knowledge/knowledge_json.hpp"

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::Change;
using testing::check_faults;
using testing::entries;
using testing::faults_after;
using testing::faults_in;
using testing::shipped_files;
using Lines = std::vector<std::string>;

std::string after_first(std::string_view list, const std::string& more) {
  return std::string(list) + more;
}

TEST_CASE("the shipped knowledge is sound") {
  CHECK(faults_in(shipped_files()).empty());
  CHECK(testing::shipped_knowledge().questions.size() >= 24);
}

TEST_CASE("the files are read in whatever order they come") {
  std::vector<KnowledgeFile> files = shipped_files();
  std::ranges::reverse(files);
  CHECK(faults_in(files).empty());
}

TEST_CASE("each missing file is named, with the way to get it") {
  for (const std::string_view name : knowledge_file_names()) {
    std::vector<KnowledgeFile> files = shipped_files();
    std::erase_if(files, [name](const KnowledgeFile& file) { return file.name == name; });
    const std::string line = "missing_key | knowledge |  | expected the file " + std::string(name) +
                             ", got none; \"retort knowledge export DIR\" writes a complete set";
    const Lines lines = faults_in(files);
    INFO(line);
    CHECK(std::ranges::count(lines, line) == 1);
  }
}

TEST_CASE("nothing refers to the last file, so its absence is the only fault") {
  std::vector<KnowledgeFile> files = shipped_files();
  std::erase_if(files, [](const KnowledgeFile& file) { return file.name == "guide.json"; });
  CHECK(faults_in(files).size() == 1);
}

TEST_CASE("a file of another name is refused, with a suggestion") {
  std::vector<KnowledgeFile> files = shipped_files();
  files.push_back({.name = "rulez.json", .place = "k/rulez.json", .text = "{}"});
  CHECK(faults_in(files) ==
        Lines{"unknown_key | k/rulez.json |  | expected a knowledge file, got \"rulez.json\"; did "
              "you mean \"rules.json\"?"});
}

TEST_CASE("a file that is not JSON, or not an object, is reported with its place") {
  std::vector<KnowledgeFile> files = shipped_files();
  const auto guide = std::ranges::find(files, "guide.json", &KnowledgeFile::name);
  guide->place = "k/guide.json";
  guide->text = "{\n  oops}";
  CHECK(faults_in(files) ==
        Lines{"syntax | k/guide.json |  | expected JSON, got 'o' at line 2, column 3"});
  guide->text = "[]";
  CHECK(faults_in(files) ==
        Lines{"wrong_type | k/guide.json |  | expected an object, got an array"});
  guide->text = std::string(4'194'305, ' ');
  CHECK(faults_in(files) ==
        Lines{"too_large | k/guide.json |  | expected at most 4194304 bytes, got more"});
}

TEST_CASE("a key that occurs twice is a fault") {
  check_faults({{{"knowledge.json", "\"version\"", "\"name\": \"retort\", \"version\""},
                 "duplicate_key | knowledge.json |  | expected each key once, got \"name\" more "
                 "than once"}});
}

TEST_CASE("only schema version 1 is read") {
  const std::string version = "\"schema_version\": 1";
  check_faults({
      {{"guide.json", version, "\"schema_version\": 2"},
       "wrong_version | guide.json | /schema_version | expected schema version 1, got 2; this "
       "program reads no other"},
      {{"guide.json", version, "\"schema_version\": -1"},
       "wrong_version | guide.json | /schema_version | expected schema version 1, got -1; this "
       "program reads no other"},
      {{"guide.json", version, "\"schema_version\": 0"},
       "wrong_version | guide.json | /schema_version | expected schema version 1, got 0; this "
       "program reads no other"},
      {{"guide.json", version, "\"schema_version\": true"},
       "wrong_type | guide.json | /schema_version | expected a number, got true or false"},
      {{"guide.json", version + ",", ""},
       "missing_key | guide.json |  | expected the key \"schema_version\", got none"},
  });
}

TEST_CASE("a file of another version is not read any further") {
  CHECK(faults_after({{"guide.json", "\"schema_version\": 1", "\"schema_version\": 2"},
                      {"guide.json", "\"title\"", "\"tilte\""}})
            .size() == 1);
}

TEST_CASE("faults of several files are all reported at once, file by file") {
  const Lines lines = faults_after({
      {"guide.json", "\"date\": \"2026-05\"", "\"date\": \"May\""},
      {"rules.json", "\"premium\": 2", "\"premium\": \"two\""},
      {"rules.json", "\"min\": -10", "\"min\": 1"},
      {"questions.json", "\"ordered\": false", "\"ordred\": false"},
      {"knowledge.json", "\"name\": \"retort\"", "\"name\": \"\""},
  });
  CHECK(
      lines ==
      Lines{"empty_text | knowledge.json | /name | expected a text that says something, got an "
            "empty one",
            "missing_key | questions.json | /questions/0 | expected the key \"ordered\", got none",
            "unknown_key | questions.json | /questions/0/ordred | expected a known key, got "
            "\"ordred\"; did you mean \"ordered\"?",
            "out_of_range | rules.json | /premium | expected a whole number from -1000 to 1000, "
            "got \"two\"",
            "contradiction | rules.json | /groups/0/knowledge | expected an interval around 0, "
            "got 1 to 8",
            "unknown_value | guide.json | /date | expected a date as YYYY, YYYY-MM or "
            "YYYY-MM-DD, got \"May\""});
}

std::string extra_question(const std::string& number) {
  return R"({"id": "extra_)" + number + R"(", "kind": "choice", "section": "decision",
    "prompt": "p", "hint": "h", "why": "w", "actionable": true, "source": ["cases"],
    "ordered": false, "values": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]})";
}

std::string extra_group(const std::string& number) {
  return R"({"id": "extra_)" + number + R"(", "title": "t", "because": "b",
    "knowledge": {"min": 0, "max": 0}, "behaviour": {"min": 0, "max": 0}})";
}

std::string extra_row(const std::string& number) {
  return R"({"id": "extra_)" + number + R"(", "question": "gap", "value": "none",
    "when": {"lookup": ["no"]}, "because": "b", "source": ["cases"]})";
}

/// The text that makes a table of `have` entries `more` longer.
template <typename Make>
Lines faults_with(std::string_view file, const std::string& list, std::size_t more, Make make) {
  return faults_after({Change{file, list, after_first(list, entries(more, make))}});
}

TEST_CASE("128 questions are read, 129 are too many") {
  const std::size_t have = testing::shipped_knowledge().questions.size();
  CHECK(faults_with("questions.json", "\"questions\": [", 128 - have, extra_question).empty());
  CHECK(faults_with("questions.json", "\"questions\": [", 129 - have, extra_question) ==
        Lines{"too_large | knowledge |  | expected at most 128 questions, got 129"});
}

TEST_CASE("64 groups are read, 65 are too many") {
  const std::size_t have = testing::shipped_knowledge().groups.size();
  CHECK(faults_with("rules.json", "\"groups\": [", 64 - have, extra_group).empty());
  CHECK(faults_with("rules.json", "\"groups\": [", 65 - have, extra_group) ==
        Lines{"too_large | knowledge |  | expected at most 64 groups, got 65"});
}

TEST_CASE("64 derived rows are read, 65 are too many") {
  const std::size_t have = testing::shipped_knowledge().derived.size();
  CHECK(faults_with("derived.json", "\"derived\": [", 64 - have, extra_row).empty());
  CHECK(faults_with("derived.json", "\"derived\": [", 65 - have, extra_row) ==
        Lines{"too_large | knowledge |  | expected at most 64 derived rows, got 65"});
}

const std::string first_condition = R"({"gap": ["knowledge"]})";

/// A condition of `rows` alternatives.
std::string alternatives(std::size_t rows) {
  const std::string tests =
      entries(rows, [](const std::string&) { return std::string(R"({"gap": ["none"]})"); });
  return "{\"any\": [" + tests.substr(0, tests.size() - 1) + "]}";
}

TEST_CASE("a condition unfolds to 64 rows of tests at most") {
  CHECK(faults_after({{"rules.json", first_condition, alternatives(64)}}).empty());
  CHECK(faults_after({{"rules.json", first_condition, alternatives(65)}}) ==
        Lines{"too_large | knowledge |  | expected at most 64 rows of tests in one condition, got "
              "65"});
}

TEST_CASE("alternatives that multiply are counted as the rows they unfold to") {
  const std::string four = alternatives(4);
  CHECK(faults_after({{"rules.json", first_condition,
                       "{\"all\": [" + four + "," + four + "," + four + "," + four + "]}"}}) ==
        Lines{"too_large | knowledge |  | expected at most 64 rows of tests in one condition, got "
              "256"});
}

TEST_CASE("all conditions together unfold to 512 rows at most") {
  const std::string each = alternatives(60);
  const Lines lines = faults_after(
      {{"rules.json", "\"rules\": [",
        after_first("\"rules\": [", entries(8, [&each](const std::string& number) {
                      return "{\"id\": \"extra_" + number +
                             "\", \"group\": \"need\", \"when\": " + each +
                             ", \"knowledge\": 1, \"because\": \"b\", \"source\": [\"cases\"]}";
                    }))}});
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().starts_with(
      "too_large | knowledge |  | expected at most 512 rows of tests over all conditions, got "));
}

/// 60 tests of one number, each with six limits of its own.
std::string many_limits() {
  std::string tests;
  for (int i = 1; i <= 60; ++i) {
    const auto at = [i](int offset) { return std::to_string(1000 * i + offset); };
    tests += (i == 1 ? "" : ",") + ("{\"latency_ms\": {\"<\": " + at(0)) + ", \"<=\": " + at(100) +
             ", \">\": " + at(200) + ", \">=\": " + at(300) + ", \"=\": " + at(400) + "}}";
  }
  return "{\"any\": [" + tests + "]}";
}

TEST_CASE("a number that is cut into more stretches than a cell can count is refused") {
  CHECK(faults_after({{"rules.json", first_condition, many_limits()}}).size() == 1);
}

}  // namespace
}  // namespace retort
