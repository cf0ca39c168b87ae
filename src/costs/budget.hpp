#pragma once
// The most that an approach may cost.

#include "retort/money.hpp"

#include <optional>

namespace retort {

/// Typical US dollars; absent: no limit.
struct Budget {
  std::optional<Money> monthly;
  std::optional<Money> setup;
  std::optional<Money> per_query;  ///< all in: a month over its queries

  [[nodiscard]] bool has_limit() const { return monthly || setup || per_query; }
};

}  // namespace retort
