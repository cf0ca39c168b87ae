#include "cli/shell/shell_words.hpp"

#include "advice/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

void add_paths(std::vector<CommandPath>& paths, const CommandPath& path) {
  paths.push_back(path);
  for (const CommandShape& command : path.command->commands) {
    CommandPath below{.words = path.words + (path.words.empty() ? "" : " ") + command.name,
                      .command = &command};
    for (const FlagShape& flag : command.flags) below.flags.push_back(&flag);
    for (const FlagShape* flag : path.flags) {
      const auto is_same = [flag](const FlagShape* own) { return own->names == flag->names; };
      if (std::ranges::none_of(below.flags, is_same)) below.flags.push_back(flag);
    }
    add_paths(paths, below);
  }
}

}  // namespace

std::vector<CommandPath> command_paths(const CommandShape& program) {
  CommandPath whole{.words = {}, .command = &program};
  for (const FlagShape& flag : program.flags) whole.flags.push_back(&flag);
  std::vector<CommandPath> paths;
  add_paths(paths, whole);
  return paths;
}

std::vector<const FlagShape*> all_flags(const CommandShape& program) {
  std::vector<const FlagShape*> flags;
  for (const CommandPath& path : command_paths(program)) {
    for (const FlagShape* flag : path.flags) {
      const auto is_same = [flag](const FlagShape* seen) { return seen->names == flag->names; };
      if (std::ranges::none_of(flags, is_same)) flags.push_back(flag);
    }
  }
  return flags;
}

std::string made_of(const Knowledge& knowledge) {
  return fmt::format("retort {}, knowledge {} {}", tool_version(), knowledge.name,
                     knowledge.version);
}

std::string joined(const std::vector<CompletionWord>& words) {
  std::string text;
  for (const CompletionWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

std::string in_single_quotes(std::string_view text) {
  std::string quoted = "'";
  for (const char one : text) quoted += one == '\'' ? std::string("'\\''") : std::string(1, one);
  return quoted + "'";
}

}  // namespace retort
