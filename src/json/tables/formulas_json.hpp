#pragma once
// The formulas and their results as JSON, for `formula`.

#include "json/members/named_schema.hpp"
#include "knowledge/knowledge.hpp"

#include <span>
#include <string>

namespace retort {

std::string formulas_json(const Knowledge& knowledge, std::span<const Formula> formulas);

/// The inputs that were used and the result: null where no number solves it, with what that means.
std::string evaluated_json(const Formula& formula, const Evaluated& evaluated);
NamedSchema formulas_schema();
NamedSchema computed_formula_schema();

}  // namespace retort
