#pragma once
// What each approach costs for one workload, and where one becomes cheaper than another.

#include "retort/answers.hpp"
#include "retort/approach.hpp"
#include "retort/knowledge.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace retort {

/// A quantity of the workload and whether a person gave it.
struct Quantity {
  Decimal value;
  bool assumed = true;
};

struct Workload {
  Quantity queries_per_month;
  Quantity horizon_months;
};

/// Takes each quantity from the question that declares its role, else from the stated default.
Workload workload(const Knowledge& knowledge, const Answers& answers);

/// US dollars. Totals are derived: monthly = fixed + maintenance + queries * per query;
/// horizon = set-up + months * monthly.
struct Estimate {
  Approach approach = Approach::prompting;
  Range setup;
  Range fixed_monthly;
  Range per_query;
  Range maintenance_monthly;
  Range monthly;
  Range horizon;
};

using Estimates = std::array<Estimate, all_approaches.size()>;

/// Sums the cost lines of every approach; amounts that come quarterly or yearly are spread over
/// the months. Clamped, never wrapped, at the limits of the type.
Estimates estimate(const CostTable& costs, const Workload& workload);

/// How the typical cost over the horizon of `a` stands to that of `b` as volume grows.
struct BreakEven {
  enum class Kind : std::uint8_t {
    at,      ///< they cross at `queries_per_month`
    never,   ///< a is never the cheaper one
    always,  ///< a is the cheaper one at every volume above zero
    equal,   ///< they cost the same at every volume
  };

  Approach a = Approach::prompting;
  Approach b = Approach::prompting;
  Kind kind = Kind::equal;
  std::int64_t queries_per_month = 0;     ///< at: the first whole volume past the crossing
  std::optional<Approach> cheaper_above;  ///< at: which one is cheaper from there on
};

std::string_view to_string(BreakEven::Kind kind);

BreakEven break_even(const Estimate& a, const Estimate& b, Decimal horizon_months);

/// Every pair of approaches, in their usual order.
std::vector<BreakEven> break_evens(const Estimates& estimates, Decimal horizon_months);

}  // namespace retort
