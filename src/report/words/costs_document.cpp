#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// "12 (assumed) months"
std::string given_or_assumed(Decimal value, bool is_assumed, std::string_view unit) {
  return fmt::format("{}{} {}", grouped(value), is_assumed ? " (assumed)" : "",
                     unit_of(value == Decimal::whole(1), unit));
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
          {"", {fmt::format("{} {}.", title, limit_text(*estimate.obstacle, report.costs.today))}});
    } else if (estimate.dear_obstacle) {
      list.items.push_back(
          {"",
           {fmt::format("{} at the high end {}; its range leaves that end out.", title,
                        limit_text(*estimate.dear_obstacle, report.costs.today))}});
    }
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

std::vector<Column> total_columns(const Report& report) {
  return {{""}, {"Set-up"}, {"A month"}, {horizon_text(report)}};
}

std::vector<TextCell> totals_row(const Report& report, const ReportedEstimate& estimate) {
  const Estimate& totals = estimate.totals;
  return {{report.titles[totals.approach]},
          money_cell(totals.setup),
          money_cell(totals.monthly),
          money_cell(totals.horizon)};
}

/// What is advised and what comes next, for where there is room for two rows alone.
void add_side_by_side(Document& document, const Report& report) {
  begin(document, sections::side_by_side);
  Table table{.columns = total_columns(report)};
  const Recommendation& recommendation = report.recommendation;
  for (const auto& approach : {recommendation.approach, recommendation.runner_up}) {
    if (!approach) continue;
    const auto& estimate = report.costs.estimates.at(static_cast<std::size_t>(*approach));
    if (!estimate.obstacle) table.rows.push_back(totals_row(report, estimate));
  }
  document.push_back(std::move(table));
}

}  // namespace

TextCell money_cell(const MoneyRange& range) {
  return {.text = usd(range.typical), .range = range_text(range)};
}

std::string horizon_text(const Report& report) {
  return counted(to_text(report.costs.horizon_months), "months");
}

double dollars_for_the_eye(Money amount) { return static_cast<double>(amount.picos) / 1e12; }

void add_totals(Document& document, const Report& report) {
  const ReportedCosts& costs = report.costs;
  begin(document, sections::costs);
  say(document,
      fmt::format(
          "US dollars, typical (lowest-highest: all that is assumed at its cheap or at its dear "
          "end at "
          "once); prices as of {}; {} over {}.",
          costs.as_of,
          given_or_assumed(costs.queries_per_month, costs.assumed_queries, "queries a month"),
          given_or_assumed(costs.horizon_months, costs.assumed_horizon, "months")));
  Table table{.columns = total_columns(report), .caption = "US dollars, typical (lowest-highest)"};
  for (const ReportedEstimate& estimate : costs.estimates) {
    if (!estimate.obstacle) table.rows.push_back(totals_row(report, estimate));
  }
  if (!table.rows.empty()) document.push_back(std::move(table));
  add_obstacles(document, report);
  for (const ReportedEnding& ending : costs.endings) {
    say(document,
        fmt::format("{} ends on {}, before the months that are compared are over{}", ending.row,
                    ending.until, ending.reason.empty() ? "." : ": " + ending.reason));
  }
  if (costs.same_model) {
    const SameModel& same = *costs.same_model;
    say(document,
        fmt::format("What is trained runs {}, the rest calls {}: part of any saving is the smaller "
                    "model's. RAG with {} would cost {} a month.",
                    same.trained, same.model, same.hosted, usd(same.rag_monthly)));
  }
}

namespace {

/// "4,000 pages (1,000-9,000)", or the row that is assumed.
std::string assumed_text(const Assumption& assumption) {
  if (!assumption.is_number) return assumption.value;
  const auto text = [](Decimal number) { return quantity_text(to_double(number)); };
  const Range& range = assumption.range;
  if (range.low == range.high) return counted(text(range.typical), assumption.unit);
  return counted(fmt::format("{} ({}-{})", text(range.typical), text(range.low), text(range.high)),
                 assumption.unit);
}

void add_assumptions(Document& document, const Report& report) {
  if (report.costs.assumptions.empty()) return;
  begin(document, sections::assumptions);
  Table table{.columns = {{"What"}, {"Value"}},
              .form = Table::Form::entries,
              .caption = "Typical (lowest-highest) until you answer it"};
  for (const Assumption& assumption : report.costs.assumptions) {
    table.rows.push_back(
        {{.text = assumption.subject, .note = assumption.because, .citations = assumption.source},
         {assumed_text(assumption)}});
  }
  document.push_back(std::move(table));
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

void add_costs(Document& document, const Report& report) {
  const std::optional<Approach> advised = report.recommendation.approach;
  add_side_by_side(document, report);
  add_totals(document, report);
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    add_lines(document, report, estimate);
  }
  add_tornado(document, report);
  add_volumes(document, report);
  add_break_evens(document, report, advised);
  if (!report.costs.assumptions.empty()) {
    begin(document, sections::assumed);
    say(document,
        fmt::format("{} quantities and choices are assumed; \"retort costs\" lists them with "
                    "every line, its price and its source.",
                    report.costs.assumptions.size()));
  }
  add_latency(document, report);
  add_assumptions(document, report);
}

}  // namespace retort
