#include "cli/args/command.hpp"

namespace retort {

BoundCommand bind_command(const Command& command, const Knowledge& knowledge, Settings& settings,
                          const BoundCommand* around) {
  BoundCommand bound{
      .command = &command,
      .binder = Binder(command.name, knowledge, settings,
                       around == nullptr ? std::vector<std::string>() : around->binder.taken())};
  if (command.bind != nullptr) bound.run = command.bind(bound.binder);
  return bound;
}

std::vector<BoundCommand> bind_all(CommandTable commands, const Knowledge& knowledge,
                                   Settings& settings) {
  std::vector<BoundCommand> all{bind_command(*commands.front(), knowledge, settings, nullptr)};
  for (const Command* const command : commands.subspan(1)) {
    all.push_back(bind_command(*command, knowledge, settings, &all.front()));
  }
  return all;
}

std::string_view last_word(const Command& command) {
  return command.name.substr(command.name.rfind(' ') + 1);  // npos + 1 == 0
}

bool is_right_below(const Command& below, std::string_view name) {
  if (below.name.empty()) return false;
  const std::string_view around = below.name.substr(0, below.name.size() - last_word(below).size());
  return around.empty() ? name.empty() : around.substr(0, around.size() - 1) == name;
}

}  // namespace retort
