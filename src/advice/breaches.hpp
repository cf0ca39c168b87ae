#pragma once
// Which limits of a budget a reported estimate breaks, and which line weighs most in each.

#include "advice/report.hpp"
#include "costs/budget.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort {

struct Breach {
  enum class Limit : std::uint8_t { monthly, setup, per_query };

  Limit limit = Limit::monthly;
  Money allowed;
  std::optional<Money> amount;  ///< absent: the approach cannot be had, so nothing holds
  std::string largest_line;     ///< title of the line that weighs most; may be empty
  Money largest_amount;         ///< in the unit of the limit
};

/// Every limit that the estimate breaks, with the line that weighs most in it.
std::vector<Breach> breaches(const ReportedEstimate& estimate, Decimal queries_per_month,
                             const Budget& budget);

}  // namespace retort
