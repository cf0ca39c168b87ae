#pragma once
// Files as a library reads them: in one go, with nobody to interrupt it.

#include <cstddef>
#include <string>

namespace retort {

/// See `ReadFile`.
std::string read_whole_file(const std::string& path, std::size_t most);

}  // namespace retort
