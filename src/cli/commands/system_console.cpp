#include "cli/commands/system_console.hpp"

#include "cli/commands/run.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>

namespace retort {
namespace {

constexpr std::size_t narrowest = 20;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no thread yet
  return value == nullptr ? std::string{} : std::string(value);
}

std::size_t terminal_columns() {
  winsize size{};
  for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
      return std::max<std::size_t>(narrowest, size.ws_col);
    }
  }
  return 80;
}

std::string character_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (std::string value = variable(name); !value.empty()) return value;
  }
  return {};
}

}  // namespace

int run_on_system_console(const std::vector<std::string>& arguments) {
  std::signal(SIGPIPE, SIG_DFL);
  Input in(STDIN_FILENO, "standard input");
  Output out(STDOUT_FILENO, "standard output");
  Output err(STDERR_FILENO, "standard error");
  Console console{.in = in,
                  .out = out,
                  .err = err,
                  .in_is_terminal = ::isatty(STDIN_FILENO) == 1,
                  .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
                  .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
                  .columns = terminal_columns(),
                  .environment = {.no_color = variable("NO_COLOR"),
                                  .clicolor_force = variable("CLICOLOR_FORCE"),
                                  .ci = variable("CI"),
                                  .term = variable("TERM"),
                                  .knowledge = variable("RETORT_KNOWLEDGE"),
                                  .prices = variable("RETORT_PRICES"),
                                  .accessible = variable("ACCESSIBLE"),
                                  .locale = character_locale(),
                                  .github_step_summary = variable("GITHUB_STEP_SUMMARY"),
                                  .github_output = variable("GITHUB_OUTPUT"),
                                  .home = variable("HOME")},
                  .terminal = TerminalDescriptors{.in = STDIN_FILENO, .err = STDERR_FILENO}};
  return run(arguments, console);
}

}  // namespace retort
