#pragma once
// The evaluation as JSON.

#include "json/members/named_schema.hpp"
#include "prove/evaluation.hpp"

#include <string>
#include <vector>

namespace retort {

std::string evaluation_json(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                            const EvaluationReport& report);
NamedSchema evaluation_schema();

}  // namespace retort
