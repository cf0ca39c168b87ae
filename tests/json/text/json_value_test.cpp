#include "json/text/json_value.hpp"

#include "support/catch.hpp"

namespace retort {
namespace {

TEST_CASE("a step of a JSON pointer escapes what pointers use themselves") {
  CHECK(pointer_step("plain") == "/plain");
  CHECK(pointer_step("") == "/");
  CHECK(pointer_step("a/b~c") == "/a~1b~0c");
  CHECK(pointer_step("~1") == "/~01");
}

TEST_CASE("each kind of value has a name for messages") {
  CHECK(describe(JsonValue::Kind::null) == "null");
  CHECK(describe(JsonValue::Kind::boolean) == "true or false");
  CHECK(describe(JsonValue::Kind::number) == "a number");
  CHECK(describe(JsonValue::Kind::text) == "a text");
  CHECK(describe(JsonValue::Kind::array) == "an array");
  CHECK(describe(JsonValue::Kind::object) == "an object");
}

}  // namespace
}  // namespace retort
