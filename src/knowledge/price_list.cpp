#include "knowledge/price_list.hpp"

#include "base/calendar.hpp"

#include <algorithm>
#include <initializer_list>

namespace retort {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool holds(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  // Not std::ranges::search: clang 14 cannot read it in libstdc++ 12.
  return part.empty() ||
         std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

bool any_holds(std::initializer_list<std::string_view> texts, std::string_view part) {
  return std::ranges::any_of(texts, [part](std::string_view text) { return holds(text, part); });
}

/// A date as the first day that it may mean comes before another.
bool is_earlier(const std::string& left, const std::string& right) {
  return day_number(left) < day_number(right);
}

void count(TableSummary& summary, const PriceOrigin& origin, const PriceStatus& status) {
  ++summary.rows;
  if (status.is_old) ++summary.old;
  if (origin.confidence == Confidence::recalled) ++summary.recalled;
  if (status.offer == Offer::ended) ++summary.ended;
  if (!day_number(origin.as_of)) return;
  if (summary.oldest.empty() || is_earlier(origin.as_of, summary.oldest)) {
    summary.oldest = origin.as_of;
  }
  if (summary.newest.empty() || is_earlier(summary.newest, origin.as_of)) {
    summary.newest = origin.as_of;
  }
}

}  // namespace

std::optional<std::int32_t> max_age_of(const AgePolicy& policy, PriceTable table) {
  switch (table) {
    case PriceTable::models:
    case PriceTable::embeddings:
    case PriceTable::rerankers:
    case PriceTable::tuning:
      return policy.token_prices;
    case PriceTable::stores:
      return policy.stores;
    case PriceTable::gpus:
      return policy.gpus;
    case PriceTable::open_models:
    case PriceTable::tuning_methods:
    case PriceTable::label_sources:
      break;
  }
  return std::nullopt;
}

PriceStatus status_of(const Catalogue& catalogue, PriceTable table, const PriceOrigin& origin,
                      const Availability& available) {
  PriceStatus status{.age_days = age_in_days(origin.as_of, catalogue.today),
                     .is_old = false,
                     .offer = offer_on(available, catalogue.today)};
  const std::optional<std::int32_t> max_age = max_age_of(catalogue.max_age_days, table);
  status.is_old = max_age && status.age_days && *status.age_days > *max_age;
  return status;
}

bool mentions(const ModelPrice& row, std::string_view text) {
  return any_holds({row.id, row.provider, row.size_class}, text);
}
bool mentions(const EmbeddingPrice& row, std::string_view text) {
  return any_holds({row.id, row.provider}, text);
}
bool mentions(const RerankerPrice& row, std::string_view text) {
  return any_holds({row.id, row.provider}, text);
}
bool mentions(const TuningPrice& row, std::string_view text) {
  return any_holds({row.id, row.provider, row.base, row.method}, text);
}
bool mentions(const StorePrice& row, std::string_view text) {
  return any_holds({row.id, row.product, row.plan}, text);
}
bool mentions(const GpuPrice& row, std::string_view text) {
  return any_holds({row.id, row.provider}, text);
}
bool mentions(const OpenModel& row, std::string_view text) {
  return any_holds({row.id, row.hosted_as}, text);
}
bool mentions(const TuningMethod& row, std::string_view text) { return holds(row.id, text); }
bool mentions(const LabelSource& row, std::string_view text) {
  return any_holds({row.id, row.title}, text);
}

std::vector<TableSummary> summaries(const Catalogue& catalogue) {
  std::vector<TableSummary> all;
  each_price_table(catalogue, [&](PriceTable table, const auto& rows) {
    TableSummary summary;
    summary.table = table;
    for (const auto& row : rows) count(summary, row.origin, status_of(catalogue, table, row));
    all.push_back(std::move(summary));
  });
  return all;
}

std::vector<MarketEvent> upcoming_events(const Catalogue& catalogue) {
  std::vector<MarketEvent> events;
  for (const MarketEvent& event : catalogue.events) {
    if (day_number(event.date) >= day_number(catalogue.today)) events.push_back(event);
  }
  std::ranges::stable_sort(events, is_earlier, &MarketEvent::date);
  return events;
}

std::vector<std::string> ids_in_reach(const Catalogue& catalogue, const PriceQuery& query) {
  if (query.table) return ids_of(catalogue, *query.table);
  std::vector<std::string> all;
  each_price_table(catalogue, [&](PriceTable table, const auto& /*rows*/) {
    std::ranges::copy(ids_of(catalogue, table), std::back_inserter(all));
  });
  return all;
}

}  // namespace retort
