#pragma once
// Dated prices: what can be bought, at which price, as of when, and how sure that is.

#include "knowledge/role.hpp"
#include "retort/decimal.hpp"
#include "retort/enum_names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// How well a price is supported.
enum class Confidence : std::uint8_t {
  high,
  medium,
  low,
  recalled,  ///< written from memory and never checked
  given,     ///< by the person who asks; no row of a catalogue has it
};

template <>
inline constexpr auto enum_names<Confidence> = std::to_array<EnumName<Confidence>>({
    {Confidence::high, "high"},
    {Confidence::medium, "medium"},
    {Confidence::low, "low"},
    {Confidence::recalled, "recalled"},
    {Confidence::given, "given"},
});

/// What stands behind one row.
struct PriceOrigin {
  std::string as_of;  ///< YYYY, YYYY-MM or YYYY-MM-DD; empty: unknown
  std::string source;
  Confidence confidence = Confidence::recalled;
  std::string note;  ///< may be empty
  std::string file;  ///< the user's file that set or changed the row; empty: shipped
};

/// When something can be bought. Both dates may be empty.
struct Availability {
  std::string from;    ///< first day
  std::string until;   ///< last day
  std::string reason;  ///< why it ends or does not exist; may be empty
};

/// Prices of a whole request whose input is longer.
struct LongContextTier {
  std::int64_t above_input_tokens = 0;
  Decimal input;                  ///< USD per million tokens, as below
  std::optional<Decimal> cached;  ///< absent: as `input`
  std::optional<Decimal> output;  ///< absent: as without the tier
};

/// A language model by the token. Prices in USD per million tokens.
struct ModelPrice {
  std::string id;          ///< unique; "host/name" where several hosts offer one name
  std::string provider;    ///< who sells it: "openai", "groq"
  std::string size_class;  ///< "small", "8B"; may be empty
  Decimal input;
  Decimal output;
  std::optional<Decimal> cached_input;         ///< absent: no prompt cache
  std::optional<Decimal> cache_write;          ///< absent: as `input`
  std::int32_t batch_discount_percent = 0;     ///< off every price when it can wait
  std::optional<std::int64_t> context_window;  ///< tokens; absent: not known
  std::optional<LongContextTier> tier;
  Availability available;
  PriceOrigin origin;
};

/// How long a prompt prefix stays cached, and from which length on.
struct CacheRule {
  std::string id;  ///< a provider, as in ModelPrice
  std::int32_t seconds_to_live = 0;
  std::int32_t min_prefix_tokens = 0;
  PriceOrigin origin;
};

struct EmbeddingPrice {
  std::string id;
  std::string provider;
  Decimal input;  ///< USD per million tokens
  std::int32_t dimensions = 0;
  std::int32_t max_input_tokens = 0;
  Availability available;
  PriceOrigin origin;
};

struct RerankerPrice {
  enum class Unit : std::uint8_t { thousand_searches, million_tokens };

  std::string id;
  std::string provider;
  Unit unit = Unit::thousand_searches;
  Decimal price;  ///< USD for one unit
  Availability available;
  PriceOrigin origin;
};

template <>
inline constexpr auto enum_names<RerankerPrice::Unit> =
    std::to_array<EnumName<RerankerPrice::Unit>>({
        {RerankerPrice::Unit::thousand_searches, "thousand_searches"},
        {RerankerPrice::Unit::million_tokens, "million_tokens"},
    });

/// Training on somebody's service.
struct TuningPrice {
  std::string id;
  std::string provider;
  std::string base;                 ///< the model that is trained
  std::string method;               ///< "LoRA", "SFT"
  std::optional<Decimal> training;  ///< USD per million tokens; absent: price not published
  std::optional<Decimal> minimum;   ///< USD for a job
  std::optional<Decimal> input;     ///< USD per million tokens of the tuned model; absent: no
                                    ///< inference by the token
  std::optional<Decimal> cached_input;
  std::optional<Decimal> output;
  std::optional<Decimal> hosting_hour;  ///< USD for an hour of a dedicated endpoint
  Availability available;               ///< of new training jobs
  Availability serving;                 ///< of the tuned model
  PriceOrigin origin;
};

/// One thing that a vector store bills. The amount of a meter is
/// max(0, measured - included) / per * price.
/// What lies above an amount has another price.
struct PriceStep {
  Decimal above;
  Decimal price;  ///< USD for as many units as the first price
};

struct StoreMeter {
  /// What is measured. GB are 1e9 bytes, GiB and TiB binary.
  enum class What : std::uint8_t {
    stored_gb_month,  ///< records
    stored_gib_month,
    stored_gb_day,       ///< records, times 30 days
    million_dimensions,  ///< records times dimensions
    written_gb,          ///< records written or rewritten in a month
    written_gib,
    written_kb,  ///< write units of 1,000 bytes
    queried_gb,  ///< size of the searched namespace, at least `floor`, times searches
    queried_tib,
    returned_gb,  ///< records that searches return
    returned_gib,
    searches,
    months,  ///< one a month: a fixed fee
  };

