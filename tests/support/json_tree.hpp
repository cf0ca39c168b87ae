#pragma once
// JSON texts that a test looks into.

#include "json/text/json_writer.hpp"
#include "json/text/strict_json.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::testing {

inline JsonValue tree_of(std::string_view text) {
  std::vector<Problem> problems;
  std::optional<JsonValue> value = parse_json(text, "tree", json_limits::file_bytes, problems);
  INFO(text.substr(0, 200));
  REQUIRE(problems.empty());
  REQUIRE(value.has_value());
  return std::move(*value);
}

inline const JsonValue* member(const JsonValue& value, std::string_view key) {
  const auto found = std::ranges::find(value.keys, key);
  if (found == value.keys.end()) return nullptr;
  return &value.items[static_cast<std::size_t>(found - value.keys.begin())];
}

/// What "/a/0/b" leads to; nothing where it leads nowhere.
inline const JsonValue* find_at(const JsonValue& root, std::string_view pointer) {
  const JsonValue* value = &root;
  while (value != nullptr && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    if (value->kind != JsonValue::Kind::array) {
      value = member(*value, step);
      continue;
    }
    std::size_t index = 0;
    std::from_chars(step.data(), step.data() + step.size(), index);
    value = index < value->items.size() ? &value->items[index] : nullptr;
  }
  return value;
}

inline const JsonValue& at(const JsonValue& root, std::string_view pointer) {
  const JsonValue* const value = find_at(root, pointer);
  INFO(pointer);
  REQUIRE(value != nullptr);
  return *value;
}

inline JsonValue& at(JsonValue& root, std::string_view pointer) {
  return const_cast<JsonValue&>(at(std::as_const(root), pointer));
}

inline void write(JsonWriter& json, const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null:
      json.null();
      break;
    case JsonValue::Kind::boolean:
      json.boolean(value.truth);
      break;
    case JsonValue::Kind::number:
      json.number(value.text);
      break;
    case JsonValue::Kind::text:
      json.text(value.text);
      break;
    case JsonValue::Kind::array:
      json.begin_array();
      for (const JsonValue& item : value.items) write(json, item);
      json.end_array();
      break;
    case JsonValue::Kind::object:
      json.begin_object();
      for (std::size_t i = 0; i < value.items.size(); ++i) {
        json.key(value.keys[i]);
        write(json, value.items[i]);
      }
      json.end_object();
      break;
  }
}

inline std::string written(const JsonValue& value) {
  JsonWriter json(JsonLayout::indented);
  write(json, value);
  return json.take();
}

inline bool same(const JsonValue& left, const JsonValue& right) {
  return left.kind == right.kind && left.truth == right.truth && left.text == right.text &&
         left.keys == right.keys && std::ranges::equal(left.items, right.items, same);
}

}  // namespace retort::testing
