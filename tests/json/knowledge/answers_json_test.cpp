#include "json/knowledge/answers_json.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/problem_lines.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace answers_json_test {

using Kind = RawAnswer::Kind;
using Lines = std::vector<std::string>;

struct Reading {
  RawAnswers raw;
  Lines lines;
};

Reading read(std::string_view text) {
  std::vector<Problem> problems;
  Reading reading{.raw = read_answers(text, "a.json", problems), .lines = {}};
  reading.lines = testing::lines_of(problems);
  return reading;
}

TEST_CASE("each member becomes an answer of its own kind, in order") {
  const Reading reading = read(R"({"t": "x", "n": 1.50, "y": true, "f": false, "z": null,
                                   "a": [1], "o": {"k": 1}})");
  REQUIRE(reading.lines.empty());
  const std::vector<RawAnswer>& answers = reading.raw.answers;
  REQUIRE(answers.size() == 7);
  const auto is = [&answers](std::size_t i, std::string_view key, Kind kind,
                             std::string_view text) {
    return answers[i].key == key && answers[i].kind == kind && answers[i].text == text;
  };
  CHECK(is(0, "t", Kind::text, "x"));
  CHECK(is(1, "n", Kind::number, "1.50"));
  CHECK(is(2, "y", Kind::boolean, "true"));
  CHECK(is(3, "f", Kind::boolean, "false"));
  CHECK(is(4, "z", Kind::other, "null"));
  CHECK(is(5, "a", Kind::other, "an array"));
  CHECK(is(6, "o", Kind::other, "an object"));
}

TEST_CASE("an answer knows the file and the pointer it came from") {
  const Reading reading = read(R"({"a/b": 1})");
  REQUIRE(reading.raw.answers.size() == 1);
  CHECK(reading.raw.answers[0].origin == Origin::answers_file);
  CHECK(reading.raw.answers[0].place == "a.json");
  CHECK(reading.raw.answers[0].path == "/a~1b");
}

TEST_CASE("an id is a text or a number and is kept as it was written") {
  const auto id_of = [](std::string_view text) { return read(text).raw.id; };
  CHECK_FALSE(id_of("{}").has_value());
  CHECK(id_of(R"({"id": "a\u00e9"})")->text == "a\xC3\xA9");
  CHECK_FALSE(id_of(R"({"id": "7"})")->is_number);
  CHECK(id_of(R"({"id": 1E+2})")->text == "1E+2");
  CHECK(id_of(R"({"id": 7})")->is_number);
  CHECK(read(R"({"id": 7})").raw.answers.empty());
}

TEST_CASE("an id of another kind is a fault") {
  for (const auto& [id, got] : {std::pair("null", "null"), std::pair("true", "true or false"),
                                std::pair("[]", "an array"), std::pair("{}", "an object")}) {
    CHECK(read("{\"id\": " + std::string(id) + "}").lines ==
          Lines{"wrong_type | a.json | /id | expected a text or a number to echo, got " +
                std::string(got)});
  }
}

TEST_CASE("answers are one object") {
  for (const auto& [text, got] :
       {std::pair("[]", "an array"), std::pair("null", "null"), std::pair("1", "a number"),
        std::pair("\"a\"", "a text"), std::pair("true", "true or false")}) {
    CHECK(read(text).lines ==
          Lines{"wrong_type | a.json |  | expected one JSON object of answers, got " +
                std::string(got)});
  }
}

TEST_CASE("a duplicate key does not hide what else is wrong") {
  const Reading reading = read(R"({"a": 1, "a": 2, "id": null})");
  CHECK(reading.lines.size() == 2);
  CHECK(reading.raw.answers.size() == 2);
}

TEST_CASE("a text over 4 MiB is refused") {
  const std::string most = "{\"x-a\": \"" + std::string((std::size_t{4} << 20U) - 11, 'x') + "\"}";
  REQUIRE(most.size() == std::size_t{4} << 20U);
  CHECK(read(most).lines.empty());
  CHECK(read(most + " ").lines ==
        Lines{"too_large | a.json |  | expected at most 4194304 bytes, got more"});
}

TEST_CASE("the shipped examples are valid answers") {
  const auto folder = testing::source_dir() / "data" / "examples";
  std::size_t examples = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::vector<Problem> problems;
    const RawAnswers raw = read_answers(testing::text_of(entry.path()), "example", problems);
    resolve(testing::shipped_knowledge().questions, raw, problems);
    INFO(entry.path().string());
    CHECK(testing::lines_of(problems).empty());
    CHECK(raw.id.has_value());
    ++examples;
  }
  CHECK(examples >= 1);
}

TEST_CASE("answers that are written read back as they were, id and all") {
  testing::Random random(9);
  const Knowledge& knowledge = testing::shipped_knowledge();
  const std::vector<std::optional<RecordId>> ids{std::nullopt,
                                                 RecordId{.text = "a \"b\"", .is_number = false},
                                                 RecordId{.text = "7", .is_number = true}};
  for (int i = 0; i < 60; ++i) {
    Answers answers = testing::answers_of(knowledge, testing::random_answers(knowledge, random));
    answers.id = ids[static_cast<std::size_t>(i) % ids.size()];
    const std::string written = answers_json(knowledge.questions, answers);
    CHECK(written.ends_with("}\n"));
    std::vector<Problem> problems;
    const Answers read_back =
        resolve(knowledge.questions, read_answers(written, "a.json", problems), problems);
    CHECK(problems.empty());
    CHECK(answers_json(knowledge.questions, read_back) == written);
    for (std::size_t q = 0; q < knowledge.questions.size(); ++q) {
      const auto text = [&](const Answers& from) {
        return from.by_question[q] ? to_text(knowledge.questions[q], *from.by_question[q]) : "-";
      };
      CHECK(text(read_back) == text(answers));
    }
  }
}

}  // namespace answers_json_test
}  // namespace
}  // namespace retort
