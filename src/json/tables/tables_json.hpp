#pragma once
// The knowledge tables as JSON, for `questions`, `guide` and `schema`.

#include "json/members/named_schema.hpp"
#include "knowledge/knowledge.hpp"

#include <string>
#include <string_view>

namespace retort {

std::string questions_json(const Knowledge& knowledge);
/// Everything, or the entry with this id.
std::string guide_json(const Knowledge& knowledge, std::string_view topic);

/// JSON Schema 2020-12 of an answers object, made from the question table.
std::string answers_schema(const Knowledge& knowledge);
NamedSchema questions_schema();
NamedSchema guide_schema();

}  // namespace retort
