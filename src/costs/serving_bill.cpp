#include "costs/bill_draft.hpp"
#include "formulas/formulas.hpp"
#include "formulas/serving_formulas.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

/// How many GPUs hold the model and one request; 0 when eight are too few.
double gpus_together(const BillDraft& draft, const OpenModel& model, const GpuKind& kind,
                     double tokens) {
  constexpr double kv_bytes = 2.0;
  const double weights = weights_gb(to_double(model.billions), draft.in[Role::bytes_per_weight]);
  const double kv =
      kv_bytes_per_token(model.layers, model.kv_heads, model.head_dimension, kv_bytes);
  const double held = std::max(1.0, tokens);  // a request may be empty
  for (double gpus = 1.0; gpus <= most_gpus; gpus *= 2.0) {
    if (sequences_in_memory(gpus * kind.memory_gb, weights, kv, held) >= 1.0) return gpus;
  }
  return 0.0;
}

void add_serving(BillDraft& draft, Money hour, std::int32_t fewest, const PriceOrigin* origin) {
  const OpenModel& model = draft.chosen(draft.catalogue.open_models, RowRole::open_model);
  const GpuPrice& gpu = draft.chosen(draft.catalogue.gpus, RowRole::serving_gpu);
  const GpuKind& kind = draft.catalogue.gpu_kinds[gpu.kind];
  const Request sent = draft.request();
  const double total = sent.input() + sent.output;
  if (total > static_cast<double>(model.context_window)) {
    draft.stop(Obstacle::Kind::context_window, total, static_cast<double>(model.context_window),
               RowRole::open_model);
  }
  if (!draft.in.has(Role::tokens_per_second)) {
    draft.stop(Obstacle::Kind::no_throughput, 0.0, 0.0, RowRole::serving_gpu);
    return;
  }
  const double together = gpus_together(draft, model, kind, total);
  if (together == 0.0) {
    draft.stop(Obstacle::Kind::gpu_memory,
               weights_gb(to_double(model.billions), draft.in[Role::bytes_per_weight]),
               kind.memory_gb, RowRole::serving_gpu);
    return;
  }
  const double reading =
      prefill_ms(to_double(model.billions) * billion, sent.input(), to_double(kind.tflops),
                 draft.in.share(Role::prefill_mfu_percent));
  const double seconds =
      gpu_seconds_per_query(reading, sent.output, draft.in[Role::tokens_per_second]);
  const double queries = draft.in[Role::queries_per_month];
  const double needed =
      draft.in.has(Role::utilisation_percent)
          ? gpus_at_utilisation(queries, draft.in.share(Role::utilisation_percent), seconds)
          : gpus_for_peak(queries, draft.in[Role::peak_factor], seconds);
  draft.bill.serving_gpus =
      std::max<double>(std::ceil(needed / together) * together, static_cast<double>(fewest));
  draft.bill.utilisation = utilisation_of(queries, seconds, draft.bill.serving_gpus);
  draft.add(LineId::serving, CostKind::fixed,
            {draft.bill.serving_gpus * hours_per_month, Unit::gpu_hours},
            draft.price_or(Role::gpu_usd, hour, Money::dollars(Decimal::whole(1))),
            draft.origin_or(Role::gpu_usd, origin));
}

}  // namespace

void add_own_serving(BillDraft& draft) {
  const GpuPrice& gpu = draft.chosen(draft.catalogue.gpus, RowRole::serving_gpu);
  draft.require(gpu.available, RowRole::serving_gpu);
  add_serving(draft, Money::dollars(gpu.hour), gpu.min_gpus, &gpu.origin);
}

void add_tuned_calls(BillDraft& draft) {
  if (!draft.in.row(RowRole::tuning)) {
    add_own_serving(draft);
    return;
  }
  const TuningPrice& offer = draft.chosen(draft.catalogue.tuning, RowRole::tuning);
  draft.require(offer.serving, RowRole::tuning);
  if (offer.input && offer.output) {
    TokenRates prices{.input = per_token(*offer.input),
                      .output = per_token(*offer.output),
                      .cached = std::nullopt,
                      .cache_write = per_token(*offer.input),
                      .origin = &offer.origin};
    if (offer.cached_input) prices.cached = per_token(*offer.cached_input);
    add_tokens(draft, draft.request(), with_own_prices(draft, prices),
               cache_rule(draft, offer.provider));
  } else if (offer.hosting_hour) {
    add_serving(draft, Money::dollars(*offer.hosting_hour), 1, &offer.origin);
  } else {
    draft.stop(Obstacle::Kind::no_serving_price, 0.0, 0.0, RowRole::tuning);
  }
}

}  // namespace retort
