#include "formulas/training_formulas.hpp"

#include "formulas/store_formulas.hpp"
#include "formulas/token_formulas.hpp"

namespace retort {
namespace {

constexpr double flops_per_tflop = 1e12;

}  // namespace

double computing_seconds(double flops, double tflops, double mfu) {
  return flops / (tflops * flops_per_tflop * mfu);
}

double model_flops_utilisation(double flops_per_second, double tflops) {
  return flops_per_second / (tflops * flops_per_tflop);
}

double training_tokens_per_second(double flops_per_parameter, double parameters, double tflops,
                                  double mfu) {
  return tflops * flops_per_tflop * mfu / (flops_per_parameter * parameters);
}

double hosted_training_usd(const HostedTraining& training) {
  const double billed_tokens =
      training.train_tokens * training.epochs + training.validation_tokens * training.evaluations;
  return bill_with_minimum(tokens_usd(billed_tokens, training.usd_per_million),
                           training.minimum_usd) *
         training.runs;
}

double training_memory_gb(double billions, double gb_per_billion, double fixed_gb,
                          double activations_gb) {
  return billions * gb_per_billion + fixed_gb + activations_gb;
}

double adapter_parameters(double rank, double input_width, double output_width, double matrices) {
  return rank * (input_width + output_width) * matrices;
}

}  // namespace retort
