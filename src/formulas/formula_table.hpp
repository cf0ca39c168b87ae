#pragma once
// Which function computes which formula: the ids that data/formulas.json describes.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace retort {

inline constexpr std::size_t most_formula_inputs = 12;

struct FormulaFunction {
  std::string_view id;
  std::array<std::string_view, most_formula_inputs> input_ids;
  std::size_t input_count = 0;
  bool may_lack_result = false;  ///< there are inputs within their ranges that no number solves
  /// One value for each input, in their order.
  std::optional<double> (*compute)(std::span<const double> values) = nullptr;

  [[nodiscard]] std::span<const std::string_view> inputs() const {
    return std::span(input_ids).first(input_count);
  }
};

std::span<const FormulaFunction> formula_functions();

}  // namespace retort
