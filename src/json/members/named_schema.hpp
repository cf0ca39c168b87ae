#pragma once
// A JSON Schema that can be asked for by name.

#include <functional>
#include <string>

namespace retort {

struct NamedSchema {
  std::string name;   ///< "rules"
  std::string title;  ///< "Data file rules.json of retort"
  std::function<std::string()> write;
};

}  // namespace retort
