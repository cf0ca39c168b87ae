#pragma once
// Where a result goes and in which formats: from the flags to the bytes.

#include "cli/commands/formats.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A file, or "-" for standard output, and what is written to it.
struct OutputTarget {
  const Format* format = nullptr;
  std::string path;
};

struct Outputs {
  const Format* format = &text_format();  ///< of standard output where there is no target
  std::vector<OutputTarget> targets;
};

/// `--format` and `-o`. A file is written in the format before its colon, else in `--format`, else
/// in that of its name, else as text. Only an advice goes to more than one file.
void add_output_options(Binder& binder, Outputs& outputs, Matter matter);

/// `-o` alone, of a command that writes one text.
void add_output_file(Binder& binder, std::optional<std::string>& path);

/// The same for a table.
void add_table_output(Binder& binder, Outputs& outputs);

/// `Command::bind` of a command with no options but those for a table.
template <int (*run)(const Session&, const Outputs&)>
Action bind_table(Binder& binder) {
  return bind_options<Outputs, add_table_output, run>(binder);
}

/// What is written where.
struct Delivery {
  std::vector<FileToWrite> files;
  std::string printed;
};

/// Everything is rendered before anything is written.
Delivery rendered(const Session& session, const Outputs& outputs, const Content& content);
void deliver(const Session& session, const Delivery& delivery);

/// Writes a result to where it was asked for.
void show(const Session& session, const Outputs& outputs, const Content& content);
/// The same for one text; without a path to standard output.
void print(const Session& session, std::string_view text,
           const std::optional<std::string>& path = std::nullopt);

}  // namespace retort
