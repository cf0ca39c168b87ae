#pragma once
// The knowledge as files: built in, or in a directory.

#include "knowledge/knowledge.hpp"

#include <span>
#include <string>
#include <vector>

namespace retort {

/// Each throws InputError (bad knowledge) with every fault. `policies` are files to put over it.
Knowledge load_embedded_knowledge(std::span<const std::string> policies = {});
Knowledge load_knowledge(const std::string& directory, std::span<const std::string> policies = {});

/// Writes the built-in files and, below "schema", what each of them has to be like, making the
/// directory where needed; refuses to replace other files. Returns their paths.
std::vector<std::string> export_knowledge(const std::string& directory);

}  // namespace retort
