#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/cost_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr double row_height = 34.0;
constexpr double bar_top = 16.0;  ///< in its row, below the name
constexpr double bar_height = 12.0;
constexpr double title_height = 18.0;
constexpr double ticks_height = 36.0;  ///< with the name of a limit
constexpr double part_height = 17.0;

void widen(Span& values, double value) {
  values.from = std::min(values.from, value);
  values.to = std::max(values.to, value);
}

void widen(Span& values, const BarPanel& panel) {
  if (panel.mark != BarPanel::Mark::none) widen(values, panel.marked);
  for (const BarRow& row : panel.rows) {
    for (const Bar& bar : row.bars) {
      widen(values, bar.from);
      widen(values, bar.to);
    }
    if (row.high > row.low) widen(values, row.high);
  }
}

/// Points have one scale in all panels; costs need not begin at nothing.
Scale scale_of(const BarChart& chart, const BarPanel& panel) {
  constexpr Span places{6.0, drawing_width - 10.0};
  constexpr double wide = 20.0;
  const bool is_usd = chart.unit == BarChart::Unit::usd;
  Span values{is_usd ? panel.marked : 0.0, is_usd ? panel.marked : 0.0};
  if (chart.unit == BarChart::Unit::points) {
    for (const BarPanel& one : chart.panels) widen(values, one);
  } else {
    widen(values, panel);
  }
  const bool is_wide = values.from > 0.0 && values.to / values.from > wide;
  return is_wide ? Scale::logarithmic(values, places) : Scale::linear(values, places);
}

/// Empty between two points.
std::string tick_text(double value, BarChart::Unit unit) {
  switch (unit) {
    case BarChart::Unit::points:
      return value == std::floor(value) ? fmt::format("{:.0f}", value) : "";
    case BarChart::Unit::usd:
      return short_usd(value);
    case BarChart::Unit::milliseconds:
      return value == 0.0 ? "0" : time_text(value);
  }
  return {};
}

class BarDrawing {
 public:
  explicit BarDrawing(const BarChart& chart)
      : chart_(chart), drawing_(chart.titles.label, height_of(chart)) {}

  Markup draw() {
    for (const BarPanel& panel : chart_.panels) draw_panel(panel);
    for (std::size_t i = 0; i < chart_.parts.size(); ++i) {
      const double y = top_ + part_height * static_cast<double>(i);
      drawing_.rect({{0.0, y}, {11.0, y + 11.0}}, class_of({Paint::Kind::part, i}), "");
      drawing_.write({17.0, y + 10.0}, Align::start, "",
                     fitted(chart_.parts[i], drawing_width - 20.0));
    }
    return drawing_.take();
  }

 private:
  static double rows_height(const BarPanel& panel) {
    return row_height * static_cast<double>(panel.rows.size());
  }
  static double height_of(const BarChart& chart) {
    double height = part_height * static_cast<double>(chart.parts.size());
    for (const BarPanel& panel : chart.panels) {
      height += (panel.title.empty() ? 0.0 : title_height) + rows_height(panel) + ticks_height;
    }
    return height;
  }

  void draw_panel(const BarPanel& panel) {
    if (!panel.title.empty()) {
      drawing_.write({0.0, top_ + 12.0}, Align::start, "head", panel.title);
      top_ += title_height;
    }
    const Scale scale = scale_of(chart_, panel);
    draw_ticks(panel, scale);
    draw_mark(panel, scale);
    for (const BarRow& row : panel.rows) {
      draw_row(row, scale);
      top_ += row_height;
    }
    top_ += ticks_height;
  }

  void draw_ticks(const BarPanel& panel, const Scale& scale) {
    const double bottom = top_ + rows_height(panel) + 2.0;
    for (const double tick : scale.ticks()) {
      const std::string text = tick_text(tick, chart_.unit);
      if (!text.empty()) write_below(scale.at(tick), bottom + 13.0, "tick", text);
    }
  }

  void draw_mark(const BarPanel& panel, const Scale& scale) {
    if (panel.mark == BarPanel::Mark::none) return;
    const bool is_limit = panel.mark == BarPanel::Mark::limit;
    const double bottom = top_ + rows_height(panel) + 2.0;
    const double x = scale.at(panel.marked);
    drawing_.line({x, top_}, {x, bottom}, is_limit ? "limit" : "own");
    if (!is_limit) return;
    write_below(x, bottom + 27.0, "limit-name", "limit " + tick_text(panel.marked, chart_.unit));
  }

  /// Around a place on the axis, and inside the drawing.
  void write_below(double x, double y, std::string_view classes, const std::string& text) {
    const double half = width_of(text) / 2.0;
    if (x < half) {
      drawing_.write({0.0, y}, Align::start, classes, text);
    } else if (x > drawing_width - half) {
      drawing_.write({drawing_width, y}, Align::end, classes, text);
    } else {
      drawing_.write({x, y}, Align::middle, classes, text);
    }
  }

  void draw_row(const BarRow& row, const Scale& scale) {
    constexpr double gap = 10.0;
    const double room = drawing_width - width_of(row.value) - gap;
    drawing_.write({0.0, top_ + 11.0}, Align::start, "halo", fitted(row.name, room));
    drawing_.write({drawing_width, top_ + 11.0}, Align::end, "halo", row.value);
    const double top = top_ + bar_top;
    // Not through the names between the bars.
    for (const double tick : scale.ticks()) {
      drawing_.line({scale.at(tick), top - 2.0}, {scale.at(tick), top + bar_height + 2.0},
                    tick == 0.0 ? "axis" : "grid");
    }
    for (const Bar& bar : row.bars) {
      drawing_.rect({{scale.at(bar.from), top}, {scale.at(bar.to), top + bar_height}},
                    "bar " + class_of(bar.paint), bar.tells);
    }
    if (row.high <= row.low) return;
    const double middle = top + bar_height / 2.0;
    drawing_.line({scale.at(row.low), middle}, {scale.at(row.high), middle}, "whisker");
  }

  const BarChart& chart_;
  Drawing drawing_;
  double top_ = 0.0;  ///< of what is drawn next
};

}  // namespace

Markup drawn(const BarChart& chart) {
  const bool has_rows =
      std::ranges::any_of(chart.panels, [](const BarPanel& panel) { return !panel.rows.empty(); });
  return has_rows ? BarDrawing(chart).draw() : Markup{};
}

}  // namespace retort
