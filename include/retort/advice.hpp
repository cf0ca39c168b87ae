#pragma once
// What retort advises on one case, as values, and the whole report behind it.

#include "retort/approach.hpp"
#include "retort/decimal.hpp"
#include "retort/money.hpp"
#include "retort/report_format.hpp"
#include "retort/strength.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace retort {

/// A rule that the answers meet. With the points that both axes start from, the points of all rules
/// add up to the scores.
struct AdviceReason {
  std::string rule;            ///< id
  std::int32_t knowledge = 0;  ///< points for the need of knowledge; may be below zero
  std::int32_t behaviour = 0;  ///< the same for the need of behaviour
  std::string because;         ///< a sentence
  std::string source;          ///< "guide/Decision Flowchart, guide/When to Use RAG"
};

/// What an approach costs at the answered volume, or at a usual one where none was answered.
struct ApproachCost {
  Approach approach = Approach::prompting;
  MoneyRange setup;      ///< once
  MoneyRange monthly;    ///< fixed costs, maintenance and queries
  MoneyRange per_query;  ///< of a further query
  MoneyRange horizon;    ///< set-up, people and all months that are looked at
};

struct FullReport;

struct Advice {
  std::optional<Approach> approach;  ///< nothing: the answers rule every approach out
  std::string verdict;               ///< "Use RAG."
  std::string summary;               ///< what that means, in a sentence
  Strength strength = Strength::open;
  Decimal robustness;  ///< 0 to 1: the share of what is still unknown in which the advice holds
  std::vector<AdviceReason> reasons;  ///< the weightiest first
  std::vector<ApproachCost> costs;    ///< of each approach that can be had, in their usual order
  std::shared_ptr<const FullReport> report;  ///< all the rest, for `written`

  /// Null where it cannot be had: what it would need is beyond the models and stores priced with.
  [[nodiscard]] const ApproachCost* cost_of(Approach one) const;
};

/// As the report says it: "$1,250", "$2.50"; below a dollar three significant digits, and
/// "<$0.0001" for less than that.
std::string usd(Money amount);
/// The same with what is around it: "$100 (50-200)" is typical, then low and high; one figure where
/// they are the same.
std::string usd_range(const MoneyRange& range);

/// The whole report, byte for byte as `retort advise --explain --format ...` writes it to a file.
/// Empty for an advice that no Advisor gave.
std::string written(const Advice& advice, ReportFormat format);

}  // namespace retort
