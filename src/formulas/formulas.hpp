#pragma once
// The formulas of the cost model, each on plain quantities.
//
// Quantities are finite and not negative, shares lie between 0 and 1, and what divides is above
// zero; the limits of the questions see to that. Money is added up elsewhere, in whole picodollars.

#include <cstdint>

namespace retort {

inline constexpr double million = 1e6;
inline constexpr double billion = 1e9;
inline constexpr double hours_per_month = 730.0;
inline constexpr double seconds_per_month = hours_per_month * 3600.0;
inline constexpr double bytes_per_gb = 1e9;
inline constexpr double bytes_per_gib = 1024.0 * 1024.0 * 1024.0;
inline constexpr double bytes_per_tib = bytes_per_gib * 1024.0;

/// Pieces of `chunk_tokens` that overlap by a share of it. At least one when there are tokens.
double chunk_count(double corpus_tokens, double chunk_tokens, double overlap_share);

/// Bytes of a record: four for each dimension, and what is stored beside the vector.
double record_bytes(double dimensions, double metadata_bytes);

/// Share of requests that find their prefix in a cache that forgets it after `seconds_to_live`,
/// when requests arrive at random (Poisson): 1 - exp(-rate * ttl).
double cache_hit_share(double queries_per_month, double seconds_to_live);

/// Floating-point operations to train once over `tokens`: `flops_per_parameter` for each parameter
/// and token (6 in full fine-tuning, about 4 with adapters).
double training_flops(double flops_per_parameter, double parameters, double tokens);

/// Hours on one GPU of `tflops` peak at a model FLOPs utilisation of `mfu`, with a fifth on top for
/// loading, saving and evaluating.
double training_gpu_hours(double flops, double tflops, double mfu);

/// Bytes of key-value cache for one token.
double kv_bytes_per_token(double layers, double kv_heads, double head_dimension, double bytes);

/// GB of weights.
double weights_gb(double billions, double bytes_per_parameter);

/// Requests that fit at once into `memory_gb` beside the weights: nine tenths of the memory, less
/// weights and 1.5 GB for the server. Zero where not even the weights fit.
double sequences_in_memory(double memory_gb, double weights_gb, double kv_bytes_per_token,
                           double tokens_per_sequence);

/// Seconds of one GPU that a request takes: reading the prompt (see prefill_ms), and its share of
/// the output at saturation.
double gpu_seconds_per_query(double prefill_ms, double output_tokens,
                             double output_tokens_per_second);

/// GPUs for the peak, at least one.
double gpus_for_peak(double queries_per_month, double peak_factor, double gpu_seconds_per_query);

/// GPUs that reach a given utilisation on average, at least one.
double gpus_at_utilisation(double queries_per_month, double utilisation,
                           double gpu_seconds_per_query);

/// Share of the time that `gpus` are at work.
double utilisation_of(double queries_per_month, double gpu_seconds_per_query, double gpus);

/// Milliseconds to the last token.
double answer_ms(double first_token_ms, double output_tokens, double ms_per_token);

}  // namespace retort
