#pragma once
// A verdict that unit price carries has to agree with its own bill.

#include "costs/estimate.hpp"
#include "decide/decision.hpp"

#include <functional>
#include <optional>

namespace retort {

/// The advice that unit price alone would have given, and what a month of both costs.
struct MovedByBill {
  Approach from = Approach::prompting;
  MoneyRange from_monthly;
  MoneyRange to_monthly;
};

/// Where points for unit price or volume carry the choice, the volume was answered, and a month at
/// that volume costs less `without_price`, that becomes the choice. `monthly` says nothing of what
/// cannot be priced.
std::optional<MovedByBill> move_by_bill(
    Decision& decision, std::optional<Approach> without_price, bool is_volume_answered,
    const std::function<std::optional<MoneyRange>(Approach)>& monthly);

}  // namespace retort
