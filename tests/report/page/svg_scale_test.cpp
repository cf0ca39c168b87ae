#include "report/page/svg_scale.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"

#include <rapidcheck.h>

#include <cmath>

namespace retort {
namespace {

using Ticks = std::vector<double>;

bool close(double left, double right) {
  return std::abs(left - right) <= 1e-9 * (1.0 + std::abs(right));
}

bool same_ticks(const Ticks& left, const Ticks& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), close);
}

TEST_CASE("a linear scale is widened to round ends and marked by round values") {
  const Scale scale = Scale::linear({-3.0, 23.0}, {0.0, 300.0});
  CHECK(same_ticks(scale.ticks(), {-5.0, 0.0, 5.0, 10.0, 15.0, 20.0, 25.0}));
  CHECK(close(scale.at(-5.0), 0.0));
  CHECK(close(scale.at(25.0), 300.0));
  CHECK(close(scale.at(10.0), 150.0));
  CHECK(same_ticks(Scale::linear({0.0, 0.7}, {}).ticks(), {0.0, 0.2, 0.4, 0.6, 0.8}));
  CHECK(same_ticks(Scale::linear({7.0, 7.0}, {}).ticks(), {7.0, 7.2, 7.4, 7.6, 7.8, 8.0}));
}

TEST_CASE("a logarithmic scale has the same step for every tenfold") {
  const Scale scale = Scale::logarithmic({150.0, 20'000.0}, {0.0, 300.0});
  CHECK(same_ticks(scale.ticks(), {100.0, 1'000.0, 10'000.0, 100'000.0}));
  CHECK(close(scale.at(1'000.0), 100.0));
  CHECK(close(scale.at(10'000.0), 200.0));
  CHECK(close(Scale::logarithmic({5.0, 5.0}, {0.0, 1.0}).at(10.0), 1.0));
}

TEST_CASE("what lies beyond the ends is placed at the ends") {
  const Scale scale = Scale::linear({0.0, 10.0}, {100.0, 0.0});
  CHECK(scale.at(-4.0) == 100.0);
  CHECK(scale.at(99.0) == 0.0);
}

TEST_CASE("marks are few, rise, stay inside, and what was given fits, for any span") {
  testing::for_all([] {
    const double from = std::pow(10.0, *rc::gen::inRange(-90, 90) / 10.0);
    const double to = from * std::pow(10.0, *rc::gen::inRange(0, 120) / 10.0);
    for (const Scale& scale : {Scale::linear({from, to}, {}), Scale::logarithmic({from, to}, {})}) {
      const double slack = 1e-9 * to;
      RC_ASSERT(scale.values().from <= from + slack);
      RC_ASSERT(scale.values().to >= to - slack);
      RC_ASSERT(scale.ticks().size() >= 2U);
      RC_ASSERT(scale.ticks().size() <= 8U);
      for (std::size_t i = 1; i < scale.ticks().size(); ++i) {
        RC_ASSERT(scale.ticks()[i] > scale.ticks()[i - 1]);
        RC_ASSERT(scale.at(scale.ticks()[i]) >= scale.at(scale.ticks()[i - 1]));
      }
    }
  });
}

}  // namespace
}  // namespace retort
