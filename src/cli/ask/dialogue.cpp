#include "cli/ask/dialogue.hpp"

#include "cli/ask/interview_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace retort {
namespace {

constexpr std::size_t longest_plain_list = 12;  // fits a screen of 24 lines; nine have digits
constexpr std::ptrdiff_t page = 10;

std::vector<std::string> labels_of(const Question& question) {
  std::vector<std::string> labels;
  if (question.kind == QuestionKind::number) {
    labels.emplace_back();
  } else {
    for (const Choice& value : question.values) labels.push_back(value.label);
  }
  labels.emplace_back(dont_know);
  return labels;
}

std::vector<std::string> review_labels(const Interview& interview) {
  std::vector<std::string> labels{"Show the advice"};
  for (const ReviewedAnswer& one : reviewed_answers(interview)) {
    labels.push_back(fmt::format("{}: {} ({})", one.id, one.value, one.origin));
  }
  labels.emplace_back("Start over");
  labels.emplace_back("Leave");
  return labels;
}

}  // namespace

Dialogue::Dialogue(Interview& interview) : interview_(&interview) { open(std::nullopt); }

const Question* Dialogue::question() const {
  const Phase phase = interview_->phase();
  if (phase == Phase::offer || phase == Phase::review) return nullptr;
  return &interview_->knowledge().questions[interview_->question()];
}

/// Sets out what is to be answered now; `remembered` was its answer before.
void Dialogue::open(const std::optional<Answer>& remembered) {
  entry_ = Entry::list;
  field_ = TextField{};
  shows_help_ = false;
  default_label_ = 0;
  if (const Question* asked = question()) {
    open_question(*asked, remembered);
  } else if (interview_->phase() == Phase::offer) {
    menu_ = Menu({"No, go on", "Yes, ask them"}, 0);
  } else {
    menu_ = Menu(review_labels(*interview_), 0);
  }
}

void Dialogue::open_question(const Question& question, const std::optional<Answer>& remembered) {
  menu_ = Menu(labels_of(question), 1);
  default_label_ = menu_.labels().size() - 1;
  const bool is_known = remembered && remembered->known;
  if (question.kind == QuestionKind::number) {
    entry_ = Entry::number;
    if (!is_known) return;
    field_ = TextField(to_text(question, *remembered));
    default_label_ = 0;
    return;
  }
  if (question.values.size() > longest_plain_list) entry_ = Entry::long_list;
  if (is_known) default_label_ = remembered->value;
  menu_.choose(default_label_);
}

void Dialogue::press(const Key& key) {
  note_.clear();
  if (key.kind == Key::Kind::leave) {
    state_ = State::left;
    return;
  }
  switch (entry_) {
    case Entry::list:
      return press_in_list(key);
    case Entry::long_list:
      return press_in_long_list(key);
    case Entry::number:
      return press_in_number(key);
  }
}

void Dialogue::press_in_number(const Key& key) {
  const bool is_letter_alone = field_.text().empty() && (key.text == "b" || key.text == "d");
  if (key.text == "?" || is_letter_alone) return press_letter(key.text.front());
  if (key.kind == Key::Kind::text) menu_.choose(0);  // typing means the field
  const bool is_fields = is_typing() && (field_.press(key) || key.kind == Key::Kind::right);
  if (!is_fields) move(key);
}

void Dialogue::press_in_long_list(const Key& key) {
  std::string filter = menu_.filter();
  if (key.kind == Key::Kind::text && key.text == "?") {
    shows_help_ = !shows_help_;
  } else if (key.kind == Key::Kind::text && !(key.text == "/" && filter.empty())) {
    menu_.set_filter(filter + key.text);
  } else if (key.kind == Key::Kind::erase && !filter.empty()) {
    TextField field(filter);
    field.press(key);
    menu_.set_filter(field.text());
  } else if (!filter.empty() &&
             (key.kind == Key::Kind::escape || key.kind == Key::Kind::erase_all)) {
    menu_.set_filter({});
  } else {
    move(key);
  }
}

void Dialogue::press_in_list(const Key& key) {
  if (key.kind != Key::Kind::text) {
    move(key);
  } else if (key.text.size() == 1) {
    press_letter(key.text.front());
  }
}

void Dialogue::press_letter(char letter) {
  switch (letter) {
    case '?':
      shows_help_ = !shows_help_;
      return;
    case 'j':
      return menu_.down();
    case 'k':
      return menu_.up();
    case 'b':
      return go_back();
    case 'd':
      return stop_asking();
    default:
      break;
  }
  const std::size_t last = menu_.labels().size() - 1;
  if (letter == '0') menu_.choose(last);
  // The last row answers to 0 where it is "don't know".
  const auto number = static_cast<std::size_t>(letter - '0');
  const std::size_t most = question() == nullptr ? last + 1 : last;
  if (letter >= '1' && letter <= '9' && number <= most) menu_.choose(number - 1);
}

void Dialogue::move(const Key& key) {
  switch (key.kind) {
    case Key::Kind::up:
      return menu_.up();
    case Key::Kind::down:
      return menu_.down();
    case Key::Kind::page_up:
      return menu_.leap(-page);
    case Key::Kind::page_down:
      return menu_.leap(page);
    case Key::Kind::home:
      return menu_.leap(-static_cast<std::ptrdiff_t>(menu_.labels().size()));
    case Key::Kind::end:
      return menu_.leap(static_cast<std::ptrdiff_t>(menu_.labels().size()));
    case Key::Kind::enter:
    case Key::Kind::right:
      return submit();
    case Key::Kind::left:
    case Key::Kind::escape:
      return go_back();
    case Key::Kind::text:
    case Key::Kind::erase:
    case Key::Kind::erase_next:
    case Key::Kind::erase_all:
    case Key::Kind::leave:
    case Key::Kind::other:
      break;
  }
}

void Dialogue::submit() {
  if (const Question* asked = question()) {
    submit_answer(*asked);
  } else if (interview_->phase() == Phase::review) {
    submit_review();
  } else {
    if (menu_.chosen() == 0) {
      interview_->decline_costs();
    } else {
      interview_->want_costs();
    }
    open(std::nullopt);
  }
}

void Dialogue::submit_answer(const Question& question) {
  std::string text(unknown_answer);
  if (is_typing()) {
    if (!field_.text().empty()) text = field_.text();
  } else if (menu_.chosen() + 1 < menu_.labels().size()) {
    text = question.values[menu_.chosen()].id;
  }
  if (const std::optional<Problem> problem = interview_->answer(text)) {
    note_ = message(*problem);
    return;
  }
  open(std::nullopt);
}

void Dialogue::submit_review() {
  const std::size_t chosen = menu_.chosen();
  const std::size_t last = menu_.labels().size() - 1;
  if (chosen == 0) {
    state_ = State::confirmed;
  } else if (chosen == last) {
    state_ = State::left;
  } else if (chosen == last - 1) {
    interview_->start_over();
    open(std::nullopt);
  } else {
    const std::size_t edited = reviewed_answers(*interview_)[chosen - 1].question;
    interview_->edit(edited);
    open(interview_->answers().by_question[edited]);
  }
}

void Dialogue::go_back() {
  const Answers before = interview_->answers();
  if (!interview_->back()) {
    note_ = "Nothing was asked before this.";
    return;
  }
  const Phase phase = interview_->phase();
  const bool has_question = phase != Phase::offer && phase != Phase::review;
  open(has_question ? before.by_question[interview_->question()] : std::nullopt);
}

void Dialogue::stop_asking() {
  if (interview_->phase() == Phase::review) return;
  interview_->finish();
  open(std::nullopt);
}

}  // namespace retort
