#pragma once
// How shells ask for completions and how they are answered. The scripts know nothing but how to
// ask.

#include "cli/shell/complete.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

enum class Shell : std::uint8_t { bash, zsh, fish };

template <>
inline constexpr auto enum_names<Shell> = std::to_array<EnumName<Shell>>({
    {Shell::bash, "bash"},
    {Shell::zsh, "zsh"},
    {Shell::fish, "fish"},
});

/// To be read by the shell at its start. It calls "retort __complete SHELL ...".
std::string_view completion_script(Shell shell);

/// What stands on the command line behind the program's name, up to the cursor. Never empty.
struct TypedWords {
  std::vector<std::string> words;
  std::size_t kept = 0;  ///< bytes of the last that the shell leaves as they are
};

/// `call` is what follows the shell's name. `home` stands for "~".
TypedWords typed_words(Shell shell, std::span<const std::string> call, const std::string& home);

/// One line on what more there is, then one for each word, as the script reads them.
std::string answer_to(Shell shell, const TypedWords& typed, const Completions& offers);

}  // namespace retort
