#include "costs/break_even.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace retort {
namespace {

constexpr double most_steps = 64.0;

/// What a bill is made of. Between two volumes of one shape nothing sets in or runs out, and the
/// cost is a smooth function of volume.
struct Shape {
  bool is_stopped = false;
  double gpus = 0.0;
  std::vector<bool> lines;  ///< does the line cost anything?

  friend bool operator==(const Shape&, const Shape&) = default;
};

Bill bill_at(const Knowledge& knowledge, Approach approach, Inputs inputs,
             std::int64_t queries_per_month) {
  inputs.set(Role::queries_per_month, static_cast<double>(queries_per_month));
  return bill(knowledge, approach, inputs);
}

/// One approach over volume, evaluated where it is asked for.
class Curve {
 public:
  Curve(const Knowledge& knowledge, Approach approach, const Inputs& inputs)
      : knowledge_(&knowledge), approach_(approach), inputs_(inputs) {}

  [[nodiscard]] Approach approach() const { return approach_; }

  [[nodiscard]] Bill at(std::int64_t volume) const {
    return bill_at(*knowledge_, approach_, inputs_, volume);
  }

  [[nodiscard]] Shape shape(std::int64_t volume) const {
    const Bill bill = at(volume);
    Shape shape{.is_stopped = bill.obstacle.has_value(),
                .gpus = std::min(bill.serving_gpus, most_steps),
                .lines = {}};
    for (const BillLine& line : bill.lines) shape.lines.push_back(line.amount() > Money{});
    return shape;
  }

 private:
  const Knowledge* knowledge_;
  Approach approach_;
  Inputs inputs_;
};

std::optional<Money> horizon_of(const Bill& bill) {
  if (bill.obstacle) return std::nullopt;
  return bill.horizon;
}

/// What cannot be had is dearer than everything.
int compared(const std::optional<Money>& a, const std::optional<Money>& b) {
  if (a.has_value() != b.has_value()) return a ? -1 : 1;
  if (!a || *a == *b) return 0;
  return *a < *b ? -1 : 1;
}

/// Adds the volumes on both sides of every change of shape between two volumes. What sets in or
/// runs out as volume grows does not come back.
void add_changes(const Curve& curve, std::int64_t low, std::int64_t high,
                 std::set<std::int64_t>& volumes) {
  const Shape last = curve.shape(high);
  for (Shape shape = curve.shape(low); shape != last; shape = curve.shape(low)) {
    std::int64_t below = low;
    std::int64_t above = high;
    while (above - below > 1) {
      const std::int64_t middle = below + (above - below) / 2;
      (curve.shape(middle) == shape ? below : above) = middle;
    }
    volumes.insert(below);
    volumes.insert(above);
    low = above;
  }
}

/// Round volumes, a dozen a decade.
std::set<std::int64_t> grid() {
  constexpr double steps = 12.0;
  std::set<std::int64_t> volumes;
  const double decades = std::log10(static_cast<double>(most_volume));
  for (double step = 0.0; step <= decades * steps; step += 1.0) {
    volumes.insert(std::llround(std::pow(10.0, step / steps)));
  }
  return volumes;
}

std::set<std::int64_t> volumes_for(const std::vector<Curve>& curves) {
  const std::set<std::int64_t> round = grid();
  std::set<std::int64_t> volumes = round;
  for (const Curve& curve : curves) add_changes(curve, *round.begin(), *round.rbegin(), volumes);
  return volumes;
}

class CurvePair {
 public:
  CurvePair(const Curve& a, const Curve& b) : a_(a), b_(b) {}

  [[nodiscard]] int at(std::int64_t volume) const {
    return compared(horizon_of(a_.at(volume)), horizon_of(b_.at(volume)));
  }

