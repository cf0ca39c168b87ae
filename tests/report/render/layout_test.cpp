#include "report/render/layout.hpp"

#include "support/catch.hpp"
#include "support/lines.hpp"
#include "support/properties.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace retort {
namespace {
namespace layout_test {

using testing::lines_of;
using Lines = std::vector<std::string>;

Lines words_of(std::string_view text) {
  Lines words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(" \n"));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

TEST_CASE("a wide character takes two columns, a combining mark none") {
  CHECK(columns_of("") == 0);
  CHECK(columns_of("abc") == 3);
  CHECK(columns_of("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == 4);
  CHECK(columns_of("e\xCC\x81\xE6\xBC\xA2") == 3);
}

TEST_CASE("padding fills up to the width and never cuts") {
  CHECK(padded("ab", 4) == "ab  ");
  CHECK(padded("abcde", 4) == "abcde");
  CHECK(padded("\xC3\xA9", 3) == "\xC3\xA9  ");
  CHECK(right_aligned("ab", 4) == "  ab");
  CHECK(right_aligned("abcde", 4) == "abcde");
  CHECK(right_aligned("\xC3\xA9", 3) == "  \xC3\xA9");
}

TEST_CASE("lines break at spaces, at the width and not before") {
  CHECK(wrapped("aaa bbb ccc", 7, {}) == "aaa bbb\nccc\n");
  CHECK(wrapped("aaa bbb ccc", 6, {}) == "aaa\nbbb\nccc\n");
  CHECK(wrapped("aaa bbb", 7, {}) == "aaa bbb\n");
  CHECK(wrapped("", 10, {}) == "\n");
}

TEST_CASE("the first line and the others are indented on their own") {
  CHECK(wrapped("aa bb cc", 6, {0, 2}) == "aa bb\n  cc\n");
  CHECK(wrapped("aa bb cc", 6, {4, 1}) == "    aa\n bb cc\n");
}

TEST_CASE("a word longer than the width has a line of its own") {
  CHECK(wrapped("a bbbbbbbb c", 4, {}) == "a\nbbbbbbbb\nc\n");
}

TEST_CASE("blanks at the ends and in a row vanish") {
  CHECK(wrapped("  a   b  ", 10, {}) == "a b\n");
}

TEST_CASE("rows break a word that is too long, between characters") {
  CHECK(rows_of("aa bbbbbb c", 4, {}) == Lines{"aa", "bbbb", "bb c"});
  CHECK(rows_of("aa bbbbbb", 4, {1, 2}) == Lines{" aa", "  bb", "  bb", "  bb"});
  CHECK(rows_of("\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2", 5, {}) ==
        Lines{"\xE6\xBC\xA2\xE5\xAD\x97", "\xE6\xBC\xA2"});
  CHECK(rows_of("", 4, {}) == Lines{""});
}

TEST_CASE("a text is cut before what does not fit, and marked") {
  CHECK(cut_to("abcdef", 6, "...") == "abcdef");
  CHECK(cut_to("abcdefg", 6, "...") == "abc...");
  CHECK(cut_to("abcdefg", 6, "") == "abcdef");
  CHECK(cut_to("\xE6\xBC\xA2\xE5\xAD\x97", 3, "") == "\xE6\xBC\xA2");
  CHECK(cut_to("abc", 2, "...") == "");
}

/// A text of words of 1 to 12 columns, some of them of several bytes each.
std::string random_text() {
  static constexpr std::array<std::string_view, 4> letters{"a", "\xC3\xA9", "\xE2\x82\xAC", "x"};
  std::string text;
  const auto words = *rc::gen::inRange<std::size_t>(0, 20);
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    const auto length = *rc::gen::inRange<std::size_t>(1, 13);
    const std::string_view letter = *rc::gen::elementOf(letters);
    for (std::size_t j = 0; j < length; ++j) text += letter;
  }
  return text;
}

TEST_CASE("no line is longer than the width, except for a word that is; no word is lost") {
  testing::for_all([] {
    const std::string text = random_text();
    const auto width = *rc::gen::inRange<std::size_t>(1, 40);
    const Indent indent{*rc::gen::inRange<std::size_t>(0, 8), *rc::gen::inRange<std::size_t>(0, 8)};
    const std::string result = wrapped(text, width, indent);
    RC_ASSERT(result.ends_with('\n'));
    RC_ASSERT(words_of(result) == words_of(text));
    for (const std::string& line : lines_of(result)) {
      RC_ASSERT(columns_of(line) <= width || words_of(line).size() <= 1);
    }
  });
}

TEST_CASE("no row is wider than the width, and nothing but blanks is lost") {
  testing::for_all([] {
    std::string text = random_text() + " \xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2";
    const auto width = *rc::gen::inRange<std::size_t>(10, 40);
    const Indent indent{*rc::gen::inRange<std::size_t>(0, 8), *rc::gen::inRange<std::size_t>(0, 8)};
    std::string joined;
    for (const std::string& row : rows_of(text, width, indent)) {
      RC_ASSERT(columns_of(row) <= width);
      joined += row;
    }
    std::erase(joined, ' ');
    std::erase(text, ' ');
    RC_ASSERT(joined == text);
  });
}

TEST_CASE("a line breaks only where its next word would not fit") {
  testing::for_all([] {
    const auto width = *rc::gen::inRange<std::size_t>(1, 40);
    const Lines lines = lines_of(wrapped(random_text(), width, {}));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const std::string first_word = words_of(lines[i]).front();
      RC_ASSERT(columns_of(lines[i - 1]) + 1 + columns_of(first_word) > width);
    }
  });
}

}  // namespace layout_test
}  // namespace
}  // namespace retort
