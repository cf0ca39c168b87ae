#pragma once
// The commands and flags as plain values, from which completions and the manual are made.

#include "knowledge/knowledge.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace retort {

struct FlagShape {
  std::vector<std::string> names;  ///< such as "-o" and "--output"
  std::string about;
  std::string value;                    ///< what it takes, as the help calls it; empty: nothing
  std::optional<std::size_t> question;  ///< the one that it answers
  bool repeats = false;
};

/// A word in a place of its own, without a flag.
struct PlaceShape {
  std::string value;  ///< as the help calls it
  std::string about;
  bool is_required = false;
  bool repeats = false;
};

struct CommandShape {
  std::string name;
  std::string about;
  std::vector<FlagShape> flags;  ///< its own; those of the commands around it hold as well
  std::vector<PlaceShape> places;
  std::vector<CommandShape> commands;
};

/// The whole program, read off the parser itself.
CommandShape command_shape(const Knowledge& knowledge);

}  // namespace retort
