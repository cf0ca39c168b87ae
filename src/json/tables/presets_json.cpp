#include "json/tables/presets_json.hpp"

#include "json/knowledge/knowledge_members.hpp"
#include "json/members/schema_writer.hpp"
#include "json/tables/knowledge_writer.hpp"
#include "json/text/tables.hpp"

namespace retort {
namespace {

struct ListedPresets {
  std::vector<Preset> presets;
};

}  // namespace

template <typename Fields>
void each_field(Fields& fields, const ListedPresets& listed) {
  fields.value("schema_version", data_schema_version, as::version);
  fields.value("presets", listed.presets);
}

std::string presets_json(const Knowledge& knowledge, std::span<const Preset> presets) {
  return written<KnowledgeWriter>(ListedPresets{{presets.begin(), presets.end()}}, knowledge);
}

NamedSchema presets_schema() {
  return schema_of<ListedPresets>("presets_output", "Usual cases to start from", SchemaOf::told);
}

}  // namespace retort
