#include "cli/ask/dialogue_view.hpp"

#include "base/unicode.hpp"
#include "report/render/layout.hpp"
#include "support/catch.hpp"
#include "support/screen_model.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

using testing::Random;
using testing::shipped_knowledge;

Answers nothing_about(const Knowledge& knowledge) {
  return {.by_question = std::vector<std::optional<Answer>>(knowledge.questions.size())};
}

/// All that decides is known to be unknown, but for one question: then no time is lost on finding
/// out what to ask next.
Answers nothing_known_about(const Knowledge& knowledge, std::size_t open) {
  Answers answers = nothing_about(knowledge);
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    if (knowledge.questions[i].section == Section::decision && i != open) {
      answers.by_question[i] = Answer{.known = false};
    }
  }
  return answers;
}

std::size_t first_number_question() {
  const auto found =
      std::ranges::find(shipped_knowledge().questions, QuestionKind::number, &Question::kind);
  return static_cast<std::size_t>(found - shipped_knowledge().questions.begin());
}

struct Asked {
  Evaluator evaluator;
  Interview interview;
  Dialogue dialogue;

  explicit Asked(const Knowledge& knowledge, std::size_t open = 0)
      : evaluator(knowledge),
        interview(evaluator, nothing_known_about(knowledge, open), Order::guide),
        dialogue(interview) {}

  void press(std::string_view bytes) {
    KeyReader reader;
    reader.feed(bytes);
    while (const std::optional<Key> key = reader.last()) dialogue.press(*key);
  }
  [[nodiscard]] std::string text(const Screen& screen) const {
    std::string text;
    for (const PanelRow& row : view_of(dialogue, screen).rows) text += row.text + "\n";
    return text;
  }
};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Wide, right to left, combining, hostile, and without a blank to break at.
Knowledge hard_to_show() {
  Knowledge knowledge = shipped_knowledge();
  const std::vector<std::string> texts{
      "\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2\xE5\xAD"
      "\x97\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2\xE5\xAD\x97 x",
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D 12 \xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D",
      "\x1b[2J\x07 bell \xC2\x9B \xE2\x80\xAE turned \xFF", std::string(150, 'w'),
      "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80 e\xCC\x81"};
  std::size_t next = 0;
  for (Question& question : knowledge.questions) {
    question.prompt = texts[next++ % texts.size()] + " ? " + question.prompt;
    question.hint = texts[next++ % texts.size()];
    question.unit += question.kind == QuestionKind::number ? texts[0] : "";
    for (Choice& value : question.values) value.label = texts[next++ % texts.size()];
  }
  return knowledge;
}

/// Keys that lead through every kind of question, help, a refusal, the offer and the review.
constexpr std::string_view tour =
    "?\r"
    "b2\r2\r?5x\r\x15"
    "12\r\rg?\x15\r\r\r\rjj";

void check_screen(const Asked& asked, const Screen& screen) {
  INFO(screen.columns << " columns, " << screen.rows << " rows");
  const Panel panel = view_of(asked.dialogue, screen);
  testing::ScreenModel model(screen.rows, screen.columns);
  Painter painter(Painting::toned);
  model.feed(painter.draw(panel));
  CHECK(model.wraps() == 0);
  CHECK(model.faults() == 0);
  CHECK(panel.rows.size() < screen.rows);
  CHECK(panel.cursor_row < panel.rows.size());
  for (const PanelRow& row : panel.rows) CHECK(columns_of(row.text) < screen.columns);
}

void check_screens(const Asked& asked) {
  for (const std::size_t columns : {30U, 80U, 200U}) {
    for (const std::size_t rows : {6U, 24U}) {
      for (const Marks marks : {Marks::ascii, Marks::unicode}) {
        check_screen(asked, {rows, columns, marks});
      }
    }
  }
}

TEST_CASE("view: at any size nothing wraps and nothing is higher than the screen",
          "[unsanitized]") {
  for (const Knowledge& knowledge : {shipped_knowledge(), hard_to_show()}) {
    Asked asked(knowledge);
    check_screens(asked);
    for (const char key : tour) {
      asked.press(std::string(1, key));
      check_screens(asked);
    }
    CHECK(asked.interview.phase() == Phase::review);
  }
}

