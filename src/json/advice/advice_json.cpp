#include "json/advice/advice_json.hpp"

#include "json/advice/report_fields.hpp"
#include "json/members/member_writer.hpp"

namespace retort {

std::string advice_json(const Report& report, JsonLayout layout) {
  return one_object<PlainWriter>(layout,
                                 [&report](PlainWriter& fields) { each_field(fields, report); });
}

std::string costs_json(const Report& report) {
  return one_object<PlainWriter>(
      JsonLayout::indented, [&report](PlainWriter& fields) { each_cost_field(fields, report); });
}

std::string comparison_json(const Knowledge& knowledge) {
  return one_object<PlainWriter>(JsonLayout::indented, [&knowledge](PlainWriter& fields) {
    fields.value("schema_version", report_schema_version, as::version);
    fields.value("comparison", compare(knowledge));
  });
}

}  // namespace retort
