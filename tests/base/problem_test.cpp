#include "retort/problem.hpp"

#include "base/unicode.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

namespace retort {
namespace {

TEST_CASE("problem: a message says what was expected, what came and the remedy") {
  CHECK(message({.expected = "a number", .got = "\"x\"", .remedy = "leave it out"}) ==
        "expected a number, got \"x\"; leave it out");
  CHECK(message({.expected = "a number", .got = "\"x\""}) == "expected a number, got \"x\"");
  CHECK(message({.got = "two of them", .remedy = "keep one"}) == "two of them; keep one");
  CHECK(message({.expected = "a number"}) == "expected a number");
}

TEST_CASE("problem: every code has a name of its own") {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ProblemCode::unwritable); ++code) {
    names.insert(to_string(static_cast<ProblemCode>(code)));
  }
  CHECK(names.size() == 16);
  CHECK_FALSE(names.contains(""));
}

TEST_CASE("problem: a quotation of sixty bytes is whole, a longer one is cut and says so") {
  const std::string sixty(60, 'a');
  CHECK(in_quotes(sixty) == "\"" + sixty + "\"");
  CHECK(in_quotes(sixty + "b") == "\"" + sixty + "...\" (61 bytes)");
  CHECK(in_quotes("") == "\"\"");
}

TEST_CASE("problem: a quotation is never cut inside a character") {
  for (std::size_t before = 56; before <= 61; ++before) {
    const std::string quoted = in_quotes(std::string(before, 'a') + "😀" + std::string(9, 'b'));
    INFO(quoted);
    CHECK(is_valid_utf8(quoted));
  }
  // Nothing but continuation bytes: there is no place to cut, so nothing is shown.
  CHECK(in_quotes(std::string(61, '\x80')) == "\"...\" (61 bytes)");
}

TEST_CASE(
    "problem: an input error carries its problems, its exit code, and a line for each problem") {
  const InputError error(2,
                         {{.place = "a\x1b.json", .path = "/gap", .got = "one"}, {.got = "two"}});
  CHECK(error.exit_code() == 2);
  CHECK(error.problems().size() == 2);
  CHECK(std::string(error.what()) == "a\\x1b.json: /gap: one\ntwo");
}

}  // namespace
}  // namespace retort
