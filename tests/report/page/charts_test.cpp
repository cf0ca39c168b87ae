// What is drawn against what the report says.

#include "report/page/charts.hpp"

#include "report/page/svg.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace retort {
namespace {

/// A shape with its attributes, and what it tells a pointer that rests on it.
struct Shape {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string tells;

  [[nodiscard]] double number(const std::string& attribute) const {
    return std::stod(attributes.at(attribute));
  }
  [[nodiscard]] bool has_class(std::string_view wanted) const {
    const std::string all = " " + attributes.at("class") + " ";
    return all.find(" " + std::string(wanted) + " ") != std::string::npos;
  }
};

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t at = text.find(before);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + before.size());
  return std::string(rest.substr(0, rest.find(after)));
}

/// The shapes of a drawing whose texts need no escaping.
std::vector<Shape> shapes_in(const Markup& drawing) {
  std::vector<Shape> shapes;
  for (std::string_view text = drawing.str(); !text.empty();) {
    text.remove_prefix(std::min(text.size(), text.find('<')));
    std::string_view element = text.substr(0, text.find('>') + 1);
    if (element.empty()) break;
    Shape shape{.name = std::string(element.substr(1, element.find_first_of(" >") - 1))};
    text.remove_prefix(element.size());
    for (std::size_t at = element.find("=\""); at != std::string_view::npos;
         at = element.find("=\"", at + 2)) {
      const std::size_t start = element.rfind(' ', at) + 1;
      const std::size_t end = element.find('"', at + 2);
      shape.attributes[std::string(element.substr(start, at - start))] =
          element.substr(at + 2, end - at - 2);
      at = end - 2;
    }
    if (text.starts_with("<title>")) shape.tells = between(text, "<title>", "</title>");
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

std::vector<Shape> of_class(const std::vector<Shape>& shapes, std::string_view name,
                            std::string_view wanted) {
  std::vector<Shape> found;
  for (const Shape& shape : shapes) {
    if (shape.name == name && shape.has_class(wanted)) found.push_back(shape);
  }
  return found;
}

/// The chart in a section of the advice, drawn; nothing where there is none.
Markup drawing_in(const Report& report, std::string_view id) {
  Markup drawing;
  for (const Block& block : section(advice_document(report), id)) {
    std::visit(
        [&drawing](const auto& one) {
          if constexpr (requires { drawn(one); }) drawing = drawn(one);
        },
        block);
  }
  return drawing;
}

std::string class_of_approach(Approach approach) { return class_of(paint_of(approach)); }

/// Drawn places have one decimal.
bool near(double left, double right, double within = 0.12) {
  return std::abs(left - right) <= within;
}

/// Many answers, so that all there is to draw is drawn.
const Report& drawn_report() {
  static const Report report = [] {
    const Knowledge& knowledge = testing::shipped_knowledge();
    RawAnswers raw;
    for (const auto& [key, value] : {std::pair{"lookup", "yes"},
                                     {"knowledge_change", "weekly"},
                                     {"citations", "required"},
                                     {"style", "secondary"},
                                     {"queries_per_month", "20000"},
                                     {"corpus_pages", "3000"},
                                     {"latency_ms", "900"},
                                     {"examples", "500"}}) {
      raw.answers.push_back({.key = key, .text = value});
    }
    std::vector<Problem> problems;
    const Answers answers = resolve(knowledge.questions, raw, problems);
    REQUIRE(problems.empty());
    return testing::report_on(answers);
  }();
  return report;
}

TEST_CASE("every reason is a bar, as long as its points, from where the last one ended") {
  testing::for_random_reports(
      [](const Report& report) {
        const std::vector<Shape> shapes = shapes_in(drawing_in(report, "points"));
        std::vector<Shape> bars = of_class(shapes, "rect", "more");
        std::ranges::copy(of_class(shapes, "rect", "less"), std::back_inserter(bars));
        std::size_t wanted = 0;
        double unit = 0.0;
        for (const Reason& reason : report.reasons) {
          for (const std::int32_t points : {reason.points.knowledge, reason.points.behaviour}) {
            if (points != 0) ++wanted;
          }
        }
        REQUIRE(bars.size() == wanted);
        for (const Shape& bar : bars) {
          const double points = std::abs(std::stod(bar.tells.substr(bar.tells.rfind(' ') + 1)));
          if (unit == 0.0) unit = bar.number("width") / points;
          CHECK(near(bar.number("width"), points * unit, 0.15 + points * 0.15));
        }
      },
      testing::some_reports);
}

TEST_CASE("the sums of the waterfall are start and score") {
  const std::vector<Shape> sums =
      of_class(shapes_in(drawing_in(drawn_report(), "points")), "rect", "sum");
  const Recommendation& recommendation = drawn_report().recommendation;
  REQUIRE(sums.size() == 4);
  CHECK(sums[0].tells == "Start: knowledge " + signed_points(recommendation.prior.knowledge));
  CHECK(sums[1].tells == "Score: knowledge " + signed_points(recommendation.scores.knowledge));
  CHECK(sums[2].tells == "Start: behaviour " + signed_points(recommendation.prior.behaviour));
  CHECK(sums[3].tells == "Score: behaviour " + signed_points(recommendation.scores.behaviour));
}

TEST_CASE("this case lies in the region of what would win without limits") {
  testing::for_random_reports(
      [](const Report& report) {
        const std::vector<Shape> shapes = shapes_in(drawing_in(report, "map"));
        const Shape here = of_class(shapes, "circle", "here").at(0);
        const Approach unlimited = report.recommendation.without_vetoes.value_or(
            report.recommendation.approach.value_or(Approach::prompting));
        std::size_t inside = 0;
        for (const Shape& region : of_class(shapes, "rect", "region")) {
          const double x = here.number("cx") - region.number("x");
          const double y = here.number("cy") - region.number("y");
          if (x < 0 || y < 0 || x > region.number("width") || y > region.number("height")) continue;
          ++inside;
          CHECK(region.has_class(class_of_approach(unlimited)));
        }
        CHECK(inside == 1);
        for (const Shape& precedent : of_class(shapes, "rect", "precedent")) {
          CHECK(precedent.tells.starts_with("Precedent "));
        }
      },
      testing::some_reports);
}

TEST_CASE("the name of this case stands clear of a precedent on either side") {
  Report report = drawn_report();
  REQUIRE_FALSE(report.precedents.empty());
  report.precedents.resize(1);
  for (const std::int32_t distance : {-2, 2}) {
    report.precedents[0].scores = report.recommendation.scores;
    report.precedents[0].scores.knowledge += distance;
    const std::vector<Shape> shapes = shapes_in(drawing_in(report, "map"));
    const Shape name = of_class(shapes, "text", "you").at(0);
    const Shape mark = of_class(shapes, "rect", "precedent").at(0);
    const bool is_beside = mark.number("x") + mark.number("width") < name.number("x") ||
                           mark.number("x") > name.number("x") + 50.0;
    const bool is_apart = mark.number("y") > name.number("y") ||
                          mark.number("y") + mark.number("height") < name.number("y") - 10.0;
    CHECK((is_beside || is_apart));
  }
}

TEST_CASE("a point of the cost chart is where the logarithms of volume and cost put it") {
  const Report& report = drawn_report();
  const std::vector<Shape> shapes = shapes_in(drawing_in(report, "volume"));
  for (const Approach approach : all_approaches) {
    const auto index = static_cast<std::size_t>(approach);
    std::vector<Shape> knots;
    for (const Shape& knot : of_class(shapes, "circle", "knot")) {
      if (knot.has_class(class_of_approach(approach))) knots.push_back(knot);
    }
    std::vector<const VolumePoint*> points;
    for (const VolumePoint& point : report.costs.by_volume) {
      if (point.horizon.at(index)) points.push_back(&point);
    }
    REQUIRE(knots.size() == points.size());
    if (points.size() < 3) continue;
    const auto log_volume = [&](std::size_t i) {
      return std::log10(static_cast<double>(points[i]->queries_per_month));
    };
    const auto log_cost = [&](std::size_t i) {
      return std::log10(static_cast<double>(points[i]->horizon.at(index)->picos));
    };
    const std::size_t last = points.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
      CHECK(knots[i].tells.ends_with(usd(*points[i]->horizon.at(index))));
      const double share = (log_volume(i) - log_volume(0)) / (log_volume(last) - log_volume(0));
      CHECK(near(knots[i].number("cx"), knots[0].number("cx") + share * (knots[last].number("cx") -
                                                                         knots[0].number("cx"))));
      if (log_cost(last) - log_cost(0) < 0.3) continue;
      const double height = (log_cost(i) - log_cost(0)) / (log_cost(last) - log_cost(0));
      CHECK(
          near(knots[i].number("cy"),
               knots[0].number("cy") + height * (knots[last].number("cy") - knots[0].number("cy")),
               0.5));
    }
  }
}

TEST_CASE("the break-evens of what is advised are marked at their volumes") {
  const Report& report = drawn_report();
  std::vector<std::string> wanted;
  for (const BreakEven& even : report.costs.break_even) {
    if (even.a != report.recommendation.approach && even.b != report.recommendation.approach)
      continue;
    for (const Crossing& crossing : even.crossings) {
      if (crossing.queries_per_month > 10'000'000 || crossing.queries_per_month < 100) continue;
      wanted.push_back(report.titles[crossing.cheaper] + " is cheaper from " +
                       grouped(Decimal::whole(crossing.queries_per_month)) + " queries a month");
    }
  }
  std::vector<std::string> marked;
  for (const Shape& mark :
       of_class(shapes_in(drawing_in(report, "volume")), "circle", "crossing")) {
    marked.push_back(mark.tells);
  }
  CHECK_FALSE(wanted.empty());
  CHECK(marked == wanted);
}

TEST_CASE("a swing is a bar on either side of the typical cost, each as long as it moves it") {
  const Report& report = drawn_report();
  const std::vector<Shape> shapes = shapes_in(drawing_in(report, "moves"));
  const std::vector<Shape> less = of_class(shapes, "rect", "less");
  const std::vector<Shape> more = of_class(shapes, "rect", "more");
  const auto tornado = std::ranges::find(report.costs.tornados, *report.recommendation.approach,
                                         &ReportedTornado::approach);
  REQUIRE(tornado != report.costs.tornados.end());
  const auto most = static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, tornado->swings.size()));
  const std::vector<ReportedSwing> swings(tornado->swings.begin(), tornado->swings.begin() + most);
  REQUIRE(swings.size() >= 3);
  REQUIRE(less.size() == swings.size());
  REQUIRE(more.size() == swings.size());
  for (std::size_t i = 0; i < swings.size(); ++i) {
    CHECK(less[i].tells == swings[i].subject + ": " + usd(swings[i].swing.cheap));
    CHECK(more[i].tells == swings[i].subject + ": " + usd(swings[i].swing.dear));
    CHECK(near(less[i].number("x") + less[i].number("width"), more[i].number("x"), 0.2));
    if (i > 0)
      CHECK(less[i].number("width") + more[i].number("width") <=
            less[i - 1].number("width") + more[i - 1].number("width") + 0.3);
  }
}

