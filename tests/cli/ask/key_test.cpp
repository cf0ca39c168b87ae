#include "cli/ask/key.hpp"

#include "support/catch.hpp"

#include <vector>

namespace retort {
namespace {

std::vector<Key> keys_in(KeyReader& reader) {
  std::vector<Key> keys;
  while (const std::optional<Key> key = reader.next()) keys.push_back(*key);
  return keys;
}

Key only_key(std::string_view bytes) {
  KeyReader reader;
  reader.feed(bytes);
  const std::vector<Key> keys = keys_in(reader);
  REQUIRE(keys.size() == 1);
  CHECK_FALSE(reader.is_waiting());
  return keys.front();
}

TEST_CASE("keys: arrows are known in both encodings, with modifiers too") {
  CHECK(only_key("\x1b[A").kind == Key::Kind::up);
  CHECK(only_key("\x1bOA").kind == Key::Kind::up);
  CHECK(only_key("\x1b[1;5B").kind == Key::Kind::down);
  CHECK(only_key("\x1b[C").kind == Key::Kind::right);
  CHECK(only_key("\x1bOD").kind == Key::Kind::left);
}

TEST_CASE("keys: the keys of a line are known") {
  CHECK(only_key("\r").kind == Key::Kind::enter);
  CHECK(only_key("\n").kind == Key::Kind::enter);
  CHECK(only_key("\x7f").kind == Key::Kind::erase);
  CHECK(only_key("\b").kind == Key::Kind::erase);
  CHECK(only_key("\x04").kind == Key::Kind::leave);
  CHECK(only_key("\x15").kind == Key::Kind::erase_all);
  CHECK(only_key("\x1b[H").kind == Key::Kind::home);
  CHECK(only_key("\x1b[4~").kind == Key::Kind::end);
  CHECK(only_key("\x1b[3~").kind == Key::Kind::erase_next);
  CHECK(only_key("\x1b[5~").kind == Key::Kind::page_up);
  CHECK(only_key("\x1b[6~").kind == Key::Kind::page_down);
}

TEST_CASE("keys: a character is one key however many bytes it has") {
  for (const char* text : {"a", "?", " ", "\xC3\xA9", "\xE6\xBC\xA2", "\xF0\x9F\x98\x80"}) {
    const Key key = only_key(text);
    CHECK(key.kind == Key::Kind::text);
    CHECK(key.text == text);
  }
}

TEST_CASE("keys: what means nothing is a key without effect") {
  for (const char* bytes : {"\x1b[99~", "\x1b[200~", "\x1b[I", "\x80", "\xC2\x9B", "\x1bOP"}) {
    KeyReader reader;
    reader.feed(bytes);
    for (const Key& key : keys_in(reader)) CHECK(key.kind == Key::Kind::other);
    CHECK_FALSE(reader.is_waiting());
  }
}

TEST_CASE("keys: bytes that come apart are put together") {
  KeyReader reader;
  for (const char byte : std::string("\x1b[")) {
    reader.feed(std::string(1, byte));
    CHECK_FALSE(reader.next());
    CHECK(reader.is_waiting());
  }
  reader.feed("A\xC3");
  CHECK(keys_in(reader).size() == 1);
  reader.feed("\xA9");
  CHECK(keys_in(reader).front().text == "\xC3\xA9");
}

TEST_CASE("keys: Esc is a key of its own once nothing follows it") {
  KeyReader reader;
  reader.feed("\x1b");
  CHECK_FALSE(reader.next());
  CHECK(reader.last().value_or(Key{}).kind == Key::Kind::escape);
  CHECK_FALSE(reader.is_waiting());
  CHECK_FALSE(reader.last());
}

TEST_CASE("keys: Esc before another key does not swallow it") {
  KeyReader reader;
  reader.feed(
      "\x1b"
      "b");
  const std::vector<Key> keys = keys_in(reader);
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].kind == Key::Kind::escape);
  CHECK(keys[1].text == "b");
}

TEST_CASE("keys: the beginning of a key that never ends is dropped") {
  for (const char* bytes : {"\x1b[", "\x1b[1;", "\xE6\xBC"}) {
    KeyReader reader;
    reader.feed(bytes);
    CHECK_FALSE(reader.next());
    CHECK(reader.last().value_or(Key{.kind = Key::Kind::enter, .text = {}}).kind ==
          Key::Kind::other);
    CHECK_FALSE(reader.is_waiting());
  }
}

TEST_CASE("keys: several at once come one by one") {
  KeyReader reader;
  reader.feed("2\r\x1b[A?");
  const std::vector<Key> keys = keys_in(reader);
  REQUIRE(keys.size() == 4);
  CHECK(keys[1].kind == Key::Kind::enter);
  CHECK(keys[2].kind == Key::Kind::up);
  CHECK(keys[3].text == "?");
}

}  // namespace
}  // namespace retort
