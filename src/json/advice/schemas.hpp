#pragma once
// JSON Schemas of all that retort reads and writes, by name.

#include "json/members/named_schema.hpp"
#include "knowledge/knowledge.hpp"

#include <vector>

namespace retort {

/// That of answers is made from the questions of the knowledge.
std::vector<NamedSchema> schemas(const Knowledge& knowledge);

}  // namespace retort
