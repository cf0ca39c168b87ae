// A person's prices and the day that prices are looked at, through the whole program.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

namespace retort {
namespace {

using testing::Outcome;
using testing::run_program;

class PriceFile {
 public:
  explicit PriceFile(std::string_view text) {
    testing::write_text(folder_.path() / "p.json", text);
  }
  [[nodiscard]] std::string path() const { return (folder_.path() / "p.json").string(); }

 private:
  testing::TemporaryFolder folder_;
};

TEST_CASE("your prices change what an approach costs, and so does a day past an offer's end") {
  const Outcome shipped = run_program({"costs", "--format", "json"});
  CHECK(shipped.status == 0);
  const PriceFile dearer(R"({"models": [
      {"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "50"}]})");
  const Outcome priced = run_program({"costs", "--format", "json", "--prices", dearer.path()});
  CHECK(priced.status == 0);
  CHECK(priced.err.empty());
  CHECK(priced.out != shipped.out);
  const PriceFile same(R"({"models": []})");
  CHECK(run_program({"costs", "--format", "json", "--prices", same.path()}).out == shipped.out);
}

TEST_CASE("every command that prices takes a price file, and tells what is wrong with it") {
  const PriceFile bad(R"({"models": [{"id": "gpt-6.1-terra", "prise": 1}]})");
  for (const char* command : {"prices", "costs", "advise", "ask"}) {
    const Outcome outcome = run_program({command, "--prices", bad.path()});
    INFO(command);
    CHECK(outcome.status == 3);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("/models/0/prise: expected a known key") != std::string::npos);
  }
  CHECK(run_program({"questions", "--prices", bad.path()}).status == 2);
}

TEST_CASE("a day that no calendar has is bad usage, told with whatever else is wrong") {
  const Outcome outcome =
      run_program({"advise", "--as-of", "2026-02-29", "--format", "jsno", "-a", "lookup"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("--as-of: expected a day as YYYY-MM-DD, got \"2026-02-29\"") !=
        std::string::npos);
  CHECK(outcome.err.find("jsno") != std::string::npos);
  CHECK(run_program({"prices", "--as-of", "2026"}).status == 2);
  CHECK(run_program({"prices", "--as-of", ""}).status == 2);
  CHECK(run_program({"prices", "--prices", ""}).status == 2);
}

TEST_CASE("hostile names in a price file are escaped") {
  const PriceFile file(
      "{\"\\u001b[31mred\": {\"input_cost_per_token\": 1e-6, \"mode\": \"chat\"},"
      "\"a\": {\"input_cost_per_token\": 1e-6, \"output_cost_per_token\": 1e-6,"
      " \"mode\": \"chat\", \"source\": \"\\u001b[31mred\"}}");
  const Outcome outcome = run_program({"prices", "models", "--prices", file.path()});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find('\x1b') == std::string::npos);
  CHECK(outcome.err.find("1 of 2 rows skipped: 1 with a name that is no id") != std::string::npos);
}

TEST_CASE("what is printed as JSON is read back as a price file") {
  const Outcome printed = run_program({"prices", "--format", "json"});
  const PriceFile file(printed.out);
  const Outcome again = run_program({"prices", "--prices", file.path()});
  CHECK(again.status == 0);
  CHECK(again.err.empty());
  CHECK(again.out == run_program({"prices"}).out);
}

}  // namespace
}  // namespace retort
