#include "costs/bill_draft.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

double weights_gb(const BillDraft& draft, const OpenModel& model) {
  return draft.formula(BillFormula::weights_gb, to_double(model.billions),
                       draft.in[Role::bytes_per_weight]);
}

/// How many GPUs hold the model and one request; 0 when the most are too few.
double gpus_together(const BillDraft& draft, const OpenModel& model, const GpuKind& kind,
                     double tokens) {
  const double weights = weights_gb(draft, model);
  const double kv = draft.formula(BillFormula::kv_bytes_per_token, model.layers, model.kv_heads,
                                  model.head_dimension);
  const double held = std::max(1.0, tokens);  // a request may be empty
  const double most = draft.formula(BillFormula::most_gpus);
  for (double gpus = 1.0; gpus <= most; gpus *= 2.0) {
    const double sequences =
        draft.formula(BillFormula::sequences_in_memory, gpus * kind.memory_gb, weights, kv, held);
    if (sequences >= 1.0) return gpus;
  }
  return 0.0;
}

/// Of the traffic, for requests that take a GPU so long.
double gpus_needed(const BillDraft& draft, double seconds) {
  const double queries = draft.in[Role::queries_per_month];
  return draft.in.has(Role::utilisation_percent)
             ? draft.formula(BillFormula::gpus_at_utilisation, queries,
                             draft.in.share(Role::utilisation_percent), seconds)
             : draft.formula(BillFormula::gpus_for_peak, queries, draft.in[Role::peak_factor],
                             seconds);
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
    draft.stop(Obstacle::Kind::gpu_memory, weights_gb(draft, model), kind.memory_gb,
               RowRole::serving_gpu);
    return;
  }
  const double seconds =
      draft.formula(BillFormula::gpu_seconds_per_query, to_double(model.billions), sent.input(),
                    sent.output, to_double(kind.tflops), draft.in[Role::tokens_per_second],
                    draft.in.share(Role::prefill_mfu_percent));
  const double gpus = std::max<double>(std::ceil(gpus_needed(draft, seconds) / together) * together,
                                       static_cast<double>(fewest));
  draft.bill.serving_gpus = gpus;
  if (draft.detail == BillDetail::lines) {
    draft.bill.utilisation =
        draft.formula(BillFormula::utilisation, draft.in[Role::queries_per_month], seconds, gpus);
  }
  draft.add(LineId::serving, CostKind::fixed,
            {draft.formula(BillFormula::gpu_hours_per_month, gpus), Unit::gpu_hours},
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
