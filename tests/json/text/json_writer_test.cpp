#include "json/text/json_writer.hpp"

#include "base/unicode.hpp"
#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/properties.hpp"

#include <array>
#include <limits>
#include <set>

namespace retort {
namespace {

std::string written_text(std::string_view text) {
  JsonWriter json(JsonLayout::compact);
  json.text(text);
  return json.take();
}

/// Every kind of character that needs care, and some that do not.
std::string random_text() {
  static constexpr std::array<std::string_view, 20> parts{"a",
                                                          "Z",
                                                          " ",
                                                          "\"",
                                                          "\\",
                                                          "/",
                                                          "\n",
                                                          "\x1b",
                                                          "\x7f",
                                                          "\xC2\x85",
                                                          "\xE2\x80\xAE",
                                                          "\xE2\x80\xA8",
                                                          "\t",
                                                          "\xC3\xA9",
                                                          "\u20ac",
                                                          "\xEF\xBB\xBF",
                                                          "\xF0\x9F\x98\x80",
                                                          "\xF0\x9D\x84\x9E",
                                                          "{",
                                                          "u0041"};
  std::string text;
  const auto length = *rc::gen::inRange<std::size_t>(0, 8);
  for (std::size_t i = 0; i < length; ++i) text += *rc::gen::elementOf(parts);
  return text;
}

JsonValue random_scalar() {
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return {.kind = JsonValue::Kind::null};
    case 1:
      return {.kind = JsonValue::Kind::boolean, .truth = *rc::gen::arbitrary<bool>()};
    case 2:
      return {.kind = JsonValue::Kind::number,
              .text = to_text(Decimal{*rc::gen::arbitrary<std::int64_t>()})};
    default:
      return {.kind = JsonValue::Kind::text, .text = random_text()};
  }
}

JsonValue random_tree(int depth) {
  const bool is_scalar = depth == 0 || *rc::gen::inRange(0, 3) == 0;
  if (is_scalar) return random_scalar();
  const bool is_object = *rc::gen::arbitrary<bool>();
  JsonValue value{.kind = is_object ? JsonValue::Kind::object : JsonValue::Kind::array};
  std::set<std::string> used;
  const auto size = *rc::gen::inRange<std::size_t>(0, 4);
  for (std::size_t i = 0; i < size; ++i) {
    if (is_object) {
      const std::string key = random_text();
      if (!used.insert(key).second) continue;
      value.keys.push_back(key);
    }
    value.items.push_back(random_tree(depth - 1));
  }
  return value;
}

TEST_CASE("whatever is written reads back as the same tree, in either layout") {
  testing::for_all([] {
    const JsonValue value = random_tree(4);
    for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
      JsonWriter json(layout);
      testing::write(json, value);
      std::vector<Problem> problems;
      const auto read = parse_json(json.take(), "", json_limits::file_bytes, problems);
      RC_ASSERT(problems.empty());
      RC_ASSERT(testing::same(*read, value));
    }
  });
}

TEST_CASE("no byte string makes the writer produce control characters or broken UTF-8") {
  testing::for_all([](const std::string& bytes) {
    const std::string written = written_text(bytes);
    RC_ASSERT(is_valid_utf8(written));
    for (std::string_view rest = written; !rest.empty();) {
      const CodePoint point = first_code_point(rest);
      RC_ASSERT(!is_control(point.value));
      rest.remove_prefix(point.length);
    }
  });
}

TEST_CASE("quotes, backslashes and control characters are escaped, the rest is not") {
  CHECK(written_text("a \"b\" \\ /") == R"("a \"b\" \\ /")");
  CHECK(written_text("\n\t\x1b\x7f") == R"("\u000a\u0009\u001b\u007f")");
  CHECK(written_text("\xC2\x85\xE2\x80\xAE\xEF\xBB\xBF") == R"("\u0085\u202e\ufeff")");
  CHECK(written_text("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") ==
        "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"");
}

TEST_CASE("a broken byte becomes the replacement character") {
  CHECK(written_text("a\xFF") == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("keys are escaped like texts") {
  JsonWriter json(JsonLayout::compact);
  json.begin_object();
  json.key("a\"\n").null();
  json.end_object();
  CHECK(json.take() == R"({"a\"\u000a":null})");
}

TEST_CASE("numbers are written exactly") {
  JsonWriter json(JsonLayout::compact);
  json.begin_array();
  json.integer(std::numeric_limits<std::int64_t>::min());
  json.decimal({.micros = 50'000});
  json.decimal({.micros = std::numeric_limits<std::int64_t>::max()});
  json.decimal({});
  json.number("1E5");
  json.end_array();
  CHECK(json.take() == "[-9223372036854775808,0.05,9223372036854.775807,0,1E5]");
}

void write_sample(JsonWriter& json) {
  json.begin_object();
  json.key("list").begin_array();
  json.integer(1);
  json.boolean(true);
  json.end_array();
  json.key("empty").begin_array();
  json.end_array();
  json.key("nothing").begin_object();
  json.end_object();
  json.key("texts").texts(std::vector<std::string>{"a", "b"});
  json.end_object();
}

TEST_CASE("the compact layout has no blanks") {
  JsonWriter json(JsonLayout::compact);
  write_sample(json);
  CHECK(json.take() == R"({"list":[1,true],"empty":[],"nothing":{},"texts":["a","b"]})");
}

TEST_CASE("the indented layout puts each item on a line and keeps empty brackets together") {
  JsonWriter json(JsonLayout::indented);
  write_sample(json);
  CHECK(json.take() ==
        "{\n  \"list\": [\n    1,\n    true\n  ],\n  \"empty\": [],\n  \"nothing\": {},\n"
        "  \"texts\": [\n    \"a\",\n    \"b\"\n  ]\n}");
}

}  // namespace
}  // namespace retort
