#pragma once
// The whole program as a function of its arguments and streams.

#include "cli/io/console.hpp"

#include <span>
#include <string>

namespace retort {

/// Returns the exit code. Throws nothing.
int run(std::span<const std::string> arguments, Console& console);

}  // namespace retort
