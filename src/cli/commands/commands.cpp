#include "cli/commands/commands.hpp"

#include <array>

namespace retort {
namespace {

constexpr std::array commands{
    &program_command,
    &advise_command,
    &ask_command,
    &batch_command,
    &costs_command,
    &report_command,
    &record_command,
    &check_command,
    &diff_command,
    &questions_command,
    &compare_command,
    &guide_command,
    &presets_command,
    &prices_command,
    &formula_command,
    &eval_command,
    &estimate_corpus_command,
    &knowledge_command,
    &knowledge_check_command,
    &knowledge_export_command,
    &schema_command,
    &schema_answers_command,
    &schema_advice_command,
    &completions_command,
    &man_command,
};

}  // namespace

CommandTable all_commands() { return commands; }

}  // namespace retort
