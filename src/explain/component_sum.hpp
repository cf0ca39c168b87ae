#pragma once
// The distribution of points over the open questions, part by part.

#include "explain/components.hpp"
#include "explain/grid.hpp"
#include "explain/outcomes.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace retort {

struct SummedComponents {
  std::vector<GridByRows> sums;           ///< independent of each other
  std::uint64_t known_rows = 0;           ///< outcome rows that the known answers leave standing
  std::vector<std::size_t> outcome_rows;  ///< rows of vetoes and delivery; bit i stands for entry i
  std::int32_t unit = 1;                  ///< how many counted points make one point
};

SummedComponents sum_components(const Evaluator& evaluator, const Openings& openings,
                                Weights weights);

/// For each of the open questions `asked` and each of its cells: the same with that cell as the
/// answer. Only what hangs on the question is summed again.
void for_each_answer(
    const Evaluator& evaluator, const Openings& openings, std::span<const std::size_t> asked,
    const std::function<void(std::size_t open, std::size_t cell, SummedComponents)>& use);

}  // namespace retort
