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

namespace {

/// How old and how sure a price is.
std::string dated_text(const PriceOrigin& price) {
  const std::string sure = price.confidence == Confidence::recalled
                               ? "recalled, not checked"
                               : fmt::format("{} confidence", to_string(price.confidence));
  return fmt::format("{}, {}", price.as_of.empty() ? "undated" : "as of " + price.as_of, sure);
}

std::vector<TextCell> line_row(const ReportedCostLine& line) {
  const bool is_dated = line.price && line.price->confidence != Confidence::given;
  return {{.text = line.title,
           .note = line.because,
           .citations = line.source,
           .dated = is_dated ? dated_text(*line.price) : ""},
          {counted(quantity_text(line.quantity), line.unit)},
          {unit_price_text(line.unit_price)},
          money_cell(line.amount),
          {std::string(how_often(line.kind))}};
}

std::string guide_text(const GuideCheck& check) {
  const std::string row =
      fmt::format("Its {} to {} for {}", usd(check.guide.low), usd(check.guide.high), check.what);
  const std::string ours = usd(check.ours);
  switch (check.holds) {
    case GuideCheck::Holds::yes:
      return fmt::format("{} hold here: ours is {}.", row, ours);
    case GuideCheck::Holds::ours_is_lower:
      return fmt::format("{} are too high here, ours is {}: {}", row, ours, check.because);
    case GuideCheck::Holds::ours_is_higher:
      return fmt::format("{} are too low here, ours is {}: {}", row, ours, check.because);
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

/// What is said of the approach beside its lines.
List remarks_on(const ReportedEstimate& estimate) {
  List list;
  const auto add = [&list](std::string text) { list.items.push_back({"", {std::move(text)}}); };
  if (estimate.training_memory) add(memory_text(*estimate.training_memory));
  if (estimate.totals.serving_gpus > 0.0) {
    add(fmt::format("Serving GPUs: {}, at work {:.1f} % of the time.",
                    quantity_text(estimate.totals.serving_gpus),
                    estimate.totals.utilisation * 100.0));
  }
  if (estimate.all_in_per_query) {
    add(fmt::format("All in, a query costs {} at this volume.", usd(*estimate.all_in_per_query)));
  }
  if (estimate.guide) {
    std::string text =
        fmt::format("The guide's own row: set-up {}; per query {}; {}.", estimate.guide->setup,
                    estimate.guide->per_query, estimate.guide->maintenance);
    for (const GuideCheck& check : estimate.guide_checks) text += " " + guide_text(check);
    add(std::move(text));
  }
  return list;
}

}  // namespace

void add_lines(Document& document, const Report& report, const ReportedEstimate& estimate) {
  if (estimate.obstacle) return;
  const Approach approach = estimate.totals.approach;
  const bool is_advised = report.recommendation.approach == approach;
  document.push_back(Heading{
      .text = fmt::format("{}: {}", report.titles[approach], fmt::join(estimate.stack, ", ")),
      .id = fmt::format("lines_{}", to_string(approach)),
      .level = Heading::Level::part,
      .detail = is_advised ? Detail::full : Detail::page,
      .is_folded = !is_advised});
  Table table{.columns = {{"Line"},
                          {"Quantity", ": "},
                          {"Unit price", " x "},
                          {"Amount", " = "},
                          {"How often", " "}},
              .form = Table::Form::sentences,
              .caption = "Quantity times unit price, typical (lowest-highest)"};
  for (const ReportedCostLine& line : estimate.lines) {
    if (line.amount.high != Money{}) table.rows.push_back(line_row(line));
  }
  List list = remarks_on(estimate);
  if (table.rows.empty()) {
    list.items.insert(list.items.begin(), {"", {"Nothing that is billed."}});
  } else {
    document.push_back(std::move(table));
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

}  // namespace retort
