#include "retort/bill.hpp"

#include "retort/formulas.hpp"
#include "retort/serving_formulas.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr double million = 1e6;
constexpr double billion = 1e9;

/// USD per million tokens, as the price of one token.
Money per_token(Decimal per_million) { return {Int128{per_million.micros}}; }

Unit unit_of(StoreMeter::What what) {
  switch (what) {
    case StoreMeter::What::stored_gb_month:
    case StoreMeter::What::stored_gb_day:
    case StoreMeter::What::written_gb:
    case StoreMeter::What::queried_gb:
    case StoreMeter::What::returned_gb:
      return Unit::gb;
    case StoreMeter::What::stored_gib_month:
    case StoreMeter::What::written_gib:
    case StoreMeter::What::returned_gib:
      return Unit::gib;
    case StoreMeter::What::queried_tib:
      return Unit::tib;
    case StoreMeter::What::written_kb:
      return Unit::kb;
    case StoreMeter::What::million_dimensions:
      return Unit::million_dimensions;
    case StoreMeter::What::searches:
      return Unit::searches;
    case StoreMeter::What::months:
      return Unit::months;
  }
  return Unit::months;
}

/// Tokens of one request to a model.
struct Request {
  double prefix = 0.0;  ///< the same in every request
  double fresh = 0.0;
  double output = 0.0;

  [[nodiscard]] double input() const { return prefix + fresh; }
};

/// Prices of one token.
struct TokenRates {
  Money input;
  Money output;
  std::optional<Money> cached;  ///< absent: no cache
  Money cache_write;
  const PriceOrigin* origin = nullptr;
};

class Biller {
 public:
  Biller(const Knowledge& knowledge, Approach approach, const Inputs& inputs, BillPart part)
      : catalogue_(knowledge.catalogue), approach_(approach), in_(inputs), part_(part) {
    bill_.lines.reserve(line_count);
  }

  Bill make() {
    if (searches(approach_) && part_ != BillPart::generation) add_retrieval();
    if (part_ != BillPart::retrieval) add_generation();
    add_tests();
    if (part_ == BillPart::all) add_people();
    if (bill_.obstacle) {
      Bill none;
      none.obstacle = bill_.obstacle;
      return none;
    }
    add_up();
    return std::move(bill_);
  }

 private:
  struct Count {
    double quantity = 0.0;
    Unit unit = Unit::tokens;
  };

  void add_generation() {
    if (trains(approach_)) {
      add_training();
      add_tuned_calls();
    } else {
      add_calls();
    }
  }

  void add(LineId id, CostKind kind, Count count, Money unit_price,
           const PriceOrigin* origin = nullptr) {
    bill_.lines.push_back({.id = id,
                           .kind = kind,
                           .quantity = count.quantity,
                           .unit = count.unit,
                           .unit_price = unit_price,
                           .origin = origin});
  }

  void stop(Obstacle::Kind kind, double needed, double available, RowRole row) {
    if (bill_.obstacle) return;
    bill_.obstacle = Obstacle{.kind = kind, .needed = needed, .available = available, .row = row};
  }

  void require(const Availability& available, RowRole row) {
    const bool has_dates = !available.from.empty() || !available.until.empty();
    if (!has_dates || offer_on(available, catalogue_.today) == Offer::available) return;
    stop(Obstacle::Kind::offer_ended, 0.0, 0.0, row);
  }

  template <typename Row>
  [[nodiscard]] const Row& chosen(const std::vector<Row>& table, RowRole role) const {
    return table[in_.row(role).value_or(0)];
  }

  /// A price of the person's own stands before the catalogue's.
  [[nodiscard]] Money price_or(Role own, Money catalogue, Money unit) const {
    return in_.has(own) ? times(in_[own], unit) : catalogue;
  }

  /// Where the price is from; nowhere when it is the person's own.
  [[nodiscard]] const PriceOrigin* origin_or(Role own, const PriceOrigin* catalogue) const {
    return in_.has(own) ? nullptr : catalogue;
  }

