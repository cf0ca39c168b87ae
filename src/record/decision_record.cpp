#include "record/decision_record.hpp"

#include "advice/report.hpp"

namespace retort {
namespace {

std::vector<RecordedAnswer> given_answers(const Report& report) {
  std::vector<RecordedAnswer> given;
  for (const ReportedAnswer& answer : report.answers) {
    if (answer.is_derived()) continue;
    given.push_back({.question = answer.question,
                     .value = answer.value,
                     .is_number = answer.is_number,
                     .origin = answer.origin});
  }
  return given;
}

std::vector<RecordedReason> fired_rules(const Report& report) {
  std::vector<RecordedReason> fired;
  for (const Reason& reason : report.reasons) {
    fired.push_back({.rule = reason.rule,
                     .is_limit = reason.is_limit,
                     .points = reason.points,
                     .because = reason.because});
  }
  return fired;
}

std::vector<RecordedVeto> holding_vetoes(const Report& report) {
  std::vector<RecordedVeto> holding;
  for (const ReportedVeto& veto : report.vetoes) {
    if (!veto.possible) holding.push_back({.rule = veto.id, .because = veto.because});
  }
  return holding;
}

std::vector<RecordedCostLine> lines_of(const ReportedEstimate& estimate) {
  std::vector<RecordedCostLine> lines;
  for (const ReportedCostLine& line : estimate.lines) {
    lines.push_back({.id = line.id,
                     .title = line.title,
                     .kind = line.kind,
                     .quantity = line.quantity,
                     .unit = line.unit,
                     .unit_price = line.unit_price});
  }
  return lines;
}

std::vector<RecordedCost> costs_of(const Report& report) {
  std::vector<RecordedCost> costs;
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    if (estimate.obstacle) continue;
    costs.push_back({.approach = estimate.totals.approach,
                     .setup = estimate.totals.setup,
                     .monthly = estimate.totals.monthly,
                     .per_query = estimate.totals.per_query,
                     .horizon = estimate.totals.horizon,
                     .lines = lines_of(estimate)});
  }
  return costs;
}

}  // namespace

DecisionRecord record_of(const Report& report) {
  return {.tool_version = report.tool_version,
          .knowledge = report.knowledge,
          .prices_as_of = report.costs.as_of,
          .id = report.id,
          .answers = given_answers(report),
          .approach = report.recommendation.approach,
          .strength = report.recommendation.certainty.strength,
          .robustness = report.recommendation.certainty.robustness,
          .scores = report.recommendation.scores,
          .flowchart = report.flowchart.says,
          .reasons = fired_rules(report),
          .vetoes = holding_vetoes(report),
          .costs = costs_of(report)};
}

DecisionRecord for_keeping(DecisionRecord record) {
  for (RecordedCost& cost : record.costs) {
    if (cost.approach != record.approach) cost.lines.clear();
  }
  return record;
}

}  // namespace retort
