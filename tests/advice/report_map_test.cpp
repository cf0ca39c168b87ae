#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

TEST_CASE("every pair of scores of the map is in one region, that of what would win there") {
  testing::for_random_reports(
      [](const Report& report) {
        const ReportedMap& map = report.map;
        const std::int32_t premium = report.recommendation.premium;
        for (std::int32_t k = map.low.knowledge; k <= map.high.knowledge; ++k) {
          for (std::int32_t b = map.low.behaviour; b <= map.high.behaviour; ++b) {
            std::vector<Approach> found;
            for (const MapRegion& region : map.regions) {
              if (k >= region.from.knowledge && k <= region.to.knowledge &&
                  b >= region.from.behaviour && b <= region.to.behaviour) {
                found.push_back(region.approach);
              }
            }
            REQUIRE(found.size() == 1);
            // By the definition beside `decide`.
            const std::int32_t best = std::max({0, k, b, k + b - premium});
            if (k + b - premium == best) {
              CHECK(found.front() == Approach::both);
            } else if (k == best) {
              CHECK((retrieves(found.front()) && !trains(found.front())));
            } else {
              CHECK(found.front() == (b == best ? Approach::fine_tune : Approach::prompting));
            }
          }
        }
        for (const ReportedPrecedent& precedent : report.precedents) {
          CHECK(precedent.scores.knowledge > map.low.knowledge);
          CHECK(precedent.scores.knowledge < map.high.knowledge);
        }
      },
      testing::some_reports);
}

}  // namespace
}  // namespace retort
