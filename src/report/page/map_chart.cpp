#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace retort {
namespace {

constexpr Box plot{{30.0, 6.0}, {354.0, 292.0}};
constexpr double map_height = 330.0;

/// A score is the middle of a square of the map.
class MapPlaces {
 public:
  explicit MapPlaces(const ReportedMap& map)
      : low_(map.low),
        columns_(map.high.knowledge - map.low.knowledge + 1),
        rows_(map.high.behaviour - map.low.behaviour + 1) {}

  [[nodiscard]] double x(double knowledge) const {
    return plot.from.x + (knowledge - low_.knowledge + 0.5) / columns_ * (plot.to.x - plot.from.x);
  }
  [[nodiscard]] double y(double behaviour) const {
    return plot.to.y - (behaviour - low_.behaviour + 0.5) / rows_ * (plot.to.y - plot.from.y);
  }
  [[nodiscard]] Box area(const MapRegion& region) const {
    return {{x(region.from.knowledge - 0.5), y(region.to.behaviour + 0.5)},
            {x(region.to.knowledge + 0.5), y(region.from.behaviour - 0.5)}};
  }

 private:
  Points low_;
  double columns_;
  double rows_;
};

double size_of(const Box& box) { return (box.to.x - box.from.x) * (box.to.y - box.from.y); }

/// Across the region, else upward in it, else not at all.
void write_name(Drawing& drawing, std::string_view name, const Box& area) {
  constexpr double narrowest = 50.0;
  constexpr double padding = 5.0;
  constexpr double letter_height = 10.0;
  const double width = area.to.x - area.from.x;
  const double height = area.to.y - area.from.y;
  if (width >= narrowest && height >= letter_height + padding) {
    drawing.write({area.from.x + padding, area.from.y + letter_height + padding}, Align::start,
                  "place", fitted(name, width - padding));
  } else if (width >= letter_height + padding && height >= narrowest) {
    drawing.write_upward({area.from.x + letter_height + padding, area.to.y - padding}, "place",
                         fitted(name, height - padding));
  }
}

void draw_regions(Drawing& drawing, const Report& report, const MapPlaces& places) {
  std::array<Box, all_approaches.size()> largest{};
  for (const MapRegion& region : report.map.regions) {
    const Box area = places.area(region);
    drawing.rect(area, "region " + approach_class(region.approach),
                 fmt::format("{}: knowledge {} to {}, behaviour {} to {}",
                             report.titles[region.approach], region.from.knowledge,
                             region.to.knowledge, region.from.behaviour, region.to.behaviour));
    Box& most = largest.at(static_cast<std::size_t>(region.approach));
    if (size_of(area) > size_of(most)) most = area;
  }
  for (const Approach approach : all_approaches) {
    write_name(drawing, report.titles[approach], largest.at(static_cast<std::size_t>(approach)));
  }
}

void draw_axes(Drawing& drawing, const ReportedMap& map, const MapPlaces& places) {
  const auto inside = [](double value, std::int32_t low, std::int32_t high) {
    return value >= low && value <= high;
  };
  const Span knowledge{static_cast<double>(map.low.knowledge),
                       static_cast<double>(map.high.knowledge)};
  const Scale across = Scale::linear(knowledge, {});
  for (const double tick : across.ticks()) {
    if (!inside(tick, map.low.knowledge, map.high.knowledge)) continue;
    drawing.write({places.x(tick), plot.to.y + 14.0}, Align::middle, "tick",
                  fmt::format("{:.0f}", tick));
  }
  const Span behaviour{static_cast<double>(map.low.behaviour),
                       static_cast<double>(map.high.behaviour)};
  const Scale upward = Scale::linear(behaviour, {});
  for (const double tick : upward.ticks()) {
    if (!inside(tick, map.low.behaviour, map.high.behaviour)) continue;
    drawing.write({plot.from.x - 5.0, places.y(tick) + 4.0}, Align::end, "tick",
                  fmt::format("{:.0f}", tick));
  }
  drawing.write({plot.to.x, map_height - 6.0}, Align::end, "tick",
                "need for knowledge \u2192 (up: for behaviour)");
}

/// Precedents with the same scores share a mark.
using Marks = std::map<std::pair<std::int32_t, std::int32_t>, std::string>;

Marks marks_of(const Report& report) {
  Marks marks;
  for (std::size_t i = 0; i < report.precedents.size(); ++i) {
    const Points scores = report.precedents[i].scores;
    std::string& label = marks[{scores.knowledge, scores.behaviour}];
    if (!label.empty()) label += ',';
    label += std::to_string(i + 1);
  }
  return marks;
}

std::vector<Place> places_of_precedents(const Report& report, const MapPlaces& places) {
  std::vector<Place> found;
  for (const ReportedPrecedent& precedent : report.precedents) {
    found.push_back({places.x(precedent.scores.knowledge), places.y(precedent.scores.behaviour)});
  }
  return found;
}

/// Where the words "this case" begin: beside, below or above its mark, within the plot and clear of
/// the precedents where that can be.
Place label_corner(Place at, const std::vector<Place>& precedents) {
  constexpr double width = 56.0;
  constexpr double height = 15.0;
  constexpr double radius = 16.0;
  constexpr double mark = 9.0;
  const std::array corners{
      Place{at.x - radius - width, at.y - height / 2.0}, Place{at.x + radius, at.y - height / 2.0},
      Place{at.x - width / 2.0, at.y + radius}, Place{at.x - width / 2.0, at.y - radius - height}};
  const auto is_free = [&](Place corner) {
    const bool fits = corner.x >= plot.from.x && corner.x + width <= plot.to.x &&
                      corner.y >= plot.from.y && corner.y + height <= plot.to.y;
    return fits && std::ranges::none_of(precedents, [&](Place other) {
             return other.x > corner.x - mark && other.x < corner.x + width + mark &&
                    other.y > corner.y - mark && other.y < corner.y + height + mark;
           });
  };
  const auto* const found = std::ranges::find_if(corners, is_free);
  if (found != corners.end()) return *found;
  return at.x > (plot.from.x + plot.to.x) / 2.0 ? corners[0] : corners[1];
}

void draw_this_case(Drawing& drawing, const Report& report, const MapPlaces& places) {
  const Points scores = report.recommendation.scores;
  const Place at{places.x(scores.knowledge), places.y(scores.behaviour)};
  drawing.circle(at, 12.0, "here",
                 fmt::format("This case: knowledge {}, behaviour {}",
                             signed_points(scores.knowledge), signed_points(scores.behaviour)));
  drawing.circle(at, 4.0, "dot", "");
  const Place corner = label_corner(at, places_of_precedents(report, places));
  drawing.write({corner.x, corner.y + 11.0}, Align::start, "you halo", "this case");
}

}  // namespace

Markup map_chart(const Report& report) {
  if (report.map.regions.empty()) return {};
  const MapPlaces places(report.map);
  Drawing drawing(
      "Which approach wins where, with this case and its precedents; the table gives "
      "their points",
      map_height);
  draw_regions(drawing, report, places);
  draw_axes(drawing, report.map, places);
  draw_this_case(drawing, report, places);
  for (const auto& [scores, label] : marks_of(report)) {
    const Place at{places.x(scores.first), places.y(scores.second)};
    const double half = 4.5 + 3.0 * static_cast<double>(label.size());
    drawing.pill({{at.x - half, at.y - 7.5}, {at.x + half, at.y + 7.5}}, "precedent",
                 fmt::format("Precedent {}: knowledge {}, behaviour {}", label,
                             signed_points(scores.first), signed_points(scores.second)));
    drawing.write({at.x, at.y + 3.5}, Align::middle, "mark", label);
  }
  return drawing.take();
}

}  // namespace retort
