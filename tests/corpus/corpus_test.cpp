#include "corpus/corpus.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"
#include "support/random_draw.hpp"

#include <string>

namespace retort::testing {
namespace {

using namespace std::string_literals;

TextCounter counter_of(std::string_view text) {
  TextCounter counter;
  counter.add(text);
  counter.finish();
  return counter;
}

TextCount count_of(std::string_view text) { return counter_of(text).count(); }

bool is_text(std::string_view text) { return counter_of(text).may_be_text(); }

TEST_CASE("corpus: bytes, characters and words are counted") {
  CHECK(count_of("") == TextCount{});
  CHECK(count_of("a word") == TextCount{6, 6, 2, 6});
  CHECK(count_of("na\u00EFve \u6F22\u5B57\n") == TextCount{14, 9, 2, 14});
  CHECK(count_of("one\u3000two\u00A0three") == TextCount{16, 13, 3, 13});
}

TEST_CASE("corpus: a run of blanks counts as one byte of a token, at the beginning as none") {
  CHECK(count_of("  \t\n if  (x)\r\n\r\n    y").token_bytes == "if (x) y"s.size());
  CHECK(count_of(" \n ").token_bytes == 0);
  CHECK(count_of(" \n ").words == 0);
}

TEST_CASE("corpus: four bytes are a token, rounded up over the whole") {
  CHECK(estimated_tokens({}) == 0);
  CHECK(estimated_tokens(count_of("abcd")) == 1);
  CHECK(estimated_tokens(count_of("abcde")) == 2);
  CHECK(estimated_tokens(count_of("\u6F22\u5B57\u6F22\u5B57")) == 3);
  TextCount sum = count_of("ab");
  sum += count_of("cd");
  CHECK(sum == TextCount{4, 4, 2, 4});
  CHECK(estimated_tokens(sum) == 1);
}

TEST_CASE("corpus: a NUL byte or broken UTF-8 anywhere makes it no text") {
  CHECK(is_text(""));
  CHECK(is_text("\u00E9\u6F22\U0001F600 \x1b[0m"));
  for (const std::string& broken : {"a\0b"s, "\xFF"s, "a\xC3"s,
                                    "\xC3("
                                    ""s,
                                    "\xE6\xBC"s, "\xF0\x9F\x98"s, "\xC0\x80"s, "\xED\xA0\x80"s,
                                    "\xF4\x90\x80\x80"s, "\x80"s, "caf\xE9 au lait"s}) {
    CHECK_FALSE(is_text(broken));
    CHECK_FALSE(is_text("text before " + broken));
  }
}

TEST_CASE("corpus: formats that only look like text are told by their first bytes") {
  CHECK_FALSE(is_text("%PDF-1.7\nstream"));
  CHECK_FALSE(is_text("%!PS-Adobe"));
  CHECK_FALSE(is_text("{\\rtf1 text}"));
  CHECK(is_text(" %PDF-1.7"));
  CHECK(is_text("% PDF"));
}

/// Pieces of text and of what is none, so that characters of every length meet every cut.
std::string random_text(const Draw& draw) {
  constexpr std::array<std::string_view, 12> pieces{
      "a",          "word",   " ",     "\n\n", "\u00E9", "\u6F22",
      "\U0001F600", "\u3000", "%PDF-", "%!",   "\xC3",   std::string_view("\0", 1)};
  // Mostly text: the last two come seldom.
  std::string text;
  for (std::size_t left = draw(20); left > 0; --left) {
    text += pieces.at(draw(draw(8) == 0 ? pieces.size() : pieces.size() - 2));
  }
  return text;
}

TEST_CASE("corpus: it never matters where a text is cut into pieces") {
  for_all([] {
    const Draw draw = rapidcheck_draw();
    const std::string text = random_text(draw);
    const TextCounter whole = counter_of(text);
    TextCounter pieces;
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view piece = rest.substr(0, 1 + draw(5));
      pieces.add(piece);
      rest.remove_prefix(piece.size());
    }
    pieces.finish();
    RC_ASSERT(pieces.may_be_text() == whole.may_be_text());
    if (whole.may_be_text()) RC_ASSERT(pieces.count() == whole.count());
    RC_ASSERT(pieces.count().bytes == text.size());
  });
}

TEST_CASE("corpus: every cut of a text with characters of all lengths") {
  const std::string text = "a \u00E9  \u6F22\u3000\U0001F600 z\n";
  for (std::size_t first = 0; first <= text.size(); ++first) {
    for (std::size_t second = first; second <= text.size(); ++second) {
      TextCounter counter;
      counter.add(std::string_view(text).substr(0, first));
      counter.add(std::string_view(text).substr(first, second - first));
      counter.add(std::string_view(text).substr(second));
      counter.finish();
      CHECK(counter.may_be_text());
      CHECK(counter.count() == count_of(text));
    }
  }
}

TEST_CASE("corpus: suffixes are ranked, equals by name") {
  CorpusCount corpus;
  add_text(corpus, ".md", count_of("12345678"));
  add_text(corpus, "", count_of("1234"));
  add_text(corpus, ".txt", count_of("1234"));
  add_text(corpus, ".txt", count_of("1234567890"));
  add_other(corpus, ".pdf", 100);
  add_other(corpus, ".gz", 7);
  add_other(corpus, ".pdf", 50);
  add_other(corpus, ".bz2", 1);
  CHECK(corpus.files == 4);
  CHECK(corpus.text.bytes == 26);
  std::string order;
  for (const SuffixCount& one : most_tokens_first(corpus.by_suffix)) order += one.suffix + ";";
  for (const SuffixCount& one : most_files_first(corpus.not_text)) order += one.suffix + ";";
  CHECK(order == ".txt;.md;;.pdf;.bz2;.gz;");
  CHECK(most_files_first(corpus.not_text).front().text.bytes == 150);
}

TEST_CASE("corpus: pages are whole, and a begun one counts") {
  CHECK(pages_of(0, Decimal::whole(500)) == 0);
  CHECK(pages_of(1, Decimal::whole(500)) == 1);
  CHECK(pages_of(1000, Decimal::whole(500)) == 2);
  CHECK(pages_of(1001, Decimal::whole(500)) == 3);
  CHECK(pages_of(1'000'000'000'000, Decimal::whole(1)) == 1'000'000'000'000);
}

}  // namespace
}  // namespace retort::testing
