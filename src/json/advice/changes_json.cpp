#include "json/advice/definitions.hpp"
#include "json/advice/record_fields.hpp"
#include "json/advice/record_json.hpp"
#include "json/members/member_writer.hpp"

namespace retort {
namespace {

constexpr int changes_version = 1;
constexpr int share_digits = 6;

/// What a value was, and what it is.
template <typename Fields, typename Value>
void before_and_after(Fields& fields, std::string_view key, const Value& before,
                      const Value& after) {
  fields.object(key, [&](Fields& pair) {
    pair.value("before", before);
    pair.value("after", after);
  });
}

std::optional<std::string> given(const std::string& value) {
  return value.empty() ? std::nullopt : std::optional(value);
}

}  // namespace

template <typename Fields, PartOf<ChangedAnswer> Part>
void each_field(Fields& fields, Part& answer) {
  fields.value("question", answer.question);
  fields.value("before", given(answer.before));
  fields.value("after", given(answer.after));
}

template <typename Fields, PartOf<ChangedReason> Part>
void each_field(Fields& fields, Part& reason) {
  fields.value("rule", reason.rule);
  fields.optional("limit", reason.is_limit);
  fields.value("before", reason.before);
  fields.value("after", reason.after);
  fields.value("because", reason.because);
}

template <typename Fields, PartOf<ChangedCost> Part>
void each_field(Fields& fields, Part& cost) {
  fields.value("approach", cost.approach);
  fields.value("total", cost.total);
  fields.value("before_usd", cost.before);
  fields.value("after_usd", cost.after);
  fields.either(
      cost.share.has_value(),
      [&] { fields.value("share", cost.share.value_or(0.0), as::Figure(share_digits)); }, [] {});
}

/// One side of a changed line.
struct BilledAmount {
  double quantity = 0.0;
  std::string unit;
  Money unit_price;
  Money amount;
};

template <typename Fields, PartOf<BilledAmount> Part>
void each_field(Fields& fields, Part& billed) {
  fields.value("quantity", billed.quantity, as::Figure(quantity_digits));
  fields.value("unit", billed.unit);
  fields.value("unit_price_usd", billed.unit_price);
  fields.value("usd", billed.amount);
}

std::optional<BilledAmount> billed(const std::optional<RecordedCostLine>& line) {
  if (!line) return std::nullopt;
  return BilledAmount{line->quantity, line->unit, line->unit_price, line->amount()};
}

template <typename Fields, PartOf<ChangedCostLine> Part>
void each_field(Fields& fields, Part& changed) {
  const RecordedCostLine line = changed.after.value_or(changed.before.value_or(RecordedCostLine{}));
  fields.value("approach", changed.approach);
  fields.value("line", line.id);
  fields.value("title", line.title);
  fields.value("kind", line.kind);
  fields.value("before", billed(changed.before));
  fields.value("after", billed(changed.after));
}

template <typename Fields, PartOf<Drift> Part>
void each_field(Fields& fields, Part& drift) {
  fields.value("kind", drift.kind);
  fields.optional("cost", drift.cost);
}

template <typename Fields, PartOf<Changes> Part>
void each_field(Fields& fields, Part& changes) {
  const DecisionRecord& before = changes.before;
  const DecisionRecord& after = changes.after;
  fields.value("changed", changes.any());
  before_and_after(fields, "tool_version", before.tool_version, after.tool_version);
  before_and_after(fields, "knowledge", before.knowledge, after.knowledge);
  before_and_after(fields, "prices_as_of", before.prices_as_of, after.prices_as_of);
  before_and_after(fields, "approach", before.approach, after.approach);
  before_and_after(fields, "strength", before.strength, after.strength);
  before_and_after(fields, "robustness", before.robustness, after.robustness);
  before_and_after(fields, "scores", before.scores, after.scores);
  before_and_after(fields, "flowchart", before.flowchart, after.flowchart);
  fields.value("answers", changes.answers);
  fields.value("reasons", changes.reasons);
  fields.value("vetoes_begun", changes.vetoes_begun);
  fields.value("vetoes_ended", changes.vetoes_ended);
  fields.value("costs", changes.costs);
  fields.value("cost_lines", changes.cost_lines);
  fields.value("cost_lines_unknown", changes.lines_unknown);
}

template <typename Fields>
void each_changes_field(Fields& fields, const Changes& changes) {
  fields.value("schema_version", changes_version, as::version);
  each_field(fields, changes);
}

template <typename Fields>
void each_field(Fields& fields, const CheckedRecord& check) {
  fields.value("schema_version", changes_version, as::version);
  fields.value("holds", check.drifts.empty());
  fields.value("accepted", check.is_accepted);
  fields.value("max_cost_change", check.most_cost_share);
  fields.value("drifts", check.drifts);
  each_field(fields, check.changes);
}

std::string changes_json(const Changes& changes) {
  return one_object<PlainWriter>(JsonLayout::indented,
                                 [&](PlainWriter& fields) { each_changes_field(fields, changes); });
}

std::string check_json(const CheckedRecord& check) { return written<PlainWriter>(check); }

NamedSchema changes_schema() {
  return named_schema({"diff_output", "What changed between two decisions"}, SchemaOf::output,
                      {[](SchemaWriter& fields) { each_changes_field(fields, Changes{}); }});
}

NamedSchema check_schema() {
  return schema_of<CheckedRecord>("check_output", "A decision record held against now");
}

}  // namespace retort
