#pragma once
// The members of the advice, once, in their order: writer, reader and schema go by them.

#include "advice/report.hpp"
#include "json/advice/cost_fields.hpp"

namespace retort {

inline constexpr std::string_view recommendation_key = "recommendation";

template <typename Fields, PartOf<ReportedAnswer> Part>
void each_field(Fields& fields, Part& answer) {
  fields.text_or_number("value", answer.value, answer.is_number);
  fields.value("label", answer.label);
  fields.value("unit", answer.unit);
  fields.value("origin", answer.origin, as::answer_origin);
  fields.optional("because", answer.because);
  fields.optional("source", answer.source);
}

template <typename Fields, PartOf<ReportedConfidence> Part>
void each_field(Fields& fields, Part& cases) {
  fields.value("held", cases.held);
  fields.value("of", cases.of);
}

template <typename Fields, PartOf<MovedByBill> Part>
void each_field(Fields& fields, Part& moved) {
  fields.value("from", moved.from);
  fields.value("from_monthly_usd", moved.from_monthly);
  fields.value("to_monthly_usd", moved.to_monthly);
}

template <typename Fields, PartOf<ReportedCheck> Part>
void each_field(Fields& fields, Part& check) {
  fields.value("id", check.id);
  fields.value("kind", check.kind);
  fields.value("title", check.title);
  fields.value("headline", check.headline);
  fields.value("because", check.because);
  fields.value("do", check.action);
  fields.value("source", check.source);
  fields.value("answers", check.answers);
  fields.optional("monthly_usd", check.monthly);
  fields.optional("cost_because", check.cost_because);
  fields.optional("cost_source", check.cost_source);
}

template <typename Fields, PartOf<ReportedKind> Part>
void each_field(Fields& fields, Part& kind) {
  fields.value("table", kind.table);
  fields.value("table_title", kind.table_title);
  fields.value("kind", kind.kind);
  fields.value("title", kind.title);
  fields.value("do", kind.action);
  fields.value("because", kind.because);
  fields.value("source", kind.source);
  fields.value("answers", kind.answers);
}

template <typename Fields, PartOf<Recommendation> Part>
void each_field(Fields& fields, Part& recommendation) {
  fields.value("approach", recommendation.approach);
  fields.value("strength", recommendation.certainty.strength);
  fields.value("robustness", recommendation.certainty.robustness, as::share);
  fields.value("completeness", recommendation.certainty.completeness, as::share);
  fields.value("possible", recommendation.certainty.possible.approaches);
  fields.value("scores", recommendation.scores);
  fields.value("prior", recommendation.prior);
  fields.value("premium", recommendation.premium);
  fields.value("runner_up", recommendation.runner_up);
  fields.optional("without_vetoes", recommendation.without_vetoes);
  fields.either(
      recommendation.approach.has_value(),
      [&] {
        fields.value("verdict", recommendation.verdict);
        fields.value("summary", recommendation.summary);
        fields.value("start", recommendation.start);
      },
      [&] { fields.value("conflict", recommendation.conflict); });
  fields.optional("delivery", recommendation.delivery);
  fields.optional("delivery_source", recommendation.delivery_source);
  fields.optional("moved_by_bill", recommendation.moved);
  fields.optional("confidence", recommendation.confidence);
  fields.optional("too_early", recommendation.is_too_early);
  fields.value("headline", recommendation.headline);
  fields.value("first", recommendation.first);
  fields.value("kinds", recommendation.kinds);
}

template <typename Fields, PartOf<MapRegion> Part>
void each_field(Fields& fields, Part& region) {
  fields.value("approach", region.approach);
  fields.value("from", region.from);
  fields.value("to", region.to);
}

template <typename Fields, PartOf<ReportedMap> Part>
void each_field(Fields& fields, Part& map) {
  fields.value("low", map.low);
  fields.value("high", map.high);
  fields.value("regions", map.regions);
}

template <typename Fields, PartOf<FlowchartStep> Part>
void each_field(Fields& fields, Part& step) {
  fields.value("line", step.id);
  fields.value("asks", step.asks);
  fields.value("answer", step.answer);
  fields.value("says", step.says);
}

template <typename Fields, PartOf<ReportedFlowchart> Part>
void each_field(Fields& fields, Part& flowchart) {
  fields.value("says", flowchart.says, as::or_none);
  fields.value("hit_policy", flowchart.policy);
  fields.value("under_collect", flowchart.says_collect, as::or_none);
  fields.value("under_first", flowchart.says_first, as::or_none);
  fields.value("steps", flowchart.steps);
}

template <typename Fields, PartOf<Reason> Part>
void each_field(Fields& fields, Part& reason) {
  fields.value("rule", reason.rule);
  fields.optional("limit", reason.is_limit);
  each_field(fields, reason.points);
  fields.value("because", reason.because);
  fields.value("source", reason.source);
  fields.value("answers", reason.answers);
}

template <typename Fields, PartOf<ReportedVeto> Part>
void each_field(Fields& fields, Part& veto) {
  fields.value("rule", veto.id);
  fields.value("possible", veto.possible);
  fields.value("forbids", veto.forbids);
  fields.value("because", veto.because);
  fields.value("instead", veto.instead);
  fields.value("source", veto.source);
  fields.either(
      veto.possible, [&] { fields.value("unanswered", veto.answers); },
      [&] { fields.value("answers", veto.answers); });
}

template <typename Fields, PartOf<ReportedTension> Part>
void each_field(Fields& fields, Part& tension) {
  fields.value("rule", tension.id);
  fields.value("because", tension.because);
  fields.value("advice", tension.advice);
  fields.value("source", tension.source);
  fields.value("answers", tension.answers);
}

template <typename Fields, PartOf<ReportedContradiction> Part>
void each_field(Fields& fields, Part& contradiction) {
  fields.value("rule", contradiction.id);
  fields.value("because", contradiction.because);
  fields.value("ask", contradiction.ask);
  fields.value("source", contradiction.source);
  fields.value("answers", contradiction.answers);
}

template <typename Fields, PartOf<ReportedPrecedent> Part>
void each_field(Fields& fields, Part& precedent) {
  fields.value("case", precedent.id);
  fields.value("story", precedent.story);
  fields.value("winner", precedent.winner);
  fields.value("acceptable", precedent.acceptable);
  fields.value("agrees", precedent.agrees);
  fields.value("likeness", precedent.likeness, as::share);
  fields.value("compared", precedent.compared);
  fields.value("scores", precedent.scores);
  fields.value("numbers", precedent.numbers);
  fields.value("strength", precedent.strength);
  fields.value("caveat", precedent.caveat);
  fields.value("citation", precedent.citation);
  fields.value("url", precedent.url);
}

template <typename Fields, PartOf<ReportedStep> Part>
void each_field(Fields& fields, Part& step) {
  fields.value("step", step.id);
  fields.value("phase", step.phase);
  fields.value("phase_title", step.phase_title);
  fields.value("do", step.action);
  fields.value("because", step.because);
  fields.value("source", step.source);
}

template <typename Fields, PartOf<MissingAnswer> Part>
void each_field(Fields& fields, Part& missing) {
  fields.value("question", missing.question);
  fields.value("prompt", missing.prompt);
  fields.value("decides_veto", missing.decides_veto);
}

template <typename Fields, PartOf<ReportedChange> Part>
void each_field(Fields& fields, Part& change) {
  fields.value("question", change.question);
  fields.value("to", change.to);
}

template <typename Fields, PartOf<ReportedFlip> Part>
void each_field(Fields& fields, Part& flip) {
  fields.value("changes", flip.changes);
  fields.value("becomes", flip.becomes);
}

template <typename Fields, PartOf<NextQuestion> Part>
void each_field(Fields& fields, Part& next) {
  fields.value("question", next.question);
  fields.value("prompt", next.prompt);
  fields.value("why", next.why);
  fields.value("at_most_left", next.at_most_left);
}

template <typename Fields, PartOf<ComparedFactor::Entry> Part>
void each_field(Fields& fields, Part& cell) {
  fields.value("text", cell.text);
  fields.value("source", cell.source);
}

template <typename Fields, PartOf<ComparedFactor> Part>
void each_field(Fields& fields, Part& factor) {
  fields.value("factor", factor.id);
  fields.value("title", factor.title);
  fields.value("matters", factor.matters);
  fields.value("cells", factor.cells, as::by_approach);
}

template <typename Fields, PartOf<ReportedCourse> Part>
void each_field(Fields& fields, Part& course) {
  fields.value("course", course.id);
  fields.value("title", course.title);
  fields.value("covers", course.covers);
  fields.value("because", course.because);
}

/// What the advice and the costs alone begin with.
template <typename Fields, PartOf<Report> Part>
void each_opening_field(Fields& fields, Part& report) {
  fields.value("schema_version", report_schema_version, as::version);
  fields.object("tool", [&report](auto& tool) {
    tool.value("name", report.tool_name);
    tool.value("version", report.tool_version);
    tool.value("knowledge", report.knowledge);
    tool.value("prices_as_of", report.costs.as_of);
  });
}

template <typename Fields, PartOf<Report> Part>
void each_field(Fields& fields, Part& report) {
  each_opening_field(fields, report);
  fields.optional(id_key, report.id);
  fields.value("titles", report.titles.by_approach);
  fields.value("answers", report.answers, as::by_question);
  fields.value(recommendation_key, report.recommendation);
  fields.value("map", report.map);
  fields.value("flowchart", report.flowchart);
  fields.value("reasons", report.reasons);
  fields.value("vetoes", report.vetoes);
  fields.value("tensions", report.tensions);
  fields.value("contradictions", report.contradictions);
  fields.value("missing", report.missing);
  fields.value("next_question", report.next);
  fields.value("what_would_change", report.flips);
  fields.value("stable_up_to", report.stable_up_to);
  fields.value("precedents", report.precedents);
  fields.value("plan", report.plan);
  each_field(fields, report.costs);
  fields.value("comparison", report.comparison);
  fields.value("assumptions", report.costs.assumptions);
  fields.value("courses", report.courses);
  fields.value("sources", report.sources);
}

/// The costs alone.
template <typename Fields, PartOf<Report> Part>
void each_cost_field(Fields& fields, Part& report) {
  each_opening_field(fields, report);
  fields.value("answers", report.answers, as::by_question);
  each_field(fields, report.costs);
  fields.value("assumptions", report.costs.assumptions);
}

}  // namespace retort
