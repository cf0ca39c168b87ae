// Properties of reading and naming: decimals, code points, suggestions, answers.

#include "base/suggestion.hpp"
#include "base/unicode.hpp"
#include "knowledge/answers.hpp"
#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/properties.hpp"
#include "support/random_draw.hpp"

#include <algorithm>
#include <cctype>
#include <limits>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

__extension__ using Wide = __int128;

Decimal any_decimal() {
  // The whole range now and then, else values near zero.
  if (*rc::gen::inRange(0, 3) == 0) return {*rc::gen::arbitrary<std::int64_t>()};
  return {*rc::gen::inRange<std::int64_t>(-3'000'000, 3'000'000)};
}

TEST_CASE("a decimal reads back from its text") {
  for_all([] {
    const Decimal value = any_decimal();
    const auto parsed = parse_decimal(to_text(value));
    RC_ASSERT(std::holds_alternative<Decimal>(parsed));
    RC_ASSERT(std::get<Decimal>(parsed) == value);
  });
}

TEST_CASE("a decimal reads the same with its point moved by an exponent") {
  for_all([] {
    const std::int64_t digits = any_decimal().micros;
    const int exponent = *rc::gen::inRange(-12, 13);
    Wide expected = digits;
    bool exact = true;
    for (int i = exponent + 6; i < 0; ++i) {
      exact = exact && expected % 10 == 0;
      expected /= 10;
    }
    for (int i = 0; i < exponent + 6; ++i) expected *= 10;
    const auto parsed = parse_decimal(std::to_string(digits) + "e" + std::to_string(exponent));
    const bool fits = expected >= std::numeric_limits<std::int64_t>::min() &&
                      expected <= std::numeric_limits<std::int64_t>::max();
    if (!exact) {
      RC_ASSERT(std::get<DecimalError>(parsed) == DecimalError::too_precise);
    } else if (!fits) {
      RC_ASSERT(std::get<DecimalError>(parsed) == DecimalError::out_of_range);
    } else {
      RC_ASSERT(std::get<Decimal>(parsed).micros == expected);
    }
  });
}

TEST_CASE("a product is the exact one to within half a millionth") {
  for_all([] {
    const Decimal left = any_decimal();
    const Decimal right = any_decimal();
    const Wide exact = static_cast<Wide>(left.micros) * right.micros;
    const Wide product = static_cast<Wide>(multiply(left, right).micros) * Decimal::one;
    const Wide error = exact > product ? exact - product : product - exact;
    const Wide limit = Wide{std::numeric_limits<std::int64_t>::max()} * Decimal::one;
    if (exact > limit) {
      RC_ASSERT(product == limit);
    } else if (exact < -limit - Decimal::one) {
      RC_ASSERT(product == -limit - Decimal::one);
    } else {
      RC_ASSERT(2 * error <= Decimal::one);
      // Halves go away from zero.
      if (2 * error == Decimal::one) RC_ASSERT((exact > 0) == (product > exact));
    }
  });
}

