// The shape of what the advice rooms write, for programs that read it.

#include "json/advice/advice_json.hpp"
#include "json/advice/definitions.hpp"
#include "json/advice/record_fields.hpp"
#include "json/advice/schemas.hpp"
#include "json/tables/tables_json.hpp"

namespace retort {

std::string advice_schema() {
  return schema_text({"advice", "Advice from retort"}, SchemaOf::output, [](SchemaWriter& fields) {
    const Report report;
    each_field(fields, report);
  });
}

std::string costs_schema() {
  return schema_text({"costs_output", "Costs from retort"}, SchemaOf::output,
                     [](SchemaWriter& fields) {
                       const Report report;
                       each_cost_field(fields, report);
                     });
}

std::string comparison_schema() {
  return schema_text({"compare_output", "Comparison table of retort"}, SchemaOf::output,
                     [](SchemaWriter& fields) {
                       fields.value("schema_version", report_schema_version, as::version);
                       fields.value("comparison", std::vector<ComparedFactor>{});
                     });
}

std::string record_schema() {
  return schema_text({"record", "Decision record of retort"}, SchemaOf::output,
                     [](SchemaWriter& fields) {
                       const DecisionRecord record;
                       each_field(fields, record);
                     });
}

}  // namespace retort
