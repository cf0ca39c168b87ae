#pragma once
// How a stream of records is answered.

#include "knowledge/knowledge.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace retort {

struct BatchOptions {
  std::string records = "-";  ///< a file, or "-"
  std::size_t jobs = 1;
  bool full = false;        ///< the whole advice for each record
  bool robustness = false;  ///< strength and robustness too
  bool strict = false;      ///< stop at the first record that is rejected
  std::optional<HitPolicy> hit_policy;
};

}  // namespace retort
