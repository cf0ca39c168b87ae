#pragma once
// What a reader is told about prices: how old each is, whether it still holds, which rows match.

#include "knowledge/price_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Which rows are asked for.
struct PriceQuery {
  std::optional<PriceTable> table;  ///< absent: all
  std::string search;               ///< part of a name, case aside; empty: every row
};

/// A row on the day of the catalogue.
struct PriceStatus {
  std::optional<std::int64_t> age_days;  ///< absent: no date
  bool is_old = false;                   ///< older than the policy allows
  Offer offer = Offer::available;
};

/// Does the text hold a part, case aside?
bool holds(std::string_view text, std::string_view part);

/// Does one of the names of the row hold `text`, case aside?
template <typename Row>
bool mentions(const CatalogueTable<Row>& table, const Row& row, std::string_view text) {
  const auto named_so = [&](const auto name) { return name != nullptr && holds(row.*name, text); };
  return holds(row.id, text) || std::ranges::any_of(table.names, named_so);
}

/// When the row can be bought; always, for what is not sold.
template <typename Row>
Availability availability_of(const Row& row) {
  if constexpr (requires { row.available; }) {
    return row.available;
  } else {
    return {};
  }
}

/// `max_age` is from how many days on the row is old; nothing where it does not age.
PriceStatus status_of(const Catalogue& catalogue, std::optional<std::int32_t> max_age,
                      const PriceOrigin& origin, const Availability& available);

template <typename Row>
PriceStatus status_of(const Catalogue& catalogue, const CatalogueTable<Row>& table,
                      const Row& row) {
  std::optional<std::int32_t> max_age;
  if (table.max_age != nullptr) max_age = catalogue.max_age_days.*table.max_age;
  return status_of(catalogue, max_age, row.origin, availability_of(row));
}

struct TableSummary {
  PriceTable table = PriceTable::models;
  std::size_t rows = 0;
  std::string oldest;  ///< date of a row; empty when none has one
  std::string newest;
  std::size_t old = 0;
  std::size_t recalled = 0;  ///< never checked
  std::size_t ended = 0;     ///< no longer offered
};

std::vector<TableSummary> summaries(const Catalogue& catalogue);

/// What happens today or later, the nearest first.
std::vector<MarketEvent> upcoming_events(const Catalogue& catalogue);

/// The ids of all rows that a query may find.
std::vector<std::string> ids_in_reach(const Catalogue& catalogue, const PriceQuery& query);

}  // namespace retort
