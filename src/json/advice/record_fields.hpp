#pragma once
// The members of a decision record, once, in their order: see report_fields.hpp. They are called as
// in the advice.

#include "json/advice/report_fields.hpp"
#include "record/changes.hpp"
#include "record/decision_record.hpp"

namespace retort {

inline constexpr std::string_view record_version_key = "record_version";
inline constexpr int record_version = 1;

template <typename Fields, PartOf<RecordedAnswer> Part>
void each_field(Fields& fields, Part& answer) {
  fields.text_or_number("value", answer.value, answer.is_number);
  fields.value("origin", answer.origin, as::answer_origin);
}

template <typename Fields, PartOf<RecordedReason> Part>
void each_field(Fields& fields, Part& reason) {
  fields.value("rule", reason.rule);
  fields.optional("limit", reason.is_limit);
  each_field(fields, reason.points);
  fields.value("because", reason.because);
}

template <typename Fields, PartOf<RecordedVeto> Part>
void each_field(Fields& fields, Part& veto) {
  fields.value("rule", veto.rule);
  fields.value("because", veto.because);
}

template <typename Fields, PartOf<RecordedCostLine> Part>
void each_field(Fields& fields, Part& line) {
  fields.value("line", line.id);
  fields.value("title", line.title);
  fields.value("kind", line.kind);
  fields.value("quantity", line.quantity, as::Figure(quantity_digits));
  fields.value("unit", line.unit);
  fields.value("unit_price_usd", line.unit_price);
}

template <typename Fields, PartOf<RecordedCost> Part>
void each_field(Fields& fields, Part& cost) {
  fields.value("approach", cost.approach);
  fields.value("setup_usd", cost.setup);
  fields.value("per_query_usd", cost.per_query);
  fields.value("monthly_usd", cost.monthly);
  fields.value("horizon_usd", cost.horizon);
  fields.optional("lines", cost.lines);
}

template <typename Fields, PartOf<DecisionRecord> Part>
void each_field(Fields& fields, Part& record) {
  fields.value(record_version_key, record_version, as::version);
  fields.object("tool", [&record](auto& tool) {
    tool.value("version", record.tool_version);
    tool.value("knowledge", record.knowledge);
    tool.value("prices_as_of", record.prices_as_of);
  });
  fields.optional(id_key, record.id);
  fields.value("max_cost_change", record.most_cost_share);
  fields.value("answers", record.answers, as::by_question);
  fields.object(recommendation_key, [&record](auto& recommendation) {
    recommendation.value("approach", record.approach);
    recommendation.value("strength", record.strength);
    recommendation.value("robustness", record.robustness, as::share);
    recommendation.value("scores", record.scores);
  });
  fields.object("flowchart",
                [&record](auto& chart) { chart.value("says", record.flowchart, as::or_none); });
  fields.value("reasons", record.reasons);
  fields.value("vetoes", record.vetoes);
  fields.value("estimates", record.costs);
}

}  // namespace retort
