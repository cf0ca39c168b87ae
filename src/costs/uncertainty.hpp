#pragma once
// How far the assumed quantities let a total range, and which of them does most of it.

#include "costs/estimate.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace retort {

/// A tenth, a half and nine tenths of the samples cost at most this much over the horizon.
struct Percentiles {
  Money p10;
  Money p50;
  Money p90;
  std::size_t samples = 0;  ///< those in which the approach can be had
};

inline constexpr std::size_t sample_count = 2000;

/// Draws every assumed quantity on its own, with a fixed seed: as likely below its typical value
/// as above, evenly on a logarithmic scale on either side (evenly from zero where low is zero).
/// Nothing where the approach cannot be had in any sample.
std::optional<Percentiles> percentiles(const Knowledge& knowledge, const Workload& workload,
                                       Approach approach);

/// The cost over the horizon with one quantity at its cheap and at its dear end, all others
/// typical.
struct Swing {
  Role role = Role::queries_per_month;
  Range range;  ///< of the quantity
  Money cheap;
  Money dear;
};

/// Of every assumed quantity that moves the total, the widest first.
std::vector<Swing> tornado(const Knowledge& knowledge, const Workload& workload, Approach approach);

}  // namespace retort
