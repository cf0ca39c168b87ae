#pragma once
// All commands.

#include "cli/args/command.hpp"

namespace retort {

// Each in a file of its name; those below another in that one's.
extern const Command program_command;
extern const Command advise_command;
extern const Command ask_command;
extern const Command batch_command;
extern const Command costs_command;
extern const Command report_command;
extern const Command record_command;
extern const Command check_command;
extern const Command diff_command;
extern const Command questions_command;
extern const Command compare_command;
extern const Command guide_command;
extern const Command presets_command;
extern const Command prices_command;
extern const Command formula_command;
extern const Command eval_command;
extern const Command estimate_corpus_command;
extern const Command knowledge_command;
extern const Command knowledge_check_command;
extern const Command knowledge_export_command;
extern const Command schema_command;
extern const Command schema_answers_command;
extern const Command schema_advice_command;
extern const Command completions_command;
extern const Command man_command;

/// In the order of the help.
CommandTable all_commands();

}  // namespace retort
