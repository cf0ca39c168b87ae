#pragma once
// From the files that were chosen to knowledge and prices, checked.

#include "knowledge/knowledge.hpp"
#include "retort/knowledge_choice.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace retort {

/// Gives the text of a file, one longer than `most` cut to a byte more. Throws InputError where it
/// cannot be read. Whoever can be interrupted while reading brings a reader of its own.
using ReadFile = std::string (*)(const std::string& path, std::size_t most);

/// The data files of the directory, else the built-in ones, with the policies over them. Throws
/// InputError (bad files) with every fault.
Knowledge load_knowledge(const KnowledgeChoice& choice, ReadFile read_file);

struct PricedKnowledge {
  Knowledge knowledge;
  std::vector<std::string> warnings;  ///< rows of the price file that were passed over
};

/// The same knowledge with the chosen prices over its own, at the chosen day. Throws InputError
/// with every fault of the price file, or where the day is none.
PricedKnowledge with_prices(Knowledge knowledge, const KnowledgeChoice& choice, ReadFile read_file);

}  // namespace retort
