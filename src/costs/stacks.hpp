#pragma once
// Which combinations of models, stores and GPUs serve an approach within a person's limits.

#include "costs/bill.hpp"
#include "costs/budget.hpp"
#include "costs/latency.hpp"
#include "retort/enum_names.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retort {

/// The row of each role that takes part; none for the others.
using StackRows = std::array<std::optional<std::size_t>, row_role_count>;

struct Stack {
  Generation generation = Generation::by_token;
  StackRows rows;
  Money setup;
  Money monthly;
  double first_token_ms = 0.0;   ///< typical
  double whole_answer_ms = 0.0;  ///< typical
};

/// Why a combination is not on the front.
enum class Dropped : std::uint8_t {
  excluded,       ///< by an answer: see StackLimit
  weaker,         ///< a smaller model than the one the workload names
  cannot_be_had,  ///< ended, no price, does not fit
  too_slow,       ///< the first token typically misses the limit
  over_budget,
  dominated,  ///< another one costs less and is no slower, or is faster and costs no more
};

template <>
inline constexpr auto enum_names<Dropped> = std::to_array<EnumName<Dropped>>({
    {Dropped::excluded, "excluded"},
    {Dropped::weaker, "weaker"},
    {Dropped::cannot_be_had, "cannot_be_had"},
    {Dropped::too_slow, "too_slow"},
    {Dropped::over_budget, "over_budget"},
    {Dropped::dominated, "dominated"},
});

inline constexpr std::size_t dropped_count = count_of<Dropped>;

struct StackSearch {
  Approach approach = Approach::prompting;
  std::size_t considered = 0;
  std::array<std::size_t, dropped_count> dropped{};  ///< by reason; with the front, all considered
  std::vector<Stack> front;                          ///< the cheapest first, then ever faster
};

/// Tries every combination of rows for one approach. `limits_hold` says for each of
/// CostTable::stack_limits whether its condition holds.
StackSearch find_stacks(const Knowledge& knowledge, const Workload& workload, Approach approach,
                        const std::vector<bool>& limits_hold, const Budget& budget);

}  // namespace retort
