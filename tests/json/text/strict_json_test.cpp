#include "json/text/strict_json.hpp"

#include "support/catch.hpp"
#include "support/problem_lines.hpp"

using namespace std::string_literals;

namespace retort {
namespace {

using testing::lines_of;
using Lines = std::vector<std::string>;

struct Parsed {
  std::optional<JsonValue> value;
  Lines lines;
};

Parsed parse(std::string_view text, std::size_t most_bytes = json_limits::file_bytes) {
  std::vector<Problem> problems;
  Parsed parsed{.value = parse_json(text, "a.json", most_bytes, problems), .lines = {}};
  parsed.lines = lines_of(problems);
  return parsed;
}

/// The only problem of a text that is given up on.
std::string rejection(std::string_view text) {
  const Parsed parsed = parse(text);
  INFO("text: " << text.substr(0, 80));
  CHECK_FALSE(parsed.value.has_value());
  REQUIRE(parsed.lines.size() == 1);
  return parsed.lines.front();
}

std::string number_as_kept(std::string_view written) {
  const Parsed parsed = parse(written);
  INFO("number: " << written);
  REQUIRE(parsed.lines.empty());
  REQUIRE(parsed.value->kind == JsonValue::Kind::number);
  return parsed.value->text;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST_CASE("every kind of value comes back as it was written") {
  const Parsed parsed =
      parse(R"({"a": [null, true, false, -1.50, "x\u00e9\ud83d\ude00"], "b": {}})");
  REQUIRE(parsed.lines.empty());
  const JsonValue& root = *parsed.value;
  REQUIRE(root.kind == JsonValue::Kind::object);
  CHECK(root.keys == Lines{"a", "b"});
  const std::vector<JsonValue>& items = root.items[0].items;
  REQUIRE(items.size() == 5);
  CHECK(items[0].kind == JsonValue::Kind::null);
  CHECK(items[1].truth);
  CHECK(items[2].kind == JsonValue::Kind::boolean);
  CHECK_FALSE(items[2].truth);
  CHECK(items[3].text == "-1.50");
  CHECK(items[4].text == "x\xC3\xA9\xF0\x9F\x98\x80");
  CHECK(root.items[1].kind == JsonValue::Kind::object);
}

TEST_CASE("members keep the order in which they were written") {
  CHECK(parse(R"({"z": 1, "a": 2, "m": 3})").value->keys == Lines{"z", "a", "m"});
}

TEST_CASE("a number keeps its digits, beyond what a double could hold") {
  CHECK(number_as_kept("0.1000") == "0.1000");
  CHECK(number_as_kept("1E+2") == "1E+2");
  CHECK(number_as_kept("9007199254740993") == "9007199254740993");
  CHECK(number_as_kept("123456789012345678901234567890") == "123456789012345678901234567890");
  CHECK(number_as_kept("1e-999") == "1e-999");
  CHECK(number_as_kept("-0.0") == "-0.0");
}

TEST_CASE("minus zero is zero") { CHECK(number_as_kept("-0") == "0"); }

TEST_CASE("a number beyond a double is out of range") {
  CHECK(rejection("1e999") ==
        "out_of_range | a.json |  | expected numbers that fit a double, got one that is beyond");
  CHECK(rejection("-1e999").starts_with("out_of_range"));
}

TEST_CASE("a number out of range is named with the key it stands under") {
  CHECK(rejection(R"({"a": {"b": 1e999}})").starts_with("out_of_range | a.json | /a/b |"));
  CHECK(rejection(R"({"a": [0, 1e999]})").starts_with("out_of_range | a.json | /a/1 |"));
}

TEST_CASE("numbers that JSON does not have are syntax errors") {
  for (const char* text : {"01", "-01", "+1", ".5", "5.", "1e", "1e+", "0x10", "NaN", "Infinity",
                           "-Infinity", "-", "1_000", "1,5", "--1", "\xEF\xBC\x91"}) {
    INFO(text);
    CHECK(rejection(text).starts_with("syntax | a.json |  | expected JSON, got "));
  }
}

TEST_CASE("64 levels of nesting are read, 65 are not") {
  const auto nested = [](std::size_t levels) {
    return repeated("[", levels) + repeated("]", levels);
  };
  const auto objects = [](std::size_t levels) {
    return repeated("{\"a\":", levels) + "1" + repeated("}", levels);
  };
  CHECK(parse(nested(64)).value.has_value());
  CHECK(parse(objects(64)).value.has_value());
  CHECK(rejection(nested(65)) == "too_large | a.json | " + repeated("/0", 63) +
                                     " | expected at most 64 levels of nesting, got more");
  CHECK(rejection(objects(65)).starts_with("too_large"));
}

TEST_CASE("nesting beyond any stack is rejected at once") {
  CHECK(rejection(repeated("[", 2'000'000)).starts_with("too_large"));
  CHECK(rejection(repeated("{\"a\":", 500'000)).starts_with("too_large"));
}

TEST_CASE("a text may be as long as its limit and no longer") {
  const std::string text = "\"" + repeated("x", 98) + "\"";
  CHECK(parse(text, 100).value.has_value());
  const Parsed over = parse(text, 99);
  CHECK_FALSE(over.value.has_value());
  CHECK(over.lines == Lines{"too_large | a.json |  | expected at most 99 bytes, got more"});
}

TEST_CASE("the limits are 4 MiB a file, 1 MiB a line and 64 levels") {
  CHECK(json_limits::file_bytes == 4'194'304);
  CHECK(json_limits::line_bytes == 1'048'576);
  CHECK(json_limits::depth == 64);
}

TEST_CASE("every duplicate key is reported, and the rest is still there") {
  const Parsed parsed = parse(R"({"b": 1, "a": 2, "b": 3, "a": 4, "a": 5, "c": 6})");
  REQUIRE(parsed.value.has_value());
  CHECK(parsed.value->keys.size() == 6);
  CHECK(parsed.lines ==
        Lines{R"(duplicate_key | a.json |  | expected each key once, got "a" more than once)",
              R"(duplicate_key | a.json |  | expected each key once, got "b" more than once)"});
}

TEST_CASE("a duplicate key deep inside is reported with the place of its object") {
  CHECK(parse(R"({"list": [0, {"x/y~": {"k": 1, "k": 1}}]})").lines ==
        Lines{"duplicate_key | a.json | /list/1/x~1y~0 | expected each key once, got \"k\" more "
              "than once"});
}

TEST_CASE("keys are compared as they read, not as they are spelled") {
  CHECK(parse(R"({"a": 1, "\u0061": 2})").lines.size() == 1);
}

TEST_CASE("the same key in two objects is no duplicate") {
  CHECK(parse(R"([{"a": 1}, {"a": {"a": 2}}])").lines.empty());
}

TEST_CASE("one byte order mark at the start is skipped") {
  CHECK(parse("\xEF\xBB\xBF{}").value.has_value());
}

TEST_CASE("a byte order mark is rejected everywhere else") {
  CHECK(rejection("\xEF\xBB\xBF\xEF\xBB\xBF{}").starts_with("syntax"));
  CHECK(rejection(" \xEF\xBB\xBF{}").starts_with("syntax"));
  CHECK(rejection("{}\xEF\xBB\xBF").starts_with("syntax"));
  CHECK(rejection("[\xEF\xBB\xBF]").starts_with("syntax"));
}

TEST_CASE("a byte order mark alone, or a part of one, is no JSON") {
  for (const char* text : {"\xEF\xBB\xBF", "\xEF\xBB", "\xEF", "\xEF\xBB{}"}) {
    CHECK(rejection(text).starts_with("syntax"));
  }
}

TEST_CASE("text in UTF-16 is no JSON") {
  CHECK(rejection("\xFF\xFE{\0}\0"s).starts_with("syntax"));
  CHECK(rejection("\0{\0}"s).starts_with("syntax"));
}

TEST_CASE("a NUL byte is rejected wherever it stands") {
  CHECK(rejection("{}\0"s) == "syntax | a.json |  | expected JSON, got a NUL byte at offset 2");
  for (const std::string& text : {"\0{}"s, "[\0]"s, "\"a\0b\""s, "{\"a\0\":1}"s, "1\0002"s}) {
    CHECK(rejection(text).find("a NUL byte at offset ") != std::string::npos);
  }
}

TEST_CASE("an escaped NUL is a character like any other") {
  CHECK(parse(R"("\u0000")").value->text == "\0"s);
}

TEST_CASE("ill-formed UTF-8 is rejected in values and in keys") {
  for (const char* bytes :
       {"\x80", "\xC0\xAF", "\xC3", "\xE0\x80\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
        "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFE", "\xFF"}) {
    const std::string text(bytes);
    CHECK(rejection("[\"" + text + "\"]").starts_with("syntax"));
    CHECK(rejection("{\"" + text + "\":1}").starts_with("syntax"));
  }
}

TEST_CASE("surrogates come in pairs or not at all") {
  CHECK(parse(R"("\uD83D\uDE00")").value->text == "\xF0\x9F\x98\x80");
  for (const char* text : {R"("\ud800")", R"("\udc00")", R"("\ud800\ud800")", R"("\ud800x")",
                           R"("\ud800\n")", R"("\udc00\ud800")", R"("\ud800\u0041")"}) {
    INFO(text);
    CHECK(rejection(text).starts_with("syntax"));
  }
}

TEST_CASE("control characters in a text have to be escaped") {
  for (char c = 1; c < ' '; ++c) {
    CHECK(rejection("\""s + c + "\"").starts_with("syntax"));
  }
  CHECK(parse("\"\x7F\"").value.has_value());
}

TEST_CASE("anything after the value is rejected") {
  for (const char* text : {"{} {}", "1 2", "[] ,", "{}x", "null,", "\"a\" \"b\"", "{}//"}) {
    INFO(text);
    CHECK(rejection(text).starts_with("syntax"));
  }
  CHECK(parse(" \t\r\n{} \t\r\n").value.has_value());
}

TEST_CASE("a syntax error tells line and column, counted from 1") {
  const auto got = [](std::string_view text) {
    const std::string line = rejection(text);
    return line.substr(line.find("got ") + 4);
  };
  CHECK(got("") == "the end of the text at line 1, column 1");
  CHECK(got("[1,") == "the end of the text at line 1, column 4");
  CHECK(got("x") == "'x' at line 1, column 1");
  CHECK(got("{\"a\": 1,}") == "'}' at line 1, column 9");
  CHECK(got("[1,\n  2\n  3]") == "'3' at line 3, column 3");
  CHECK(got("\n\n\n]") == "']' at line 4, column 1");
  CHECK(got("\xEF\xBB\xBF]") == "']' at line 1, column 1");
  CHECK(got("[\"\t\"]") == "byte 0x09 at line 1, column 3");
  CHECK(got("\x7F") == "byte 0x7f at line 1, column 1");
  CHECK(got("[\"\xFF\"]") == "byte 0xff (the text is not UTF-8) at line 1, column 3");
}

TEST_CASE("a syntax error never repeats the text it came from") {
  const std::string line = rejection("{\"" + repeated("secret", 1000) + "\" 1}");
  CHECK(line.size() < 100);
  CHECK(line.find("secret") == std::string::npos);
}

}  // namespace
}  // namespace retort
