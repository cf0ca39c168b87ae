#include "cli/commands/given_answers.hpp"
#include "cli/commands/outputs.hpp"
#include "json/tables/presets_json.hpp"
#include "report/words/documents.hpp"

namespace retort {
namespace {

struct PresetsOptions {
  std::string preset;  ///< may be empty
  Outputs outputs;
};

void add_presets_options(Binder& binder, PresetsOptions& options) {
  binder.text("preset", preset_value(), options.preset, "One case only, with its answers");
  add_table_output(binder, options.outputs);
}

int run_presets(const Session& session, const PresetsOptions& options) {
  const Knowledge& knowledge = session.knowledge();
  const bool is_one = !options.preset.empty();
  std::span<const Preset> shown = knowledge.presets;
  if (is_one) {
    std::vector<Problem> problems;
    const Preset* const preset = find_preset(knowledge, options.preset, "presets", problems);
    reject_any(std::move(problems));
    shown = {preset, 1};
  }
  show(session, options.outputs,
       {.document =
            [&] {
              return is_one ? preset_document(knowledge, shown.front())
                            : presets_document(knowledge);
            },
        .json = [&] { return presets_json(knowledge, shown); }});
  return exit_code::success;
}

}  // namespace

extern const Command presets_command{
    "presets", "Usual cases to start from",
    bind_options<PresetsOptions, add_presets_options, run_presets>};

}  // namespace retort
