#include "documents.hpp"
#include "figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

std::string given_or_assumed(Decimal value, bool assumed) {
  return grouped(value) + (assumed ? " (assumed)" : "");
}

std::string limit_text(const ReportedObstacle& obstacle, const std::string& today) {
  const std::string needed = quantity_text(obstacle.needed);
  const std::string available = quantity_text(obstacle.available);
  switch (obstacle.kind) {
    case Obstacle::Kind::context_window:
      return fmt::format("does not fit: {} tokens, and the window of {} holds {}", needed,
                         obstacle.row, available);
    case Obstacle::Kind::gpu_memory:
      return fmt::format("does not fit: {} GB, and eight GPUs of {} have {} GB each", needed,
                         obstacle.row, available);
    case Obstacle::Kind::store_size:
      return fmt::format("does not fit: {} GB, and {} holds {}", needed, obstacle.row, available);
    case Obstacle::Kind::store_searches:
      return fmt::format("does not fit: {} searches a month, and {} allows {}", needed,
                         obstacle.row, available);
    case Obstacle::Kind::no_training_price:
      return fmt::format("cannot be priced: {} publishes no price for training; give training_usd",
                         obstacle.row);
    case Obstacle::Kind::no_serving_price:
      return fmt::format("cannot be priced: {} publishes no price for running the trained model",
                         obstacle.row);
    case Obstacle::Kind::no_throughput:
      return fmt::format("cannot be priced: no speed is known for {}; give tokens_per_second",
                         obstacle.row);
    case Obstacle::Kind::offer_ended:
      return fmt::format("cannot be had on {}: {} was on offer until {}{}", today, obstacle.row,
                         obstacle.until.empty() ? "an unknown day" : obstacle.until,
                         obstacle.reason.empty() ? "" : " (" + obstacle.reason + ")");
  }
  return {};
}

