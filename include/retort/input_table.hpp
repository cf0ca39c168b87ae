#pragma once
// The inputs of a bill for many workloads, one after another: what no answer changes is made ready
// once.

#include "retort/answers.hpp"
#include "retort/evaluator.hpp"
#include "retort/workload.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <vector>

namespace retort {

/// The inputs on each side of their ranges.
struct SidedInputs {
  std::array<Inputs, all_sides.size()> by_side;

  [[nodiscard]] const Inputs& operator[](Side side) const {
    return by_side[static_cast<std::size_t>(side)];
  }
};

/// Immutable once made; safe to share between threads.
class InputTable {
 public:
  /// The evaluator must outlive it.
  explicit InputTable(const Evaluator& evaluator);

 private:
  friend class InputSheet;

  /// A default that counts where a condition holds. Those behind the default of the same role that
  /// always counts are left out: they never do.
  struct QuantityCase {
    std::size_t condition = 0;
    Role role = Role::queries_per_month;
    Range range;
  };
  struct RowCase {
    std::size_t condition = 0;
    RowRole role = RowRole::model;
    std::size_t row = 0;
  };

  void find_questions();
  void find_cases();
  void find_throughputs();
  [[nodiscard]] const std::optional<Range>& throughput(std::size_t model, std::size_t gpu) const;

  const Evaluator& evaluator_;
  SidedInputs base_;  ///< with nothing answered and no condition true
  std::vector<std::size_t> quantity_questions_;
  std::vector<std::size_t> row_questions_;
  std::vector<QuantityCase> quantity_cases_;
  std::vector<RowCase> row_cases_;
  std::vector<std::optional<Range>> throughputs_;  ///< of every open model on every GPU
};

/// Inputs that are filled in for one workload after another. One for each thread.
class InputSheet {
 public:
  /// The table must outlive it.
  explicit InputSheet(const InputTable& table) : table_(table), inputs_(table.base_) {}

  /// What Inputs gives for the workload of these answers, on each side; until the next call. Does
  /// not allocate.
  const SidedInputs& fill_in(const Answers& answers, const ConditionStates& conditions);

 private:
  void clear();
  void give(Role role, Decimal number);
  void assume(Role role, const Range& range);
  void choose(RowRole role, std::size_t row);
  void complete();
  void imply(Role role, const std::optional<Range>& range);
  void set(Role role, const Range& range);

  const InputTable& table_;
  SidedInputs inputs_;
  std::bitset<role_count> given_;
  std::bitset<role_count> assumed_;
  std::bitset<row_role_count> chosen_;
};

}  // namespace retort
