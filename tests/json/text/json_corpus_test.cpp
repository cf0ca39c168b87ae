// The reader against texts that any JSON reader must accept or reject.

#include "json/text/strict_json.hpp"
#include "support/catch.hpp"
#include "support/json_texts.hpp"

namespace retort {
namespace {

bool is_accepted(std::string_view text) {
  std::vector<Problem> problems;
  return parse_json(text, "text", json_limits::file_bytes, problems).has_value() &&
         problems.empty();
}

TEST_CASE("well-formed texts are accepted") {
  for (const std::string_view text : testing::accepted_texts) {
    INFO(text);
    CHECK(is_accepted(text));
  }
}

TEST_CASE("malformed and ambiguous texts are rejected") {
  for (const std::string_view text : testing::rejected_texts) {
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

TEST_CASE("a hundred thousand opening brackets are rejected, not recursed into") {
  CHECK_FALSE(is_accepted(std::string(100'000, '[')));
  std::string objects;
  for (int i = 0; i < 50'000; ++i) objects += R"({"":)";
  CHECK_FALSE(is_accepted(objects));
}

}  // namespace
}  // namespace retort
