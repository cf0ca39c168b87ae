#include "fast_answers.hpp"

#include "retort/unicode.hpp"
#include "strict_json.hpp"

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

// With the bytes behind them that a table reads.
constexpr std::string_view yes_word{"true\0\0\0\0\0\0\0\0", 4};
constexpr std::string_view no_word{"false\0\0\0\0\0\0\0\0", 5};

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
struct FastAnswers::Cursor {
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

  /// Digits without a leading zero, few enough for any arithmetic on them.
  std::optional<std::int64_t> take_whole() {
    constexpr std::ptrdiff_t most_digits = 12;
    const char* const begin = now;
    std::int64_t value = 0;
    for (; is_digit(*now) && now - begin <= most_digits; ++now) value = value * 10 + (*now - '0');
    const std::ptrdiff_t digits = now - begin;
    const bool has_leading_zero = digits > 1 && *begin == '0';
    if (digits == 0 || digits > most_digits || has_leading_zero) return std::nullopt;
    return value;
  }

  /// A number that is not negative, has at most six places and no exponent.
  std::optional<Decimal> take_number() {
    const std::optional<std::int64_t> whole = take_whole();
    if (!whole) return std::nullopt;
    std::int64_t micros = *whole * Decimal::one;
    if (*now == '.') {
      std::int64_t place = Decimal::one / 10;
      const char* const begin = ++now;
      for (; is_digit(*now) && place > 0; ++now, place /= 10) micros += place * (*now - '0');
      if (now == begin) return std::nullopt;
    }
    // More digits or an exponent are no reason to reject, but to ask the strict reader.
    const bool goes_on = is_digit(*now) || *now == 'e' || *now == 'E' || *now == '.';
    return goes_on ? std::nullopt : std::optional(Decimal{micros});
  }
};

FastAnswers::FastAnswers(std::span<const Question> questions) : questions_(questions) {
  answers_.by_question.resize(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    keys_.add(key_space, questions[i].id, i);
    for (std::size_t value = 0; value < questions[i].values.size(); ++value) {
      values_.add(i, questions[i].values[value].id, value);
      for (const std::string& alias : questions[i].values[value].aliases) {
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
  for (const std::size_t question : answered_) answers_.by_question[question].reset();
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
  if (key == id_key) return read_id(at);
  if (key.starts_with(ignored_prefix)) return skip_ignored(at, key);
  const std::optional<std::size_t> question = keys_.find(key_space, key);
  return question && read_answer(at, *question);
}

bool FastAnswers::read_answer(Cursor& at, std::size_t question) {
  if (*at.now == '"') {
    const std::string_view word = at.take_ascii();
    if (word.data() == nullptr) return false;
    if (word == unknown_answer) return first_answer_to(question) != nullptr;
    return set_choice(question, word);
  }
  if (at.take_literal(yes_word)) return set_choice(question, yes_word);
  if (at.take_literal(no_word)) return set_choice(question, no_word);
  return questions_[question].kind == QuestionKind::number && read_number(at, question);
}

bool FastAnswers::read_number(Cursor& at, std::size_t question) {
  const Question& asked = questions_[question];
  const std::optional<Decimal> number = at.take_number();
  const bool fits = number && *number >= asked.min && *number <= asked.max &&
                    (!asked.integer || number->is_whole());
  Answer* const answer = fits ? first_answer_to(question) : nullptr;
  if (answer == nullptr) return false;
  answer->known = true;
  answer->number = *number;
  return true;
}

bool FastAnswers::set_choice(std::size_t question, std::string_view word) {
  const std::optional<std::size_t> value = values_.find(question, word);
  Answer* const answer = value ? first_answer_to(question) : nullptr;
  if (answer == nullptr) return false;
  answer->known = true;
  answer->value = *value;
  return true;
}

/// To be filled in, with "unknown" until then; null where the question has an answer already.
Answer* FastAnswers::first_answer_to(std::size_t question) {
  std::optional<Answer>& slot = answers_.by_question[question];
  if (slot) return nullptr;
  Answer& answer = slot.emplace();
  answer.origin = Origin::answers_file;
  answered_.push_back(question);
  return &answer;
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
  if (!at.take_whole() || *at.now == '.' || *at.now == 'e' || *at.now == 'E') return false;
  answers_.id = RecordId{.text = std::string(begin, at.now), .is_number = true};
  return true;
}

bool FastAnswers::skip_ignored(Cursor& at, std::string_view key) {
  constexpr std::size_t most = 16;
  if (ignored_.size() == most || std::ranges::find(ignored_, key) != ignored_.end()) return false;
  ignored_.push_back(key);
  if (*at.now == '"') return at.take_text().data() != nullptr;
  if (at.take_literal(yes_word) || at.take_literal(no_word) || at.take_literal("null")) return true;
  return at.take_number().has_value();
}

}  // namespace retort
