#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {

std::string_view how_often(CostKind kind) {
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

std::string unit_price_text(Money price) {
  constexpr double million = 1e6;
  const bool is_tiny = price < Money::dollars({Decimal::one / 1000}) && price > Money{};
  return is_tiny ? usd(times(million, price)) + " a million" : usd(price);
}

std::string cost_line_note(const ReportedCostLine& line) {
  std::string note = fmt::format("{} [{}", line.because, to_text(line.source));
  if (line.price && line.price->confidence != Confidence::given) {
    note += fmt::format("; {}, {}",
                        line.price->as_of.empty() ? "undated" : "as of " + line.price->as_of,
                        line.price->confidence == Confidence::recalled
                            ? "recalled, not checked"
                            : fmt::format("{} confidence", to_string(line.price->confidence)));
  }
  return note + "]";
}

namespace {

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

}  // namespace

void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate) {
  if (estimate.obstacle) return;
  document.push_back(Heading{fmt::format("{}: {}", report.titles[estimate.totals.approach],
                                         fmt::join(estimate.stack, ", "))});
  List list;
  for (const ReportedCostLine& line : estimate.lines) {
    if (line.amount.high == Money{}) continue;
    list.items.push_back({"",
                          fmt::format("{}: {} x {} = {} {}", line.title,
                                      counted(quantity_text(line.quantity), line.unit),
                                      unit_price_text(line.unit_price), usd_range(line.amount),
                                      how_often(line.kind)),
                          cost_line_note(line)});
  }
  if (list.items.empty()) list.items.push_back({"", "Nothing that is billed.", ""});
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

}  // namespace retort
