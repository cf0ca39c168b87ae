#pragma once
// A JSON text as a tree that keeps numbers as they were written.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A spot in a text, for messages.
struct JsonSpot {
  std::string place;    ///< the file
  std::string pointer;  ///< RFC 6901
};

struct JsonValue {
  enum class Kind : std::uint8_t { null, boolean, number, text, array, object };

  Kind kind = Kind::null;
  bool truth = false;                          ///< boolean
  std::string text;                            ///< text, or the number as it was written
  std::vector<JsonValue> items;                ///< array; object: the values, in order
  std::vector<std::string> keys;               ///< object: as many as items
  std::shared_ptr<const JsonSpot> moved_from;  ///< set where it was put into another text's tree
};

/// Is it an object with such a member?
bool has_key(const JsonValue& value, std::string_view key);

/// "a number", "an object" ...: for error messages.
std::string_view describe(JsonValue::Kind kind);

/// `key` as one more step of a JSON pointer (RFC 6901).
std::string pointer_step(std::string_view key);

}  // namespace retort
