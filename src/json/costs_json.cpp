#include "advice_parts.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

void write(JsonWriter& json, const Range& range) {
  json.begin_object();
  json.key("low").decimal(range.low);
  json.key("typical").decimal(range.typical);
  json.key("high").decimal(range.high);
  json.end_object();
}

void write(JsonWriter& json, const MoneyRange& range) {
  json.begin_object();
  json.key("low").number(to_text(range.low));
  json.key("typical").number(to_text(range.typical));
  json.key("high").number(to_text(range.high));
  json.end_object();
}

void write(JsonWriter& json, const PriceOrigin& price) {
  json.begin_object();
  json.key("as_of");
  if (price.as_of.empty()) {
    json.null();
  } else {
    json.text(price.as_of);
  }
  json.key("confidence").text(to_string(price.confidence));
  json.key("source").text(price.source);
  json.end_object();
}

void write(JsonWriter& json, const ReportedCostLine& line) {
  json.begin_object();
  json.key("line").text(line.id);
  json.key("title").text(line.title);
  json.key("kind").text(to_string(line.kind));
  json.key("quantity").number(fmt::format("{:.12g}", line.quantity));
  json.key("unit").text(line.unit);
  json.key("unit_price_usd").number(to_text(line.unit_price));
  json.key("usd");
  write(json, line.amount);
  json.key("because").text(line.because);
  json.key("source").text(line.source);
  if (line.price) {
    json.key("price");
    write(json, *line.price);
  }
  json.end_object();
}

void write(JsonWriter& json, const GuideCheck& check) {
  json.begin_object();
  json.key("what").text(check.what);
  json.key("guide_low_usd").decimal(check.guide.low);
  json.key("guide_high_usd").decimal(check.guide.high);
  json.key("ours_usd").number(to_text(check.ours));
  json.key("holds").boolean(check.holds == GuideCheck::Holds::yes);
  json.key("because").text(check.because);
  json.end_object();
}

void write(JsonWriter& json, const GuideCost& guide, const std::vector<GuideCheck>& checks) {
  json.begin_object();
  json.key("setup").text(guide.setup);
  json.key("per_query").text(guide.per_query);
  json.key("maintenance").text(guide.maintenance);
  json.key("checks").list(checks, [&json](const GuideCheck& check) { write(json, check); });
  json.end_object();
}

void write(JsonWriter& json, const std::optional<ReportedObstacle>& obstacle) {
  if (!obstacle) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("kind").text(to_string(obstacle->kind));
  json.key("row").text(obstacle->row);
  json.key("needed").number(fmt::format("{:.12g}", obstacle->needed));
  json.key("available").number(fmt::format("{:.12g}", obstacle->available));
  json.key("until").text(obstacle->until);
  json.key("reason").text(obstacle->reason);
  json.end_object();
}

void write(JsonWriter& json, const TrainingMemory& memory) {
  json.begin_object();
  json.key("low_gb").number(fmt::format("{:.4g}", memory.low_gb));
  json.key("high_gb").number(fmt::format("{:.4g}", memory.high_gb));
  json.key("gpu").text(memory.gpu);
  json.key("gpu_gb").number(fmt::format("{:.4g}", memory.gpu_gb));
  json.key("cheapest_gpu").text(memory.cheapest);
  json.key("cheapest_gpu_hour_usd").number(to_text(memory.cheapest_hour));
  json.end_object();
}

void write_totals(JsonWriter& json, const Estimate& totals) {
  const auto range = [&json](std::string_view key, const MoneyRange& value) {
    json.key(key);
    write(json, value);
  };
  range("setup_usd", totals.setup);
  range("fixed_monthly_usd", totals.fixed_monthly);
  range("per_query_usd", totals.per_query);
  range("maintenance_monthly_usd", totals.maintenance_monthly);
  range("people_usd", totals.people);
  range("monthly_usd", totals.monthly);
  range("horizon_usd", totals.horizon);
}

