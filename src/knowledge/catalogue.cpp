#include "knowledge/catalogue.hpp"

#include "base/calendar.hpp"

namespace retort {
std::optional<std::int64_t> age_in_days(std::string_view date, std::string_view today) {
  const std::optional<std::int64_t> then = day_number(date);
  const std::optional<std::int64_t> now = day_number(today);
  if (!then || !now) return std::nullopt;
  return *now - *then;
}

Offer offer_on(const Availability& available, std::string_view today) {
  const std::optional<std::int64_t> now = day_number(today);
  const std::optional<std::int64_t> from = day_number(available.from);
  const std::optional<std::int64_t> until = day_number(available.until);
  if (now && until && *now > *until) return Offer::ended;
  if (now && from && *now < *from) return Offer::not_yet;
  return Offer::available;
}

}  // namespace retort