void add_obstacles(Document& document, const Report& report) {
  List list;
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    const std::string& title = report.titles[estimate.totals.approach];
    if (estimate.obstacle) {
      list.items.push_back(
          {"", fmt::format("{} {}.", title, limit_text(*estimate.obstacle, report.costs.today)),
           ""});
    } else if (estimate.dear_obstacle) {
      list.items.push_back(
          {"",
           fmt::format("{} at the high end {}; its range leaves that end out.", title,
                       limit_text(*estimate.dear_obstacle, report.costs.today)),
           ""});
    }
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

void add_totals(Document& document, const Report& report) {
  const ReportedCosts& costs = report.costs;
  document.push_back(Heading{"What it costs"});
  document.push_back(Paragraph{fmt::format(
      "US dollars, typical (lowest-highest: all that is assumed at its cheap or at its dear end at "
      "once); prices as of {}; {} queries a month over {} months.",
      costs.as_of, given_or_assumed(costs.queries_per_month, costs.assumed_queries),
      given_or_assumed(costs.horizon_months, costs.assumed_horizon))});
  Table table{
      .header = {"", "Set-up", "A month", fmt::format("{} months", to_text(costs.horizon_months))},
      .rows = {}};
  for (const ReportedEstimate& estimate : costs.estimates) {
    if (estimate.obstacle) continue;
    const Estimate& totals = estimate.totals;
    table.rows.push_back({report.titles[totals.approach], usd_range(totals.setup),
                          usd_range(totals.monthly), usd_range(totals.horizon)});
  }
  document.push_back(std::move(table));
  add_obstacles(document, report);
  for (const ReportedEnding& ending : costs.endings) {
    document.push_back(Paragraph{
        fmt::format("{} ends on {}, before the months that are compared are over{}", ending.row,
                    ending.until, ending.reason.empty() ? "." : ": " + ending.reason)});
  }
  if (costs.same_model) {
    const SameModel& same = *costs.same_model;
    document.push_back(Paragraph{
        fmt::format("What is trained runs {}, the rest calls {}: part of any saving is the smaller "
                    "model's. RAG with {} would cost {} a month.",
                    same.trained, same.model, same.hosted, usd(same.rag_monthly))});
  }
}

std::string_view often(CostKind kind) {
  switch (kind) {
    case CostKind::setup:
    case CostKind::people:
      return "once";
    case CostKind::fixed:
    case CostKind::maintenance:
      return "a month";
    case CostKind::per_query:
      return "a query";
  }
  return "";
}

/// Prices of tokens and the like are quoted by the million.
std::string unit_price(Money price) {
  constexpr double million = 1e6;
  const bool is_tiny = price < Money::dollars({Decimal::one / 1000}) && price > Money{};
  return is_tiny ? usd(times(million, price)) + " a million" : usd(price);
}

std::string line_note(const ReportedCostLine& line) {
  std::string note = fmt::format("{} [{}", line.because, line.source);
  if (line.price) {
    note += fmt::format("; {}, {}",
                        line.price->as_of.empty() ? "undated" : "as of " + line.price->as_of,
                        line.price->confidence == Confidence::recalled
                            ? "recalled, not checked"
                            : fmt::format("{} confidence", to_string(line.price->confidence)));
  }
  return note + "]";
}

std::string guide_text(const GuideCheck& check) {
  const std::string range = fmt::format("{} to {}", usd(check.guide.low), usd(check.guide.high));
  switch (check.holds) {
    case GuideCheck::Holds::yes:
      return fmt::format("Its {} for {} hold here: ours is {}.", range, check.what,
                         usd(check.ours));
    case GuideCheck::Holds::ours_is_lower:
      return fmt::format("Its {} for {} are too high here, ours is {}: {}", range, check.what,
                         usd(check.ours), check.because);
    case GuideCheck::Holds::ours_is_higher:
      return fmt::format("Its {} for {} are too low here, ours is {}: {}", range, check.what,
                         usd(check.ours), check.because);
  }
  return {};
}

std::string memory_text(const TrainingMemory& memory) {
  const std::string need = fmt::format(
      "Training needs {} to {} GB and what the length of the examples adds; {} has {} "
      "GB.",
      quantity_text(memory.low_gb), quantity_text(memory.high_gb), memory.gpu,
      quantity_text(memory.gpu_gb));
  if (memory.cheapest.empty()) return need + " No single GPU of the catalogue holds it.";
  return fmt::format("{} The cheapest single GPU that holds it is {} at {} an hour.", need,
                     memory.cheapest, usd(memory.cheapest_hour));
}

void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate) {
  if (estimate.obstacle) return;
  document.push_back(Heading{fmt::format("{}: {}", report.titles[estimate.totals.approach],
                                         fmt::join(estimate.stack, ", "))});
  List list;
  for (const ReportedCostLine& line : estimate.lines) {
    if (line.amount.high == Money{}) continue;
    list.items.push_back(
        {"",
         fmt::format("{}: {} {} x {} = {} {}", line.title, quantity_text(line.quantity), line.unit,
                     unit_price(line.unit_price), usd_range(line.amount), often(line.kind)),
         line_note(line)});
  }
  if (estimate.training_memory) {
    list.items.push_back({"", memory_text(*estimate.training_memory), ""});
  }
  if (estimate.totals.serving_gpus > 0.0) {
    list.items.push_back({"",
                          fmt::format("Serving GPUs: {}, at work {:.1f} % of the time.",
                                      quantity_text(estimate.totals.serving_gpus),
                                      estimate.totals.utilisation * 100.0),
                          ""});
  }
  if (estimate.all_in_per_query) {
    list.items.push_back(
        {"",
         fmt::format("All in, a query costs {} at this volume.", usd(*estimate.all_in_per_query)),
         ""});
  }
  if (estimate.guide) {
    std::string text =
        fmt::format("The guide's own row: set-up {}; per query {}; {}.", estimate.guide->setup,
                    estimate.guide->per_query, estimate.guide->maintenance);
    for (const GuideCheck& check : estimate.guide_checks) text += " " + guide_text(check);
    list.items.push_back({"", text, ""});
  }
  document.push_back(std::move(list));
}

