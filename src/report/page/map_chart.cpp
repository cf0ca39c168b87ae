#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace retort {
namespace {

constexpr Box plot{{30.0, 6.0}, {354.0, 292.0}};
constexpr double map_height = 330.0;

/// A score is the middle of a square of the map.
class MapPlaces {
 public:
  explicit MapPlaces(const MapChart& map)
      : low_(map.low),
        columns_(map.high.knowledge - map.low.knowledge + 1),
        rows_(map.high.behaviour - map.low.behaviour + 1) {}

  [[nodiscard]] double x(double knowledge) const {
    return plot.from.x + (knowledge - low_.knowledge + 0.5) / columns_ * (plot.to.x - plot.from.x);
  }
  [[nodiscard]] double y(double behaviour) const {
    return plot.to.y - (behaviour - low_.behaviour + 0.5) / rows_ * (plot.to.y - plot.from.y);
  }
  [[nodiscard]] Box area(const MapArea& region) const {
    return {{x(region.from.knowledge - 0.5), y(region.to.behaviour + 0.5)},
            {x(region.to.knowledge + 0.5), y(region.from.behaviour - 0.5)}};
  }

 private:
  Points low_;
  double columns_;
  double rows_;
};

double size_of(const Box& box) { return (box.to.x - box.from.x) * (box.to.y - box.from.y); }

/// Where there is room for it.
void write_name(Drawing& drawing, std::string_view name, const Box& area) {
  constexpr double narrowest = 50.0;
  constexpr double padding = 5.0;
  constexpr double letter_height = 10.0;
  const double width = area.to.x - area.from.x;
  const double height = area.to.y - area.from.y;
  if (width >= narrowest && height >= letter_height + padding) {
    drawing.write({area.from.x + padding, area.from.y + letter_height + padding}, Align::start,
                  "place", fitted(name, width - padding));
  }
}

void draw_areas(Drawing& drawing, const MapChart& chart, const MapPlaces& places) {
  std::map<std::size_t, const MapArea*> largest;
  for (const MapArea& area : chart.areas) {
    const Box box = places.area(area);
    drawing.rect(
        box, "region " + class_of(area.paint),
        fmt::format("{}: knowledge {} to {}, behaviour {} to {}", area.name, area.from.knowledge,
                    area.to.knowledge, area.from.behaviour, area.to.behaviour));
    const MapArea*& most = largest[area.paint.which];
    if (most == nullptr || size_of(box) > size_of(places.area(*most))) most = &area;
  }
  for (const auto& [which, area] : largest) write_name(drawing, area->name, places.area(*area));
}

/// The round values of an axis that lie on the map.
std::vector<double> ticks_within(std::int32_t low, std::int32_t high) {
  const Scale scale = Scale::linear({static_cast<double>(low), static_cast<double>(high)}, {});
  std::vector<double> ticks = scale.ticks();
  std::erase_if(ticks, [low, high](double tick) { return tick < low || tick > high; });
  return ticks;
}

void draw_axes(Drawing& drawing, const MapChart& chart, const MapPlaces& places) {
  for (const double tick : ticks_within(chart.low.knowledge, chart.high.knowledge)) {
    drawing.write({places.x(tick), plot.to.y + 14.0}, Align::middle, "tick",
                  fmt::format("{:.0f}", tick));
  }
  for (const double tick : ticks_within(chart.low.behaviour, chart.high.behaviour)) {
    drawing.write({plot.from.x - 5.0, places.y(tick) + 4.0}, Align::end, "tick",
                  fmt::format("{:.0f}", tick));
  }
  drawing.write({plot.to.x, map_height - 6.0}, Align::end, "tick",
                "need for knowledge \u2192 (up: for behaviour)");
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
  for (const Place corner : corners) {
    if (is_free(corner)) return corner;
  }
  return at.x > (plot.from.x + plot.to.x) / 2.0 ? corners[0] : corners[1];
}

void draw_this_case(Drawing& drawing, const MapChart& chart, const MapPlaces& places) {
  const Place at{places.x(chart.here.knowledge), places.y(chart.here.behaviour)};
  drawing.circle(
      at, 12.0, "here",
      fmt::format("This case: knowledge {}, behaviour {}", signed_points(chart.here.knowledge),
                  signed_points(chart.here.behaviour)));
  drawing.circle(at, 4.0, "dot", "");
  std::vector<Place> marks;
  for (const MapMark& mark : chart.marks) {
    marks.push_back({places.x(mark.at.knowledge), places.y(mark.at.behaviour)});
  }
  const Place corner = label_corner(at, marks);
  drawing.write({corner.x, corner.y + 11.0}, Align::start, "you halo", "this case");
}

void draw_mark(Drawing& drawing, const MapMark& mark, const MapPlaces& places) {
  const Place at{places.x(mark.at.knowledge), places.y(mark.at.behaviour)};
  const double half = 4.5 + 3.0 * static_cast<double>(mark.label.size());
  drawing.rect({{at.x - half, at.y - 7.5}, {at.x + half, at.y + 7.5}}, "precedent",
               fmt::format("Precedent {}: knowledge {}, behaviour {}", mark.label,
                           signed_points(mark.at.knowledge), signed_points(mark.at.behaviour)));
  drawing.write({at.x, at.y + 3.5}, Align::middle, "mark", mark.label);
}

}  // namespace

Markup drawn(const MapChart& chart) {
  if (chart.areas.empty()) return {};
  const MapPlaces places(chart);
  Drawing drawing(chart.titles.label, map_height);
  draw_areas(drawing, chart, places);
  draw_axes(drawing, chart, places);
  draw_this_case(drawing, chart, places);
  for (const MapMark& mark : chart.marks) draw_mark(drawing, mark, places);
  return drawing.take();
}

}  // namespace retort
