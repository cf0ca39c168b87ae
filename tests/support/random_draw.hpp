#pragma once
// Lets rapidcheck choose a random knowledge base, so that it can shrink one that fails a property.

#include "support/random_knowledge.hpp"

#include <rapidcheck.h>

namespace retort::testing {

/// Only inside a rapidcheck property.
inline Draw rapidcheck_draw() {
  return [](std::size_t limit) { return *rc::gen::inRange<std::size_t>(0, limit); };
}

}  // namespace retort::testing
