#pragma once
// The fields of every price row, once: they are read, changed by a person's file and written alike.
//
// `fields` is called with each field of a row: one member function for each sort of field.

#include "knowledge/catalogue.hpp"

#include <array>
#include <concepts>
#include <limits>
#include <type_traits>

namespace retort {

template <typename Row, typename Wanted>
concept RowOf = std::same_as<std::remove_const_t<Row>, Wanted>;

namespace limits {
inline constexpr std::int64_t price_usd = 1'000'000'000;
inline constexpr std::int32_t count = 1'000'000'000;
inline constexpr std::size_t price_rows = 20'000;  ///< in a table
}  // namespace limits

template <typename Fields, RowOf<LongContextTier> Tier>
void each_field(Fields& fields, Tier& tier) {
  fields.count("above_input_tokens", tier.above_input_tokens);
  fields.amount("input_usd_per_million_tokens", tier.input);
  fields.optional_amount("cached_input_usd_per_million_tokens", tier.cached);
  fields.optional_amount("output_usd_per_million_tokens", tier.output);
}

template <typename Fields, RowOf<ModelPrice> Row>
void each_field(Fields& fields, Row& row) {
  fields.id("provider", row.provider);
  fields.optional_text("size_class", row.size_class);
  fields.amount("input_usd_per_million_tokens", row.input);
  fields.amount("output_usd_per_million_tokens", row.output);
  fields.optional_amount("cached_input_usd_per_million_tokens", row.cached_input);
  fields.optional_amount("cache_write_usd_per_million_tokens", row.cache_write);
  fields.percent_or_zero("batch_discount_percent", row.batch_discount_percent);
  fields.optional_count("context_window", row.context_window);
  fields.tier("tier", row.tier);
  fields.availability("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<CacheRule> Row>
void each_field(Fields& fields, Row& row) {
  fields.count("seconds_to_live", row.seconds_to_live);
  fields.count("min_prefix_tokens", row.min_prefix_tokens);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<EmbeddingPrice> Row>
void each_field(Fields& fields, Row& row) {
  fields.id("provider", row.provider);
  fields.amount("input_usd_per_million_tokens", row.input);
  fields.count("dimensions", row.dimensions);
  fields.count("max_input_tokens", row.max_input_tokens);
  fields.availability("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<RerankerPrice> Row>
void each_field(Fields& fields, Row& row) {
  fields.id("provider", row.provider);
  fields.enumerated("unit", row.unit);
  fields.amount("usd_per_unit", row.price);
  fields.availability("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<TuningPrice> Row>
void each_field(Fields& fields, Row& row) {
  fields.id("provider", row.provider);
  fields.text("base", row.base);
  fields.text("method", row.method);
  fields.optional_amount("training_usd_per_million_tokens", row.training);
  fields.optional_amount("minimum_usd", row.minimum);
  fields.optional_amount("input_usd_per_million_tokens", row.input);
  fields.optional_amount("cached_input_usd_per_million_tokens", row.cached_input);
  fields.optional_amount("output_usd_per_million_tokens", row.output);
  fields.optional_amount("hosting_usd_per_hour", row.hosting_hour);
  fields.availability("available", row.available);
  fields.availability("serving", row.serving);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<PriceStep> Step>
void each_field(Fields& fields, Step& step) {
  fields.positive("above", step.above);
  fields.amount("usd", step.price);
}

template <typename Fields, RowOf<StoreMeter> Meter>
void each_field(Fields& fields, Meter& meter) {
  fields.enumerated("what", meter.what);
  fields.amount("usd", meter.price);
  fields.whole_or_one("per", meter.per);
  fields.amount_or_zero("floor", meter.floor);
  fields.amount_or_zero("included", meter.included);
  fields.optional_parts("steps", meter.steps);
}

template <typename Fields, RowOf<StorePrice> Row>
void each_field(Fields& fields, Row& row) {
  fields.text("product", row.product);
  fields.text("plan", row.plan);
  fields.amount("minimum_usd_per_month", row.minimum);
  fields.parts("meters", row.meters);
  fields.optional_amount("most_gb", row.most_gb);
  fields.optional_amount("most_searches", row.most_searches);
  fields.availability("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<GpuKind> Row>
void each_field(Fields& fields, Row& row) {
  fields.count("memory_gb", row.memory_gb);
  fields.positive("tflops", row.tflops);
  fields.positive("bandwidth_gb_per_second", row.bandwidth_gb_s);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<GpuPrice> Row>
void each_field(Fields& fields, Row& row) {
  fields.text("provider", row.provider);
  fields.gpu_kind("gpu", row.kind);
  fields.amount("usd_per_hour", row.hour);
  fields.count_or_one("min_gpus", row.min_gpus);
  fields.availability("available", row.available);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<OpenModel> Row>
void each_field(Fields& fields, Row& row) {
  fields.positive("billions", row.billions);
  fields.count("layers", row.layers);
  fields.count("kv_heads", row.kv_heads);
  fields.count("head_dimension", row.head_dimension);
  fields.count("context_window", row.context_window);
  fields.model_id("hosted_as", row.hosted_as);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<TuningMethod> Row>
void each_field(Fields& fields, Row& row) {
  fields.positive("flops_per_parameter", row.flops_per_parameter);
  fields.amount("low_gb_per_billion", row.low_gb_per_billion);
  fields.amount("low_gb", row.low_gb);
  fields.amount("high_gb_per_billion", row.high_gb_per_billion);
  fields.amount("high_gb", row.high_gb);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<LabelSource> Row>
void each_field(Fields& fields, Row& row) {
  fields.text("title", row.title);
  fields.amount("low_usd", row.price.low);
  fields.amount("typical_usd", row.price.typical);
  fields.amount("high_usd", row.price.high);
  fields.origin(row.origin);
}

template <typename Fields, RowOf<MarketEvent> Row>
void each_field(Fields& fields, Row& row) {
  fields.date("date", row.date);
  fields.text("text", row.text);
  fields.text("source", row.source);
}

}  // namespace retort
