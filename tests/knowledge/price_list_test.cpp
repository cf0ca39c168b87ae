#include "knowledge/price_list.hpp"

#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

Catalogue small_catalogue() {
  Catalogue catalogue;
  catalogue.as_of = "2026-11-22";
  catalogue.today = "2026-11-22";
  catalogue.max_age_days = {.token_prices = 30, .stores = 60, .gpus = 10};
  for (const char* date : {"2026-10-23", "2026-10-22", "2026", ""}) {
    ModelPrice& row = catalogue.models.emplace_back();
    row.id = std::string("model-") + date;
    row.origin.as_of = date;
    row.origin.confidence = *date == '\0' ? Confidence::recalled : Confidence::high;
  }
  catalogue.models[1].available.until = "2026-11-21";
  return catalogue;
}

PriceStatus status(const Catalogue& catalogue, std::size_t row) {
  return status_of(catalogue, std::get<0>(catalogue_tables), catalogue.models[row]);
}

TEST_CASE("a price is old from one day over its table's limit on") {
  const Catalogue catalogue = small_catalogue();
  CHECK(status(catalogue, 0).age_days == 30);
  CHECK_FALSE(status(catalogue, 0).is_old);
  CHECK(status(catalogue, 1).age_days == 31);
  CHECK(status(catalogue, 1).is_old);
  CHECK_FALSE(status(catalogue, 3).age_days);
  CHECK_FALSE(status(catalogue, 3).is_old);
}

TEST_CASE("each table ages by its own limit, and facts do not age") {
  std::vector<std::int32_t> limits;
  const AgePolicy policy{.token_prices = 1, .stores = 2, .gpus = 3};
  each_price_table([&](const auto& table) {
    limits.push_back(table.max_age == nullptr ? 0 : policy.*table.max_age);
  });
  CHECK(limits == std::vector<std::int32_t>{1, 1, 1, 1, 2, 3, 0, 0, 0});
}

TEST_CASE("age and offer follow the day that is set") {
  Catalogue catalogue = small_catalogue();
  CHECK(status(catalogue, 1).offer == Offer::ended);
  CHECK(status(catalogue, 0).offer == Offer::available);
  catalogue.today = "2026-10-22";
  CHECK(status(catalogue, 1).offer == Offer::available);
  CHECK(status(catalogue, 0).age_days == -1);
  CHECK_FALSE(status(catalogue, 0).is_old);
}

TEST_CASE("a summary counts the rows of a table and finds its oldest and newest date") {
  const std::vector<TableSummary> all = summaries(small_catalogue());
  REQUIRE(all.size() == price_table_count);
  const TableSummary& models = all.front();
  CHECK(models.table == PriceTable::models);
  CHECK(models.rows == 4);
  CHECK(models.oldest == "2026");
  CHECK(models.newest == "2026-10-23");
  CHECK(models.old == 2);
  CHECK(models.recalled == 1);
  CHECK(models.ended == 1);
  CHECK(all[1].rows == 0);
  CHECK(all[1].oldest.empty());
}

TEST_CASE("events come up from today on, the nearest first") {
  Catalogue catalogue = small_catalogue();
  for (const char* date : {"2027-01-06", "2026-11-21", "2026-11-22", "2026-12"}) {
    catalogue.events.push_back({.id = date, .date = date, .text = {}, .source = {}});
  }
  std::vector<std::string> ids;
  for (const MarketEvent& event : upcoming_events(catalogue)) ids.push_back(event.id);
  CHECK(ids == std::vector<std::string>{"2026-11-22", "2026-12", "2027-01-06"});
}

TEST_CASE("a search looks at every name of a row, case aside") {
  ModelPrice row;
  row.id = "gpt-6.1-terra";
  row.provider = "openai";
  row.size_class = "medium";
  for (const char* text : {"", "TERRA", "OpenAI", "6.1", "medium", "gpt-6.1-terra"}) {
    INFO(text);
    CHECK(mentions(std::get<0>(catalogue_tables), row, text));
  }
  for (const char* text : {"terra ", "luna", "gpt6", "gpt-6.1-terra-x"}) {
    INFO(text);
    CHECK_FALSE(mentions(std::get<0>(catalogue_tables), row, text));
  }
  const Catalogue& shipped = testing::shipped_knowledge().catalogue;
  each_price_table([&](const auto& table) {
    const auto& rows = shipped.*table.rows;
    INFO(table.name);
    CHECK(std::ranges::all_of(rows, [&](const auto& one) { return mentions(table, one, one.id); }));
    CHECK_FALSE(std::ranges::any_of(
        rows, [&](const auto& one) { return mentions(table, one, "no such"); }));
  });
}

TEST_CASE("the ids in reach are those of the table, or of all tables") {
  const Catalogue& shipped = testing::shipped_knowledge().catalogue;
  CHECK(ids_in_reach(shipped, {.table = PriceTable::gpus, .search = {}}) ==
        ids_of(shipped, PriceTable::gpus));
  const std::vector<std::string> all = ids_in_reach(shipped, {});
  for (std::size_t i = 0; i < price_table_count; ++i) {
    for (const std::string& id : ids_of(shipped, static_cast<PriceTable>(i))) {
      CHECK(std::ranges::find(all, id) != all.end());
    }
  }
}

}  // namespace
}  // namespace retort
