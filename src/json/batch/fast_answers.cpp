#include "json/batch/fast_answers.hpp"

#include "json/batch/record_cursor.hpp"
#include "json/text/strict_json.hpp"

#include <cstdint>
#include <optional>

namespace retort {
namespace {

constexpr std::size_t key_space = 0;
constexpr std::uint32_t unknown_value = 1'000'000;  // more than a question may have

// With the bytes behind them that a table reads.
constexpr std::string_view yes_word{"true\"           ", 4};
constexpr std::string_view no_word{"false\"          ", 5};

/// A text in ASCII, true or false; without data where there is none.
std::string_view take_word(RecordCursor& at) {
  switch (*at.now) {
    case '"':
      return at.take_ascii();
    case 't':
      return at.take_literal(yes_word) ? yes_word : std::string_view{};
    case 'f':
      return at.take_literal(no_word) ? no_word : std::string_view{};
    default:
      return {};
  }
}

}  // namespace

FastAnswers::FastAnswers(const Evaluator& evaluator)
    : evaluator_(evaluator), questions_(evaluator.knowledge().questions) {
  answers_.by_question.resize(questions_.size());
  keys_.add(key_space, id_key, questions_.size());
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    keys_.add(key_space, questions_[i].id, i);
    values_.add(i, unknown_answer, unknown_value);
    for (std::size_t value = 0; value < questions_[i].values.size(); ++value) {
      values_.add(i, questions_[i].values[value].id, value);
      for (const std::string& alias : questions_[i].values[value].aliases) {
        values_.add(i, alias, value);
      }
    }
  }
}

const Answers* FastAnswers::read(std::string_view record) {
  forget();
  if (record.size() > json_limits::line_bytes) return nullptr;
  RecordCursor at{.now = record.data(), .end = record.data() + record.size()};
  const bool is_good = read_object(at) && at.now == at.end && foreign_.have_different_keys();
  return is_good ? &answers_ : nullptr;
}

void FastAnswers::forget() {
  for (const std::size_t question : answered_) {
    answers_.by_question[question].reset();
    cells_.at[question] = unanswered;
  }
  answered_.clear();
  foreign_.forget();
  answers_.id.reset();
}

bool FastAnswers::read_object(RecordCursor& at) {
  if (!at.take('{')) return false;
  if (at.take('}')) return true;
  do {
    if (!read_member(at)) return false;
  } while (at.take(','));
  return at.take('}');
}

bool FastAnswers::read_member(RecordCursor& at) {
  if (*at.now != '"') return false;
  const std::string_view key = at.take_ascii();
  if (key.data() == nullptr || !at.take(':')) return false;
  const std::uint32_t* const question = keys_.find(key_space, key.data(), key.size());
  if (question == nullptr) return key.starts_with(ignored_prefix) && foreign_.skip(key, at);
  return *question == questions_.size() ? read_id(at) : read_answer(at, *question);
}

/// To be filled in, with "unknown" until then; null where the question has an answer already.
Answer* FastAnswers::first_answer_to(std::size_t question) {
  std::optional<Answer>& slot = answers_.by_question[question];
  if (slot) return nullptr;
  answered_.push_back(question);
  return &slot.emplace(Answer{.known = false, .origin = Origin::answers_file});
}

bool FastAnswers::read_answer(RecordCursor& at, std::size_t question) {
  const std::string_view word = take_word(at);
  if (word.data() == nullptr) return read_number(at, question);
  const std::uint32_t* const value = values_.find(question, word.data(), word.size());
  Answer* const answer = value != nullptr ? first_answer_to(question) : nullptr;
  if (answer == nullptr) return false;
  if (*value == unknown_value) return true;
  answer->known = true;
  answer->value = *value;
  cells_.at[question] = evaluator_.cell_of_value(question, *value);
  return true;
}

bool FastAnswers::read_number(RecordCursor& at, std::size_t question) {
  const Question& asked = questions_[question];
  if (asked.kind != QuestionKind::number) return false;
  const std::int64_t micros = at.take_micros();
  const Decimal number{micros};
  const bool fits = micros != RecordCursor::not_plain && number >= asked.min &&
                    number <= asked.max && (!asked.integer || number.is_whole());
  Answer* const answer = fits ? first_answer_to(question) : nullptr;
  if (answer == nullptr) return false;
  answer->known = true;
  answer->number = number;
  cells_.at[question] = evaluator_.cell_of_number(question, number);
  return true;
}

bool FastAnswers::read_id(RecordCursor& at) {
  if (answers_.id) return false;
  const char* const begin = at.now;
  if (*begin == '"') {
    const std::string_view text = at.take_text();
    if (text.data() == nullptr) return false;
    answers_.id = RecordId{.text = std::string(text), .is_number = false};
    return true;
  }
  const bool is_whole = at.take_whole() != RecordCursor::not_plain;
  if (!is_whole || *at.now == '.' || *at.now == 'e' || *at.now == 'E') return false;
  answers_.id = RecordId{.text = std::string(begin, at.now), .is_number = true};
  return true;
}

}  // namespace retort
