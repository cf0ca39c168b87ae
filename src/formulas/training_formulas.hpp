#pragma once
// What training takes beside the hours of formulas.hpp: utilisation, memory, a service's bill.

namespace retort {

/// Seconds on one GPU of `tflops` peak at a model FLOPs utilisation of `mfu`, and nothing on top.
double computing_seconds(double flops, double tflops, double mfu);

/// Share of the peak that `flops_per_second` of useful operations are (Chowdhery et al., PaLM).
double model_flops_utilisation(double flops_per_second, double tflops);

/// Tokens that one GPU trains on in a second.
double training_tokens_per_second(double flops_per_parameter, double parameters, double tflops,
                                  double mfu);

/// A training job on somebody's service. Prices are US dollars for a million tokens.
struct HostedTraining {
  double train_tokens = 0;
  double usd_per_million = 0;
  double epochs = 0;
  double validation_tokens = 0;  ///< of one evaluation
  double evaluations = 0;
  double minimum_usd = 0;  ///< of one run
  double runs = 0;
};

double hosted_training_usd(const HostedTraining& training);

/// GB to train a model of so many billion parameters: `gb_per_billion` for each billion, and what
/// does not grow with them.
double training_memory_gb(double billions, double gb_per_billion, double fixed_gb,
                          double activations_gb);

/// Parameters of adapters of this rank on so many matrices (Hu et al., LoRA).
double adapter_parameters(double rank, double input_width, double output_width, double matrices);

}  // namespace retort