  [[nodiscard]] Money token_price_or(Role own, Money catalogue) const {
    return price_or(own, catalogue, per_token(Decimal::whole(1)));
  }

  // What is sent to the model.

  [[nodiscard]] double corpus_tokens() const {
    return in_[Role::corpus_pages] * in_[Role::tokens_per_page];
  }

  [[nodiscard]] double retrieved_tokens() const {
    if (in_.has(Role::retrieved_tokens)) return in_[Role::retrieved_tokens];
    return std::min(in_[Role::retrieved_chunks] * in_[Role::chunk_tokens], corpus_tokens());
  }

  [[nodiscard]] Request request() const {
    Request request{
        .prefix = in_[Role::prompt_tokens],
        .fresh = in_[Role::question_tokens],
        .output = in_[Role::output_tokens] * (1.0 + in_.share(Role::reasoning_percent))};
    if (approach_ == Approach::prompting || approach_ == Approach::long_context) {
      request.prefix += in_[Role::shot_tokens];
    }
    if (approach_ == Approach::long_context) {
      request.prefix += corpus_tokens() / in_[Role::knowledge_bases];
    }
    if (searches(approach_)) {
      request.fresh += retrieved_tokens();
    }
    return request;
  }

  // Calls to a model that is paid by the token.

  void add_calls() {
    if (!in_.row(RowRole::model)) {
      add_own_serving();
      return;
    }
    const ModelPrice& model = chosen(catalogue_.models, RowRole::model);
    require(model.available, RowRole::model);
    const Request sent = request();
    const double total = sent.input() + sent.output;
    if (model.context_window && total > static_cast<double>(*model.context_window)) {
      stop(Obstacle::Kind::context_window, total, static_cast<double>(*model.context_window),
           RowRole::model);
    }
    add_tokens(sent, prices_of(model, sent), cache_rule(model.provider));
  }

  [[nodiscard]] TokenRates prices_of(const ModelPrice& model, const Request& sent) const {
    TokenRates prices{.input = per_token(model.input),
                       .output = per_token(model.output),
                       .cached = std::nullopt,
                       .cache_write = per_token(model.cache_write.value_or(model.input)),
                       .origin = &model.origin};
    if (model.cached_input) prices.cached = per_token(*model.cached_input);
    if (model.tier && sent.input() > static_cast<double>(model.tier->above_input_tokens)) {
      const LongContextTier& tier = *model.tier;
      // The premium of writing into the cache carries over; on free input there is none.
      prices.cache_write =
          model.input > Decimal{}
              ? times(to_double(tier.input) / to_double(model.input), prices.cache_write)
              : per_token(tier.input);
      prices.input = per_token(tier.input);
      if (prices.cached) prices.cached = per_token(tier.cached.value_or(tier.input));
      if (tier.output) prices.output = per_token(*tier.output);
    }
    return with_own_prices(prices);
  }

  [[nodiscard]] TokenRates with_own_prices(TokenRates prices) const {
    if (in_.has(Role::input_usd)) {
      prices.input = token_price_or(Role::input_usd, prices.input);
      prices.cache_write = prices.input;
    }
    prices.output = token_price_or(Role::output_usd, prices.output);
    if (in_.has(Role::cached_usd)) prices.cached = token_price_or(Role::cached_usd, prices.input);
    // Nobody pays more for a hit than for a miss.
    if (prices.cached) prices.cached = std::min(*prices.cached, prices.input);
    return prices;
  }

  [[nodiscard]] const CacheRule* cache_rule(std::string_view provider) const {
    const auto rule = std::ranges::find(catalogue_.cache_rules, provider, &CacheRule::id);
    return rule == catalogue_.cache_rules.end() ? nullptr : &*rule;
  }

