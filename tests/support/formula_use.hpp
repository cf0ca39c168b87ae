#pragma once
// The formulas of the shipped knowledge, computed as a person would: inputs by name, defaults
// for the rest.

#include "knowledge/formula.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <cmath>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace retort::testing {

/// Equal but for rounding: to a billionth.
class Near {
 public:
  explicit Near(double value) : value_(value) {}

  friend bool operator==(double left, const Near& right) {
    return std::abs(left - right.value_) <= 1e-9 * std::abs(right.value_);
  }
  friend std::ostream& operator<<(std::ostream& out, const Near& near) {
    return out << near.value_;
  }

 private:
  double value_;
};

inline const Formula& shipped_formula(std::string_view id) {
  const std::vector<Formula>& formulas = shipped_knowledge().formulas;
  const auto formula = std::ranges::find(formulas, id, &Formula::id);
  INFO("formula " << id);
  REQUIRE(formula != formulas.end());
  return *formula;
}

/// "pages=10 tokens_per_page=800", taken apart.
inline std::vector<TypedInput> typed_inputs(const std::string& words) {
  std::vector<TypedInput> typed;
  std::istringstream stream(words);
  for (std::string word; stream >> word;) {
    const std::size_t equals = word.find('=');
    typed.push_back({.id = word.substr(0, equals), .text = word.substr(equals + 1)});
  }
  return typed;
}

inline std::optional<double> result_of(std::string_view id, const std::string& inputs) {
  const Formula& formula = shipped_formula(id);
  std::vector<Problem> problems;
  std::vector<InputValue> values = resolve_inputs(formula, typed_inputs(inputs), problems);
  INFO(id << " with " << inputs);
  for (const Problem& problem : problems) FAIL(problem.place << ": " << message(problem));
  return evaluate_formula(formula, std::move(values)).result;
}

inline double number_of(std::string_view id, const std::string& inputs) {
  const std::optional<double> result = result_of(id, inputs);
  INFO(id << " with " << inputs);
  REQUIRE(result.has_value());
  return *result;
}

}  // namespace retort::testing
