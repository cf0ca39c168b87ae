#include "report/formats/adr.hpp"

#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/report_of.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

std::vector<std::string> headings_of(std::string_view text) {
  std::vector<std::string> headings;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.starts_with("#")) headings.emplace_back(line);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return headings;
}

std::string madr_of(const Report& report, std::span<const std::string> settings = {}) {
  return adr_record(advice_document(report), confirmation_of(report, settings));
}

TEST_CASE("a record has the headings of MADR 4.0, in its order") {
  testing::for_random_reports(
      [](const Report& report) {
        std::vector<std::string> headings = headings_of(madr_of(report));
        REQUIRE_FALSE(headings.empty());
        CHECK(headings.front().starts_with("# "));
        headings.erase(headings.begin());
        std::erase_if(headings, [&report](const std::string& heading) {
          return std::ranges::any_of(
              report.titles.by_approach,
              [&heading](const std::string& title) { return heading == "### " + title; });
        });
        std::vector<std::string> wanted{"## Context and Problem Statement",
                                        "## Decision Drivers",
                                        "## Considered Options",
                                        "## Decision Outcome",
                                        "### Consequences",
                                        "### Confirmation",
                                        "## Pros and Cons of the Options",
                                        "## More Information"};
        if (!report.recommendation.approach) std::erase(wanted, "### Consequences");
        CHECK(headings == wanted);
      },
      testing::some_reports);
}

TEST_CASE("hostile text adds no heading and leaves the front matter alone") {
  const std::vector<std::string> harmless = headings_of(madr_of(testing::report_of("harmless")));
  for (const char* text : {"a\n# b", "# b", "---\n", "```\n# x", "<h1>x</h1>", "\x01"}) {
    const std::string record = madr_of(testing::report_of(text));
    CHECK(headings_of(record).size() == harmless.size());
    CHECK(record.starts_with("---\nstatus: proposed\n---\n\n# "));
  }
}

TEST_CASE("the record is dated by the day that is priced for") {
  Report report = testing::report_of("x");
  report.costs.today = "2026-11-25";
  CHECK(madr_of(report).starts_with("---\nstatus: proposed\ndate: 2026-11-25\n---\n"));
}

TEST_CASE("the confirmation repeats the answers as flags, quoted for a shell") {
  Report report = testing::report_of("x");
  report.answers = {
      {.question = "style", .value = "no", .label = "No", .origin = "flag"},
      {.question = "model", .value = "a b'c$(d)", .label = "x", .origin = "flag"},
      {.question = "fits", .value = "no", .label = "x", .origin = std::string(derived_origin)}};
  CHECK(answer_flags(report) == " -a style=no -a 'model=a b'\\''c$(d)'");
  CHECK(madr_of(report).find(
            "    retort advise -a style=no -a 'model=a b'\\''c$(d)' --expect rag\n") !=
        std::string::npos);
}

TEST_CASE("the confirmation repeats what else decided, and checks the record that it writes") {
  const std::vector<std::string> settings{"--policy", "our policy.json"};
  const std::string record = madr_of(testing::report_of("x"), settings);
  for (const char* line : {"    retort record --policy 'our policy.json'\n",
                           "    retort check retort.lock.json --policy 'our policy.json'\n",
                           "    retort advise --policy 'our policy.json' --expect rag\n"}) {
    CHECK(record.find(line) != std::string::npos);
  }
}

TEST_CASE("the slug is what is decided, in letters that every file system takes") {
  Report report = testing::report_of("Use RAG.");
  CHECK(adr_slug(report) == "use-rag");
  CHECK(adr_slug(testing::report_of("Fine-tune: both & more!")) == "fine-tune-both-more");
  CHECK(adr_slug(testing::report_of("../../etc/passwd")) == "etc-passwd");
  CHECK(adr_slug(testing::report_of("\xc3\xa9\xc3\xa8")) == "decision");
  CHECK(adr_slug(testing::report_of(std::string(200, 'a'))).size() == 60);
  report.recommendation.approach.reset();
  CHECK(adr_slug(report) == "no-approach-is-left");
}

TEST_CASE("an approach's points speak for it or against it") {
  Report report = testing::report_of("x");
  report.titles.by_approach = {"prompt", "long", "x", "tuned", "all"};
  report.reasons = {
      {.rule = "r", .points = {6, 0}, .because = "for facts", .source = {{"s", {}}}},
      {.rule = "t", .points = {0, -4}, .because = "against manner", .source = {{"s", {}}}}};
  const std::string record = madr_of(report);
  CHECK(record.find("Chosen option: \"x\", because for facts") != std::string::npos);
  CHECK(record.find("- Good, because for facts") != std::string::npos);
  const std::size_t tuned = record.find("### tuned");
  CHECK(record.find("- Good, because for facts", tuned) > record.find("### all"));
  CHECK(record.find("- Bad, because against manner") > tuned);
  CHECK(record.find("- Bad, because against manner") < record.find("## More Information"));
}

}  // namespace
}  // namespace retort
