#pragma once
// What was counted in a folder, as JSON.

#include "corpus/corpus.hpp"
#include "json/members/named_schema.hpp"

#include <string>

namespace retort {

std::string corpus_json(const CorpusEstimate& estimate);
NamedSchema corpus_schema();

}  // namespace retort
