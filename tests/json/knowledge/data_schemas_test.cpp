// The data files are what their schemas say they are.

#include "json/knowledge/data_schemas.hpp"

#include "json/prices/prices_json.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace data_schemas_test {

using testing::SchemaValidator;
using testing::tree_of;
using Faults = std::vector<std::string>;

SchemaValidator validator(std::string_view name) {
  const std::vector<NamedSchema> all = data_schemas();
  const auto schema = std::ranges::find(all, name, &NamedSchema::name);
  INFO(name);
  REQUIRE(schema != all.end());
  return SchemaValidator(schema->write());
}

JsonValue shipped(std::string_view name) {
  for (const KnowledgeFile& file : testing::shipped_files()) {
    if (file.name == std::string(name) + ".json") return tree_of(file.text);
  }
  throw std::invalid_argument(std::string(name));
}

void set(JsonValue& object, std::string_view key, JsonValue value) {
  object.keys.emplace_back(key);
  object.items.push_back(std::move(value));
}

JsonValue text(std::string value) {
  return {.kind = JsonValue::Kind::text, .text = std::move(value)};
}

const std::vector<std::string> described{
    "knowledge",  "sources",        "approaches", "questions", "workload",  "rules",   "vetoes",
    "tensions",   "contradictions", "delivery",   "derived",   "flowchart", "plan",    "precedents",
    "comparison", "prices",         "costs",      "guide",     "presets",   "formulas"};

TEST_CASE("every shipped file follows its schema, and one that names its schema does too") {
  for (const std::string& name : described) {
    INFO(name);
    JsonValue file = shipped(name);
    CHECK(validator(name).faults(file).empty());
    set(file, "$schema", text("schema/" + name + ".json"));
    CHECK(validator(name).faults(file).empty());
  }
}

/// The first object that lies deepest, down the first row of every table.
JsonValue& first_row(JsonValue& file) {
  for (JsonValue& table : file.items) {
    if (table.kind == JsonValue::Kind::array && !table.items.empty()) return table.items.front();
  }
  return file;
}

TEST_CASE("a member that a file or its first row does not know, or lacks, is a fault") {
  for (const std::string& name : described) {
    INFO(name);
    const SchemaValidator schema = validator(name);
    JsonValue file = shipped(name);
    set(file, "more", text("x"));
    CHECK(schema.faults(file) == Faults{"/more: nothing is allowed here"});
    file = shipped(name);
    set(first_row(file), "more", text("x"));
    CHECK(schema.faults(file).size() == 1);
    file = shipped(name);
    JsonValue& row = first_row(file);
    row.keys.front() = "other";
    CHECK(schema.faults(file).size() == 2);
  }
}

TEST_CASE("numbers may be bare or in quotes, within their bounds") {
  const SchemaValidator schema = validator("rules");
  for (const char* premium : {"2", "\"2\"", "1000"}) {
    JsonValue file = shipped("rules");
    testing::at(file, "/premium") = tree_of(premium);
    CHECK(schema.faults(file).empty());
  }
  for (const char* above : {"1", "\"0.5\""}) {
    JsonValue file = shipped("prices");
    testing::at(file, "/gpu_kinds/0/tflops") = tree_of(above);
    CHECK(validator("prices").faults(file).empty());
  }
  for (const char* above : {"0", "\"0\"", "\"0.00\"", "-1", "\"-1\""}) {
    INFO(above);
    JsonValue file = shipped("prices");
    testing::at(file, "/gpu_kinds/0/tflops") = tree_of(above);
    CHECK(validator("prices").faults(file).size() == 1);
  }
  for (const char* premium : {"1001", "1.5", "\"two\"", "true"}) {
    INFO(premium);
    JsonValue file = shipped("rules");
    testing::at(file, "/premium") = tree_of(premium);
    CHECK(schema.faults(file).size() == 1);
  }
}

TEST_CASE("a policy gives some members of a row, its id among them") {
  const SchemaValidator schema = validator("policy");
  const auto faults = [&schema](const std::string& rows) {
    return schema.faults(
        tree_of(R"({"schema_version": 1, "name": "acme", "version": "3", )" + rows + "}"));
  };
  CHECK(faults(R"("rules": [{"id": "x", "knowledge": 3}])").empty());
  CHECK(faults(R"("rules": [{"knowledge": 3}])") == Faults{"/rules/0: lacks id"});
  CHECK(faults(R"("rules": [{"id": "x", "knowlegde": 3}])").size() == 1);
  CHECK(faults(R"("plan": [])").size() == 1);
}

TEST_CASE("the prices that are written are a price file") {
  const SchemaValidator schema = validator("price_file");
  const Catalogue& catalogue = testing::shipped_knowledge().catalogue;
  CHECK(schema.faults(tree_of(prices_json(catalogue, {}))).empty());
  CHECK(
      schema.faults(tree_of(prices_json(catalogue, {.table = PriceTable::models, .search = "gpt"})))
          .empty());
  CHECK(schema.faults(tree_of(R"({"models": [{"id": "x"}]})")).empty());
}

}  // namespace data_schemas_test
}  // namespace
}  // namespace retort
