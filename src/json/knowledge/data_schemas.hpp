#pragma once
// JSON Schemas of what people write: data files and policies.

#include <functional>
#include <string>
#include <vector>

namespace retort {

struct NamedSchema {
  std::string name;   ///< "rules"
  std::string title;  ///< "Data file rules.json of retort"
  std::function<std::string()> write;
};

/// One of each file of a knowledge directory, and that of a policy.
std::vector<NamedSchema> data_schemas();

}  // namespace retort
