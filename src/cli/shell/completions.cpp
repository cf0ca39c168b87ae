#include "cli/shell/completions.hpp"

#include "advice/report.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string script(Shell shell, const CommandShape& program, const Knowledge& knowledge) {
  switch (shell) {
    case Shell::bash:
      return bash_completions(program, knowledge);
    case Shell::zsh:
      return zsh_completions(program, knowledge);
    case Shell::fish:
      return fish_completions(program, knowledge);
  }
  return {};
}

}  // namespace

std::string completions(Shell shell, const Knowledge& knowledge) {
  return script(shell, command_shape(knowledge), knowledge);
}

}  // namespace retort
