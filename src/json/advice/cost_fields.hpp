#pragma once
// The members of what an advice says about costs and time: see report_fields.hpp.

#include "advice/report.hpp"
#include "json/members/shared_members.hpp"

#include <concepts>
#include <type_traits>

namespace retort {

template <typename Fields, PartOf<Milliseconds> Part>
void each_field(Fields& fields, Part& ms) {
  fields.value("low", ms.low, as::Figure(time_digits));
  fields.value("typical", ms.typical, as::Figure(time_digits));
  fields.value("high", ms.high, as::Figure(time_digits));
}

template <typename Fields, PartOf<PriceOrigin> Part>
void each_field(Fields& fields, Part& price) {
  fields.value("as_of", price.as_of, as::null_when_empty);
  fields.value("confidence", price.confidence);
  fields.value("source", price.source);
}

template <typename Fields, PartOf<ReportedCostLine> Part>
void each_field(Fields& fields, Part& line) {
  fields.value("line", line.id);
  fields.value("title", line.title);
  fields.value("kind", line.kind);
  fields.value("quantity", line.quantity, as::Figure(quantity_digits));
  fields.value("unit", line.unit);
  fields.value("unit_price_usd", line.unit_price);
  fields.value("usd", line.amount);
  fields.value("because", line.because);
  fields.value("source", line.source);
  fields.optional("price", line.price);
}

template <typename Fields, PartOf<GuideCheck> Part>
void each_field(Fields& fields, Part& check) {
  fields.value("what", check.what);
  fields.value("guide_low_usd", check.guide.low);
  fields.value("guide_high_usd", check.guide.high);
  fields.value("ours_usd", check.ours);
  bool holds = check.holds == GuideCheck::Holds::yes;
  fields.value("holds", holds);
  if constexpr (!std::is_const_v<Part>) {
    check.holds = GuideCheck::Holds::yes;
    if (!holds) {
      check.holds = check.ours < Money::dollars(check.guide.low)
                        ? GuideCheck::Holds::ours_is_lower
                        : GuideCheck::Holds::ours_is_higher;
    }
  }
  fields.value("because", check.because);
}

template <typename Fields, PartOf<ReportedObstacle> Part>
void each_field(Fields& fields, Part& obstacle) {
  fields.value("kind", obstacle.kind);
  fields.value("row", obstacle.row);
  fields.value("needed", obstacle.needed, as::Figure(quantity_digits));
  fields.value("available", obstacle.available, as::Figure(quantity_digits));
  fields.value("until", obstacle.until);
  fields.value("reason", obstacle.reason);
}

template <typename Fields, PartOf<TrainingMemory> Part>
void each_field(Fields& fields, Part& memory) {
  fields.value("low_gb", memory.low_gb, as::Figure(rough_digits));
  fields.value("high_gb", memory.high_gb, as::Figure(rough_digits));
  fields.value("gpu", memory.gpu);
  fields.value("gpu_gb", memory.gpu_gb, as::Figure(rough_digits));
  fields.value("cheapest_gpu", memory.cheapest);
  fields.value("cheapest_gpu_hour_usd", memory.cheapest_hour);
}

template <typename Fields, PartOf<ReportedEstimate> Part>
void each_field(Fields& fields, Part& estimate) {
  auto& totals = estimate.totals;
  fields.value("approach", totals.approach);
  fields.value("stack", estimate.stack);
  fields.value("obstacle", estimate.obstacle);
  fields.value("dear_obstacle", estimate.dear_obstacle);
  fields.value("setup_usd", totals.setup);
  fields.value("fixed_monthly_usd", totals.fixed_monthly);
  fields.value("per_query_usd", totals.per_query);
  fields.value("maintenance_monthly_usd", totals.maintenance_monthly);
  fields.value("people_usd", totals.people);
  fields.value("monthly_usd", totals.monthly);
  fields.value("horizon_usd", totals.horizon);
  fields.value("all_in_per_query_usd", estimate.all_in_per_query);
  fields.value("serving_gpus", totals.serving_gpus, as::Figure(quantity_digits));
  fields.value("utilisation", totals.utilisation, as::Figure(rough_digits));
  fields.value("cache_hits", totals.cache_hits, as::Figure(rough_digits));
  fields.optional("training_memory", estimate.training_memory);
  fields.value("lines", estimate.lines);
  fields.object_or_null("guide", estimate.guide, [&estimate](auto& row, auto& guide) {
    row.value("setup", guide.setup);
    row.value("per_query", guide.per_query);
    row.value("maintenance", guide.maintenance);
    row.value("checks", estimate.guide_checks);
  });
}

template <typename Fields, PartOf<Crossing> Part>
void each_field(Fields& fields, Part& crossing) {
  fields.value("queries_per_month", crossing.queries_per_month, as::volume);
  fields.value("cheaper", crossing.cheaper);
}

template <typename Fields, PartOf<BreakEven> Part>
void each_field(Fields& fields, Part& even) {
  fields.value("a", even.a);
  fields.value("b", even.b);
  fields.value("kind", even.kind);
  fields.value("queries_per_month", even.crossings, as::first_volume);
  fields.value("crossings", even.crossings);
}

template <typename Fields, PartOf<VolumePoint> Part>
void each_field(Fields& fields, Part& point) {
  fields.value("queries_per_month", point.queries_per_month, as::volume);
  fields.value("horizon_usd", point.horizon);
  fields.value("horizon_low_usd", point.low);
  fields.value("horizon_high_usd", point.high);
}

template <typename Fields, PartOf<ReportedStage> Part>
void each_field(Fields& fields, Part& stage) {
  fields.value("stage", stage.id);
  fields.value("title", stage.title);
  fields.value("ms", stage.ms);
  fields.value("because", stage.because);
  fields.value("source", stage.source);
}

template <typename Fields, PartOf<ReportedLatency> Part>
void each_field(Fields& fields, Part& reported) {
  fields.value("approach", reported.latency.approach);
  fields.value("first_token_ms", reported.latency.first_token);
  fields.value("whole_answer_ms", reported.latency.whole_answer);
  fields.value("stages", reported.stages);
  fields.optional("within_limit", reported.within);
  fields.either(
      reported.within.has_value(),
      [&] { fields.value("tokens_within_limit", reported.tokens_within, as::Figure(time_digits)); },
      [] {});
}

template <typename Fields, PartOf<ReportedSwing> Part>
void each_field(Fields& fields, Part& reported) {
  fields.value("subject", reported.subject);
  fields.value("low", reported.swing.range.low);
  fields.value("high", reported.swing.range.high);
  fields.value("unit", reported.unit);
  fields.value("cheap_horizon_usd", reported.swing.cheap);
  fields.value("dear_horizon_usd", reported.swing.dear);
}

template <typename Fields, PartOf<ReportedTornado> Part>
void each_field(Fields& fields, Part& tornado) {
  fields.value("approach", tornado.approach);
  fields.value("swings", tornado.swings);
}

template <typename Fields, PartOf<ReportedPercentiles> Part>
void each_field(Fields& fields, Part& spread) {
  fields.value("approach", spread.approach);
  fields.value("p10_horizon_usd", spread.horizon.p10);
  fields.value("p50_horizon_usd", spread.horizon.p50);
  fields.value("p90_horizon_usd", spread.horizon.p90);
  fields.value("samples", spread.horizon.samples);
}

template <typename Fields, PartOf<ReportedStackLimit> Part>
void each_field(Fields& fields, Part& limit) {
  fields.value("limit", limit.id);
  fields.value("because", limit.because);
  fields.value("source", limit.source);
}

template <typename Fields, PartOf<ReportedStack> Part>
void each_field(Fields& fields, Part& stack) {
  fields.value("generation", stack.generation);
  fields.value("rows", stack.rows);
  fields.value("setup_usd", stack.setup);
  fields.value("monthly_usd", stack.monthly);
  fields.value("first_token_ms", stack.first_token_ms, as::Figure(time_digits));
  fields.value("whole_answer_ms", stack.whole_answer_ms, as::Figure(time_digits));
}

template <typename Fields, PartOf<ReportedStacks> Part>
void each_field(Fields& fields, Part& stacks) {
  fields.value("approach", stacks.approach);
  fields.value("considered", stacks.considered);
  fields.object("dropped", [&stacks](auto& dropped) {
    for (std::size_t i = 0; i < dropped_count; ++i) {
      dropped.value(to_string(static_cast<Dropped>(i)), stacks.dropped.at(i));
    }
  });
  fields.value("limits", stacks.limits);
  fields.value("front", stacks.front);
}

template <typename Fields, PartOf<ReportedEnding> Part>
void each_field(Fields& fields, Part& ending) {
  fields.value("row", ending.row);
  fields.value("until", ending.until);
  fields.value("reason", ending.reason);
}

template <typename Fields, PartOf<SameModel> Part>
void each_field(Fields& fields, Part& same) {
  fields.value("trained", same.trained);
  fields.value("model", same.model);
  fields.value("hosted", same.hosted);
  fields.value("rag_monthly_usd", same.rag_monthly);
}

template <typename Fields, PartOf<Assumption> Part>
void each_field(Fields& fields, Part& assumption) {
  fields.value("subject", assumption.subject);
  fields.value("value", assumption, as::range_or_text);
  fields.value("unit", assumption.unit);
  fields.value("because", assumption.because);
  fields.value("source", assumption.source);
}

/// All but the assumptions, which stand further down.
template <typename Fields, PartOf<ReportedCosts> Part>
void each_field(Fields& fields, Part& costs) {
  fields.value("prices_for", costs.today);
  fields.object("workload", [&costs](auto& workload) {
    workload.object("queries_per_month", [&costs](auto& quantity) {
      quantity.value("value", costs.queries_per_month);
      quantity.value("assumed", costs.assumed_queries);
    });
    workload.object("horizon_months", [&costs](auto& quantity) {
      quantity.value("value", costs.horizon_months);
      quantity.value("assumed", costs.assumed_horizon);
    });
  });
  fields.value("estimates", costs.estimates);
  fields.value("break_even", costs.break_even);
  fields.value("by_volume", costs.by_volume);
  fields.object("latency", [&costs](auto& latency) {
    latency.value("limit_ms", costs.latency_limit_ms);
    latency.value("approaches", costs.latencies);
  });
  fields.value("tornado", costs.tornados);
  fields.optional("percentiles", costs.percentiles);
  fields.optional("stacks", costs.stacks);
  fields.value("endings", costs.endings);
  fields.value("same_model", costs.same_model);
}

}  // namespace retort
