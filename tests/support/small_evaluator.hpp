#pragma once
// The small knowledge, read.

#include "decide/evaluator.hpp"
#include "library/load_knowledge.hpp"
#include "support/files.hpp"
#include "support/small_knowledge.hpp"

#include <string>

namespace retort::testing {

inline const Evaluator& small_evaluator() {
  static const Knowledge knowledge =
      load_knowledge({.directory = small_knowledge().string()},
                     [](const std::string& path, std::size_t) { return text_of(path); });
  static const Evaluator evaluator(knowledge);
  return evaluator;
}

}  // namespace retort::testing
