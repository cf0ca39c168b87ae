#include "explain/grid.hpp"

#include <algorithm>

namespace retort {
namespace {

Grid empty_grid(Points first, Points last) {
  const auto height = static_cast<std::size_t>(last.knowledge - first.knowledge + 1);
  const auto width = static_cast<std::size_t>(last.behaviour - first.behaviour + 1);
  return {first, height, width, std::vector<double>(height * width, 0.0)};
}

Points last_of(const Grid& grid) {
  return {grid.first.knowledge + static_cast<std::int32_t>(grid.height) - 1,
          grid.first.behaviour + static_cast<std::int32_t>(grid.width) - 1};
}

/// Adds `share` times `from`, moved by whole rows and columns, to `into`, which has room for it.
void add_moved(Grid& into, const Grid& from, std::size_t rows, std::size_t columns, double share) {
  for (std::size_t row = 0; row < from.height; ++row) {
    const double* source = &from.mass[row * from.width];
    double* target = &into.mass[(row + rows) * into.width + columns];
    for (std::size_t i = 0; i < from.width; ++i) target[i] += share * source[i];
  }
}

}  // namespace

Grid convolve(const Grid& left, const Grid& right) {
  // The larger grid makes the long inner loops.
  if (left.size() < right.size()) return convolve(right, left);
  const Points left_last = last_of(left);
  const Points right_last = last_of(right);
  Grid sum = empty_grid(
      {left.first.knowledge + right.first.knowledge, left.first.behaviour + right.first.behaviour},
      {left_last.knowledge + right_last.knowledge, left_last.behaviour + right_last.behaviour});
  for (std::size_t row = 0; row < right.height; ++row) {
    for (std::size_t column = 0; column < right.width; ++column) {
      const double share = right.mass[row * right.width + column];
      if (share != 0.0) add_moved(sum, left, row, column, share);
    }
  }
  return sum;
}

Grid clamped(const Grid& grid, Points min, Points max) {
  const Points last = last_of(grid);
  const auto within = [&](Points point) {
    return Points{std::clamp(point.knowledge, min.knowledge, max.knowledge),
                  std::clamp(point.behaviour, min.behaviour, max.behaviour)};
  };
  Grid result = empty_grid(within(grid.first), within(last));
  for (std::size_t row = 0; row < grid.height; ++row) {
    for (std::size_t column = 0; column < grid.width; ++column) {
      const Points target = within({grid.first.knowledge + static_cast<std::int32_t>(row),
                                    grid.first.behaviour + static_cast<std::int32_t>(column)});
      const auto to_row = static_cast<std::size_t>(target.knowledge - result.first.knowledge);
      const auto to_column = static_cast<std::size_t>(target.behaviour - result.first.behaviour);
      result.mass[to_row * result.width + to_column] += grid.mass[row * grid.width + column];
    }
  }
  return result;
}

void accumulate(Grid& into, const Grid& from, double share) {
  const Points into_last = last_of(into);
  const Points from_last = last_of(from);
  const Points first{std::min(into.first.knowledge, from.first.knowledge),
                     std::min(into.first.behaviour, from.first.behaviour)};
  const Points last{std::max(into_last.knowledge, from_last.knowledge),
                    std::max(into_last.behaviour, from_last.behaviour)};
  if (first != into.first || last != into_last) {
    Grid larger = empty_grid(first, last);
    add_moved(larger, into, static_cast<std::size_t>(into.first.knowledge - first.knowledge),
              static_cast<std::size_t>(into.first.behaviour - first.behaviour), 1.0);
    into = std::move(larger);
  }
  add_moved(into, from, static_cast<std::size_t>(from.first.knowledge - first.knowledge),
            static_cast<std::size_t>(from.first.behaviour - first.behaviour), share);
}

GridByRows convolve(const GridByRows& left, const GridByRows& right) {
  GridByRows result;
  for (const auto& [left_rows, left_grid] : left) {
    for (const auto& [right_rows, right_grid] : right) {
      accumulate(result, {{left_rows & right_rows, convolve(left_grid, right_grid)}}, 1.0);
    }
  }
  return result;
}

void accumulate(GridByRows& into, const GridByRows& from, double share) {
  for (const auto& [rows, grid] : from) {
    const auto found = into.find(rows);
    if (found != into.end()) {
      accumulate(found->second, grid, share);
      continue;
    }
    Grid& fresh = into.emplace(rows, grid).first->second;
    for (double& mass : fresh.mass) mass *= share;
  }
}

}  // namespace retort
