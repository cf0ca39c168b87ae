#include "cli/commands/outputs.hpp"
#include "json/tables/tables_json.hpp"
#include "report/words/documents.hpp"

namespace retort {
namespace {

int run_questions(const Session& session, const Outputs& outputs) {
  const Knowledge& knowledge = session.knowledge();
  show(session, outputs,
       {.document = [&] { return questions_document(knowledge); },
        .json = [&] { return questions_json(knowledge); }});
  return exit_code::success;
}

}  // namespace

extern const Command questions_command{"questions", "The questions and their answers",
                                       bind_table<run_questions>};

}  // namespace retort
