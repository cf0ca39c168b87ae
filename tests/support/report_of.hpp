#pragma once
// A report made by hand that says the same text wherever it says anything.

#include "advice/report.hpp"

#include <string>

namespace retort::testing {

inline void fill_recommendation(const std::string& text, Recommendation& recommendation) {
  recommendation.approach = Approach::rag;
  recommendation.without_vetoes = Approach::both;
  recommendation.runner_up = Approach::prompting;
  recommendation.verdict = text;
  recommendation.headline = text;
  recommendation.first = {{.id = text,
                           .kind = CheckKind::instead,
                           .title = text,
                           .headline = text,
                           .because = text,
                           .action = text,
                           .source = {{text, {}}},
                           .answers = {text},
                           .monthly = MoneyRange{},
                           .cost_because = text,
                           .cost_source = {{text, {}}}}};
  recommendation.kinds = {{.table = text,
                           .table_title = text,
                           .kind = text,
                           .title = text,
                           .action = text,
                           .because = text,
                           .source = {{text, {}}},
                           .answers = {text}}};
  recommendation.summary = text;
  recommendation.start = text;
  recommendation.delivery = text;
  recommendation.delivery_source = {{text, {}}};
  recommendation.conflict = {text};
}

inline void fill_findings(const std::string& text, Report& report) {
  report.flowchart.says_collect = Approach::rag;
  report.flowchart.steps = {{.id = text, .asks = text, .answer = Truth::yes}};
  report.reasons = {
      {.rule = text, .points = {1, 1}, .because = text, .source = {{text, {}}}, .answers = {text}}};
  report.vetoes = {{.id = text,
                    .forbids = {Approach::fine_tune},
                    .because = text,
                    .instead = text,
                    .source = {{text, {}}},
                    .answers = {text}},
                   {.id = text,
                    .forbids = {Approach::both},
                    .possible = true,
                    .because = text,
                    .instead = text,
                    .source = {{text, {}}},
                    .answers = {text}}};
  report.tensions = {
      {.id = text, .because = text, .advice = text, .source = {{text, {}}}, .answers = {text}}};
  report.contradictions = {
      {.id = text, .because = text, .ask = text, .source = {{text, {}}}, .answers = {text}}};
  report.missing = {{.question = text, .prompt = text}};
  report.next = NextQuestion{.question = text, .prompt = text, .why = text, .at_most_left = 1};
  report.flips = {{.changes = {{.question = text, .to = {text}}}, .becomes = Approach::both}};
  report.precedents = {{.id = text,
                        .story = text,
                        .numbers = text,
                        .strength = text,
                        .caveat = text,
                        .citation = text,
                        .url = text}};
  report.plan = {{.id = text,
                  .phase = text,
                  .phase_title = text,
                  .action = text,
                  .because = text,
                  .source = {{text, {}}}}};
}

inline void fill_spreads(const std::string& text, ReportedCosts& costs) {
  const Money dollar = Money::dollars(Decimal::whole(1));
  for (const std::int64_t volume : {100, 1000}) {
    VolumePoint point{.queries_per_month = volume, .horizon = {}, .low = {}, .high = {}};
    point.horizon.fill(dollar);
    point.low.fill(dollar);
    point.high.fill(Money::dollars(Decimal::whole(volume)));
    costs.by_volume.push_back(point);
  }
  costs.latency_limit_ms = Decimal::whole(200);
  for (const Approach approach : all_approaches) {
    ReportedLatency latency;
    latency.latency.approach = approach;
    latency.latency.first_token = {50.0, 100.0, 300.0};
    latency.latency.whole_answer = {500.0, 1000.0, 3000.0};
    const ReportedStage stage{.id = text,
                              .title = text,
                              .ms = {50.0, 100.0, 300.0},
                              .because = text,
                              .source = {{text, {}}}};
    latency.stages = {stage, stage};
    latency.within = WithinLimit::first_token;
    costs.latencies.push_back(latency);
  }
  ReportedSwing swing{.subject = text, .unit = text, .swing = {}};
  swing.swing.dear = Money::dollars(Decimal::whole(5));
  costs.tornados = {{.approach = Approach::rag, .swings = {swing}}};
  costs.endings = {{.row = text, .until = text, .reason = text}};
}

inline void fill_costs(const std::string& text, ReportedCosts& costs) {
  costs.as_of = text;
  costs.today = text;
  for (const Approach approach : all_approaches) {
    ReportedEstimate estimate;
    estimate.totals.approach = approach;
    estimate.stack = {text};
    ReportedCostLine line{.id = text, .title = text, .unit = text};
    line.amount.high = Money::dollars(Decimal::whole(1));
    line.because = text;
    line.source = {{text, {}}};
    line.price = PriceOrigin{.as_of = text, .source = text, .note = text, .file = text};
    estimate.lines = {line};
    estimate.guide = GuideCost{.setup = text, .per_query = text, .maintenance = text};
    estimate.guide_checks = {{.what = text}};
    costs.estimates.push_back(estimate);
  }
  costs.estimates.front().obstacle = ReportedObstacle{.row = text};
  costs.estimates.back().dear_obstacle = ReportedObstacle{.row = text};
  costs.break_even = {{.a = Approach::prompting, .b = Approach::rag}};
  costs.assumptions = {
      {.subject = text, .value = text, .unit = text, .because = text, .source = {{text, {}}}},
      {.subject = text,
       .value = text,
       .is_number = false,
       .because = text,
       .source = {{text, {}}}}};
  fill_spreads(text, costs);
  costs.same_model = SameModel{.trained = text, .model = text, .hosted = text};
}

/// Every text of it is `text`.
inline Report report_of(const std::string& text) {
  Report report{.tool_name = text, .tool_version = text, .knowledge = text};
  report.id = RecordId{.text = text};
  report.titles.by_approach.fill(text);
  report.answers = {{.question = text,
                     .value = text,
                     .label = text,
                     .unit = text,
                     .origin = std::string(derived_origin),
                     .because = text,
                     .source = {{text, {}}}}};
  fill_recommendation(text, report.recommendation);
  fill_findings(text, report);
  report.comparison = {{.id = text, .title = text, .cells = {{Approach::rag, text, {{text, {}}}}}}};
  fill_costs(text, report.costs);
  report.map.low = {-3, -3};
  report.map.high = {3, 3};
  report.map.regions = {{.approach = Approach::rag, .from = {-3, -3}, .to = {3, 3}}};
  report.sources = {{.id = text, .title = text, .date = text, .url = text}};
  report.courses = {{.id = text, .title = text, .covers = {text}, .because = text}};
  return report;
}

}  // namespace retort::testing