std::string describe(const Report& report, const BreakEven& even) {
  switch (even.kind) {
    case BreakEven::Kind::always:
      return fmt::format("{} is cheaper at every volume", report.titles[even.a]);
    case BreakEven::Kind::never:
      return fmt::format("{} is cheaper at every volume", report.titles[even.b]);
    case BreakEven::Kind::equal:
      return "the same at every volume";
    case BreakEven::Kind::at:
      break;
  }
  // A staircase and a line may cross at many steps; where that begins and ends says it.
  constexpr std::size_t most_told = 3;
  if (even.crossings.size() > most_told) {
    return fmt::format("they take turns from {} queries a month on, and {} is cheaper from {}",
                       grouped(Decimal::whole(even.crossings.front().queries_per_month)),
                       report.titles[even.crossings.back().cheaper],
                       grouped(Decimal::whole(even.crossings.back().queries_per_month)));
  }
  std::vector<std::string> parts;
  for (const Crossing& crossing : even.crossings) {
    parts.push_back(fmt::format("{} is cheaper from {} queries a month",
                                report.titles[crossing.cheaper],
                                grouped(Decimal::whole(crossing.queries_per_month))));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

void add_break_evens(Document& document, const Report& report, std::optional<Approach> only) {
  List list;
  for (const BreakEven& even : report.costs.break_even) {
    if (only && even.a != *only && even.b != *only) continue;
    list.items.push_back({"",
                          fmt::format("{} or {}: {}.", report.titles[even.a], report.titles[even.b],
                                      describe(report, even)),
                          ""});
  }
  if (list.items.empty()) return;
  document.push_back(Heading{"Where one becomes cheaper (typical figures)"});
  document.push_back(std::move(list));
}

bool is_power_of_ten(std::int64_t number) {
  while (number % 10 == 0) number /= 10;
  return number == 1;
}

void add_volumes(Document& document, const Report& report) {
  const ReportedCosts& costs = report.costs;
  document.push_back(
      Heading{fmt::format("Cost over {} months by volume (typical figures, US dollars)",
                          to_text(costs.horizon_months))});
  Table table{.header = {"Queries a month"}, .rows = {}};
  Chart chart{.x_title = "queries a month", .y_title = "USD", .lines = {}};
  constexpr std::string_view marks = "PLRFB";
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < all_approaches.size(); ++i) {
    ChartLine line{.mark = marks[i], .title = report.titles[all_approaches.at(i)], .points = {}};
    for (const VolumePoint& point : costs.by_volume) {
      const std::optional<Money>& cost = point.horizon.at(i);
      if (!cost || *cost <= Money{}) continue;
      line.points.push_back(
          {static_cast<double>(point.queries_per_month), static_cast<double>(cost->picos) / 1e12});
    }
    if (line.points.empty()) continue;
    table.header.push_back(line.title);
    chart.lines.push_back(std::move(line));
    shown.push_back(i);
  }
  for (const VolumePoint& point : costs.by_volume) {
    const Decimal volume = Decimal::whole(point.queries_per_month);
    if (!is_power_of_ten(point.queries_per_month) && volume != costs.queries_per_month) continue;
    std::vector<std::string> row{grouped(volume)};
    for (const std::size_t i : shown) {
      const std::optional<Money>& cost = point.horizon.at(i);
      row.push_back(cost ? usd(*cost) : "-");
    }
    table.rows.push_back(std::move(row));
  }
  document.push_back(std::move(table));
  document.push_back(std::move(chart));
}

std::string time_text(double ms) {
  constexpr double second = 1000.0;
  return ms < second ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.3g} s", ms / second);
}

std::string times_text(const Milliseconds& ms) {
  return fmt::format("{} ({}-{})", time_text(ms.typical), time_text(ms.low), time_text(ms.high));
}

std::string within_text(const ReportedLatency& latency) {
  switch (*latency.within) {
    case WithinLimit::whole_answer:
      return "The whole answer typically comes within the limit.";
    case WithinLimit::first_token:
      return fmt::format("Within the limit come the first token and about {} tokens of the answer.",
                         quantity_text(latency.tokens_within));
    case WithinLimit::fast_case:
      return "Even the first token keeps the limit only if all goes fast.";
    case WithinLimit::never:
      return "Ruled out by the limit: not even the first token keeps it.";
  }
  return {};
}

void add_latency(Document& document, const Report& report) {
  document.push_back(Heading{"How long an answer takes: typical (fast-slow)"});
  if (report.costs.latency_limit_ms) {
    document.push_back(Paragraph{fmt::format(
        "Your limit is {} ms. A limit below a second can be about the first token or a very short "
        "answer only: some hundred tokens take seconds, whichever approach you choose.",
        grouped(*report.costs.latency_limit_ms))});
  }
  List list;
  for (const ReportedLatency& latency : report.costs.latencies) {
    std::vector<std::string> stages;
    for (const ReportedStage& stage : latency.stages) {
      stages.push_back(fmt::format("{} {}", stage.title, time_text(stage.ms.typical)));
    }
    const std::string limit = latency.within ? within_text(latency) + " " : std::string{};
    const std::string note = fmt::format("{}{}.", limit, fmt::join(stages, ", "));
    list.items.push_back(
        {"",
         fmt::format("{}: first token {}, whole answer {}", report.titles[latency.latency.approach],
                     times_text(latency.latency.first_token),
                     times_text(latency.latency.whole_answer)),
         note});
  }
  document.push_back(std::move(list));
}

/// The assumptions that matter most, for the approach that is advised.
void add_tornado(Document& document, const Report& report) {
  constexpr std::size_t most = 5;
  for (const ReportedTornado& tornado : report.costs.tornados) {
    if (tornado.approach != report.recommendation.approach || tornado.swings.empty()) continue;
    document.push_back(Heading{fmt::format("What moves the cost of {} most, one at a time",
                                           report.titles[tornado.approach])});
    List list;
    for (std::size_t i = 0; i < std::min(most, tornado.swings.size()); ++i) {
      const ReportedSwing& one = tornado.swings[i];
      list.items.push_back(
          {one.subject,
           fmt::format("{} to {} {}: {} to {} over {} months", grouped(one.swing.range.low),
                       grouped(one.swing.range.high), one.unit, usd(one.swing.cheap),
                       usd(one.swing.dear), to_text(report.costs.horizon_months)),
           ""});
    }
    document.push_back(std::move(list));
  }
}