  /// The first volume above `low` at which the sign is no longer that of `low`.
  [[nodiscard]] std::int64_t first_change(std::int64_t low, std::int64_t high) const {
    const int before = at(low);
    while (high - low > 1) {
      const std::int64_t middle = low + (high - low) / 2;
      (at(middle) == before ? low : high) = middle;
    }
    return high;
  }

  /// A volume between the two where the one that leads at both ends is no longer the cheaper one,
  /// if there is any that a search for the smallest lead finds.
  [[nodiscard]] std::optional<std::int64_t> lost_between(std::int64_t low, std::int64_t high,
                                                         int sign) const {
    constexpr std::int64_t fewest = 3;
    while (high - low >= fewest) {
      const std::int64_t left = low + (high - low) / fewest;
      const std::int64_t right = high - (high - low) / fewest;
      const bool goes_left = lead(left, sign) <= lead(right, sign);
      if (at(goes_left ? left : right) == -sign) return goes_left ? left : right;
      (goes_left ? high : low) = goes_left ? right : left;
    }
    return std::nullopt;
  }

  [[nodiscard]] Approach cheaper(int sign) const {
    return sign < 0 ? a_.approach() : b_.approach();
  }

 private:
  /// By how much the one with this sign is cheaper; nothing where one cannot be had.
  [[nodiscard]] std::optional<Money> lead(std::int64_t volume, int sign) const {
    const std::optional<Money> a = horizon_of(a_.at(volume));
    const std::optional<Money> b = horizon_of(b_.at(volume));
    if (!a || !b) return std::nullopt;
    return sign < 0 ? *b - *a : *a - *b;
  }

  const Curve& a_;
  const Curve& b_;
};

using Cost = std::optional<Money>;

/// What a curve costs at each volume of the grid, and a little way on towards the next one and back
/// from it, which tells where a lead shrinks from both ends.
struct SampledCurve {
  std::vector<Cost> at;
  std::vector<Cost> after;
  std::vector<Cost> before;  ///< the next
};

SampledCurve sampled(const Curve& curve, const std::vector<std::int64_t>& volumes) {
  constexpr std::int64_t parts = 64;
  const auto cost = [&curve](std::int64_t volume) { return horizon_of(curve.at(volume)); };
  SampledCurve samples;
  for (std::size_t i = 0; i < volumes.size(); ++i) {
    samples.at.push_back(cost(volumes[i]));
    if (i + 1 == volumes.size()) break;
    const std::int64_t step = std::max<std::int64_t>(1, (volumes[i + 1] - volumes[i]) / parts);
    samples.after.push_back(cost(volumes[i] + step));
    samples.before.push_back(cost(volumes[i + 1] - step));
  }
  return samples;
}

Cost lead_of(const Cost& leader, const Cost& other) {
  return leader && other ? Cost(*other - *leader) : std::nullopt;
}

/// Does the lead at volume `i` shrink from both ends of the stretch to the next volume?
bool shrinks_inwards(const SampledCurve& leader, const SampledCurve& other, std::size_t i) {
  const Cost low = lead_of(leader.at[i], other.at[i]);
  const Cost high = lead_of(leader.at[i + 1], other.at[i + 1]);
  return low && high && lead_of(leader.after[i], other.after[i]) < low &&
         lead_of(leader.before[i], other.before[i]) < high;
}

struct Sample {
  std::int64_t volume = 0;
  int sign = 0;  ///< below zero where a is cheaper
};

/// The sign at every volume of the grid, and at what lies hidden between two with the same sign.
std::vector<Sample> signs_of(const CurvePair& pair, const SampledCurve& a, const SampledCurve& b,
                             const std::vector<std::int64_t>& volumes) {
  std::vector<Sample> all;
  for (std::size_t i = 0; i < volumes.size(); ++i) {
    const int sign = compared(a.at[i], b.at[i]);
    all.push_back({volumes[i], sign});
    const bool is_lead =
        sign != 0 && i + 1 < volumes.size() && compared(a.at[i + 1], b.at[i + 1]) == sign;
    if (!is_lead || !shrinks_inwards(sign < 0 ? a : b, sign < 0 ? b : a, i)) continue;
    const auto lost = pair.lost_between(volumes[i], volumes[i + 1], sign);
    if (lost) all.push_back({*lost, -sign});
  }
  return all;
}

BreakEven judged(const CurvePair& pair, const std::vector<Sample>& samples) {
  BreakEven result;
  int last = 0;
  std::int64_t last_volume = 0;
  for (const Sample& sample : samples) {
    if (sample.sign == 0) continue;
    if (last != 0 && sample.sign != last) {
      std::int64_t change = pair.first_change(last_volume, sample.volume);
      // At a tie nothing is cheaper yet.
      while (pair.at(change) != sample.sign) change = pair.first_change(change, sample.volume);
      result.crossings.push_back({change, pair.cheaper(sample.sign)});
    }
    last = sample.sign;
    last_volume = sample.volume;
  }
  if (!result.crossings.empty()) {
    result.kind = BreakEven::Kind::at;
  } else if (last != 0) {
    result.kind = last < 0 ? BreakEven::Kind::always : BreakEven::Kind::never;
  }
  return result;
}

}  // namespace

