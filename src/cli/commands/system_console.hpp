#pragma once
// The process's own streams, terminal and environment.

#include <string>
#include <vector>

namespace retort {

/// `run` on them. SIGPIPE ends the program quietly, as with any filter.
int run_on_system_console(const std::vector<std::string>& arguments);

}  // namespace retort
