#include "cli/ask/text_field.hpp"

#include "support/catch.hpp"

namespace retort {
namespace {

TextField after(std::string_view bytes, TextField field = {}) {
  KeyReader reader;
  reader.feed(bytes);
  while (const std::optional<Key> key = reader.next()) field.press(*key);
  return field;
}

TEST_CASE("a field takes characters where its cursor is") {
  CHECK(after("10k").text() == "10k");
  const TextField field = after("ac\x1b[Db");
  CHECK(field.text() == "abc");
  CHECK(field.before() == "ab");
}

TEST_CASE("a field erases whole characters, before or after its cursor") {
  CHECK(after("a\xC3\xA9\x7f").text() == "a");
  CHECK(after("a\xC3\xA9z\x1b[D\x1b[D\x1b[3~").text() == "az");
  CHECK(after("abc\x15").text().empty());
}

TEST_CASE("a field moves by characters and to its ends") {
  CHECK(after("\xC3\xA9\xE2\x82\xAC\x1b[D\x1b[D!").text() == "!\xC3\xA9\xE2\x82\xAC");
  CHECK(after("bc\x1b[Ha\x1b[Fd").text() == "abcd");
  CHECK(after("ab\x1b[D\x1b[Cc").text() == "abc");
}

TEST_CASE("a field tells when a key did nothing in it") {
  TextField field;
  const auto press = [&field](Key::Kind kind) { return field.press({kind, {}}); };
  CHECK_FALSE(press(Key::Kind::left));
  CHECK_FALSE(press(Key::Kind::right));
  CHECK_FALSE(press(Key::Kind::erase));
  CHECK_FALSE(press(Key::Kind::enter));
  CHECK_FALSE(press(Key::Kind::up));
  CHECK(field.press({Key::Kind::text, "5"}));
  CHECK(press(Key::Kind::left));
  CHECK_FALSE(press(Key::Kind::left));
}

TEST_CASE("a field does not grow without end") {
  CHECK(after(std::string(10'000, 'x')).text().size() == 200);
}

TEST_CASE("a field may begin with a text, its cursor at the end") {
  CHECK(after("0", TextField("15")).text() == "150");
}

}  // namespace
}  // namespace retort
