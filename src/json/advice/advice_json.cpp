#include "json/advice/advice_json.hpp"

#include "json/advice/report_fields.hpp"
#include "json/advice/report_writer.hpp"

namespace retort {

std::string advice_json(const Report& report, JsonLayout layout) {
  return one_object(layout, [&report](ReportWriter& fields) { each_field(fields, report); });
}

std::string costs_json(const Report& report) {
  return one_object(JsonLayout::indented,
                    [&report](ReportWriter& fields) { each_cost_field(fields, report); });
}

std::string comparison_json(const Knowledge& knowledge) {
  return one_object(JsonLayout::indented, [&knowledge](ReportWriter& fields) {
    fields.version("schema_version", report_schema_version);
    fields.value("comparison", compare(knowledge));
  });
}

}  // namespace retort
