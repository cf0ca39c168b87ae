#include "json/advice/advice_json.hpp"

#include "json/advice/definitions.hpp"
#include "json/advice/report_fields.hpp"
#include "json/batch/batch_json.hpp"
#include "json/members/member_writer.hpp"

namespace retort {
namespace {

struct ComparisonTable {
  std::vector<ComparedFactor> factors;
};

}  // namespace

template <typename Fields>
void each_field(Fields& fields, const ComparisonTable& table) {
  fields.value("schema_version", report_schema_version, as::version);
  fields.value("comparison", table.factors);
}

std::string advice_json(const Report& report, JsonLayout layout) {
  return one_object<PlainWriter>(layout,
                                 [&report](PlainWriter& fields) { each_field(fields, report); });
}

std::string costs_json(const Report& report) {
  return one_object<PlainWriter>(
      JsonLayout::indented, [&report](PlainWriter& fields) { each_cost_field(fields, report); });
}

std::string comparison_json(const Knowledge& knowledge) {
  return written<PlainWriter>(ComparisonTable{compare(knowledge)});
}

NamedSchema advice_schema() { return schema_of<Report>("advice", "Advice from retort"); }

NamedSchema full_batch_schema() {
  return named_schema({"batch_full_output", "A line of retort batch --full"}, SchemaOf::output,
                      {members_of<Report>, rejected_members});
}

NamedSchema costs_schema() {
  return named_schema({"costs_output", "Costs from retort"}, SchemaOf::output,
                      {[](SchemaWriter& fields) {
                        const Report report;
                        each_cost_field(fields, report);
                      }});
}

NamedSchema comparison_schema() {
  return schema_of<ComparisonTable>("compare_output", "Comparison table of retort");
}

}  // namespace retort
