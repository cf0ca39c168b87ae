#pragma once
// A command: what it is called, what it takes, and what it does.

#include "cli/args/binder.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace retort {

struct Session;

/// Does what was asked for and returns the exit code. Throws InputError.
using Action = std::function<int(const Session& session)>;

struct Command {
  std::string_view name;   ///< the words that call it, such as "knowledge check"; empty: `retort`
  std::string_view about;  ///< its line in the help
  /// Ties the options to values of the action's own. Null: only the commands below it do something.
  Action (*bind)(Binder& binder) = nullptr;
  /// Reports the problems of the command line together with those of what it gives them.
  bool tells_problems = false;
};

/// The program itself first; a command before those below it.
using CommandTable = std::span<const Command* const>;

/// `Command::bind` of a command with options.
template <typename Options, void (*add_options)(Binder&, Options&),
          int (*run)(const Session&, const Options&)>
Action bind_options(Binder& binder) {
  const auto options = std::make_shared<Options>();
  add_options(binder, *options);
  return [options](const Session& session) { return run(session, *options); };
}

/// A command with its options at hand.
struct BoundCommand {
  const Command* command;
  Binder binder;
  Action run;
};

/// `around` is the program, whose flags hold for every command; null for the program itself.
BoundCommand bind_command(const Command& command, const Knowledge& knowledge, Settings& settings,
                          const BoundCommand* around);

/// All of them, in the order of the table.
std::vector<BoundCommand> bind_all(CommandTable commands, const Knowledge& knowledge,
                                   Settings& settings);

/// Is `below` one of the commands right below this one?
bool is_right_below(const Command& below, std::string_view name);

/// The last word of its name.
std::string_view last_word(const Command& command);

}  // namespace retort
