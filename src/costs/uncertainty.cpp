#include "costs/uncertainty.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
class Random {
 public:
  /// In [0, 1).
  double operator()() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    mixed ^= mixed >> 31U;
    return static_cast<double>(mixed >> 11U) * 0x1.0p-53;
  }

 private:
  std::uint64_t state_ = 2026;
};

double between(double low, double high, double at) {
  return low > 0.0 ? low * std::pow(high / low, at) : high * at;
}

/// `at` in [0, 1): below a half it lies between low and typical.
double drawn(const Range& range, double at) {
  const double typical = to_double(range.typical);
  if (at < 0.5) return between(to_double(range.low), typical, at * 2.0);
  return typical > 0.0 ? between(typical, to_double(range.high), at * 2.0 - 1.0)
                       : to_double(range.high) * (at * 2.0 - 1.0);
}

std::vector<Role> uncertain_roles(const Workload& workload) {
  std::vector<Role> roles;
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto& quantity = workload.quantities.at(i);
    if (quantity && quantity->range.low < quantity->range.high) {
      roles.push_back(static_cast<Role>(i));
    }
  }
  return roles;
}

Money at_share(const std::vector<Money>& sorted, double share) {
  const auto last = static_cast<double>(sorted.size() - 1);
  return sorted[static_cast<std::size_t>(std::llround(share * last))];
}

}  // namespace

std::optional<Percentiles> percentiles(const Knowledge& knowledge, const Workload& workload,
                                       Approach approach) {
  const std::vector<Role> roles = uncertain_roles(workload);
  Random random;
  std::vector<Money> costs;
  for (std::size_t i = 0; i < sample_count; ++i) {
    Inputs inputs(knowledge, workload, Side::typical);
    for (const Role role : roles) inputs.set(role, drawn(workload[role]->range, random()));
    const Bill one = bill(knowledge, approach, inputs);
    if (!one.obstacle) costs.push_back(one.horizon);
  }
  if (costs.empty()) return std::nullopt;
  std::ranges::sort(costs);
  return Percentiles{.p10 = at_share(costs, 0.1),
                     .p50 = at_share(costs, 0.5),
                     .p90 = at_share(costs, 0.9),
                     .samples = costs.size()};
}

std::vector<Swing> tornado(const Knowledge& knowledge, const Workload& workload,
                           Approach approach) {
  const Inputs inputs(knowledge, workload, Side::typical);
  const Bill typical = bill(knowledge, approach, inputs);
  std::vector<Swing> swings;
  if (typical.obstacle) return swings;
  // What cannot be had at one end of a range is left at its typical cost.
  const auto with = [&](Role role, Decimal value) {
    Inputs changed = inputs;
    changed.set(role, to_double(value));
    const Bill one = bill(knowledge, approach, changed);
    return one.obstacle ? typical.horizon : one.horizon;
  };
  for (const Role role : uncertain_roles(workload)) {
    const Range& range = workload[role]->range;
    const Money low = with(role, range.low);
    const Money high = with(role, range.high);
    const Swing swing{
        .role = role, .range = range, .cheap = std::min(low, high), .dear = std::max(low, high)};
    if (swing.cheap < swing.dear) swings.push_back(swing);
  }
  std::ranges::stable_sort(swings, std::ranges::greater{},
                           [](const Swing& one) { return one.dear - one.cheap; });
  return swings;
}

}  // namespace retort
