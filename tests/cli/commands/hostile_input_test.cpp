// What people and programs send that they should not: the exit code and the exact message for each.

#include "support/catch.hpp"
#include "support/program.hpp"

#include <algorithm>

namespace retort {
namespace {

using namespace std::string_literals;
using testing::Outcome;
using testing::run_program;
using Words = std::vector<std::string>;

/// What is wrong with one JSON text of answers; empty: nothing.
struct Hostile {
  std::string input;
  std::string err;  ///< after "retort: standard input: "; further lines in full
};

void check_all(const std::vector<Hostile>& table) {
  for (const Hostile& entry : table) {
    const Outcome outcome =
        run_program({"advise", "--answers", "-", "-o", "/dev/null"}, {.input = entry.input});
    INFO(entry.input.substr(0, 100));
    CHECK(outcome.status == (entry.err.empty() ? 0 : 2));
    CHECK(outcome.out.empty());
    CHECK(outcome.err == (entry.err.empty() ? "" : "retort: standard input: " + entry.err + "\n"));
  }
}

std::string nested(std::size_t levels) {
  return R"({"x-a":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}";
}

std::string of_size(std::size_t bytes) {
  return R"({"x-a":")" + std::string(bytes - 10, 'x') + "\"}";
}

TEST_CASE("each limit holds just under and fails just over") {
  const std::string ms = "expected a number from 1 to 3600000 ms, got ";
  const std::string examples = "expected a whole number from 0 to 1000000000 examples, got ";
  check_all({
      {R"({"latency_ms": 1, "examples": 0, "horizon_months": 1})", ""},
      {R"({"latency_ms": 3600000, "examples": 1000000000, "horizon_months": 60})", ""},
      {R"({"latency_ms": 0.999999})", "/latency_ms: " + ms + "0.999999"},
      {R"({"latency_ms": 3600000.000001})", "/latency_ms: " + ms + "3600000.000001"},
      {R"({"examples": -1})", "/examples: " + examples + "-1"},
      {R"({"examples": 1000000001})", "/examples: " + examples + "1000000001"},
      {R"({"horizon_months": 0})",
       "/horizon_months: expected a whole number from 1 to 60 months, got 0"},
      {R"({"horizon_months": 61})",
       "/horizon_months: expected a whole number from 1 to 60 months, got 61"},
      {nested(64), ""},
      {nested(65), "/x-a" +
                       [] {
                         std::string steps;
                         for (int i = 0; i < 62; ++i) steps += "/0";
                         return steps;
                       }() +
                       ": expected at most 64 levels of nesting, got more"},
      {of_size(4'194'304), ""},
      {of_size(4'194'305), "expected at most 4194304 bytes, got more"},
  });
}

TEST_CASE("numbers are whole, plain and finite") {
  const std::string ms = "expected a number from 1 to 3600000 ms, got ";
  const std::string examples =
      "/examples: expected a whole number from 0 to 1000000000 examples, got ";
  check_all({
      {R"({"latency_ms": 1.5, "examples": 1e3, "corpus_pages": 2.0})", ""},
      {R"({"examples": 1.5})", examples + "1.5"},
      {R"({"examples": -0})", ""},
      {R"({"latency_ms": 1.0000001})",
       "/latency_ms: " + ms + "1.0000001; use at most six decimal places"},
      {R"({"latency_ms": 1e-999})",
       "/latency_ms: " + ms + "1e-999; use at most six decimal places"},
      {R"({"examples": 99999999999999999999})", examples + "99999999999999999999"},
      {R"({"examples": )" + std::string(300, '9') + "}", examples + "a number of 300 characters"},
      {R"({"examples": 1e308})", examples + "1e308"},
      {R"({"examples": 1e309})",
       "/examples: expected numbers that fit a double, got one that is beyond"},
      {R"({"examples": 010})", "expected JSON, got '0' at line 1, column 16"},
      {R"({"examples": +1})", "expected JSON, got '+' at line 1, column 14"},
      {R"({"examples": .5})", "expected JSON, got '.' at line 1, column 14"},
      {R"({"examples": 0x10})", "expected JSON, got 'x' at line 1, column 15"},
      {R"({"examples": NaN})", "expected JSON, got 'N' at line 1, column 14"},
      {R"({"examples": -Infinity})", "expected JSON, got 'I' at line 1, column 15"},
      {R"({"examples": 1,000})", "expected JSON, got '0' at line 1, column 16"},
  });
}

TEST_CASE("values of the wrong kind are named, with a way out") {
  const std::string style = "/style: expected one of no, secondary, primary, unknown, got ";
  const std::string leave = "; leave the key out or say \"unknown\"";
  const std::string examples =
      "/examples: expected a whole number from 0 to 1000000000 examples, got ";
  check_all({
      {R"({"style": null})", style + "null" + leave},
      {R"({"style": ["no"]})", style + "an array" + leave},
      {R"({"style": {"is": "no"}})", style + "an object" + leave},
      {R"({"style": 1})", style + "1"},
      {R"({"style": true, "citations": false, "lookup": true})", ""},
      {R"({"gap": true})",
       "/gap: expected one of none, knowledge, behaviour, both, unknown, got true"},
      {R"({"examples": "5"})", examples + "\"5\"; write 5, without quotes"},
      {R"({"examples": "many"})", examples + "\"many\"; or say \"unknown\""},
      {R"({"examples": true})", examples + "true; or say \"unknown\""},
      {R"({"examples": null})", examples + "null; or say \"unknown\""},
      {R"({"examples": []})", examples + "an array; or say \"unknown\""},
      {R"({"id": null})", "/id: expected a text or a number to echo, got null"},
      {R"({"id": ["a"]})", "/id: expected a text or a number to echo, got an array"},
      {R"(["style"])", "expected one JSON object of answers, got an array"},
      {"null", "expected one JSON object of answers, got null"},
      {"\"style\"", "expected one JSON object of answers, got a text"},
      {"7", "expected one JSON object of answers, got a number"},
  });
}

TEST_CASE("keys and values that are not declared are refused, never guessed") {
  const std::string own = "; keys of your own begin with \"x-\"";
  const std::string style = "/style: expected one of no, secondary, primary, unknown, got ";
  check_all({
      {R"({"x-own": {"a": [null]}, "x-": 1})", ""},
      {R"({"colour": "red"})", "/colour: expected a question id, got \"colour\"" + own},
      {R"({"X-own": 1})", "/X-own: expected a question id, got \"X-own\"" + own},
      {R"({"": 1})", "/: expected a question id, got \"\"" + own},
      {R"({"Style": "no"})",
       "/Style: expected a question id, got \"Style\"; did you mean \"style\"?"},
      {R"({"latency-ms": 5})",
       "/latency-ms: expected a question id, got \"latency-ms\"; did you mean \"latency_ms\"?"},
      {R"({"a/b~c": 1})", "/a~1b~0c: expected a question id, got \"a/b~c\"" + own},
      {R"({"style": "Primary"})", style + "\"Primary\"; did you mean \"primary\"?"},
      {R"({"style": ""})", style + "\"\""},
      {R"({"style": "no "})", style + "\"no \"; did you mean \"no\"?"},
      {R"({"style": "unknwon"})", style + "\"unknwon\"; did you mean \"unknown\"?"},
      {R"({"style": "blue", "gpa": 1})",
       style +
           "\"blue\"\nretort: standard input: /gpa: expected a question id, got \"gpa\"; did you "
           "mean \"gap\"?"},
  });
}

TEST_CASE("what is not strictly JSON is refused, with its place") {
  check_all({
      {"", "expected JSON, got the end of the text at line 1, column 1"},
      {" \n ", "expected JSON, got the end of the text at line 2, column 2"},
      {"{", "expected JSON, got the end of the text at line 1, column 2"},
      {"style=no", "expected JSON, got 's' at line 1, column 1"},
      {R"({"style": "no",})", "expected JSON, got '}' at line 1, column 16"},
      {R"({'style': 'no'})", "expected JSON, got ''' at line 1, column 2"},
      {R"({style: "no"})", "expected JSON, got 's' at line 1, column 2"},
      {"{\"style\": \"no\"} {}", "expected JSON, got '{' at line 1, column 17"},
      {"{}\n{}", "expected JSON, got '{' at line 2, column 1"},
      {"// note\n{}", "expected JSON, got '/' at line 1, column 1"},
      {R"({"style": "no" "gap": "none"})", "expected JSON, got '\"' at line 1, column 20"},
      {R"({"style": "no", "style": "no"})", "expected each key once, got \"style\" more than once"},
      {R"({"x-a": {"b": 1, "b": 1}})", "/x-a: expected each key once, got \"b\" more than once"},
      {R"({"style": "no", "\u0073tyle": "no"})",
       "expected each key once, got \"style\" more than once"},
  });
}

TEST_CASE("bytes that are not UTF-8 text are refused") {
  check_all({
      {"\xEF\xBB\xBF{}", ""},
      {"\xEF\xBB\xBF\xEF\xBB\xBF{}", "expected JSON, got a second byte order mark"},
      {"{}\0"s, "expected JSON, got a NUL byte at offset 2"},
      {"{\"sty\0le\": 1}"s, "expected JSON, got a NUL byte at offset 5"},
      {"{\"style\": \"\xFF\"}",
       "expected JSON, got byte 0xff (the text is not UTF-8) at line 1, column 12"},
      {"{\"\xC0\xAF\": 1}",
       "expected JSON, got byte 0xc0 (the text is not UTF-8) at line 1, column 3"},
      {"{\"style\": \"\xED\xA0\x80\"}",
       "expected JSON, got byte 0xa0 (the text is not UTF-8) at line 1, column 13"},
      {R"({"style": "\ud800"})", "expected JSON, got '\"' at line 1, column 18"},
      {R"({"style": "\udc00\ud800"})", "expected JSON, got '0' at line 1, column 17"},
      {"\xFF\xFE{\0}\0"s, "expected JSON, got a NUL byte at offset 3"},
      {"{\"style\": \"a\tb\"}", "expected JSON, got byte 0x09 at line 1, column 13"},
      {"{\"style\": \"a\nb\"}", "expected JSON, got byte 0x0a at line 1, column 13"},
  });
}

TEST_CASE("control characters never reach the terminal as they are") {
  const std::string style = "/style: expected one of no, secondary, primary, unknown, got ";
  const std::string own = "; keys of your own begin with \"x-\"";
  check_all({
      {R"({"style": "\u001b[31mred\u0007"})", style + "\"\\x1b[31mred\\x07\""},
      {R"({"style": "a\r\nretort: all is well"})", style + "\"a\\x0d\\x0aretort: all is well\""},
      {R"({"style": "\u0000"})", style + "\"\\x00\""},
      {R"({"style": "\u007f\u0080\u009b\u009f"})", style + "\"\\x7f\\x80\\x9b\\x9f\""},
      {R"({"style": "\u202e\u2066\u200b\ufeff\u2028"})",
       style + "\"\\u202e\\u2066\\u200b\\ufeff\\u2028\""},
      {"{\"style\": \"\x7F\xC2\x9B\xE2\x80\xAE\"}", style + "\"\\x7f\\x9b\\u202e\""},
      {R"({"\u001b]0;x\u0007": 1})",
       "/\\x1b]0;x\\x07: expected a question id, got \"\\x1b]0;x\\x07\"" + own},
      {R"({"\u202e": 1, "\u202e": 2})",
       "expected each key once, got \"\\u202e\" more than once\n"
       "retort: standard input: /\\u202e: expected a question id, got \"\\u202e\"" +
           own + "\n" +
           "retort: standard input: /\\u202e: expected a question id, got \"\\u202e\"" + own},
  });
}

TEST_CASE("a long value is cut in the message, between its characters") {
  const std::string style = "/style: expected one of no, secondary, primary, unknown, got ";
  std::string euros;
  for (int i = 0; i < 100; ++i) euros += "\xE2\x82\xAC";
  check_all({
      {R"({"style": ")" + std::string(61, 'a') + "\"}",
       style + "\"" + std::string(60, 'a') + "...\" (61 bytes)"},
      {R"({"style": ")" + std::string(1'000'000, 'a') + "\"}",
       style + "\"" + std::string(60, 'a') + "...\" (1000000 bytes)"},
      {R"({"style": ")" + euros + "\"}", style + "\"" + euros.substr(0, 60) + "...\" (300 bytes)"},
      {R"({"style": "a)" + euros + "\"}",
       style + "\"a" + euros.substr(0, 57) + "...\" (301 bytes)"},
  });
}

TEST_CASE("a message stays short, however long the key") {
  const std::string key(100'000, 'k');
  for (const Words& words : {Words{"advise", "-a", key + "=no"}, Words{"advise", "--" + key, "no"},
                             Words{key}, Words{"guide", key}, Words{"advise", "--answers", "-"}}) {
    const Outcome outcome = run_program(words, {.input = "{\"" + key + "\": 1}"});
    INFO(words.front().substr(0, 20) << " " << words.back().substr(0, 20));
    CHECK(outcome.status == 2);
    CHECK(outcome.err.size() < 1000);
  }
}

TEST_CASE("ten thousand faults are all reported") {
  std::string text = "{";
  for (int i = 0; i < 10'000; ++i) text += "\"k" + std::to_string(i) + "\": 1,";
  text.back() = '}';
  const Outcome outcome = run_program({"advise", "--answers", "-"}, {.input = text});
  CHECK(outcome.status == 2);
  CHECK(std::ranges::count(outcome.err, '\n') == 10'000);
}

}  // namespace
}  // namespace retort