  [[nodiscard]] double cache_hits(double prefix, const CacheRule* rule) const {
    if (in_.has(Role::cache_hit_percent)) return in_.share(Role::cache_hit_percent);
    if (rule == nullptr || prefix < rule->min_prefix_tokens) return 0.0;
    return cache_hit_share(in_[Role::queries_per_month] / in_[Role::knowledge_bases],
                           rule->seconds_to_live);
  }

  void add_tokens(const Request& sent, TokenRates prices, const CacheRule* rule) {
    const double hits = prices.cached ? cache_hits(sent.prefix, rule) : 0.0;
    // A cache that is dearer than none, with its price for writing, is left off.
    const bool caches =
        hits > 0.0 &&
        times(hits, *prices.cached) + times(1.0 - hits, prices.cache_write) < prices.input;
    bill_.cache_hits = caches ? hits : 0.0;
    discount(prices);
    const double missed = sent.prefix * (1.0 - hits);
    const PriceOrigin* input_origin = origin_or(Role::input_usd, prices.origin);
    if (caches) {
      add(LineId::cached_input, CostKind::per_query, {sent.prefix * hits}, *prices.cached,
          origin_or(Role::cached_usd, prices.origin));
      add(LineId::cache_write, CostKind::per_query, {missed}, prices.cache_write, input_origin);
    }
    add(LineId::input, CostKind::per_query, {caches ? sent.fresh : sent.input()}, prices.input,
        input_origin);
    add(LineId::output, CostKind::per_query, {sent.output}, prices.output,
        origin_or(Role::output_usd, prices.origin));
  }

  /// The share of queries that can wait is cheaper.
  void discount(TokenRates& prices) const {
    const ModelPrice& model = chosen(catalogue_.models, RowRole::model);
    const double off =
        in_.share(Role::batch_percent) * static_cast<double>(model.batch_discount_percent) / 100.0;
    if (off <= 0.0 || trains(approach_)) return;
    const double left = 1.0 - off;
    prices.input = times(left, prices.input);
    prices.output = times(left, prices.output);
    prices.cache_write = times(left, prices.cache_write);
    if (prices.cached) prices.cached = times(left, *prices.cached);
  }

  // Retrieval.

  void add_retrieval() {
    const EmbeddingPrice& embedding = chosen(catalogue_.embeddings, RowRole::embedding);
    require(embedding.available, RowRole::embedding);
    const double chunks =
        chunk_count(corpus_tokens(), in_[Role::chunk_tokens], in_.share(Role::overlap_percent));
    const double tokens = std::max(corpus_tokens(), chunks * in_[Role::chunk_tokens]);
    const Money price = token_price_or(Role::embedding_usd, per_token(embedding.input));
    const PriceOrigin* origin = origin_or(Role::embedding_usd, &embedding.origin);
    add(LineId::embed_corpus, CostKind::setup, {tokens}, price, origin);
    add(LineId::refresh, CostKind::maintenance, {tokens * in_.share(Role::change_percent)}, price,
        origin);
    add(LineId::embed_question, CostKind::per_query, {in_[Role::question_tokens]}, price, origin);
    add_store(chunks, record_bytes(embedding.dimensions, in_[Role::metadata_bytes]),
              embedding.dimensions);
    if (in_.row(RowRole::reranker)) add_reranker();
  }

  void add_reranker() {
    const RerankerPrice& reranker = chosen(catalogue_.rerankers, RowRole::reranker);
    require(reranker.available, RowRole::reranker);
    if (reranker.unit == RerankerPrice::Unit::thousand_searches) {
      // One search reads up to a hundred documents.
      constexpr double documents_per_search = 100.0;
      constexpr std::int64_t searches = 1000;
      add(LineId::reranking, CostKind::per_query,
          {std::ceil(in_[Role::reranked_chunks] / documents_per_search), Unit::searches},
          divided(Money::dollars(reranker.price), searches), &reranker.origin);
      return;
    }
    const double tokens =
        in_[Role::reranked_chunks] * (in_[Role::chunk_tokens] + in_[Role::question_tokens]);
    add(LineId::reranking, CostKind::per_query, {tokens}, per_token(reranker.price),
        &reranker.origin);
  }

