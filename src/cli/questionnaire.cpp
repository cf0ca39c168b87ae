#include "questionnaire.hpp"

#include "interrupt.hpp"
#include "report/escape.hpp"
#include "report/figures.hpp"
#include "report/layout.hpp"

#include <fmt/format.h>

#include <charconv>

namespace retort {
namespace {

constexpr std::size_t longest_line = 4096;

/// What a line means, where it is not an answer.
enum class Move : std::uint8_t { answer, help, back, skip, done };

Move move_of(std::string_view line) {
  if (line.empty()) return Move::skip;
  if (line == "?") return Move::help;
  if (line == "b") return Move::back;
  if (line == "d") return Move::done;
  return Move::answer;
}

std::string trimmed(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(line.substr(first, line.find_last_not_of(blanks) - first + 1));
}

class Questionnaire {
 public:
  Questionnaire(const Knowledge& knowledge, Answers answers, Console& console)
      : knowledge_(knowledge), answers_(std::move(answers)), console_(console) {
    for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
      if (!answers_.by_question[i]) open_.push_back(i);
    }
  }

  Answers ask() {
    say(
        fmt::format("{} questions. Enter: don't know. ?: help. b: back. d: done, advise now. "
                    "Ctrl-C: leave.\n",
                    open_.size()));
    std::size_t position = 0;
    while (position < open_.size()) {
      switch (ask_one(position)) {
        case Move::back:
          position = position == 0 ? 0 : position - 1;
          break;
        case Move::done:
          return std::move(answers_);
        case Move::answer:
        case Move::skip:
        case Move::help:
          ++position;
          break;
      }
    }
    return std::move(answers_);
  }

 private:
  Move ask_one(std::size_t position) {
    const std::size_t index = open_[position];
    const Question& question = knowledge_.questions[index];
    show(position, question);
    while (true) {
      const std::string line = read();
      const Move move = move_of(line);
      switch (move) {
        case Move::help:
          say_indented(question.hint);
          say_indented(question.why);
          break;
        case Move::skip:
          answers_.by_question[index].reset();
          return move;
        case Move::back:
        case Move::done:
          return move;
        case Move::answer:
          if (accept(index, line)) return move;
          break;
      }
    }
  }

  void show(std::size_t position, const Question& question) {
    say("\n");
    say(wrapped(
        fmt::format("{}/{}  {}", position + 1, open_.size(), terminal_text(question.prompt)),
        console_.columns, {0, 5}));
    for (std::size_t i = 0; i < question.values.size(); ++i) {
      say(wrapped(fmt::format("{}) {}", i + 1, terminal_text(question.values[i].label)),
                  console_.columns, {5, 8}));
    }
    if (question.kind == QuestionKind::number) {
      say_indented(fmt::format("a number{}{}, {} to {}", question.unit.empty() ? "" : " of ",
                               question.unit, grouped(question.min), grouped(question.max)));
    }
  }

  /// The line as a number of the list, else as the answer's own text.
  [[nodiscard]] static std::string answer_text(const Question& question, const std::string& line) {
    if (question.kind == QuestionKind::number) return line;
    std::size_t choice = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), choice);
    const bool is_choice = error == std::errc{} && end == line.data() + line.size() &&
                           choice >= 1 && choice <= question.values.size();
    return is_choice ? question.values[choice - 1].id : line;
  }

  bool accept(std::size_t index, const std::string& line) {
    const Question& question = knowledge_.questions[index];
    const RawAnswer raw{.key = question.id,
                        .kind = RawAnswer::Kind::any_text,
                        .text = answer_text(question, line),
                        .origin = Origin::questionnaire,
                        .place = {},
                        .path = {}};
    std::vector<Problem> problems;
    if (const std::optional<Answer> answer = check_answer(question, raw, problems)) {
      answers_.by_question[index] = answer;
      return true;
    }
    say_indented(message(problems.front()));
    return false;
  }

  std::string read() {
    say("> ");
    console_.err.flush();
    const std::optional<std::string> line = console_.in.read_line(longest_line);
    if (!line) throw Interrupted{};
    return trimmed(*line);
  }

  void say(std::string_view text) { console_.err.write(text); }
  void say_indented(std::string_view text) {
    say(wrapped(terminal_text(text), console_.columns, {5, 5}));
  }

  const Knowledge& knowledge_;
  Answers answers_;
  Console& console_;
  std::vector<std::size_t> open_;
};

}  // namespace

Answers ask_questions(const Knowledge& knowledge, Answers answers, Console& console) {
  const InterruptGuard guard;
  return Questionnaire(knowledge, std::move(answers), console).ask();
}

}  // namespace retort
