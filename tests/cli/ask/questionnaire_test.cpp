#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::at;
using testing::Outcome;
using testing::run_program;
using testing::shipped_knowledge;
using Words = std::vector<std::string>;

/// The questionnaire in the guide's order, on a terminal of 200 columns.
Outcome ask(const std::string& input, Words more = {}) {
  Words words{"ask", "--order", "guide", "--format", "json"};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words, {.input = input, .is_terminal = true, .columns = 200});
}

JsonValue advice_after(const std::string& input, const Words& more = {}) {
  const Outcome outcome = ask(input, more);
  INFO(outcome.err);
  REQUIRE(outcome.status == 0);
  return testing::tree_of(outcome.out);
}

const Question& first_question() { return shipped_knowledge().questions.front(); }

std::string first_answer() { return "/answers/" + first_question().id; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t i = text.find(part); i != std::string::npos; i = text.find(part, i + 1)) ++times;
  return times;
}

TEST_CASE("an answer may be given by its number, its name or another spelling") {
  const auto spelled = [](const Question& question) {
    return !question.values.empty() && !question.values.back().aliases.empty();
  };
  const std::vector<Question>& questions = shipped_knowledge().questions;
  const Question& question = *std::ranges::find_if(questions, spelled);
  Words answered_before;
  for (const Question& before : questions) {
    if (&before == &question) break;
    answered_before.insert(answered_before.end(), {"-a", before.id + "=unknown"});
  }
  const std::string last = std::to_string(question.values.size());
  const Choice& value = question.values.back();
  for (const std::string& typed :
       {last, value.id, "  " + value.id + " \r", value.aliases.front()}) {
    const JsonValue advice = advice_after(typed + "\nd\n\n", answered_before);
    INFO(typed);
    CHECK(at(advice, "/answers/" + question.id + "/value").text == value.id);
    CHECK(at(advice, "/answers/" + question.id + "/origin").text == "questionnaire");
  }
}

TEST_CASE("an empty line says that you do not know") {
  CHECK(at(advice_after("\nd\n\n"), first_answer() + "/value").text == "unknown");
}

TEST_CASE("unknown can be typed") {
  CHECK(at(advice_after("unknown\nd\n\n"), first_answer() + "/value").text == "unknown");
}

TEST_CASE("a question mark explains and asks again") {
  const Outcome outcome = ask("?\nd\n\n");
  CHECK(outcome.status == 0);
  CHECK(count(outcome.err, first_question().hint) == 1);
  CHECK(count(outcome.err, first_question().why) == 1);
  CHECK(count(outcome.err, first_question().prompt) == 1);
}

TEST_CASE("b takes the last answer back and asks again") {
  const std::string first = first_question().values[0].id;
  const std::string second = first_question().values[1].id;
  const JsonValue advice = advice_after(first + "\nb\n" + second + "\nd\n\n");
  CHECK(at(advice, first_answer() + "/value").text == second);
  CHECK(testing::find_at(advice_after(first + "\nb\nd\n\n"), first_answer()) == nullptr);
}

TEST_CASE("b at the first question asks it again") {
  CHECK(count(ask("b\nb\nd\n\n").err, first_question().prompt) == 3);
}

TEST_CASE("what is not an answer is said to be none, and asked again") {
  const std::string value = first_question().values[0].id;
  const Outcome outcome = ask("nonsense\n" + value + "\nd\n\n");
  CHECK(outcome.status == 0);
  CHECK(count(outcome.err, "got \"nonsense\"") == 1);
  CHECK(at(testing::tree_of(outcome.out), first_answer() + "/value").text == value);
}

TEST_CASE("control characters that are typed are not echoed raw") {
  const Outcome outcome = ask("\x1b[31m\x7f\xC2\x9B\xFF\nd\n\n");
  CHECK(outcome.err.find_first_of("\x1b\x7f\xFF") == std::string::npos);
  CHECK(count(outcome.err, "\\x1b[31m\\x7f\\x9b\\xff") == 1);
}

TEST_CASE("a line of any length is taken in one piece") {
  const Outcome outcome = ask(std::string(1'000'000, 'x') + "\nd\n\n");
  CHECK(outcome.status == 0);
  CHECK(count(outcome.err, "xxx...\"") == 1);
}

TEST_CASE("what flags and the file have answered is not asked") {
  const Outcome outcome = ask("d\n\n", {"-a", first_question().id + "=unknown"});
  CHECK(count(outcome.err, first_question().prompt) == 0);
  CHECK(at(testing::tree_of(outcome.out), first_answer() + "/origin").text == "flag");
}

