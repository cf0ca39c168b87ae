#include "cli/commands/run.hpp"

#include "base/exit_code.hpp"
#include "cli/args/help_text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/environment.hpp"
#include "cli/shell/completions.hpp"
#include "cli/shell/manual_page.hpp"
#include "json/tables/tables_json.hpp"
#include "report/render/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

constexpr std::size_t longest_place = 200;

std::string line_of(const Problem& problem) {
  std::string where;
  if (!problem.place.empty()) where = shortened(problem.place, longest_place) + ": ";
  if (!problem.path.empty()) where += shortened(problem.path, longest_place) + ": ";
  return terminal_text("retort: " + where + message(problem)) + "\n";
}

void say(Console& console, std::string_view text) {
  console.err.write(text);
  console.err.flush();
}

int print(const Session& session, std::string_view text) {
  deliver(session, text);
  return exit_code::success;
}

int start_without_command(const Session& session) {
  if (can_ask(session.console)) return run_ask(session);
  say(session.console, short_help(session.knowledge()));
  return exit_code::bad_input;
}

/// These report the problems of the command line together with those of what it gives them.
bool reports_problems(Command command) {
  return command == Command::advise || command == Command::ask || command == Command::costs ||
         command == Command::record || command == Command::report || command == Command::formula;
}

std::string version_text(const Knowledge& knowledge) {
  return fmt::format("retort {} (knowledge {}, prices as of {})\n", tool_version(),
                     knowledge.identity(), knowledge.catalogue.as_of);
}

/// Of the commands that print one text and can do nothing else.
std::string text_for(const Session& session) {
  const Knowledge& knowledge = session.knowledge();
  const Command command = session.line.command;
  if (command == Command::schema_answers) return answers_schema(knowledge);
  if (command == Command::schema_advice) return advice_schema();
  if (command == Command::completions) return completions(session.line.shell, knowledge);
  if (command == Command::man) return manual_page(knowledge);
  if (command == Command::help) return session.line.help;
  return version_text(knowledge);
}

struct Runner {
  Command command = Command::none;
  int (*run)(const Session& session) = nullptr;
};

// The others print one text.
constexpr std::array runners{
    Runner{Command::none, start_without_command},
    Runner{Command::advise, run_advise},
    Runner{Command::ask, run_ask},
    Runner{Command::questions, run_questions},
    Runner{Command::compare, run_compare},
    Runner{Command::batch, run_batch},
    Runner{Command::costs, run_costs},
    Runner{Command::report, run_report},
    Runner{Command::record, run_record},
    Runner{Command::check, run_check},
    Runner{Command::diff, run_diff},
    Runner{Command::guide, run_guide},
    Runner{Command::presets, run_presets},
    Runner{Command::prices, run_prices},
    Runner{Command::formula, run_formula},
    Runner{Command::eval, run_eval},
    Runner{Command::knowledge_check, run_knowledge_check},
    Runner{Command::knowledge_export, run_knowledge_export},
    Runner{Command::estimate_corpus, run_estimate_corpus},
};

int dispatch(const Session& session) {
  const auto* const found = std::ranges::find(runners, session.line.command, &Runner::command);
  return found == runners.end() ? print(session, text_for(session)) : found->run(session);
}

int run_checked(std::span<const std::string> arguments, Console& console) {
  Knowledge knowledge = chosen_knowledge(arguments, console.environment);
  const CommandLine line = parse_command_line(arguments, knowledge);
  for (const std::string& warning : chosen_prices(knowledge, line, console.environment)) {
    say(console, terminal_text("retort: warning: " + warning) + "\n");
  }
  const Evaluator evaluator(knowledge);
  if (!line.problems.empty() && !reports_problems(line.command)) {
    throw InputError(exit_code::bad_input, line.problems);
  }
  const int code = dispatch({line, evaluator, console});
  console.err.flush();
  return code;
}

}  // namespace

int run(std::span<const std::string> arguments, Console& console) {
  try {
    return run_checked(arguments, console);
  } catch (const InputError& error) {
    try {
      for (const Problem& problem : error.problems()) console.err.write(line_of(problem));
      console.err.flush();
    } catch (const InputError&) {
      // Standard error is gone too; the exit code still tells.
    }
    return error.exit_code();
  } catch (const Interrupted&) {
    say(console, "\nLeft. Nothing was saved.\n");
    return exit_code::interrupted;
  } catch (const std::exception& error) {
    say(console, fmt::format("retort: a bug: {}\n", error.what()));
    return exit_code::our_bug;
  }
}

}  // namespace retort
