#include "costs/bill_draft.hpp"

#include <algorithm>

namespace retort {
namespace {

constexpr double months_per_year = 12.0;

double trained_tokens(const BillDraft& draft) {
  return draft.formula(BillFormula::training_tokens, draft.in[Role::examples],
                       draft.in[Role::example_tokens], draft.in[Role::epochs]);
}

void add_hosted_training(BillDraft& draft, double again) {
  const TuningPrice& offer = draft.chosen(draft.catalogue.tuning, RowRole::tuning);
  draft.require(offer.available, RowRole::tuning);
  if (!offer.training && !draft.in.has(Role::training_usd)) {
    draft.stop(Obstacle::Kind::no_training_price, 0.0, 0.0, RowRole::tuning);
    return;
  }
  const double tokens = trained_tokens(draft) + draft.in[Role::validation_tokens];
  const Money token =
      draft.token_price_or(Role::training_usd, per_token(offer.training.value_or(Decimal{})));
  const Money by_tokens = times(tokens, token);
  const Money run = std::max(by_tokens, Money::dollars(offer.minimum.value_or(Decimal{})));
  const PriceOrigin* origin =
      run > by_tokens ? &offer.origin : draft.origin_or(Role::training_usd, &offer.origin);
  draft.add(LineId::training, CostKind::setup, {draft.in[Role::training_runs], Unit::runs}, run,
            origin);
  draft.add(LineId::retraining, CostKind::maintenance, {again, Unit::runs}, run, origin);
}

void add_own_training(BillDraft& draft, double again) {
  const OpenModel& model = draft.chosen(draft.catalogue.open_models, RowRole::open_model);
  const TuningMethod& method = draft.chosen(draft.catalogue.tuning_methods, RowRole::tuning_method);
  const GpuPrice& gpu = draft.chosen(draft.catalogue.gpus, RowRole::training_gpu);
  draft.require(gpu.available, RowRole::training_gpu);
  const GpuKind& kind = draft.catalogue.gpu_kinds[gpu.kind];
  const double billions = to_double(model.billions);
  const double need = draft.formula(BillFormula::memory_by_rule, billions,
                                    to_double(method.low_gb_per_billion), to_double(method.low_gb));
  if (need > draft.formula(BillFormula::most_gpus) * kind.memory_gb) {
    draft.stop(Obstacle::Kind::gpu_memory, need, kind.memory_gb, RowRole::training_gpu);
  }
  const double hours =
      draft.formula(BillFormula::gpu_hours, billions, trained_tokens(draft), to_double(kind.tflops),
                    draft.in.share(Role::mfu_percent), to_double(method.flops_per_parameter));
  const Money price = draft.price_or(Role::training_gpu_usd, Money::dollars(gpu.hour),
                                     Money::dollars(Decimal::whole(1)));
  const PriceOrigin* origin = draft.origin_or(Role::training_gpu_usd, &gpu.origin);
  draft.add(LineId::training, CostKind::setup,
            {hours * draft.in[Role::training_runs], Unit::gpu_hours}, price, origin);
  draft.add(LineId::retraining, CostKind::maintenance, {hours * again, Unit::gpu_hours}, price,
            origin);
}

}  // namespace

void add_training(BillDraft& draft) {
  draft.add(LineId::labels, CostKind::setup, {draft.in[Role::examples], Unit::examples},
            times(draft.in[Role::label_usd], Money::dollars(Decimal::whole(1))));
  const double again = draft.in[Role::retrainings_per_year] / months_per_year;
  if (draft.in.row(RowRole::tuning)) {
    add_hosted_training(draft, again);
  } else {
    add_own_training(draft, again);
  }
}

}  // namespace retort
