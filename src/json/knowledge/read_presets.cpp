// Reads presets.json.

#include "json/knowledge/answers_json.hpp"
#include "json/knowledge/knowledge_readers.hpp"

namespace retort {
namespace {

/// As texts, because the rows that an answer may choose move when prices are laid over ours.
std::vector<Example> read_preset_answers(Node& node, const Knowledge& knowledge) {
  const Answers answers = read_answers_member(node, knowledge.questions);
  std::vector<Example> texts;
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    const std::optional<Answer>& answer = answers.by_question[i];
    if (answer) texts.push_back({i, to_text(knowledge.questions[i], *answer)});
  }
  return texts;
}

Preset read_preset(Node& node, const Knowledge& knowledge) {
  Preset preset{.id = node.id("id"), .title = node.text("title"), .story = node.text("story")};
  preset.answers = read_preset_answers(node, knowledge);
  preset.expected = read_approach_set(node, "expected");
  preset.source = read_citations(node, knowledge);
  return preset;
}

}  // namespace

void read_presets(Node& file, Knowledge& knowledge) {
  offer_rows(knowledge);  // answers may choose them
  read_table(file, "presets", knowledge.presets,
             [&knowledge](Node& node) { return read_preset(node, knowledge); });
}

}  // namespace retort
