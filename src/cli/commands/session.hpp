#pragma once
// What every command is given.

#include "base/exit_code.hpp"
#include "cli/args/command.hpp"
#include "cli/io/console.hpp"
#include "decide/evaluator.hpp"

#include <string>
#include <vector>

namespace retort {

inline constexpr std::string_view standard_stream = "-";

struct Session {
  const Settings& settings;
  const Evaluator& evaluator;
  Console& console;
  /// Of the command line; empty for a command that does not tell them itself.
  const std::vector<Problem>& problems;

  [[nodiscard]] const Knowledge& knowledge() const { return evaluator.knowledge(); }
};

struct NamedText {
  std::string name;  ///< for messages
  std::string text;
};

/// The text of a file, or of standard input for "-", cut to `most` bytes and one.
NamedText read_input(const Session& session, const std::string& path, std::size_t most);

/// A line to the person, on standard error.
void say(const Session& session, std::string_view line);

/// Throws what there is.
void reject_any(std::vector<Problem> problems);

}  // namespace retort
