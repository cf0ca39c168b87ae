#include "formulas/formula_table.hpp"

#include "formulas/break_even_formulas.hpp"
#include "formulas/formulas.hpp"
#include "formulas/serving_formulas.hpp"
#include "formulas/store_formulas.hpp"
#include "formulas/token_formulas.hpp"
#include "formulas/training_formulas.hpp"

#include <bit>
#include <numeric>
#include <type_traits>
#include <utility>

namespace retort {
namespace {

using Values = std::span<const double>;

// From what a person types, such as billions of parameters, to the quantities of the formulas.

double product_of(double a, double b) { return a * b; }
double quotient(double a, double b) { return a / b; }
double product_of_three(double a, double b, double c) { return a * b * c; }
double sum(Values values) { return std::accumulate(values.begin(), values.end(), 0.0); }
double change_share(double before, double after) { return after / before - 1.0; }
double per_second(double milliseconds) { return 1000.0 / milliseconds; }
double hours(double seconds) { return seconds / 3600.0; }
double hours_at(double tokens, double per_second) { return hours(tokens / per_second); }
double gib(double gb) { return gb * bytes_per_gb / bytes_per_gib; }
double monthly_usd(double queries, double usd, double fixed_usd) {
  return queries * usd + fixed_usd;
}
double per_month(double usd_each, double times_per_year) {
  return usd_each * times_per_year / 12.0;
}
double always_on_usd(double gpus, double usd_per_hour) {
  return gpus * usd_per_hour * hours_per_month;
}

double discounted_usd(double tokens, double usd_per_million, double discount_share) {
  return tokens_usd(tokens, usd_per_million) * (1.0 - discount_share);
}

double pages_usd(double pages, double tokens_per_page, double usd_per_million,
                 double discount_share) {
  return discounted_usd(pages * tokens_per_page, usd_per_million, discount_share);
}

double corpus_usd(double corpus_tokens, double usd_per_million, double chunk_tokens,
                  double overlap_share) {
  return tokens_usd(embedded_tokens(corpus_tokens, chunk_tokens, overlap_share), usd_per_million);
}

double changed_usd(double corpus_tokens, double changed_share, double usd_per_million,
                   double chunk_tokens, double overlap_share) {
  return changed_share * corpus_usd(corpus_tokens, usd_per_million, chunk_tokens, overlap_share);
}

struct UncachedContexts {
  ContextualChunks chunks;
  double usd_input = 0;
  double usd_output = 0;
};

double uncached_usd(const UncachedContexts& job) {
  return contextual_usd_uncached(job.chunks, job.usd_input, job.usd_output);
}

struct PricedRequest {
  RequestTokens tokens;
  TokenPrices prices;
};

double request(const PricedRequest& one) { return request_usd(one.tokens, one.prices); }

/// A request whose prefix is in the cache for a share of the requests, and written to it otherwise.
struct PrefixedRequest {
  double prefix_tokens = 0;
  double hit_share = 0;
  double fresh_tokens = 0;
  double output_tokens = 0;
  double reasoning_factor = 0;
  TokenPrices prices;
};

double prefixed_request(const PrefixedRequest& one) {
  return request_usd({.fresh = one.fresh_tokens,
                      .cached = one.hit_share * one.prefix_tokens,
                      .cache_write = (1.0 - one.hit_share) * one.prefix_tokens,
                      .output = one.output_tokens,
                      .reasoning = one.reasoning_factor * one.output_tokens},
                     one.prices);
}

struct Usage {
  double storage_usd = 0;
  double writes_usd = 0;
  double queries_usd = 0;
  double other_usd = 0;
  double minimum_usd = 0;
};

double usage_bill(const Usage& usage) {
  return bill_with_minimum(
      usage.storage_usd + usage.writes_usd + usage.queries_usd + usage.other_usd,
      usage.minimum_usd);
}

double flops(double params_b, double tokens, double flops_per_parameter) {
  return training_flops(flops_per_parameter, params_b * billion, tokens);
}

double gpu_hours(double params_b, double tokens, double tflops, double mfu,
                 double flops_per_parameter) {
  return training_gpu_hours(flops(params_b, tokens, flops_per_parameter), tflops, mfu);
}

double bare_gpu_hours(double params_b, double tokens, double tflops, double mfu,
                      double flops_per_parameter) {
  return hours(computing_seconds(flops(params_b, tokens, flops_per_parameter), tflops, mfu));
}

struct TrainingRun {
  double params_b = 0;
  double tokens = 0;
  double tflops = 0;
  double mfu = 0;
  double flops_per_parameter = 0;
  double gpus = 0;
};

double training_days(const TrainingRun& run) {
  return bare_gpu_hours(run.params_b, run.tokens, run.tflops, run.mfu, run.flops_per_parameter) /
         run.gpus / 24.0;
}

double mfu_at(double params_b, double tokens_per_second, double tflops,
              double flops_per_parameter) {
  return model_flops_utilisation(flops(params_b, tokens_per_second, flops_per_parameter), tflops);
}

double mfu_of_run(double params_b, double tokens, double gpu_hours, double tflops,
                  double flops_per_parameter) {
  return mfu_at(params_b, tokens / (gpu_hours * 3600.0), tflops, flops_per_parameter);
}

double tokens_per_second_at_mfu(double params_b, double tflops, double mfu,
                                double flops_per_parameter) {
  return training_tokens_per_second(flops_per_parameter, params_b * billion, tflops, mfu);
}

struct Cache {
  double layers = 0;
  double kv_heads = 0;
  double head_dimension = 0;
  double bytes = 0;
  double tokens = 0;
  double sequences = 0;
};

double kv_cache_gb(const Cache& cache) {
  const double token =
      kv_bytes_per_token(cache.layers, cache.kv_heads, cache.head_dimension, cache.bytes);
  return token * cache.tokens * cache.sequences / bytes_per_gb;
}

double inference_memory_gb(double params_b, double bytes_per_parameter, double overhead_factor,
                           double kv_gb, double server_gb) {
  return serving_memory_gb(weights_gb(params_b, bytes_per_parameter), overhead_factor, kv_gb,
                           server_gb);
}

double bandwidth_share(double tokens_per_second, double weights_gb, double bandwidth_gb_s) {
  return tokens_per_second * weights_gb / bandwidth_gb_s;
}

double prefill(double params_b, double input_tokens, double tflops, double mfu) {
  return prefill_ms(params_b * billion, input_tokens, tflops, mfu);
}

struct Query {
  double params_b = 0;
  double input_tokens = 0;
  double output_tokens = 0;
  double tflops = 0;
  double output_tokens_per_second = 0;
  double prefill_mfu = 0;
};

double query_gpu_seconds(const Query& query) {
  return gpu_seconds_per_query(
      prefill(query.params_b, query.input_tokens, query.tflops, query.prefill_mfu),
      query.output_tokens, query.output_tokens_per_second);
}

double served_usd(double usd_per_hour, double tokens_per_second, double utilisation, double gpus) {
  return usd_per_million_tokens(usd_per_hour, gpus, tokens_per_second, utilisation);
}

struct TwoWays {
  WayOfWorking a;
  WayOfWorking b;
  double months = 0;
};

std::optional<double> where_ways_meet(const TwoWays& ways) {
  return break_even_queries_per_month(ways.a, ways.b, ways.months);
}

std::optional<double> tokens_that_pay(double fixed_usd, double usd_per_million,
                                      double own_usd_per_million) {
  const std::optional<double> millions =
      units_that_pay(fixed_usd, usd_per_million, own_usd_per_million);
  if (!millions) return std::nullopt;
  return *millions * million;
}

/// Utilisation at which a million tokens cost as much on one's own GPU as elsewhere.
double utilisation_that_pays(double usd_per_hour, double tokens_per_second,
                             double usd_per_million) {
  return usd_per_million_tokens(usd_per_hour, 1.0, tokens_per_second, 1.0) / usd_per_million;
}

// How a list of values becomes the arguments of a function: numbers one by one, a struct of
// nothing but numbers in the order of its members, or the list itself.

template <typename Function>
struct Signature;

template <typename Result, typename... Numbers>
struct Signature<Result (*)(Numbers...)> {
  static constexpr bool may_lack_result = !std::is_same_v<Result, double>;
  static constexpr bool takes(std::size_t count) { return count == sizeof...(Numbers); }

