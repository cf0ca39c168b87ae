#include "json/text/node.hpp"

#include "json/text/strict_json.hpp"
#include "support/catch.hpp"
#include "support/problem_lines.hpp"

namespace retort {
namespace {
namespace node_test {

using Lines = std::vector<std::string>;

/// A JSON text and what is found wrong with it.
class Reading {
 public:
  explicit Reading(std::string_view text) {
    std::optional<JsonValue> value = parse_json(text, "f", json_limits::file_bytes, problems_);
    REQUIRE(value.has_value());
    value_ = std::move(*value);
  }

  Node root() { return {value_, "f", problems_}; }
  [[nodiscard]] Lines lines() const { return testing::lines_of(problems_); }

 private:
  JsonValue value_;
  std::vector<Problem> problems_;
};

constexpr Decimal least{-1'000'000'000};
constexpr Decimal most{1'000'000'000};

/// The problem that reading the member "k" of `text` ends in; the value must come back empty.
template <typename Read>
std::string fault(std::string_view text, Read read) {
  Reading reading(text);
  Node root = reading.root();
  CHECK(read(root) == decltype(read(root)){});
  REQUIRE(reading.lines().size() == 1);
  return reading.lines().front();
}

std::string text_fault(std::string_view text) {
  return fault(text, [](Node& node) { return node.text("k"); });
}
std::string id_fault(std::string_view text) {
  return fault(text, [](Node& node) {
    std::optional<Node> found = node.member("k");
    return found ? found->as_id() : std::string{};
  });
}
std::string integer_fault(std::string_view text) {
  return fault(text, [](Node& node) {
    std::optional<Node> found = node.member("k");
    return found ? found->as_whole(-10, 10) : std::nullopt;
  });
}
std::string decimal_fault(std::string_view text) {
  return fault(text, [](Node& node) {
    std::optional<Node> found = node.member("k");
    return found ? found->as_decimal(least, most, "a decimal number") : std::nullopt;
  });
}
std::string date_fault(std::string_view text) {
  return fault(text, [](Node& node) {
    std::optional<Node> found = node.member("k");
    return found ? found->as_date() : std::string{};
  });
}

TEST_CASE("what is right is read without a word") {
  Reading reading(R"({"t": "text", "i": "an_id9", "d": "2026-11-24", "n": -10, "b": true,
                      "m": "0.000001", "l": ["a", "b"], "e": []})");
  Node root = reading.root();
  CHECK(root.text("t") == "text");
  CHECK(root.member("i")->as_id() == "an_id9");
  CHECK(root.member("d")->as_date() == "2026-11-24");
  CHECK(root.member("n")->as_whole(-10, 10) == -10);
  CHECK(root.member("b")->as_boolean() == true);
  CHECK(root.member("m")->as_decimal(least, most, "")->micros == 1);
  CHECK(root.list("l").size() == 2);
  CHECK(root.list("e").empty());
  CHECK(root.optional_list("absent").empty());
  root.finish();
  CHECK(reading.lines().empty());
}

TEST_CASE("a missing member is reported at the object that lacks it") {
  const std::string line = R"(missing_key | f |  | expected the key "k", got none)";
  CHECK(text_fault("{}") == line);
  CHECK(id_fault("{}") == line);
  CHECK(integer_fault("{}") == line);
  CHECK(decimal_fault("{}") == line);
  CHECK(date_fault("{}") == line);
  CHECK(fault("{}", [](Node& node) { return node.list("k").size(); }) == line);
}

TEST_CASE("a member of the wrong type is reported where it stands") {
  CHECK(text_fault(R"({"k": 5})") == "wrong_type | f | /k | expected a text, got a number");
  CHECK(text_fault(R"({"k": null})") == "wrong_type | f | /k | expected a text, got null");
  CHECK(integer_fault(R"({"k": []})") == "wrong_type | f | /k | expected a number, got an array");
  CHECK(decimal_fault(R"({"k": true})") ==
        "wrong_type | f | /k | expected a number, got true or false");
  CHECK(fault(R"({"k": {}})", [](Node& node) { return node.list("k").size(); }) ==
        "wrong_type | f | /k | expected an array, got an object");
  CHECK(fault(R"({"k": "true"})", [](Node& node) { return node.member("k")->as_boolean(); }) ==
        "wrong_type | f | /k | expected true or false, got a text");
}

TEST_CASE("a text must say something, in at most 2000 bytes, without control characters") {
  const std::string longest(2000, 'x');
  Reading reading("{\"k\": \"" + longest + "\"}");
  CHECK(reading.root().text("k") == longest);
  CHECK(text_fault("{\"k\": \"" + longest + "x\"}") ==
        "too_large | f | /k | expected at most 2000 bytes, got 2001");
  CHECK(text_fault(R"({"k": ""})") ==
        "empty_text | f | /k | expected a text that says something, got an empty one");
  CHECK(text_fault(R"({"k": "   "})").starts_with("empty_text"));
  for (const char* escape : {"\\u0000", "\\n", "\\u001b", "\\u007f", "\\u0085", "\\u202e",
                             "\\u2028", "\\ufeff", "\\u200b"}) {
    const std::string line = text_fault("{\"k\": \"a" + std::string(escape) + "\"}");
    CHECK(line.starts_with("unknown_value | f | /k | expected text without control characters"));
  }
}

TEST_CASE("an id is lower case, digits and underscores, from a letter on, at most 64 long") {
  const std::string longest(64, 'a');
  Reading reading("{\"k\": \"" + longest + "\"}");
  CHECK(reading.root().member("k")->as_id() == longest);
  for (const std::string& id :
       {longest + "a", std::string("A"), std::string("1a"), std::string("_a"), std::string("a-b"),
        std::string("a b"), std::string("\xC3\xA9")}) {
    INFO(id);
    CHECK(id_fault("{\"k\": \"" + id + "\"}")
              .starts_with("unknown_value | f | /k | expected an id of lower-case letters, digits "
                           "and '_', at most 64 long, got \""));
  }
}

TEST_CASE("an integer is a whole number within its limit") {
  CHECK(integer_fault(R"({"k": 11})") ==
        R"(out_of_range | f | /k | expected a whole number from -10 to 10, got "11")");
  for (const char* number : {"-11", "1.5", "1e99", "0.0000001"}) {
    CHECK(integer_fault("{\"k\": " + std::string(number) + "}").starts_with("out_of_range"));
  }
  for (const char* ten : {"10", "1.0e1", "\"10\"", "\"10.0\""}) {
    INFO(ten);
    Reading reading("{\"k\": " + std::string(ten) + "}");
    CHECK(reading.root().member("k")->as_whole(-10, 10) == 10);
    CHECK(reading.lines().empty());
  }
}

TEST_CASE("a decimal is read from its digits, bare or in quotes, without rounding") {
  for (const char* written : {"0.100001", "\"0.100001\"", "100001e-6"}) {
    INFO(written);
    Reading reading("{\"k\": " + std::string(written) + "}");
    CHECK(reading.root().member("k")->as_decimal(least, most, "")->micros == 100'001);
  }
  CHECK(decimal_fault(R"({"k": 0.1000001})") ==
        "out_of_range | f | /k | expected a decimal number, got \"0.1000001\"");
}

TEST_CASE("what is no decimal of at most six places is refused") {
  for (const char* number : {"1,5", "0.0000001", "1e30", "nan", "+1", "010", "$5"}) {
    INFO(number);
    CHECK(decimal_fault("{\"k\": \"" + std::string(number) + "\"}")
              .starts_with("out_of_range | f | /k | expected a decimal number, got \""));
  }
}

TEST_CASE("a date is a year, a month or a day") {
  for (const char* date : {"2026", "2026-11", "2026-11-24"}) {
    Reading reading("{\"k\": \"" + std::string(date) + "\"}");
    CHECK(reading.root().member("k")->as_date() == date);
    CHECK(reading.lines().empty());
  }
  for (const char* date :
       {"26", "2026-1", "2026/11/24", "2026-11-2x", "24.11.2026", "2026-11-24T", "November"}) {
    INFO(date);
    CHECK(date_fault("{\"k\": \"" + std::string(date) + "\"}")
              .starts_with(
                  "unknown_value | f | /k | expected a date as YYYY, YYYY-MM or YYYY-MM-DD"));
  }
}

TEST_CASE("finish reports each member that nobody asked for, with a suggestion") {
  Reading reading(R"({"title": "t", "tilte": "t", "a/b": 1})");
  Node root = reading.root();
  root.text("title");
  root.finish();
  CHECK(
      reading.lines() ==
      Lines{
          R"(unknown_key | f | /tilte | expected a known key, got "tilte"; did you mean "title"?)",
          R"(unknown_key | f | /a~1b | expected a known key, got "a/b")"});
}

TEST_CASE("a value that is no object is reported once, not once for each member") {
  Reading reading("[1]");
  Node root = reading.root();
  root.text("k");
  root.member("n");
  root.finish();
  CHECK(reading.lines() == Lines{"wrong_type | f |  | expected an object, got an array"});
}

TEST_CASE("nested values know their place") {
  Reading reading(R"({"a": [{"b/c": ["x", 5]}]})");
  Node root = reading.root();
  std::vector<Node> list = root.list("a");
  REQUIRE(list.size() == 1);
  for (Node& item : list.front().list("b/c")) item.as_text();
  CHECK(reading.lines() == Lines{"wrong_type | f | /a/0/b~1c/1 | expected a text, got a number"});
}

}  // namespace node_test
}  // namespace
}  // namespace retort
