#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr Box graph{{46.0, 24.0}, {352.0, 236.0}};
constexpr double legend_top = 284.0;
constexpr double legend_row = 17.0;

using CostsByApproach = std::array<std::optional<Money>, all_approaches.size()>;

std::optional<double> dollars_of(const VolumePoint& point, CostsByApproach VolumePoint::*side,
                                 Approach approach) {
  const std::optional<Money>& cost = (point.*side).at(static_cast<std::size_t>(approach));
  if (!cost || *cost <= Money{}) return std::nullopt;
  return dollars_for_the_eye(*cost);
}

class VolumeGraph {
 public:
  VolumeGraph(const Report& report, Span volumes, Span costs)
      : report_(report),
        x_(Scale::logarithmic(volumes, {graph.from.x, graph.to.x})),
        y_(Scale::logarithmic(costs, {graph.to.y, graph.from.y})),
        drawn_(approaches()),
        drawing_("Cost against volume; the table gives the figures",
                 legend_top + legend_row * std::ceil(static_cast<double>(drawn_.size()) / 2.0)) {}

  Markup draw() {
    draw_grid();
    const Recommendation& recommendation = report_.recommendation;
    for (const auto& approach : {recommendation.runner_up, recommendation.approach}) {
      if (approach) draw_range(*approach);
    }
    for (const Approach approach : drawn_) draw_line(approach);
    draw_own_volume();
    draw_crossings();
    draw_legend();
    return drawing_.take();
  }

 private:
  [[nodiscard]] std::vector<Approach> approaches() const {
    std::vector<Approach> found;
    std::ranges::copy_if(all_approaches, std::back_inserter(found), [this](Approach approach) {
      return std::ranges::any_of(report_.costs.by_volume, [approach](const VolumePoint& point) {
        return dollars_of(point, &VolumePoint::horizon, approach).has_value();
      });
    });
    return found;
  }

  [[nodiscard]] std::vector<Place> places(CostsByApproach VolumePoint::*side,
                                          Approach approach) const {
    std::vector<Place> found;
    for (const VolumePoint& point : report_.costs.by_volume) {
      const std::optional<double> cost = dollars_of(point, side, approach);
      if (!cost) continue;
      found.push_back({x_.at(static_cast<double>(point.queries_per_month)), y_.at(*cost)});
    }
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
    drawing_.write({0.0, 11.0}, Align::start, "tick",
                   fmt::format("US dollars over {}",
                               counted(to_text(report_.costs.horizon_months), "months")));
    drawing_.write({graph.to.x, graph.to.y + 29.0}, Align::end, "tick", "queries a month");
  }

  static std::string commands(const std::vector<Place>& places) {
    std::string text;
    for (const Place& place : places) {
      text += fmt::format("{}{} {}", text.empty() ? "M" : "L", coordinate(place.x),
                          coordinate(place.y));
    }
    return text;
  }

  void draw_range(Approach approach) {
    std::vector<Place> outline = places(&VolumePoint::high, approach);
    const std::vector<Place> low = places(&VolumePoint::low, approach);
    outline.insert(outline.end(), low.rbegin(), low.rend());
    if (!outline.empty())
      drawing_.path(commands(outline) + "Z", "band " + approach_class(approach));
  }

  void draw_line(Approach approach) {
    drawing_.path(commands(places(&VolumePoint::horizon, approach)),
                  "curve " + approach_class(approach));
    for (const VolumePoint& point : report_.costs.by_volume) {
      const std::optional<Money>& cost = point.horizon.at(static_cast<std::size_t>(approach));
      if (!dollars_of(point, &VolumePoint::horizon, approach)) continue;
      drawing_.circle(
          {x_.at(static_cast<double>(point.queries_per_month)), y_.at(dollars_for_the_eye(*cost))},
          2.0, "knot " + approach_class(approach),
          fmt::format("{}, {}: {}", report_.titles[approach],
                      counted(grouped(Decimal::whole(point.queries_per_month)), "queries a month"),
                      usd(*cost)));
    }
  }

  void draw_own_volume() {
    const double own = to_double(report_.costs.queries_per_month);
    if (own < x_.values().from || own > x_.values().to) return;
    const double x = x_.at(own);
    drawing_.line({x, graph.from.y}, {x, graph.to.y}, "own");
    const bool is_right = x > graph.to.x - 90.0;
    drawing_.write({is_right ? x - 4.0 : x + 4.0, graph.from.y + 10.0},
                   is_right ? Align::end : Align::start, "tick halo",
                   (report_.costs.assumed_queries ? "assumed " : "yours ") + short_number(own));
  }

  /// Where the line of an approach passes a volume: straight between the figures beside it.
  [[nodiscard]] std::optional<Place> on_line(Approach approach, std::int64_t volume) const {
    const double x = x_.at(static_cast<double>(volume));
    const std::vector<Place> line = places(&VolumePoint::horizon, approach);
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (x < line[i - 1].x || x > line[i].x || line[i].x <= line[i - 1].x) continue;
      const double share = (x - line[i - 1].x) / (line[i].x - line[i - 1].x);
      return Place{x, line[i - 1].y + share * (line[i].y - line[i - 1].y)};
    }
    return std::nullopt;
  }

  void draw_crossings() {
    const std::optional<Approach> advised = report_.recommendation.approach;
    for (const BreakEven& even : report_.costs.break_even) {
      if (even.a != advised && even.b != advised) continue;
      for (const Crossing& crossing : even.crossings) {
        const std::optional<Place> at = on_line(crossing.cheaper, crossing.queries_per_month);
        if (!at) continue;
        drawing_.circle(*at, 5.0, "crossing",
                        fmt::format("{} is cheaper from {}", report_.titles[crossing.cheaper],
                                    counted(grouped(Decimal::whole(crossing.queries_per_month)),
                                            "queries a month")));
      }
    }
  }

  void draw_legend() {
    constexpr double column = drawing_width / 2.0;
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      const double left = i % 2 == 0 ? 0.0 : column;
      const double y = legend_top + legend_row * std::floor(static_cast<double>(i) / 2.0);
      drawing_.line({left, y}, {left + 24.0, y}, "curve " + approach_class(drawn_[i]));
      drawing_.write({left + 30.0, y + 4.0}, Align::start, "",
                     fitted(report_.titles[drawn_[i]], column - 34.0));
    }
  }

  const Report& report_;
  Scale x_;
  Scale y_;
  std::vector<Approach> drawn_;
  Drawing drawing_;
};

}  // namespace

Markup volume_chart(const Report& report) {
  Span costs{0.0, 0.0};
  for (const VolumePoint& point : report.costs.by_volume) {
    for (const Approach approach : all_approaches) {
      for (const auto side : {&VolumePoint::low, &VolumePoint::horizon, &VolumePoint::high}) {
        const std::optional<double> cost = dollars_of(point, side, approach);
        if (!cost) continue;
        costs.from = costs.from == 0.0 ? *cost : std::min(costs.from, *cost);
        costs.to = std::max(costs.to, *cost);
      }
    }
  }
  if (costs.from == 0.0) return {};
  const auto& points = report.costs.by_volume;
  const Span volumes{static_cast<double>(points.front().queries_per_month),
                     static_cast<double>(points.back().queries_per_month)};
  return VolumeGraph(report, volumes, costs).draw();
}

}  // namespace retort
