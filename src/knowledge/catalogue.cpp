#include "knowledge/catalogue.hpp"

#include "base/calendar.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

constexpr std::array<std::string_view, price_table_count> table_names{
    "models", "embeddings",  "rerankers",      "tuning",       "stores",
    "gpus",   "open_models", "tuning_methods", "label_sources"};

template <typename Rows>
std::vector<std::string> ids_in(const Rows& rows) {
  std::vector<std::string> ids;
  ids.reserve(rows.size());
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

}  // namespace

std::string_view to_string(Confidence confidence) {
  switch (confidence) {
    case Confidence::high:
      return "high";
    case Confidence::medium:
      return "medium";
    case Confidence::low:
      return "low";
    case Confidence::recalled:
      return "recalled";
    case Confidence::given:
      return "given";
  }
  return {};
}

std::string_view to_string(RerankerPrice::Unit unit) {
  switch (unit) {
    case RerankerPrice::Unit::thousand_searches:
      return "thousand_searches";
    case RerankerPrice::Unit::million_tokens:
      return "million_tokens";
  }
  return {};
}

std::string_view to_string(StoreMeter::What what) {
  switch (what) {
    case StoreMeter::What::stored_gb_month:
      return "stored_gb_month";
    case StoreMeter::What::stored_gib_month:
      return "stored_gib_month";
    case StoreMeter::What::stored_gb_day:
      return "stored_gb_day";
    case StoreMeter::What::million_dimensions:
      return "million_dimensions";
    case StoreMeter::What::written_gb:
      return "written_gb";
    case StoreMeter::What::written_gib:
      return "written_gib";
    case StoreMeter::What::written_kb:
      return "written_kb";
    case StoreMeter::What::queried_gb:
      return "queried_gb";
    case StoreMeter::What::queried_tib:
      return "queried_tib";
    case StoreMeter::What::returned_gb:
      return "returned_gb";
    case StoreMeter::What::returned_gib:
      return "returned_gib";
    case StoreMeter::What::searches:
      return "searches";
    case StoreMeter::What::months:
      return "months";
  }
  return {};
}

std::string_view to_string(Offer offer) {
  switch (offer) {
    case Offer::available:
      return "available";
    case Offer::not_yet:
      return "not_yet";
    case Offer::ended:
      return "ended";
  }
  return {};
}

std::string_view to_string(PriceTable table) {
  return table_names.at(static_cast<std::size_t>(table));
}

std::optional<PriceTable> price_table_from(std::string_view id) {
  const auto found = std::ranges::find(table_names, id);
  if (found == table_names.end()) return std::nullopt;
  return static_cast<PriceTable>(found - table_names.begin());
}

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
