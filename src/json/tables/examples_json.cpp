#include "json/tables/examples_json.hpp"

namespace retort {

void write_examples(JsonWriter& json, const Knowledge& knowledge,
                    std::span<const Example> examples) {
  json.begin_object();
  for (const Example& answer : examples) {
    const Question& question = knowledge.questions[answer.question];
    json.key(question.id);
    if (question.kind == QuestionKind::number && answer.value != unknown_answer) {
      json.number(answer.value);
    } else {
      json.text(answer.value);
    }
  }
  json.end_object();
}

}  // namespace retort
