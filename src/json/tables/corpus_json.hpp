#pragma once
// What was counted in a folder, as JSON.

#include "corpus/corpus.hpp"

#include <string>

namespace retort {

std::string corpus_json(const CorpusEstimate& estimate);

}  // namespace retort
