#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// "$0.05", "$12.50", "$0.00465": the exact price, with cents where it has any.
std::string price(Decimal amount) {
  std::string text = grouped(amount);
  const std::size_t point = text.find('.');
  if (point != std::string::npos && point + 2 == text.size()) text += '0';
  return "$" + text;
}

std::string grouped_count(std::int64_t count) { return grouped(Decimal::whole(count)); }

/// ", $0.05 cached", or nothing.
std::string optional_price(const std::optional<Decimal>& amount, std::string_view name) {
  return amount ? fmt::format(", {} {}", price(*amount), name) : std::string{};
}

std::string tier_text(const LongContextTier& tier) {
  return fmt::format("; above {} input tokens {} in{}{}", grouped_count(tier.above_input_tokens),
                     price(tier.input), optional_price(tier.cached, "cached"),
                     optional_price(tier.output, "out"));
}

std::string figures_of(const Catalogue& /*catalogue*/, const ModelPrice& row) {
  std::string text =
      fmt::format("{} in{}{}, {} out a million tokens", price(row.input),
                  optional_price(row.cached_input, "cached"),
                  optional_price(row.cache_write, "to write the cache"), price(row.output));
  if (row.tier) text += tier_text(*row.tier);
  if (row.batch_discount_percent > 0) {
    text += fmt::format("; {} % off in batches", row.batch_discount_percent);
  }
  if (row.context_window) {
    text += fmt::format("; {} tokens of context", grouped_count(*row.context_window));
  }
  return text;
}

std::string figures_of(const Catalogue& /*catalogue*/, const EmbeddingPrice& row) {
  return fmt::format("{} a million tokens; {} dimensions; at most {} tokens at once",
                     price(row.input), grouped_count(row.dimensions),
                     grouped_count(row.max_input_tokens));
}

std::string figures_of(const Catalogue& /*catalogue*/, const RerankerPrice& row) {
  const bool by_token = row.unit == RerankerPrice::Unit::million_tokens;
  return fmt::format("{} {}", price(row.price),
                     by_token ? "a million tokens" : "a thousand searches");
}

/// What a tuned model costs to use.
std::string serving_text(const TuningPrice& row) {
  std::string text;
  if (row.input && row.output) {
    text = fmt::format("; tuned model {} in{}, {} out a million tokens", price(*row.input),
                       optional_price(row.cached_input, "cached"), price(*row.output));
  }
  if (row.hosting_hour) text += fmt::format("; hosting {} an hour", price(*row.hosting_hour));
  return text;
}

std::string figures_of(const Catalogue& /*catalogue*/, const TuningPrice& row) {
  std::string text = fmt::format("{} of {}: ", row.method, row.base);
  text += row.training ? fmt::format("training {} a million tokens", price(*row.training))
                       : std::string("no published price for training");
  if (row.minimum) text += fmt::format(", at least {} a job", price(*row.minimum));
  return text + serving_text(row);
}

std::string_view name_of(StoreMeter::What what) {
  switch (what) {
    case StoreMeter::What::stored_gb_month:
      return "GB stored a month";
    case StoreMeter::What::stored_gib_month:
      return "GiB stored a month";
    case StoreMeter::What::stored_gb_day:
      return "GB stored a day";
    case StoreMeter::What::million_dimensions:
      return "million dimensions stored a month";
    case StoreMeter::What::written_gb:
      return "GB written";
    case StoreMeter::What::written_gib:
      return "GiB written";
    case StoreMeter::What::written_kb:
      return "KB written";
    case StoreMeter::What::queried_gb:
      return "GB searched";
    case StoreMeter::What::queried_tib:
      return "TiB searched";
    case StoreMeter::What::returned_gb:
      return "GB returned";
    case StoreMeter::What::returned_gib:
      return "GiB returned";
    case StoreMeter::What::searches:
      return "searches";
    case StoreMeter::What::months:
      return "month";
  }
  return {};
}

std::string meter_text(const StoreMeter& meter) {
  const std::string per = meter.per == Decimal::whole(1) ? std::string{} : grouped(meter.per) + " ";
  std::string text = fmt::format("{} per {}{}", price(meter.price), per, name_of(meter.what));
  if (meter.floor > Decimal{}) {
    text += fmt::format(" (a search counts as {} at least)", grouped(meter.floor));
  }
  if (meter.included > Decimal{}) text += fmt::format(" beyond {}", grouped(meter.included));
  for (const PriceStep& step : meter.steps) {
    text += fmt::format(", {} above {}", price(step.price), grouped(step.above));
  }
  return text;
}

std::string figures_of(const Catalogue& /*catalogue*/, const StorePrice& row) {
  std::string text = fmt::format("{}, {}: ", row.product, row.plan);
  text += row.minimum > Decimal{} ? fmt::format("at least {} a month", price(row.minimum))
                                  : std::string("no minimum");
  for (const StoreMeter& meter : row.meters) text += "; " + meter_text(meter);
  if (row.most_gb) text += fmt::format("; up to {} GB", grouped(*row.most_gb));
  if (row.most_searches) {
    text += fmt::format("; up to {} searches a month", grouped(*row.most_searches));
  }
  return text;
}

std::string figures_of(const Catalogue& catalogue, const GpuPrice& row) {
  const GpuKind& kind = catalogue.gpu_kinds[row.kind];
  std::string text = fmt::format("{}: {} an hour for one {} ({} GB, {} TFLOPS, {} GB/s)",
                                 row.provider, price(row.hour), kind.id, kind.memory_gb,
                                 grouped(kind.tflops), grouped(kind.bandwidth_gb_s));
  if (row.min_gpus > 1) text += fmt::format("; {} at least", row.min_gpus);
  return text;
}

