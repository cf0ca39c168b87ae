#include "knowledge/price_tables.hpp"
#include "support/catch.hpp"

#include <set>

namespace retort {
namespace {

TEST_CASE("every table has a name, and is found by it") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < price_table_count; ++i) {
    const auto table = static_cast<PriceTable>(i);
    CHECK(from_name<PriceTable>(to_string(table)) == table);
    names.insert(to_string(table));
  }
  CHECK(names.size() == price_table_count);
  CHECK_FALSE(from_name<PriceTable>("prices"));
  CHECK_FALSE(from_name<PriceTable>(""));
}

TEST_CASE("the ids of a table come in its order") {
  Catalogue catalogue;
  catalogue.models.resize(2);
  catalogue.models[0].id = "b";
  catalogue.models[1].id = "a";
  catalogue.gpus.resize(1);
  catalogue.gpus[0].id = "c";
  CHECK(ids_of(catalogue, PriceTable::models) == std::vector<std::string>{"b", "a"});
  CHECK(ids_of(catalogue, PriceTable::gpus) == std::vector<std::string>{"c"});
  for (const PriceTable table :
       {PriceTable::embeddings, PriceTable::rerankers, PriceTable::tuning, PriceTable::stores,
        PriceTable::open_models, PriceTable::tuning_methods, PriceTable::label_sources}) {
    CHECK(ids_of(catalogue, table).empty());
  }
}

TEST_CASE("an age is the days since the first day that a date may mean") {
  CHECK(age_in_days("2026-10-14", "2026-11-22") == 39);
  CHECK(age_in_days("2026-11-22", "2026-11-22") == 0);
  CHECK(age_in_days("2026-11-23", "2026-11-22") == -1);
  CHECK(age_in_days("2026-11", "2026-11-22") == 21);
  CHECK(age_in_days("2024", "2026-01-01") == 731);  // 2024 is a leap year
  CHECK_FALSE(age_in_days("", "2026-11-22"));
  CHECK_FALSE(age_in_days("2026-11-22", ""));
  CHECK_FALSE(age_in_days("2026-02-30", "2026-11-22"));
}

TEST_CASE("an offer stands from its first day to its last, both included") {
  const Availability window{.from = "2026-05-07", .until = "2027-01-06", .reason = {}};
  CHECK(offer_on(window, "2026-05-06") == Offer::not_yet);
  CHECK(offer_on(window, "2026-05-07") == Offer::available);
  CHECK(offer_on(window, "2027-01-06") == Offer::available);
  CHECK(offer_on(window, "2027-01-07") == Offer::ended);
}

TEST_CASE("an offer without dates always stands") {
  CHECK(offer_on({}, "1999-01-01") == Offer::available);
  CHECK(offer_on({.from = {}, .until = {}, .reason = "because"}, "2999-01-01") == Offer::available);
  CHECK(offer_on({.from = {}, .until = "2026-01-01", .reason = {}}, "2026-01-02") == Offer::ended);
  CHECK(offer_on({.from = "2026-01-01", .until = {}, .reason = {}}, "2025-12-31") ==
        Offer::not_yet);
}

}  // namespace
}  // namespace retort
