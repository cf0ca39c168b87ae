#include "advice/report_basis.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace retort {
namespace {

void collect_ids(const CitedPlaces& places, std::set<std::string_view>& ids) {
  for (const CitedPlace& place : places) ids.insert(place.source);
}

template <typename Parts>
void collect_from(const Parts& parts, std::set<std::string_view>& ids) {
  for (const auto& part : parts) collect_ids(part.source, ids);
}

void collect_from_costs(const ReportedCosts& costs, std::set<std::string_view>& ids) {
  for (const ReportedEstimate& estimate : costs.estimates) collect_from(estimate.lines, ids);
  for (const ReportedLatency& latency : costs.latencies) collect_from(latency.stages, ids);
  collect_from(costs.assumptions, ids);
}

}  // namespace

std::vector<Source> cited_sources(const Knowledge& knowledge, const Report& report) {
  std::set<std::string_view> ids;
  collect_from(report.answers, ids);
  collect_ids(report.recommendation.delivery_source, ids);
  collect_from(report.recommendation.first, ids);
  for (const ReportedCheck& check : report.recommendation.first) {
    collect_ids(check.cost_source, ids);
  }
  collect_from(report.recommendation.kinds, ids);
  collect_from(report.reasons, ids);
  collect_from(report.vetoes, ids);
  collect_from(report.tensions, ids);
  collect_from(report.contradictions, ids);
  collect_from(report.plan, ids);
  for (const ComparedFactor& factor : report.comparison) collect_from(factor.cells, ids);
  collect_from_costs(report.costs, ids);
  std::vector<Source> cited;
  for (const Source& source : knowledge.sources) {
    if (!ids.contains(source.id)) continue;
    cited.push_back(source);
    cited.back().places.clear();  // that it could have cited as well
  }
  return cited;
}

}  // namespace retort
