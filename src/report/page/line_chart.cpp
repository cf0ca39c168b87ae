#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace retort {
namespace {

constexpr Box graph{{46.0, 24.0}, {352.0, 236.0}};
constexpr double legend_top = 284.0;
constexpr double legend_row = 17.0;

std::string commands(const std::vector<Place>& places) {
  std::string text;
  for (const Place& place : places) {
    text +=
        fmt::format("{}{} {}", text.empty() ? "M" : "L", coordinate(place.x), coordinate(place.y));
  }
  return text;
}

class LineDrawing {
 public:
  LineDrawing(const LineChart& chart, Span across, Span upward)
      : chart_(chart),
        x_(Scale::logarithmic(across, {graph.from.x, graph.to.x})),
        y_(Scale::logarithmic(upward, {graph.to.y, graph.from.y})),
        drawing_(
            chart.titles.label,
            legend_top + legend_row * std::ceil(static_cast<double>(chart.lines.size()) / 2.0)) {}

  Markup draw() {
    draw_grid();
    for (const ChartLine& line : chart_.lines) {
      if (line.is_ranged) draw_range(line);
    }
    for (const ChartLine& line : chart_.lines) draw_line(line);
    draw_own();
    for (const ChartMark& mark : chart_.marks) draw_mark(mark);
    draw_legend();
    return drawing_.take();
  }

 private:
  [[nodiscard]] std::vector<Place> places(const ChartLine& line, double ChartPoint::*side) const {
    std::vector<Place> found;
    for (const ChartPoint& point : line.points)
      found.push_back({x_.at(point.x), y_.at(point.*side)});
    return found;
  }

  void draw_grid() {
    for (const double tick : x_.ticks()) {
      drawing_.line({x_.at(tick), graph.from.y}, {x_.at(tick), graph.to.y}, "grid");
      drawing_.write({x_.at(tick), graph.to.y + 14.0}, Align::middle, "tick", short_number(tick));
    }
    for (const double tick : y_.ticks()) {
      drawing_.line({graph.from.x, y_.at(tick)}, {graph.to.x, y_.at(tick)}, "grid");
      drawing_.write({graph.from.x - 5.0, y_.at(tick) + 4.0}, Align::end, "tick", short_usd(tick));
    }
    drawing_.write({0.0, 11.0}, Align::start, "tick", chart_.y_title);
    drawing_.write({graph.to.x, graph.to.y + 29.0}, Align::end, "tick", chart_.x_title);
  }

  void draw_range(const ChartLine& line) {
    std::vector<Place> outline = places(line, &ChartPoint::high);
    const std::vector<Place> low = places(line, &ChartPoint::low);
    outline.insert(outline.end(), low.rbegin(), low.rend());
    drawing_.path(commands(outline) + "Z", "band " + class_of(line.paint));
  }

  void draw_line(const ChartLine& line) {
    const std::string color = class_of(line.paint);
    drawing_.path(commands(places(line, &ChartPoint::y)), "curve " + color);
    for (const ChartPoint& point : line.points) {
      drawing_.circle({x_.at(point.x), y_.at(point.y)}, 2.0, "knot " + color, point.tells);
    }
  }

  void draw_own() {
    if (chart_.own < x_.values().from || chart_.own > x_.values().to) return;
    const double x = x_.at(chart_.own);
    drawing_.line({x, graph.from.y}, {x, graph.to.y}, "own");
    const bool is_right = x > graph.to.x - 90.0;
    drawing_.write({is_right ? x - 4.0 : x + 4.0, graph.from.y + 10.0},
                   is_right ? Align::end : Align::start, "tick halo",
                   fmt::format("{} {}", chart_.own_name, short_number(chart_.own)));
  }

  /// Straight between the points beside it.
  void draw_mark(const ChartMark& mark) {
    const double x = x_.at(mark.x);
    const std::vector<Place> line = places(chart_.lines[mark.line], &ChartPoint::y);
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (x < line[i - 1].x || x > line[i].x || line[i].x <= line[i - 1].x) continue;
      const double share = (x - line[i - 1].x) / (line[i].x - line[i - 1].x);
      const double y = line[i - 1].y + share * (line[i].y - line[i - 1].y);
      drawing_.circle({x, y}, 5.0, "crossing", mark.tells);
      return;
    }
  }

  void draw_legend() {
    constexpr double column = drawing_width / 2.0;
    for (std::size_t i = 0; i < chart_.lines.size(); ++i) {
      const double left = i % 2 == 0 ? 0.0 : column;
      const double y = legend_top + legend_row * std::floor(static_cast<double>(i) / 2.0);
      drawing_.line({left, y}, {left + 24.0, y}, "curve " + class_of(chart_.lines[i].paint));
      drawing_.write({left + 30.0, y + 4.0}, Align::start, "",
                     fitted(chart_.lines[i].title, column - 34.0));
    }
  }

  const LineChart& chart_;
  Scale x_;
  Scale y_;
  Drawing drawing_;
};

void widen(std::optional<Span>& span, double value) {
  if (value <= 0.0) return;
  if (!span) span = Span{value, value};
  span->from = std::min(span->from, value);
  span->to = std::max(span->to, value);
}

}  // namespace

Markup drawn(const LineChart& chart) {
  std::optional<Span> across;
  std::optional<Span> upward;
  for (const ChartLine& line : chart.lines) {
    for (const ChartPoint& point : line.points) {
      widen(across, point.x);
      for (const double value : {point.low, point.y, point.high}) widen(upward, value);
    }
  }
  if (!across || !upward) return {};
  return LineDrawing(chart, *across, *upward).draw();
}

}  // namespace retort
