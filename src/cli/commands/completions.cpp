#include "cli/shell/completions.hpp"

#include "cli/commands/answer_shell.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/environment.hpp"
#include "cli/commands/outputs.hpp"

namespace retort {
namespace {

struct CompletionsOptions {
  Shell shell = Shell::bash;
  std::optional<std::string> file;
};

void add_completions_options(Binder& binder, CompletionsOptions& options) {
  binder.choice("shell", "SHELL", options.shell, "bash, zsh or fish");
  binder.require();
  add_output_file(binder, options.file);
}

int run_completions(const Session& session, const CompletionsOptions& options) {
  print(session, completion_script(options.shell), options.file);
  return exit_code::success;
}

void answer(Shell shell, std::span<const std::string> call, Console& console) {
  const TypedWords typed = typed_words(shell, call, console.environment.home);
  // The last word is still being typed.
  const std::span whole(typed.words.begin(), typed.words.end() - 1);
  const Knowledge knowledge = chosen_knowledge(whole, console.environment);
  console.out.write(answer_to(shell, typed, complete(typed.words, all_commands(), knowledge)));
  console.out.flush();
}

}  // namespace

int answer_shell(std::span<const std::string> call, Console& console) {
  const auto shell = call.empty() ? std::nullopt : from_name<Shell>(call.front());
  if (!shell) return exit_code::success;
  try {
    answer(*shell, call.subspan(1), console);
  } catch (const std::exception&) {
    // Nobody who presses a key wants to be told what is wrong with a file.
  }
  return exit_code::success;
}

extern const Command completions_command{
    "completions", "A script that completes commands, flags and answers in a shell",
    bind_options<CompletionsOptions, add_completions_options, run_completions>};

}  // namespace retort
