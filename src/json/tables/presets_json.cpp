#include "json/tables/presets_json.hpp"

#include "json/tables/examples_json.hpp"
#include "json/text/json_writer.hpp"
#include "json/text/tables.hpp"

namespace retort {
namespace {

void write_preset(JsonWriter& json, const Knowledge& knowledge, const Preset& preset) {
  json.begin_object();
  json.key("id").text(preset.id);
  json.key("title").text(preset.title);
  json.key("story").text(preset.story);
  json.key("answers");
  write_examples(json, knowledge, preset.answers);
  json.key("expected").begin_array();
  for (const Approach approach : all_approaches) {
    if (preset.expected.contains(approach)) json.text(to_string(approach));
  }
  json.end_array();
  json.key("source").text(to_text(knowledge.cite(preset.source)));
  json.end_object();
}

}  // namespace

std::string presets_json(const Knowledge& knowledge, std::span<const Preset> presets) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(data_schema_version);
  json.key("presets").list(presets,
                           [&](const Preset& preset) { write_preset(json, knowledge, preset); });
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