  void add_store(double records, double bytes, double dimensions) {
    const StorePrice& store = chosen(catalogue_.stores, RowRole::store);
    require(store.available, RowRole::store);
    const double gb = records * bytes / bytes_per_gb;
    if (store.most_gb && gb > to_double(*store.most_gb)) {
      stop(Obstacle::Kind::store_size, gb, to_double(*store.most_gb), RowRole::store);
    }
    const double queries = in_[Role::queries_per_month];
    if (store.most_searches && queries > to_double(*store.most_searches)) {
      stop(Obstacle::Kind::store_searches, queries, to_double(*store.most_searches),
           RowRole::store);
    }
    StoreUse use{.records = records, .bytes = bytes, .dimensions = dimensions};
    Money usage;
    for (const StoreMeter& meter : store.meters) usage += add_meter(store, meter, use);
    const Money minimum = Money::dollars(store.minimum);
    add(LineId::store_minimum, CostKind::fixed, {1.0, Unit::months},
        std::max(Money{}, minimum - usage), &store.origin);
  }

  struct StoreUse {
    double records = 0.0;
    double bytes = 0.0;  ///< of a record
    double dimensions = 0.0;
  };

  /// Adds what the meter bills, and returns how much that is in a month.
  Money add_meter(const StorePrice& store, const StoreMeter& meter, const StoreUse& use) {
    const double size = use.records * use.bytes;
    const double changed = size * in_.share(Role::change_percent);
    const double returned = in_[Role::retrieved_chunks] * use.bytes;
    const double searched = size / in_[Role::knowledge_bases];
    const double floor = to_double(meter.floor);
    switch (meter.what) {
      case StoreMeter::What::stored_gb_month:
        return add_monthly(store, meter, LineId::storage, size / bytes_per_gb);
      case StoreMeter::What::stored_gib_month:
        return add_monthly(store, meter, LineId::storage, size / bytes_per_gib);
      case StoreMeter::What::stored_gb_day:
        return add_monthly(store, meter, LineId::storage,
                           std::max(0.0, size / bytes_per_gb - to_double(meter.included)) * days);
      case StoreMeter::What::million_dimensions:
        return add_monthly(store, meter, LineId::storage, use.records * use.dimensions / million);
      case StoreMeter::What::written_gb:
        return add_written(store, meter, size / bytes_per_gb, changed / bytes_per_gb);
      case StoreMeter::What::written_gib:
        return add_written(store, meter, size / bytes_per_gib, changed / bytes_per_gib);
      case StoreMeter::What::written_kb:
        return add_written(store, meter, size / bytes_per_kb, changed / bytes_per_kb);
      case StoreMeter::What::queried_gb:
        return add_searched(store, meter, std::max(floor, searched / bytes_per_gb));
      case StoreMeter::What::queried_tib:
        return add_searched(store, meter, std::max(floor, searched / bytes_per_tib));
      case StoreMeter::What::returned_gb:
        return add_searched(store, meter, returned / bytes_per_gb);
      case StoreMeter::What::returned_gib:
        return add_searched(store, meter, returned / bytes_per_gib);
      case StoreMeter::What::searches:
        return add_searched(store, meter, 1.0);
      case StoreMeter::What::months:
        return add_monthly(store, meter, LineId::storage, 1.0);
    }
    return {};
  }

  /// USD for one unit of the meter.
  static Money price_of(const StoreMeter& meter) {
    return divided(Money::dollars(meter.price), meter.per.micros / Decimal::one);
  }

  Money add_monthly(const StorePrice& store, const StoreMeter& meter, LineId id, double quantity) {
    const bool is_daily = meter.what == StoreMeter::What::stored_gb_day;
    const double beyond = is_daily ? quantity : std::max(0.0, quantity - to_double(meter.included));
    add(id, CostKind::fixed, {beyond, unit_of(meter.what)}, price_of(meter), &store.origin);
    return bill_.lines.back().amount();
  }

