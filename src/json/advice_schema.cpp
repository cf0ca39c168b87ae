// The shape of the advice, for programs that read it. A test holds every advice against it.

#include <functional>
#include <initializer_list>
#include <utility>

#include "json_writer.hpp"
#include "retort/report.hpp"
#include "tables_json.hpp"

namespace retort {
namespace {

/// Writes the schema of one value.
using Shape = std::function<void(JsonWriter&)>;

struct Member {
  std::string_view name;
  Shape shape;
  bool required = true;
};

Shape simple(std::string_view type) {
  return [type](JsonWriter& json) {
    json.begin_object();
    json.key("type").text(type);
    json.end_object();
  };
}

Shape nullable(std::string_view type) {
  return [type](JsonWriter& json) {
    json.begin_object();
    json.key("type").texts(std::vector<std::string_view>{type, "null"});
    json.end_object();
  };
}

Shape one_of(std::vector<std::string_view> values) {
  return [values = std::move(values)](JsonWriter& json) {
    json.begin_object();
    json.key("enum").texts(values);
    json.end_object();
  };
}

Shape defined(std::string_view name) {
  return [name](JsonWriter& json) {
    json.begin_object();
    json.key("$ref").text("#/$defs/" + std::string(name));
    json.end_object();
  };
}

Shape list_of(Shape item) {
  return [item = std::move(item)](JsonWriter& json) {
    json.begin_object();
    json.key("type").text("array");
    json.key("items");
    item(json);
    json.end_object();
  };
}

Shape map_of(Shape value) {
  return [value = std::move(value)](JsonWriter& json) {
    json.begin_object();
    json.key("type").text("object");
    json.key("additionalProperties");
    value(json);
    json.end_object();
  };
}

void write_members(JsonWriter& json, const std::vector<Member>& members) {
  json.key("type").text("object");
  json.key("properties").begin_object();
  for (const Member& member : members) {
    json.key(member.name);
    member.shape(json);
  }
  json.end_object();
  json.key("required").begin_array();
  for (const Member& member : members) {
    if (member.required) json.text(member.name);
  }
  json.end_array();
  json.key("additionalProperties").boolean(false);
}

Shape object(std::vector<Member> members) {
  return [members = std::move(members)](JsonWriter& json) {
    json.begin_object();
    write_members(json, members);
    json.end_object();
  };
}

std::vector<std::string_view> approach_ids() {
  std::vector<std::string_view> ids;
  for (const Approach approach : all_approaches) ids.push_back(to_string(approach));
  return ids;
}

Shape text() { return simple("string"); }
Shape integer() { return simple("integer"); }
Shape boolean() { return simple("boolean"); }
Shape texts() { return list_of(text()); }
Shape approach() { return defined("approach"); }
Shape range() { return defined("range"); }

Shape approach_or(std::string_view other) {
  std::vector<std::string_view> ids = approach_ids();
  ids.push_back(other);
  return one_of(std::move(ids));
}

Shape approach_or_null() {
  return [](JsonWriter& json) {
    json.begin_object();
    json.key("enum").begin_array();
    for (const std::string_view id : approach_ids()) json.text(id);
    json.null();
    json.end_array();
    json.end_object();
  };
}

Shape recommendation() {
  return object({{"approach", approach_or_null()},
                 {"scores", defined("points")},
                 {"prior", defined("points")},
                 {"premium", integer()},
                 {"runner_up", approach_or_null()},
                 {"without_vetoes", approach(), false},
                 {"verdict", text(), false},
                 {"summary", text(), false},
                 {"start", text(), false},
                 {"conflict", texts(), false},
                 {"delivery", text(), false},
                 {"delivery_source", text(), false}});
}

Shape flowchart() {
  return object({{"says", approach_or("none")},
                 {"hit_policy", one_of({"collect", "first"})},
                 {"under_collect", approach_or("none")},
                 {"under_first", approach_or("none")},
                 {"steps", list_of(object({{"line", text()},
                                           {"asks", text()},
                                           {"answer", one_of({"no", "yes", "unknown"})},
                                           {"says", approach()}}))}});
}

Shape answers() {
  const Shape value = [](JsonWriter& json) {
    json.begin_object();
    json.key("type").texts(std::vector<std::string_view>{"string", "number"});
    json.end_object();
  };
  return map_of(object({{"value", value},
                        {"origin", one_of({"flag", "answers_file", "questionnaire", "derived"})},
                        {"because", text(), false},
                        {"source", text(), false}}));
}

Shape reason() {
  return object({{"rule", text()},
                 {"limit", boolean(), false},
                 {"knowledge", integer()},
                 {"behaviour", integer()},
                 {"because", text()},
                 {"source", text()},
                 {"answers", texts()}});
}

Shape veto() {
  return object({{"rule", text()},
                 {"possible", boolean()},
                 {"forbids", list_of(approach())},
                 {"because", text()},
                 {"instead", text()},
                 {"source", text()},
                 {"answers", texts(), false},
                 {"unanswered", texts(), false}});
}

Shape cost_line() {
  return object({{"line", text()},
                 {"title", text()},
                 {"kind", one_of({"setup", "fixed", "per_query", "maintenance"})},
                 {"cadence", one_of({"once", "month", "quarter", "year", "query"})},
                 {"usd", range()},
                 {"because", text()},
                 {"source", text()}});
}

Shape guide_row() {
  return [](JsonWriter& json) {
    json.begin_object();
    json.key("oneOf").begin_array();
    simple("null")(json);
    object({{"setup", text()}, {"per_query", text()}, {"maintenance", text()}})(json);
    json.end_array();
    json.end_object();
  };
}

Shape estimate() {
  return object({{"approach", approach()},
                 {"stack", text()},
                 {"setup_usd", range()},
                 {"fixed_monthly_usd", range()},
                 {"per_query_usd", range()},
                 {"maintenance_monthly_usd", range()},
                 {"monthly_usd", range()},
                 {"horizon_usd", range()},
                 {"lines", list_of(cost_line())},
                 {"guide", guide_row()}});
}

Shape break_even() {
  return object({{"a", approach()},
                 {"b", approach()},
                 {"kind", one_of({"at", "never", "always", "equal"})},
                 {"queries_per_month", nullable("integer")},
                 {"cheaper_above", approach_or_null()}});
}

Shape comparison() {
  return object({{"factor", text()},
                 {"title", text()},
                 {"matters", boolean()},
                 {"cells", map_of(object({{"text", text()}, {"source", text()}}))}});
}

Shape workload() {
  const Shape quantity = object({{"value", simple("number")}, {"assumed", boolean()}});
  return object({{"queries_per_month", quantity}, {"horizon_months", quantity}});
}

Shape tool() {
  return object(
      {{"name", text()}, {"version", text()}, {"knowledge", text()}, {"prices_as_of", text()}});
}

std::vector<Member> advice_members() {
  const Shape id = [](JsonWriter& json) {
    json.begin_object();
    json.key("type").texts(std::vector<std::string_view>{"string", "number"});
    json.end_object();
  };
  const Shape tension = object({{"rule", text()},
                                {"because", text()},
                                {"advice", text()},
                                {"source", text()},
                                {"answers", texts()}});
  const Shape missing = object({{"question", text()}, {"prompt", text()}, {"decides_veto", boolean()}});
  const Shape assumption = object({{"subject", text()},
                                   {"value", simple("number"), false},
                                   {"approach", approach(), false},
                                   {"because", text()},
                                   {"source", text()}});
  const Shape course =
      object({{"course", text()}, {"title", text()}, {"covers", texts()}, {"because", text()}});
  return {{"schema_version", integer()},
          {"tool", tool()},
          {"id", id, false},
          {"answers", answers()},
          {"recommendation", recommendation()},
          {"flowchart", flowchart()},
          {"reasons", list_of(reason())},
          {"vetoes", list_of(veto())},
          {"tensions", list_of(tension)},
          {"missing", list_of(missing)},
          {"workload", workload()},
          {"estimates", list_of(estimate())},
          {"break_even", list_of(break_even())},
          {"comparison", list_of(comparison())},
          {"assumptions", list_of(assumption)},
          {"courses", list_of(course)}};
}

}  // namespace

std::string advice_schema() {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("$schema").text("https://json-schema.org/draft/2020-12/schema");
  json.key("title").text("Advice from retort");
  write_members(json, advice_members());
  json.key("$defs").begin_object();
  json.key("approach");
  one_of(approach_ids())(json);
  json.key("points");
  object({{"knowledge", integer()}, {"behaviour", integer()}})(json);
  json.key("range");
  object({{"low", simple("number")}, {"typical", simple("number")}, {"high", simple("number")}})(
      json);
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
