// One thing that is wrong in a data file is told once: what follows from it says nothing new.

#include "json/knowledge/knowledge_json.hpp"
#include "json/text/json_writer.hpp"
#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/knowledge_faults.hpp"

#include <array>

namespace retort {
namespace {
namespace one_fault_test {

/// The text of a tree; layout does not matter to a reader.
void append(std::string& out, const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null:
      out += "null";
      return;
    case JsonValue::Kind::boolean:
      out += value.truth ? "true" : "false";
      return;
    case JsonValue::Kind::number:
      out += value.text;
      return;
    case JsonValue::Kind::text:
      append_quoted(out, value.text);
      return;
    case JsonValue::Kind::array:
    case JsonValue::Kind::object:
      break;
  }
  const bool is_array = value.kind == JsonValue::Kind::array;
  out += is_array ? '[' : '{';
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) out += ',';
    if (!is_array) {
      append_quoted(out, value.keys[i]);
      out += ':';
    }
    append(out, value.items[i]);
  }
  out += is_array ? ']' : '}';
}

/// What the reader says once a member has become an object where none is wanted.
class Planting {
 public:
  explicit Planting(std::size_t file) : file_(file), files_(testing::shipped_files()) {
    tree_ = testing::tree_of(files_[file].text);
  }

  /// In the members of the file and of the first row of each table, and what lies in that.
  void plant_everywhere() { plant_in(tree_, files_[file_].name); }

 private:
  void plant_in(JsonValue& object, const std::string& place) {
    for (std::size_t i = 0; i < object.items.size(); ++i) {
      const std::string inner = place + pointer_step(object.keys[i]);
      plant(object.items[i], inner);
      JsonValue& value = object.items[i];
      if (value.kind == JsonValue::Kind::object && object.keys[i] != "answers") {
        plant_in(value, inner);
      }
      const bool is_table = value.kind == JsonValue::Kind::array && !value.items.empty() &&
                            value.items.front().kind == JsonValue::Kind::object;
      if (is_table) plant_in(value.items.front(), inner + "/0");
    }
  }

  /// What a question is, and that a file is of another version: what refers to it is told as well.
  /// Formulas are held against what the program computes, one by one.
  [[nodiscard]] static bool has_followers(std::string_view place) {
    if (place.starts_with("formulas.json")) return true;
    if (place == "prices.json/schema_version") return true;
    const std::size_t slash = place.rfind('/');
    constexpr std::array defining{"/schema_version", "/questions", "/id", "/kind", "/max"};
    return (place.starts_with("questions.json") || place.starts_with("workload.json")) &&
           (place.find("/values") != std::string_view::npos ||
            std::ranges::find(defining, place.substr(slash)) != defining.end());
  }

  void plant(JsonValue& value, const std::string& place) {
    if (has_followers(place)) return;
    const JsonValue good = std::exchange(value, {.kind = JsonValue::Kind::boolean, .truth = true});
    if (good.kind != JsonValue::Kind::boolean) {
      files_[file_].text.clear();
      append(files_[file_].text, tree_);
      INFO(place);
      const std::vector<std::string> faults = testing::faults_in(files_);
      CAPTURE(faults);
      CHECK(faults.size() == 1);
    }
    value = good;
  }

  std::size_t file_;
  std::vector<KnowledgeFile> files_;
  JsonValue tree_;
};

TEST_CASE("a member of a wrong type is one fault, whatever refers to it") {
  for (std::size_t i = 0; i < testing::shipped_files().size(); ++i) Planting(i).plant_everywhere();
}

}  // namespace one_fault_test
}  // namespace
}  // namespace retort
