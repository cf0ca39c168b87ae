#include "retort/break_even.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace retort {
namespace {

/// One approach over volume, evaluated where it is asked for.
class Curve {
 public:
  Curve(const Knowledge& knowledge, Approach approach, const Inputs& inputs)
      : knowledge_(&knowledge), approach_(approach), inputs_(inputs) {}

  [[nodiscard]] Approach approach() const { return approach_; }

  [[nodiscard]] Bill at(std::int64_t volume) const {
    Inputs inputs = inputs_;
    inputs.set(Role::queries_per_month, static_cast<double>(volume));
    return bill(*knowledge_, approach_, inputs);
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

constexpr double most_steps = 64.0;

/// Adds the volumes around every step of the staircase between two volumes.
void add_steps(const Curve& curve, std::int64_t low, std::int64_t high,
               std::set<std::int64_t>& volumes) {
  const double top = curve.at(high).serving_gpus;
  for (double gpus = curve.at(low).serving_gpus; gpus < top && gpus < most_steps;
       gpus = curve.at(low).serving_gpus) {
    std::int64_t below = low;
    std::int64_t above = high;
    while (above - below > 1) {
      const std::int64_t middle = below + (above - below) / 2;
      (curve.at(middle).serving_gpus > gpus ? above : below) = middle;
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
  for (const Curve& curve : curves) {
    if (!trains(curve.approach())) continue;
    add_steps(curve, *round.begin(), *round.rbegin(), volumes);
  }
  return volumes;
}

class Comparison {
 public:
  Comparison(const Curve& a, const Curve& b) : a_(a), b_(b) {}

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

  [[nodiscard]] Approach cheaper(int sign) const { return sign < 0 ? a_.approach() : b_.approach(); }

 private:
  const Curve& a_;
  const Curve& b_;
};

struct Sample {
  std::int64_t volume = 0;
  int sign = 0;  ///< below zero where a is cheaper
};

BreakEven judged(const Comparison& pair, const std::vector<Sample>& samples) {
  BreakEven result;
  int last = 0;
  std::int64_t last_volume = 0;
  for (const Sample& sample : samples) {
    if (sample.sign == 0) continue;
    if (last != 0 && sample.sign != last) {
      std::int64_t change = pair.first_change(last_volume, sample.volume);
      // At a tie nothing is cheaper yet.
      while (pair.at(change) == 0) change = pair.first_change(change, sample.volume);
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

std::string_view to_string(BreakEven::Kind kind) {
  switch (kind) {
    case BreakEven::Kind::at:
      return "at";
    case BreakEven::Kind::never:
      return "never";
    case BreakEven::Kind::always:
      return "always";
    case BreakEven::Kind::equal:
      return "equal";
  }
  return "";
}

std::optional<Money> cost_at(const Knowledge& knowledge, Approach approach, Inputs inputs,
                             std::int64_t queries_per_month) {
  inputs.set(Role::queries_per_month, static_cast<double>(queries_per_month));
  return horizon_of(bill(knowledge, approach, inputs));
}

std::vector<BreakEven> break_evens(const Knowledge& knowledge, const Workload& workload) {
  const Inputs inputs(knowledge, workload, Side::typical);
  std::vector<Curve> curves;
  for (const Approach approach : all_approaches) curves.emplace_back(knowledge, approach, inputs);
  const std::set<std::int64_t> volumes = volumes_for(curves);
  std::vector<std::vector<std::optional<Money>>> costs(curves.size());
  for (std::size_t i = 0; i < curves.size(); ++i) {
    for (const std::int64_t volume : volumes) costs[i].push_back(horizon_of(curves[i].at(volume)));
  }
  const auto can_be_had = [&costs](std::size_t i) {
    return std::ranges::any_of(costs[i], [](const auto& cost) { return cost.has_value(); });
  };
  std::vector<BreakEven> all;
  for (std::size_t i = 0; i < curves.size(); ++i) {
    for (std::size_t j = i + 1; j < curves.size(); ++j) {
      if (!can_be_had(i) || !can_be_had(j)) continue;
      std::vector<Sample> samples;
      std::size_t at = 0;
      for (const std::int64_t volume : volumes) {
        samples.push_back({volume, compared(costs[i][at], costs[j][at])});
        ++at;
      }
      BreakEven pair = judged({curves[i], curves[j]}, samples);
      pair.a = curves[i].approach();
      pair.b = curves[j].approach();
      all.push_back(std::move(pair));
    }
  }
  return all;
}

std::vector<VolumePoint> costs_by_volume(const Knowledge& knowledge, const Workload& workload,
                                         const std::vector<std::int64_t>& volumes) {
  const Inputs inputs(knowledge, workload, Side::typical);
  std::vector<VolumePoint> points;
  for (const std::int64_t volume : volumes) {
    VolumePoint point{.queries_per_month = volume, .horizon = {}};
    for (std::size_t i = 0; i < all_approaches.size(); ++i) {
      point.horizon.at(i) = cost_at(knowledge, all_approaches.at(i), inputs, volume);
    }
    points.push_back(point);
  }
  return points;
}

}  // namespace retort