  Money add_written(const StorePrice& store, const StoreMeter& meter, double first, double again) {
    const Money price = price_of(meter);
    const auto billed = [&meter](double written) {
      return Count{std::max(0.0, written - to_double(meter.included)), unit_of(meter.what)};
    };
    add(LineId::first_writes, CostKind::setup, billed(first), price, &store.origin);
    add(LineId::rewrites, CostKind::maintenance, billed(again), price, &store.origin);
    return bill_.lines.back().amount();
  }

  Money add_searched(const StorePrice& store, const StoreMeter& meter, double once) {
    const double queries = in_[Role::queries_per_month];
    // What is included is spread over the queries of the month, or left to the tests.
    const double included = to_double(meter.included);
    const double free = included > 0.0 ? included / std::max(queries, 1.0) : 0.0;
    add(LineId::searches, CostKind::per_query, {std::max(0.0, once - free), unit_of(meter.what)},
        price_of(meter), &store.origin);
    return times(queries, bill_.lines.back().amount());
  }

  // Training.

  [[nodiscard]] double trained_tokens() const {
    return in_[Role::examples] * in_[Role::example_tokens] * in_[Role::epochs];
  }

  void add_training() {
    add(LineId::labels, CostKind::setup, {in_[Role::examples], Unit::examples},
        times(in_[Role::label_usd], Money::dollars(Decimal::whole(1))));
    const double again = in_[Role::retrainings_per_year] / months_per_year;
    if (in_.row(RowRole::tuning)) {
      add_hosted_training(again);
    } else {
      add_own_training(again);
    }
  }

  void add_hosted_training(double again) {
    const TuningPrice& offer = chosen(catalogue_.tuning, RowRole::tuning);
    require(offer.available, RowRole::tuning);
    if (!offer.training && !in_.has(Role::training_usd)) {
      stop(Obstacle::Kind::no_training_price, 0.0, 0.0, RowRole::tuning);
      return;
    }
    const double tokens = trained_tokens() + in_[Role::validation_tokens];
    const Money token =
        token_price_or(Role::training_usd, per_token(offer.training.value_or(Decimal{})));
    const Money by_tokens = times(tokens, token);
    const Money run = std::max(by_tokens, Money::dollars(offer.minimum.value_or(Decimal{})));
    const PriceOrigin* origin =
        run > by_tokens ? &offer.origin : origin_or(Role::training_usd, &offer.origin);
    add(LineId::training, CostKind::setup, {in_[Role::training_runs], Unit::runs}, run, origin);
    add(LineId::retraining, CostKind::maintenance, {again, Unit::runs}, run, origin);
  }

  void add_own_training(double again) {
    const OpenModel& model = chosen(catalogue_.open_models, RowRole::open_model);
    const TuningMethod& method = chosen(catalogue_.tuning_methods, RowRole::tuning_method);
    const GpuPrice& gpu = chosen(catalogue_.gpus, RowRole::training_gpu);
    require(gpu.available, RowRole::training_gpu);
    const GpuKind& kind = catalogue_.gpu_kinds[gpu.kind];
    const double need =
        to_double(method.low_gb_per_billion) * to_double(model.billions) + to_double(method.low_gb);
    if (need > most_gpus * kind.memory_gb) {
      stop(Obstacle::Kind::gpu_memory, need, kind.memory_gb, RowRole::training_gpu);
    }
    const double flops = training_flops(to_double(method.flops_per_parameter),
                                        to_double(model.billions) * billion, trained_tokens());
    const double hours =
        training_gpu_hours(flops, to_double(kind.tflops), in_.share(Role::mfu_percent));
    const Money price = price_or(Role::training_gpu_usd, Money::dollars(gpu.hour),
                                 Money::dollars(Decimal::whole(1)));
    const PriceOrigin* origin = origin_or(Role::training_gpu_usd, &gpu.origin);
    add(LineId::training, CostKind::setup, {hours * in_[Role::training_runs], Unit::gpu_hours},
        price, origin);
    add(LineId::retraining, CostKind::maintenance, {hours * again, Unit::gpu_hours}, price, origin);
  }

