#include "json/tables/tables_json.hpp"

#include "json/tables/examples_json.hpp"
#include "json/text/json_writer.hpp"
#include "json/text/tables.hpp"
#include "knowledge/price_tables.hpp"

namespace retort {
namespace {

void write_value(JsonWriter& json, const Choice& value) {
  json.begin_object();
  json.key("id").text(value.id);
  json.key("label").text(value.label);
  json.key("aliases").texts(value.aliases);
  json.end_object();
}

void write_kind(JsonWriter& json, const Question& question) {
  json.key("kind").text(to_string(question.kind));
  if (question.row) {
    json.key("role").text(to_string(*question.row));
    json.key("table").text(to_string(table_of(*question.row)));
    return;
  }
  if (question.kind == QuestionKind::choice) {
    json.key("ordered").boolean(question.ordered);
    json.key("values").begin_array();
    for (const Choice& value : question.values) write_value(json, value);
    json.end_array();
    return;
  }
  json.key("unit").text(question.unit);
  json.key("min").decimal(question.min);
  json.key("max").decimal(question.max);
  json.key("integer").boolean(question.integer);
  if (question.role) json.key("role").text(to_string(*question.role));
}

void write_question(JsonWriter& json, const Knowledge& knowledge, const Question& question) {
  json.begin_object();
  json.key("id").text(question.id);
  json.key("section").text(to_string(question.section));
  json.key("prompt").text(question.prompt);
  json.key("hint").text(question.hint);
  json.key("why").text(question.why);
  write_kind(json, question);
  json.key("asked").boolean(question.asked);
  json.key("actionable").boolean(question.actionable);
  json.key("source").text(to_text(knowledge.cite(question.source)));
  json.end_object();
}

void write_item(JsonWriter& json, const Knowledge& knowledge, const GuideItem& item) {
  json.begin_object();
  json.key("text").text(item.text);
  if (item.says) {
    json.key("says").text(to_string(*item.says));
    json.key("example");
    write_examples(json, knowledge, item.example);
  }
  json.key("rules").begin_array();
  for (const std::size_t rule : item.rules) json.text(knowledge.rules[rule].id);
  json.end_array();
  json.end_object();
}

void write_topic(JsonWriter& json, const Knowledge& knowledge, const GuideTopic& topic) {
  json.begin_object();
  json.key("id").text(topic.id);
  json.key("title").text(topic.title);
  json.key("text").text(topic.text);
  json.key("items").begin_array();
  for (const GuideItem& item : topic.items) write_item(json, knowledge, item);
  json.end_array();
  json.end_object();
}

void write_faq(JsonWriter& json, const Knowledge& knowledge, const Faq& faq) {
  json.begin_object();
  json.key("id").text(faq.id);
  json.key("question").text(faq.question);
  json.key("answer").text(faq.answer);
  json.key("source").text(to_text(knowledge.cite(faq.source)));
  json.end_object();
}

void write_course(JsonWriter& json, const Knowledge& knowledge, const Course& course) {
  json.begin_object();
  json.key("id").text(course.id);
  json.key("title").text(course.title);
  json.key("covers").texts(course.covers);
  json.key("for").begin_array();
  for (const Approach approach : all_approaches) {
    if (course.recommended_for.contains(approach)) json.text(to_string(approach));
  }
  json.end_array();
  json.key("because").text(course.because);
  json.key("source").text(to_text(knowledge.cite(course.source)));
  json.end_object();
}

void write_answer_schema(JsonWriter& json, const Question& question) {
  json.begin_object();
  json.key("description").text(question.prompt);
  if (question.kind != QuestionKind::number) {
    json.key("enum").begin_array();
    for (const Choice& value : question.values) {
      json.text(value.id);
      for (const std::string& alias : value.aliases) {
        json.text(alias);
        // What JSON writes without quotes is the same answer.
        if (alias == "true" || alias == "false") json.boolean(alias == "true");
      }
    }
    json.text(unknown_answer);
    json.end_array();
  } else {
    json.key("oneOf").begin_array();
    json.begin_object();
    json.key("type").text(question.integer ? "integer" : "number");
    json.key("minimum").decimal(question.min);
    json.key("maximum").decimal(question.max);
    json.end_object();
    json.begin_object();
    json.key("const").text(unknown_answer);
    json.end_object();
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string questions_json(const Knowledge& knowledge) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(data_schema_version);
  json.key("questions").begin_array();
  for (const Question& question : knowledge.questions) write_question(json, knowledge, question);
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

std::string guide_json(const Knowledge& knowledge, std::string_view topic) {
  const Guide& guide = knowledge.guide;
  const auto wanted = [topic](std::string_view id) { return topic.empty() || id == topic; };
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(data_schema_version);
  json.key("title").text(guide.title);
  json.key("date").text(guide.date);
  json.key("topics").begin_array();
  for (const GuideTopic& one : guide.topics) {
    if (wanted(one.id)) write_topic(json, knowledge, one);
  }
  json.end_array();
  json.key("faq").begin_array();
  for (const Faq& one : guide.faq) {
    if (wanted(one.id)) write_faq(json, knowledge, one);
  }
  json.end_array();
  json.key("courses").begin_array();
  for (const Course& one : guide.courses) {
    if (wanted(one.id)) write_course(json, knowledge, one);
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

std::string answers_schema(const Knowledge& knowledge) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("$schema").text("https://json-schema.org/draft/2020-12/schema");
  json.key("title").text("Answers for retort");
  json.key("description")
      .text("Every key is optional. \"" + std::string(unknown_answer) +
            "\" is accepted for every question and is not \"no\".");
  json.key("type").text("object");
  json.key("properties").begin_object();
  json.key(id_key).begin_object();
  json.key("description").text("Echoed in the advice.");
  json.key("type").texts(std::vector<std::string_view>{"string", "number"});
  json.end_object();
  for (const Question& question : knowledge.questions) {
    json.key(question.id);
    write_answer_schema(json, question);
  }
  json.end_object();
  json.key("patternProperties").begin_object();
  json.key("^" + std::string(ignored_prefix)).boolean(true);
  json.end_object();
  json.key("additionalProperties").boolean(false);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
