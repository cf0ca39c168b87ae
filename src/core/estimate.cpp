#include "retort/estimate.hpp"

#include <limits>

namespace retort {
namespace {

__extension__ using Wide = __int128;

std::int64_t clamp_to_type(Wide value) {
  constexpr Wide most = std::numeric_limits<std::int64_t>::max();
  constexpr Wide least = std::numeric_limits<std::int64_t>::min();
  if (value > most) return static_cast<std::int64_t>(most);
  return static_cast<std::int64_t>(value < least ? least : value);
}

Decimal add(Decimal left, Decimal right) {
  return {clamp_to_type(static_cast<Wide>(left.micros) + right.micros)};
}

template <typename Operation>
Range combine(const Range& left, const Range& right, Operation operation) {
  return {operation(left.low, right.low), operation(left.typical, right.typical),
          operation(left.high, right.high)};
}

Range add(const Range& left, const Range& right) {
  return combine(left, right, [](Decimal a, Decimal b) { return add(a, b); });
}

Range scaled(const Range& range, Decimal factor) {
  return {multiply(range.low, factor), multiply(range.typical, factor),
          multiply(range.high, factor)};
}

std::int64_t months_in(Cadence cadence) {
  switch (cadence) {
    case Cadence::quarter:
      return 3;
    case Cadence::year:
      return 12;
    case Cadence::once:
    case Cadence::month:
    case Cadence::query:
      return 1;
  }
  return 1;
}

Range spread(const Range& range, std::int64_t months) {
  const auto share = [months](Decimal amount) {
    return Decimal{clamp_to_type((static_cast<Wide>(amount.micros) + months / 2) / months)};
  };
  return {share(range.low), share(range.typical), share(range.high)};
}

Range& part_for(Estimate& estimate, CostKind kind) {
  switch (kind) {
    case CostKind::setup:
      return estimate.setup;
    case CostKind::fixed:
      return estimate.fixed_monthly;
    case CostKind::per_query:
      return estimate.per_query;
    case CostKind::maintenance:
      return estimate.maintenance_monthly;
  }
  return estimate.setup;
}

Quantity quantity(const Knowledge& knowledge, const Answers& answers, Role role) {
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    if (knowledge.questions[i].role != role) continue;
    const std::optional<Answer>& answer = answers.by_question[i];
    if (answer && answer->known) return {.value = answer->number, .assumed = false};
  }
  return {.value = knowledge.costs.defaults.at(static_cast<std::size_t>(role)).value};
}

}  // namespace

Workload workload(const Knowledge& knowledge, const Answers& answers) {
  return {.queries_per_month = quantity(knowledge, answers, Role::queries_per_month),
          .horizon_months = quantity(knowledge, answers, Role::horizon_months)};
}

Estimates estimate(const CostTable& costs, const Workload& workload) {
  Estimates estimates;
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    Estimate& result = estimates[i];
    result.approach = all_approaches[i];
    for (const CostLine& line : costs.rows[i].lines) {
      Range& part = part_for(result, line.kind);
      part = add(part, spread(line.amount, months_in(line.cadence)));
    }
    const Range usage = scaled(result.per_query, workload.queries_per_month.value);
    result.monthly = add(add(result.fixed_monthly, result.maintenance_monthly), usage);
    result.horizon = add(result.setup, scaled(result.monthly, workload.horizon_months.value));
  }
  return estimates;
}

std::string_view to_string(BreakEven::Kind kind) {
  switch (kind) {
    case BreakEven::Kind::at:
      return "at";
    case BreakEven::Kind::never:
      return "never";
    case BreakEven::Kind::always:
      return "always";
    case BreakEven::Kind::equal:
      return "equal";
  }
  return "";
}

BreakEven break_even(const Estimate& a, const Estimate& b, Decimal horizon_months) {
  const auto standing = [horizon_months](const Estimate& estimate) -> Wide {
    const Wide monthly = static_cast<Wide>(estimate.fixed_monthly.typical.micros) +
                         estimate.maintenance_monthly.typical.micros;
    return static_cast<Wide>(estimate.setup.typical.micros) * Decimal::one +
           monthly * horizon_months.micros;
  };
  // Both in millionths of a micro-dollar: what a costs more at volume zero, and what it saves a
  // query.
  const Wide ahead = standing(a) - standing(b);
  const Wide saved = (static_cast<Wide>(b.per_query.typical.micros) - a.per_query.typical.micros) *
                     horizon_months.micros;
  BreakEven result{.a = a.approach, .b = b.approach};
  if (ahead == 0 && saved == 0) return result;
  if (ahead <= 0 && saved >= 0) {
    result.kind = BreakEven::Kind::always;
  } else if (ahead >= 0 && saved <= 0) {
    result.kind = BreakEven::Kind::never;
  } else {
    result.kind = BreakEven::Kind::at;
    result.queries_per_month = clamp_to_type(ahead / saved + 1);
    result.cheaper_above = saved > 0 ? a.approach : b.approach;
  }
  return result;
}

std::vector<BreakEven> break_evens(const Estimates& estimates, Decimal horizon_months) {
  std::vector<BreakEven> all;
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    for (std::size_t j = i + 1; j < estimates.size(); ++j) {
      all.push_back(break_even(estimates[i], estimates[j], horizon_months));
    }
  }
  return all;
}

}  // namespace retort