  // Calls to a model that was trained.

  void add_tuned_calls() {
    if (!in_.row(RowRole::tuning)) {
      add_own_serving();
      return;
    }
    const TuningPrice& offer = chosen(catalogue_.tuning, RowRole::tuning);
    require(offer.serving, RowRole::tuning);
    if (offer.input && offer.output) {
      TokenRates prices{.input = per_token(*offer.input),
                         .output = per_token(*offer.output),
                         .cached = std::nullopt,
                         .cache_write = per_token(*offer.input),
                         .origin = &offer.origin};
      if (offer.cached_input) prices.cached = per_token(*offer.cached_input);
      add_tokens(request(), with_own_prices(prices), cache_rule(offer.provider));
    } else if (offer.hosting_hour) {
      add_serving(Money::dollars(*offer.hosting_hour), 1, &offer.origin);
    } else {
      stop(Obstacle::Kind::no_serving_price, 0.0, 0.0, RowRole::tuning);
    }
  }

  void add_own_serving() {
    const GpuPrice& gpu = chosen(catalogue_.gpus, RowRole::serving_gpu);
    require(gpu.available, RowRole::serving_gpu);
    add_serving(Money::dollars(gpu.hour), gpu.min_gpus, &gpu.origin);
  }

  void add_serving(Money hour, std::int32_t fewest, const PriceOrigin* origin) {
    const OpenModel& model = chosen(catalogue_.open_models, RowRole::open_model);
    const GpuPrice& gpu = chosen(catalogue_.gpus, RowRole::serving_gpu);
    const GpuKind& kind = catalogue_.gpu_kinds[gpu.kind];
    const Request sent = request();
    const double total = sent.input() + sent.output;
    if (total > static_cast<double>(model.context_window)) {
      stop(Obstacle::Kind::context_window, total, static_cast<double>(model.context_window),
           RowRole::open_model);
    }
    if (!in_.has(Role::tokens_per_second)) {
      stop(Obstacle::Kind::no_throughput, 0.0, 0.0, RowRole::serving_gpu);
      return;
    }
    const double together = gpus_together(model, kind, total);
    if (together == 0.0) {
      stop(Obstacle::Kind::gpu_memory,
           weights_gb(to_double(model.billions), in_[Role::bytes_per_weight]), kind.memory_gb,
           RowRole::serving_gpu);
      return;
    }
    const double reading = prefill_ms(to_double(model.billions) * billion, sent.input(),
                                      to_double(kind.tflops), in_.share(Role::prefill_mfu_percent));
    const double seconds =
        gpu_seconds_per_query(reading, sent.output, in_[Role::tokens_per_second]);
    const double queries = in_[Role::queries_per_month];
    const double needed =
        in_.has(Role::utilisation_percent)
            ? gpus_at_utilisation(queries, in_.share(Role::utilisation_percent), seconds)
            : gpus_for_peak(queries, in_[Role::peak_factor], seconds);
    bill_.serving_gpus =
        std::max<double>(std::ceil(needed / together) * together, static_cast<double>(fewest));
    bill_.utilisation = utilisation_of(queries, seconds, bill_.serving_gpus);
    add(LineId::serving, CostKind::fixed, {bill_.serving_gpus * hours_per_month, Unit::gpu_hours},
        price_or(Role::gpu_usd, hour, Money::dollars(Decimal::whole(1))),
        origin_or(Role::gpu_usd, origin));
  }

  /// How many GPUs hold the model and one request; 0 when eight are too few.
  [[nodiscard]] double gpus_together(const OpenModel& model, const GpuKind& kind,
                                     double tokens) const {
    constexpr double kv_bytes = 2.0;
    const double weights = weights_gb(to_double(model.billions), in_[Role::bytes_per_weight]);
    const double kv =
        kv_bytes_per_token(model.layers, model.kv_heads, model.head_dimension, kv_bytes);
    const double held = std::max(1.0, tokens);  // a request may be empty
    for (double gpus = 1.0; gpus <= most_gpus; gpus *= 2.0) {
      if (sequences_in_memory(gpus * kind.memory_gb, weights, kv, held) >= 1.0) return gpus;
    }
    return 0.0;
  }

