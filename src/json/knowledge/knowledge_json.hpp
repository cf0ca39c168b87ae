#pragma once
// Reads the knowledge files, checks them against each other, and reports every fault at once.

#include "knowledge/knowledge.hpp"
#include "retort/problem.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// One file of a knowledge directory.
struct KnowledgeFile {
  std::string name;   ///< "rules.json"
  std::string place;  ///< how messages call it, such as a path
  std::string text;
};

/// The names of the files that a knowledge directory holds.
std::span<const std::string_view> knowledge_file_names();

/// Appends to `problems` and returns nothing when anything is wrong.
std::optional<Knowledge> read_knowledge(std::span<const KnowledgeFile> files,
                                        std::vector<Problem>& problems);

/// The same with policies put over the files, one after the other: see policy.hpp.
std::optional<Knowledge> read_knowledge(std::span<const KnowledgeFile> files,
                                        std::span<const KnowledgeFile> policies,
                                        std::vector<Problem>& problems);

}  // namespace retort
