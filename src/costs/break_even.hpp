#pragma once
// Where one approach becomes cheaper than another as volume grows.

#include "costs/estimate.hpp"
#include "retort/enum_names.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retort {

/// From `queries_per_month` on (the first whole volume) the other one is the cheaper.
struct Crossing {
  std::int64_t queries_per_month = 0;
  Approach cheaper = Approach::prompting;
};

/// How the typical cost over the horizon of `a` stands to that of `b` at volumes from 1 query a
/// month to `most_volume`.
struct BreakEven {
  enum class Kind : std::uint8_t {
    at,      ///< they cross, once or several times
    never,   ///< a is never the cheaper one
    always,  ///< a is never the dearer one, and cheaper somewhere
    equal,   ///< they cost the same at every volume
  };

  Approach a = Approach::prompting;
  Approach b = Approach::prompting;
  Kind kind = Kind::equal;
  std::vector<Crossing> crossings;  ///< at
};

template <>
inline constexpr auto enum_names<BreakEven::Kind> = std::to_array<EnumName<BreakEven::Kind>>({
    {BreakEven::Kind::at, "at"},
    {BreakEven::Kind::never, "never"},
    {BreakEven::Kind::always, "always"},
    {BreakEven::Kind::equal, "equal"},
});

inline constexpr std::int64_t most_volume = 100'000'000'000;

/// The typical cost over the horizon at one volume; nothing where it cannot be had.
std::optional<Money> cost_at(const Knowledge& knowledge, Approach approach, const Inputs& inputs,
                             std::int64_t queries_per_month);

/// Every pair of approaches that can both be had at some volume. Minimums, what is included, caches
/// that warm up and the first 64 steps of a staircase of GPUs are found exactly; above that the
/// steps are less than a sixty-fourth of the cost, and a pair of crossings inside one may be
/// missed.
std::vector<BreakEven> break_evens(const Knowledge& knowledge, const Workload& workload);

/// Cost at round volumes, for a table or a chart.
struct VolumePoint {
  std::int64_t queries_per_month = 0;
  std::array<std::optional<Money>, all_approaches.size()> horizon;  ///< typical, by approach
  std::array<std::optional<Money>, all_approaches.size()> low;      ///< see MoneyRange
  std::array<std::optional<Money>, all_approaches.size()> high;
};

/// Where one end cannot be had the typical cost stands in for it, as in an estimate.
std::vector<VolumePoint> costs_by_volume(const Knowledge& knowledge, const Workload& workload,
                                         const std::vector<std::int64_t>& volumes);

}  // namespace retort
