#pragma once
// The members of every price row, once: see json/members/member_lists.hpp.

#include "json/members/member_lists.hpp"
#include "knowledge/price_tables.hpp"

namespace retort {

namespace limits {
inline constexpr std::int64_t price_usd = 1'000'000'000;
inline constexpr std::int32_t count = as::count.most;
inline constexpr std::size_t price_rows = 20'000;  ///< in a table
}  // namespace limits

namespace as {

inline constexpr Reference gpu{
    "a GPU of gpu_kinds", [](const Catalogue& catalogue) -> const auto& {return catalogue.gpu_kinds;
}
};  // namespace retort
inline constexpr Reference model{
    "a model of models", [](const Catalogue& catalogue) -> const auto& {return catalogue.models;
}
}
;

}  // namespace as

template <typename Fields, PartOf<Availability> Part>
constexpr void each_field(Fields& fields, Part& available) {
  fields.optional("from", available.from, as::date, "The first day.");
  fields.optional("until", available.until, as::date, "The last day.");
  fields.optional("reason", available.reason, "Why it ends.");
}

template <typename Fields, PartOf<LongContextTier> Tier>
constexpr void each_field(Fields& fields, Tier& tier) {
  fields.value("above_input_tokens", tier.above_input_tokens, as::count);
  fields.value("input_usd_per_million_tokens", tier.input, as::amount);
  fields.optional("cached_input_usd_per_million_tokens", tier.cached, as::amount);
  fields.optional("output_usd_per_million_tokens", tier.output, as::amount);
}

template <typename Fields, PartOf<ModelPrice> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("provider", row.provider, as::price_id);
  fields.optional("size_class", row.size_class);
  fields.value("input_usd_per_million_tokens", row.input, as::amount);
  fields.value("output_usd_per_million_tokens", row.output, as::amount);
  fields.optional("cached_input_usd_per_million_tokens", row.cached_input, as::amount);
  fields.optional("cache_write_usd_per_million_tokens", row.cache_write, as::amount);
  fields.optional("batch_discount_percent", row.batch_discount_percent, as::percent);
  fields.optional("context_window", row.context_window, as::count);
  fields.optional("tier", row.tier);
  fields.optional("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<CacheRule> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("seconds_to_live", row.seconds_to_live, as::count);
  fields.value("min_prefix_tokens", row.min_prefix_tokens, as::count);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<EmbeddingPrice> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("provider", row.provider, as::price_id);
  fields.value("input_usd_per_million_tokens", row.input, as::amount);
  fields.value("dimensions", row.dimensions, as::count);
  fields.value("max_input_tokens", row.max_input_tokens, as::count);
  fields.optional("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<RerankerPrice> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("provider", row.provider, as::price_id);
  fields.value("unit", row.unit);
  fields.value("usd_per_unit", row.price, as::amount);
  fields.optional("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<TuningPrice> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("provider", row.provider, as::price_id);
  fields.value("base", row.base);
  fields.value("method", row.method);
  fields.optional("training_usd_per_million_tokens", row.training, as::amount);
  fields.optional("minimum_usd", row.minimum, as::amount);
  fields.optional("input_usd_per_million_tokens", row.input, as::amount);
  fields.optional("cached_input_usd_per_million_tokens", row.cached_input, as::amount);
  fields.optional("output_usd_per_million_tokens", row.output, as::amount);
  fields.optional("hosting_usd_per_hour", row.hosting_hour, as::amount);
  fields.optional("available", row.available);
  fields.optional("serving", row.serving);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<PriceStep> Part>
constexpr void each_field(Fields& fields, Part& step) {
  fields.value("above", step.above, as::positive);
  fields.value("usd", step.price, as::amount);
}

template <typename Fields, PartOf<StoreMeter> Meter>
constexpr void each_field(Fields& fields, Meter& meter) {
  fields.value("what", meter.what);
  fields.value("usd", meter.price, as::amount);
  fields.optional("per", meter.per, as::count);
  fields.optional("floor", meter.floor, as::amount);
  fields.optional("included", meter.included, as::amount);
  fields.optional("steps", meter.steps, "What lies above an amount has another price.");
}

template <typename Fields, PartOf<StorePrice> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("product", row.product);
  fields.value("plan", row.plan);
  fields.value("minimum_usd_per_month", row.minimum, as::amount);
  fields.value("meters", row.meters);
  fields.optional("most_gb", row.most_gb, as::amount);
  fields.optional("most_searches", row.most_searches, as::amount);
  fields.optional("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<GpuKind> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("memory_gb", row.memory_gb, as::count);
  fields.value("tflops", row.tflops, as::positive);
  fields.value("bandwidth_gb_per_second", row.bandwidth_gb_s, as::positive);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<GpuPrice> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("provider", row.provider);
  fields.value("gpu", row.kind, as::gpu);
  fields.value("usd_per_hour", row.hour, as::amount);
  fields.optional("min_gpus", row.min_gpus, as::count);
  fields.optional("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<OpenModel> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("billions", row.billions, as::positive);
  fields.value("layers", row.layers, as::count);
  fields.value("kv_heads", row.kv_heads, as::count);
  fields.value("head_dimension", row.head_dimension, as::count);
  fields.value("context_window", row.context_window, as::count);
  fields.optional("hosted_as", row.hosted_as, as::model);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<TuningMethod> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("flops_per_parameter", row.flops_per_parameter, as::positive);
  fields.value("low_gb_per_billion", row.low_gb_per_billion, as::amount);
  fields.value("low_gb", row.low_gb, as::amount);
  fields.value("high_gb_per_billion", row.high_gb_per_billion, as::amount);
  fields.value("high_gb", row.high_gb, as::amount);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<LabelSource> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("title", row.title);
  fields.usd(row.price);
  fields.origin(row.origin);
}

template <typename Fields, PartOf<MarketEvent> Row>
constexpr void each_field(Fields& fields, Row& row) {
  fields.value("id", row.id, as::price_id);
  fields.value("date", row.date, as::date);
  fields.value("text", row.text);
  fields.value("source", row.source);
}

template <typename Fields, PartOf<AgePolicy> Part>
constexpr void each_field(Fields& fields, Part& ages) {
  constexpr as::Whole days{0, 36'525};
  fields.value("token_prices", ages.token_prices, days);
  fields.value("stores", ages.stores, days);
  fields.value("gpus", ages.gpus, days);
}

static_assert(is_listed_whole<Availability>() && is_listed_whole<LongContextTier>());
static_assert(is_listed_whole<ModelPrice>() && is_listed_whole<CacheRule>());
static_assert(is_listed_whole<EmbeddingPrice>() && is_listed_whole<RerankerPrice>());
static_assert(is_listed_whole<TuningPrice>() && is_listed_whole<StoreMeter>());
static_assert(is_listed_whole<PriceStep>() && is_listed_whole<StorePrice>() &&
              is_listed_whole<GpuKind>());
static_assert(is_listed_whole<GpuPrice>() && is_listed_whole<OpenModel>());
static_assert(is_listed_whole<TuningMethod>() && is_listed_whole<LabelSource>());
static_assert(is_listed_whole<MarketEvent>() && is_listed_whole<AgePolicy>());

}  // namespace retort
