#pragma once
// How fast a model answers, and what its GPUs cost. Plain quantities, as in formulas.hpp.

#include <optional>

namespace retort {

/// Output tokens a second of `concurrency` requests that run at once.
double output_tokens_per_second(double first_token_ms, double ms_per_token, double output_tokens,
                                double concurrency);

/// Milliseconds from one token to the next; the inverse of answer_ms. Nothing where the answer
/// ends before its first token.
std::optional<double> ms_per_token(double answer_ms, double first_token_ms, double output_tokens);

/// Generation bound by memory: every step reads the weights once and the cache of each sequence.
struct MemoryBoundModel {
  double bandwidth_gb_per_second = 0;
  double weights_gb = 0;
  double efficiency = 0;  ///< share of the bandwidth that is reached
  double sequences = 0;   ///< that run at once
  double kv_gb_per_sequence = 0;
};

/// Tokens a second of all sequences.
double memory_bound_tokens_per_second(const MemoryBoundModel& model);

/// Milliseconds to read the prompt: two operations for each parameter and token.
double prefill_ms(double parameters, double input_tokens, double tflops, double mfu);

/// Memory of a model that serves: weights, what a server adds to them, and the cache.
double serving_memory_gb(double weights_gb, double overhead_factor, double kv_cache_gb,
                         double server_gb);

/// GPUs whose usable memory holds so much, at least one.
double gpus_for_memory(double memory_gb, double gpu_memory_gb, double usable_share);

/// US dollars for a million output tokens of GPUs that are at work for a share of the time.
double usd_per_million_tokens(double usd_per_hour, double gpus, double tokens_per_second,
                              double utilisation);

/// The same for one query that takes `gpu_seconds`.
double gpu_usd_per_query(double usd_per_hour, double gpu_seconds, double utilisation);

}  // namespace retort
