#include "base/unicode.hpp"

#include "support/catch.hpp"

#include <array>
#include <string>
#include <string_view>

namespace retort {
namespace {

struct Sequence {
  std::string_view bytes;
  char32_t value;
};

TEST_CASE("unicode: the first and last code point of every length is read") {
  constexpr std::array ends{
      Sequence{"\x01", 0x01},
      Sequence{"\x7F", 0x7F},
      Sequence{"\xC2\x80", 0x80},
      Sequence{"\xDF\xBF", 0x7FF},
      Sequence{"\xE0\xA0\x80", 0x800},
      Sequence{"\xED\x9F\xBF", 0xD7FF},
      Sequence{"\xEE\x80\x80", 0xE000},
      Sequence{"\xEF\xBF\xBF", 0xFFFF},
      Sequence{"\xF0\x90\x80\x80", 0x10000},
      Sequence{"\xF4\x8F\xBF\xBF", 0x10FFFF},
  };
  for (const Sequence& end : ends) {
    const CodePoint point = first_code_point(end.bytes);
    CHECK(point.valid);
    CHECK(point.value == end.value);
    CHECK(point.length == end.bytes.size());
    CHECK(is_valid_utf8(end.bytes));
  }
  CHECK(first_code_point(std::string_view("\0", 1)).valid);
}

TEST_CASE("unicode: overlong forms are broken") {
  for (const std::string_view bytes : {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF",
                                       "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF"}) {
    CHECK_FALSE(first_code_point(bytes).valid);
    CHECK_FALSE(is_valid_utf8(bytes));
  }
}

TEST_CASE("unicode: surrogates are broken") {
  for (const std::string_view bytes : {"\xED\xA0\x80", "\xED\xAF\xBF", "\xED\xB0\x80",
                                       "\xED\xBF\xBF", "\xED\xA0\xBD\xED\xB8\x80"}) {
    CHECK_FALSE(is_valid_utf8(bytes));
  }
}

TEST_CASE("unicode: what lies past U+10FFFF is broken") {
  for (const std::string_view bytes : {"\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF7\xBF\xBF\xBF",
                                       "\xF8\x88\x80\x80\x80", "\xFC\x84\x80\x80\x80\x80"}) {
    CHECK_FALSE(is_valid_utf8(bytes));
  }
}

TEST_CASE("unicode: sequences that end too early are broken") {
  for (const std::string_view whole : {"\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) {
    for (std::size_t length = 1; length < whole.size(); ++length) {
      const std::string_view cut = whole.substr(0, length);
      CHECK_FALSE(is_valid_utf8(cut));
      CHECK(first_code_point(cut).length == 1);
      // Another character in place of the missing one.
      CHECK_FALSE(is_valid_utf8(std::string(cut) + "a"));
      CHECK_FALSE(is_valid_utf8(std::string(cut) + "\xC3\xA9"));
    }
  }
}

TEST_CASE("unicode: of the single bytes exactly ASCII is well-formed") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    const CodePoint point = first_code_point(text);
    INFO("byte: " << byte);
    CHECK(point.valid == (byte < 0x80));
    CHECK(is_valid_utf8(text) == (byte < 0x80));
    CHECK(point.value == byte);
    CHECK(point.length == 1);
  }
}

TEST_CASE("unicode: two bytes are well-formed exactly as the standard's table says") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      const bool both_ascii = first < 0x80 && second < 0x80;
      const bool is_pair = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
      if (is_valid_utf8(text) != (both_ascii || is_pair)) {
        FAIL("bytes " << first << " and " << second);
      }
    }
  }
}

TEST_CASE("unicode: a text is well-formed where every part is") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("plain"));
  CHECK(is_valid_utf8("é € 😀"));
  CHECK_FALSE(is_valid_utf8("é € \x80 😀"));
  CHECK_FALSE(is_valid_utf8("😀\xF0"));
}

TEST_CASE("unicode: what moves the cursor, reorders or hides is a control") {
  for (const char32_t point :
       {U'\0',     U'\n',     U'\x1B',   U'\x1F',   U'\x7F',   U'\x80',   U'\x9B',
        U'\x9F',   U'\u061C', U'\u200B', U'\u200E', U'\u200F', U'\u2028', U'\u2029',
        U'\u202A', U'\u202E', U'\u2060', U'\u2066', U'\u2069', U'\uFEFF'}) {
    INFO("code point: " << static_cast<unsigned>(point));
    CHECK(is_control(point));
  }
}

TEST_CASE("unicode: what is only read is not a control") {
  for (const char32_t point :
       {U' ', U'~', U'\u00A0', U'é', U'\u061B', U'\u061D', U'\u200A', U'\u2010', U'\u2027',
        U'\u202F', U'\u205F', U'\u206A', U'\uFEFE', U'\uFF00', U'😀'}) {
    INFO("code point: " << static_cast<unsigned>(point));
    CHECK_FALSE(is_control(point));
  }
}

TEST_CASE("unicode: columns are none, one or two") {
  for (const char32_t point : {U'a', U' ', U'\u00E9', U'\u05D0', U'\u20AC', U'\u276F', U'\uFE0F'}) {
    CHECK(columns_of(point) == 1);
  }
  for (const char32_t point : {U'\u0301', U'\u05B0', U'\u200B', U'\u2068', U'\u1160'}) {
    CHECK(columns_of(point) == 0);
  }
  for (const char32_t point :
       {U'\u1100', U'\u6F22', U'\uAC00', U'\uFF21', U'\U0001F600', U'\U00020000'}) {
    CHECK(columns_of(point) == 2);
  }
}

TEST_CASE("unicode: scripts that run from right to left are known by their blocks") {
  for (const char32_t point : {U'\u05D0', U'\u0627', U'\u07C0', U'\uFB1D', U'\U0001E900'}) {
    CHECK(is_right_to_left(point));
  }
  for (const char32_t point : {U'a', U'\u058F', U'\u0900', U'\u6F22', U'\uFEFF'}) {
    CHECK_FALSE(is_right_to_left(point));
  }
}

}  // namespace
}  // namespace retort
