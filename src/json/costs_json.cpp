#include "advice_parts.hpp"

namespace retort {
namespace {

void write(JsonWriter& json, const Range& range) {
  json.begin_object();
  json.key("low").decimal(range.low);
  json.key("typical").decimal(range.typical);
  json.key("high").decimal(range.high);
  json.end_object();
}

void write(JsonWriter& json, const ReportedCostLine& line) {
  json.begin_object();
  json.key("line").text(line.id);
  json.key("title").text(line.title);
  json.key("kind").text(to_string(line.kind));
  json.key("cadence").text(to_string(line.cadence));
  json.key("usd");
  write(json, line.amount);
  json.key("because").text(line.because);
  json.key("source").text(line.source);
  json.end_object();
}

void write(JsonWriter& json, const GuideCost& guide) {
  json.begin_object();
  json.key("setup").text(guide.setup);
  json.key("per_query").text(guide.per_query);
  json.key("maintenance").text(guide.maintenance);
  json.end_object();
}

void write(JsonWriter& json, const ReportedEstimate& estimate) {
  const Estimate& totals = estimate.totals;
  const auto range = [&json](std::string_view key, const Range& value) {
    json.key(key);
    write(json, value);
  };
  json.begin_object();
  json.key("approach").text(to_string(totals.approach));
  json.key("stack").text(estimate.stack);
  range("setup_usd", totals.setup);
  range("fixed_monthly_usd", totals.fixed_monthly);
  range("per_query_usd", totals.per_query);
  range("maintenance_monthly_usd", totals.maintenance_monthly);
  range("monthly_usd", totals.monthly);
  range("horizon_usd", totals.horizon);
  json.key("lines").begin_array();
  for (const ReportedCostLine& line : estimate.lines) write(json, line);
  json.end_array();
  json.key("guide");
  if (estimate.guide) {
    write(json, *estimate.guide);
  } else {
    json.null();
  }
  json.end_object();
}

void write(JsonWriter& json, const BreakEven& even) {
  json.begin_object();
  json.key("a").text(to_string(even.a));
  json.key("b").text(to_string(even.b));
  json.key("kind").text(to_string(even.kind));
  json.key("queries_per_month");
  if (even.kind == BreakEven::Kind::at) {
    json.integer(even.queries_per_month);
  } else {
    json.null();
  }
  json.key("cheaper_above");
  write_approach_or_null(json, even.cheaper_above);
  json.end_object();
}

void write(JsonWriter& json, const Assumption& assumption) {
  json.begin_object();
  json.key("subject").text(assumption.subject);
  if (!assumption.value.empty()) json.key("value").number(assumption.value);
  if (assumption.approach) json.key("approach").text(to_string(*assumption.approach));
  json.key("because").text(assumption.because);
  json.key("source").text(assumption.source);
  json.end_object();
}

void write(JsonWriter& json, const Quantity& quantity) {
  json.begin_object();
  json.key("value").decimal(quantity.value);
  json.key("assumed").boolean(quantity.assumed);
  json.end_object();
}

}  // namespace

void write_approach_or_null(JsonWriter& json, const std::optional<Approach>& approach) {
  if (approach) {
    json.text(to_string(*approach));
  } else {
    json.null();
  }
}

void write_costs(JsonWriter& json, const ReportedCosts& costs) {
  const auto each = [&json](const auto& item) { write(json, item); };
  json.key("workload").begin_object();
  json.key("queries_per_month");
  write(json, costs.workload.queries_per_month);
  json.key("horizon_months");
  write(json, costs.workload.horizon_months);
  json.end_object();
  json.key("estimates").list(costs.estimates, each);
  json.key("break_even").list(costs.break_even, each);
}

void write_assumptions(JsonWriter& json, const ReportedCosts& costs) {
  const auto each = [&json](const auto& item) { write(json, item); };
  json.key("assumptions").list(costs.assumptions, each);
}

}  // namespace retort
