#include "formulas/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace retort {

double chunk_count(double corpus_tokens, double chunk_tokens, double overlap_share) {
  return std::ceil(corpus_tokens / (chunk_tokens * (1.0 - overlap_share)));
}

double record_bytes(double dimensions, double metadata_bytes) {
  constexpr double bytes_per_dimension = 4.0;
  return dimensions * bytes_per_dimension + metadata_bytes;
}

double cache_hit_share(double queries_per_month, double seconds_to_live) {
  return -std::expm1(-queries_per_month / seconds_per_month * seconds_to_live);
}

double training_flops(double flops_per_parameter, double parameters, double tokens) {
  return flops_per_parameter * parameters * tokens;
}

double training_gpu_hours(double flops, double tflops, double mfu) {
  constexpr double overhead = 1.2;
  return flops / (tflops * 1e12 * mfu * 3600.0) * overhead;
}

double kv_bytes_per_token(double layers, double kv_heads, double head_dimension, double bytes) {
  constexpr double keys_and_values = 2.0;
  return keys_and_values * layers * kv_heads * head_dimension * bytes;
}

double weights_gb(double billions, double bytes_per_parameter) {
  return billions * bytes_per_parameter;
}

double sequences_in_memory(double memory_gb, double weights_gb, double kv_bytes_per_token,
                           double tokens_per_sequence) {
  constexpr double usable = 0.9;
  constexpr double server_gb = 1.5;
  const double left = (usable * memory_gb - weights_gb - server_gb) * bytes_per_gb;
  return std::max(0.0, left / (kv_bytes_per_token * tokens_per_sequence));
}

double gpu_seconds_per_query(double prefill_ms, double output_tokens,
                             double output_tokens_per_second) {
  constexpr double ms_per_second = 1000.0;
  return prefill_ms / ms_per_second + output_tokens / output_tokens_per_second;
}

double gpus_for_peak(double queries_per_month, double peak_factor, double gpu_seconds_per_query) {
  const double peak = queries_per_month / seconds_per_month * peak_factor;
  return std::max(1.0, std::ceil(peak * gpu_seconds_per_query));
}

double gpus_at_utilisation(double queries_per_month, double utilisation,
                           double gpu_seconds_per_query) {
  const double busy = queries_per_month / seconds_per_month * gpu_seconds_per_query;
  return std::max(1.0, std::ceil(busy / utilisation));
}

double utilisation_of(double queries_per_month, double gpu_seconds_per_query, double gpus) {
  return queries_per_month / seconds_per_month * gpu_seconds_per_query / gpus;
}

double answer_ms(double first_token_ms, double output_tokens, double ms_per_token) {
  return first_token_ms + std::max(0.0, output_tokens - 1.0) * ms_per_token;
}

}  // namespace retort
