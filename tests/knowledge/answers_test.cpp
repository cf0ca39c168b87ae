#include "knowledge/answers.hpp"

#include "base/typed_number.hpp"
#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

/// style: no (false), primary (yes, true); speed: 1 to 100 in ms; pages: 0 to 1000, whole.
std::vector<Question> questions() {
  std::vector<Question> all{choice_question("style", {"no", "primary"}),
                            number_question("speed", {"1", "100"}),
                            integer_question("pages", {"0", "1000"})};
  all[0].values[0].aliases = {"false"};
  all[0].values[1].aliases = {"yes", "true"};
  all[1].unit = "ms";
  return all;
}

struct Resolved {
  Answers answers;
  std::vector<Problem> problems;
};

Resolved resolved(std::vector<RawAnswer> raw) {
  Resolved result;
  result.answers = resolve(questions(), {.id = {}, .answers = std::move(raw)}, result.problems);
  return result;
}

RawAnswer said(std::string key, std::string text, Origin origin = Origin::flag) {
  return {.key = std::move(key), .text = std::move(text), .origin = origin, .place = "here"};
}

RawAnswer json(std::string key, RawAnswer::Kind kind, std::string text) {
  return {.key = key,
          .kind = kind,
          .text = std::move(text),
          .origin = Origin::answers_file,
          .place = "a.json",
          .path = "/" + key};
}

/// What became of one answer, as an answers file would say it; "-" for none.
std::string kept(const Answers& answers, std::size_t question) {
  const std::optional<Answer>& answer = answers.by_question[question];
  return answer ? to_text(questions()[question], *answer) : "-";
}

Problem only_problem(const RawAnswer& raw) {
  const Resolved result = resolved({raw});
  INFO(raw.key << " = " << raw.text);
  REQUIRE(result.problems.size() == 1);
  for (std::size_t i = 0; i < 3; ++i) CHECK(kept(result.answers, i) == "-");
  CHECK(result.problems.front().place == raw.place);
  CHECK(result.problems.front().path == raw.path);
  return result.problems.front();
}

TEST_CASE("answers: a value is accepted by its id and by every alias") {
  for (const std::string_view text : {"primary", "yes", "true"}) {
    CHECK(kept(resolved({said("style", std::string(text))}).answers, 0) == "primary");
  }
  CHECK(kept(resolved({said("style", "false")}).answers, 0) == "no");
  CHECK(find_value(questions()[0], "label no") == std::nullopt);
}

TEST_CASE("answers: JSON texts and booleans answer a choice, JSON numbers a number") {
  using Kind = RawAnswer::Kind;
  CHECK(kept(resolved({json("style", Kind::text, "primary")}).answers, 0) == "primary");
  CHECK(kept(resolved({json("style", Kind::boolean, "true")}).answers, 0) == "primary");
  CHECK(kept(resolved({json("style", Kind::boolean, "false")}).answers, 0) == "no");
  CHECK(kept(resolved({json("speed", Kind::number, "1.5e1")}).answers, 1) == "15");
  CHECK(kept(resolved({said("speed", "1.5e1")}).answers, 1) == "15");
}

TEST_CASE("answers: unknown is an answer to every question, and it is not no") {
  for (const Question& question : questions()) {
    std::vector<Problem> problems;
    const auto answer = check_answer(question, said(question.id, "unknown"), problems);
    CHECK(problems.empty());
    REQUIRE(answer.has_value());
    CHECK_FALSE(answer->known);
    CHECK(to_text(question, *answer) == "unknown");
  }
  CHECK(kept(resolved({json("speed", RawAnswer::Kind::text, "unknown")}).answers, 1) == "unknown");
}

TEST_CASE("answers: a question that nobody mentioned has no answer") {
  const Resolved result = resolved({said("style", "no")});
  CHECK(kept(result.answers, 0) == "no");
  CHECK(kept(result.answers, 1) == "-");
  CHECK(result.answers.by_question.size() == 3);
}

TEST_CASE("answers: an undeclared value names the declared ones and the nearest") {
  const Problem problem = only_problem(said("style", "pirmary"));
  CHECK(problem.code == ProblemCode::unknown_value);
  CHECK(message(problem) ==
        "expected one of no, primary, unknown, got \"pirmary\"; did you mean \"primary\"?");
  CHECK(only_problem(said("style", "")).code == ProblemCode::unknown_value);
  CHECK(only_problem(said("style", "PRIMARY")).code == ProblemCode::unknown_value);
  CHECK(only_problem(said("style", "unknwon")).remedy == "did you mean \"unknown\"?");
}

