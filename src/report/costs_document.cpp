#include "documents.hpp"
#include "figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string amount_of(const Quantity& quantity) {
  return grouped(quantity.value) + (quantity.assumed ? " (assumed)" : "");
}

void add_totals(Document& document, const Report& report) {
  const Workload& workload = report.costs.workload;
  document.push_back(Heading{"What it costs"});
  document.push_back(Paragraph{
      fmt::format("US dollars, typical (low-high); prices as of {}; {} queries a month over {} "
                  "months.",
                  report.costs.as_of, amount_of(workload.queries_per_month),
                  amount_of(workload.horizon_months))});
  Table table{.header = {"", "Set-up", "A month",
                         fmt::format("{} months", to_text(workload.horizon_months.value))},
              .rows = {}};
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    const Estimate& totals = estimate.totals;
    table.rows.push_back({report.titles[totals.approach], usd_range(totals.setup),
                          usd_range(totals.monthly), usd_range(totals.horizon)});
  }
  document.push_back(std::move(table));
}

std::string cadence_text(Cadence cadence) {
  return cadence == Cadence::once ? "once" : fmt::format("a {}", to_string(cadence));
}

void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate) {
  document.push_back(
      Heading{fmt::format("{}: {}", report.titles[estimate.totals.approach], estimate.stack)});
  List list;
  for (const ReportedCostLine& line : estimate.lines) {
    list.items.push_back(
        {"",
         fmt::format("{}: {} {}", line.title, usd_range(line.amount), cadence_text(line.cadence)),
         fmt::format("{} [{}]", line.because, line.source)});
  }
  if (estimate.guide) {
    list.items.push_back(
        {"",
         fmt::format("The guide's own row: set-up {}; per query {}; {}.", estimate.guide->setup,
                     estimate.guide->per_query, estimate.guide->maintenance),
         ""});
  }
  document.push_back(std::move(list));
}

std::string describe(const Report& report, const BreakEven& even) {
  const std::string& a = report.titles[even.a];
  const std::string& b = report.titles[even.b];
  switch (even.kind) {
    case BreakEven::Kind::always:
      return fmt::format("{} is cheaper at every volume", a);
    case BreakEven::Kind::never:
      return fmt::format("{} is cheaper at every volume", b);
    case BreakEven::Kind::equal:
      return "the same at every volume";
    case BreakEven::Kind::at:
      break;
  }
  return fmt::format("{} is cheaper from {} queries a month",
                     report.titles[even.cheaper_above.value_or(even.b)],
                     grouped(Decimal::whole(even.queries_per_month)));
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

/// Cost lines show their own assumption where they are listed, so they are left out here.
void add_assumptions(Document& document, const Report& report) {
  List list;
  for (const Assumption& assumption : report.costs.assumptions) {
    if (assumption.approach) continue;
    const std::string value =
        assumption.value.empty() ? "" : fmt::format(" = {}", assumption.value);
    list.items.push_back({"",
                          fmt::format("{}{}: {}", assumption.subject, value, assumption.because),
                          fmt::format("[{}]", assumption.source)});
  }
  if (list.items.empty()) return;
  document.push_back(Heading{"Assumed"});
  document.push_back(std::move(list));
}

}  // namespace

Document costs_document(const Report& report) {
  Document document;
  add_totals(document, report);
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    add_lines(document, report, estimate);
  }
  add_break_evens(document, report, std::nullopt);
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
  add_assumptions(document, report);
  return document;
}

}  // namespace retort
