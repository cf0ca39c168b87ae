#pragma once
// A formula of the cost model as a person uses it: named inputs with units, and one result.
//
// All of it is data; what is computed is the text.

#include "base/number.hpp"
#include "formulas/compile.hpp"
#include "formulas/program.hpp"
#include "knowledge/source.hpp"
#include "retort/problem.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace retort {

struct FormulaInput {
  std::string id;
  std::string title;
  std::string unit;
  double min = 0.0;
  bool is_above_min = false;  ///< the minimum itself is out of range
  double max = largest_quantity;
  std::optional<double> otherwise;     ///< what it is where nothing is given
  std::optional<std::size_t> same_as;  ///< or the earlier input whose value it takes then
};

struct FormulaResult {
  std::string title;
  std::string unit;
  std::string none;  ///< what it means that no number solves it; empty where one always does
};

struct Formula {
  std::string id;
  std::string topic;
  std::string text;  ///< in plain notation, with the ids of the inputs
  FormulaResult result;
  std::vector<FormulaInput> inputs;
  std::string because;
  Citations source;
  Program program;  ///< of the text, with the same inputs in the same order
};

/// What was typed for one input, not checked yet.
struct TypedInput {
  std::string id;
  std::string text;
};

struct InputValue {
  double value = 0.0;
  bool is_given = false;
};

/// The values of all inputs, in the order of the formula. Appends a problem for every input that is
/// unknown, given twice, no number, out of range, or missing without a default; then the values
/// mean nothing.
std::vector<InputValue> resolve_inputs(const Formula& formula, std::span<const TypedInput> typed,
                                       std::vector<Problem>& problems);

bool is_in_range(const FormulaInput& input, double value);

/// "above 0, at most 1": completes "a number ...".
std::string range_text(const FormulaInput& input);

struct Evaluated {
  std::vector<InputValue> inputs;  ///< in the order of the formula
  std::optional<double> result;  ///< in the unit of the formula; nothing where no number solves it
};

/// What the text names, for the texts of other formulas: views of this one.
WrittenFormula written(const Formula& formula);

/// The inputs are within their ranges, as resolve_inputs gives them.
Evaluated evaluate_formula(const Formula& formula, std::vector<InputValue> inputs);

}  // namespace retort
