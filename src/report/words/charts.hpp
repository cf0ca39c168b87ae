#pragma once
// Charts as the figures that they show. A table or a list beside a chart gives them as well:
// formats without pictures leave it out.

#include "knowledge/knowledge.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort {

/// What has the same color belongs together.
struct Paint {
  enum class Kind : std::uint8_t { less, more, sum, approach, part };

  Kind kind = Kind::sum;
  std::size_t which = 0;  ///< of approaches and parts
};

inline Paint paint_of(Approach approach) {
  return {Paint::Kind::approach, static_cast<std::size_t>(approach)};
}

struct ChartTitles {
  std::string label{};    ///< what a reader without eyes for it is told
  std::string caption{};  ///< may be empty
};

struct ChartPoint {
  double x = 0.0;
  double y = 0.0;
  double low = 0.0;   ///< of y
  double high = 0.0;  ///< of y
  std::string tells{};
};

struct ChartLine {
  char mark = '*';  ///< what it is drawn with where there are letters alone
  std::string title;
  Paint paint{};
  bool is_ranged = false;            ///< the area from low to high is drawn too
  std::vector<ChartPoint> points{};  ///< x ascends
};

/// A place on a line.
struct ChartMark {
  std::size_t line = 0;
  double x = 0.0;
  std::string tells;
};

/// Both axes are logarithmic; all numbers are above zero. Vertically US dollars.
struct LineChart {
  ChartTitles titles{};
  std::string x_title;
  std::string y_title;
  std::vector<ChartLine> lines{};
  std::vector<ChartMark> marks{};
  double own = 0.0;  ///< where on the horizontal axis the reader is
  std::string own_name{};
};

struct Bar {
  double from = 0.0;
  double to = 0.0;
  Paint paint{};
  std::string tells{};
};

struct BarRow {
  std::string name;
  std::string value;  ///< beside the name
  std::vector<Bar> bars{};
  double low = 0.0;  ///< a thin line through the bars, where `high` is above it
  double high = 0.0;
};

struct BarPanel {
  enum class Mark : std::uint8_t { none, typical, limit };

  std::string title;  ///< may be empty
  std::vector<BarRow> rows{};
  Mark mark = Mark::none;
  double marked = 0.0;
};

/// Horizontal bars, row by row, in one panel above the other.
struct BarChart {
  enum class Unit : std::uint8_t { points, usd, milliseconds };

  ChartTitles titles{};
  Unit unit = Unit::points;
  std::vector<BarPanel> panels{};
  std::vector<std::string> parts{};  ///< what the colors of kind `part` stand for
};

struct MapArea {
  Points from;  ///< the low corner; both are included
  Points to;
  Paint paint{};
  std::string name;
};

struct MapMark {
  Points at;
  std::string label;
};

/// Areas on the axes of knowledge and behaviour, and marks in them.
struct MapChart {
  ChartTitles titles{};
  Points low;
  Points high;
  std::vector<MapArea> areas{};
  Points here;
  std::vector<MapMark> marks{};
};

}  // namespace retort
