#pragma once
// The tables of the catalogue, once: what each is called, who chooses from it, how its rows age and
// by which names a reader finds them.

#include "knowledge/catalogue.hpp"

#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

namespace retort {

/// The tables that an answer can choose from, and a reader can list.
enum class PriceTable : std::uint8_t {
  models,
  embeddings,
  rerankers,
  tuning,
  stores,
  gpus,
  open_models,
  tuning_methods,
  label_sources,
};

/// `is_listed`: an answer can choose from it, and `retort prices` lists it.
template <typename Row, bool is_listed = true>
struct CatalogueTable {
  std::string_view name;  ///< in a price file
  std::vector<Row> Catalogue::*rows = nullptr;
  std::optional<PriceTable> table = {};  ///< where it is listed
  std::array<std::optional<RowRole>, 2> roles = {};
  std::string_view title = {};                   ///< as a heading
  std::int32_t AgePolicy::*max_age = nullptr;    ///< null: its rows do not age
  std::array<std::string Row::*, 3> names = {};  ///< beside the id, that a search looks in
};

/// In the order of a price file: those that others refer to come first.
inline constexpr std::tuple catalogue_tables{
    CatalogueTable<ModelPrice>{.name = "models",
                               .rows = &Catalogue::models,
                               .table = PriceTable::models,
                               .roles = {RowRole::model},
                               .title = "Models, by the token",
                               .max_age = &AgePolicy::token_prices,
                               .names = {&ModelPrice::provider, &ModelPrice::size_class}},
    CatalogueTable<CacheRule, false>{.name = "cache_rules", .rows = &Catalogue::cache_rules},
    CatalogueTable<EmbeddingPrice>{.name = "embeddings",
                                   .rows = &Catalogue::embeddings,
                                   .table = PriceTable::embeddings,
                                   .roles = {RowRole::embedding},
                                   .title = "Embeddings, by the token",
                                   .max_age = &AgePolicy::token_prices,
                                   .names = {&EmbeddingPrice::provider}},
    CatalogueTable<RerankerPrice>{.name = "rerankers",
                                  .rows = &Catalogue::rerankers,
                                  .table = PriceTable::rerankers,
                                  .roles = {RowRole::reranker},
                                  .title = "Rerankers",
                                  .max_age = &AgePolicy::token_prices,
                                  .names = {&RerankerPrice::provider}},
    CatalogueTable<TuningPrice>{
        .name = "tuning",
        .rows = &Catalogue::tuning,
        .table = PriceTable::tuning,
        .roles = {RowRole::tuning},
        .title = "Hosted fine-tuning",
        .max_age = &AgePolicy::token_prices,
        .names = {&TuningPrice::provider, &TuningPrice::base, &TuningPrice::method}},
    CatalogueTable<StorePrice>{.name = "stores",
                               .rows = &Catalogue::stores,
                               .table = PriceTable::stores,
                               .roles = {RowRole::store},
                               .title = "Vector stores",
                               .max_age = &AgePolicy::stores,
                               .names = {&StorePrice::product, &StorePrice::plan}},
    CatalogueTable<GpuKind, false>{.name = "gpu_kinds", .rows = &Catalogue::gpu_kinds},
    CatalogueTable<GpuPrice>{.name = "gpus",
                             .rows = &Catalogue::gpus,
                             .table = PriceTable::gpus,
                             .roles = {RowRole::training_gpu, RowRole::serving_gpu},
                             .title = "GPUs, by the hour",
                             .max_age = &AgePolicy::gpus,
                             .names = {&GpuPrice::provider}},
    CatalogueTable<OpenModel>{.name = "open_models",
                              .rows = &Catalogue::open_models,
                              .table = PriceTable::open_models,
                              .roles = {RowRole::open_model},
                              .title = "Open models",
                              .names = {&OpenModel::hosted_as}},
    CatalogueTable<TuningMethod>{.name = "tuning_methods",
                                 .rows = &Catalogue::tuning_methods,
                                 .table = PriceTable::tuning_methods,
                                 .roles = {RowRole::tuning_method},
                                 .title = "Ways to train"},
    CatalogueTable<LabelSource>{.name = "label_sources",
                                .rows = &Catalogue::label_sources,
                                .table = PriceTable::label_sources,
                                .roles = {RowRole::labels},
                                .title = "Makers of examples",
                                .names = {&LabelSource::title}},
    CatalogueTable<MarketEvent, false>{.name = "events", .rows = &Catalogue::events},
};

/// Calls `use` with every table.
template <typename Use>
constexpr void each_table(Use use) {
  std::apply([&use](const auto&... tables) { (use(tables), ...); }, catalogue_tables);
}

/// Calls `use` with the listed ones.
template <typename Use>
void each_price_table(Use use) {
  each_table([&]<typename Row, bool is_listed>(const CatalogueTable<Row, is_listed>& table) {
    if constexpr (is_listed) use(table);
  });
}

template <>
inline constexpr auto enum_names<PriceTable> = [] {
  std::array<EnumName<PriceTable>, 9> all{};
  std::size_t next = 0;
  each_table([&](const auto& table) {
    if (table.table) all.at(next++) = {*table.table, table.name};
  });
  return all;
}();

inline constexpr std::size_t price_table_count = count_of<PriceTable>;

/// The table that a role chooses from.
constexpr PriceTable table_of(RowRole role) {
  PriceTable found = PriceTable::models;
  each_table([&](const auto& table) {
    if (table.roles[0] == role || table.roles[1] == role) found = *table.table;
  });
  return found;
}

/// The ids of a table, in its order.
std::vector<std::string> ids_of(const Catalogue& catalogue, PriceTable wanted);

}  // namespace retort
