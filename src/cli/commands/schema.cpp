// JSON Schemas, a command each.

#include "cli/commands/outputs.hpp"
#include "json/advice/advice_json.hpp"
#include "json/tables/tables_json.hpp"

namespace retort {
namespace {

/// A command that prints what `schema` makes, and can do nothing else.
template <std::string (*schema)(const Knowledge&)>
Action bind_schema(Binder& /*binder*/) {
  return [](const Session& session) {
    print(session, schema(session.knowledge()));
    return exit_code::success;
  };
}

std::string schema_of_advice(const Knowledge& /*knowledge*/) { return advice_schema(); }

}  // namespace

extern const Command schema_command{"schema", "JSON Schema of what is read and written"};

extern const Command schema_answers_command{"schema answers", "Of an answers object",
                                            bind_schema<answers_schema>};
extern const Command schema_advice_command{"schema advice", "Of the advice as JSON",
                                           bind_schema<schema_of_advice>};

}  // namespace retort
