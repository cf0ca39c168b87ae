#include "cli/commands/run.hpp"

#include "cli/args/parse.hpp"
#include "cli/commands/answer_shell.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/environment.hpp"
#include "cli/commands/outputs.hpp"
#include "report/render/escape.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

void tell(Console& console, std::string_view text) {
  console.err.write(text);
  console.err.flush();
}

std::string version_text(const Knowledge& knowledge) {
  return fmt::format("retort {} (knowledge {}, prices as of {})\n", tool_version(),
                     knowledge.identity(), knowledge.catalogue.as_of);
}

/// What the command line names; without a command's own problems where it does not tell them.
int run_parsed(const Parsed& parsed, const Session& session) {
  if (!parsed.command->tells_problems || session.settings.wants_version) {
    reject_any(session.problems);
  }
  if (!session.settings.wants_version) return parsed.run(session);
  print(session, version_text(session.knowledge()));
  return exit_code::success;
}

int run_checked(std::span<const std::string> arguments, Console& console) {
  if (!arguments.empty() && arguments.front() == shell_asks) {
    return answer_shell(arguments.subspan(1), console);
  }
  Knowledge named = chosen_knowledge(arguments, console.environment);
  Settings settings;
  const Parsed parsed = parse(arguments, all_commands(), named, settings);
  if (!parsed.help.empty()) {
    console.out.write(parsed.help);
    console.out.flush();
    return exit_code::success;
  }
  const auto [knowledge, warnings] =
      with_chosen_prices(std::move(named), settings, console.environment);
  for (const std::string& warning : warnings) {
    tell(console, terminal_text("retort: warning: " + warning) + "\n");
  }
  const Evaluator evaluator(knowledge);
  const int code = run_parsed(parsed, {settings, evaluator, console, parsed.problems});
  console.err.flush();
  return code;
}

}  // namespace

int run(std::span<const std::string> arguments, Console& console) {
  try {
    return run_checked(arguments, console);
  } catch (const InputError& error) {
    try {
      for (const Problem& problem : error.problems()) {
        console.err.write("retort: " + in_one_line(problem) + "\n");
      }
      console.err.flush();
    } catch (const InputError&) {
      // Standard error is gone too; the exit code still tells.
    }
    return error.exit_code();
  } catch (const Interrupted&) {
    tell(console, "\nLeft. Nothing was saved.\n");
    return exit_code::interrupted;
  } catch (const std::exception& error) {
    tell(console, fmt::format("retort: a bug: {}\n", error.what()));
    return exit_code::our_bug;
  }
}

}  // namespace retort
