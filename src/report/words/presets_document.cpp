#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string expected_text(const Knowledge& knowledge, const Preset& preset) {
  std::vector<std::string> titles;
  for (const Approach approach : all_approaches) {
    if (preset.expected.contains(approach)) titles.push_back(knowledge.text(approach).title);
  }
  return fmt::format("{}", fmt::join(titles, " or "));
}

/// The label of a value, or the number with its unit.
std::string answer_text(const Question& question, const std::string& value) {
  if (value == unknown_answer) return value;
  if (question.kind == QuestionKind::number) {
    return grouped_text(value) + (question.unit.empty() ? "" : " " + question.unit);
  }
  const std::optional<std::size_t> found = find_value(question, value);
  if (!found || question.values[*found].label == value) return value;
  return fmt::format("{} ({})", question.values[*found].label, value);
}

}  // namespace

Document presets_document(const Knowledge& knowledge) {
  List list;
  for (const Preset& preset : knowledge.presets) {
    list.items.push_back(
        {preset.id, {preset.title, "leads to " + expected_text(knowledge, preset)}});
  }
  return {
      Lead{"Usual cases to start from."},
      Paragraph{"\"retort presets NAME\" tells one with its answers. \"retort advise --preset NAME "
                "-a ID=VALUE\" starts from it; what you answer yourself wins."},
      std::move(list)};
}

Document preset_document(const Knowledge& knowledge, const Preset& preset) {
  List answers;
  for (const Example& answer : preset.answers) {
    const Question& question = knowledge.questions[answer.question];
    answers.items.push_back({question.id, {answer_text(question, answer.value)}});
  }
  return {Heading{fmt::format("{} ({})", preset.title, preset.id)},
          Paragraph{preset.story, knowledge.cite(preset.source)},
          Paragraph{fmt::format("As it stands it leads to {}.", expected_text(knowledge, preset))},
          Subheading{"Answers"}, std::move(answers)};
}

}  // namespace retort