  What what = What::stored_gb_month;
  Decimal price;                    ///< USD for `per`
  Decimal per = Decimal::whole(1);  ///< a whole number above zero
  Decimal floor;                    ///< the least that one search counts as, in the unit
  Decimal included;                 ///< free each month, in the unit
  /// Ever higher; each up to the next. Of one search, where searches are billed, else of a month.
  std::vector<PriceStep> steps;
};

template <>
inline constexpr auto enum_names<StoreMeter::What> = std::to_array<EnumName<StoreMeter::What>>({
    {StoreMeter::What::stored_gb_month, "stored_gb_month"},
    {StoreMeter::What::stored_gib_month, "stored_gib_month"},
    {StoreMeter::What::stored_gb_day, "stored_gb_day"},
    {StoreMeter::What::million_dimensions, "million_dimensions"},
    {StoreMeter::What::written_gb, "written_gb"},
    {StoreMeter::What::written_gib, "written_gib"},
    {StoreMeter::What::written_kb, "written_kb"},
    {StoreMeter::What::queried_gb, "queried_gb"},
    {StoreMeter::What::queried_tib, "queried_tib"},
    {StoreMeter::What::returned_gb, "returned_gb"},
    {StoreMeter::What::returned_gib, "returned_gib"},
    {StoreMeter::What::searches, "searches"},
    {StoreMeter::What::months, "months"},
});

/// A vector store: the bill of a month is the greater of `minimum` and the sum of the meters.
struct StorePrice {
  std::string id;
  std::string product;
  std::string plan;
  Decimal minimum;  ///< USD a month
  std::vector<StoreMeter> meters;
  std::optional<Decimal> most_gb;        ///< no more records fit; absent: no limit
  std::optional<Decimal> most_searches;  ///< a month
  Availability available;
  PriceOrigin origin;
};

/// A kind of GPU.
struct GpuKind {
  std::string id;  ///< "a100-80"
  std::int32_t memory_gb = 0;
  Decimal tflops;          ///< dense bfloat16, peak
  Decimal bandwidth_gb_s;  ///< memory
  PriceOrigin origin;
};

/// A GPU by the hour.
struct GpuPrice {
  std::string id;
  std::string provider;
  std::size_t kind = 0;  ///< index into Catalogue::gpu_kinds
  Decimal hour;          ///< USD for one GPU
  std::int32_t min_gpus = 1;
  Availability available;
  PriceOrigin origin;
};

/// A model whose weights one can run and train.
struct OpenModel {
  std::string id;
  Decimal billions;  ///< parameters
  std::int32_t layers = 0;
  std::int32_t kv_heads = 0;
  std::int32_t head_dimension = 0;
  std::int64_t context_window = 0;  ///< tokens
  std::string hosted_as;            ///< id of the same model by the token; may be empty
  PriceOrigin origin;
};

/// A way to train, as arithmetic: memory in GB is per_billion * billions + base.
struct TuningMethod {
  std::string id;
  Decimal flops_per_parameter;  ///< and token
  Decimal low_gb_per_billion;
  Decimal low_gb;
  Decimal high_gb_per_billion;
  Decimal high_gb;
  PriceOrigin origin;
};

/// Who makes examples, and the USD for one.
struct LabelSource {
  std::string id;
  std::string title;
  Range price;
  PriceOrigin origin;
};

/// What happened on the market, or will.
struct MarketEvent {
  std::string id;
  std::string date;  ///< YYYY-MM-DD
  std::string text;
  std::string source;
};

/// From how many days on a row is called old.
struct AgePolicy {
  std::int32_t token_prices = 0;  ///< models, embeddings, rerankers, tuning
  std::int32_t stores = 0;
  std::int32_t gpus = 0;
};

struct Catalogue {
  std::string as_of;  ///< YYYY-MM-DD: when it was put together
  std::string today;  ///< YYYY-MM-DD: the day to price for; as_of unless told otherwise
  AgePolicy max_age_days;
  std::vector<ModelPrice> models;
  std::vector<CacheRule> cache_rules;
  std::vector<EmbeddingPrice> embeddings;
  std::vector<RerankerPrice> rerankers;
  std::vector<TuningPrice> tuning;
  std::vector<StorePrice> stores;
  std::vector<GpuKind> gpu_kinds;
  std::vector<GpuPrice> gpus;
  std::vector<OpenModel> open_models;
  std::vector<TuningMethod> tuning_methods;
  std::vector<LabelSource> label_sources;
  std::vector<MarketEvent> events;
};

/// Days from the first day that `date` may mean ("2026" is 2026-01-01) to `today`; nothing when
/// there is no date. Negative for a date after today.
std::optional<std::int64_t> age_in_days(std::string_view date, std::string_view today);

enum class Offer : std::uint8_t { available, not_yet, ended };

template <>
inline constexpr auto enum_names<Offer> = std::to_array<EnumName<Offer>>({
    {Offer::available, "available"},
    {Offer::not_yet, "not_yet"},
    {Offer::ended, "ended"},
});

/// Can it be bought on this day?
Offer offer_on(const Availability& available, std::string_view today);

}  // namespace retort
