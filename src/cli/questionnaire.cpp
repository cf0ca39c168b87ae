#include "questionnaire.hpp"

#include "interrupt.hpp"
#include "report/escape.hpp"
#include "report/figures.hpp"
#include "report/layout.hpp"
#include "retort/catalogue.hpp"
#include "retort/next_question.hpp"

#include <fmt/format.h>

#include <algorithm>
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
  Questionnaire(const Evaluator& evaluator, Answers answers, Order order, Console& console)
      : evaluator_(evaluator),
        knowledge_(evaluator.knowledge()),
        answers_(std::move(answers)),
        order_(order),
        console_(console) {
    for (std::size_t i = 0; i < answers_.by_question.size(); ++i) {
      passed_[i] = answers_.by_question[i] && !answers_.by_question[i]->known;
    }
  }

  Answers ask() {
    say(wrapped("Enter: don't know. ?: help. b: back. d: done, advise now. Ctrl-C: leave.",
                console_.columns, {}));
    while (const std::optional<Step> step = next_step()) {
      switch (ask_one(*step)) {
        case Move::back:
          take_back();
          break;
        case Move::done:
          return std::move(answers_);
        case Move::answer:
        case Move::skip:
        case Move::help:
          history_.push_back(step->question);
          break;
      }
    }
    return std::move(answers_);
  }

 private:
  struct Step {
    std::size_t question = 0;
    std::size_t at_most_left = 0;  ///< this one included
    bool is_for_costs = false;
  };

  [[nodiscard]] bool is_open(std::size_t question) const {
    return !answers_.by_question[question] && !passed_[question];
  }

  /// What can change the advice comes first; then what only the costs need.
  [[nodiscard]] std::optional<Step> next_step() const {
    const NextQuestions next = next_questions(evaluator_, evaluator_.cells(answers_), passed_);
    if (!next.ranked.empty()) {
      const auto first = order_ == Order::adaptive
                             ? next.ranked.begin()
                             : std::ranges::min_element(next.ranked, std::ranges::less{},
                                                        &OpenQuestionValue::question);
      return Step{.question = first->question, .at_most_left = next.ranked.size()};
    }
    std::optional<Step> step;
    for (std::size_t i = 0; i < knowledge_.questions.size(); ++i) {
      const Question& question = knowledge_.questions[i];
      if (question.section != Section::cost || !question.asked || !is_open(i)) continue;
      if (!step) step = Step{.question = i, .is_for_costs = true};
      ++step->at_most_left;
    }
    return step;
  }

  void take_back() {
    if (history_.empty()) return;
    passed_[history_.back()] = false;
    answers_.by_question[history_.back()].reset();
    history_.pop_back();
  }

  Move ask_one(const Step& step) {
    const Question& question = knowledge_.questions[step.question];
    show(step, question);
    while (true) {
      const std::string line = read();
      const Move move = move_of(line);
      switch (move) {
        case Move::help:
          say_indented(question.hint);
          say_indented(question.why);
          break;
        case Move::skip:
          passed_[step.question] = true;
          return move;
        case Move::back:
        case Move::done:
          return move;
        case Move::answer:
          if (accept(step.question, line)) return move;
          break;
      }
    }
  }

  void show(const Step& step, const Question& question) {
    say("\n");
    say(wrapped(
        fmt::format("{}. {} ({}, at most {} left)", history_.size() + 1,
                    terminal_text(question.prompt),
                    step.is_for_costs ? "for the costs" : "for the advice", step.at_most_left),
        console_.columns, {0, 3}));
    if (question.row) {
      say_indented(fmt::format("one of the rows that \"retort prices {}\" lists",
                               to_string(table_of(*question.row))));
      return;
    }
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

  const Evaluator& evaluator_;
  const Knowledge& knowledge_;
  Answers answers_;
  Order order_;
  Console& console_;
  QuestionSet passed_;                ///< asked or said to be unknown
  std::vector<std::size_t> history_;  ///< questions in the order they were asked
};

}  // namespace

Answers ask_questions(const Evaluator& evaluator, Answers answers, Order order, Console& console) {
  const InterruptGuard guard;
  return Questionnaire(evaluator, std::move(answers), order, console).ask();
}

}  // namespace retort