TEST_CASE("view: a question shows leaning, effect, values, don't know, default and keys") {
  const Asked asked(shipped_knowledge());
  const std::string text = asked.text({24, 200, Marks::unicode});
  const Question& question = shipped_knowledge().questions.front();
  for (const std::string& part :
       {std::string("Nothing known yet; 0 of at most 2 asked"), question.prompt,
        std::string("An answer can turn "), "  1  " + question.values[0].label,
        "  2  " + question.values[1].label, std::string("\u276f 0  Don't know (default)\n"),
        std::string("? helps, left goes back")}) {
    INFO(part << "\n" << text);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find(question.hint) == std::string::npos);
}

TEST_CASE("view: help adds hint, reason and keys in place") {
  Asked asked(shipped_knowledge());
  asked.press("?");
  const std::string text = asked.text({24, 200, Marks::ascii});
  const Question& question = shipped_knowledge().questions.front();
  for (const std::string& part : {question.prompt, question.hint, question.why}) {
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("view: marks are ASCII where the locale is not UTF-8") {
  Asked asked(shipped_knowledge());
  for (const char key : std::string("?2\rd")) {
    CHECK(is_ascii(asked.text({24, 40, Marks::ascii})));
    CHECK_FALSE(is_ascii(asked.text({24, 40, Marks::unicode})));
    asked.press(std::string(1, key));
  }
}

TEST_CASE("view: text that runs from right to left is set apart, where that can be understood") {
  const Knowledge hard = hard_to_show();
  Asked asked(hard);
  asked.press("?");
  const auto is_rightward = [](const std::string& text) { return text.find("\xD7\xA9") == 0; };
  const Question& shown = hard.questions.front();
  const auto wanted =
      std::ranges::count_if(shown.values, is_rightward, &Choice::label) +
      std::ranges::count_if(std::array{shown.prompt, shown.hint, shown.why}, is_rightward);
  REQUIRE(wanted > 0);
  std::ptrdiff_t set_apart = 0;
  for (const PanelRow& row : view_of(asked.dialogue, {24, 80, Marks::unicode}).rows) {
    const std::size_t first = row.text.find("\xD7\xA9");
    if (first == std::string::npos) continue;
    ++set_apart;
    CHECK(row.text.find("\u2068") < first);
    CHECK(row.text.ends_with("\u2069"));
  }
  CHECK(set_apart == wanted);
  CHECK(asked.text({24, 80, Marks::ascii}).find("\u2068") == std::string::npos);
}

TEST_CASE("view: control characters from the knowledge are escaped") {
  const Knowledge hard = hard_to_show();
  const Asked asked(hard);
  const std::string text = asked.text({24, 200, Marks::unicode});
  CHECK(text.find_first_of("\x1b\x07\xFF") == std::string::npos);
  CHECK(text.find("\\x1b[2J\\x07 bell \\x9b \\u202e turned \\xff") != std::string::npos);
}

TEST_CASE("view: a typed number is read back, with its unit") {
  Asked asked(shipped_knowledge(), first_number_question());
  CHECK(asked.text({24, 80, Marks::ascii}).find("such as 200ms or 0.2s") != std::string::npos);
  asked.press("1.5s");
  CHECK(asked.text({24, 80, Marks::ascii}).find("= 1,500 ms\n> 1.5s\n") != std::string::npos);
  const Panel panel = view_of(asked.dialogue, {24, 80, Marks::ascii});
  CHECK(panel.rows[panel.cursor_row].text == "> 1.5s");
  CHECK(panel.cursor_column == 6);
}

TEST_CASE("view: what is too long for the field shows its end") {
  Asked asked(shipped_knowledge(), first_number_question());
  asked.press(std::string(100, '1') + "2");
  const Panel panel = view_of(asked.dialogue, {24, 30, Marks::ascii});
  CHECK(panel.rows[panel.cursor_row].text == "> " + std::string(25, '1') + "2");
}

}  // namespace
}  // namespace retort
