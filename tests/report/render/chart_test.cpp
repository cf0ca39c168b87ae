#include "report/render/chart.hpp"

#include "report/render/render.hpp"
#include "support/catch.hpp"
#include "support/lines.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace retort {
namespace {

using testing::lines_of;
using Lines = std::vector<std::string>;

constexpr std::size_t rows = 14;
constexpr std::size_t axis_column = 9;
constexpr std::size_t narrowest = 26;

LineChart chart_of(std::vector<ChartLine> lines) {
  return {.x_title = "queries a month", .y_title = "USD", .lines = std::move(lines)};
}

/// One rises from 1 to 100,000, another falls as far.
LineChart cross() {
  return chart_of({{.mark = 'a', .title = "up", .points = {{1.0, 1.0}, {1e5, 1e5}}},
                   {.mark = 'b', .title = "down", .points = {{1.0, 1e5}, {1e5, 1.0}}}});
}

/// What stands right of the axis, row by row, in full width.
Lines cells_of(const Lines& lines) {
  REQUIRE(lines.size() > rows);
  Lines cells;
  for (std::size_t i = 1; i <= rows; ++i) {
    REQUIRE(lines[i].size() > axis_column);
    cells.push_back(lines[i].substr(axis_column + 1));
  }
  return cells;
}

/// What stands left of the axis, without what is blank.
Lines labels_of(const Lines& lines) {
  Lines labels;
  for (std::size_t i = 1; i <= rows; ++i) {
    std::string label = lines.at(i).substr(0, axis_column);
    label.erase(0, label.find_first_not_of(' '));
    label.erase(label.find_last_not_of(' ') + 1);
    if (!label.empty()) labels.push_back(label);
  }
  return labels;
}

std::size_t count(const Lines& lines, char mark) {
  std::size_t found = 0;
  for (const std::string& line : lines) {
    found += static_cast<std::size_t>(std::ranges::count(line, mark));
  }
  return found;
}

TEST_CASE("a chart fits every width, or is left out where nothing could be seen") {
  for (std::size_t width = 0; width <= 200; ++width) {
    const Lines lines = lines_of(drawn_chart(cross(), width));
    INFO("width " << width);
    CHECK(lines.empty() == (width < narrowest));
    for (const std::string& line : lines) CHECK(line.size() <= width);
  }
}

TEST_CASE("a chart is as wide as it may be, up to where it is hard to read") {
  const auto widest = [](std::size_t width) {
    std::size_t most = 0;
    for (const std::string& line : lines_of(drawn_chart(cross(), width))) {
      most = std::max(most, line.size());
    }
    return most;
  };
  CHECK(widest(narrowest) == narrowest);
  CHECK(widest(60) == 60);
  CHECK(widest(74) == 74);
  CHECK(widest(200) == 74);
}

TEST_CASE("no line of a chart ends in blanks") {
  for (std::size_t width = narrowest; width <= 200; ++width) {
    for (const std::string& line : lines_of(drawn_chart(cross(), width))) {
      REQUIRE_FALSE(line.empty());
      CHECK(line.back() != ' ');
    }
  }
}

TEST_CASE("a chart has a title, its rows, an axis, figures and a title below") {
  const std::string text = drawn_chart(cross(), 60);
  const Lines lines = lines_of(text);
  CHECK(text.back() == '\n');
  REQUIRE(lines.size() == rows + 4);
  CHECK(lines.front() == "     USD");
  CHECK(lines[rows + 1] == "         +" + std::string(50, '-'));
  CHECK(lines.back() == "          queries a month");
}

TEST_CASE("there is nothing to draw of no line, no point or one") {
  CHECK(drawn_chart(chart_of({}), 80).empty());
  CHECK(drawn_chart(chart_of({{.mark = 'a', .title = "none", .points = {}}}), 80).empty());
  CHECK(drawn_chart(chart_of({{.mark = 'a', .title = "one", .points = {{10.0, 10.0}}},
                              {.mark = 'b', .title = "one", .points = {{20.0, 10.0}}}}),
                    80)
            .empty());
}

TEST_CASE("a line goes from its first point to its last, through every column once") {
  const Lines cells = cells_of(lines_of(drawn_chart(
      chart_of({{.mark = 'a', .title = "up", .points = {{1.0, 1.0}, {1e5, 1e5}}}}), 74)));
  CHECK(cells.front().back() == 'a');
  CHECK(cells.back().front() == 'a');
  CHECK(count(cells, 'a') == 64);
}

TEST_CASE("a line stands only above the values that it has") {
  const Lines cells = cells_of(lines_of(
      drawn_chart(chart_of({{.mark = 'a', .title = "all", .points = {{1.0, 1.0}, {1e4, 1.0}}},
                            {.mark = 'b', .title = "half", .points = {{1e2, 1e3}, {1e4, 1e3}}}}),
                  74)));
  CHECK(cells.back() == std::string(64, 'a'));
  CHECK(cells.front() == std::string(32, ' ') + std::string(32, 'b'));
}

TEST_CASE("a line bends at a point between others") {
  const Lines cells = cells_of(lines_of(drawn_chart(
      chart_of({{.mark = 'a', .title = "bent", .points = {{1.0, 1.0}, {1e2, 1.0}, {1e4, 1e4}}}}),
      74)));
  CHECK(cells.back().starts_with(std::string(32, 'a')));
  CHECK(cells.front().back() == 'a');
}

/// Rises through a flat line.
LineChart crossed() {
  return chart_of({{.mark = 'a', .title = "up", .points = {{1.0, 1.0}, {1e5, 1e5}}},
                   {.mark = 'b', .title = "flat", .points = {{1.0, 1e3}, {1e5, 1e3}}}});
}

TEST_CASE("where lines meet stands a star, and nowhere else") {
  const Lines cells = cells_of(lines_of(drawn_chart(crossed(), 75)));
  // Two lines through 64 columns: what they share is drawn once.
  const std::size_t shared = count(cells, '*');
  CHECK(shared > 0);
  CHECK(shared < 8);
  CHECK(count(cells, 'a') + shared == 64);
  CHECK(count(cells, 'b') + shared == 64);
}

TEST_CASE("where three lines meet stands a star too") {
  const std::vector<ChartPoint> flat{{1.0, 1.0}, {1e3, 1.0}};
  const Lines cells =
      cells_of(lines_of(drawn_chart(chart_of({{.mark = 'a', .title = "one", .points = flat},
                                              {.mark = 'b', .title = "two", .points = flat},
                                              {.mark = 'c', .title = "three", .points = flat}}),
                                    74)));
  CHECK(cells.back() == std::string(64, '*'));
}

TEST_CASE("powers of ten are written briefly, the highest on top") {
  CHECK(labels_of(lines_of(drawn_chart(cross(), 74))) ==
        Lines{"100k", "10k", "1k", "100", "10", "1"});
  const LineChart tall =
      chart_of({{.mark = 'a', .title = "tall", .points = {{1.0, 0.001}, {1e3, 1e9}}}});
  CHECK(labels_of(lines_of(drawn_chart(tall, 74))) == Lines{"1G", "100M", "10M", "1M", "100k",
                                                            "10k", "1k", "100", "10", "1", "0.1",
                                                            "0.01", "0.001"});
}

TEST_CASE("a power of ten is written beside one row only") {
  for (int decades = 1; decades <= 13; ++decades) {
    INFO(decades << " decades");
    const LineChart chart = chart_of(
        {{.mark = 'a', .title = "up", .points = {{1.0, 1.0}, {1e3, std::pow(10.0, decades)}}}});
    CHECK(labels_of(lines_of(drawn_chart(chart, 74))).size() ==
          static_cast<std::size_t>(decades) + 1);
  }
}

TEST_CASE("a flat line has a decade to lie in") {
  const LineChart flat =
      chart_of({{.mark = 'a', .title = "flat", .points = {{1.0, 10.0}, {1e3, 10.0}}}});
  const Lines lines = lines_of(drawn_chart(flat, 74));
  CHECK(labels_of(lines) == Lines{"100", "10"});
  CHECK(cells_of(lines).back() == std::string(64, 'a'));
}

TEST_CASE("powers of ten along the bottom end below where they are") {
  const Lines lines = lines_of(drawn_chart(cross(), 74));
  const std::string& labels = lines[rows + 2];
  CHECK(labels.substr(axis_column + 1, 1) == "1");
  CHECK(labels.ends_with("100k"));
  CHECK(labels.size() == 74);
  for (const std::string_view label : {" 10 ", " 100 ", " 1k ", " 10k "}) {
    INFO(label);
    CHECK(labels.find(label) != std::string::npos);
  }
}

TEST_CASE("figures along the bottom are apart, however narrow the chart") {
  const LineChart wide =
      chart_of({{.mark = 'a', .title = "wide", .points = {{1.0, 1.0}, {1e12, 1e3}}}});
  for (std::size_t width = narrowest; width <= 80; ++width) {
    const std::string labels = lines_of(drawn_chart(wide, width)).at(rows + 2);
    for (std::size_t at = labels.find_first_not_of(' '); at < labels.size();) {
      const std::size_t end = std::min(labels.find(' ', at), labels.size());
      CHECK(end - at <= 5);  // "1000G": two run together are longer
      at = labels.find_first_not_of(' ', end);
    }
  }
}

TEST_CASE("a chart in text has its lines named below, and Markdown leaves it out") {
  const Document document{Heading{"Costs"}, crossed(), Paragraph{"After it."}};
  const std::string text = render_text(document, {.width = 80});
  CHECK(text.find("a  up\n") != std::string::npos);
  CHECK(text.find("b  flat\n") != std::string::npos);
  CHECK(text.find('*') != std::string::npos);
  CHECK(render_markdown(document) == render_markdown({Heading{"Costs"}, Paragraph{"After it."}}));
}

TEST_CASE("a text too narrow for a chart is as if there were none") {
  const Document with{Heading{"Costs"}, cross(), Paragraph{"After it."}};
  const Document without{Heading{"Costs"}, Paragraph{"After it."}};
  CHECK(render_text(with, {.width = 27}) == render_text(without, {.width = 27}));
  CHECK(render_text(with, {.width = 28}) != render_text(without, {.width = 28}));
}

}  // namespace
}  // namespace retort