  template <auto function, std::size_t... at>
  static std::optional<double> call(Values values, std::index_sequence<at...> /*order*/) {
    return function(values[at]...);
  }
};

template <typename Result, typename Record>
struct Signature<Result (*)(const Record&)> {
  static constexpr bool may_lack_result = !std::is_same_v<Result, double>;
  static constexpr bool takes(std::size_t count) {
    return count * sizeof(double) == sizeof(Record);
  }

  template <auto function, std::size_t... at>
  static std::optional<double> call(Values values, std::index_sequence<at...> /*order*/) {
    return function(std::bit_cast<Record>(std::array{values[at]...}));
  }
};

template <>
struct Signature<double (*)(Values)> {
  static constexpr bool may_lack_result = false;
  static constexpr bool takes(std::size_t count) { return count > 0; }

  template <auto function, std::size_t... at>
  static std::optional<double> call(Values values, std::index_sequence<at...> /*order*/) {
    return function(values.first(sizeof...(at)));
  }
};

template <auto function, typename... Inputs>
constexpr FormulaFunction bind(std::string_view id, Inputs... inputs) {
  using How = Signature<decltype(function)>;
  static_assert(How::takes(sizeof...(Inputs)), "each argument has a name");
  return {.id = id,
          .input_ids = {inputs...},
          .input_count = sizeof...(Inputs),
          .may_lack_result = How::may_lack_result,
          .compute = [](Values values) {
            return How::template call<function>(values,
                                                std::make_index_sequence<sizeof...(Inputs)>());
          }};
}

constexpr std::array known_functions{
    // Text and embedding
    bind<product_of>("tokens_of_pages", "pages", "tokens_per_page"),
    bind<product_of>("tokens_of_words", "words", "tokens_per_word"),
    bind<chunk_count>("chunk_count", "corpus_tokens", "chunk_tokens", "overlap_share"),
    bind<embedded_tokens>("embedded_tokens", "corpus_tokens", "chunk_tokens", "overlap_share"),
    bind<discounted_usd>("tokens_usd", "tokens", "usd_per_mtok", "discount_share"),
    bind<pages_per_usd>("pages_per_usd", "usd_per_mtok", "tokens_per_page"),
    bind<pages_usd>("pages_usd", "pages", "tokens_per_page", "usd_per_mtok", "discount_share"),
    bind<corpus_usd>("corpus_usd", "corpus_tokens", "usd_per_mtok", "chunk_tokens",
                     "overlap_share"),
    bind<changed_usd>("reembedding_usd", "corpus_tokens", "changed_share", "usd_per_mtok",
                      "chunk_tokens", "overlap_share"),
    bind<contextual_usd_cached>("contextual_usd", "corpus_tokens", "document_tokens",
                                "chunk_tokens", "instruction_tokens", "context_tokens",
                                "usd_per_mtok_input", "usd_per_mtok_output", "usd_per_mtok_write",
                                "usd_per_mtok_read"),
    bind<uncached_usd>("contextual_usd_uncached", "corpus_tokens", "document_tokens",
                       "chunk_tokens", "instruction_tokens", "context_tokens", "usd_per_mtok_input",
                       "usd_per_mtok_output"),

    // Vector store
    bind<record_bytes>("record_bytes", "dimensions", "metadata_bytes"),
    bind<stored_gb>("vector_store_gb", "records", "dimensions", "metadata_bytes",
                    "bytes_per_dimension", "overhead_factor"),
    bind<gib>("gib_of_gb", "gb"),
    bind<query_read_units>("query_read_units", "namespace_gb", "least_units"),
    bind<fetch_read_units>("fetch_read_units", "records"),
    bind<write_units>("write_units", "request_kb", "least_units"),
    bind<product_of>("storage_usd", "stored_gb", "usd_per_gb"),
    bind<usage_bill>("bill_with_minimum", "storage_usd", "writes_usd", "queries_usd", "other_usd",
                     "minimum_usd"),
    bind<unit_bill_usd>("pinecone_usd", "stored_gb", "queries", "namespace_gb", "write_units",
                        "usd_per_gb", "usd_per_mread", "usd_per_mwrite", "least_units",
                        "minimum_usd"),
    bind<byte_bill_usd>("turbopuffer_usd", "stored_gb", "queries", "namespace_gb", "written_gb",
                        "returned_gb", "usd_per_gb", "usd_per_written_gb", "usd_per_queried_pb",
                        "usd_per_returned_gb", "least_gb", "minimum_usd"),
    bind<binary_byte_bill_usd>("chroma_usd", "stored_gib", "written_gib", "queried_tib",
                               "returned_gib", "usd_per_gib", "usd_per_written_gib",
                               "usd_per_queried_tib", "usd_per_returned_gib"),
    bind<dimension_bill_usd>("weaviate_usd", "records", "dimensions", "stored_gib", "usd_per_mdim",
                             "usd_per_gib", "minimum_usd"),

    // One request, and a month of them
    bind<request>("request_usd", "fresh_tokens", "cached_tokens", "written_tokens", "output_tokens",
                  "reasoning_tokens", "usd_per_mtok_input", "usd_per_mtok_cached",
                  "usd_per_mtok_write", "usd_per_mtok_output"),
    bind<prefixed_request>("prefixed_request_usd", "prefix_tokens", "hit_share", "fresh_tokens",
                           "output_tokens", "reasoning_factor", "usd_per_mtok_input",
                           "usd_per_mtok_cached", "usd_per_mtok_write", "usd_per_mtok_output"),
    bind<sum>("query_usd", "model_usd", "embedding_usd", "search_usd", "rerank_usd", "other_usd"),
    bind<cache_hit_share>("cache_hit_share", "queries_per_month", "seconds_to_live"),
    bind<cache_break_even_reads>("cache_break_even_reads", "write_factor", "read_factor"),
    bind<blended_usd>("blended_usd_per_mtok", "usd_per_mtok_input", "usd_per_mtok_output",
                      "input_parts", "output_parts"),
    bind<monthly_usd>("monthly_usd", "queries_per_month", "usd_per_query", "fixed_usd"),
    bind<total_usd>("total_usd", "setup_usd", "fixed_usd", "maintenance_usd", "queries_per_month",
                    "usd_per_query", "months"),

    // Training
    bind<product_of_three>("training_tokens", "examples", "tokens_per_example", "epochs"),
    bind<hosted_training_usd>("hosted_training_usd", "train_tokens", "usd_per_mtok", "epochs",
                              "validation_tokens", "evaluations", "minimum_usd", "runs"),
    bind<flops>("training_flops", "params_b", "tokens", "flops_per_parameter"),
    bind<gpu_hours>("gpu_hours", "params_b", "tokens", "tflops", "mfu", "flops_per_parameter"),
    bind<bare_gpu_hours>("bare_gpu_hours", "params_b", "tokens", "tflops", "mfu",
                         "flops_per_parameter"),
    bind<training_days>("training_days", "params_b", "tokens", "tflops", "mfu",
                        "flops_per_parameter", "gpus"),
    bind<mfu_at>("mfu", "params_b", "tokens_per_second", "tflops", "flops_per_parameter"),
    bind<mfu_of_run>("mfu_of_run", "params_b", "tokens", "gpu_hours", "tflops",
                     "flops_per_parameter"),
    bind<tokens_per_second_at_mfu>("training_speed", "params_b", "tflops", "mfu",
                                   "flops_per_parameter"),
    bind<hours_at>("hours_at_speed", "tokens", "tokens_per_second"),
    bind<hours>("hours_of_seconds", "seconds"),
    bind<product_of_three>("gpu_usd", "hours", "usd_per_hour", "gpus"),
    bind<product_of_three>("labels_usd", "items", "usd_per_label", "labels_per_item"),
    bind<product_of>("work_usd", "hours", "usd_per_hour"),
    bind<per_month>("retraining_usd", "usd_each", "times_per_year"),

    // Training memory
    bind<training_memory_gb>("full_memory_low", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<training_memory_gb>("full_memory_high", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<training_memory_gb>("lora_memory_low", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<training_memory_gb>("lora_memory_high", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<training_memory_gb>("qlora_memory_low", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<training_memory_gb>("qlora_memory_high", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<training_memory_gb>("memory_by_rule", "params_b", "gb_per_billion", "fixed_gb",
                             "activations_gb"),
    bind<adapter_parameters>("lora_parameters", "rank", "input_width", "output_width", "matrices"),

    // Serving memory
    bind<weights_gb>("weights_gb", "params_b", "bytes_per_parameter"),
    bind<kv_bytes_per_token>("kv_bytes_per_token", "layers", "kv_heads", "head_dimension", "bytes"),
    bind<kv_cache_gb>("kv_cache_gb", "layers", "kv_heads", "head_dimension", "bytes", "tokens",
                      "sequences"),
    bind<inference_memory_gb>("inference_memory_gb", "params_b", "bytes_per_parameter",
                              "overhead_factor", "kv_cache_gb", "server_gb"),
    bind<sequences_in_memory>("sequences_in_memory", "gpu_memory_gb", "weights_gb",
                              "kv_bytes_per_token", "tokens_per_sequence"),
    bind<gpus_for_memory>("gpus_for_memory", "memory_gb", "gpu_memory_gb", "usable_share"),

    // Latency and speed
    bind<sum>("latency_sum_ms", "network_ms", "embed_ms", "search_ms", "keyword_ms", "fusion_ms",
              "rerank_ms", "assembly_ms", "queue_ms", "first_token_ms", "generation_ms"),
    bind<answer_ms>("answer_ms", "first_token_ms", "output_tokens", "ms_per_token"),
    bind<ms_per_token>("ms_per_token", "answer_ms", "first_token_ms", "output_tokens"),
    bind<per_second>("tokens_per_second", "ms_per_token"),
    bind<output_tokens_per_second>("output_speed", "first_token_ms", "ms_per_token",
                                   "output_tokens", "concurrency"),
    bind<product_of>("requests_in_flight", "requests_per_second", "seconds_per_request"),
    bind<quotient>("requests_per_second", "concurrency", "seconds_per_request"),
    bind<memory_bound_tokens_per_second>("roofline_speed", "bandwidth_gb_s", "weights_gb",
                                         "efficiency", "sequences", "kv_gb_per_sequence"),
    bind<bandwidth_share>("bandwidth_share", "tokens_per_second", "weights_gb", "bandwidth_gb_s"),
    bind<prefill>("prefill_ms", "params_b", "input_tokens", "tflops", "mfu"),

    // Renting GPUs
    bind<query_gpu_seconds>("gpu_seconds_per_query", "params_b", "input_tokens", "output_tokens",
                            "tflops", "output_tokens_per_second", "prefill_mfu"),
    bind<gpus_for_peak>("gpus_for_peak", "queries_per_month", "peak_factor",
                        "gpu_seconds_per_query"),
    bind<gpus_at_utilisation>("gpus_at_utilisation", "queries_per_month", "utilisation",
                              "gpu_seconds_per_query"),
    bind<utilisation_of>("utilisation", "queries_per_month", "gpu_seconds_per_query", "gpus"),
    bind<always_on_usd>("always_on_usd", "gpus", "usd_per_hour"),
    bind<served_usd>("usd_per_mtok_served", "usd_per_hour", "tokens_per_second", "utilisation",
                     "gpus"),
    bind<gpu_usd_per_query>("usd_per_query_served", "usd_per_hour", "gpu_seconds_per_query",
                            "utilisation"),

    // Break-even
    bind<units_that_pay>("break_even_queries", "setup_usd", "usd_per_query_before",
                         "usd_per_query_after"),
    bind<where_ways_meet>("break_even_per_month", "setup_a_usd", "fixed_a_usd", "usd_per_query_a",
                          "setup_b_usd", "fixed_b_usd", "usd_per_query_b", "months"),
    bind<quotient>("break_even_per_hour", "usd_per_hour", "usd_per_request"),
    bind<tokens_that_pay>("break_even_tokens", "fixed_usd", "usd_per_mtok", "own_usd_per_mtok"),
    bind<utilisation_that_pays>("break_even_utilisation", "usd_per_hour", "tokens_per_second",
                                "usd_per_mtok"),
    bind<units_that_pay>("payback_months", "setup_usd", "usd_per_month_before",
                         "usd_per_month_after"),
    bind<retrieval_pays_from>("retrieval_pays_from", "fixed_usd", "corpus_tokens",
                              "retrieved_tokens", "usd_per_mtok", "cached_factor"),

    // Arithmetic
    bind<quotient>("share", "part", "whole"),
    bind<change_share>("change_share", "before", "after"),
};

}  // namespace

std::span<const FormulaFunction> formula_functions() { return known_functions; }

}  // namespace retort
