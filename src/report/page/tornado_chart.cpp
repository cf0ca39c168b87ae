#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr double swing_row = 34.0;
constexpr double swing_bar = 12.0;
constexpr double tornado_left = 6.0;
constexpr double tornado_right = 350.0;

Scale tornado_scale(const std::vector<ReportedSwing>& swings, double typical) {
  Span values{typical, typical};
  for (const ReportedSwing& one : swings) {
    for (const Money end : {one.swing.cheap, one.swing.dear}) {
      values.from = std::min(values.from, dollars_for_the_eye(end));
      values.to = std::max(values.to, dollars_for_the_eye(end));
    }
  }
  constexpr double wide = 20.0;
  const Span places{tornado_left, tornado_right};
  const bool spreads = values.from > 0.0 && values.to / values.from > wide;
  return spreads ? Scale::logarithmic(values, places) : Scale::linear(values, places);
}

void draw_swing(Drawing& drawing, const ReportedSwing& one, const Scale& scale, double typical,
                double top) {
  const std::string ends = fmt::format("{} \u2013 {}", usd(one.swing.cheap), usd(one.swing.dear));
  constexpr double room_for_ends = 150.0;
  drawing.write({0.0, top + 11.0}, Align::start, "halo",
                fitted(one.subject, drawing_width - room_for_ends));
  drawing.write({drawing_width, top + 11.0}, Align::end, "halo", ends);
  const double middle = scale.at(typical);
  const double bar = top + 16.0;
  const auto half = [&](Money end, std::string_view classes) {
    drawing.rect({{middle, bar}, {scale.at(dollars_for_the_eye(end)), bar + swing_bar}}, classes,
                 fmt::format("{}: {}", one.subject, usd(end)));
  };
  half(one.swing.cheap, "less");
  half(one.swing.dear, "more");
}

}  // namespace

std::vector<ReportedSwing> shown_swings(const Report& report) {
  constexpr std::size_t most = 6;
  for (const ReportedTornado& tornado : report.costs.tornados) {
    if (tornado.approach != report.recommendation.approach) continue;
    const std::size_t shown = std::min(most, tornado.swings.size());
    return {tornado.swings.begin(), tornado.swings.begin() + static_cast<std::ptrdiff_t>(shown)};
  }
  return {};
}

Markup tornado_chart(const Report& report) {
  const std::vector<ReportedSwing> swings = shown_swings(report);
  if (swings.empty()) return {};
  const auto advised = static_cast<std::size_t>(*report.recommendation.approach);
  const double typical =
      dollars_for_the_eye(report.costs.estimates.at(advised).totals.horizon.typical);
  const Scale scale = tornado_scale(swings, typical);
  const double bottom = swing_row * static_cast<double>(swings.size()) + 4.0;
  Drawing drawing("What each assumption alone does to the cost; the table gives the figures",
                  bottom + 20.0);
  for (const double tick : scale.ticks()) {
    drawing.line({scale.at(tick), 14.0}, {scale.at(tick), bottom}, "grid");
    const bool is_first = scale.at(tick) < 20.0;
    const bool is_last = scale.at(tick) > drawing_width - 20.0;
    const Align align = is_first ? Align::start : is_last ? Align::end : Align::middle;
    drawing.write({is_first  ? 0.0
                   : is_last ? drawing_width
                             : scale.at(tick),
                   bottom + 13.0},
                  align, "tick", short_usd(tick));
  }
  drawing.line({scale.at(typical), 14.0}, {scale.at(typical), bottom}, "own");
  double top = 0.0;
  for (const ReportedSwing& one : swings) {
    draw_swing(drawing, one, scale, typical, top);
    top += swing_row;
  }
  return drawing.take();
}

}  // namespace retort
