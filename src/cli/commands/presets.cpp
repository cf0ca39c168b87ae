// The command that lists the usual cases to start from, or tells one.

#include "base/exit_code.hpp"
#include "base/suggestion.hpp"
#include "cli/args/typed.hpp"
#include "cli/commands/commands.hpp"
#include "json/tables/presets_json.hpp"
#include "report/words/documents.hpp"

#include <algorithm>

namespace retort {

const Preset* find_preset(const Session& session, std::vector<Problem>& problems) {
  const std::vector<Preset>& presets = session.knowledge().presets;
  const std::string& wanted = session.line.preset;
  const auto found = std::ranges::find(presets, wanted, &Preset::id);
  if (found != presets.end()) return &*found;
  std::vector<std::string> known;
  for (const Preset& preset : presets) known.push_back(preset.id);
  std::string remedy = did_you_mean(wanted, known);
  if (remedy.empty()) remedy = "\"retort presets\" lists them";
  const std::string place = session.line.command == Command::presets ? "presets" : "--preset";
  problems.push_back(usage(place, "the id of a preset", in_quotes(wanted), std::move(remedy)));
  return nullptr;
}

int run_presets(const Session& session) {
  const Knowledge& knowledge = session.knowledge();
  std::span<const Preset> shown = knowledge.presets;
  if (!session.line.preset.empty()) {
    std::vector<Problem> problems;
    const Preset* const preset = find_preset(session, problems);
    if (preset == nullptr) throw InputError(exit_code::bad_input, std::move(problems));
    shown = {preset, 1};
  }
  const bool is_one = !session.line.preset.empty();
  deliver(session, session.line.format == Format::json
                       ? presets_json(knowledge, shown)
                       : rendered(session, is_one ? preset_document(knowledge, shown.front())
                                                  : presets_document(knowledge)));
  return exit_code::success;
}

}  // namespace retort
