#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <set>

namespace retort {
namespace {

TEST_CASE("the sources that texts cite are listed, each once, and no others") {
  testing::for_random_reports(
      [](const Report& report) {
        std::set<std::string> cited;
        for (const Reason& reason : report.reasons) {
          for (const CitedPlace& place : reason.source) cited.insert(place.source);
        }
        for (const Source& source : testing::shipped_knowledge().sources) {
          const auto listed = std::ranges::count(report.sources, source.id, &Source::id);
          CHECK(listed <= 1);
          if (cited.contains(source.id)) CHECK(listed == 1);
        }
      },
      testing::some_reports);
  const Report report = testing::report_on(testing::answers_of(testing::shipped_knowledge(), {}));
  CHECK(report.sources.size() < testing::shipped_knowledge().sources.size());
}

}  // namespace
}  // namespace retort
