#include "report/words/cost_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

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

}  // namespace

void add_totals(Document& document, const Report& report) {
  const ReportedCosts& costs = report.costs;
  document.push_back(Heading{"What it costs"});
  document.push_back(Paragraph{fmt::format(
      "US dollars, typical (lowest-highest: all that is assumed at its cheap or at its dear end at "
      "once); prices as of {}; {} over {}.",
      costs.as_of,
      counted(given_or_assumed(costs.queries_per_month, costs.assumed_queries), "queries a month"),
      counted(given_or_assumed(costs.horizon_months, costs.assumed_horizon), "months"))});
  Table table{.header = {"", "Set-up", "A month", counted(to_text(costs.horizon_months), "months")},
              .rows = {}};
  for (const ReportedEstimate& estimate : costs.estimates) {
    if (estimate.obstacle) continue;
    const Estimate& totals = estimate.totals;
    table.rows.push_back({report.titles[totals.approach], usd_range(totals.setup),
                          usd_range(totals.monthly), usd_range(totals.horizon)});
  }
  if (!table.rows.empty()) document.push_back(std::move(table));
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

std::string assumed_text(const Assumption& assumption) {
  if (!assumption.is_number) return assumption.value;
  const auto text = [](Decimal number) { return quantity_text(to_double(number)); };
  const Range& range = assumption.range;
  if (range.low == range.high) return counted(text(range.typical), assumption.unit);
  return counted(fmt::format("{} ({}-{})", text(range.typical), text(range.low), text(range.high)),
                 assumption.unit);
}

namespace {

void add_assumptions(Document& document, const Report& report) {
  List list;
  for (const Assumption& assumption : report.costs.assumptions) {
    list.items.push_back({assumption.subject, assumed_text(assumption),
                          fmt::format("{} [{}]", assumption.because, to_text(assumption.source))});
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
