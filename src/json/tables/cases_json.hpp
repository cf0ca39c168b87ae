#pragma once
// Labelled cases: answers together with the outcome that is known.

#include "prove/evaluation.hpp"

#include <string_view>
#include <vector>

namespace retort {

/// Reads {"cases": [...]}, or one case a line. Each case has `id`, `answers` and `outcome` with
/// `winner` and `acceptable`; `title` and `source` (with `citation` and `url`) are optional, and so
/// is anything else. Faults are appended to `problems`.
std::vector<LabelledCase> read_cases(std::string_view text, std::string_view place,
                                     const Evaluator& evaluator, std::vector<Problem>& problems);

}  // namespace retort
