#include "cli/commands/commands.hpp"

#include <array>

namespace retort {

// One row a command, in the order of the help; a command stands before those below it. Each is
// defined in the file of its name, or in that of the command above it. A macro, because a row has
// to be declared as well as listed.
// clang-format off
#define RETORT_COMMANDS(row) \
  row(program) \
  row(advise) \
  row(ask) \
  row(batch) \
  row(costs) \
  row(report) \
  row(record) \
  row(check) \
  row(diff) \
  row(questions) \
  row(compare) \
  row(guide) \
  row(presets) \
  row(prices) \
  row(formula) \
  row(eval) \
  row(estimate_corpus) \
  row(knowledge) \
  row(knowledge_check) \
  row(knowledge_export) \
  row(schema) \
  row(completions) \
  row(man)
// clang-format on

#define RETORT_DECLARED(name) extern const Command name##_command;
#define RETORT_LISTED(name) &name##_command,

RETORT_COMMANDS(RETORT_DECLARED)

namespace {

constexpr std::array commands{RETORT_COMMANDS(RETORT_LISTED)};

}  // namespace

CommandTable all_commands() { return commands; }

}  // namespace retort
