#pragma once
// A shell that asks for completions.

#include "cli/io/console.hpp"

#include <span>
#include <string>

namespace retort {

/// How the scripts call the program.
inline constexpr std::string_view shell_asks = "__complete";

/// `call` are the words behind that. Whatever is wrong, it says nothing and returns 0.
int answer_shell(std::span<const std::string> call, Console& console);

}  // namespace retort
