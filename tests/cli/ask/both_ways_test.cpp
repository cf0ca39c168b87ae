// The same keys, line by line and key by key: the same answers, for every published case.

#include "cli/ask/dialogue.hpp"
#include "cli/ask/questionnaire.hpp"
#include "json/knowledge/answers_json.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"
#include "support/terminal.hpp"

namespace retort {
namespace {

using testing::shipped_evaluator;
using testing::shipped_knowledge;
using testing::Terminal;

const std::vector<Question>& questions() { return shipped_knowledge().questions; }

Answers nothing_said() {
  return {.by_question = std::vector<std::optional<Answer>>(questions().size())};
}

/// What is typed for an answer: the number of its row, a number, nothing for what is not known.
std::string typed(const Question& question, const std::optional<Answer>& answer) {
  if (!answer || !answer->known) return "";
  return question.kind == QuestionKind::choice ? std::to_string(answer->value + 1)
                                               : to_text(question, *answer);
}

std::string answers_by_keys(Interview interview, const std::string& keys) {
  Dialogue dialogue(interview);
  KeyReader reader;
  reader.feed(keys);
  while (const std::optional<Key> key = reader.next()) dialogue.press(*key);
  CHECK(dialogue.state() == Dialogue::State::confirmed);
  return answers_json(questions(), interview.answers());
}

std::string answers_by_lines(Interview interview, const std::string& lines) {
  std::string shown;
  Input in(lines);
  Output out(shown);
  Console console{.in = in, .out = out, .err = out};
  ask_by_lines(interview, console);
  return answers_json(questions(), interview.answers());
}

/// A published case as it is typed, and what must come of it.
struct Script {
  std::string keys;
  std::string answers;
};

const Interview& begun() {
  static const Interview interview(shipped_evaluator(), nothing_said(), Order::adaptive);
  return interview;
}

Script script_for(const Precedent& precedent) {
  Interview interview = begun();
  Script script;
  while (interview.phase() == Phase::advice) {
    const Question& question = questions()[interview.question()];
    const std::optional<Answer>& answer = precedent.answers[interview.question()];
    script.keys += typed(question, answer) + "\n";
    REQUIRE_FALSE(
        interview.answer(answer ? to_text(question, *answer) : std::string(unknown_answer)));
  }
  script.keys += "\n\n";  // no costs; show the advice
  script.answers = answers_json(questions(), interview.answers());
  return script;
}

TEST_CASE("published cases are answered alike by the same lines and keys", "[unsanitized]") {
  for (std::size_t i = 0; i < shipped_knowledge().precedents.size(); i += 30) {
    const Precedent& precedent = shipped_knowledge().precedents[i];
    INFO(precedent.id);
    const Script script = script_for(precedent);
    CHECK(answers_by_keys(begun(), script.keys) == script.answers);
    CHECK(answers_by_lines(begun(), script.keys) == script.answers);
  }
}

/// From the review on, where everything was said to be unknown: no question is looked for, which
/// takes its time, so that every answer of every case can be given.
TEST_CASE("every answer of every published case can be given in the review, both ways") {
  Answers unknown = nothing_said();
  for (std::optional<Answer>& answer : unknown.by_question) answer = Answer{.known = false};
  const Interview review(shipped_evaluator(), unknown, Order::guide);
  REQUIRE(shipped_knowledge().precedents.size() >= 80);
  for (const Precedent& precedent : shipped_knowledge().precedents) {
    std::string keys;
    std::string lines;
    Answers expected = unknown;
    for (std::size_t i = 0; i < questions().size(); ++i) {
      if (!precedent.answers[i] || !precedent.answers[i]->known) continue;
      expected.by_question[i] = precedent.answers[i];
      const std::string answer = typed(questions()[i], precedent.answers[i]) + "\n";
      keys += std::string(i + 1, 'j') + "\n" + answer;
      lines += std::to_string(i + 1) + "\n" + answer;
    }
    INFO(precedent.id);
    const std::string wanted = answers_json(questions(), expected);
    CHECK(answers_by_keys(review, keys + "\n") == wanted);
    CHECK(answers_by_lines(review, lines + "\n") == wanted);
  }
}

TEST_CASE("in a terminal too, at every width and in every locale", "[unsanitized]") {
  if (!testing::has_terminals()) return;
  const testing::TemporaryFolder folder;
  const std::string saved = (folder.path() / "saved.json").string();
  std::size_t nth = 0;
  for (const testing::TerminalSetting& setting :
       {testing::TerminalSetting{.columns = 80, .term = "xterm"},
        testing::TerminalSetting{.columns = 200, .term = "xterm", .locale = "C"},
        testing::TerminalSetting{.columns = 80, .term = "dumb"},
        testing::TerminalSetting{.columns = 30, .term = "xterm"},
        testing::TerminalSetting{
            .columns = 200, .term = "xterm", .environment = {"ACCESSIBLE=1"}}}) {
    const Precedent& precedent = shipped_knowledge().precedents[nth += 7];
    INFO(precedent.id << " at " << setting.columns << " columns, " << setting.term);
    const Script script = script_for(precedent);
    Terminal terminal({"ask", "--save", saved, "-o", "/dev/null"}, setting);
    REQUIRE(terminal.wait_for_screen("Nothing known yet"));
    terminal.type(script.keys);
    CHECK(terminal.finish().status == 0);
    CHECK(testing::text_of(saved) == script.answers);
    CHECK(terminal.settings() == terminal.settings_before());
    if (setting.columns > saved.size() + 10) CHECK(terminal.screen().wraps() == 0);
    CHECK(terminal.screen().faults() == 0);
  }
}

}  // namespace
}  // namespace retort
