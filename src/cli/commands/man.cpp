#include "cli/commands/commands.hpp"
#include "cli/commands/outputs.hpp"
#include "cli/shell/manual_page.hpp"

namespace retort {
namespace {

struct ManOptions {
  std::optional<std::string> file;
};

void add_man_options(Binder& binder, ManOptions& options) { add_output_file(binder, options.file); }

int run_man(const Session& session, const ManOptions& options) {
  print(session, manual_page(all_commands(), session.knowledge()), options.file);
  return exit_code::success;
}

}  // namespace

extern const Command man_command{"man", "The manual page, as roff",
                                 bind_options<ManOptions, add_man_options, run_man>};

}  // namespace retort
