#include "advice/breaches.hpp"

#include <algorithm>

namespace retort {
namespace {

class Auditor {
 public:
  Auditor(const ReportedEstimate& estimate, Decimal queries_per_month)
      : estimate_(estimate), queries_(queries_per_month.micros / Decimal::one) {}

  void check(Breach::Limit limit, const std::optional<Money>& allowed,
             std::vector<Breach>& found) const {
    if (!allowed) return;
    Breach breach{.limit = limit, .allowed = *allowed, .amount = amount(limit), .largest_line = {}};
    if (breach.amount && *breach.amount <= *allowed) return;
    for (const ReportedCostLine& line : estimate_.lines) {
      const Money weight = weight_of(limit, line);
      if (weight <= breach.largest_amount) continue;
      breach.largest_amount = weight;
      breach.largest_line = line.title;
    }
    found.push_back(std::move(breach));
  }

 private:
  [[nodiscard]] std::optional<Money> amount(Breach::Limit limit) const {
    if (estimate_.obstacle) return std::nullopt;
    switch (limit) {
      case Breach::Limit::monthly:
        return estimate_.totals.monthly.typical;
      case Breach::Limit::setup:
        return estimate_.totals.setup.typical;
      case Breach::Limit::per_query:
        // Without any query there is none that could be too dear.
        return estimate_.all_in_per_query.value_or(Money{});
    }
    return std::nullopt;
  }

  [[nodiscard]] Money weight_of(Breach::Limit limit, const ReportedCostLine& line) const {
    const bool is_setup = line.kind == CostKind::setup;
    if (limit == Breach::Limit::setup) return is_setup ? line.amount.typical : Money{};
    if (is_setup || line.kind == CostKind::people) return {};
    const Money monthly = line.kind == CostKind::per_query
                              ? times(static_cast<double>(queries_), line.amount.typical)
                              : line.amount.typical;
    return limit == Breach::Limit::per_query && queries_ > 0 ? divided(monthly, queries_) : monthly;
  }

  const ReportedEstimate& estimate_;
  std::int64_t queries_;
};

}  // namespace

std::vector<Breach> breaches(const ReportedEstimate& estimate, Decimal queries_per_month,
                             const Budget& budget) {
  const Auditor auditor(estimate, queries_per_month);
  std::vector<Breach> found;
  auditor.check(Breach::Limit::monthly, budget.monthly, found);
  auditor.check(Breach::Limit::setup, budget.setup, found);
  auditor.check(Breach::Limit::per_query, budget.per_query, found);
  return found;
}

}  // namespace retort
