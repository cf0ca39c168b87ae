#pragma once
// The evaluation as JSON.

#include "prove/evaluation.hpp"

#include <string>
#include <vector>

namespace retort {

std::string evaluation_json(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                            const EvaluationReport& report);

}  // namespace retort
