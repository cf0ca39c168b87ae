#include "costs/bill.hpp"

#include "costs/bill_draft.hpp"

namespace retort {
namespace {

void add_tests(BillDraft& draft) {
  const Money once = draft.bill.per_query;
  draft.add(LineId::trial_calls, CostKind::setup, {draft.in[Role::trial_queries], Unit::calls},
            once);
  draft.add(LineId::test_calls, CostKind::maintenance,
            {draft.in[Role::test_queries_per_month], Unit::calls}, once);
}

void add_people(BillDraft& draft) {
  if (draft.in[Role::engineer_usd_per_hour] <= 0.0) return;
  double hours = 0.0;
  if (searches(draft.approach)) hours += draft.in[Role::rag_hours];
  if (trains(draft.approach)) hours += draft.in[Role::tuning_hours];
  if (!searches(draft.approach) && !trains(draft.approach)) hours = draft.in[Role::prompting_hours];
  draft.add(LineId::engineering, CostKind::people, {hours, Unit::hours},
            times(draft.in[Role::engineer_usd_per_hour], Money::dollars(Decimal::whole(1))));
}

Money monthly(const BillDraft& draft) {
  return draft.bill.fixed + draft.bill.maintenance +
         times(draft.in[Role::queries_per_month], draft.bill.per_query);
}

void add_up(BillDraft& draft) {
  draft.bill.monthly = monthly(draft);
  draft.bill.horizon = draft.bill.setup + draft.bill.people +
                       times(draft.in[Role::horizon_months], draft.bill.monthly);
}

}  // namespace

const PriceOrigin& given_price() {
  static const PriceOrigin origin{.as_of = {},
                                  .source = "your answer",
                                  .confidence = Confidence::given,
                                  .note = {},
                                  .file = {}};
  return origin;
}

std::string_view to_string(Unit unit) {
  switch (unit) {
    case Unit::tokens:
      return "tokens";
    case Unit::calls:
      return "calls";
    case Unit::examples:
      return "examples";
    case Unit::gpu_hours:
      return "GPU-hours";
    case Unit::runs:
      return "runs";
    case Unit::months:
      return "months";
    case Unit::hours:
      return "hours";
    case Unit::searches:
      return "searches";
    case Unit::gb:
      return "GB";
    case Unit::gib:
      return "GiB";
    case Unit::tib:
      return "TiB";
    case Unit::kb:
      return "KB";
    case Unit::million_dimensions:
      return "million dimensions";
  }
  return "";
}

std::string_view to_string(Obstacle::Kind kind) {
  switch (kind) {
    case Obstacle::Kind::context_window:
      return "context_window";
    case Obstacle::Kind::gpu_memory:
      return "gpu_memory";
    case Obstacle::Kind::store_size:
      return "store_size";
    case Obstacle::Kind::store_searches:
      return "store_searches";
    case Obstacle::Kind::no_training_price:
      return "no_training_price";
    case Obstacle::Kind::no_serving_price:
      return "no_serving_price";
    case Obstacle::Kind::no_throughput:
      return "no_throughput";
    case Obstacle::Kind::offer_ended:
      return "offer_ended";
  }
  return "";
}

namespace {

void add_all(BillDraft& draft, BillPart part) {
  if (searches(draft.approach) && part != BillPart::generation) add_retrieval(draft);
  if (part != BillPart::retrieval) {
    if (trains(draft.approach)) {
      add_training(draft);
      add_tuned_calls(draft);
    } else {
      add_calls(draft);
    }
  }
  add_tests(draft);
  if (part == BillPart::all) add_people(draft);
}

}  // namespace

Bill bill(const Knowledge& knowledge, Approach approach, const Inputs& inputs, BillPart part) {
  BillDraft draft{.catalogue = knowledge.catalogue, .approach = approach, .in = inputs, .bill = {}};
  draft.bill.lines.reserve(line_count);
  add_all(draft, part);
  if (draft.bill.obstacle) {
    Bill none;
    none.obstacle = draft.bill.obstacle;
    return none;
  }
  add_up(draft);
  return std::move(draft.bill);
}

std::optional<Money> monthly_total(const Knowledge& knowledge, Approach approach,
                                   const Inputs& inputs) {
  BillDraft draft{.catalogue = knowledge.catalogue,
                  .approach = approach,
                  .in = inputs,
                  .detail = BillDetail::monthly,
                  .bill = {}};
  add_all(draft, BillPart::all);
  return draft.bill.obstacle ? std::nullopt : std::optional(monthly(draft));
}

}  // namespace retort
