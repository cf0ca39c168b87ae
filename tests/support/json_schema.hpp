#pragma once
// A validator for the part of JSON Schema 2020-12 that retort's own schemas use. A keyword that it
// does not know is an error of the schema, so that nothing is skipped in silence.

#include "retort/decimal.hpp"
#include "support/json_tree.hpp"

#include <array>
#include <regex>
#include <variant>

namespace retort::testing {

class SchemaValidator {
 public:
  explicit SchemaValidator(std::string_view schema) : root_(tree_of(schema)) {}

  /// One line for each fault: the place in the instance and what is wrong there.
  [[nodiscard]] std::vector<std::string> faults(const JsonValue& instance) const {
    std::vector<std::string> found;
    check(root_, instance, "", found);
    return found;
  }

 private:
  using Faults = std::vector<std::string>;

  void check(const JsonValue& schema, const JsonValue& instance, const std::string& place,
             Faults& found) const {
    if (schema.kind == JsonValue::Kind::boolean) {
      if (!schema.truth) found.push_back(place + ": nothing is allowed here");
      return;
    }
    refuse_unknown_keywords(schema, found);
    if (const JsonValue* reference = member(schema, "$ref")) {
      check(at(root_, std::string_view(reference->text).substr(1)), instance, place, found);
    }
    check_type(schema, instance, place, found);
    check_values(schema, instance, place, found);
    check_bounds(schema, instance, place, found);
    check_lengths(schema, instance, place, found);
    check_one_of(schema, instance, place, found);
    if (instance.kind == JsonValue::Kind::object) check_members(schema, instance, place, found);
    const JsonValue* items = member(schema, "items");
    if (instance.kind != JsonValue::Kind::array || items == nullptr) return;
    for (std::size_t i = 0; i < instance.items.size(); ++i) {
      check(*items, instance.items[i], place + "/" + std::to_string(i), found);
    }
  }

  static void refuse_unknown_keywords(const JsonValue& schema, Faults& found) {
    static constexpr std::array known{"$schema",
                                      "$id",
                                      "pattern",
                                      "minLength",
                                      "maxLength",
                                      "minItems",
                                      "$defs",
                                      "$ref",
                                      "title",
                                      "description",
                                      "type",
                                      "enum",
                                      "const",
                                      "oneOf",
                                      "properties",
                                      "items",
                                      "required",
                                      "minimum",
                                      "exclusiveMinimum",
                                      "maximum",
                                      "additionalProperties",
                                      "patternProperties"};
    for (const std::string& key : schema.keys) {
      if (std::ranges::find(known, key) == known.end()) found.push_back("schema: keyword " + key);
    }
  }

  static bool is_integer(const std::string& number) {
    const auto parsed = parse_decimal(number);
    if (const auto* decimal = std::get_if<Decimal>(&parsed)) return decimal->is_whole();
    return number.find_first_of(".eE") == std::string::npos;
  }

  static bool has_type(const JsonValue& instance, std::string_view type) {
    switch (instance.kind) {
      case JsonValue::Kind::null:
        return type == "null";
      case JsonValue::Kind::boolean:
        return type == "boolean";
      case JsonValue::Kind::number:
        return type == "number" || (type == "integer" && is_integer(instance.text));
      case JsonValue::Kind::text:
        return type == "string";
      case JsonValue::Kind::array:
        return type == "array";
      case JsonValue::Kind::object:
        return type == "object";
    }
    return false;
  }

  static void check_type(const JsonValue& schema, const JsonValue& instance,
                         const std::string& place, Faults& found) {
    const JsonValue* type = member(schema, "type");
    if (type == nullptr) return;
    const bool fits = type->kind == JsonValue::Kind::text
                          ? has_type(instance, type->text)
                          : std::ranges::any_of(type->items, [&instance](const JsonValue& one) {
                              return has_type(instance, one.text);
                            });
    if (!fits) found.push_back(place + ": type " + std::string(describe(instance.kind)));
  }

  static void check_values(const JsonValue& schema, const JsonValue& instance,
                           const std::string& place, Faults& found) {
    const auto is_instance = [&instance](const JsonValue& one) { return same(one, instance); };
    const JsonValue* allowed = member(schema, "enum");
    if (allowed != nullptr && std::ranges::none_of(allowed->items, is_instance)) {
      found.push_back(place + ": not in the enum: " + instance.text);
    }
    const JsonValue* constant = member(schema, "const");
    if (constant != nullptr && !is_instance(*constant)) found.push_back(place + ": not the const");
  }

