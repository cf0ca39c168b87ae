#include "formulas/serving_formulas.hpp"

#include "formulas/formulas.hpp"
#include "formulas/training_formulas.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr double seconds_per_hour = 3600.0;
constexpr double ms_per_second = 1000.0;

}  // namespace

double output_tokens_per_second(double first_token_ms, double ms_per_token, double output_tokens,
                                double concurrency) {
  return concurrency * output_tokens * ms_per_second /
         answer_ms(first_token_ms, output_tokens, ms_per_token);
}

std::optional<double> ms_per_token(double answer_ms, double first_token_ms, double output_tokens) {
  if (answer_ms < first_token_ms) return std::nullopt;
  return (answer_ms - first_token_ms) / (output_tokens - 1.0);
}

double memory_bound_tokens_per_second(const MemoryBoundModel& model) {
  const double read_gb = model.weights_gb + model.sequences * model.kv_gb_per_sequence;
  return model.sequences * model.efficiency * model.bandwidth_gb_per_second / read_gb;
}

double prefill_ms(double parameters, double input_tokens, double tflops, double mfu) {
  constexpr double flops_per_parameter = 2.0;
  return computing_seconds(flops_per_parameter * parameters * input_tokens, tflops, mfu) *
         ms_per_second;
}

double serving_memory_gb(double weights_gb, double overhead_factor, double kv_cache_gb,
                         double server_gb) {
  return weights_gb * overhead_factor + kv_cache_gb + server_gb;
}

double gpus_for_memory(double memory_gb, double gpu_memory_gb, double usable_share) {
  return std::max(1.0, std::ceil(memory_gb / (gpu_memory_gb * usable_share)));
}

double usd_per_million_tokens(double usd_per_hour, double gpus, double tokens_per_second,
                              double utilisation) {
  return usd_per_hour * gpus * million / (tokens_per_second * seconds_per_hour * utilisation);
}

double gpu_usd_per_query(double usd_per_hour, double gpu_seconds, double utilisation) {
  return usd_per_hour * gpu_seconds / (seconds_per_hour * utilisation);
}

}  // namespace retort
