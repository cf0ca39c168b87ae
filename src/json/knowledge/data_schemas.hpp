#pragma once
// JSON Schemas of what people write: data files and policies.

#include "json/members/named_schema.hpp"

#include <vector>

namespace retort {

/// One of each file of a knowledge directory, and that of a policy.
std::vector<NamedSchema> data_schemas();

}  // namespace retort