  // Around it.

  void add_tests() {
    Money once;
    for (const BillLine& line : bill_.lines) {
      if (line.kind == CostKind::per_query) once += line.amount();
    }
    add(LineId::trial_calls, CostKind::setup, {in_[Role::trial_queries], Unit::calls}, once);
    add(LineId::test_calls, CostKind::maintenance, {in_[Role::test_queries_per_month], Unit::calls},
        once);
  }

  void add_people() {
    if (in_[Role::engineer_usd_per_hour] <= 0.0) return;
    double hours = 0.0;
    if (searches(approach_)) hours += in_[Role::rag_hours];
    if (trains(approach_)) hours += in_[Role::tuning_hours];
    if (!searches(approach_) && !trains(approach_)) hours = in_[Role::prompting_hours];
    add(LineId::engineering, CostKind::people, {hours, Unit::hours},
        times(in_[Role::engineer_usd_per_hour], Money::dollars(Decimal::whole(1))));
  }

  void add_up() {
    for (const BillLine& line : bill_.lines) sum_of(line.kind) += line.amount();
    bill_.monthly =
        bill_.fixed + bill_.maintenance + times(in_[Role::queries_per_month], bill_.per_query);
    bill_.horizon = bill_.setup + bill_.people + times(in_[Role::horizon_months], bill_.monthly);
  }

  Money& sum_of(CostKind kind) {
    switch (kind) {
      case CostKind::setup:
        return bill_.setup;
      case CostKind::fixed:
        return bill_.fixed;
      case CostKind::per_query:
        return bill_.per_query;
      case CostKind::maintenance:
        return bill_.maintenance;
      case CostKind::people:
        return bill_.people;
    }
    return bill_.setup;
  }

  static constexpr double days = 30.0;
  static constexpr double bytes_per_kb = 1000.0;
  static constexpr double months_per_year = 12.0;
  static constexpr double most_gpus = 8.0;

  const Catalogue& catalogue_;
  Approach approach_;
  const Inputs& in_;
  BillPart part_;
  Bill bill_;
};

}  // namespace

std::string_view to_string(Unit unit) {
  switch (unit) {
    case Unit::tokens:
      return "tokens";
    case Unit::calls:
      return "calls";
    case Unit::examples:
      return "examples";
    case Unit::gpu_hours:
      return "GPU-hours";
    case Unit::runs:
      return "runs";
    case Unit::months:
      return "months";
    case Unit::hours:
      return "hours";
    case Unit::searches:
      return "searches";
    case Unit::gb:
      return "GB";
    case Unit::gib:
      return "GiB";
    case Unit::tib:
      return "TiB";
    case Unit::kb:
      return "KB";
    case Unit::million_dimensions:
      return "million dimensions";
  }
  return "";
}

std::string_view to_string(Obstacle::Kind kind) {
  switch (kind) {
    case Obstacle::Kind::context_window:
      return "context_window";
    case Obstacle::Kind::gpu_memory:
      return "gpu_memory";
    case Obstacle::Kind::store_size:
      return "store_size";
    case Obstacle::Kind::store_searches:
      return "store_searches";
    case Obstacle::Kind::no_training_price:
      return "no_training_price";
    case Obstacle::Kind::no_serving_price:
      return "no_serving_price";
    case Obstacle::Kind::no_throughput:
      return "no_throughput";
    case Obstacle::Kind::offer_ended:
      return "offer_ended";
  }
  return "";
}

Bill bill(const Knowledge& knowledge, Approach approach, const Inputs& inputs, BillPart part) {
  return Biller(knowledge, approach, inputs, part).make();
}

}  // namespace retort
