#pragma once
// The most that an approach may cost, and what breaks it.

#include "retort/decimal.hpp"
#include "retort/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort {

struct ReportedEstimate;

/// Typical US dollars; absent: no limit.
struct Budget {
  std::optional<Money> monthly;
  std::optional<Money> setup;
  std::optional<Money> per_query;  ///< all in: a month over its queries

  [[nodiscard]] bool has_limit() const { return monthly || setup || per_query; }
};

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
