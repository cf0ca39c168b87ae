// What a program that embeds retort gets is what the command line says.

#include "retort/advisor.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

namespace retort {
namespace {

TEST_CASE("a report of the library is what advise writes under the same choice, in each format") {
  const testing::TemporaryFolder folder;
  const std::string answers = (folder.path() / "answers.json").string();
  const std::string prices = (folder.path() / "prices.json").string();
  testing::write_text(answers, R"({"id": 7, "gap": "knowledge", "corpus_pages": 3000})");
  testing::write_text(prices, R"({"models": []})");
  const Advisor advisor({.prices = prices, .as_of = "2026-12-24"});
  const Advice advice = advisor.advise_json(testing::text_of(answers));
  for (const ReportFormat format : enum_values<ReportFormat>) {
    const std::string name(to_string(format));
    INFO(name);
    CHECK(written(advice, format) ==
          testing::run_program({"advise", "--answers", answers, "--prices", prices, "--as-of",
                                "2026-12-24", "--explain", "--format", name})
              .out);
  }
}

}  // namespace
}  // namespace retort
