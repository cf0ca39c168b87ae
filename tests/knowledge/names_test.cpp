// What the small enumerations are called in data, flags and reports.

#include "advice/report.hpp"
#include "costs/break_even.hpp"
#include "knowledge/knowledge.hpp"
#include "support/catch.hpp"

namespace retort {
namespace {

TEST_CASE("names: hit policies read back, and nothing else does") {
  for (const HitPolicy policy : {HitPolicy::collect, HitPolicy::first}) {
    CHECK(from_name<HitPolicy>(to_string(policy)) == policy);
  }
  CHECK(to_string(HitPolicy::collect) == "collect");
  CHECK(to_string(HitPolicy::first) == "first");
  CHECK_FALSE(from_name<HitPolicy>("Collect").has_value());
}

TEST_CASE("names: the words of costs") {
  CHECK(to_string(CostKind::setup) == "setup");
  CHECK(to_string(CostKind::fixed) == "fixed");
  CHECK(to_string(CostKind::per_query) == "per_query");
  CHECK(to_string(CostKind::maintenance) == "maintenance");
  CHECK(to_string(CostKind::people) == "people");
  CHECK(to_string(LineId::trial_calls) == "trial_calls");
  CHECK(to_string(LineId::store_minimum) == "store_minimum");
  CHECK(to_string(LineId::engineering) == "engineering");
  CHECK(to_string(Stage::network) == "network");
  CHECK(to_string(Stage::own_token) == "own_token");
  CHECK(to_string(BreakEven::Kind::at) == "at");
  CHECK(to_string(BreakEven::Kind::never) == "never");
  CHECK(to_string(BreakEven::Kind::always) == "always");
  CHECK(to_string(BreakEven::Kind::equal) == "equal");
}

TEST_CASE("names: the words of reports") {
  CHECK(to_string(Truth::no) == "no");
  CHECK(to_string(Truth::yes) == "yes");
  CHECK(to_string(Truth::unknown) == "unknown");
  CHECK(to_string(Strength::firm) == "firm");
  CHECK(to_string(Strength::leaning) == "leaning");
  CHECK(to_string(Strength::open) == "open");
  CHECK(to_string(SourceKind::guide) == "guide");
  CHECK(to_string(SourceKind::published) == "published");
  CHECK(to_string(SourceKind::assumption) == "assumption");
  CHECK(to_string(Origin::preset) == "preset");
  CHECK(to_string(Origin::questionnaire) == "questionnaire");
  CHECK(to_string(Origin::answers_file) == "answers_file");
  CHECK(to_string(Origin::flag) == "flag");
}

TEST_CASE("names: a citation is a source and a place in it") {
  const std::vector<Source> sources{{.id = "guide"}, {.id = "cases"}};
  CHECK(places_of({}, sources).empty());
  CHECK(to_text(places_of({{.source = 1, .locator = ""}}, sources)) == "cases");
  const CitedPlaces places =
      places_of({{.source = 0, .locator = "FAQ"}, {.source = 1, .locator = "d12"}}, sources);
  CHECK(to_text(places) == "guide/FAQ, cases/d12");
  CHECK(places_from(to_text(places)) == places);
}

TEST_CASE("names: any text read as citations is written as it was") {
  for (const char* text : {"", "a", "a/b", "a/b/c, d", "https://x.org/p, 2026-07-02", "a/", "/",
                           "/b", ", ", "a, ", ", , /, a", "models.dev, 2026-07-02; other/1"}) {
    INFO(text);
    CHECK(to_text(places_from(text)) == text);
  }
}

}  // namespace
}  // namespace retort
