#include "json/batch/fast_answers.hpp"

#include "base/unicode.hpp"
#include "json/text/strict_json.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

namespace retort {
namespace {

constexpr std::size_t key_space = 0;
constexpr std::uint32_t unknown_value = 1'000'000;  // more than a question may have

// With the bytes behind them that a table reads.
constexpr std::string_view yes_word{"true\"           ", 4};
constexpr std::string_view no_word{"false\"          ", 5};

#ifdef __SSE2__

/// The first quote, backslash, control or byte that is not ASCII; reads sixteen bytes at a time.
const char* find_special(const char* at) {
  while (true) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how these are loaded
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    const __m128i others = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));  // not ASCII is negative
    const int special = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), others));
    if (special != 0) return at + std::countr_zero(static_cast<unsigned>(special));
    at += sizeof bytes;
  }
}

#else

const char* find_special(const char* at) {
  const auto is_special = [](unsigned char c) {
    return c == '"' || c == '\\' || c < 0x20U || c >= 0x80U;
  };
  while (!is_special(static_cast<unsigned char>(*at))) ++at;
  return at;
}

#endif

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

/// A place in a record. Its line feed ends every scan, so none looks for the end.
///
/// What is handed back fits a register: an optional would go through memory, byte by byte, and be
/// waited for when it is read as a whole.
struct FastAnswers::Cursor {
  static constexpr std::int64_t not_plain = -1;  ///< nothing that is read here is below zero

  const char* now;
  const char* end;

  void skip_space() {
    while (*now <= ' ' && (*now == ' ' || *now == '\t' || *now == '\r')) ++now;
  }

  /// Takes the character, with the space around it.
  bool take(char c) {
    skip_space();
    if (*now != c) return false;
    ++now;
    skip_space();
    return true;
  }

  bool take_literal(std::string_view literal) {
    if (*now != literal.front()) return false;
    if (static_cast<std::size_t>(end - now) < literal.size()) return false;
    if (std::string_view(now, literal.size()) != literal) return false;
    now += literal.size();
    return true;
  }

  /// A text in ASCII without escapes, whose quote is next; without data where there is none.
  std::string_view take_ascii() {
    const char* const begin = now + 1;
    now = find_special(begin);
    if (*now != '"') return {};
    return {begin, static_cast<std::size_t>(now++ - begin)};
  }

  /// A text in ASCII, true or false; without data where there is none.
  std::string_view take_word() {
    if (*now == '"') return take_ascii();
    if (take_literal(yes_word)) return yes_word;
    if (take_literal(no_word)) return no_word;
    return {};
  }

  /// A text without escapes, whose quote is next; without data where there is none.
  std::string_view take_text() {
    const char* const begin = now + 1;
    for (now = find_special(begin); *now != '"'; now = find_special(now)) {
      if (static_cast<unsigned char>(*now) < 0x80U) return {};
      const CodePoint point = first_code_point({now, static_cast<std::size_t>(end - now)});
      if (!point.valid) return {};
      now += point.length;
    }
    return {begin, static_cast<std::size_t>(now++ - begin)};
  }

  /// Digits without a leading zero, few enough for any arithmetic on them; else `not_plain`.
  std::int64_t take_whole() {
    constexpr std::ptrdiff_t most_digits = 12;
    const char* const begin = now;
    std::int64_t value = 0;
    for (; is_digit(*now) && now - begin <= most_digits; ++now) value = value * 10 + (*now - '0');
    const std::ptrdiff_t digits = now - begin;
    const bool has_leading_zero = digits > 1 && *begin == '0';
    return digits == 0 || digits > most_digits || has_leading_zero ? not_plain : value;
  }

