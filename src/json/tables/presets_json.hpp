#pragma once
// The usual cases to start from, as JSON.

#include "knowledge/knowledge.hpp"

#include <span>
#include <string>

namespace retort {

std::string presets_json(const Knowledge& knowledge, std::span<const Preset> presets);

}  // namespace retort
