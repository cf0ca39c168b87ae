#include "json/knowledge/answers_json.hpp"

#include "json/members/member_writer.hpp"
#include "json/text/strict_json.hpp"

#include <algorithm>

namespace retort {
namespace {

RawAnswer raw_answer(const std::string& key, const JsonValue& value, std::string_view place,
                     std::string_view pointer) {
  RawAnswer raw{.key = key,
                .kind = RawAnswer::Kind::other,
                .text = std::string(describe(value.kind)),
                .origin = Origin::answers_file,
                .place = std::string(place),
                .path = std::string(pointer) + pointer_step(key)};
  switch (value.kind) {
    case JsonValue::Kind::text:
      raw.kind = RawAnswer::Kind::text;
      raw.text = value.text;
      break;
    case JsonValue::Kind::number:
      raw.kind = RawAnswer::Kind::number;
      raw.text = value.text;
      break;
    case JsonValue::Kind::boolean:
      raw.kind = RawAnswer::Kind::boolean;
      raw.text = value.truth ? "true" : "false";
      break;
    case JsonValue::Kind::null:
    case JsonValue::Kind::array:
    case JsonValue::Kind::object:
      break;
  }
  return raw;
}

std::optional<RecordId> record_id(const JsonValue& value, std::string_view place,
                                  std::vector<Problem>& problems) {
  const bool is_number = value.kind == JsonValue::Kind::number;
  if (is_number || value.kind == JsonValue::Kind::text) {
    return RecordId{.text = value.text, .is_number = is_number};
  }
  problems.push_back({.code = ProblemCode::wrong_type,
                      .place = std::string(place),
                      .path = pointer_step(id_key),
                      .expected = "a text or a number to echo",
                      .got = std::string(describe(value.kind))});
  return std::nullopt;
}

/// The members of an object. `pointer` is the object's own place in the text.
RawAnswers raw_answers(const JsonValue& object, std::string_view place, std::string_view pointer,
                       std::vector<Problem>& problems) {
  RawAnswers raw;
  for (std::size_t i = 0; i < object.keys.size(); ++i) {
    if (object.keys[i] == id_key) {
      raw.id = record_id(object.items[i], place, problems);
    } else {
      raw.answers.push_back(raw_answer(object.keys[i], object.items[i], place, pointer));
    }
  }
  return raw;
}

/// May it be meant for a question, or choose a row of a price table, that could not be read?
bool is_to_unread(const RawAnswer& answer, std::span<const Question> questions) {
  const auto question = std::ranges::find(questions, answer.key, &Question::id);
  if (question == questions.end()) {
    return std::ranges::find(questions, std::string(), &Question::id) != questions.end();
  }
  const std::vector<Choice>& rows = question->values;
  return question->kind == QuestionKind::row &&
         (rows.size() <= 1 || std::ranges::find(rows, std::string(), &Choice::id) != rows.end());
}

RawAnswers answers_of(const std::optional<JsonValue>& value, std::string_view place,
                      std::vector<Problem>& problems) {
  return value ? read_answers(*value, place, problems) : RawAnswers{};
}

}  // namespace

RawAnswers read_answers(std::string_view text, std::string_view place,
                        std::vector<Problem>& problems) {
  return answers_of(parse_json(text, place, json_limits::file_bytes, problems), place, problems);
}

RawAnswers read_answers(const JsonValue& value, std::string_view place,
                        std::vector<Problem>& problems) {
  if (value.kind == JsonValue::Kind::object) return raw_answers(value, place, "", problems);
  problems.push_back({.code = ProblemCode::wrong_type,
                      .place = std::string(place),
                      .expected = "one JSON object of answers",
                      .got = std::string(describe(value.kind))});
  return {};
}

RawAnswers read_answers_line(std::string_view line, std::vector<Problem>& problems) {
  if (line.starts_with(byte_order_mark)) {
    problems.push_back({.code = ProblemCode::syntax,
                        .expected = "JSON",
                        .got = "a byte order mark, which only the first line may begin with"});
    return {};
  }
  return answers_of(parse_json(line, "", json_limits::line_bytes, problems), "", problems);
}

Answers read_answers_object(Node& node, std::span<const Question> questions) {
  if (!node.expect(JsonValue::Kind::object)) {
    return {.by_question = std::vector<std::optional<Answer>>(questions.size())};
  }
  RawAnswers raw = raw_answers(node.value(), node.place(), node.pointer(), node.problems());
  if (!node.problems().empty()) {
    std::erase_if(raw.answers, [&](const RawAnswer& one) { return is_to_unread(one, questions); });
  }
  return resolve(questions, raw, node.problems());
}

std::string answers_json(std::span<const Question> questions, const Answers& answers) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  PlainWriter(json).optional(id_key, answers.id);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::optional<Answer>& answer = answers.by_question[i];
    if (!answer) continue;
    json.key(questions[i].id);
    if (answer->known && questions[i].kind == QuestionKind::number) {
      json.decimal(answer->number);
    } else {
      json.text(to_text(questions[i], *answer));
    }
  }
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
