#include "decide/rows.hpp"

#include <algorithm>

namespace retort {
namespace {

bool holds_at(const Bound& bound, std::int64_t micros) {
  const std::int64_t value = bound.value.micros;
  switch (bound.comparison) {
    case Comparison::less:
      return micros < value;
    case Comparison::less_equal:
      return micros <= value;
    case Comparison::greater:
      return micros > value;
    case Comparison::greater_equal:
      return micros >= value;
    case Comparison::equal:
      return micros == value;
  }
  return false;
}

CellSet number_cells(const Condition& test, const CellAxis& axis) {
  CellSet cells;
  for (std::size_t cell = 1; cell < axis.size; ++cell) {
    // Every bound is constant within a cell, so its first number stands for all of it.
    const std::int64_t first = axis.cuts[cell - 1];
    cells[cell] = std::ranges::all_of(
        test.bounds, [first](const Bound& bound) { return holds_at(bound, first); });
  }
  return cells;
}

CellSet cells_of(const Condition& test, const CellAxis& axis, bool negated) {
  CellSet cells;
  if (test.kind == Condition::Kind::number) {
    cells = number_cells(test, axis);
  } else {
    for (const std::size_t value : test.values) cells.set(value + 1);
  }
  if (!negated) return cells;
  CellSet others;
  for (std::size_t cell = 1; cell < axis.size; ++cell) others[cell] = !cells[cell];
  return others;
}

/// Both rows at once; empty when they contradict each other.
std::optional<Row> merge(const Row& left, const Row& right) {
  Row merged = left;
  for (const CellTest& test : right) {
    const auto same = std::ranges::find(merged, test.question, &CellTest::question);
    if (same == merged.end()) {
      merged.push_back(test);
      continue;
    }
    same->cells &= test.cells;
    if (same->cells.none()) return std::nullopt;
  }
  return merged;
}

std::vector<Row> product(const std::vector<Row>& left, const std::vector<Row>& right) {
  std::vector<Row> rows;
  for (const Row& one : left) {
    for (const Row& other : right) {
      if (std::optional<Row> merged = merge(one, other)) rows.push_back(std::move(*merged));
    }
  }
  return rows;
}

std::vector<Row> unfold_signed(const Condition& condition, const std::vector<CellAxis>& axes,
                               bool negated) {
  switch (condition.kind) {
    case Condition::Kind::choice:
    case Condition::Kind::number: {
      const CellSet cells = cells_of(condition, axes[condition.question], negated);
      if (cells.none()) return {};
      return {{{condition.question, cells}}};
    }
    case Condition::Kind::negation:
      return unfold_signed(condition.parts.front(), axes, !negated);
    case Condition::Kind::all:
    case Condition::Kind::any:
      break;
  }
  // A negated "all" is an "any" of negated parts, and the other way round.
  const bool every = (condition.kind == Condition::Kind::all) != negated;
  std::vector<Row> rows;
  if (every) rows.emplace_back();
  for (const Condition& part : condition.parts) {
    std::vector<Row> part_rows = unfold_signed(part, axes, negated);
    if (every) {
      rows = product(rows, part_rows);
    } else {
      std::ranges::move(part_rows, std::back_inserter(rows));
    }
  }
  return rows;
}

}  // namespace

std::vector<Row> unfold(const Condition& condition, const std::vector<CellAxis>& axes) {
  return unfold_signed(condition, axes, false);
}

std::vector<std::int64_t> cuts_of(const Bound& bound, bool integer) {
  const auto at_or_after = [integer](std::int64_t micros) {
    if (!integer || micros % Decimal::one == 0) return micros;
    const std::int64_t down = micros - micros % Decimal::one;
    return micros > 0 ? down + Decimal::one : down;
  };
  const std::int64_t value = bound.value.micros;
  switch (bound.comparison) {
    case Comparison::less:
    case Comparison::greater_equal:
      return {at_or_after(value)};
    case Comparison::less_equal:
    case Comparison::greater:
      return {at_or_after(value + 1)};
    case Comparison::equal:
      return {at_or_after(value), at_or_after(value + 1)};
  }
  return {};
}

}  // namespace retort
