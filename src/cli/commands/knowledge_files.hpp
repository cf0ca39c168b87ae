#pragma once
// The built-in knowledge as files, to be changed.

#include <string>
#include <vector>

namespace retort {

/// Writes the built-in files and, below "schema", what each of them has to be like, making the
/// directory where needed; refuses to replace other files. Returns their paths. Throws InputError.
std::vector<std::string> export_knowledge(const std::string& directory);

}  // namespace retort
