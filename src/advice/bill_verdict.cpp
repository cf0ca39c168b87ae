#include "advice/bill_verdict.hpp"

namespace retort {

std::optional<MovedByBill> move_by_bill(
    Decision& decision, std::optional<Approach> without_price, bool is_volume_answered,
    const std::function<std::optional<MoneyRange>(Approach)>& monthly) {
  const bool is_carried = decision.choice && without_price && without_price != decision.choice;
  if (!is_volume_answered || !is_carried) return std::nullopt;
  const Approach from = *decision.choice;
  const Approach to = *without_price;
  const std::optional<MoneyRange> from_monthly = monthly(from);
  const std::optional<MoneyRange> to_monthly = monthly(to);
  if (!from_monthly || !to_monthly || from_monthly->typical <= to_monthly->typical) {
    return std::nullopt;
  }
  decision.runner_up = from;
  decision.choice = to;
  return MovedByBill{.from = from, .from_monthly = *from_monthly, .to_monthly = *to_monthly};
}

}  // namespace retort
