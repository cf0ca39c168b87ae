// Texts that any JSON reader must accept or reject, in the spirit of JSONTestSuite; and that suite
// itself, where RETORT_JSON_TEST_SUITE names its folder test_parsing.

#include "json/text/strict_json.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <array>
#include <cstdlib>

namespace retort {
namespace {

namespace fs = std::filesystem;

bool is_accepted(std::string_view text) {
  std::vector<Problem> problems;
  return parse_json(text, "text", json_limits::file_bytes, problems).has_value() &&
         problems.empty();
}

// A text with a NUL byte needs its length, so these are views of arrays.
using std::string_view_literals::operator""sv;

constexpr std::array accepted{
    // structure
    "{}"sv,
    "[]"sv,
    "[[]]"sv,
    "[{}]"sv,
    R"({"a":{}})"sv,
    R"({"":0})"sv,
    R"({"a":[]})"sv,
    "[[],[]]"sv,
    R"({"a":1,"b":2})"sv,
    R"([1,"a",null,true,false,{},[]])"sv,
    R"({"a":{"a":{"a":1}}})"sv,
    // scalars on their own
    "null"sv,
    "true"sv,
    "false"sv,
    "0"sv,
    "-1"sv,
    R"("")"sv,
    R"("a")"sv,
    // white space
    " {} "sv,
    "\t[\n1\r,\n2 ]\n"sv,
    "{\"a\"\n:\t1}"sv,
    "\r\n[]"sv,
    // numbers
    "[0]"sv,
    "[-0]"sv,
    "[-0.0]"sv,
    "[0.5]"sv,
    "[10]"sv,
    "[1e2]"sv,
    "[1E2]"sv,
    "[1e+2]"sv,
    "[1e-2]"sv,
    "[1.25e2]"sv,
    "[0e0]"sv,
    "[0E+0]"sv,
    "[1e00]"sv,
    "[123456789]"sv,
    "[-9.5]"sv,
    "[1.7976931348623157e308]"sv,
    "[5e-324]"sv,
    "[0.00000000000000000000000000001]"sv,
    "[18446744073709551616]"sv,
    "[-9223372036854775809]"sv,
    // text
    R"(["\"\\\/\b\f\n\r\t"])"sv,
    R"(["\u0041\u00e9\u20AC"])"sv,
    R"(["\uD834\uDD1E"])"sv,
    R"(["\u0000"])"sv,
    R"(["\uFFFF"])"sv,
    R"(["\u2028"])"sv,
    R"(["\\u0041"])"sv,
    R"(["/"])"sv,
    "[\"\x7F\"]"sv,
    "[\"\xC2\x80\"]"sv,
    "[\"\xE2\x82\xAC\"]"sv,
    "[\"\xF0\x9D\x84\x9E\"]"sv,
    "[\"\xEF\xBB\xBF\"]"sv,
    "[\"\xEF\xBF\xBF\"]"sv,
    "[\"\xF4\x8F\xBF\xBF\"]"sv,
    R"({"\u0061b":"\"}"})"sv,
    R"(["[{,:}]"])"sv,
};

