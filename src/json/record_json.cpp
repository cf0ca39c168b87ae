#include "record_json.hpp"

#include "json_writer.hpp"
#include "record_fields.hpp"
#include "report_reader.hpp"
#include "report_writer.hpp"
#include "strict_json.hpp"

#include <algorithm>

namespace retort {
namespace {

bool has_key(const JsonValue& object, std::string_view key) {
  return std::ranges::find(object.keys, key) != object.keys.end();
}

}  // namespace

std::string record_json(const DecisionRecord& record) {
  return one_object(JsonLayout::indented,
                    [&record](ReportWriter& fields) { each_field(fields, record); });
}

DecisionText kind_of_decision_text(std::string_view text) {
  std::vector<Problem> problems;
  const std::optional<JsonValue> value = parse_json(text, {}, json_limits::file_bytes, problems);
  if (!value) return DecisionText::answers;
  if (has_key(*value, record_version_key)) return DecisionText::record;
  return has_key(*value, recommendation_key) ? DecisionText::advice : DecisionText::answers;
}

std::optional<DecisionRecord> read_record(std::string_view text, std::string_view place,
                                          std::vector<Problem>& problems) {
  const std::size_t problems_before = problems.size();
  const std::optional<JsonValue> value = parse_json(text, place, json_limits::file_bytes, problems);
  if (!value) return std::nullopt;
  Node root(*value, std::string(place), problems);
  DecisionRecord record;
  ReportReader fields(root);
  each_field(fields, record);
  fields.finish();
  if (problems.size() > problems_before) return std::nullopt;
  return record;
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
