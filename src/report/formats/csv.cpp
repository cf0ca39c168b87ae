#include "report/formats/csv.hpp"

#include "base/number.hpp"
#include "report/render/escape.hpp"

#include <fmt/format.h>

#include <vector>

namespace retort {
namespace {

using Row = std::vector<std::string>;

std::string csv_row(const Row& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) line += ',';
    line += csv_field(field);
  }
  return line + "\r\n";
}

constexpr std::string_view total_row = "total";

/// approach, row, id, title, how often, quantity, unit, unit price, low, typical, high, prices as
/// of, source
std::string total_text(const Estimate& totals, std::string_view id, const MoneyRange& amount) {
  return csv_row({std::string(to_string(totals.approach)), std::string(total_row), std::string(id),
                  "", "", "", "", "", to_text(amount.low), to_text(amount.typical),
                  to_text(amount.high), "", ""});
}

std::string line_text(Approach approach, const ReportedCostLine& line) {
  return csv_row({std::string(to_string(approach)), "line", line.id, line.title,
                  std::string(to_string(line.kind)), plain_text(line.quantity, quantity_digits),
                  line.unit, to_text(line.unit_price), to_text(line.amount.low),
                  to_text(line.amount.typical), to_text(line.amount.high),
                  line.price ? line.price->as_of : "", to_text(line.source)});
}

std::string estimate_text(const ReportedEstimate& estimate) {
  const Estimate& totals = estimate.totals;
  std::string text = total_text(totals, "setup_usd", totals.setup) +
                     total_text(totals, "fixed_monthly_usd", totals.fixed_monthly) +
                     total_text(totals, "per_query_usd", totals.per_query) +
                     total_text(totals, "maintenance_monthly_usd", totals.maintenance_monthly) +
                     total_text(totals, "people_usd", totals.people) +
                     total_text(totals, "monthly_usd", totals.monthly) +
                     total_text(totals, "horizon_usd", totals.horizon);
  for (const ReportedCostLine& line : estimate.lines) text += line_text(totals.approach, line);
  return text;
}

}  // namespace

std::string csv_field(std::string_view text) {
  constexpr std::string_view begins_formula = "=+-@";
  std::string field = terminal_text(text);
  const bool is_formula = !field.empty() && begins_formula.find(field.front()) != std::string::npos;
  if (is_formula && !parse_quantity(field)) field.insert(0, 1, '\'');
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

std::string costs_csv(const Report& report) {
  std::string text =
      csv_row({"approach", "row", "id", "title", "kind", "quantity", "unit", "unit_price_usd",
               "low_usd", "typical_usd", "high_usd", "prices_as_of", "source"});
  for (const ReportedEstimate& estimate : report.costs.estimates) {
    // What cannot be had has no price, and not a price of zero.
    if (!estimate.obstacle) text += estimate_text(estimate);
  }
  return text;
}

}  // namespace retort
