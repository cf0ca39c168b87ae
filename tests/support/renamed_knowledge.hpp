#pragma once
// The shipped knowledge with another name for everything that has one, and other texts throughout.
// Only the numbers stay, and the names that are the program's own, such as those of approaches.

#include "support/files.hpp"
#include "support/json_tree.hpp"
#include "support/shipped.hpp"

#include <array>
#include <map>
#include <set>

namespace retort::testing {

class RenamedKnowledge {
 public:
  RenamedKnowledge() {
    for (const Question& question : shipped_knowledge().questions) questions_.insert(question.id);
    for (const KnowledgeFile& file : shipped_files()) {
      JsonValue tree = tree_of(file.text);
      rename(tree, {.file = file.name, .key = {}});
      write_text(folder_.path() / file.name, written(tree));
    }
  }

  [[nodiscard]] std::string path() const { return folder_.path().string(); }

  /// The new name of a question, value, rule or anything else.
  std::string id(const std::string& old) {
    if (old == own_model) return old;
    const auto [entry, is_new] = ids_.try_emplace(old);
    if (is_new) entry->second = "z" + std::to_string(ids_.size()) + "_y";
    return entry->second;
  }

 private:
  struct Place {
    std::string_view file;
    std::string_view key;  ///< of the nearest object around
  };

  static bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::ranges::find(keys, key) != keys.end();
  }

  /// The id of a kind of retrieval, training or serving, or of their table.
  static bool is_kind(const Place& place) {
    return place.file == "kinds.json" && is_one_of(place.key, {"kind", "table"});
  }

  /// What the program itself gives a name or a form to.
  static bool is_programs_own(const Place& place) {
    // Approaches, lines and stages of the cost model, formulas and their inputs.
    const bool is_own_id =
        is_one_of(place.file, {"approaches.json", "costs.json", "formulas.json"}) &&
        is_one_of(place.key, {"id", "same_as"});
    // A text is arithmetic with those names; the inputs of two formulas agree in their units.
    const bool is_arithmetic =
        place.file == "formulas.json" && is_one_of(place.key, {"text", "unit"});
    if (is_kind(place)) return false;
    return is_own_id || is_arithmetic ||
           is_one_of(place.key,
                     {"kind",       "section",  "role",     "hit_policy", "date",    "as_of",
                      "min",        "max",      "above",    "default",    "at",      "weight",
                      "low",        "typical",  "high",     "approach",   "says",    "deliver",
                      "otherwise",  "forbids",  "for",      "winner",     "version", "billions",
                      "acceptable", "excludes", "expected", "strength"});
  }

  void rename(JsonValue& value, const Place& place) {
    if (value.kind == JsonValue::Kind::text) {
      rename_text(value.text, place);
    } else if (value.kind == JsonValue::Kind::array) {
      for (JsonValue& item : value.items) rename(item, place);
    } else if (value.kind == JsonValue::Kind::object) {
      rename_members(value, place);
    }
  }

  void rename_members(JsonValue& object, const Place& place) {
    const bool holds_answers =
        is_one_of(place.key, {"when", "matters_when", "all", "any", "not", "example", "answers"});
    for (std::size_t i = 0; i < object.items.size(); ++i) {
      std::string& key = object.keys[i];
      if (holds_answers && questions_.contains(key)) {
        rename_values(object.items[i]);
        key = id(key);
      } else {
        rename(object.items[i], {place.file, key});
      }
    }
  }

  /// One value of a question or a list of them; limits of numbers stay.
  void rename_values(JsonValue& value) {
    if (value.kind == JsonValue::Kind::text && value.text != unknown_answer) {
      value.text = id(value.text);
    }
    if (value.kind == JsonValue::Kind::array) {
      for (JsonValue& item : value.items) rename_values(item);
    }
  }

  void rename_text(std::string& text, const Place& place) {
    if (is_programs_own(place)) return;
    if (place.file == "prices.json") return rename_price_text(text, place);
    if (is_kind(place) || is_one_of(place.key, {"id", "group", "question", "value", "phase",
                                                "rules", "aliases", "row", "gpu_kind"})) {
      text = id(text);
    } else if (place.key == "source") {
      text = id(text.substr(0, text.find('/'))) + "/page";
    } else if (place.key == "places") {
      text = "page";
    } else {
      text = "Text " + std::to_string(++texts_) + ".";
    }
  }

  /// Names that rows refer to each other by, and texts; figures, units and meters stay.
  void rename_price_text(std::string& text, const Place& place) {
    if (is_one_of(place.key, {"id", "provider", "gpu", "hosted_as"})) {
      text = id(text);
    } else if (is_one_of(place.key, {"source", "note", "reason", "text", "title", "product", "plan",
                                     "base", "method", "size_class"})) {
      text = "Text " + std::to_string(++texts_) + ".";
    }
  }

  TemporaryFolder folder_;
  std::set<std::string> questions_;
  std::map<std::string, std::string> ids_;
  std::size_t texts_ = 0;
};

}  // namespace retort::testing
