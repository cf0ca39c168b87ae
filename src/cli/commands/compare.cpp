#include "cli/commands/outputs.hpp"
#include "json/advice/advice_json.hpp"
#include "report/words/documents.hpp"

namespace retort {
namespace {

int run_compare(const Session& session, const Outputs& outputs) {
  const Knowledge& knowledge = session.knowledge();
  show(session, outputs,
       {.document =
            [&] { return Document{comparison_table(titles_of(knowledge), compare(knowledge))}; },
        .json = [&] { return comparison_json(knowledge); }});
  return exit_code::success;
}

}  // namespace

extern const Command compare_command{"compare", "The approaches side by side",
                                     bind_table<run_compare>};

}  // namespace retort
