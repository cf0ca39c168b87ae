#pragma once
// Cells as a person would say them: values of a choice, stretches of numbers.

#include "decide/evaluator.hpp"

#include <string>
#include <vector>

namespace retort {

/// Neighbouring stretches of numbers become one.
std::vector<std::string> cell_texts(const Question& question, const CellAxis& axis,
                                    const std::vector<CellId>& cells);

/// "citations = required, examples = at most 49": the answered cells.
std::string answers_text(const Evaluator& evaluator, const Cells& cells);

}  // namespace retort
