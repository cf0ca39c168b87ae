// One thing that is wrong in a data file is told once: what follows from it says nothing new.

#include "json/knowledge/knowledge_json.hpp"
#include "json/text/json_writer.hpp"
#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/knowledge_faults.hpp"

#include <utility>

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

  void plant(JsonValue& value, const std::string& place) {
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

TEST_CASE("a file that is missing, or no JSON, is one fault, whatever refers to it") {
  for (std::size_t i = 0; i < testing::shipped_files().size(); ++i) {
    std::vector<KnowledgeFile> files = testing::shipped_files();
    INFO(files[i].name);
    files[i].text = "{";
    CHECK(testing::faults_in(files).size() == 1);
    files.erase(files.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(testing::faults_in(files).size() == 1);
  }
}

TEST_CASE("a question without its kind is one fault, whatever else it has") {
  testing::check_faults(
      {{.change = {"workload.json", "\"kind\": \"number\",", ""},
        .expected =
            "missing_key | workload.json | /questions/0 | expected the key \"kind\", got none"}});
}

TEST_CASE("rows behind a default are one fault for each role") {
  testing::check_faults({{.change = {"costs.json", R"("when": {"privacy": ["on_premises"]},
      "row": "own")",
                                     R"("row": "own")"},
                          .expected = "contradiction | costs.json |  | expected nothing after the "
                                      "default that always holds, got another for model"}});
}

}  // namespace one_fault_test
}  // namespace
}  // namespace retort
