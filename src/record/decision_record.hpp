#pragma once
// What is kept of an advice, so that a later one can be held against it.

#include "costs/estimate.hpp"
#include "explain/certainty.hpp"
#include "knowledge/answers.hpp"
#include "retort/approach.hpp"

#include <optional>
#include <string>
#include <vector>

namespace retort {

struct Report;

struct RecordedAnswer {
  std::string question;  ///< id
  std::string value;     ///< as an answers file would say it
  bool is_number = false;
  std::string origin;
};

/// A rule that fired, or the limit of its group, and what it gave.
struct RecordedReason {
  std::string rule;
  bool is_limit = false;
  Points points;
  std::string because;
};

struct RecordedVeto {
  std::string rule;
  std::string because;
};

/// As in a bill: `quantity` times `unit_price`, typically.
struct RecordedCostLine {
  std::string id;
  std::string title;
  CostKind kind = CostKind::setup;
  double quantity = 0.0;
  std::string unit;
  Money unit_price;

  [[nodiscard]] Money amount() const { return times(quantity, unit_price); }
};

/// US dollars; nothing where the approach cannot be had.
struct RecordedCost {
  Approach approach = Approach::prompting;
  MoneyRange setup;
  MoneyRange monthly;
  MoneyRange per_query;
  MoneyRange horizon;
  std::vector<RecordedCostLine> lines;  ///< none: they are not known
};

/// By how much of itself a typical cost may move before a check fails, unless said otherwise.
inline constexpr Decimal default_cost_share{Decimal::one / 5};

struct DecisionRecord {
  std::string tool_version;
  std::string knowledge;     ///< name, version and policies
  std::string prices_as_of;  ///< YYYY-MM-DD
  std::optional<RecordId> id;
  Decimal most_cost_share = default_cost_share;  ///< for checks of this record
  std::vector<RecordedAnswer> answers;           ///< those that were given, none that was derived
  std::optional<Approach> approach;              ///< nothing: all were vetoed
  Strength strength = Strength::open;
  Decimal robustness;
  Points scores;
  std::optional<Approach> flowchart;
  std::vector<RecordedReason> reasons;
  std::vector<RecordedVeto> vetoes;  ///< those that hold
  std::vector<RecordedCost> costs;   ///< of what can be had
};

DecisionRecord record_of(const Report& report);

/// What is worth a place in a repository: cost lines of what was advised, totals of the rest.
DecisionRecord for_keeping(DecisionRecord record);

}  // namespace retort