TEST_CASE(
    "the stages of an answer stand end to end and add up to the first token, its range on them") {
  const Report& report = drawn_report();
  const std::vector<Shape> shapes = shapes_in(drawing_in(report, "time"));
  std::map<std::string, double> ends;
  const std::vector<Shape> ranges = of_class(shapes, "line", "whisker");
  REQUIRE(ranges.size() == 2 * report.costs.latencies.size());  // then those of the whole answer
  auto range = ranges.begin();
  double unit = 0.0;
  for (const ReportedLatency& latency : report.costs.latencies) {
    const std::string prefix = report.titles[latency.latency.approach] + ", ";
    double end = -1.0;
    double width = 0.0;
    for (const Shape& shape : shapes) {
      if (shape.name != "rect" || !shape.tells.starts_with(prefix)) continue;
      if (end >= 0.0) CHECK(near(shape.number("x"), end, 0.2));
      end = shape.number("x") + shape.number("width");
      width += shape.number("width");
    }
    if (unit == 0.0) unit = width / latency.latency.first_token.typical;
    const Milliseconds& ms = latency.latency.first_token;
    CHECK(near(width, unit * ms.typical, 0.8));
    CHECK(near(range->number("x2") - range->number("x1"), unit * (ms.high - ms.low), 0.8));
    CHECK(near(range->number("x1"), end - unit * (ms.typical - ms.low), 0.8));
    ++range;
  }
  CHECK(of_class(shapes, "line", "limit").size() == 2);
}

