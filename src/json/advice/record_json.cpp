#include "json/advice/record_json.hpp"

#include "json/advice/definitions.hpp"
#include "json/advice/read_report.hpp"
#include "json/advice/record_fields.hpp"
#include "json/advice/report_reader.hpp"
#include "json/knowledge/answers_json.hpp"
#include "json/members/member_writer.hpp"
#include "json/text/json_writer.hpp"
#include "json/text/strict_json.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::optional<DecisionRecord> record_in(const JsonValue& value, std::string_view place,
                                        std::vector<Problem>& problems) {
  const std::size_t problems_before = problems.size();
  if (!has_key(value, record_version_key)) {
    problems.push_back(
        {.code = ProblemCode::wrong_type,
         .place = std::string(place),
         .path = {},
         .expected = "a record of a decision",
         .got = fmt::format("{} without {}", describe(value.kind), record_version_key),
         .remedy = "write one with \"retort record\""});
    return std::nullopt;
  }
  Node root(value, std::string(place), problems);
  DecisionRecord record;
  ReportReader fields(root);
  each_field(fields, record);
  fields.finish();
  if (problems.size() > problems_before) return std::nullopt;
  return record;
}

}  // namespace

std::string record_json(const DecisionRecord& record) { return written<PlainWriter>(record); }

NamedSchema record_schema() {
  return schema_of<DecisionRecord>("record", "Decision record of retort");
}

DecisionOrAnswers read_decision(std::string_view text, std::string_view place,
                                std::vector<Problem>& problems) {
  const std::optional<JsonValue> value = parse_json(text, place, json_limits::file_bytes, problems);
  if (!value) return RawAnswers{};
  if (has_key(*value, record_version_key)) {
    return record_in(*value, place, problems).value_or(DecisionRecord{});
  }
  if (!has_key(*value, recommendation_key)) return read_answers(*value, place, problems);
  const std::optional<Report> report = read_report(*value, place, problems);
  return report ? record_of(*report) : DecisionRecord{};
}

std::optional<DecisionRecord> read_record(std::string_view text, std::string_view place,
                                          std::vector<Problem>& problems) {
  const std::optional<JsonValue> value = parse_json(text, place, json_limits::file_bytes, problems);
  if (!value) return std::nullopt;
  return record_in(*value, place, problems);
}

RawAnswers raw_answers_of(const DecisionRecord& record, std::string_view place) {
  RawAnswers raw{.id = record.id};
  for (const RecordedAnswer& answer : record.answers) {
    raw.answers.push_back(
        {.key = answer.question,
         .kind = answer.is_number ? RawAnswer::Kind::number : RawAnswer::Kind::text,
         .text = answer.value,
         .origin = Origin::answers_file,
         .place = std::string(place),
         .path = "/answers" + pointer_step(answer.question)});
  }
  return raw;
}

}  // namespace retort
