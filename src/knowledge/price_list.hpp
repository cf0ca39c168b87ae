#pragma once
// What a reader is told about prices: how old each is, whether it still holds, which rows match.

#include "knowledge/catalogue.hpp"

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

/// From how many days on the prices of a table are old; nothing where they do not age.
std::optional<std::int32_t> max_age_of(const AgePolicy& policy, PriceTable table);

PriceStatus status_of(const Catalogue& catalogue, PriceTable table, const PriceOrigin& origin,
                      const Availability& available);

/// Does one of the names of the row hold `text`, case aside?
bool mentions(const ModelPrice& row, std::string_view text);
bool mentions(const EmbeddingPrice& row, std::string_view text);
bool mentions(const RerankerPrice& row, std::string_view text);
bool mentions(const TuningPrice& row, std::string_view text);
bool mentions(const StorePrice& row, std::string_view text);
bool mentions(const GpuPrice& row, std::string_view text);
bool mentions(const OpenModel& row, std::string_view text);
bool mentions(const TuningMethod& row, std::string_view text);
bool mentions(const LabelSource& row, std::string_view text);

/// When the row can be bought; always, for what is not sold.
template <typename Row>
Availability availability_of(const Row& row) {
  if constexpr (requires { row.available; }) {
    return row.available;
  } else {
    return {};
  }
}

template <typename Row>
PriceStatus status_of(const Catalogue& catalogue, PriceTable table, const Row& row) {
  return status_of(catalogue, table, row.origin, availability_of(row));
}

/// Calls `use` with each table and its rows, in the order of the tables.
template <typename Use>
void each_price_table(const Catalogue& catalogue, Use use) {
  use(PriceTable::models, catalogue.models);
  use(PriceTable::embeddings, catalogue.embeddings);
  use(PriceTable::rerankers, catalogue.rerankers);
  use(PriceTable::tuning, catalogue.tuning);
  use(PriceTable::stores, catalogue.stores);
  use(PriceTable::gpus, catalogue.gpus);
  use(PriceTable::open_models, catalogue.open_models);
  use(PriceTable::tuning_methods, catalogue.tuning_methods);
  use(PriceTable::label_sources, catalogue.label_sources);
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