TEST_CASE("the end of input leaves without advice") {
  for (const char* input : {"", "1\n", "?\n"}) {
    const Outcome outcome = ask(input);
    CHECK(outcome.status == 130);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("\nLeft. Nothing was saved.\n") != std::string::npos);
  }
}

TEST_CASE("the questionnaire speaks on standard error, the advice on standard output") {
  const Outcome outcome = ask("d\n\n");
  CHECK(outcome.out.starts_with("{"));
  CHECK(outcome.err.find(first_question().prompt) != std::string::npos);
  CHECK(outcome.out.find("?: help") == std::string::npos);
}

TEST_CASE("it ends by itself when nothing is left to ask") {
  Words all;
  for (const Question& question : shipped_knowledge().questions) {
    all.emplace_back("-a");
    all.push_back(question.id + "=unknown");
  }
  const Outcome outcome = ask("\n", all);
  CHECK(outcome.status == 0);
}

TEST_CASE("what is asked gives the same advice as what is told by flags") {
  const Question& second = shipped_knowledge().questions[1];
  const std::string one = first_question().values[1].id;
  const std::string other = second.values[1].id;
  const JsonValue asked = advice_after(one + "\n" + other + "\nd\n\n");
  const Outcome told = run_program({"advise", "-a", first_question().id + "=" + one, "-a",
                                    second.id + "=" + other, "--format", "json"});
  CHECK(at(asked, "/recommendation/approach").text ==
        at(testing::tree_of(told.out), "/recommendation/approach").text);
  CHECK(at(asked, "/recommendation/scores/knowledge").text ==
        at(testing::tree_of(told.out), "/recommendation/scores/knowledge").text);
}

/// All questions of the decision are known to be unknown; one about costs can still decide, and is
/// asked first.
Words costs_only() {
  Words words;
  for (const Question& question : shipped_knowledge().questions) {
    if (question.section != Section::decision) continue;
    words.insert(words.end(), {"-a", question.id + "=unknown"});
  }
  return words;
}

TEST_CASE("costs are offered: y asks them, Enter does not") {
  CHECK(count(ask("\n\n\n", costs_only()).err, "Over how many months") == 0);
  const Outcome outcome = ask("\ny\n24\nd\n\n", costs_only());
  CHECK(outcome.status == 0);
  CHECK(at(testing::tree_of(outcome.out), "/answers/horizon_months/value").text == "24");
  CHECK(count(ask("\nwhat\nb\n\nn\n\n", costs_only()).err, "expected y or n") == 1);
}

TEST_CASE("a part of a name lists the rows that hold it, to choose by number") {
  const Outcome outcome = ask("\ny\n\ngpt mini\n2\nd\n\n", costs_only());
  CHECK(outcome.status == 0);
  const std::string chosen = at(testing::tree_of(outcome.out), "/answers/model/value").text;
  CHECK(chosen.find("gpt") != std::string::npos);
  CHECK(chosen.find("mini") != std::string::npos);
  CHECK(count(outcome.err, "2) " + chosen + "\n") == 1);
  const Outcome many = ask("\ny\n\na\ngpt-4o\nd\n\n", costs_only());
  CHECK(count(many.err, " more; type more of the name.") == 1);
  CHECK(at(testing::tree_of(many.out), "/answers/model/value").text == "gpt-4o");
}

TEST_CASE("the review changes an answer, starts over and leaves") {
  const std::string first = first_question().values[0].id;
  const std::string second = first_question().values[1].id;
  const JsonValue changed = advice_after(first + "\nd\n1\n" + second + "\n\n");
  CHECK(at(changed, first_answer() + "/value").text == second);
  const JsonValue kept = advice_after(first + "\nd\n1\n\n\n");
  CHECK(at(kept, first_answer() + "/value").text == first);
  const JsonValue anew = advice_after(first + "\nd\ns\nd\n\n");
  CHECK(testing::find_at(anew, first_answer()) == nullptr);
  const Outcome left = ask(first + "\nd\nl\n");
  CHECK(left.status == 130);
  CHECK(left.err.ends_with("Go on from here with:\n  retort ask -a " + first_question().id + "=" +
                           first + " --format json --order guide\n"));
  CHECK(count(ask("d\n99\n\n").err, "expected the number of an answer") == 1);
}

}  // namespace
}  // namespace retort
