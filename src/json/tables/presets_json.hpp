#pragma once
// The usual cases to start from, as JSON.

#include "json/members/named_schema.hpp"
#include "knowledge/knowledge.hpp"

#include <span>
#include <string>

namespace retort {

std::string presets_json(const Knowledge& knowledge, std::span<const Preset> presets);
NamedSchema presets_schema();

}  // namespace retort
