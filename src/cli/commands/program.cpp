// `retort` itself, without a command.

#include "cli/args/help_text.hpp"
#include "cli/commands/ask.hpp"

namespace retort {
namespace {

Action bind_program(Binder& binder) {
  add_general_options(binder);
  take_prices(binder);
  return [](const Session& session) {
    if (can_ask(session.console)) return run_ask(session, {});
    session.console.err.write(short_help(session.knowledge()));
    session.console.err.flush();
    return exit_code::bad_input;
  };
}

}  // namespace

extern const Command program_command{"", program_description, bind_program};

}  // namespace retort