void add_percentiles(Document& document, const Report& report) {
  if (report.costs.percentiles.empty()) return;
  document.push_back(Heading{
      fmt::format("How the total over {} months spreads when all assumptions vary on their own",
                  to_text(report.costs.horizon_months))});
  document.push_back(Paragraph{fmt::format(
      "{} draws with a fixed seed; each assumption is as likely below its typical value as above.",
      grouped(Decimal::whole(static_cast<std::int64_t>(sample_count))))});
  Table table{.header = {"", "One in ten below", "Half below", "Nine in ten below"}, .rows = {}};
  for (const ReportedPercentiles& spread : report.costs.percentiles) {
    table.rows.push_back({report.titles[spread.approach], usd(spread.horizon.p10),
                          usd(spread.horizon.p50), usd(spread.horizon.p90)});
  }
  document.push_back(std::move(table));
}

std::string_view dropped_text(Dropped why) {
  switch (why) {
    case Dropped::excluded:
      return "ruled out by your answers";
    case Dropped::weaker:
      return "with a weaker model than the one priced above";
    case Dropped::cannot_be_had:
      return "not on offer, without a price, or too small";
    case Dropped::too_slow:
      return "too slow for your limit";
    case Dropped::over_budget:
      return "over your budget";
    case Dropped::dominated:
      return "no faster than a cheaper one";
  }
  return "";
}

void add_stacks(Document& document, const Report& report) {
  if (!report.costs.stacks) return;
  const ReportedStacks& stacks = *report.costs.stacks;
  document.push_back(
      Heading{fmt::format("Combinations for {} that no other beats in both price and speed",
                          report.titles[stacks.approach])});
  std::vector<std::string> reasons;
  for (std::size_t i = 0; i < dropped_count; ++i) {
    if (stacks.dropped.at(i) == 0) continue;
    reasons.push_back(fmt::format(
        "{} {}", grouped(Decimal::whole(static_cast<std::int64_t>(stacks.dropped.at(i)))),
        dropped_text(static_cast<Dropped>(i))));
  }
  document.push_back(Paragraph{
      fmt::format("{} tried. Of these {}. Speeds tell hosted models from your own and these by "
                  "size, not one hosted model from another.",
                  grouped(Decimal::whole(static_cast<std::int64_t>(stacks.considered))),
                  fmt::join(reasons, "; "))});
  List list;
  for (const ReportedStack& stack : stacks.front) {
    list.items.push_back(
        {"",
         fmt::format("{} a month, {} once; first token {}, whole answer {}", usd(stack.monthly),
                     usd(stack.setup), time_text(stack.first_token_ms),
                     time_text(stack.whole_answer_ms)),
         fmt::format("{}", fmt::join(stack.rows, ", "))});
  }
  for (const ReportedStackLimit& limit : stacks.limits) {
    list.items.push_back({"", limit.because, fmt::format("[{}]", limit.source)});
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

std::string value_text(const Assumption& assumption) {
  if (!assumption.is_number) return assumption.value;
  const Range& range = assumption.range;
  const std::string typical = grouped(range.typical);
  const std::string unit = assumption.unit.empty() ? "" : " " + assumption.unit;
  if (range.low == range.high) return typical + unit;
  return fmt::format("{} ({}-{}){}", typical, grouped(range.low), grouped(range.high), unit);
}

void add_assumptions(Document& document, const Report& report) {
  List list;
  for (const Assumption& assumption : report.costs.assumptions) {
    list.items.push_back({assumption.subject, value_text(assumption),
                          fmt::format("{} [{}]", assumption.because, assumption.source)});
  }
  if (list.items.empty()) return;
  document.push_back(Heading{"Assumed, each until you answer it"});
  document.push_back(std::move(list));
}

}  // namespace

Document costs_document(const Report& report) {
  Document document;
  add_totals(document, report);
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    add_lines(document, report, estimate);
  }
  add_stacks(document, report);
  add_percentiles(document, report);
  add_tornado(document, report);
  add_volumes(document, report);
  add_break_evens(document, report, std::nullopt);
  add_latency(document, report);
  add_assumptions(document, report);
  return document;
}

Document costs_document_for(const Report& report, std::optional<Approach> approach, Detail detail) {
  Document document;
  add_totals(document, report);
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    if (detail == Detail::full && estimate.totals.approach == approach) {
      add_lines(document, report, estimate);
    }
  }
  add_break_evens(document, report, approach);
  if (!report.costs.assumptions.empty()) {
    document.push_back(Paragraph{
        fmt::format("{} quantities and choices are assumed; \"retort costs\" lists them with "
                    "every line, its price and its source.",
                    report.costs.assumptions.size())});
  }
  return document;
}

}  // namespace retort
