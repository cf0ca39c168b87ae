// The shape of the advice, for programs that read it. A test holds every advice against it.

#include "advice/report.hpp"
#include "json/tables/tables_json.hpp"
#include "json/text/json_writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort {
namespace {

struct Member;

/// The schema of one value.
struct Shape {
  enum class Kind : std::uint8_t { type, values, reference, list, map, object, either };

  Kind kind = Kind::type;
  std::vector<std::string_view> names;  ///< types, values, or the definition referred to
  bool or_null = false;                 ///< values: null is one of them
  std::vector<Shape> parts;             ///< list, map: of what; either: the alternatives
  std::vector<Member> members;          ///< object
};

struct Member {
  std::string_view name;
  Shape shape;
  bool required = true;
};

Shape simple(std::string_view type) { return {.kind = Shape::Kind::type, .names = {type}}; }

Shape text_or_number() { return {.kind = Shape::Kind::type, .names = {"string", "number"}}; }

Shape integer_or_null() { return {.kind = Shape::Kind::type, .names = {"integer", "null"}}; }

Shape one_of(std::vector<std::string_view> values) {
  return {.kind = Shape::Kind::values, .names = std::move(values)};
}

Shape defined(std::string_view name) { return {.kind = Shape::Kind::reference, .names = {name}}; }

Shape list_of(Shape item) { return {.kind = Shape::Kind::list, .parts = {std::move(item)}}; }

Shape map_of(Shape value) { return {.kind = Shape::Kind::map, .parts = {std::move(value)}}; }

Shape object(std::vector<Member> members) {
  return {.kind = Shape::Kind::object, .members = std::move(members)};
}

/// Views of ids that live as long as the program.
std::vector<std::string_view> approach_names() {
  std::vector<std::string_view> names;
  for (const Approach approach : all_approaches) names.push_back(to_string(approach));
  return names;
}

void write(JsonWriter& json, const Shape& shape);

void write_members(JsonWriter& json, const std::vector<Member>& members) {
  json.key("type").text("object");
  json.key("properties").begin_object();
  for (const Member& member : members) {
    json.key(member.name);
    write(json, member.shape);
  }
  json.end_object();
  json.key("required").begin_array();
  for (const Member& member : members) {
    if (member.required) json.text(member.name);
  }
  json.end_array();
  json.key("additionalProperties").boolean(false);
}

void write_names(JsonWriter& json, const Shape& shape) {
  if (shape.kind == Shape::Kind::reference) {
    json.key("$ref").text("#/$defs/" + std::string(shape.names.front()));
  } else if (shape.kind == Shape::Kind::values) {
    json.key("enum").begin_array();
    for (const std::string_view value : shape.names) json.text(value);
    if (shape.or_null) json.null();
    json.end_array();
  } else if (shape.names.size() == 1) {
    json.key("type").text(shape.names.front());
  } else {
    json.key("type").texts(shape.names);
  }
}

void write(JsonWriter& json, const Shape& shape) {
  json.begin_object();
  switch (shape.kind) {
    case Shape::Kind::type:
    case Shape::Kind::values:
    case Shape::Kind::reference:
      write_names(json, shape);
      break;
    case Shape::Kind::list:
      json.key("type").text("array");
      json.key("items");
      write(json, shape.parts.front());
      break;
    case Shape::Kind::map:
      json.key("type").text("object");
      json.key("additionalProperties");
      write(json, shape.parts.front());
      break;
    case Shape::Kind::object:
      write_members(json, shape.members);
      break;
    case Shape::Kind::either:
      json.key("oneOf").begin_array();
      for (const Shape& part : shape.parts) write(json, part);
      json.end_array();
      break;
  }
  json.end_object();
}

Shape text() { return simple("string"); }
Shape integer() { return simple("integer"); }
Shape boolean() { return simple("boolean"); }
Shape texts() { return list_of(text()); }
Shape approach() { return defined("approach"); }
Shape range() { return defined("range"); }

Shape approach_or(std::string_view other) {
  std::vector<std::string_view> ids = approach_names();
  ids.push_back(other);
  return one_of(std::move(ids));
}

Shape approach_or_null() {
  return {.kind = Shape::Kind::values, .names = approach_names(), .or_null = true};
}

Shape points() { return defined("points"); }

/// One member for each approach.
Shape by_approach(const Shape& shape) {
  std::vector<Member> members;
  for (const std::string_view name : approach_names()) members.push_back({name, shape});
  return object(std::move(members));
}

Shape recommendation() {
  return object({{"approach", approach_or_null()},
                 {"strength", one_of({"firm", "leaning", "open"})},
                 {"robustness", simple("number")},
                 {"completeness", simple("number")},
                 {"possible", list_of(approach())},
                 {"scores", points()},
                 {"prior", points()},
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

Shape score_map() {
  const Shape region = object({{"approach", approach()}, {"from", points()}, {"to", points()}});
  return object({{"low", points()}, {"high", points()}, {"regions", list_of(region)}});
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
  return map_of(
      object({{"value", text_or_number()},
              {"label", text()},
              {"unit", text()},
              {"origin", one_of({"flag", "answers_file", "questionnaire", "preset", "derived"})},
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

Shape number() { return simple("number"); }

Shape number_or_null() {
  return {.kind = Shape::Kind::either, .parts = {simple("null"), number()}};
}

Shape object_or_null(std::vector<Member> members) {
  return {.kind = Shape::Kind::either, .parts = {simple("null"), object(std::move(members))}};
}

Shape price_origin() {
  return object({{"as_of", {.kind = Shape::Kind::either, .parts = {simple("null"), text()}}},
                 {"confidence", one_of({"high", "medium", "low", "recalled", "given"})},
                 {"source", text()}});
}

Shape cost_line() {
  return object({{"line", text()},
                 {"title", text()},
                 {"kind", one_of({"setup", "fixed", "per_query", "maintenance", "people"})},
                 {"quantity", number()},
                 {"unit", text()},
                 {"unit_price_usd", number()},
                 {"usd", range()},
                 {"because", text()},
                 {"source", text()},
                 {"price", price_origin(), false}});
}

Shape guide_row() {
  const Shape check = object({{"what", text()},
                              {"guide_low_usd", number()},
                              {"guide_high_usd", number()},
                              {"ours_usd", number()},
                              {"holds", boolean()},
                              {"because", text()}});
  return object_or_null({{"setup", text()},
                         {"per_query", text()},
                         {"maintenance", text()},
                         {"checks", list_of(check)}});
}

Shape obstacle_or_null() {
  return object_or_null({{"kind", text()},
                         {"row", text()},
                         {"needed", number()},
                         {"available", number()},
                         {"until", text()},
                         {"reason", text()}});
}

Shape training_memory() {
  return object({{"low_gb", number()},
                 {"high_gb", number()},
                 {"gpu", text()},
                 {"gpu_gb", number()},
                 {"cheapest_gpu", text()},
                 {"cheapest_gpu_hour_usd", number()}});
}

Shape estimate() {
  return object({{"approach", approach()},
                 {"stack", texts()},
                 {"obstacle", obstacle_or_null()},
                 {"dear_obstacle", obstacle_or_null()},
                 {"setup_usd", range()},
                 {"fixed_monthly_usd", range()},
                 {"per_query_usd", range()},
                 {"maintenance_monthly_usd", range()},
                 {"people_usd", range()},
                 {"monthly_usd", range()},
                 {"horizon_usd", range()},
                 {"all_in_per_query_usd", number_or_null()},
                 {"serving_gpus", number()},
                 {"utilisation", number()},
                 {"cache_hits", number()},
                 {"training_memory", training_memory(), false},
                 {"lines", list_of(cost_line())},
                 {"guide", guide_row()}});
}

Shape break_even() {
  return object({{"a", approach()},
                 {"b", approach()},
                 {"kind", one_of({"at", "never", "always", "equal"})},
                 {"queries_per_month", integer_or_null()},
                 {"crossings",
                  list_of(object({{"queries_per_month", integer()}, {"cheaper", approach()}}))}});
}

Shape by_volume() {
  return object({{"queries_per_month", integer()},
                 {"horizon_usd", by_approach(number_or_null())},
                 {"horizon_low_usd", by_approach(number_or_null())},
                 {"horizon_high_usd", by_approach(number_or_null())}});
}

Shape latency() {
  const Shape stage = object({{"stage", text()},
                              {"title", text()},
                              {"ms", range()},
                              {"because", text()},
                              {"source", text()}});
  const Shape one = object(
      {{"approach", approach()},
       {"first_token_ms", range()},
       {"whole_answer_ms", range()},
       {"stages", list_of(stage)},
       {"within_limit", one_of({"whole_answer", "first_token", "fast_case", "never"}), false},
       {"tokens_within_limit", number(), false}});
  return object({{"limit_ms", number_or_null()}, {"approaches", list_of(one)}});
}

Shape tornado() {
  const Shape swing = object({{"subject", text()},
                              {"low", number()},
                              {"high", number()},
                              {"unit", text()},
                              {"cheap_horizon_usd", number()},
                              {"dear_horizon_usd", number()}});
  return object({{"approach", approach()}, {"swings", list_of(swing)}});
}

Shape percentiles() {
  return object({{"approach", approach()},
                 {"p10_horizon_usd", number()},
                 {"p50_horizon_usd", number()},
                 {"p90_horizon_usd", number()},
                 {"samples", integer()}});
}

Shape stacks() {
  std::vector<Member> dropped;
  for (std::size_t i = 0; i < dropped_count; ++i) {
    dropped.push_back({to_string(static_cast<Dropped>(i)), integer()});
  }
  const Shape limit = object({{"limit", text()}, {"because", text()}, {"source", text()}});
  const Shape stack = object({{"generation", one_of({"by_token", "own_gpus", "hosted_tuning"})},
                              {"rows", texts()},
                              {"setup_usd", number()},
                              {"monthly_usd", number()},
                              {"first_token_ms", number()},
                              {"whole_answer_ms", number()}});
  return object({{"approach", approach()},
                 {"considered", integer()},
                 {"dropped", object(std::move(dropped))},
                 {"limits", list_of(limit)},
                 {"front", list_of(stack)}});
}

Shape same_model() {
  return object_or_null(
      {{"trained", text()}, {"model", text()}, {"hosted", text()}, {"rag_monthly_usd", number()}});
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

Shape precedent() {
  return object({{"case", text()},
                 {"story", text()},
                 {"winner", approach()},
                 {"acceptable", list_of(approach())},
                 {"agrees", boolean()},
                 {"likeness", simple("number")},
                 {"compared", integer()},
                 {"scores", points()},
                 {"numbers", text()},
                 {"strength", text()},
                 {"caveat", text()},
                 {"citation", text()},
                 {"url", text()}});
}

/// Entries that only speak: a rule, its text, and one more member.
Shape spoken(std::string_view extra) {
  return object({{"rule", text()},
                 {"because", text()},
                 {extra, text()},
                 {"source", text()},
                 {"answers", texts()}});
}

Shape missing() {
  return object({{"question", text()}, {"prompt", text()}, {"decides_veto", boolean()}});
}

std::vector<Member> next_question() {
  return {{"question", text()}, {"prompt", text()}, {"why", text()}, {"at_most_left", integer()}};
}

Shape flip() {
  return object({{"changes", list_of(object({{"question", text()}, {"to", texts()}}))},
                 {"becomes", approach_or_null()}});
}

Shape plan_step() {
  return object({{"step", text()},
                 {"phase", text()},
                 {"phase_title", text()},
                 {"do", text()},
                 {"because", text()},
                 {"source", text()}});
}

Shape assumption() {
  return object({{"subject", text()},
                 {"value", {.kind = Shape::Kind::either, .parts = {range(), text()}}},
                 {"unit", text()},
                 {"because", text()},
                 {"source", text()}});
}

Shape course() {
  return object({{"course", text()}, {"title", text()}, {"covers", texts()}, {"because", text()}});
}

Shape source() {
  return object({{"id", text()},
                 {"title", text()},
                 {"date", text()},
                 {"kind", one_of({"guide", "published", "assumption"})},
                 {"url", text(), false}});
}

std::vector<Member> advice_members() {
  return {{"schema_version", integer()},
          {"tool", tool()},
          {"id", text_or_number(), false},
          {"titles", by_approach(text())},
          {"answers", answers()},
          {"recommendation", recommendation()},
          {"map", score_map()},
          {"flowchart", flowchart()},
          {"reasons", list_of(reason())},
          {"vetoes", list_of(veto())},
          {"tensions", list_of(spoken("advice"))},
          {"contradictions", list_of(spoken("ask"))},
          {"missing", list_of(missing())},
          {"next_question", object_or_null(next_question())},
          {"what_would_change", list_of(flip())},
          {"stable_up_to", integer()},
          {"precedents", list_of(precedent())},
          {"plan", list_of(plan_step())},
          {"prices_for", text()},
          {"workload", workload()},
          {"estimates", list_of(estimate())},
          {"break_even", list_of(break_even())},
          {"by_volume", list_of(by_volume())},
          {"latency", latency()},
          {"tornado", list_of(tornado())},
          {"percentiles", list_of(percentiles()), false},
          {"stacks", stacks(), false},
          {"endings", list_of(object({{"row", text()}, {"until", text()}, {"reason", text()}}))},
          {"same_model", same_model()},
          {"comparison", list_of(comparison())},
          {"assumptions", list_of(assumption())},
          {"courses", list_of(course())},
          {"sources", list_of(source())}};
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
  write(json, one_of(approach_names()));
  json.key("points");
  write(json, object({{"knowledge", integer()}, {"behaviour", integer()}}));
  json.key("range");
  const Shape number = simple("number");
  write(json, object({{"low", number}, {"typical", number}, {"high", number}}));
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
