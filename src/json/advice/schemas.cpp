#include "json/advice/schemas.hpp"

#include "json/advice/advice_json.hpp"
#include "json/advice/record_json.hpp"
#include "json/batch/batch_json.hpp"
#include "json/knowledge/data_schemas.hpp"
#include "json/tables/corpus_json.hpp"
#include "json/tables/evaluation_json.hpp"
#include "json/tables/formulas_json.hpp"
#include "json/tables/presets_json.hpp"
#include "json/tables/tables_json.hpp"

#include <algorithm>

namespace retort {

std::vector<NamedSchema> schemas(const Knowledge& knowledge) {
  std::vector<NamedSchema> all{
      {"answers", "Answers for retort", [&knowledge] { return answers_schema(knowledge); }},
      advice_schema(),
      record_schema(),
      batch_schema(),
      full_batch_schema(),
      costs_schema(),
      comparison_schema(),
      changes_schema(),
      check_schema(),
      questions_schema(),
      guide_schema(),
      presets_schema(),
      formulas_schema(),
      computed_formula_schema(),
      corpus_schema(),
      evaluation_schema(),
  };
  std::ranges::move(data_schemas(), std::back_inserter(all));
  return all;
}

}  // namespace retort
