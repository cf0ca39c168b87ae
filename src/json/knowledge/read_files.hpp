#pragma once
// What is read from each file of a knowledge directory.

#include "json/text/node.hpp"
#include "knowledge/knowledge.hpp"

#include <span>
#include <string_view>

namespace retort {

struct FileReader {
  std::string_view name;  ///< "rules.json"
  void (*read)(Node& file, Knowledge& knowledge);
  void (*leave)(Knowledge& knowledge) = nullptr;  ///< where there is nothing that could be read
};

/// In this order: a file may refer only to files above it.
std::span<const FileReader> file_readers();

void read_formulas(Node& file, Knowledge& knowledge);

}  // namespace retort
