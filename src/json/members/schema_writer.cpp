#include "json/members/schema_writer.hpp"

#include "json/text/tables.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

constexpr std::string_view digits = "^-?[0-9]+([.][0-9]{1,6})?$";
constexpr std::string_view not_below_zero = "^[0-9]+([.][0-9]{1,6})?$";
constexpr std::string_view above_zero = "^(?![0.]+$)[0-9]+([.][0-9]{1,6})?$";
constexpr Decimal most_amount = Decimal::whole(1'000'000'000);

void write_text(JsonWriter& json) { json.key("type").text("string"); }

void write_pattern(JsonWriter& json, std::string_view pattern) {
  write_text(json);
  json.key("pattern").text(pattern);
}

void write_reference(JsonWriter& json, std::string_view name) {
  json.key("$ref").text("#/$defs/" + std::string(name));
}

/// An array of at least one of what `write` says.
template <typename Write>
void write_some(JsonWriter& json, Write write) {
  json.key("type").text("array");
  json.key("items").begin_object();
  write();
  json.end_object();
  json.key("minItems").integer(1);
}

/// Conditions hold questions, whose ids the knowledge knows; all that is fixed is how they join.
void write_condition(JsonWriter& json) {
  const auto parts = [&json] { write_some(json, [&json] { write_reference(json, "condition"); }); };
  json.key("description").text("Questions and the values or bounds that their answers must meet.");
  json.key("type").text("object");
  json.key("properties").begin_object();
  for (const std::string_view joined : {"all", "any"}) {
    json.key(joined).begin_object();
    parts();
    json.end_object();
  }
  json.key("not").begin_object();
  write_reference(json, "condition");
  json.end_object();
  json.end_object();
  json.key("additionalProperties").begin_object();
  json.key("oneOf").begin_array();
  json.begin_object();
  write_some(json, [&json] { write_text(json); });
  json.end_object();
  json.begin_object();
  json.key("type").text("object");
  json.key("properties").begin_object();
  for (const std::string_view comparison : {"<", "<=", ">", ">=", "="}) {
    json.key(comparison).begin_object();
    json.key("type").texts(std::array<std::string_view, 2>{"number", "string"});
    json.key("pattern").text(digits);
    json.end_object();
  }
  json.end_object();
  json.key("additionalProperties").boolean(false);
  json.end_object();
  json.end_array();
  json.end_object();
}

void write_answers(JsonWriter& json) {
  json.key("description").text("Answers as in an answers file: see \"retort schema answers\".");
  json.key("type").text("object");
  json.key("additionalProperties").begin_object();
  json.key("type").texts(std::array<std::string_view, 3>{"string", "number", "boolean"});
  json.end_object();
}

}  // namespace

void SchemaWriter::refer(std::string_view name, const std::function<void(JsonWriter&)>& write) {
  write_reference(json_, name);
  definitions_.try_emplace(std::string(name), write);
}

void SchemaWriter::number(std::string_view name, std::optional<Decimal> least,
                          std::optional<Decimal> most) {
  types({name, "string"});
  json_.key("pattern").text(least && *least >= Decimal{} ? not_below_zero : digits);
  if (least) json_.key("minimum").decimal(*least);
  if (most) json_.key("maximum").decimal(*most);
}

void SchemaWriter::describe(const std::string& /*text*/, as::ByType /*kind*/) {
  type("string");
  if (is_output()) return;
  json_.key("minLength").integer(1);
  json_.key("maxLength").integer(2000);
}

void SchemaWriter::describe(const std::string& /*text*/, as::Id /*kind*/) {
  write_pattern(json_, "^[a-z][a-z0-9_]{0,63}$");
}

void SchemaWriter::describe(const std::string& /*text*/, as::PriceId /*kind*/) {
  write_pattern(json_, "^[a-z0-9][a-z0-9._/:+@-]{0,127}$");
}

