#include "retort/estimate.hpp"

#include <algorithm>

namespace retort {
namespace {

MoneyRange sorted(Money cheap, Money typical, Money dear) {
  return {std::min({cheap, typical, dear}), typical, std::max({cheap, typical, dear})};
}

/// What the bill says under the same name; nothing where it has no such line.
Money amount_of(const Bill& bill, const BillLine& line) {
  Money sum;
  for (const BillLine& one : bill.lines) {
    if (one.id == line.id && one.kind == line.kind) sum += one.amount();
  }
  return sum;
}

}  // namespace

Estimate estimate(const Knowledge& knowledge, const Workload& workload, Approach approach) {
  const Bill typical = bill(knowledge, approach, Inputs(knowledge, workload, Side::typical));
  Estimate estimate;
  estimate.approach = approach;
  estimate.obstacle = typical.obstacle;
  if (typical.obstacle) return estimate;
  Bill cheap = bill(knowledge, approach, Inputs(knowledge, workload, Side::cheap));
  Bill dear = bill(knowledge, approach, Inputs(knowledge, workload, Side::dear));
  estimate.dear_obstacle = dear.obstacle;
  if (dear.obstacle) dear = typical;
  if (cheap.obstacle) cheap = typical;
  const auto range = [&](Money Bill::*total) {
    return sorted(cheap.*total, typical.*total, dear.*total);
  };
  estimate.setup = range(&Bill::setup);
  estimate.fixed_monthly = range(&Bill::fixed);
  estimate.per_query = range(&Bill::per_query);
  estimate.maintenance_monthly = range(&Bill::maintenance);
  estimate.people = range(&Bill::people);
  estimate.monthly = range(&Bill::monthly);
  estimate.horizon = range(&Bill::horizon);
  estimate.serving_gpus = typical.serving_gpus;
  estimate.utilisation = typical.utilisation;
  estimate.cache_hits = typical.cache_hits;
  for (const BillLine& line : typical.lines) {
    estimate.lines.push_back({.typical = line,
                              .amount = sorted(amount_of(cheap, line), line.amount(),
                                               amount_of(dear, line))});
  }
  return estimate;
}

Estimates estimate_all(const Knowledge& knowledge, const Workload& workload) {
  Estimates estimates;
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    estimates[i] = estimate(knowledge, workload, all_approaches[i]);
  }
  return estimates;
}

}  // namespace retort