TEST_CASE("texts of a drawing end inside it, and rows do not share a line") {
  testing::for_random_reports(
      [](const Report& report) {
        for (const Markup& drawing :
             {drawing_in(report, "points"), drawing_in(report, "moves"), drawing_in(report, "time"),
              drawing_in(report, "volume"), drawing_in(report, "map")}) {
          for (const Shape& shape : shapes_in(drawing)) {
            if (shape.name != "text" || !shape.attributes.contains("x")) continue;
            CHECK(shape.number("x") >= -0.1);
            CHECK(shape.number("x") <= drawing_width + 0.1);
          }
        }
      },
      testing::some_reports);
}

TEST_CASE("a long name is cut to its room with an ellipsis, a short one is left") {
  CHECK(fitted("short", 100.0) == "short");
  CHECK(fitted("a name that is far too long", 61.0) == "a name th\u2026");
  CHECK(fitted("\u00e9\u00e9\u00e9\u00e9\u00e9", 18.4) == "\u00e9\u00e9\u2026");
}

TEST_CASE("marks beside an axis are short") {
  CHECK(short_usd(0.25) == "$0.25");
  CHECK(short_usd(1000.0) == "$1k");
  CHECK(short_usd(2'500'000.0) == "$2.5M");
  CHECK(short_number(1e9) == "1B");
  CHECK(coordinate(-0.04) == "0");
  CHECK(coordinate(12.0) == "12");
  CHECK(coordinate(12.25) == "12.2");
}

TEST_CASE("more need for knowledge lies to the right, more for behaviour above") {
  const auto place_of = [](Points scores) {
    Report report = drawn_report();
    report.recommendation.scores = scores;
    return of_class(shapes_in(drawing_in(report, "map")), "circle", "here").at(0);
  };
  CHECK(place_of({2, 0}).number("cx") > place_of({-2, 0}).number("cx"));
  CHECK(place_of({0, 2}).number("cy") < place_of({0, -2}).number("cy"));
}

}  // namespace
}  // namespace retort