void write(JsonWriter& json, const ReportedEstimate& estimate) {
  const Estimate& totals = estimate.totals;
  json.begin_object();
  json.key("approach").text(to_string(totals.approach));
  json.key("stack").texts(estimate.stack);
  json.key("obstacle");
  write(json, estimate.obstacle);
  json.key("dear_obstacle");
  write(json, estimate.dear_obstacle);
  write_totals(json, totals);
  json.key("all_in_per_query_usd");
  if (estimate.all_in_per_query) {
    json.number(to_text(*estimate.all_in_per_query));
  } else {
    json.null();
  }
  json.key("serving_gpus").number(fmt::format("{:.12g}", totals.serving_gpus));
  json.key("utilisation").number(fmt::format("{:.4g}", totals.utilisation));
  json.key("cache_hits").number(fmt::format("{:.4g}", totals.cache_hits));
  if (estimate.training_memory) {
    json.key("training_memory");
    write(json, *estimate.training_memory);
  }
  json.key("lines").list(estimate.lines,
                         [&json](const ReportedCostLine& line) { write(json, line); });
  json.key("guide");
  if (estimate.guide) {
    write(json, *estimate.guide, estimate.guide_checks);
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
  if (even.crossings.empty()) {
    json.null();
  } else {
    json.integer(even.crossings.front().queries_per_month);
  }
  json.key("crossings").list(even.crossings, [&json](const Crossing& crossing) {
    json.begin_object();
    json.key("queries_per_month").integer(crossing.queries_per_month);
    json.key("cheaper").text(to_string(crossing.cheaper));
    json.end_object();
  });
  json.end_object();
}

void write(JsonWriter& json, const Assumption& assumption) {
  json.begin_object();
  json.key("subject").text(assumption.subject);
  json.key("value");
  if (assumption.is_number) {
    write(json, assumption.range);
  } else {
    json.text(assumption.value);
  }
  json.key("unit").text(assumption.unit);
  json.key("because").text(assumption.because);
  json.key("source").text(assumption.source);
  json.end_object();
}

std::string rounded(double number) { return fmt::format("{:.6g}", number); }

void write(JsonWriter& json, const Milliseconds& ms) {
  json.begin_object();
  json.key("low").number(rounded(ms.low));
  json.key("typical").number(rounded(ms.typical));
  json.key("high").number(rounded(ms.high));
  json.end_object();
}

void write(JsonWriter& json, const ReportedStage& stage) {
  json.begin_object();
  json.key("stage").text(stage.id);
  json.key("title").text(stage.title);
  json.key("ms");
  write(json, stage.ms);
  json.key("because").text(stage.because);
  json.key("source").text(stage.source);
  json.end_object();
}

void write(JsonWriter& json, const ReportedLatency& latency) {
  json.begin_object();
  json.key("approach").text(to_string(latency.latency.approach));
  json.key("first_token_ms");
  write(json, latency.latency.first_token);
  json.key("whole_answer_ms");
  write(json, latency.latency.whole_answer);
  json.key("stages").list(latency.stages,
                          [&json](const ReportedStage& stage) { write(json, stage); });
  if (latency.within) {
    json.key("within_limit").text(to_string(*latency.within));
    json.key("tokens_within_limit").number(rounded(latency.tokens_within));
  }
  json.end_object();
}

void write(JsonWriter& json, const VolumePoint& point) {
  json.begin_object();
  json.key("queries_per_month").integer(point.queries_per_month);
  json.key("horizon_usd").begin_object();
  for (const Approach approach : all_approaches) {
    const std::optional<Money>& cost = point.horizon.at(static_cast<std::size_t>(approach));
    json.key(to_string(approach));
    if (cost) {
      json.number(to_text(*cost));
    } else {
      json.null();
    }
  }
  json.end_object();
  json.end_object();
}

void write(JsonWriter& json, const ReportedTornado& tornado) {
  json.begin_object();
  json.key("approach").text(to_string(tornado.approach));
  json.key("swings").list(tornado.swings, [&json](const ReportedSwing& one) {
    json.begin_object();
    json.key("subject").text(one.subject);
    json.key("low").decimal(one.swing.range.low);
    json.key("high").decimal(one.swing.range.high);
    json.key("unit").text(one.unit);
    json.key("cheap_horizon_usd").number(to_text(one.swing.cheap));
    json.key("dear_horizon_usd").number(to_text(one.swing.dear));
    json.end_object();
  });
  json.end_object();
}

void write(JsonWriter& json, const ReportedPercentiles& spread) {
  json.begin_object();
  json.key("approach").text(to_string(spread.approach));
  json.key("p10_horizon_usd").number(to_text(spread.horizon.p10));
  json.key("p50_horizon_usd").number(to_text(spread.horizon.p50));
  json.key("p90_horizon_usd").number(to_text(spread.horizon.p90));
  json.key("samples").integer(static_cast<std::int64_t>(spread.horizon.samples));
  json.end_object();
}

void write(JsonWriter& json, const ReportedStacks& stacks) {
  json.begin_object();
  json.key("approach").text(to_string(stacks.approach));
  json.key("considered").integer(static_cast<std::int64_t>(stacks.considered));
  json.key("dropped").begin_object();
  for (std::size_t i = 0; i < dropped_count; ++i) {
    json.key(to_string(static_cast<Dropped>(i)))
        .integer(static_cast<std::int64_t>(stacks.dropped.at(i)));
  }
  json.end_object();
  json.key("limits").list(stacks.limits, [&json](const ReportedStackLimit& limit) {
    json.begin_object();
    json.key("limit").text(limit.id);
    json.key("because").text(limit.because);
    json.key("source").text(limit.source);
    json.end_object();
  });
  json.key("front").list(stacks.front, [&json](const ReportedStack& stack) {
    json.begin_object();
    json.key("generation").text(to_string(stack.generation));
    json.key("rows").texts(stack.rows);
    json.key("setup_usd").number(to_text(stack.setup));
    json.key("monthly_usd").number(to_text(stack.monthly));
    json.key("first_token_ms").number(rounded(stack.first_token_ms));
    json.key("whole_answer_ms").number(rounded(stack.whole_answer_ms));
    json.end_object();
  });
  json.end_object();
}

void write(JsonWriter& json, const ReportedEnding& ending) {
  json.begin_object();
  json.key("row").text(ending.row);
  json.key("until").text(ending.until);
  json.key("reason").text(ending.reason);
  json.end_object();
}

void write(JsonWriter& json, const std::optional<SameModel>& same) {
  if (!same) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("trained").text(same->trained);
  json.key("model").text(same->model);
  json.key("hosted").text(same->hosted);
  json.key("rag_monthly_usd").number(to_text(same->rag_monthly));
  json.end_object();
}

void write_quantity(JsonWriter& json, std::string_view key, Decimal value, bool assumed) {
  json.key(key).begin_object();
  json.key("value").decimal(value);
  json.key("assumed").boolean(assumed);
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
  json.key("prices_for").text(costs.today);
  json.key("workload").begin_object();
  write_quantity(json, "queries_per_month", costs.queries_per_month, costs.assumed_queries);
  write_quantity(json, "horizon_months", costs.horizon_months, costs.assumed_horizon);
  json.end_object();
  json.key("estimates").list(costs.estimates, each);
  json.key("break_even").list(costs.break_even, each);
  json.key("by_volume").list(costs.by_volume, each);
  json.key("latency").begin_object();
  json.key("limit_ms");
  if (costs.latency_limit_ms) {
    json.decimal(*costs.latency_limit_ms);
  } else {
    json.null();
  }
  json.key("approaches").list(costs.latencies, each);
  json.end_object();
  json.key("tornado").list(costs.tornados, each);
  if (!costs.percentiles.empty()) json.key("percentiles").list(costs.percentiles, each);
  if (costs.stacks) {
    json.key("stacks");
    write(json, *costs.stacks);
  }
  json.key("endings").list(costs.endings, each);
  json.key("same_model");
  write(json, costs.same_model);
}

void write_assumptions(JsonWriter& json, const ReportedCosts& costs) {
  const auto each = [&json](const auto& item) { write(json, item); };
  json.key("assumptions").list(costs.assumptions, each);
}

}  // namespace retort
