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
  BillDraft draft{.catalogue = knowledge.catalogue,
                  .formula = knowledge.bill_formulas,
                  .approach = approach,
                  .in = inputs,
                  .bill = {}};
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
                  .formula = knowledge.bill_formulas,
                  .approach = approach,
                  .in = inputs,
                  .detail = BillDetail::monthly,
                  .bill = {}};
  add_all(draft, BillPart::all);
  return draft.bill.obstacle ? std::nullopt : std::optional(monthly(draft));
}

}  // namespace retort
