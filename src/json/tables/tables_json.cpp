#include "json/tables/tables_json.hpp"

#include "json/knowledge/knowledge_members.hpp"
#include "json/members/schema_writer.hpp"
#include "json/tables/knowledge_writer.hpp"
#include "json/text/tables.hpp"
#include "knowledge/price_tables.hpp"

namespace retort {
namespace {

struct ListedChoice {
  Choice choice;
};

struct ListedQuestion {
  Question question;
};

struct ListedQuestions {
  std::vector<ListedQuestion> questions;
};

struct ShownGuide {
  Guide guide;
};

/// Each of them in a wrapping of its own.
template <typename Wrapped, typename Row>
std::vector<Wrapped> wrapped(const std::vector<Row>& rows) {
  std::vector<Wrapped> all;
  for (const Row& row : rows) all.push_back({row});
  return all;
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

template <typename Fields>
void each_field(Fields& fields, const ListedChoice& listed) {
  fields.value("id", listed.choice.id, as::id);
  fields.value("label", listed.choice.label);
  fields.value("aliases", listed.choice.aliases);
}

template <typename Fields>
void each_field(Fields& fields, const ListedQuestion& listed) {
  const Question& question = listed.question;
  fields.value("id", question.id, as::id);
  fields.value("section", question.section);
  fields.value("prompt", question.prompt);
  fields.value("hint", question.hint);
  fields.value("why", question.why);
  fields.value("kind", question.kind);
  fields.only_for(question.kind, QuestionKind::row, [&] {
    fields.optional("role", question.row, as::role);
    fields.value("table", table_of(question.row.value_or(RowRole{})));
  });
  fields.only_for(question.kind, QuestionKind::choice, [&] {
    fields.value("ordered", question.ordered);
    fields.value("values", wrapped<ListedChoice>(question.values));
  });
  fields.only_for(question.kind, QuestionKind::number, [&] {
    fields.value("unit", question.unit);
    fields.value("min", question.min);
    fields.value("max", question.max);
    fields.value("integer", question.integer);
    fields.optional("role", question.role, as::role);
  });
  fields.value("asked", question.asked);
  fields.value("actionable", question.actionable);
  fields.value("source", question.source);
}

template <typename Fields>
void each_field(Fields& fields, const ListedQuestions& listed) {
  fields.value("schema_version", data_schema_version, as::version);
  fields.value("questions", listed.questions);
}

template <typename Fields>
void each_field(Fields& fields, const ShownGuide& shown) {
  fields.value("schema_version", data_schema_version, as::version);
  each_field(fields, shown.guide);
}

std::string questions_json(const Knowledge& knowledge) {
  return written<KnowledgeWriter>(ListedQuestions{wrapped<ListedQuestion>(knowledge.questions)},
                                  knowledge);
}

std::string guide_json(const Knowledge& knowledge, std::string_view topic) {
  ShownGuide shown{knowledge.guide};
  const auto is_other = [topic](const auto& one) { return !topic.empty() && one.id != topic; };
  std::erase_if(shown.guide.topics, is_other);
  std::erase_if(shown.guide.faq, is_other);
  std::erase_if(shown.guide.courses, is_other);
  return written<KnowledgeWriter>(shown, knowledge);
}

NamedSchema questions_schema() {
  return schema_of<ListedQuestions>("questions_output", "The questions of retort", SchemaOf::told);
}

NamedSchema guide_schema() {
  return schema_of<ShownGuide>("guide_output", "The guide of retort", SchemaOf::told);
}

std::string answers_schema(const Knowledge& knowledge) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("$schema").text("https://json-schema.org/draft/2020-12/schema");
  json.key("$id").text("urn:retort:schema:answers");
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