std::string figures_of(const Catalogue& /*catalogue*/, const OpenModel& row) {
  std::string text = fmt::format(
      "{} billion parameters; {} layers, {} key-value heads of {} dimensions; {} tokens of context",
      grouped(row.billions), row.layers, row.kv_heads, row.head_dimension,
      grouped_count(row.context_window));
  if (!row.hosted_as.empty()) text += fmt::format("; by the token as {}", row.hosted_as);
  return text;
}

std::string figures_of(const Catalogue& /*catalogue*/, const TuningMethod& row) {
  return fmt::format(
      "{} operations for a parameter and token; memory {} to {} GB for a billion parameters and {} "
      "to {} GB on top",
      grouped(row.flops_per_parameter), grouped(row.low_gb_per_billion),
      grouped(row.high_gb_per_billion), grouped(row.low_gb), grouped(row.high_gb));
}

std::string figures_of(const Catalogue& /*catalogue*/, const LabelSource& row) {
  return fmt::format("{}: {} an example ({} to {})", row.title, price(row.price.typical),
                     price(row.price.low), price(row.price.high));
}

/// ". Ends 2027-01-06: closed to everyone", or nothing.
std::string offer_text(std::string_view what, const Availability& available,
                       const std::string& today) {
  const std::string reason = available.reason.empty() ? "" : ": " + available.reason;
  switch (offer_on(available, today)) {
    case Offer::ended:
      return fmt::format(". {} ended {}{}", what, available.until, reason);
    case Offer::not_yet:
      return fmt::format(". {} begins {}{}", what, available.from, reason);
    case Offer::available:
      break;
  }
  if (available.until.empty()) return {};
  return fmt::format(". {} ends {}{}", what, available.until, reason);
}

template <typename Row>
std::string offers_of(const Row& row, const std::string& today) {
  std::string text = offer_text("Offer", availability_of(row), today);
  if constexpr (requires { row.serving; }) text += offer_text("Serving", row.serving, today);
  return text;
}

std::string day_count(std::int64_t days) {
  return days == 1 ? std::string("1 day") : grouped_count(days) + " days";
}

std::string age_text(const PriceOrigin& origin, const PriceStatus& status) {
  if (!status.age_days) return "undated";
  const std::int64_t days = *status.age_days;
  const std::string age = days < 0 ? day_count(-days) + " ahead" : day_count(days) + " old";
  return fmt::format("{}as of {}, {}", status.is_old ? "old: " : "", origin.as_of, age);
}

std::string confidence_text(Confidence confidence) {
  if (confidence == Confidence::recalled) return "recalled, not checked";
  return fmt::format("{} confidence", to_string(confidence));
}

std::string note_of(const PriceOrigin& origin, const PriceStatus& status) {
  const bool is_bare_memory = !status.age_days && origin.confidence == Confidence::recalled;
  std::string text = is_bare_memory ? std::string{} : age_text(origin, status) + "; ";
  text += confidence_text(origin.confidence);
  if (origin.source != origin.file) text += "; " + origin.source;
  if (!origin.file.empty()) text += "; set by " + origin.file;
  text += '.';
  return origin.note.empty() ? text : text + " " + origin.note;
}

template <typename Row>
List rows_list(const Catalogue& catalogue, const CatalogueTable<Row>& table,
               const std::string& search) {
  List list;
  for (const Row& row : catalogue.*table.rows) {
    if (!mentions(table, row, search)) continue;
    list.items.push_back({row.id,
                          {figures_of(catalogue, row) + offers_of(row, catalogue.today) + ".",
                           note_of(row.origin, status_of(catalogue, table, row))}});
  }
  return list;
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

Table summary_table(const Catalogue& catalogue) {
  Table table{
      .columns = {{""}, {"rows"}, {"oldest"}, {"newest"}, {"old"}, {"recalled"}, {"ended"}}};
  for (const TableSummary& one : summaries(catalogue)) {
    table.rows.push_back({{std::string(to_string(one.table))},
                          {std::to_string(one.rows)},
                          {or_dash(one.oldest)},
                          {or_dash(one.newest)},
                          {std::to_string(one.old)},
                          {std::to_string(one.recalled)},
                          {std::to_string(one.ended)}});
  }
  return table;
}

}  // namespace

Document prices_overview(const Catalogue& catalogue) {
  const AgePolicy& ages = catalogue.max_age_days;
  Document document{
      Lead{catalogue.today == catalogue.as_of ? fmt::format("Prices as of {}.", catalogue.as_of)
                                              : fmt::format("Prices as of {}, looked at on {}.",
                                                            catalogue.as_of, catalogue.today)},
      Heading{"Tables"}, summary_table(catalogue),
      Paragraph{fmt::format("Old: token prices after {} days, stores after {}, GPUs after {}. "
                            "Recalled: never checked. \"retort prices TABLE\" lists a table, and "
                            "--search TEXT finds rows.",
                            ages.token_prices, ages.stores, ages.gpus)}};
  List list;
  for (const MarketEvent& event : upcoming_events(catalogue)) {
    list.items.push_back({event.date, {event.text, event.source}});
  }
  if (list.items.empty()) return document;
  document.push_back(Heading{"Coming up"});
  document.push_back(std::move(list));
  return document;
}

Document prices_document(const Catalogue& catalogue, const PriceQuery& query) {
  Document document;
  each_price_table([&](const auto& table) {
    if (query.table && query.table != table.table) return;
    List list = rows_list(catalogue, table, query.search);
    if (list.items.empty()) return;
    document.push_back(Heading{fmt::format("{} ({})", table.title, table.name)});
    document.push_back(std::move(list));
  });
  return document;
}

}  // namespace retort
