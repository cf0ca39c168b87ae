#include "report/render/chart.hpp"

#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace retort {
namespace {

constexpr std::size_t chart_rows = 14;
constexpr std::size_t most_columns = 64;
constexpr std::size_t fewest_columns = 16;
constexpr std::size_t axis_width = 10;

/// Whole powers of ten around the values.
struct Decades {
  double low = std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::lowest();

  void add(double value) {
    low = std::min(low, std::log10(value));
    high = std::max(high, std::log10(value));
  }

  void widen() {
    low = std::floor(low);
    high = std::max(std::ceil(high), low + 1.0);
  }

  [[nodiscard]] double share(double value) const {
    return (std::log10(value) - low) / (high - low);
  }
};

/// "1", "20k", "5M": a power of ten as briefly as can be.
std::string power_label(double value) {
  struct Suffix {
    double size;
    std::string_view text;
  };
  for (const Suffix suffix : {Suffix{1e9, "G"}, Suffix{1e6, "M"}, Suffix{1e3, "k"}}) {
    if (value >= suffix.size) return fmt::format("{:g}{}", value / suffix.size, suffix.text);
  }
  return fmt::format("{:g}", value);
}

class Canvas {
 public:
  Canvas(const LineChart& chart, std::size_t columns)
      : cells_(chart_rows, std::string(columns, ' ')) {
    for (const ChartLine& line : chart.lines) {
      for (const ChartPoint& point : line.points) {
        x_.add(point.x);
        y_.add(point.y);
      }
    }
    // The horizontal axis ends where the values do.
    y_.widen();
    for (const ChartLine& line : chart.lines) draw(line);
  }

  [[nodiscard]] const std::vector<std::string>& cells() const { return cells_; }
  [[nodiscard]] const Decades& x() const { return x_; }
  [[nodiscard]] const Decades& y() const { return y_; }

 private:
  /// The line at this place across, between its points.
  [[nodiscard]] std::optional<double> height(const ChartLine& line, double across) const {
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
      const double left = x_.share(line.points[i].x);
      const double right = x_.share(line.points[i + 1].x);
      if (across < left || across > right || right <= left) continue;
      const double from = y_.share(line.points[i].y);
      const double to = y_.share(line.points[i + 1].y);
      return from + (to - from) * (across - left) / (right - left);
    }
    return std::nullopt;
  }

  void draw(const ChartLine& line) {
    const std::size_t columns = cells_.front().size();
    for (std::size_t column = 0; column < columns; ++column) {
      const double across = static_cast<double>(column) / static_cast<double>(columns - 1);
      const std::optional<double> up = height(line, across);
      if (!up) continue;
      const auto row = static_cast<std::size_t>(
          std::llround((1.0 - std::clamp(*up, 0.0, 1.0)) * static_cast<double>(chart_rows - 1)));
      char& cell = cells_[row][column];
      cell = cell == ' ' || cell == line.mark ? line.mark : '*';
    }
  }

  std::vector<std::string> cells_;
  Decades x_;
  Decades y_;
};

/// The power of ten whose nearest row this is.
std::string row_label(const Decades& y, std::size_t row) {
  const double step = (y.high - y.low) / static_cast<double>(chart_rows - 1);
  const double power = std::round(y.high - step * static_cast<double>(row));
  // Halfway between two rows it belongs to one of them.
  const auto nearest = static_cast<std::size_t>(std::llround((y.high - power) / step));
  return nearest == row ? power_label(std::pow(10.0, power)) : std::string{};
}

std::string x_labels(const Decades& x, std::size_t columns) {
  std::string labels(columns + axis_width, ' ');
  std::size_t free_from = 0;
  for (double power = std::ceil(x.low); power <= x.high; power += 1.0) {
    const std::string label = power_label(std::pow(10.0, power));
    const double share = (power - x.low) / (x.high - x.low);
    const auto at =
        static_cast<std::size_t>(std::llround(share * static_cast<double>(columns - 1)));
    const std::size_t begin = at + 1 < label.size() ? 0 : at + 1 - label.size();
    if (begin < free_from) continue;
    labels.replace(begin, label.size(), label);
    free_from = begin + label.size() + 2;
  }
  labels.erase(labels.find_last_not_of(' ') + 1);
  return labels;
}

}  // namespace

std::string drawn_chart(const LineChart& chart, std::size_t width) {
  const bool has_line = std::ranges::any_of(
      chart.lines, [](const ChartLine& line) { return line.points.size() > 1; });
  if (!has_line || width < axis_width + fewest_columns) return {};
  const std::size_t columns = std::min(most_columns, width - axis_width);
  const Canvas canvas(chart, columns);
  std::string text = fmt::format("{:>{}}\n", chart.y_title, axis_width - 2);
  for (std::size_t row = 0; row < chart_rows; ++row) {
    const std::string label = row_label(canvas.y(), row);
    std::string line = fmt::format("{:>{}} {}{}", label, axis_width - 2, label.empty() ? '|' : '+',
                                   canvas.cells()[row]);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  text += fmt::format("{:>{}}+{:-<{}}\n", "", axis_width - 1, "", columns);
  text += fmt::format("{:>{}}{}\n", "", axis_width, x_labels(canvas.x(), columns));
  text += fmt::format("{:>{}}{}\n", "", axis_width, chart.x_title);
  return text;
}

}  // namespace retort
