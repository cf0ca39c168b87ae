#include "json/knowledge/data_schemas.hpp"

#include "json/knowledge/data_files.hpp"
#include "json/knowledge/policy_tables.hpp"
#include "json/members/schema_writer.hpp"
#include "json/prices/price_schemas.hpp"
#include "json/text/tables.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

/// Nothing in it: only the members count.
const Knowledge& unwritten_knowledge() {
  static const Knowledge knowledge;
  return knowledge;
}

/// What every data file may begin with.
void begin_data_file(SchemaWriter& file) {
  constexpr as::Whole version{data_schema_version, data_schema_version};
  file.optional("$schema", std::string{}, "For editors.");
  file.value("schema_version", data_schema_version, version);
}

template <typename File>
NamedSchema schema_of_file(File /*file*/) {
  const std::string name(File::name);
  const std::string title = fmt::format("Data file {}.json of retort", name);
  return {name, title, [name, title] {
            return schema_text({name, title}, SchemaOf::data, [](SchemaWriter& file) {
              begin_data_file(file);
              File::each_member(file, unwritten_knowledge());
            });
          }};
}

std::string policy_schema(const std::string& title) {
  return schema_text({"policy", title}, SchemaOf::data, [](SchemaWriter& file) {
    begin_data_file(file);
    file.value("name", std::string{});
    file.value("version", std::string{});
    file.with(SchemaOf::changes, [](SchemaWriter& tables) {
      const Knowledge& knowledge = unwritten_knowledge();
      each_policy_table(
          [&](const auto& table) { tables.value(table.key, knowledge.*table.rows, as::table); });
    });
  });
}

}  // namespace

std::vector<NamedSchema> data_schemas() {
  std::vector<NamedSchema> all;
  data_files::each_file([&all](auto file) { all.push_back(schema_of_file(file)); });
  all.push_back(schema_of_file(data_files::Workload{}));
  all.push_back({"prices", "Data file prices.json of retort", prices_schema});
  all.push_back({"price_file", "A person's own prices for retort", price_file_schema});
  const std::string title = "Policy for retort";
  all.push_back({"policy", title, [title] { return policy_schema(title); }});
  return all;
}

}  // namespace retort
