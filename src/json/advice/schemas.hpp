#pragma once
// JSON Schemas of all that retort reads and writes, by name.

#include "json/knowledge/data_schemas.hpp"
#include "knowledge/knowledge.hpp"

#include <string>
#include <vector>

namespace retort {

std::string advice_schema();
std::string costs_schema();
std::string comparison_schema();
std::string record_schema();
std::string changes_schema();
std::string check_schema();

/// Every schema; that of answers is made from the questions of the knowledge.
std::vector<NamedSchema> schemas(const Knowledge& knowledge);

}  // namespace retort
