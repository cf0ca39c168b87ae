#include "json/tables/cases_json.hpp"

#include "decide/decision.hpp"
#include "json/text/strict_json.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <string>

namespace retort::testing {
namespace {

struct Reading {
  std::vector<LabelledCase> cases;
  std::vector<std::string> lines;  ///< "place path message"
};

Reading reading_of(std::string_view text) {
  std::vector<Problem> problems;
  Reading reading{.cases = read_cases(text, "c.json", shipped_evaluator(), problems), .lines = {}};
  for (const Problem& problem : problems) {
    reading.lines.push_back(problem.place + " " + problem.path + " " + message(problem));
  }
  return reading;
}

constexpr std::string_view one_case =
    R"({"id": "a", "title": "T", "task": "ignored", "answers": {"lookup": "yes"},
        "outcome": {"winner": "rag", "acceptable": ["both"], "numbers": "n"},
        "source": {"citation": "C", "url": "u"}})";

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c != '\n') line += c;
  }
  return line;
}

TEST_CASE("a text with a list of cases and a case a line say the same") {
  const Reading list = reading_of("{\"about\": \"x\", \"cases\": [" + std::string(one_case) + "]}");
  const Reading lines = reading_of(on_one_line(one_case) + "\r\n\n");
  for (const Reading& reading : {list, lines}) {
    CHECK(reading.lines.empty());
    REQUIRE(reading.cases.size() == 1);
    const LabelledCase& read = reading.cases.front();
    CHECK(read.id == "a");
    CHECK(read.title == "T");
    CHECK(read.source == "u");
    CHECK(read.winner == Approach::rag);
    CHECK(read.acceptable.contains(Approach::rag));
    CHECK(read.acceptable.contains(Approach::both));
    CHECK_FALSE(read.acceptable.contains(Approach::prompting));
  }
}

TEST_CASE("a byte order mark, CRLF and more than a file of answers may hold change nothing") {
  std::string text = "\xEF\xBB\xBF";
  const std::string line = on_one_line(one_case) + "\r\n";
  const std::size_t lines = json_limits::file_bytes / line.size() + 2;
  for (std::size_t i = 0; i < lines; ++i) text += line;
  const Reading reading = reading_of(text);
  CHECK(reading.lines.empty());
  CHECK(reading.cases.size() == lines);
}

TEST_CASE("cases without a source count as a source each") {
  const Reading reading = reading_of(
      "{\"id\": \"a\", \"answers\": {}, \"outcome\": {\"winner\": \"rag\"}}\n"
      "{\"id\": \"b\", \"answers\": {}, \"outcome\": {\"winner\": \"rag\"}}");
  REQUIRE(reading.cases.size() == 2);
  CHECK(reading.cases[0].source == "a");
  CHECK(reading.cases[1].source == "b");
}

TEST_CASE("every fault of every case is told with its line and place") {
  const Reading reading = reading_of(
      "{\"id\": \"a\", \"answers\": {\"lookup\": \"yess\"}, \"outcome\": {\"winner\": \"rag\"}}\n"
      "{\"id\": \"b\", \"answers\": {}, \"outcome\": {\"winner\": \"ragg\"}}\n"
      "{\"id\": \"c\", \"answers\": {}}\n"
      "{\n");
  REQUIRE(reading.lines.size() == 4);
  CHECK(reading.lines[0] ==
        "c.json:1 /answers/lookup expected one of no, yes, unknown, got \"yess\"; did you mean "
        "\"yes\"?");
  CHECK(reading.lines[1] ==
        "c.json:2 /outcome/winner expected one of prompting, long_context, rag, fine_tune, both, "
        "got \"ragg\"; did you mean \"rag\"?");
  CHECK(reading.lines[2] == "c.json:3  expected the key \"outcome\", got none");
  CHECK(reading.lines[3].starts_with("c.json:4  expected JSON"));
}

TEST_CASE("a list over many lines with one fault is told as one text") {
  const Reading reading = reading_of("{\n  \"cases\": [\n    {\n    }\n    {\n    }\n  ]\n}\n");
  REQUIRE(reading.lines.size() == 1);
  CHECK(reading.lines[0].find("line 5") != std::string::npos);
}

TEST_CASE("a broken list is told as one text") {
  const Reading reading = reading_of("{\"cases\": [{\"id\": \"a\"");
  REQUIRE(reading.lines.size() == 1);
  CHECK(reading.lines[0].find("expected JSON") != std::string::npos);
}

}  // namespace
}  // namespace retort::testing
