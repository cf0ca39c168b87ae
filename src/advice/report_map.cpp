#include "advice/report_basis.hpp"
#include "decide/choice.hpp"

#include <algorithm>

namespace retort {
namespace {

/// Some room around what is shown, and always the corner where needs begin.
constexpr std::int32_t map_margin = 3;
constexpr std::int32_t widest_map = 256;

bool is_drawable(const ReportedMap& map) {
  return map.high.knowledge - map.low.knowledge <= widest_map &&
         map.high.behaviour - map.low.behaviour <= widest_map;
}

void stretch(ReportedMap& map, Points points) {
  map.low = {std::min(map.low.knowledge, points.knowledge - map_margin),
             std::min(map.low.behaviour, points.behaviour - map_margin)};
  map.high = {std::max(map.high.knowledge, points.knowledge + map_margin),
              std::max(map.high.behaviour, points.behaviour + map_margin)};
}

/// One row of the map, cut where another approach begins to win.
class MapRow {
 public:
  MapRow(const Options& options, std::int32_t premium) : options_(options), premium_(premium) {}

  [[nodiscard]] std::vector<MapRegion> regions(const ReportedMap& map,
                                               std::int32_t behaviour) const {
    std::vector<MapRegion> row;
    for (std::int32_t knowledge = map.low.knowledge; knowledge <= map.high.knowledge; ++knowledge) {
      const Points at{knowledge, behaviour};
      // Without limits something always wins.
      const Approach winner = best_option(options_, at, premium_).value_or(Approach::prompting);
      if (row.empty() || row.back().approach != winner) row.push_back({winner, at, at});
      row.back().to = at;
    }
    return row;
  }

 private:
  Options options_;
  std::int32_t premium_;
};

bool lies_below(const MapRegion& lower, const MapRegion& upper) {
  return lower.approach == upper.approach && lower.from.knowledge == upper.from.knowledge &&
         lower.to.knowledge == upper.to.knowledge && lower.to.behaviour + 1 == upper.from.behaviour;
}

}  // namespace

ReportedMap report_map(const Basis& basis, const std::vector<ReportedPrecedent>& precedents) {
  ReportedMap map;
  const std::int32_t premium = basis.knowledge.premium;
  stretch(map, {premium, premium});
  stretch(map, {});
  stretch(map, basis.decision.scores);
  for (const ReportedPrecedent& precedent : precedents) stretch(map, precedent.scores);
  if (!is_drawable(map)) return map;
  const MapRow row(options_left(basis.decision.delivery, {}), premium);
  for (std::int32_t behaviour = map.low.behaviour; behaviour <= map.high.behaviour; ++behaviour) {
    for (const MapRegion& region : row.regions(map, behaviour)) {
      const auto below = std::ranges::find_if(
          map.regions, [&region](const MapRegion& one) { return lies_below(one, region); });
      if (below == map.regions.end()) {
        map.regions.push_back(region);
      } else {
        below->to = region.to;
      }
    }
  }
  return map;
}

}  // namespace retort
