#include "knowledge/formula.hpp"

#include "base/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

Problem problem_with(ProblemCode code, std::string place, std::string expected, std::string got) {
  return {.code = code,
          .place = std::move(place),
          .path = {},
          .expected = std::move(expected),
          .got = std::move(got),
          .remedy = {}};
}

Problem unknown_input(const Formula& formula, const std::string& id) {
  std::vector<std::string> known;
  for (const FormulaInput& input : formula.inputs) known.push_back(input.id);
  Problem problem =
      problem_with(ProblemCode::unknown_key, formula.id, "an input of this formula", in_quotes(id));
  problem.remedy = did_you_mean(id, known);
  if (problem.remedy.empty()) problem.remedy = fmt::format("inputs: {}", fmt::join(known, ", "));
  return problem;
}

/// Puts one typed value in its place.
void take(const Formula& formula, const TypedInput& typed, std::vector<InputValue>& values,
          std::vector<Problem>& problems) {
  const auto input = std::ranges::find(formula.inputs, typed.id, &FormulaInput::id);
  if (input == formula.inputs.end()) {
    problems.push_back(unknown_input(formula, typed.id));
    return;
  }
  InputValue& value = values[static_cast<std::size_t>(input - formula.inputs.begin())];
  if (value.is_given) {
    problems.push_back(problem_with(ProblemCode::duplicate_key, typed.id, "one value", "another"));
  }
  value.is_given = true;
  const std::optional<double> number = parse_quantity(typed.text);
  if (number && is_in_range(*input, *number)) {
    value.value = *number;
    return;
  }
  problems.push_back(problem_with(number ? ProblemCode::out_of_range : ProblemCode::wrong_type,
                                  typed.id, "a number " + range_text(*input),
                                  in_quotes(typed.text)));
  if (number && *number != 0.0 && std::abs(*number) < smallest_quantity) {
    problems.back().remedy =
        fmt::format("the smallest above 0 is {}", short_text(smallest_quantity));
  }
}

}  // namespace

bool is_in_range(const FormulaInput& input, double value) {
  const bool is_too_small = value != 0.0 && std::abs(value) < smallest_quantity;
  const bool is_above = input.is_above_min ? value > input.min : value >= input.min;
  return is_above && value <= input.max && !is_too_small;
}

std::string range_text(const FormulaInput& input) {
  if (input.is_above_min) {
    return fmt::format("above {}, at most {}", short_text(input.min), short_text(input.max));
  }
  return fmt::format("from {} to {}", short_text(input.min), short_text(input.max));
}

std::vector<InputValue> resolve_inputs(const Formula& formula, std::span<const TypedInput> typed,
                                       std::vector<Problem>& problems) {
  std::vector<InputValue> values(formula.inputs.size());
  for (const TypedInput& one : typed) take(formula, one, values, problems);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const FormulaInput& input = formula.inputs[i];
    if (values[i].is_given) continue;
    if (input.otherwise) {
      values[i].value = *input.otherwise;
    } else if (input.same_as) {
      values[i].value = values[*input.same_as].value;
    } else {
      problems.push_back(problem_with(
          ProblemCode::missing_key, formula.id,
          fmt::format("{}=NUMBER ({}, {})", input.id, input.title, input.unit), "none"));
    }
  }
  return values;
}

WrittenFormula written(const Formula& formula) {
  WrittenFormula written{.id = formula.id, .text = formula.text, .inputs = {}};
  for (const FormulaInput& input : formula.inputs) {
    written.inputs.push_back({input.id, input.unit, input.otherwise});
  }
  return written;
}

Evaluated evaluate_formula(const Formula& formula, std::vector<InputValue> inputs) {
  std::vector<double> values;
  for (const InputValue& input : inputs) values.push_back(input.value);
  const double result = evaluate(formula.program, values);
  // Where a formula says what no result means, one below 0 is none.
  const bool solves = std::isfinite(result) && (formula.result.none.empty() || result >= 0.0);
  return {.inputs = std::move(inputs), .result = solves ? std::optional(result) : std::nullopt};
}

}  // namespace retort
