#pragma once
// What a schema holds fast: a valid instance is changed in one place at a time, and each change
// that the schema lets pass is told.

#include "support/json_schema.hpp"

#include <array>
#include <set>

namespace retort::testing {

/// Places in an instance, every item of a list being "*", and every member of an object that is a
/// map.
using Places = std::set<std::string>;

struct SchemaGrip {
  Places may_be_absent;  ///< members that the schema does not require
  Places may_be_added;   ///< objects that may have a member more
  Places of_any_kind;    ///< values that may be of another kind
  Places words;          ///< texts that have to be one of a list
  Places whole_numbers;
  Places never_negative;
};

class SchemaProbe {
 public:
  SchemaProbe(std::string_view schema, JsonValue instance, Places maps = {})
      : validator_(schema), whole_(std::move(instance)), maps_(std::move(maps)) {
    REQUIRE(validator_.faults(whole_) == std::vector<std::string>{});
    visit(whole_, "");
  }

  [[nodiscard]] const SchemaGrip& grip() const { return grip_; }

 private:
  [[nodiscard]] std::string inside(const std::string& place, const std::string& key) const {
    return place + "/" + (maps_.contains(place) ? "*" : key);
  }

  [[nodiscard]] bool passes() const { return validator_.faults(whole_).empty(); }

  /// Is the instance still valid with `other` in place of `value`?
  bool passes_with(JsonValue& value, JsonValue other) {
    std::swap(value, other);
    const bool does_pass = passes();
    std::swap(value, other);
    return does_pass;
  }

  void visit(JsonValue& value, const std::string& place) {
    if (value.kind == JsonValue::Kind::array) {
      for (JsonValue& item : value.items) visit(item, place + "/*");
      return;
    }
    std::string sight = place + std::string(describe(value.kind));
    for (const std::string& key : value.keys) sight += " " + key;
    if (seen_.insert(sight).second) probe(value, place);
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      visit(value.items[i], inside(place, value.keys[i]));
    }
  }

  void probe(JsonValue& value, const std::string& place) {
    if (value.kind == JsonValue::Kind::object) probe_members(value, place);
    using Kind = JsonValue::Kind;
    static const std::array others{
        JsonValue{.kind = Kind::boolean}, JsonValue{.kind = Kind::text, .text = "no such word"},
        JsonValue{.kind = Kind::number, .text = "1.5"}, JsonValue{.kind = Kind::array}};
    const JsonValue negative{.kind = Kind::number, .text = "-1"};
    if (value.kind == Kind::number && !passes_with(value, negative)) {
      grip_.never_negative.insert(place);
    }
    for (const JsonValue& other : others) {
      const bool does_pass = passes_with(value, other);
      if (other.kind != value.kind) {
        if (does_pass) grip_.of_any_kind.insert(place);
      } else if (!does_pass && value.kind == Kind::text) {
        grip_.words.insert(place);
      } else if (!does_pass && value.kind == Kind::number) {
        grip_.whole_numbers.insert(place);
      }
    }
  }

  void probe_members(JsonValue& object, const std::string& place) {
    JsonValue more = object;
    more.keys.emplace_back("more");
    more.items.push_back({.kind = JsonValue::Kind::text});
    if (passes_with(object, std::move(more))) grip_.may_be_added.insert(place);
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
      JsonValue less = object;
      less.keys.erase(less.keys.begin() + static_cast<std::ptrdiff_t>(i));
      less.items.erase(less.items.begin() + static_cast<std::ptrdiff_t>(i));
      if (passes_with(object, std::move(less))) {
        grip_.may_be_absent.insert(inside(place, object.keys[i]));
      }
    }
  }

  SchemaValidator validator_;
  JsonValue whole_;
  Places maps_;
  SchemaGrip grip_;
  Places seen_;  ///< with the kind of value there, and its keys
};

}  // namespace retort::testing
