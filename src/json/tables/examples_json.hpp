#pragma once
// Writes answers that stand in the knowledge the way an answers file would say them.

#include "json/text/json_writer.hpp"
#include "knowledge/knowledge.hpp"

#include <span>

namespace retort {

/// One object, the value of a key.
void write_examples(JsonWriter& json, const Knowledge& knowledge,
                    std::span<const Example> examples);

}  // namespace retort