/// UTF-8 as RFC 3629 describes it.
std::string encoded(char32_t point) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  const auto tail = [point](unsigned shift) {
    return static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
  };
  if (point < 0x80) return {byte(point)};
  if (point < 0x800) return {byte(0xC0U | (point >> 6U)), tail(0)};
  if (point < 0x10000) return {byte(0xE0U | (point >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
}

char32_t any_code_point() {
  constexpr std::array<char32_t, 4> limits{0x80, 0x800, 0x10000, 0x110000};
  const auto point = static_cast<char32_t>(
      *rc::gen::inRange<std::uint32_t>(0, limits.at(rapidcheck_draw()(limits.size()))));
  return point >= 0xD800 && point <= 0xDFFF ? U'?' : point;
}

TEST_CASE("encoded code points are read back one after the other") {
  for_all([] {
    std::vector<char32_t> points;
    std::string text;
    for (std::size_t left = rapidcheck_draw()(20); left > 0; --left) {
      points.push_back(any_code_point());
      text += encoded(points.back());
    }
    RC_ASSERT(is_valid_utf8(text));
    std::string_view rest = text;
    for (const char32_t point : points) {
      const CodePoint read = first_code_point(rest);
      RC_ASSERT(read.valid);
      RC_ASSERT(read.value == point);
      rest.remove_prefix(read.length);
    }
    RC_ASSERT(rest.empty());
  });
}

TEST_CASE("bytes are well-formed exactly when their code points encode back to them") {
  for_all([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    std::string back;
    bool all_valid = true;
    for (std::string_view rest = text; !rest.empty();) {
      const CodePoint point = first_code_point(rest);
      all_valid = all_valid && point.valid;
      back += point.valid ? encoded(point.value) : std::string(1, rest.front());
      RC_ASSERT(point.length <= rest.size());
      rest.remove_prefix(point.length);
    }
    RC_ASSERT(back == text);
    RC_ASSERT(is_valid_utf8(text) == all_valid);
  });
}

/// Edits from the first `left` letters to the first `right`, by the definition and without a table.
std::size_t edits(std::string_view from, std::string_view to) {
  if (from.empty() || to.empty()) return std::max(from.size(), to.size());
  const std::string_view less_from = from.substr(0, from.size() - 1);
  const std::string_view less_to = to.substr(0, to.size() - 1);
  std::size_t fewest = edits(less_from, less_to) + (from.back() == to.back() ? 0 : 1);
  fewest = std::min({fewest, edits(less_from, to) + 1, edits(from, less_to) + 1});
  const bool swapped = from.size() > 1 && to.size() > 1 && from.back() == less_to.back() &&
                       less_from.back() == to.back();
  if (!swapped) return fewest;
  return std::min(
      fewest,
      edits(less_from.substr(0, less_from.size() - 1), less_to.substr(0, less_to.size() - 1)) + 1);
}

std::string folded(std::string text) {
  for (char& c : text) {
    c = c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

std::string random_word() {
  std::string word;
  for (std::size_t left = rapidcheck_draw()(7); left > 0; --left) {
    word += std::string_view("abAB-_").at(rapidcheck_draw()(6));
  }
  return word;
}

TEST_CASE("the suggestion is the first of the nearest, by trying them all") {
  for_all([] {
    const std::string typed = random_word();
    std::vector<std::string> names;
    for (std::size_t left = rapidcheck_draw()(6); left > 0; --left) names.push_back(random_word());
    std::size_t fewest = std::max<std::size_t>(1, typed.size() / 3) + 1;
    std::optional<std::string> expected;
    for (const std::string& name : names) {
      const std::size_t distance = edits(folded(typed), folded(name));
      if (typed.empty() || distance >= fewest) continue;
      fewest = distance;
      expected = name;
    }
    RC_ASSERT(nearest(typed, names) == expected);
  });
}

/// Some answers, mostly to one question, from every origin, good and bad.
std::vector<RawAnswer> random_raw_answers() {
  const Draw draw = rapidcheck_draw();
  constexpr std::array keys{"style", "style", "style", "pages", "x-own"};
  constexpr std::array texts{"no", "yes", "unknown", "no", "yes", "5"};
  constexpr std::array origins{Origin::preset, Origin::questionnaire, Origin::answers_file,
                               Origin::flag};
  std::vector<RawAnswer> raw;
  for (std::size_t left = draw(6); left > 0; --left) {
    raw.push_back({.key = keys.at(draw(keys.size())),
                   .text = texts.at(draw(texts.size())),
                   .origin = origins.at(draw(origins.size()))});
  }
  return raw;
}

/// What was understood, in words; only that something is wrong when it is.
std::string outcome(const std::vector<RawAnswer>& raw) {
  const std::vector<Question> questions{choice_question("style", {"no", "yes"}),
                                        integer_question("pages", {"0", "9"})};
  std::vector<Problem> problems;
  const Answers answers = resolve(questions, {.id = {}, .answers = raw}, problems);
  if (!problems.empty()) return "problems";
  std::string text;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::optional<Answer>& answer = answers.by_question[i];
    if (answer) text += to_text(questions[i], *answer) + std::string(to_string(answer->origin));
    text += ";";
  }
  return text;
}

TEST_CASE("the order in which answers come never matters, nor whether they are accepted") {
  for_all([] {
    const std::vector<RawAnswer> raw = random_raw_answers();
    std::vector<RawAnswer> other = raw;
    for (std::size_t left = other.size(); left > 1; --left) {
      std::swap(other[left - 1], other[rapidcheck_draw()(left)]);
    }
    RC_ASSERT(outcome(raw) == outcome(other));
  });
}

}  // namespace
}  // namespace retort::testing
