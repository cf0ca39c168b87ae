#pragma once
// Conditions unfolded into rows of plain tests, each test a set of cells.

#include "decide/evaluator.hpp"
#include "knowledge/condition.hpp"

#include <bitset>
#include <cstddef>
#include <vector>

namespace retort {

using CellSet = std::bitset<limits::cells_per_question + 1>;

/// The answer to one question lies in a set of cells.
struct CellTest {
  std::size_t question = 0;
  CellSet cells;  ///< never holds the unanswered cell
};

/// All tests hold; at most one test for each question.
using Row = std::vector<CellTest>;

/// The condition holds where some row does; likewise for "possible". Rows that no answer can meet
/// are dropped, so an unmeetable condition has none.
std::vector<Row> unfold(const Condition& condition, const std::vector<CellAxis>& axes);

/// The first millionth at which the bound changes its truth; for "equal" the second is one past.
/// Whole-number questions round up, so that "<= 5" and "< 6" cut at the same place.
std::vector<std::int64_t> cuts_of(const Bound& bound, bool integer);

}  // namespace retort
