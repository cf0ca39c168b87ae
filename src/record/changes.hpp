#pragma once
// What differs between two decisions, and whether it is more than a check lets pass.

#include "record/decision_record.hpp"
#include "retort/decimal.hpp"
#include "retort/enum_names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

struct ChangedAnswer {
  std::string question;
  std::string before;  ///< empty: was not given
  std::string after;   ///< empty: is given no more
};

/// A rule that fires now, fires no more, or gives other points.
struct ChangedReason {
  std::string rule;
  bool is_limit = false;
  std::optional<Points> before;
  std::optional<Points> after;
  std::string because;
};

enum class CostTotal : std::uint8_t { setup, monthly, per_query, horizon };

template <>
inline constexpr auto enum_names<CostTotal> = std::to_array<EnumName<CostTotal>>({
    {CostTotal::setup, "setup"},
    {CostTotal::monthly, "monthly"},
    {CostTotal::per_query, "per_query"},
    {CostTotal::horizon, "horizon"},
});

struct ChangedCost {
  Approach approach = Approach::prompting;
  CostTotal total = CostTotal::setup;
  std::optional<MoneyRange> before;  ///< nothing: could not be had
  std::optional<MoneyRange> after;
  std::optional<double> share;  ///< of the typical amount before; nothing where that was zero
};

/// A line of a bill that came, went, or has another quantity or unit price.
struct ChangedCostLine {
  Approach approach = Approach::prompting;
  std::optional<RecordedCostLine> before;  ///< nothing: was not billed
  std::optional<RecordedCostLine> after;
};

struct Changes {
  DecisionRecord before;
  DecisionRecord after;
  std::vector<ChangedAnswer> answers;
  std::vector<ChangedReason> reasons;  ///< those that move the scores most come first
  std::vector<RecordedVeto> vetoes_begun;
  std::vector<RecordedVeto> vetoes_ended;
  std::vector<ChangedCost> costs;
  std::vector<ChangedCostLine> cost_lines;  ///< in the order of the bills
  std::vector<Approach> lines_unknown;      ///< whose costs moved, and a side does not say why

  /// Does anything differ, the program's own version apart?
  [[nodiscard]] bool any() const;
};

Changes changes_between(DecisionRecord before, DecisionRecord after);

/// Something that a check does not let pass.
struct Drift {
  enum class Kind : std::uint8_t {
    approach,  ///< another one is advised
    strength,  ///< the advice is less certain than it was
    cost,      ///< of what was advised
  };

  Kind kind = Kind::approach;
  std::optional<ChangedCost> cost;
};

template <>
inline constexpr auto enum_names<Drift::Kind> = std::to_array<EnumName<Drift::Kind>>({
    {Drift::Kind::approach, "approach"},
    {Drift::Kind::strength, "strength"},
    {Drift::Kind::cost, "cost"},
});

struct CheckedRecord {
  Changes changes;
  Decimal most_cost_share;
  std::vector<Drift> drifts;  ///< none: the record holds
  bool is_accepted = false;   ///< what drifted is the record from now on
};

/// Holds a record against what is decided now. A cost of what was advised may move up or down by
/// `most_cost_share` of what it typically was.
CheckedRecord check_record(DecisionRecord record, DecisionRecord now, Decimal most_cost_share);

}  // namespace retort
