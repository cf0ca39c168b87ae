#include "cli/commands/outputs.hpp"
#include "json/advice/schemas.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

struct SchemaOptions {
  std::string name;  ///< empty: which there are
};

void add_schema_options(Binder& binder, SchemaOptions& options) {
  std::vector<std::string> names;
  for (const NamedSchema& schema : schemas({})) names.push_back(schema.name);
  const auto known = [names](std::string_view word) {
    const auto found = std::ranges::find(names, word);
    return found == names.end() ? std::nullopt : std::optional(*found);
  };
  binder.read(
      "name",
      {"NAME", Fill::words, [names](const Knowledge& /*knowledge*/) { return offered(names); }},
      options.name,
      Reading<std::string>{known, fmt::format("one of {}", fmt::join(names, ", ")), names},
      "Print this schema; without a name, list them");
}

int run_schema(const Session& session, const SchemaOptions& options) {
  std::string listing;
  for (const NamedSchema& schema : schemas(session.knowledge())) {
    listing += fmt::format("{:<24}{}\n", schema.name, schema.title);
    if (schema.name != options.name) continue;
    print(session, schema.write());
    return exit_code::success;
  }
  print(session, listing);
  return exit_code::success;
}

}  // namespace

extern const Command schema_command{"schema", "JSON Schema of what is read and written",
                                    bind_options<SchemaOptions, add_schema_options, run_schema>};

}  // namespace retort
