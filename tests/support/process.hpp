#pragma once
// The program as a process of its own, for what only a process can show.

#include "support/catch.hpp"
#include "support/files.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

extern char** environ;

namespace retort::testing {

/// Is a tool here that a test needs? Where RETORT_ALL_TOOLS is set, as in CI, it has to be.
inline bool has_tool(const std::string& name) {
  if (std::system(("command -v " + name + " > /dev/null 2>&1").c_str()) == 0) return true;
  if (std::getenv("RETORT_ALL_TOOLS") != nullptr) FAIL(name << " is not installed");
  WARN(name << " is not installed: nothing was tried with it");
  return false;
}

struct Ending {
  int status = -1;  ///< exit code, or -1
  int signal = 0;   ///< that killed it, or 0
};

inline Ending ending_of(int wait_status) {
  if (WIFSIGNALED(wait_status)) return {.signal = WTERMSIG(wait_status)};
  return {.status = WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : -1};
}

struct ShellOutcome {
  Ending ending;
  std::string out;
  std::string err;
};

/// Runs a shell command in which "$RETORT" is the program. What the command itself redirects does
/// not come back.
inline ShellOutcome run_shell(const std::string& command) {
  const TemporaryFolder folder;
  const std::string out = (folder.path() / "out").string();
  const std::string err = (folder.path() / "err").string();
  const std::string line =
      "unset CI NO_COLOR CLICOLOR_FORCE RETORT_KNOWLEDGE RETORT_PRICES; RETORT='" RETORT_BINARY
      "'; { " +
      command + "\n} > '" + out + "' 2> '" + err + "' < /dev/null";
  ShellOutcome outcome;
  outcome.ending = ending_of(std::system(line.c_str()));
  outcome.out = text_of(out);
  outcome.err = text_of(err);
  return outcome;
}

/// Starts the program with `words`, its standard output on `out`, its errors on `err`, and what it
/// reads from `in`.
inline pid_t start(std::vector<std::string> words, int out, int err, int in = STDIN_FILENO) {
  words.insert(words.begin(), RETORT_BINARY);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t child = 0;
  const int error =
      ::posix_spawn(&child, RETORT_BINARY, &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE(error == 0);
  return child;
}

inline Ending wait_for(pid_t child) {
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return ending_of(status);
}

}  // namespace retort::testing
