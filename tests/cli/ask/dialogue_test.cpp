#include "cli/ask/dialogue.hpp"

#include "cli/ask/interview_text.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"
#include "support/small_evaluator.hpp"

namespace retort {
namespace {
namespace dialogue_test {

using testing::shipped_evaluator;
using testing::small_evaluator;

constexpr std::string_view up = "\x1b[A";
constexpr std::string_view down = "\x1b[B";
constexpr std::string_view left = "\x1b[D";

/// A dialogue with the interview that it is about, in the order of the table.
struct Begun {
  Interview interview;
  Dialogue dialogue;

  explicit Begun(Interview begun) : interview(std::move(begun)), dialogue(interview) {}

  void press(std::string_view bytes) {
    KeyReader reader;
    reader.feed(bytes);
    while (const std::optional<Key> key = reader.last()) dialogue.press(*key);
  }
  [[nodiscard]] const Question& question() const { return *dialogue.question(); }
  /// What was said to a question, as an answers file would; "-" for nothing.
  [[nodiscard]] std::string said(std::size_t question) const {
    const std::optional<Answer>& answer = interview.answers().by_question[question];
    return answer ? to_text(interview.knowledge().questions[question], *answer) : "-";
  }
};

Answers nothing_about(const Evaluator& evaluator) {
  return {.by_question =
              std::vector<std::optional<Answer>>(evaluator.knowledge().questions.size())};
}

Interview nothing_said() {
  return {small_evaluator(), nothing_about(small_evaluator()), Order::guide};
}

/// Everything that can decide is said to be unknown.
Interview only_costs_left(const Evaluator& evaluator = small_evaluator()) {
  Answers answers = nothing_about(evaluator);
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    if (evaluator.knowledge().questions[i].section == Section::decision) {
      answers.by_question[i] = Answer{.known = false};
    }
  }
  Interview interview(evaluator, answers, Order::guide);
  while (interview.phase() == Phase::advice) interview.answer(unknown_answer);
  return interview;
}

Begun at_question(QuestionKind kind, const Evaluator& evaluator = small_evaluator()) {
  Begun begun(only_costs_left(evaluator));
  begun.press("2\r");
  while (begun.question().kind != kind) begun.press("\r");
  return begun;
}

/// A list that is long enough to be searched: no table of the small knowledge is.
Begun at_long_list() { return at_question(QuestionKind::row, shipped_evaluator()); }

const Question& first() { return small_evaluator().knowledge().questions.front(); }

TEST_CASE("dialogue: Enter alone says that you do not know") {
  Begun begun(nothing_said());
  CHECK(begun.dialogue.menu().chosen() == first().values.size());
  CHECK(begun.dialogue.default_label() == first().values.size());
  begun.press("\r");
  CHECK(begun.said(0) == "unknown");
}

TEST_CASE("dialogue: arrows, j and k, and digits choose; Enter takes") {
  for (const std::string& keys : {std::string(down) + std::string(down), std::string("jj"),
                                  std::string("2"), std::string("12"), std::string("2x")}) {
    Begun begun(nothing_said());
    begun.press(keys);
    CHECK(begun.said(0) == "-");
    begun.press("\r");
    INFO(keys);
    CHECK(begun.said(0) == first().values[1].id);
  }
  for (const std::string_view key : {up, std::string_view("k")}) {
    Begun begun(nothing_said());
    begun.press(key);
    begun.press("\r");
    CHECK(begun.said(0) == first().values.back().id);
  }
}

TEST_CASE("dialogue: 0 is don't know, and a digit without a row is nothing") {
  Begun begun(nothing_said());
  begun.press("19\r");
  CHECK(begun.said(0) == first().values[0].id);
  Begun other(nothing_said());
  other.press("10\r");
  CHECK(other.said(0) == "unknown");
}

TEST_CASE("dialogue: left, b and Esc go back to the answer that was given") {
  for (const std::string_view key : {left, std::string_view("b"), std::string_view("\x1b")}) {
    Begun begun(nothing_said());
    begun.press("2\r");
    begun.press(key);
    CHECK(begun.said(0) == "-");
    CHECK(&begun.question() == &first());
    CHECK(begun.dialogue.menu().chosen() == 1);
    CHECK(begun.dialogue.default_label() == 1);
    begun.press("\r");
    CHECK(begun.said(0) == first().values[1].id);
  }
}

TEST_CASE("dialogue: there is no way back before the first question, and that is said") {
  Begun begun(nothing_said());
  begun.press("b");
  CHECK(begun.dialogue.note() == "Nothing was asked before this.");
  begun.press("j");
  CHECK(begun.dialogue.note().empty());
}

TEST_CASE("dialogue: ? shows help, hides it, and leaves the question as it is") {
  Begun begun(nothing_said());
  begun.press("2?");
  CHECK(begun.dialogue.shows_help());
  CHECK(begun.dialogue.menu().chosen() == 1);
  begun.press("?");
  CHECK_FALSE(begun.dialogue.shows_help());
}

TEST_CASE("dialogue: d stops asking; the review shows, changes, starts over or leaves") {
  Begun begun(nothing_said());
  begun.press("2\rd");
  REQUIRE(begun.interview.phase() == Phase::review);
  CHECK(begun.dialogue.state() == Dialogue::State::open);
  begun.press("2\r");
  CHECK(begun.interview.phase() == Phase::edit);
  CHECK(begun.dialogue.default_label() == 1);
  begun.press("1\r");
  CHECK(begun.said(0) == first().values[0].id);
  Begun confirmed = begun;
  confirmed.dialogue = Dialogue(confirmed.interview);
  confirmed.press("\r");
  CHECK(confirmed.dialogue.state() == Dialogue::State::confirmed);
  Begun left_alone = begun;
  left_alone.dialogue = Dialogue(left_alone.interview);
  left_alone.press("4\r");
  CHECK(left_alone.dialogue.state() == Dialogue::State::left);
  begun.press("3\r");
  CHECK(begun.said(0) == "-");
  CHECK(begun.interview.phase() == Phase::advice);
}

TEST_CASE("dialogue: Ctrl-D leaves from anywhere") {
  Begun begun(nothing_said());
  begun.press("\x04");
  CHECK(begun.dialogue.state() == Dialogue::State::left);
  Begun typing = at_question(QuestionKind::number);
  typing.press("12\x04");
  CHECK(typing.dialogue.state() == Dialogue::State::left);
}

TEST_CASE("dialogue: costs are declined by Enter and asked on demand") {
  Begun begun(only_costs_left());
  REQUIRE(begun.interview.phase() == Phase::offer);
  begun.press("\r");
  CHECK(begun.interview.phase() == Phase::review);
  begun.press("b");
  begun.press("j\r");
  CHECK(begun.interview.phase() == Phase::costs);
}

TEST_CASE("dialogue: a number is typed, checked and taken") {
  Begun begun = at_question(QuestionKind::number);
  const std::size_t index = begun.interview.question();
  CHECK(begun.dialogue.is_typing());
  begun.press("10kx\r");
  CHECK(begun.dialogue.note().find("got \"10kx\"") != std::string::npos);
  CHECK(begun.said(index) == "-");
  begun.press("\x7f\r");
  CHECK(begun.said(index) == "10000");
}

TEST_CASE("dialogue: an empty number is don't know, by Enter or by its row") {
  for (const std::string& keys : {std::string("\r"), "5" + std::string(down) + "\r"}) {
    Begun begun = at_question(QuestionKind::number);
    const std::size_t index = begun.interview.question();
    begun.press(keys);
    CHECK(begun.said(index) == "unknown");
  }
}

TEST_CASE("dialogue: typing means the field, wherever the cursor is; right stays in it") {
  Begun begun = at_question(QuestionKind::number);
  const std::size_t index = begun.interview.question();
  begun.press(std::string(down) + "5");
  CHECK(begun.dialogue.is_typing());
  begun.press("\x1b[C");
  CHECK(begun.interview.question() == index);
  begun.press("\r");
  CHECK(begun.said(index) == "5");
}

TEST_CASE("dialogue: in a number b is a letter once something is typed, and goes back before") {
  Begun begun = at_question(QuestionKind::number);
  const std::size_t index = begun.interview.question();
  begun.press("5b");
  CHECK(begun.dialogue.field().text() == "5b");
  begun.press(
      "\x15"
      "b");
  CHECK(begun.interview.phase() == Phase::offer);
  begun.press("2\r7\r");
  begun.press("\x1b");
  CHECK(begun.interview.question() == index);
  CHECK(begun.dialogue.field().text() == "7");
}

TEST_CASE("dialogue: left moves in a number, and goes back from its beginning") {
  Begun begun = at_question(QuestionKind::number);
  begun.press("57");
  begun.press(left);
  begun.press("6");
  CHECK(begun.dialogue.field().text() == "567");
  begun.press("\x01");
  begun.press(left);
  CHECK(begun.interview.phase() == Phase::offer);
}

TEST_CASE("dialogue: typing filters a long list, Esc clears the filter before it goes back") {
  Begun begun = at_long_list();
  const std::size_t index = begun.interview.question();
  REQUIRE(begun.dialogue.entry() == Entry::long_list);
  const Choice& wanted = begun.question().values[begun.question().values.size() / 2];
  begun.press(wanted.label);
  CHECK(begun.dialogue.menu().filter() == wanted.label);
  begun.press("\x7f");
  CHECK(begun.dialogue.menu().filter() == wanted.label.substr(0, wanted.label.size() - 1));
  begun.press("\x1b");
  CHECK(begun.dialogue.menu().filter().empty());
  CHECK(begun.interview.question() == index);
  begun.press("/" + wanted.label + "\r");
  CHECK(begun.said(index) == wanted.id);
}

TEST_CASE("dialogue: in a long list that nothing passes, don't know is left") {
  Begun begun = at_long_list();
  const std::size_t index = begun.interview.question();
  begun.press("no such thing at all\r");
  CHECK(begun.said(index) == "unknown");
}

}  // namespace dialogue_test
}  // namespace
}  // namespace retort
