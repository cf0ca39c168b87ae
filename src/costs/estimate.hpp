#pragma once
// What each approach costs for one workload, as ranges.

#include "costs/bill.hpp"
#include "costs/workload.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace retort {

/// The line of the typical bill, with what it costs on either side.
struct EstimatedLine {
  BillLine typical;
  MoneyRange amount;
};

struct Estimate {
  Approach approach = Approach::prompting;
  std::optional<Obstacle> obstacle;       ///< it cannot be had; then all amounts are zero
  std::optional<Obstacle> dear_obstacle;  ///< it cannot be had with the dear quantities, which are
                                          ///< then left out of the ranges
  std::vector<EstimatedLine> lines;
  MoneyRange setup;
  MoneyRange fixed_monthly;
  MoneyRange per_query;
  MoneyRange maintenance_monthly;
  MoneyRange people;
  MoneyRange monthly;         ///< fixed, maintenance and queries
  MoneyRange horizon;         ///< set-up, people and all months
  double serving_gpus = 0.0;  ///< typical, as the next two
  double utilisation = 0.0;
  double cache_hits = 0.0;
};

Estimate estimate(const Knowledge& knowledge, const Workload& workload, Approach approach);

struct SidedInputs;

/// Only what a month costs, as `estimate` says it; nothing where there is an obstacle. Does not
/// allocate.
std::optional<MoneyRange> monthly_estimate(const Knowledge& knowledge, const SidedInputs& inputs,
                                           Approach approach);

}  // namespace retort
