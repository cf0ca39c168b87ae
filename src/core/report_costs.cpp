#include "retort/report.hpp"

#include <algorithm>

namespace retort {
namespace {

bool is_assumption(const Knowledge& knowledge, const Citations& citations) {
  return std::ranges::any_of(citations, [&knowledge](const Citation& citation) {
    return knowledge.sources[citation.source].kind == SourceKind::assumption;
  });
}

ReportedCostLine reported(const Knowledge& knowledge, const CostLine& line) {
  return {.id = line.id,
          .title = line.title,
          .kind = line.kind,
          .cadence = line.cadence,
          .amount = line.amount,
          .because = line.because,
          .source = knowledge.cite(line.source)};
}

ReportedEstimate reported(const Knowledge& knowledge, const Estimate& totals) {
  const CostRow& row = knowledge.costs.rows.at(static_cast<std::size_t>(totals.approach));
  ReportedEstimate estimate{.totals = totals, .stack = row.stack, .lines = {}, .guide = row.guide};
  for (const CostLine& line : row.lines) estimate.lines.push_back(reported(knowledge, line));
  return estimate;
}

void assume_defaults(const Knowledge& knowledge, const Workload& workload,
                     std::vector<Assumption>& assumptions) {
  const auto add = [&](Role role, const Quantity& quantity) {
    if (!quantity.assumed) return;
    const RoleDefault& fallback = knowledge.costs.defaults.at(static_cast<std::size_t>(role));
    assumptions.push_back({.subject = std::string(to_string(role)),
                           .value = to_text(quantity.value),
                           .approach = std::nullopt,
                           .because = fallback.because,
                           .source = knowledge.cite(fallback.source)});
  };
  add(Role::queries_per_month, workload.queries_per_month);
  add(Role::horizon_months, workload.horizon_months);
}

}  // namespace

ReportedCosts report_costs(const Knowledge& knowledge, const Answers& answers) {
  ReportedCosts costs{.as_of = knowledge.costs.as_of, .workload = workload(knowledge, answers)};
  const Estimates estimates = estimate(knowledge.costs, costs.workload);
  for (const Estimate& one : estimates) costs.estimates.push_back(reported(knowledge, one));
  costs.break_even = break_evens(estimates, costs.workload.horizon_months.value);
  assume_defaults(knowledge, costs.workload, costs.assumptions);
  for (std::size_t i = 0; i < knowledge.costs.rows.size(); ++i) {
    for (const CostLine& line : knowledge.costs.rows.at(i).lines) {
      if (!is_assumption(knowledge, line.source)) continue;
      costs.assumptions.push_back({.subject = line.title,
                                   .value = {},
                                   .approach = all_approaches.at(i),
                                   .because = line.because,
                                   .source = knowledge.cite(line.source)});
    }
  }
  return costs;
}

}  // namespace retort