TEST_CASE("answers: a choice takes no number, null, list or object") {
  const Problem number = only_problem(json("style", RawAnswer::Kind::number, "1"));
  CHECK(number.code == ProblemCode::wrong_type);
  CHECK(number.got == "1");
  const Problem null = only_problem(json("style", RawAnswer::Kind::other, "null"));
  CHECK(null.code == ProblemCode::wrong_type);
  CHECK(message(null) ==
        "expected one of no, primary, unknown, got null; leave the key out or say \"unknown\"");
}

TEST_CASE("answers: an undeclared key suggests the nearest, or a prefix of one's own") {
  const Problem near = only_problem(said("stlye", "no"));
  CHECK(near.code == ProblemCode::unknown_key);
  CHECK(message(near) == "expected a question id, got \"stlye\"; did you mean \"style\"?");
  CHECK(only_problem(said("colour", "red")).remedy == "keys of your own begin with \"x-\"");
  CHECK(only_problem(said("", "no")).code == ProblemCode::unknown_key);
}

TEST_CASE("answers: keys of somebody else are ignored, whatever they hold") {
  const Resolved result = resolved({said("x-note", "anything"), said("x-", "y"),
                                    json("x-list", RawAnswer::Kind::other, "a list"),
                                    said("x-note", "something else")});
  CHECK(result.problems.empty());
  for (std::size_t i = 0; i < 3; ++i) CHECK(kept(result.answers, i) == "-");
  CHECK(only_problem(said("x", "y")).code == ProblemCode::unknown_key);
  CHECK(only_problem(said("X-note", "y")).code == ProblemCode::unknown_key);
}

TEST_CASE("answers: a number is accepted up to and including its limits") {
  CHECK(kept(resolved({said("speed", "1")}).answers, 1) == "1");
  CHECK(kept(resolved({said("speed", "100")}).answers, 1) == "100");
  CHECK(kept(resolved({said("speed", "99.999999")}).answers, 1) == "99.999999");
  CHECK(kept(resolved({said("pages", "0")}).answers, 2) == "0");
  CHECK(kept(resolved({said("pages", "1e3")}).answers, 2) == "1000");
}

TEST_CASE("answers: a number just outside its limits is out of range") {
  for (const std::string_view text : {"0.999999", "100.000001", "-1", "1e99"}) {
    CHECK(only_problem(said("speed", std::string(text))).code == ProblemCode::out_of_range);
  }
  CHECK(message(only_problem(said("speed", "0"))) ==
        "expected a number from 1 to 100 ms, got \"0\"");
  CHECK(message(only_problem(json("pages", RawAnswer::Kind::number, "1001"))) ==
        "expected a whole number from 0 to 1000, got 1001");
}

TEST_CASE("answers: a whole number has no decimals") {
  CHECK(only_problem(said("pages", "1.5")).code == ProblemCode::out_of_range);
  CHECK(kept(resolved({said("pages", "1.50e1")}).answers, 2) == "15");
}

TEST_CASE("answers: a seventh decimal place is refused with its remedy") {
  const Problem problem = only_problem(said("speed", "1.0000001"));
  CHECK(problem.code == ProblemCode::out_of_range);
  CHECK(problem.remedy == "use at most six decimal places");
}

TEST_CASE("answers: what is not a number is of the wrong type") {
  for (const std::string_view text : {"", "fast", "nan"}) {
    const Problem problem = only_problem(said("speed", std::string(text)));
    CHECK(problem.code == ProblemCode::wrong_type);
    CHECK(problem.remedy == "or say \"unknown\"");
  }
  for (const std::string_view text : {"1,5", "0x10", "10k", "5 min"}) {
    const Problem problem = only_problem(said("speed", std::string(text)));
    CHECK(problem.code == ProblemCode::wrong_type);
    CHECK(problem.remedy == typed_number_remedy(text, "ms"));
  }
  using Kind = RawAnswer::Kind;
  CHECK(only_problem(json("speed", Kind::boolean, "true")).code == ProblemCode::wrong_type);
  CHECK(only_problem(json("speed", Kind::other, "null")).code == ProblemCode::wrong_type);
  CHECK(only_problem(json("speed", Kind::text, "fast")).remedy == "or say \"unknown\"");
}

TEST_CASE("answers: what a person types may have separators, letters and units; JSON may not") {
  CHECK(kept(resolved({said("speed", "0.05s")}).answers, 1) == "50");
  CHECK(kept(resolved({said("pages", "1,000")}).answers, 2) == "1000");
  CHECK(only_problem(json("pages", RawAnswer::Kind::text, "1k")).remedy ==
        "write 1000, without quotes");
}

TEST_CASE("answers: a point that seems to part thousands is called a decimal point") {
  CHECK(only_problem(said("pages", "1.500")).remedy ==
        "a point is a decimal point; a comma parts thousands");
  CHECK(only_problem(said("pages", "1.5")).remedy.empty());
  CHECK(only_problem(said("speed", "1000.500")).remedy.empty());
}

