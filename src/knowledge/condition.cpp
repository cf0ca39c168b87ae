#include "knowledge/condition.hpp"

#include <algorithm>

namespace retort {
namespace {

constexpr std::size_t most_rows = 1'000'000;

std::size_t unfolded(const Condition& condition, bool negated) {
  switch (condition.kind) {
    case Condition::Kind::choice:
    case Condition::Kind::number:
      return 1;
    case Condition::Kind::negation:
      return unfolded(condition.parts.front(), !negated);
    case Condition::Kind::all:
    case Condition::Kind::any:
      break;
  }
  // A negated "all" is an "any" of negated parts, and the other way round.
  const bool multiplies = (condition.kind == Condition::Kind::all) != negated;
  std::size_t rows = multiplies ? 1 : 0;
  for (const Condition& part : condition.parts) {
    const std::size_t part_rows = unfolded(part, negated);
    rows = std::min(most_rows, multiplies ? rows * part_rows : rows + part_rows);
  }
  return rows;
}

}  // namespace

std::size_t row_count(const Condition& condition) { return unfolded(condition, false); }

}  // namespace retort