  static void check_bounds(const JsonValue& schema, const JsonValue& instance,
                           const std::string& place, Faults& found) {
    if (instance.kind != JsonValue::Kind::number) return;
    const auto parsed = parse_decimal(instance.text);
    const auto* number = std::get_if<Decimal>(&parsed);
    const auto bound = [&schema](std::string_view key) -> std::optional<Decimal> {
      const JsonValue* value = member(schema, key);
      if (value == nullptr) return std::nullopt;
      return std::get<Decimal>(parse_decimal(value->text));
    };
    const auto least = bound("minimum");
    const auto above = bound("exclusiveMinimum");
    const auto most = bound("maximum");
    if (!least && !above && !most) return;
    if (number == nullptr || (least && *number < *least) || (above && *number <= *above) ||
        (most && *number > *most)) {
      found.push_back(place + ": out of bounds: " + instance.text);
    }
  }

  static void check_lengths(const JsonValue& schema, const JsonValue& instance,
                            const std::string& place, Faults& found) {
    const auto bound = [&schema](std::string_view key, std::size_t otherwise) {
      const JsonValue* value = member(schema, key);
      return value == nullptr ? otherwise : std::stoul(value->text);
    };
    if (instance.kind == JsonValue::Kind::array && instance.items.size() < bound("minItems", 0)) {
      found.push_back(place + ": too few");
    }
    if (instance.kind != JsonValue::Kind::text) return;
    const std::size_t length = instance.text.size();
    if (length < bound("minLength", 0) || length > bound("maxLength", length)) {
      found.push_back(place + ": length");
    }
    const JsonValue* pattern = member(schema, "pattern");
    if (pattern == nullptr) return;
    if (!std::regex_search(instance.text, std::regex(pattern->text, std::regex::ECMAScript))) {
      found.push_back(place + ": not of the pattern: " + instance.text);
    }
  }

  void check_one_of(const JsonValue& schema, const JsonValue& instance, const std::string& place,
                    Faults& found) const {
    const JsonValue* choices = member(schema, "oneOf");
    if (choices == nullptr) return;
    const auto fits = std::ranges::count_if(choices->items, [&](const JsonValue& choice) {
      Faults ignored;
      check(choice, instance, place, ignored);
      return ignored.empty();
    });
    if (fits != 1) found.push_back(place + ": fits " + std::to_string(fits) + " of oneOf");
  }

  void check_members(const JsonValue& schema, const JsonValue& instance, const std::string& place,
                     Faults& found) const {
    if (const JsonValue* required = member(schema, "required")) {
      for (const JsonValue& key : required->items) {
        if (member(instance, key.text) == nullptr) found.push_back(place + ": lacks " + key.text);
      }
    }
    for (std::size_t i = 0; i < instance.keys.size(); ++i) {
      const std::string inner = place + pointer_step(instance.keys[i]);
      check_member(schema, instance.keys[i], instance.items[i], inner, found);
    }
  }

  // NOLINTNEXTLINE(readability-function-size): the five things that a member is checked with
  void check_member(const JsonValue& schema, const std::string& key, const JsonValue& value,
                    const std::string& place, Faults& found) const {
    bool is_covered = false;
    const auto apply = [&](const JsonValue& inner) {
      is_covered = true;
      check(inner, value, place, found);
    };
    if (const JsonValue* properties = member(schema, "properties")) {
      if (const JsonValue* property = member(*properties, key)) apply(*property);
    }
    if (const JsonValue* patterns = member(schema, "patternProperties")) {
      for (std::size_t i = 0; i < patterns->keys.size(); ++i) {
        // The only pattern there is: a plain prefix.
        const std::string_view pattern = patterns->keys[i];
        if (!pattern.starts_with('^')) found.push_back("schema: pattern " + std::string(pattern));
        if (key.starts_with(pattern.substr(1))) apply(patterns->items[i]);
      }
    }
    if (is_covered) return;
    if (const JsonValue* others = member(schema, "additionalProperties")) apply(*others);
  }

  JsonValue root_;
};

}  // namespace retort::testing
