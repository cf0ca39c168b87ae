#include "retort/advice.hpp"

#include "library/full_report.hpp"
#include "library/written.hpp"

#include <algorithm>
#include <utility>

namespace retort {
namespace {

std::vector<AdviceReason> reasons_of(const Report& report) {
  std::vector<AdviceReason> reasons;
  for (const Reason& reason : report.reasons) {
    reasons.push_back({.rule = reason.rule,
                       .knowledge = reason.points.knowledge,
                       .behaviour = reason.points.behaviour,
                       .because = reason.because,
                       .source = to_text(reason.source)});
  }
  return reasons;
}

std::vector<ApproachCost> costs_of(const Report& report) {
  std::vector<ApproachCost> costs;
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    if (estimate.obstacle) continue;  // its amounts are zero, which nobody is to take for free
    const Estimate& totals = estimate.totals;
    costs.push_back({.approach = totals.approach,
                     .setup = totals.setup,
                     .monthly = totals.monthly,
                     .per_query = totals.per_query,
                     .horizon = totals.horizon});
  }
  return costs;
}

}  // namespace

const ApproachCost* Advice::cost_of(Approach one) const {
  const auto found = std::ranges::find(costs, one, &ApproachCost::approach);
  return found == costs.end() ? nullptr : &*found;
}

Advice advice_of(FullReport full) {
  const auto shared = std::make_shared<const FullReport>(std::move(full));
  const Recommendation& recommendation = shared->report.recommendation;
  return {.approach = recommendation.approach,
          .verdict = recommendation.verdict,
          .summary = recommendation.summary,
          .strength = recommendation.certainty.strength,
          .robustness = recommendation.certainty.robustness,
          .reasons = reasons_of(shared->report),
          .costs = costs_of(shared->report),
          .report = shared};
}

std::string written(const Advice& advice, ReportFormat format) {
  if (!advice.report) return {};
  const auto& [report, words] = *advice.report;
  return written(content_of(report, Detail::full, words), format, {});
}

}  // namespace retort
