#pragma once
// Knowledge compiled for evaluation: answers as small cell numbers, conditions as columns of bits.
//
// Every question has finitely many cells: "unanswered", then one for each value of a choice, or
// one for each stretch of numbers between two bounds that some condition names. Numbers in one cell
// are indistinguishable to every rule, so everything downstream works on cells alone.

#include "knowledge/answers.hpp"
#include "knowledge/knowledge.hpp"

#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace retort {

using CellId = std::uint8_t;
inline constexpr CellId unanswered = 0;

/// One cell for each question, in the order of the table.
struct Cells {
  std::array<CellId, limits::questions> at{};
};

using QuestionSet = std::bitset<limits::questions>;

/// Which conditions hold, and which do not fail, as bits; `holds` implies `possible`.
struct ConditionStates {
  static constexpr std::size_t words = limits::rows / 64;

  std::array<std::uint64_t, words> holds{};
  std::array<std::uint64_t, words> possible{};

  [[nodiscard]] bool is_true(std::size_t condition) const {
    return (holds[condition / 64] >> (condition % 64) & 1U) != 0;
  }
  [[nodiscard]] bool is_possible(std::size_t condition) const {
    return (possible[condition / 64] >> (condition % 64) & 1U) != 0;
  }
};

/// Calls `use` with the number of every bit from `begin` to `end` that is set.
template <typename Use>
void for_each_bit(const std::array<std::uint64_t, ConditionStates::words>& bits, std::size_t begin,
                  std::size_t end, Use use) {
  for (std::size_t word = begin / 64; word * 64 < end; ++word) {
    std::uint64_t left = bits[word];
    if (word == begin / 64) left &= ~std::uint64_t{0} << (begin % 64);
    if (end - word * 64 < 64) left &= ~(~std::uint64_t{0} << (end % 64));
    for (; left != 0; left &= left - 1) {
      use(word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
}

/// A stretch of condition numbers, one for each entry of a knowledge table.
struct ConditionRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool contains(std::size_t condition) const {
    return condition >= begin && condition < end;
  }
};

/// The cells of one question.
struct CellAxis {
  QuestionKind kind = QuestionKind::choice;
  std::size_t size = 1;            ///< cells, the unanswered one included
  std::vector<std::int64_t> cuts;  ///< number: first millionth of each cell after the first
};

struct CellTest;

/// Immutable once made; safe to share between threads.
class Evaluator {
 public:
  /// The knowledge must outlive the evaluator and be within `limits`.
  explicit Evaluator(const Knowledge& knowledge);

  [[nodiscard]] const Knowledge& knowledge() const { return *knowledge_; }
  [[nodiscard]] const CellAxis& axis(std::size_t question) const { return axes_[question]; }
  [[nodiscard]] CellId cell(std::size_t question, const Answer& answer) const;
  [[nodiscard]] Cells cells(const Answers& answers) const;
  [[nodiscard]] CellId cell_of_value(std::size_t question, std::size_t value) const {
    const bool is_row = axes_[question].kind == QuestionKind::row;  // no rule asks which one
    return static_cast<CellId>(is_row ? 1 : value + 1);
  }
  [[nodiscard]] CellId cell_of_number(std::size_t question, Decimal number) const {
    std::size_t below = 0;
    for (const std::int64_t cut : axes_[question].cuts) below += cut <= number.micros ? 1 : 0;
    return static_cast<CellId>(below);
  }

  /// The share of people expected in each cell, in whole parts; none for the unanswered cell.
  [[nodiscard]] std::vector<std::uint32_t> prior(std::size_t question) const;

  /// Conditions are alternatives of rows of tests. Rows are numbered, and the first of each
  /// condition has the condition's own number.
  [[nodiscard]] std::size_t row_count() const { return condition_of_row_.size(); }
  [[nodiscard]] std::size_t condition_of(std::size_t row) const { return condition_of_row_[row]; }
  /// Is this row's test of the question met, or does it not ask that question?
  [[nodiscard]] bool meets(std::size_t row, std::size_t question, CellId cell) const {
    return rows_met_[first_cell_[question] + cell].is_true(row);
  }

  /// Does not allocate.
  [[nodiscard]] ConditionStates evaluate(const Cells& cells) const;

  /// What each rule and each group of the knowledge says in points, close together: out of the
  /// tables of the knowledge a batch takes 2 % longer.
  struct RulePoints {
    Points points;
    std::uint32_t group = 0;
  };
  struct GroupLimits {
    Points min;
    Points max;
  };
  [[nodiscard]] std::span<const RulePoints> rule_points() const { return rule_points_; }
  /// The rules about unit price or volume, as bits.
  [[nodiscard]] const ConditionStates& price_rules() const { return price_rules_; }
  [[nodiscard]] std::span<const GroupLimits> group_limits() const { return group_limits_; }

  [[nodiscard]] ConditionRange rules() const { return rules_; }
  [[nodiscard]] ConditionRange vetoes() const { return vetoes_; }
  [[nodiscard]] ConditionRange delivery() const { return delivery_; }
  [[nodiscard]] ConditionRange flowchart() const { return flowchart_; }
  [[nodiscard]] ConditionRange derived() const { return derived_; }
  [[nodiscard]] ConditionRange tensions() const { return tensions_; }
  [[nodiscard]] ConditionRange contradictions() const { return contradictions_; }
  [[nodiscard]] ConditionRange checks() const { return checks_; }
  /// One for each row of the tables of kinds; those without a condition are always true.
  [[nodiscard]] ConditionRange kinds() const { return kinds_; }
  /// One for each step; those without a condition are always true.
  [[nodiscard]] ConditionRange plan() const { return plan_; }
  /// One for each comparison factor; those without a condition are always true.
  [[nodiscard]] ConditionRange comparison() const { return comparison_; }
  /// One for each default of the cost table; those without a condition are always true.
  [[nodiscard]] ConditionRange quantity_defaults() const { return quantity_defaults_; }
  [[nodiscard]] ConditionRange row_defaults() const { return row_defaults_; }
  [[nodiscard]] ConditionRange stack_limits() const { return stack_limits_; }

 private:
  void lay_out_axes();
  void lay_out_cells();
  void tabulate_points();
  void compile(std::span<const Condition* const> conditions);
  [[nodiscard]] ConditionStates rows_met(const Cells& cells) const;
  void lay_in(std::size_t row, const std::vector<CellTest>& tests);

  const Knowledge* knowledge_;
  std::vector<CellAxis> axes_;
  /// For each cell of each question, the rows whose test of that question it meets.
  std::vector<ConditionStates> rows_met_;
  std::vector<std::size_t> first_cell_;  ///< by question, in `rows_met_`
  std::vector<std::size_t> tested_;      ///< the questions that some row asks
  ConditionStates all_rows_;
  ConditionStates price_rules_;
  std::vector<RulePoints> rule_points_;
  std::vector<GroupLimits> group_limits_;
  std::vector<std::size_t> condition_of_row_;
  std::size_t condition_count_ = 0;
  ConditionRange rules_;
  ConditionRange vetoes_;
  ConditionRange delivery_;
  ConditionRange flowchart_;
  ConditionRange derived_;
  ConditionRange tensions_;
  ConditionRange contradictions_;
  ConditionRange checks_;
  ConditionRange kinds_;
  ConditionRange plan_;
  ConditionRange comparison_;
  ConditionRange quantity_defaults_;
  ConditionRange row_defaults_;
  ConditionRange stack_limits_;
};

}  // namespace retort