  /// The millionths of a number that is not negative, has at most six places and no exponent; else
  /// `not_plain`.
  std::int64_t take_micros() {
    const std::int64_t whole = take_whole();
    if (whole == not_plain) return not_plain;
    std::int64_t micros = whole * Decimal::one;
    if (*now == '.') {
      std::int64_t place = Decimal::one / 10;
      const char* const begin = ++now;
      for (; is_digit(*now) && place > 0; ++now, place /= 10) micros += place * (*now - '0');
      if (now == begin) return not_plain;
    }
    // More digits or an exponent are no reason to reject, but to ask the strict reader.
    const bool goes_on = is_digit(*now) || *now == 'e' || *now == 'E' || *now == '.';
    return goes_on ? not_plain : micros;
  }
};

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
  Cursor at{.now = record.data(), .end = record.data() + record.size()};
  return read_object(at) && at.now == at.end ? &answers_ : nullptr;
}

void FastAnswers::forget() {
  for (const std::size_t question : answered_) {
    answers_.by_question[question].reset();
    cells_.at[question] = unanswered;
  }
  answered_.clear();
  ignored_.clear();
  answers_.id.reset();
}

bool FastAnswers::read_object(Cursor& at) {
  if (!at.take('{')) return false;
  if (at.take('}')) return true;
  do {
    if (!read_member(at)) return false;
  } while (at.take(','));
  return at.take('}');
}

bool FastAnswers::read_member(Cursor& at) {
  if (*at.now != '"') return false;
  const std::string_view key = at.take_ascii();
  if (key.data() == nullptr || !at.take(':')) return false;
  const std::uint32_t* const question = keys_.find(key_space, key.data(), key.size());
  if (question == nullptr) return key.starts_with(ignored_prefix) && skip_ignored(at, key);
  return *question == questions_.size() ? read_id(at) : read_answer(at, *question);
}

/// To be filled in, with "unknown" until then; null where the question has an answer already.
inline Answer* FastAnswers::first_answer_to(std::size_t question) {
  std::optional<Answer>& slot = answers_.by_question[question];
  if (slot) return nullptr;
  answered_.push_back(question);
  return &slot.emplace(Answer{.known = false, .origin = Origin::answers_file});
}

bool FastAnswers::read_answer(Cursor& at, std::size_t question) {
  const std::string_view word = at.take_word();
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

bool FastAnswers::read_number(Cursor& at, std::size_t question) {
  const Question& asked = questions_[question];
  if (asked.kind != QuestionKind::number) return false;
  const std::int64_t micros = at.take_micros();
  const Decimal number{micros};
  const bool fits = micros != Cursor::not_plain && number >= asked.min && number <= asked.max &&
                    (!asked.integer || number.is_whole());
  Answer* const answer = fits ? first_answer_to(question) : nullptr;
  if (answer == nullptr) return false;
  answer->known = true;
  answer->number = number;
  cells_.at[question] = evaluator_.cell_of_number(question, number);
  return true;
}

bool FastAnswers::read_id(Cursor& at) {
  if (answers_.id) return false;
  const char* const begin = at.now;
  if (*begin == '"') {
    const std::string_view text = at.take_text();
    if (text.data() == nullptr) return false;
    answers_.id = RecordId{.text = std::string(text), .is_number = false};
    return true;
  }
  const bool is_whole = at.take_whole() != Cursor::not_plain;
  if (!is_whole || *at.now == '.' || *at.now == 'e' || *at.now == 'E') return false;
  answers_.id = RecordId{.text = std::string(begin, at.now), .is_number = true};
  return true;
}

bool FastAnswers::skip_ignored(Cursor& at, std::string_view key) {
  constexpr std::size_t most = 16;
  if (ignored_.size() == most || std::ranges::find(ignored_, key) != ignored_.end()) return false;
  ignored_.push_back(key);
  if (*at.now == '"') return at.take_text().data() != nullptr;
  if (at.take_literal(yes_word) || at.take_literal(no_word) || at.take_literal("null")) return true;
  return at.take_micros() != Cursor::not_plain;
}

}  // namespace retort
