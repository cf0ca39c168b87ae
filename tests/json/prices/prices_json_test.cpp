#include "json/prices/prices_json.hpp"

#include "json/prices/merge_prices.hpp"
#include "knowledge/price_tables.hpp"
#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace prices_json_test {

using testing::at;
using testing::tree_of;

const Catalogue& shipped() { return testing::shipped_knowledge().catalogue; }

std::vector<std::string> keys_of(const PriceQuery& query) {
  return tree_of(prices_json(shipped(), query)).keys;
}

TEST_CASE("without a query every table is written, else those that can be chosen from") {
  const std::vector<std::string> start{"schema_version", "as_of", "today", "max_age_days"};
  const std::vector<std::string> all = keys_of({});
  CHECK(all.size() == start.size() + price_table_count + 3);
  CHECK(keys_of({.table = PriceTable::gpus, .search = {}}) ==
        std::vector<std::string>{"schema_version", "as_of", "today", "max_age_days", "gpus"});
  CHECK(keys_of({.table = {}, .search = "h100"}).size() == start.size() + price_table_count);
}

TEST_CASE("a row tells its age, whether it is old, and whether it is still offered") {
  Catalogue catalogue = shipped();
  catalogue.today = "2027-01-15";
  const JsonValue tree =
      tree_of(prices_json(catalogue, {.table = PriceTable::models, .search = "gpt-4o-mini"}));
  const JsonValue& rows = at(tree, "/models");
  REQUIRE(rows.items.size() == 1);
  const JsonValue& row = rows.items.front();
  CHECK(at(row, "/id").text == "gpt-4o-mini");
  CHECK(at(row, "/input_usd_per_million_tokens").text == "0.15");
  CHECK(at(row, "/as_of").text == "2026-09-23");
  CHECK(at(row, "/age_days").text == "114");
  CHECK(at(row, "/is_old").truth);
  CHECK(at(row, "/offer").text == "ended");
  CHECK(at(tree, "/today").text == "2027-01-15");
}

/// With what only a person's file changes taken back.
Catalogue without_files(Catalogue catalogue) {
  const auto clear = [](auto& rows) {
    for (auto& row : rows) row.origin.file.clear();
  };
  clear(catalogue.models);
  clear(catalogue.cache_rules);
  clear(catalogue.embeddings);
  clear(catalogue.rerankers);
  clear(catalogue.tuning);
  clear(catalogue.stores);
  clear(catalogue.gpu_kinds);
  clear(catalogue.gpus);
  clear(catalogue.open_models);
  clear(catalogue.tuning_methods);
  clear(catalogue.label_sources);
  return catalogue;
}

TEST_CASE("what is written is a price file that changes nothing") {
  const std::string written = prices_json(shipped(), {});
  Catalogue merged = shipped();
  std::vector<Problem> problems;
  std::vector<std::string> warnings;
  merge_prices(written, "own.json", merged, problems, warnings);
  CHECK(problems.empty());
  CHECK(warnings.empty());
  CHECK(merged.models.front().origin.file == "own.json");
  CHECK((prices_json(without_files(merged), {}) == written));
}

TEST_CASE("what is written can make up a catalogue from nothing") {
  const std::string written = prices_json(shipped(), {});
  Catalogue merged;
  std::vector<Problem> problems;
  std::vector<std::string> warnings;
  merge_prices(written, "own.json", merged, problems, warnings);
  CHECK(problems.empty());
  CHECK((prices_json(without_files(merged), {}) == written));
}

}  // namespace prices_json_test
}  // namespace
}  // namespace retort
