#include "report/page/charts.hpp"
#include "report/page/svg.hpp"
#include "report/page/svg_scale.hpp"
#include "report/words/cost_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace retort {
namespace {

constexpr double time_row = 36.0;
constexpr double time_bar = 12.0;
constexpr double stage_row = 17.0;
constexpr double time_left = 4.0;
constexpr double time_right = 346.0;

/// The stages before the first token; the last is each further token.
std::span<const ReportedStage> first_stages(const ReportedLatency& latency) {
  const std::span<const ReportedStage> all(latency.stages);
  return all.first(all.empty() ? 0 : all.size() - 1);
}

/// In the order that they are met in.
std::vector<std::string> stage_titles(const Report& report) {
  std::vector<std::string> titles;
  for (const ReportedLatency& latency : report.costs.latencies) {
    for (const ReportedStage& stage : first_stages(latency)) {
      if (std::ranges::find(titles, stage.title) == titles.end()) titles.push_back(stage.title);
    }
  }
  return titles;
}

class LatencyDrawing {
 public:
  explicit LatencyDrawing(const Report& report)
      : report_(report), titles_(stage_titles(report)), drawing_(label, height()) {}

  Markup draw() {
    draw_panel("To the first token", &Latency::first_token, 0.0);
    draw_legend(panel_height());
    draw_panel("The whole answer", &Latency::whole_answer, panel_height() + legend_height());
    return drawing_.take();
  }

 private:
  static constexpr std::string_view label =
      "Time to the first token by stage, and of the whole answer; the table gives the figures";
  static constexpr double panel_head = 18.0;

  [[nodiscard]] double panel_height() const {
    return panel_head + time_row * static_cast<double>(report_.costs.latencies.size()) + 42.0;
  }
  [[nodiscard]] double legend_height() const {
    return stage_row * static_cast<double>(titles_.size()) + 16.0;
  }
  [[nodiscard]] double height() const { return 2.0 * panel_height() + legend_height(); }

  [[nodiscard]] std::optional<double> limit() const {
    if (!report_.costs.latency_limit_ms) return std::nullopt;
    return to_double(*report_.costs.latency_limit_ms);
  }

  [[nodiscard]] Scale scale_of(Milliseconds Latency::*total) const {
    double most = 0.0;
    for (const ReportedLatency& one : report_.costs.latencies) {
      most = std::max(most, (one.latency.*total).high);
    }
    // A limit far beyond would leave nothing to see.
    constexpr double far = 2.0;
    if (limit() && *limit() < far * most) most = std::max(most, *limit());
    return Scale::linear({0.0, most}, {time_left, time_right});
  }

  void draw_panel(std::string_view title, Milliseconds Latency::*total, double top) {
    const Scale scale = scale_of(total);
    const double first = top + panel_head;
    const double bottom = first + time_row * static_cast<double>(report_.costs.latencies.size());
    drawing_.write({0.0, top + 12.0}, Align::start, "head", title);
    for (const double tick : scale.ticks()) {
      const bool is_last = scale.at(tick) > drawing_width - 24.0;
      drawing_.line({scale.at(tick), first}, {scale.at(tick), bottom}, "grid");
      drawing_.write({is_last ? drawing_width : std::max(scale.at(tick), 0.0), bottom + 13.0},
                     is_last ? Align::end : (tick == 0.0 ? Align::start : Align::middle), "tick",
                     tick == 0.0 ? "0" : time_text(tick));
    }
    draw_limit(scale, first, bottom);
    double row = first;
    for (const ReportedLatency& one : report_.costs.latencies) {
      draw_row(one, total, scale, row);
      row += time_row;
    }
  }

  void draw_row(const ReportedLatency& one, Milliseconds Latency::*total, const Scale& scale,
                double top) {
    const Approach approach = one.latency.approach;
    const Milliseconds& ms = one.latency.*total;
    const std::string& title = report_.titles[approach];
    const std::string time = fmt::format(": {}", time_text(ms.typical));
    constexpr double room_for_time = 70.0;
    drawing_.write({0.0, top + 12.0}, Align::start, "halo",
                   fitted(title, drawing_width - room_for_time) + time);
    const double bar = top + 17.0;
    if (total == &Latency::first_token) {
      draw_stages(one, scale, bar);
    } else {
      drawing_.rect({{scale.at(0.0), bar}, {scale.at(ms.typical), bar + time_bar}},
                    "bar " + approach_class(approach),
                    fmt::format("{}: {}", title, time_text(ms.typical)));
    }
    const double middle = bar + time_bar / 2.0;
    drawing_.line({scale.at(ms.low), middle}, {scale.at(ms.high), middle}, "whisker");
  }

  void draw_stages(const ReportedLatency& one, const Scale& scale, double bar) {
    double sum = 0.0;
    for (const ReportedStage& stage : first_stages(one)) {
      const auto index = std::ranges::find(titles_, stage.title) - titles_.begin();
      drawing_.rect({{scale.at(sum), bar}, {scale.at(sum + stage.ms.typical), bar + time_bar}},
                    stage_class(static_cast<std::size_t>(index)),
                    fmt::format("{}, {}: {}", report_.titles[one.latency.approach], stage.title,
                                time_text(stage.ms.typical)));
      sum += stage.ms.typical;
    }
  }

  void draw_limit(const Scale& scale, double top, double bottom) {
    const std::optional<double> ms = limit();
    if (!ms || *ms > scale.values().to) return;
    const double x = scale.at(*ms);
    drawing_.line({x, top}, {x, bottom}, "limit");
    const bool is_right = x > drawing_width / 2.0;
    drawing_.write({is_right ? x + 2.0 : x - 2.0, bottom + 27.0},
                   is_right ? Align::end : Align::start, "limit-name", "limit " + time_text(*ms));
  }

  void draw_legend(double top) {
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const double y = top + stage_row * static_cast<double>(i);
      drawing_.rect({{0.0, y}, {11.0, y + 11.0}}, stage_class(i), "");
      drawing_.write({17.0, y + 10.0}, Align::start, "", fitted(titles_[i], drawing_width - 20.0));
    }
  }

  static std::string stage_class(std::size_t index) {
    constexpr std::size_t stage_classes = 8;
    return fmt::format("s{}", index % stage_classes);
  }

  const Report& report_;
  std::vector<std::string> titles_;
  Drawing drawing_;
};

}  // namespace

Markup latency_chart(const Report& report) {
  if (report.costs.latencies.empty()) return {};
  return LatencyDrawing(report).draw();
}

}  // namespace retort
