#include "json/knowledge/policy.hpp"

#include "json/knowledge/policy_tables.hpp"
#include "json/text/strict_json.hpp"
#include "json/text/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace retort {
namespace {

JsonValue* member_of(JsonValue& object, std::string_view key) {
  const auto found = std::ranges::find(object.keys, key);
  if (found == object.keys.end()) return nullptr;
  return &object.items[static_cast<std::size_t>(found - object.keys.begin())];
}

JsonValue* rows_in(ParsedFiles& files, std::string_view file, std::string_view key) {
  const auto found = files.find(file);
  if (found == files.end()) return nullptr;
  JsonValue* rows = member_of(found->second, key);
  return rows != nullptr && rows->kind == JsonValue::Kind::array ? rows : nullptr;
}

JsonValue* row_with_id(JsonValue& rows, std::string_view id) {
  for (JsonValue& row : rows.items) {
    const JsonValue* its_id = member_of(row, "id");
    if (its_id != nullptr && its_id->text == id) return &row;
  }
  return nullptr;
}

/// The value, with a mark of where it was written.
JsonValue moved(const Node& node) {
  JsonValue value = node.value();
  value.moved_from = std::make_shared<const JsonSpot>(JsonSpot{node.place(), node.pointer()});
  return value;
}

void change(JsonValue& row, const Node& by) {
  const std::vector<Node> members = by.items();
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::string& key = by.value().keys[i];
    if (JsonValue* old = member_of(row, key)) {
      *old = moved(members[i]);
    } else {
      row.keys.push_back(key);
      row.items.push_back(moved(members[i]));
    }
  }
}

void expect_reasons(Node& row) {
  row.text("because");
  row.member("source");
}

template <typename Row>
void put_row_over(ParsedFiles& files, const PolicyTable<Row>& table, Node& row) {
  if (!row.expect(JsonValue::Kind::object)) return;
  std::optional<Node> named = row.member("id");
  const std::string id = named ? named->as_id() : std::string{};
  if (id.empty()) return;
  for (const std::string_view file : table.files) {
    JsonValue* rows = rows_in(files, file, table.key);
    JsonValue* old = rows == nullptr ? nullptr : row_with_id(*rows, id);
    if (old == nullptr) continue;
    if (table.says_why) expect_reasons(row);
    change(*old, row);
    return;
  }
  if (JsonValue* rows = rows_in(files, table.files.front(), table.key)) {
    rows->items.push_back(moved(row));
  }
}

void report_repeated_ids(std::vector<Node>& rows) {
  std::vector<std::string> seen;
  for (Node& row : rows) {
    std::optional<Node> id = row.find("id");
    if (!id || !id->is(JsonValue::Kind::text)) continue;
    if (std::ranges::find(seen, id->value().text) != seen.end()) {
      row.report(ProblemCode::duplicate_id, "each id once", in_quotes(id->value().text) + " again");
    }
    seen.push_back(id->value().text);
  }
}

}  // namespace

std::optional<std::string> put_policy_over(ParsedFiles& files, const KnowledgeFile& policy,
                                           std::vector<Problem>& problems) {
  const std::size_t problems_before = problems.size();
  const std::optional<JsonValue> value =
      parse_json(policy.text, policy.place, json_limits::file_bytes, problems);
  if (!value) return std::nullopt;
  Node file(*value, policy.place, problems);
  if (!file.expect(JsonValue::Kind::object) || !has_known_version(file)) return std::nullopt;
  const std::string name = fmt::format("{} {}", file.text("name"), file.text("version"));
  each_policy_table([&](const auto& table) {
    std::vector<Node> rows = file.optional_list(table.key);
    report_repeated_ids(rows);
    for (Node& row : rows) put_row_over(files, table, row);
  });
  file.finish();
  if (problems.size() > problems_before) return std::nullopt;
  return name;
}

}  // namespace retort
