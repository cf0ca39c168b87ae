#pragma once
// The formulas that bills follow, and the quantities that a bill gives them.

#include "formulas/program.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace retort {

/// As in formulas.json. What a formula needs beyond `given_to` has a default there.
enum class BillFormula : std::uint8_t {
  tokens_of_pages,
  chunk_count,
  embedded_tokens,
  vector_store_gb,
  gib_of_gb,
  stored_gb_days,
  step_amount,
  rerank_searches,
  cache_hit_share,
  training_tokens,
  gpu_hours,
  memory_by_rule,
  weights_gb,
  kv_bytes_per_token,
  sequences_in_memory,
  most_gpus,
  gpu_seconds_per_query,
  gpus_for_peak,
  gpus_at_utilisation,
  utilisation,
  gpu_hours_per_month,
  answer_ms,
  stage_factor,
};

inline constexpr std::size_t bill_formula_count =
    static_cast<std::size_t>(BillFormula::stage_factor) + 1;

std::string_view to_string(BillFormula formula);

/// Names of inputs, in the order in which a bill gives their values.
std::span<const std::string_view> given_to(BillFormula formula);

/// All of them, compiled for what they are given.
struct BillFormulas {
  std::array<Program, bill_formula_count> programs;

  template <typename... Numbers>
  [[nodiscard]] double operator()(BillFormula formula, Numbers... given) const {
    const std::array<double, sizeof...(given)> values{static_cast<double>(given)...};
    return evaluate(programs[static_cast<std::size_t>(formula)], values);
  }
};

}  // namespace retort
