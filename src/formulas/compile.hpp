#pragma once
// From the text of a formula to what computes it.
//
// A text has numbers, + - * / and parentheses, a minus before, functions (min, max, ceil, floor,
// exp, expm1, log), names of its inputs, and ids of other formulas, whose inputs take the values of
// the inputs of the same names.

#include "formulas/program.hpp"
#include "retort/problem.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

struct WrittenInput {
  std::string_view id;
  std::string_view unit;
  std::optional<double> otherwise;  ///< its value where nothing is given
};

struct WrittenFormula {
  std::string_view id;
  std::string_view text;
  std::vector<WrittenInput> inputs;
};

/// What is wrong with a text, as a Problem says it.
struct FormulaFault {
  ProblemCode code = ProblemCode::syntax;
  std::string expected;
  std::string got;                 ///< with its place in the text
  std::string name;                ///< that nothing has,
  std::vector<std::string> known;  ///< among those that there are
};

inline constexpr std::size_t most_formula_bytes = 2000;
inline constexpr std::size_t deepest_formula = 40;  ///< parts within each other

/// Of a formula, among all that its text may name, whose inputs are `inputs`, in this order; those
/// that are not among them keep their defaults. Appends every fault; then the program means
/// nothing.
Program compiled(std::span<const WrittenFormula> formulas, const WrittenFormula& formula,
                 std::span<const std::string_view> inputs, std::vector<FormulaFault>& faults);

}  // namespace retort
