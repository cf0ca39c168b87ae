#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// A step of the sum on one axis.
struct Fall {
  std::int32_t before = 0;
  std::int32_t after = 0;
};

struct WaterfallRow {
  std::string name;
  Fall knowledge;
  Fall behaviour;
  bool is_sum = false;  ///< drawn from zero
};

std::vector<WaterfallRow> waterfall_rows(const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  std::vector<WaterfallRow> rows;
  const auto add_sum = [&rows](std::string name, Points points) {
    rows.push_back({std::move(name), {0, points.knowledge}, {0, points.behaviour}, true});
  };
  add_sum("Start", recommendation.prior);
  Points sum = recommendation.prior;
  for (const Reason& reason : report.reasons) {
    const Points before = sum;
    sum += reason.points;
    rows.push_back({reason_name(reason),
                    {before.knowledge, sum.knowledge},
                    {before.behaviour, sum.behaviour}});
  }
  add_sum("Score", recommendation.scores);
  return rows;
}

constexpr double row_height = 34.0;
constexpr double waterfall_head = 22.0;
constexpr double panel_width = 172.0;
constexpr double room_for_points = 26.0;

/// One of the two axes.
struct Panel {
  std::string_view title;
  double left = 0.0;
  Fall WaterfallRow::*fall = nullptr;
};

Scale panel_scale(const std::vector<WaterfallRow>& rows, const Panel& panel) {
  Span values{0.0, 0.0};
  for (const WaterfallRow& row : rows) {
    for (const Fall& fall : {row.knowledge, row.behaviour}) {
      values.from = std::min<double>({values.from, static_cast<double>(fall.after)});
      values.to = std::max<double>({values.to, static_cast<double>(fall.after)});
    }
  }
  return Scale::linear(values,
                       {panel.left + room_for_points, panel.left + panel_width - room_for_points});
}

std::string_view bar_classes(const WaterfallRow& row, const Fall& fall) {
  if (row.is_sum) return "sum";
  return fall.after >= fall.before ? "more" : "less";
}

void draw_fall(Drawing& drawing, const Panel& panel, const Scale& scale, const WaterfallRow& row,
               double top) {
  constexpr double bar_height = 11.0;
  const Fall& fall = row.*panel.fall;
  const std::int32_t step = fall.after - fall.before;
  if (step == 0 && !row.is_sum) return;
  const double from = scale.at(fall.before);
  const double to = scale.at(fall.after);
  drawing.rect({{from, top}, {to, top + bar_height}}, bar_classes(row, fall),
               fmt::format("{}: {} {}", row.name, panel.title, signed_points(step)));
  const bool is_left = step < 0;
  drawing.write({is_left ? to - 3.0 : to + 3.0, top + bar_height - 1.5},
                is_left ? Align::end : Align::start, "num", signed_points(step));
}

}  // namespace

std::string reason_name(const Reason& reason) {
  if (reason.is_limit) return "Taken back, as these overlap";
  if (reason.answers.empty()) return reason.rule;
  return fmt::format("{}", fmt::join(reason.answers, "; "));
}

Markup waterfall_chart(const Report& report) {
  const std::vector<WaterfallRow> rows = waterfall_rows(report);
  const double height = waterfall_head + row_height * static_cast<double>(rows.size());
  Drawing drawing("Points by reason on the axes of knowledge and behaviour; the table gives them",
                  height);
  for (const Panel& panel :
       {Panel{"knowledge", 0.0, &WaterfallRow::knowledge},
        Panel{"behaviour", drawing_width - panel_width, &WaterfallRow::behaviour}}) {
    const Scale scale = panel_scale(rows, panel);
    drawing.write({panel.left, 12.0}, Align::start, "head", panel.title);
    double top = waterfall_head + 16.0;
    for (const WaterfallRow& row : rows) {
      // Not through the names between the bars.
      drawing.line({scale.at(0.0), top - 2.0}, {scale.at(0.0), top + 13.0}, "axis");
      draw_fall(drawing, panel, scale, row, top);
      top += row_height;
    }
  }
  double baseline = waterfall_head + 11.0;
  for (const WaterfallRow& row : rows) {
    drawing.write({0.0, baseline}, Align::start, "", fitted(row.name, drawing_width));
    baseline += row_height;
  }
  return drawing.take();
}

}  // namespace retort
