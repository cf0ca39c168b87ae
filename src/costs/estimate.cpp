#include "costs/estimate.hpp"

#include "base/counterpart.hpp"
#include "costs/input_table.hpp"

#include <algorithm>

namespace retort {
namespace {

MoneyRange sorted(Money cheap, Money typical, Money dear) {
  return {std::min({cheap, typical, dear}), typical, std::max({cheap, typical, dear})};
}

/// Of the same line in another bill; nothing where it has none.
Money amount_of(const Bill& bill, const Bill& typical, std::size_t index) {
  const BillLine* const line = counterpart(typical.lines, index, bill.lines);
  return line == nullptr ? Money{} : line->amount();
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
  for (std::size_t i = 0; i < typical.lines.size(); ++i) {
    estimate.lines.push_back(
        {.typical = typical.lines[i],
         .amount = sorted(amount_of(cheap, typical, i), typical.lines[i].amount(),
                          amount_of(dear, typical, i))});
  }
  return estimate;
}

std::optional<MoneyRange> monthly_estimate(const Knowledge& knowledge, const SidedInputs& inputs,
                                           Approach approach) {
  const auto total = [&](Side side) { return monthly_total(knowledge, approach, inputs[side]); };
  const std::optional<Money> typical = total(Side::typical);
  if (!typical) return std::nullopt;
  return sorted(total(Side::cheap).value_or(*typical), *typical,
                total(Side::dear).value_or(*typical));
}

}  // namespace retort
