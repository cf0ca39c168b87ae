#include "cli/commands/given_answers.hpp"

#include "cli/commands/corpus.hpp"
#include "json/knowledge/answers_json.hpp"
#include "json/text/strict_json.hpp"

#include <algorithm>
#include <iterator>

namespace retort {
namespace {

void add_preset(const Session& session, const std::string& id, RawAnswers& raw,
                std::vector<Problem>& problems) {
  const Preset* const preset = find_preset(session.knowledge(), id, "--preset", problems);
  if (preset == nullptr) return;
  for (const Example& answer : preset->answers) {
    raw.answers.push_back({.key = session.knowledge().questions[answer.question].id,
                           .text = answer.value,
                           .origin = Origin::preset,
                           .place = "--preset " + id,
                           .path = {}});
  }
}

}  // namespace

const Preset* find_preset(const Knowledge& knowledge, const std::string& id,
                          const std::string& place, std::vector<Problem>& problems) {
  const auto found = std::ranges::find(knowledge.presets, id, &Preset::id);
  if (found != knowledge.presets.end()) return &*found;
  problems.push_back(unknown_word(place, "the id of a preset", id, ids_of(knowledge.presets),
                                  "\"retort presets\" lists them"));
  return nullptr;
}

Answers given_answers(const Session& session, const AnswerOptions& options) {
  std::vector<Problem> problems = session.problems;
  RawAnswers raw;
  if (options.file) {
    const NamedText input = read_input(session, *options.file, json_limits::file_bytes);
    raw = read_answers(input.text, input.name, problems);
  }
  if (!options.preset.empty()) add_preset(session, options.preset, raw, problems);
  std::ranges::copy(options.answers, std::back_inserter(raw.answers));
  count_folders(session, raw);
  Answers answers = resolve(session.knowledge().questions, raw, problems);
  reject_any(std::move(problems));
  return answers;
}

}  // namespace retort
