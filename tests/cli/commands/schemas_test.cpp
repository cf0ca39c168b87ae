// What the program prints follows the schema that it prints, and the schema holds it fast: each of
// the places that it leaves open is named here.

#include "support/catch.hpp"
#include "support/program.hpp"
#include "support/schema_grip.hpp"
#include "support/small_knowledge.hpp"

namespace retort {
namespace {
namespace schemas_test {

using testing::Places;
using testing::SchemaGrip;

std::string printed(std::vector<std::string> words) {
  words.insert(words.end(), {"--knowledge", testing::small_knowledge().string()});
  const testing::Outcome outcome = testing::run_program(words);
  REQUIRE(outcome.err == "");
  return outcome.out;
}

/// Lists with no more than two items: the others have nothing new.
void shorten(JsonValue& value) {
  if (value.kind == JsonValue::Kind::array && value.items.size() > 2) value.items.resize(2);
  for (JsonValue& item : value.items) shorten(item);
}

SchemaGrip grip_on_advice() {
  JsonValue advice = testing::tree_of(
      printed({"advise", "-a", "gap=both", "-a", "citations=required", "-a", "style=no", "-a",
               "knowledge_change=weekly", "-a", "examples=30", "-a", "latency_ms=150", "-a",
               "corpus_pages=3000", "--format", "json"}));
  shorten(advice);
  return testing::SchemaProbe(printed({"schema", "advice"}), std::move(advice),
                              {"/answers", "/comparison/*/cells", "/by_volume/*/horizon_usd",
                               "/by_volume/*/horizon_low_usd", "/by_volume/*/horizon_high_usd"})
      .grip();
}

TEST_CASE("the schema of the advice") {
  const SchemaGrip grip = grip_on_advice();
  CHECK(grip.may_be_absent ==
        Places{"/answers/*", "/answers/*/because", "/answers/*/source", "/sources/*/url",
               "/comparison/*/cells/*", "/estimates/*/lines/*/price",
               "/latency/approaches/*/tokens_within_limit", "/latency/approaches/*/within_limit",
               "/recommendation/confidence", "/recommendation/first/*/cost_because",
               "/recommendation/first/*/cost_source", "/recommendation/first/*/monthly_usd",
               "/recommendation/start", "/recommendation/summary", "/recommendation/verdict",
               "/recommendation/without_vetoes", "/vetoes/*/answers"});
  CHECK(grip.may_be_added == Places{});
  CHECK(grip.of_any_kind == Places{"/answers/*/value", "/assumptions/*/value",
                                   "/by_volume/*/horizon_high_usd/*",
                                   "/by_volume/*/horizon_low_usd/*", "/by_volume/*/horizon_usd/*",
                                   "/estimates/*/all_in_per_query_usd"});
  CHECK(grip.words == Places{"/answers/*/origin",
                             "/break_even/*/a",
                             "/break_even/*/b",
                             "/break_even/*/crossings/*/cheaper",
                             "/break_even/*/kind",
                             "/estimates/*/approach",
                             "/estimates/*/lines/*/kind",
                             "/estimates/*/lines/*/price/confidence",
                             "/estimates/*/obstacle/kind",
                             "/flowchart/hit_policy",
                             "/flowchart/says",
                             "/flowchart/steps/*/answer",
                             "/flowchart/steps/*/says",
                             "/flowchart/under_collect",
                             "/flowchart/under_first",
                             "/latency/approaches/*/approach",
                             "/latency/approaches/*/within_limit",
                             "/map/regions/*/approach",
                             "/precedents/*/acceptable/*",
                             "/precedents/*/winner",
                             "/recommendation/approach",
                             "/recommendation/first/*/kind",
                             "/recommendation/possible/*",
                             "/recommendation/runner_up",
                             "/recommendation/strength",
                             "/recommendation/without_vetoes",
                             "/sources/*/date",
                             "/sources/*/id",
                             "/sources/*/kind",
                             "/tornado/*/approach",
                             "/vetoes/*/forbids/*",
                             "/what_would_change/*/becomes"});
  CHECK(grip.whole_numbers == Places{"/break_even/*/crossings/*/queries_per_month",
                                     "/break_even/*/queries_per_month",
                                     "/by_volume/*/queries_per_month",
                                     "/map/high/behaviour",
                                     "/map/high/knowledge",
                                     "/map/low/behaviour",
                                     "/map/low/knowledge",
                                     "/map/regions/*/from/behaviour",
                                     "/map/regions/*/from/knowledge",
                                     "/map/regions/*/to/behaviour",
                                     "/map/regions/*/to/knowledge",
                                     "/next_question/at_most_left",
                                     "/precedents/*/compared",
                                     "/precedents/*/scores/behaviour",
                                     "/precedents/*/scores/knowledge",
                                     "/reasons/*/behaviour",
                                     "/reasons/*/knowledge",
                                     "/recommendation/confidence/held",
                                     "/recommendation/confidence/of",
                                     "/recommendation/premium",
                                     "/recommendation/prior/behaviour",
                                     "/recommendation/prior/knowledge",
                                     "/recommendation/scores/behaviour",
                                     "/recommendation/scores/knowledge",
                                     "/schema_version",
                                     "/stable_up_to"});
  CHECK(grip.never_negative == Places{});
}

TEST_CASE("the schema of answers takes unknown for an answer to each kind of question") {
  const testing::SchemaValidator answers(printed({"schema", "answers"}));
  for (const char* id : {"gap", "citations", "corpus_pages", "latency_ms", "model", "store"}) {
    const std::string record = "{\"" + std::string(id) + "\": \"unknown\"}";
    INFO(record);
    CHECK(answers.faults(testing::tree_of(record)) == std::vector<std::string>{});
  }
}

TEST_CASE("the schema of answers") {
  const SchemaGrip grip =
      testing::SchemaProbe(
          printed({"schema", "answers"}),
          testing::tree_of(
              R"({"id": "a", "gap": "both", "knowledge_change": "weekly", "citations": "required",
          "style": "no", "corpus_pages": 3000, "examples": 30, "fits_in_prompt": "no",
          "latency_ms": 150, "queries_per_month": 20, "horizon_months": 12, "model": "big-1",
          "store": "shelf", "engineer_usd_per_hour": 80, "x-own": {"a": 1}})"))
          .grip();
  CHECK(grip.may_be_absent == Places{"/citations", "/corpus_pages", "/engineer_usd_per_hour",
                                     "/examples", "/fits_in_prompt", "/gap", "/horizon_months",
                                     "/id", "/knowledge_change", "/latency_ms", "/model",
                                     "/queries_per_month", "/store", "/style", "/x-own",
                                     "/x-own/a"});
  CHECK(grip.may_be_added == Places{"/x-own"});
  CHECK(grip.of_any_kind ==
        Places{"/citations", "/fits_in_prompt", "/id", "/style", "/x-own", "/x-own/a"});
  CHECK(grip.words == Places{"/citations", "/fits_in_prompt", "/gap", "/knowledge_change", "/model",
                             "/store", "/style"});
  CHECK(grip.whole_numbers ==
        Places{"/corpus_pages", "/examples", "/horizon_months", "/queries_per_month"});
  CHECK(grip.never_negative == Places{"/corpus_pages", "/engineer_usd_per_hour", "/examples",
                                      "/horizon_months", "/latency_ms", "/queries_per_month"});
}

}  // namespace schemas_test
}  // namespace
}  // namespace retort
