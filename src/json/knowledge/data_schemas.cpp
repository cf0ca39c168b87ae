#include "json/knowledge/data_schemas.hpp"

#include "json/knowledge/data_files.hpp"
#include "json/knowledge/policy_tables.hpp"
#include "json/members/schema_writer.hpp"
#include "json/prices/price_schemas.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

/// Nothing in it: only the members count.
const Knowledge& unwritten_knowledge() {
  static const Knowledge knowledge;
  return knowledge;
}

template <typename List>
NamedSchema file_schema(std::string_view file_name, List list) {
  const std::string name(file_name.substr(0, file_name.find('.')));
  return named_schema({name, fmt::format("Data file {} of retort", file_name)}, SchemaOf::data,
                      {[list](SchemaWriter& file) {
                        begin_data_file(file);
                        list(file, unwritten_knowledge());
                      }});
}

NamedSchema policy_schema() {
  return named_schema({"policy", "Policy for retort"}, SchemaOf::data, {[](SchemaWriter& file) {
                        begin_data_file(file);
                        file.value("name", std::string{});
                        file.value("version", std::string{});
                        file.with(SchemaOf::changes, [](SchemaWriter& tables) {
                          each_policy_table([&](const auto& table) {
                            const auto& rows = unwritten_knowledge().*table.rows;
                            tables.value(table.key, rows, as::table);
                          });
                        });
                      }});
}

}  // namespace

std::vector<NamedSchema> data_schemas() {
  std::vector<NamedSchema> all;
  data_files::each_file([&all]<typename List>(const data_files::File<List>& file) {
    if (!data_files::is_elsewhere<List>) all.push_back(file_schema(file.name, file.list));
  });
  all.push_back(file_schema("workload.json", data_files::questions.list));
  all.push_back(file_schema("formulas.json", [](SchemaWriter& file, const Knowledge& /*none*/) {
    file.value("topics", std::vector<FormulaTopic>{});
  }));
  all.push_back(prices_schema());
  all.push_back(price_file_schema());
  all.push_back(policy_schema());
  return all;
}

}  // namespace retort