void SchemaWriter::describe(const std::string& /*text*/, as::Date /*kind*/) {
  write_pattern(json_, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
}

void SchemaWriter::describe(const std::string& /*text*/, as::AnswerOrigin /*kind*/) {
  std::vector<std::string> names = enum_ids<Origin>();
  names.emplace_back("derived");
  one_of(names);
}

void SchemaWriter::describe(const Decimal& /*decimal*/, as::ByType /*kind*/) {
  if (is_output()) return type("number");
  number("number", std::nullopt, std::nullopt);
}

void SchemaWriter::describe(const Decimal& decimal, as::Amount /*kind*/) {
  if (is_output()) return describe(decimal, as::ByType{});
  number("number", Decimal{}, most_amount);
}

void SchemaWriter::describe(const Decimal& decimal, as::Positive /*kind*/) {
  if (is_output()) return describe(decimal, as::ByType{});
  types({"number", "string"});
  json_.key("pattern").text(above_zero);
  json_.key("exclusiveMinimum").integer(0);
  json_.key("maximum").decimal(most_amount);
}

void SchemaWriter::describe(double /*number*/, as::Quantity /*kind*/) {
  if (is_output()) return type("number");
  types({"number", "string"});
  json_.key("pattern").text("^[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$");
  json_.key("minimum").integer(0);
}

void SchemaWriter::describe(const Approach& /*approach*/, as::ByType /*kind*/) {
  refer("approach", [](JsonWriter& json) { json.key("enum").texts(enum_ids<Approach>()); });
}

void SchemaWriter::describe(const Approach& /*approach*/, const as::Among& kind) {
  std::vector<std::string> names;
  for (const Approach one : all_approaches) {
    if (std::ranges::find(kind.allowed, one) != kind.allowed.end()) {
      names.emplace_back(to_string(one));
    }
  }
  one_of(names);
}

void SchemaWriter::describe(const Condition& /*condition*/, as::ByType /*kind*/) {
  refer("condition", write_condition);
}

void SchemaWriter::describe(const Citations& /*citations*/, as::ByType /*kind*/) {
  if (is_output()) return type("string");
  refer("citations", [](JsonWriter& json) {
    json.key("description").text("Ids of sources, each with a place in it: \"guide/faq\".");
    write_some(json, [&json] { write_text(json); });
  });
}

void SchemaWriter::describe(const std::vector<Example>& /*answers*/, as::ByType /*kind*/) {
  refer("answers", write_answers);
}

void SchemaWriter::describe(const std::vector<std::optional<Answer>>& /*answers*/,
                            as::ByType /*kind*/) {
  refer("answers", write_answers);
}

namespace {

void write_lists(SchemaWriter& schema, JsonWriter& json, const std::vector<MemberList>& lists) {
  if (lists.size() == 1) return schema.object_with(lists.front());
  json.key("oneOf").list(lists, [&](const MemberList& list) {
    json.begin_object();
    schema.object_with(list);
    json.end_object();
  });
}

std::string schema_text(const SchemaName& name, SchemaOf rules,
                        const std::vector<MemberList>& lists) {
  JsonWriter json(JsonLayout::indented);
  Definitions definitions;
  json.begin_object();
  json.key("$schema").text("https://json-schema.org/draft/2020-12/schema");
  json.key("$id").text(fmt::format("urn:retort:schema:{}", name.id));
  json.key("title").text(name.title);
  SchemaWriter schema(json, definitions, rules);
  write_lists(schema, json, lists);
  if (!definitions.empty()) {
    json.key("$defs").begin_object();
    for (const auto& [key, write] : definitions) {
      json.key(key).begin_object();
      write(json);
      json.end_object();
    }
    json.end_object();
  }
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

void begin_data_file(SchemaWriter& file) {
  constexpr as::Whole version{data_schema_version, data_schema_version};
  file.optional("$schema", std::string{}, "For editors.");
  file.value("schema_version", data_schema_version, version);
}

NamedSchema named_schema(const SchemaName& name, SchemaOf rules, std::vector<MemberList> lists) {
  return {name.id, name.title,
          [name, rules, lists = std::move(lists)] { return schema_text(name, rules, lists); }};
}

}  // namespace retort