constexpr std::array rejected{
    // nothing, or not all of it
    ""sv,
    " "sv,
    "["sv,
    "{"sv,
    "]"sv,
    "}"sv,
    "[1"sv,
    "[1,"sv,
    R"({"a")"sv,
    R"({"a":)"sv,
    R"({"a":1)"sv,
    R"({"a":1,)"sv,
    R"(")"sv,
    R"("a)"sv,
    R"("\)"sv,
    R"("\u12)"sv,
    "-"sv,
    "nul"sv,
    "tru"sv,
    "[[[["sv,
    "{[}"sv,
    "[}"sv,
    "{]"sv,
    // too much
    "{}}"sv,
    "[]]"sv,
    "[],"sv,
    "{} {}"sv,
    "1 1"sv,
    "nulll"sv,
    "\"a\"b"sv,
    "[]x"sv,
    "[] #"sv,
    // commas and colons
    "[,]"sv,
    "[1,]"sv,
    "[,1]"sv,
    "[1,,2]"sv,
    "[1 2]"sv,
    "[1:2]"sv,
    R"({,})"sv,
    R"({"a":1,})"sv,
    R"({,"a":1})"sv,
    R"({"a" 1})"sv,
    R"({"a"::1})"sv,
    R"({"a":1 "b":2})"sv,
    R"({"a":1,,"b":2})"sv,
    R"({"a","b"})"sv,
    R"({:1})"sv,
    R"({"a":})"sv,
    // keys that are not texts
    "{a:1}"sv,
    "{'a':1}"sv,
    "{1:1}"sv,
    "{null:1}"sv,
    R"({["a"]:1})"sv,
    "{true:true}"sv,
    // words that are not JSON's
    "NULL"sv,
    "True"sv,
    "FALSE"sv,
    "undefined"sv,
    "nan"sv,
    "NaN"sv,
    "inf"sv,
    "Infinity"sv,
    "yes"sv,
    // numbers
    "[01]"sv,
    "[-01]"sv,
    "[00]"sv,
    "[+1]"sv,
    "[.5]"sv,
    "[-.5]"sv,
    "[5.]"sv,
    "[5.e1]"sv,
    "[1e]"sv,
    "[1e+]"sv,
    "[1e-]"sv,
    "[1e1.5]"sv,
    "[1.2.3]"sv,
    "[1ee2]"sv,
    "[0x1F]"sv,
    "[0b1]"sv,
    "[0o7]"sv,
    "[1_0]"sv,
    "[1 000]"sv,
    "[1,5e]"sv,
    "[-]"sv,
    "[--1]"sv,
    "[1-]"sv,
    "[1a]"sv,
    "[1.a]"sv,
    "[1f]"sv,
    "[- 1]"sv,
    "[\xE2\x88\x92\x31]"sv,
    "[1e400]"sv,
    "[-1e400]"sv,
    // text
    "['a']"sv,
    R"(["\a"])"sv,
    R"(["\x41"])"sv,
    R"(["\'"])"sv,
    R"(["\0"])"sv,
    R"(["\u"])"sv,
    R"(["\u004"])"sv,
    R"(["\u00G0"])"sv,
    R"(["\U0041"])"sv,
    R"(["\ud800"])"sv,
    R"(["\udfff"])"sv,
    R"(["\ud800\u"])"sv,
    R"(["\ud800\ud800"])"sv,
    "[\"\n\"]"sv,
    "[\"\t\"]"sv,
    "[\"\x1F\"]"sv,
    "[\"a\0b\"]"sv,
    "[\"\\\n\"]"sv,
    "`a`"sv,
    "\xE2\x80\x9C"
    "a\xE2\x80\x9D"sv,
    // bytes
    "\0"sv,
    "[]\0"sv,
    "[\0]"sv,
    "[\"\xFF\"]"sv,
    "[\"\x80\"]"sv,
    "[\"\xC0\x80\"]"sv,
    "[\"\xED\xA0\x80\"]"sv,
    "[\"\xF5\x80\x80\x80\"]"sv,
    "\xFF\xFE[\0]\0"sv,
    "\xEF\xBB[]"sv,
    "[]\xEF\xBB\xBF"sv,
    "\x0B[]"sv,
    "\x0C[]"sv,
    "[\xC2\xA0]"sv,
    "[\xE2\x80\xA8]"sv,
    // comments
    "// a\n1"sv,
    "/* a */ 1"sv,
    "[1 // a\n]"sv,
    "[1/**/]"sv,
    "# a\n1"sv,
    // policy: what could be read in two ways
    R"({"a":1,"a":1})"sv,
    R"({"a":1,"b":2,"\u0061":1})"sv,
    R"([{"a":{"b":1,"b":2}}])"sv,
};

TEST_CASE("well-formed texts are accepted") {
  for (const std::string_view text : accepted) {
    INFO(text);
    CHECK(is_accepted(text));
  }
}

TEST_CASE("malformed and ambiguous texts are rejected") {
  for (const std::string_view text : rejected) {
    INFO(text);
    CHECK_FALSE(is_accepted(text));
  }
}

TEST_CASE("every proper beginning of an object is rejected") {
  constexpr std::string_view whole = R"({"a":[1,-2.5e3,"x\u00e9\\"],"b":{"c":null,"d":true}})";
  REQUIRE(is_accepted(whole));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(whole.substr(0, length));
    CHECK_FALSE(is_accepted(whole.substr(0, length)));
  }
}

/// JSON that names a key twice; refused here on purpose.
bool has_duplicate_key(const std::string& name) {
  return name == "y_object_duplicated_key.json" || name == "y_object_duplicated_key_and_value.json";
}

TEST_CASE("JSONTestSuite's own verdicts are met") {
  const char* const folder = std::getenv("RETORT_JSON_TEST_SUITE");
  if (folder == nullptr) return;
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("i_")) continue;
    INFO(name);
    const bool wanted = name.starts_with("y_") && !has_duplicate_key(name);
    CHECK(is_accepted(testing::text_of(entry.path())) == wanted);
    ++files;
  }
  CHECK(files == 283);
}

}  // namespace
}  // namespace retort
