#pragma once
// What goes where: the formats and files that a command line asks for.

#include "cli/args/command_line.hpp"

#include <string>
#include <vector>

namespace retort {

/// The words of `--format` and of every `-o`.
struct AskedOutputs {
  std::string format;  ///< empty: none
  std::vector<std::string> files;
};

std::string name_of(Format format);

/// The names of the formats that a command can give, for help and messages.
std::vector<std::string> formats_of(Command command);

/// Sets the outputs of the line, and its format and output to the first of them. A file is written
/// in the format before its colon, else in `--format`, else in that of its suffix, else as text.
/// What makes no sense goes into the line's problems.
void choose_outputs(const AskedOutputs& asked, CommandLine& line);

}  // namespace retort
