#include "json/advice/schemas.hpp"

#include "json/tables/tables_json.hpp"

namespace retort {

std::vector<NamedSchema> schemas(const Knowledge& knowledge) {
  std::vector<NamedSchema> all{
      {"answers", "Answers for retort", [&knowledge] { return answers_schema(knowledge); }},
      {"advice", "Advice from retort", advice_schema},
      {"record", "Decision record of retort", record_schema},
      {"costs_output", "Costs from retort", costs_schema},
      {"compare_output", "Comparison table of retort", comparison_schema},
      {"diff_output", "What changed between two decisions", changes_schema},
      {"check_output", "A decision record held against now", check_schema},
  };
  for (NamedSchema& one : data_schemas()) all.push_back(std::move(one));
  return all;
}

}  // namespace retort
