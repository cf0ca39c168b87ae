#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

TEST_CASE("the sources that texts cite are listed, each once, and no others") {
  testing::for_random_reports(
      [](const Report& report) {
        std::string cited;
        for (const Reason& reason : report.reasons) cited += ", " + reason.source;
        for (const Source& source : testing::shipped_knowledge().sources) {
          const auto listed = std::ranges::count(report.sources, source.id, &Source::id);
          CHECK(listed <= 1);
          if (cited.find(", " + source.id + "/") != std::string::npos) CHECK(listed == 1);
        }
      },
      testing::some_reports);
  const Report report = testing::report_on(testing::answers_of(testing::shipped_knowledge(), {}));
  CHECK(report.sources.size() < testing::shipped_knowledge().sources.size());
}

}  // namespace
}  // namespace retort
