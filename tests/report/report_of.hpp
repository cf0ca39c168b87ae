#pragma once
// A report made by hand that says the same text wherever it says anything.

#include "retort/report.hpp"

#include <string>

namespace retort::testing {

inline void fill_recommendation(const std::string& text, Recommendation& recommendation) {
  recommendation.approach = Approach::rag;
  recommendation.without_vetoes = Approach::both;
  recommendation.runner_up = Approach::prompting;
  recommendation.verdict = text;
  recommendation.summary = text;
  recommendation.start = text;
  recommendation.delivery = text;
  recommendation.delivery_source = text;
  recommendation.conflict = {text};
}

inline void fill_findings(const std::string& text, Report& report) {
  report.flowchart.says_collect = Approach::rag;
  report.flowchart.steps = {{.id = text, .asks = text, .answer = Truth::yes}};
  report.reasons = {
      {.rule = text, .points = {1, 1}, .because = text, .source = text, .answers = {text}}};
  report.vetoes = {{.id = text,
                    .forbids = {Approach::fine_tune},
                    .because = text,
                    .instead = text,
                    .source = text,
                    .answers = {text}},
                   {.id = text,
                    .forbids = {Approach::both},
                    .possible = true,
                    .because = text,
                    .instead = text,
                    .source = text,
                    .answers = {text}}};
  report.tensions = {
      {.id = text, .because = text, .advice = text, .source = text, .answers = {text}}};
  report.contradictions = {
      {.id = text, .because = text, .ask = text, .source = text, .answers = {text}}};
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
                  .source = text}};
}

inline void fill_costs(const std::string& text, ReportedCosts& costs) {
  costs.as_of = text;
  for (const Approach approach : all_approaches) {
    ReportedEstimate estimate{.totals = {.approach = approach}, .stack = text};
    estimate.lines = {{.id = text, .title = text, .because = text, .source = text}};
    estimate.guide = GuideCost{.setup = text, .per_query = text, .maintenance = text};
    costs.estimates.push_back(estimate);
  }
  costs.break_even = {{.a = Approach::prompting, .b = Approach::rag}};
  costs.assumptions = {
      {.subject = text, .value = text, .approach = {}, .because = text, .source = text}};
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
                     .origin = text,
                     .because = text,
                     .source = text}};
  fill_recommendation(text, report.recommendation);
  fill_findings(text, report);
  report.comparison = {{.id = text, .title = text, .cells = {{Approach::rag, text, text}}}};
  fill_costs(text, report.costs);
  report.courses = {{.id = text, .title = text, .covers = {text}, .because = text}};
  return report;
}

}  // namespace retort::testing
