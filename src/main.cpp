#include "cli/commands/system_console.hpp"

int main(int count, char** words) {
  // A program may be started with no words at all, not even its own name.
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return retort::run_on_system_console(arguments);
}