TEST_CASE("answers: a JSON number in quotes is told to lose them") {
  const Problem problem = only_problem(json("speed", RawAnswer::Kind::text, "5"));
  CHECK(problem.code == ProblemCode::wrong_type);
  CHECK(problem.remedy == "write 5, without quotes");
}

TEST_CASE("answers: a number of a thousand digits does not fill the message") {
  const Problem problem =
      only_problem(json("speed", RawAnswer::Kind::number, std::string(1000, '9')));
  CHECK(problem.got == "a number of 1000 characters");
  const std::string forty(40, '9');
  CHECK(only_problem(json("speed", RawAnswer::Kind::number, forty)).got == forty);
}

TEST_CASE("answers: flag over file over questionnaire over preset, in any order") {
  std::vector<RawAnswer> raw{
      said("style", "primary", Origin::preset), said("style", "no", Origin::questionnaire),
      said("style", "unknown", Origin::answers_file), said("style", "primary", Origin::flag)};
  const auto by_origin = [](const RawAnswer& left, const RawAnswer& right) {
    return left.origin < right.origin;
  };
  do {
    const Resolved result = resolved(raw);
    CHECK(result.problems.empty());
    CHECK(kept(result.answers, 0) == "primary");
    CHECK(result.answers.by_question[0]->origin == Origin::flag);
  } while (std::ranges::next_permutation(raw, by_origin).found);
  for (const char* next : {"unknown", "no", "primary"}) {
    raw.pop_back();
    CHECK(kept(resolved(raw).answers, 0) == next);
  }
}

TEST_CASE("answers: two different answers of one origin are a problem") {
  for (const Origin origin :
       {Origin::preset, Origin::questionnaire, Origin::answers_file, Origin::flag}) {
    const Resolved result =
        resolved({said("style", "no", origin), said("style", "primary", origin)});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().code == ProblemCode::duplicate_key);
    CHECK(message(result.problems.front()) ==
          "expected one answer for style, got two different ones");
  }
  CHECK(resolved({said("style", "no"), said("style", "unknown")}).problems.size() == 1);
  CHECK(resolved({said("speed", "5"), said("speed", "5.000001")}).problems.size() == 1);
}

TEST_CASE("answers: the same answer twice is no problem, however it is written") {
  const Resolved result =
      resolved({said("style", "primary"), said("style", "yes"), said("speed", "5"),
                said("speed", "0.5e1"), said("pages", "unknown"), said("pages", "unknown")});
  CHECK(result.problems.empty());
  CHECK(kept(result.answers, 0) == "primary");
  CHECK(kept(result.answers, 1) == "5");
  CHECK(kept(result.answers, 2) == "unknown");
}

TEST_CASE("answers: two different answers of one origin are a problem, whatever comes between") {
  const std::vector<RawAnswer> raw{said("style", "no", Origin::answers_file),
                                   said("style", "no", Origin::flag),
                                   said("style", "primary", Origin::answers_file)};
  CHECK(resolved({raw[0], raw[2], raw[1]}).problems.size() == 1);
  CHECK(resolved({raw[1], raw[0], raw[2]}).problems.size() == 1);
  CHECK(resolved({raw[0], raw[1], raw[2]}).problems.size() == 1);
}

TEST_CASE("answers: every problem is reported, and good answers are kept beside them") {
  const Resolved result =
      resolved({said("style", "loud"), said("colour", "red"), said("pages", "-1"),
                said("speed", "5"), json("pages", RawAnswer::Kind::other, "null")});
  REQUIRE(result.problems.size() == 4);
  CHECK(result.problems[0].code == ProblemCode::unknown_value);
  CHECK(result.problems[1].code == ProblemCode::unknown_key);
  CHECK(result.problems[2].code == ProblemCode::out_of_range);
  CHECK(result.problems[3].code == ProblemCode::wrong_type);
  CHECK(kept(result.answers, 1) == "5");
}

TEST_CASE("answers: a bad answer does not displace a good one of a weaker origin") {
  const Resolved result =
      resolved({said("style", "no", Origin::answers_file), said("style", "loud", Origin::flag)});
  CHECK(result.problems.size() == 1);
  CHECK(kept(result.answers, 0) == "no");
}

TEST_CASE("answers: the id of a record is carried along") {
  std::vector<Problem> problems;
  const RawAnswers raw{.id = RecordId{.text = "7", .is_number = true}, .answers = {}};
  const Answers answers = resolve(questions(), raw, problems);
  REQUIRE(answers.id.has_value());
  CHECK(answers.id->text == "7");
  CHECK(answers.id->is_number);
}

}  // namespace
}  // namespace retort::testing
