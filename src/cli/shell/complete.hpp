#pragma once
// What may be typed next: commands, flags, answers and their values.

#include "cli/args/command.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace retort {

struct Completions {
  enum class More : std::uint8_t {
    none,
    goes_on,  ///< the words are beginnings: no blank after them
    files,    ///< the shell's own
    directories,
  };

  std::vector<OfferedWord> words;  ///< each in place of the whole last word
  More more = More::none;
};

template <>
inline constexpr auto enum_names<Completions::More> = std::to_array<EnumName<Completions::More>>({
    {Completions::More::none, "none"},
    {Completions::More::goes_on, "goes_on"},
    {Completions::More::files, "files"},
    {Completions::More::directories, "directories"},
});

/// `words` are those behind the program's name; the last is to be completed and may be empty.
Completions complete(std::span<const std::string> words, CommandTable commands,
                     const Knowledge& knowledge);

}  // namespace retort
