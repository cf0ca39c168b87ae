#include "knowledge/catalogue.hpp"

#include "base/calendar.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

template <typename Rows>
std::vector<std::string> ids_in(const Rows& rows) {
  std::vector<std::string> ids;
  ids.reserve(rows.size());
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

}  // namespace

std::vector<std::string> ids_of(const Catalogue& catalogue, PriceTable table) {
  switch (table) {
    case PriceTable::models:
      return ids_in(catalogue.models);
    case PriceTable::embeddings:
      return ids_in(catalogue.embeddings);
    case PriceTable::rerankers:
      return ids_in(catalogue.rerankers);
    case PriceTable::tuning:
      return ids_in(catalogue.tuning);
    case PriceTable::stores:
      return ids_in(catalogue.stores);
    case PriceTable::gpus:
      return ids_in(catalogue.gpus);
    case PriceTable::open_models:
      return ids_in(catalogue.open_models);
    case PriceTable::tuning_methods:
      return ids_in(catalogue.tuning_methods);
    case PriceTable::label_sources:
      return ids_in(catalogue.label_sources);
  }
  return {};
}

std::optional<std::int64_t> age_in_days(std::string_view date, std::string_view today) {
  const std::optional<std::int64_t> then = day_number(date);
  const std::optional<std::int64_t> now = day_number(today);
  if (!then || !now) return std::nullopt;
  return *now - *then;
}

Offer offer_on(const Availability& available, std::string_view today) {
  const std::optional<std::int64_t> now = day_number(today);
  const std::optional<std::int64_t> from = day_number(available.from);
  const std::optional<std::int64_t> until = day_number(available.until);
  if (now && until && *now > *until) return Offer::ended;
  if (now && from && *now < *from) return Offer::not_yet;
  return Offer::available;
}

PriceTable table_of(RowRole role) {
  switch (role) {
    case RowRole::model:
      return PriceTable::models;
    case RowRole::embedding:
      return PriceTable::embeddings;
    case RowRole::store:
      return PriceTable::stores;
    case RowRole::open_model:
      return PriceTable::open_models;
    case RowRole::tuning_method:
      return PriceTable::tuning_methods;
    case RowRole::training_gpu:
    case RowRole::serving_gpu:
      return PriceTable::gpus;
    case RowRole::labels:
      return PriceTable::label_sources;
    case RowRole::reranker:
      return PriceTable::rerankers;
    case RowRole::tuning:
      return PriceTable::tuning;
  }
  return PriceTable::models;
}

}  // namespace retort