std::optional<Money> cost_at(const Knowledge& knowledge, Approach approach, const Inputs& inputs,
                             std::int64_t queries_per_month) {
  return horizon_of(bill_at(knowledge, approach, inputs, queries_per_month));
}

std::vector<BreakEven> break_evens(const Knowledge& knowledge, const Workload& workload) {
  const Inputs inputs(knowledge, workload, Side::typical);
  std::vector<Curve> curves;
  for (const Approach approach : all_approaches) curves.emplace_back(knowledge, approach, inputs);
  const std::set<std::int64_t> grid_volumes = volumes_for(curves);
  const std::vector<std::int64_t> volumes(grid_volumes.begin(), grid_volumes.end());
  std::vector<SampledCurve> samples;
  for (const Curve& curve : curves) samples.push_back(sampled(curve, volumes));
  const auto can_be_had = [&samples](std::size_t i) {
    return std::ranges::any_of(samples[i].at, [](const Cost& cost) { return cost.has_value(); });
  };
  std::vector<BreakEven> all;
  for (std::size_t i = 0; i < curves.size(); ++i) {
    for (std::size_t j = i + 1; j < curves.size(); ++j) {
      if (!can_be_had(i) || !can_be_had(j)) continue;
      const CurvePair curve_pair(curves[i], curves[j]);
      BreakEven pair = judged(curve_pair, signs_of(curve_pair, samples[i], samples[j], volumes));
      pair.a = curves[i].approach();
      pair.b = curves[j].approach();
      all.push_back(std::move(pair));
    }
  }
  return all;
}

std::vector<VolumePoint> costs_by_volume(const Knowledge& knowledge, const Workload& workload,
                                         const std::vector<std::int64_t>& volumes) {
  const Inputs cheap(knowledge, workload, Side::cheap);
  const Inputs typical(knowledge, workload, Side::typical);
  const Inputs dear(knowledge, workload, Side::dear);
  std::vector<VolumePoint> points;
  for (const std::int64_t volume : volumes) {
    VolumePoint point{.queries_per_month = volume, .horizon = {}, .low = {}, .high = {}};
    for (std::size_t i = 0; i < all_approaches.size(); ++i) {
      const Approach approach = all_approaches.at(i);
      const std::optional<Money> cost = cost_at(knowledge, approach, typical, volume);
      if (!cost) continue;
      const Money least = cost_at(knowledge, approach, cheap, volume).value_or(*cost);
      const Money most = cost_at(knowledge, approach, dear, volume).value_or(*cost);
      point.horizon.at(i) = cost;
      point.low.at(i) = std::min({least, *cost, most});
      point.high.at(i) = std::max({least, *cost, most});
    }
    points.push_back(point);
  }
  return points;
}

}  // namespace retort
