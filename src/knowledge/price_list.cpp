#include "knowledge/price_list.hpp"

#include "base/calendar.hpp"
#include "base/letters.hpp"

#include <algorithm>

namespace retort {
namespace {

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

bool holds(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return lower_case(a) == lower_case(b); };
  // Not std::ranges::search: clang 14 cannot read it in libstdc++ 12.
  return part.empty() ||
         std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

PriceStatus status_of(const Catalogue& catalogue, std::optional<std::int32_t> max_age,
                      const PriceOrigin& origin, const Availability& available) {
  PriceStatus status{.age_days = age_in_days(origin.as_of, catalogue.today),
                     .is_old = false,
                     .offer = offer_on(available, catalogue.today)};
  status.is_old = max_age && status.age_days && *status.age_days > *max_age;
  return status;
}

std::vector<TableSummary> summaries(const Catalogue& catalogue) {
  std::vector<TableSummary> all;
  each_price_table([&](const auto& table) {
    TableSummary summary;
    summary.table = *table.table;
    for (const auto& row : catalogue.*table.rows)
      count(summary, row.origin, status_of(catalogue, table, row));
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
  for (const PriceTable table : enum_values<PriceTable>) {
    std::ranges::copy(ids_of(catalogue, table), std::back_inserter(all));
  }
  return all;
}

}  // namespace retort
