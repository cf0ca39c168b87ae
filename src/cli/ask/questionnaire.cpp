#include "cli/ask/questionnaire.hpp"

#include "cli/ask/interview_text.hpp"
#include "cli/ask/menu.hpp"
#include "cli/io/interrupt.hpp"
#include "report/render/escape.hpp"
#include "report/render/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace retort {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr std::size_t longest_listing = 20;  // rows of a list at once

std::string trimmed(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(line.substr(first, line.find_last_not_of(blanks) - first + 1));
}

/// A number from 1 to `most`.
std::optional<std::size_t> listed_number(std::string_view line, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  const bool is_listed =
      error == std::errc{} && end == line.data() + line.size() && number >= 1 && number <= most;
  return is_listed ? std::optional(number) : std::nullopt;
}

class LineQuestionnaire {
 public:
  LineQuestionnaire(Interview& interview, Console& console)
      : interview_(interview), console_(console) {}

  void ask() {
    say("Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.", 0);
    while (!is_confirmed_) {
      switch (interview_.phase()) {
        case Phase::advice:
        case Phase::costs:
        case Phase::edit:
          ask_question(interview_.knowledge().questions[interview_.question()]);
          break;
        case Phase::offer:
          ask_offer();
          break;
        case Phase::review:
          ask_review();
          break;
      }
    }
  }

 private:
  static constexpr std::size_t margin = 5;

  void ask_question(const Question& question) {
    show(question);
    while (true) {
      const std::string line = read();
      if (line == "?") {
        say(question.hint, margin);
        say(question.why, margin);
      } else if (line == "b") {
        return go_back();
      } else if (line == "d") {
        return interview_.finish();
      } else if (is_taken(question, line)) {
        return;
      }
    }
  }

  void show(const Question& question) {
    console_.err.write("\n");
    say(leaning_text(interview_), 0);
    say(question.prompt, 0);
    say(effect_text(interview_), margin);
    listed_.clear();
    if (question.kind == QuestionKind::number) {
      say(number_text(question), margin);
      say(fmt::format("Enter: {}", default_text(question)), margin);
      return;
    }
    if (question.row) {
      say(fmt::format("One of {} rows: type a part of its name to list them.",
                      question.values.size()),
          margin);
      if (is_known_now()) say(fmt::format("Enter: {}", default_text(question)), margin);
    } else {
      for (std::size_t i = 0; i < question.values.size(); ++i) listed_.push_back(i);
      show_listed(question);
    }
    say_numbered(0, fmt::format("{}{}", dont_know, is_known_now() ? "" : default_mark));
  }

  void show_listed(const Question& question) {
    for (std::size_t i = 0; i < listed_.size(); ++i) {
      const bool is_default = is_known_now() && answer_now()->value == listed_[i];
      say_numbered(i + 1,
                   question.values[listed_[i]].label + std::string(is_default ? default_mark : ""));
    }
  }

  /// What Enter alone says.
  [[nodiscard]] std::string default_text(const Question& question) const {
    const std::optional<Answer>& now = answer_now();
    return now ? understood_text(question, *now) : std::string(dont_know);
  }

  [[nodiscard]] const std::optional<Answer>& answer_now() const {
    return interview_.answers().by_question[interview_.question()];
  }

  [[nodiscard]] bool is_known_now() const { return answer_now() && answer_now()->known; }

  /// Is the question answered by this line?
  bool is_taken(const Question& question, const std::string& line) {
    const bool is_number = question.kind == QuestionKind::number;
    if (line.empty()) {
      if (!answer_now()) return interview_.answer(unknown_answer) == std::nullopt;
      return interview_.back();  // to before it was chosen to be changed
    }
    std::string text = line;
    if (!is_number && line == "0") text = unknown_answer;
    if (const auto number = listed_number(line, listed_.size()); number && !is_number) {
      text = question.values[listed_[*number - 1]].id;
    }
    if (question.row && lists_matches(question, text)) return false;
    const std::optional<Problem> problem = interview_.answer(text);
    if (problem) say(message(*problem), margin);
    return !problem;
  }

  /// Lists the rows that hold the text, where it is not the whole name of one.
  bool lists_matches(const Question& question, const std::string& text) {
    if (text == unknown_answer || find_value(question, text)) return false;
    listed_.clear();
    for (std::size_t i = 0; i < question.values.size(); ++i) {
      if (passes_filter(question.values[i].label, text)) listed_.push_back(i);
    }
    if (listed_.empty()) return false;
    const std::size_t found = listed_.size();
    listed_.resize(std::min(found, longest_listing));
    show_listed(question);
    if (found > listed_.size()) {
      say(fmt::format("And {} more; type more of the name.", found - listed_.size()), margin);
    }
    return true;
  }

  void ask_offer() {
    console_.err.write("\n");
    say(leaning_text(interview_), 0);
    say(offer_text(interview_), 0);
    say("Answer them? y: yes. Enter: no.", 0);
    while (true) {
      const std::string line = read();
      if (line == "y" || line == "yes") return interview_.want_costs();
      if (line.empty() || line == "n" || line == "no") return interview_.decline_costs();
      if (line == "b") return go_back();
      if (line == "d") return interview_.finish();
      say("expected y or n", margin);
    }
  }

  void ask_review() {
    const std::vector<ReviewedAnswer> answers = reviewed_answers(interview_);
    console_.err.write("\n");
    say(leaning_text(interview_), 0);
    say(answers.empty() ? "You have answered nothing." : "Your answers:", 0);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      say_numbered(i + 1,
                   fmt::format("{}: {} ({})", answers[i].id, answers[i].value, answers[i].origin));
    }
    say("Enter: show the advice. A number: change that answer. b: back. s: start over. l: leave.",
        0);
    while (true) {
      const std::string line = read();
      if (line.empty() || line == "d") {
        is_confirmed_ = true;
        return;
      }
      if (line == "b") return go_back();
      if (line == "s") return interview_.start_over();
      if (line == "l") throw Interrupted{};
      if (const auto number = listed_number(line, answers.size())) {
        return interview_.edit(answers[*number - 1].question);
      }
      say("expected the number of an answer, Enter, b, s or l", margin);
    }
  }

  void go_back() {
    if (!interview_.back()) say("Nothing was asked before this.", margin);
  }

  std::string read() {
    console_.err.write("> ");
    console_.err.flush();
    const std::optional<std::string> line = console_.in.read_line(longest_line);
    if (!line) throw Interrupted{};
    return trimmed(*line);
  }

  void say(std::string_view text, std::size_t indent) {
    for (const std::string& row :
         rows_of(terminal_text(text), console_.columns, {indent, indent})) {
      console_.err.write(row + "\n");
    }
  }
  void say_numbered(std::size_t number, std::string_view text) {
    const std::string lead = fmt::format("{:>6}) ", number);
    std::string start = lead;
    for (const std::string& row :
         rows_of(terminal_text(text), console_.columns - lead.size(), {})) {
      console_.err.write(start + row + "\n");
      start.assign(lead.size(), ' ');
    }
  }

  Interview& interview_;
  Console& console_;
  bool is_confirmed_ = false;
  std::vector<std::size_t> listed_;  ///< values by the number they are shown with
};

}  // namespace

void ask_by_lines(Interview& interview, Console& console) {
  const InterruptGuard guard;
  LineQuestionnaire(interview, console).ask();
}

}  // namespace retort
