#include "advice/report_figures.hpp"

#include "base/number.hpp"

namespace retort {
namespace {

void round_to(double& figure, int digits) { figure = rounded_to(figure, digits); }

void round_to(Milliseconds& ms, int digits) {
  round_to(ms.low, digits);
  round_to(ms.typical, digits);
  round_to(ms.high, digits);
}

void round_figures(std::optional<ReportedObstacle>& obstacle) {
  if (!obstacle) return;
  round_to(obstacle->needed, quantity_digits);
  round_to(obstacle->available, quantity_digits);
}

void round_figures(TrainingMemory& memory) {
  round_to(memory.low_gb, rough_digits);
  round_to(memory.high_gb, rough_digits);
  round_to(memory.gpu_gb, rough_digits);
}

void round_figures(ReportedEstimate& estimate) {
  round_figures(estimate.obstacle);
  round_figures(estimate.dear_obstacle);
  for (ReportedCostLine& line : estimate.lines) round_to(line.quantity, quantity_digits);
  if (estimate.training_memory) round_figures(*estimate.training_memory);
  round_to(estimate.totals.serving_gpus, quantity_digits);
  round_to(estimate.totals.utilisation, rough_digits);
  round_to(estimate.totals.cache_hits, rough_digits);
}

void round_figures(ReportedLatency& reported) {
  round_to(reported.latency.first_token, time_digits);
  round_to(reported.latency.whole_answer, time_digits);
  for (ReportedStage& stage : reported.stages) round_to(stage.ms, time_digits);
  round_to(reported.tokens_within, time_digits);
}

}  // namespace

void round_figures(ReportedCosts& costs) {
  for (ReportedEstimate& estimate : costs.estimates) round_figures(estimate);
  for (ReportedLatency& latency : costs.latencies) round_figures(latency);
}

}  // namespace retort
