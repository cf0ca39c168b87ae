#include "cli/commands/environment.hpp"

#include "cli/commands/knowledge_files.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

namespace retort {
namespace {

using testing::Outcome;
using testing::run_program;
using testing::Setting;
using testing::TemporaryFolder;

Setting with_knowledge(const std::string& value) { return {.environment = {.knowledge = value}}; }
Setting with_prices(const std::string& value) { return {.environment = {.prices = value}}; }

/// The shipped knowledge under another version.
void export_as(const TemporaryFolder& folder, const std::string& version) {
  export_knowledge(folder.path().string());
  testing::write_text(folder.path() / "knowledge.json",
                      R"({"schema_version": 1, "name": "mine", "version": ")" + version + R"("})");
}

TEST_CASE("RETORT_KNOWLEDGE stands in for --knowledge, and the flag wins") {
  const TemporaryFolder variable;
  const TemporaryFolder flag;
  export_as(variable, "1.of-variable");
  export_as(flag, "2.of-flag");
  const std::string path = variable.path().string();
  CHECK(run_program({"--version"}, with_knowledge(path)).out.find("mine 1.of-variable") !=
        std::string::npos);
  CHECK(run_program({"--knowledge", flag.path().string(), "--version"}, with_knowledge(path))
            .out.find("mine 2.of-flag") != std::string::npos);
  CHECK(run_program({"--knowledge", flag.path().string(), "--version"}, with_knowledge("/nowhere"))
            .status == 0);
}

TEST_CASE("an empty variable is none") {
  const std::string shipped = run_program({"costs"}).out;
  CHECK(run_program({"costs"}, {.environment = {.knowledge = "", .prices = ""}}).out == shipped);
}

TEST_CASE("what is wrong with a variable's file names the variable") {
  const Outcome missing = run_program({"questions"}, with_knowledge("/nowhere/at/all"));
  CHECK(missing.status == 3);
  CHECK(missing.out.empty());
  CHECK(missing.err ==
        "retort: RETORT_KNOWLEDGE: /nowhere/at/all: expected a directory of data files, got No "
        "such file or directory\n");
  const TemporaryFolder folder;
  export_knowledge(folder.path().string());
  testing::write_text(folder.path() / "rules.json", "{");
  CHECK(run_program({"questions"}, with_knowledge(folder.path().string()))
            .err.find("RETORT_KNOWLEDGE: " + (folder.path() / "rules.json").string()) !=
        std::string::npos);
  const Outcome prices = run_program({"costs"}, with_prices("/nowhere.json"));
  CHECK(prices.status == 3);
  CHECK(prices.err.starts_with("retort: RETORT_PRICES: /nowhere.json: "));
}

TEST_CASE("RETORT_PRICES stands in for --prices, and the flag wins") {
  const TemporaryFolder folder;
  const std::string dearer = (folder.path() / "dearer.json").string();
  const std::string same = (folder.path() / "same.json").string();
  testing::write_text(dearer, R"({"models": [
      {"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "50"}]})");
  testing::write_text(same, R"({"models": []})");
  const std::string shipped = run_program({"costs"}).out;
  const std::string flagged = run_program({"costs", "--prices", dearer}).out;
  CHECK(flagged != shipped);
  CHECK(run_program({"costs"}, with_prices(dearer)).out == flagged);
  CHECK(run_program({"costs", "--prices", same}, with_prices(dearer)).out == shipped);
}

TEST_CASE("a command without --prices does not look at RETORT_PRICES, retort alone does") {
  for (const char* command : {"questions", "compare", "guide", "formula"}) {
    INFO(command);
    CHECK(run_program({command}, with_prices("/nowhere.json")).status == 0);
  }
  CHECK(run_program({"advise", "--help"}, with_prices("/nowhere.json")).status == 0);
  CHECK(run_program({}, with_prices("/nowhere.json")).status == 3);
}

}  // namespace
}  // namespace retort
