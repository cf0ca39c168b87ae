#pragma once
// Probability over pairs of whole points, one for each axis.

#include "knowledge/knowledge.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace retort {

/// mass[(k - first.knowledge) * width + (b - first.behaviour)] is the share of (k, b).
struct Grid {
  Points first;
  std::size_t height = 1;  ///< values of knowledge
  std::size_t width = 1;   ///< values of behaviour
  std::vector<double> mass{1.0};

  /// All of `share` at one point.
  static Grid at(Points point, double share = 1.0) { return {point, 1, 1, {share}}; }

  [[nodiscard]] std::size_t size() const { return mass.size(); }
};

/// The distribution of the sum of two independent pairs.
Grid convolve(const Grid& left, const Grid& right);

/// Every point moved to the nearest one between `min` and `max`.
Grid clamped(const Grid& grid, Points min, Points max);

/// Adds `share` times the masses of `from`, growing where needed.
void accumulate(Grid& into, const Grid& from, double share);

/// Grids apart by which rows of tests nothing has falsified yet.
using GridByRows = std::map<std::uint64_t, Grid>;

/// Sums of independent pairs; a row stands where it stands on both sides.
GridByRows convolve(const GridByRows& left, const GridByRows& right);
void accumulate(GridByRows& into, const GridByRows& from, double share);

}  // namespace retort
