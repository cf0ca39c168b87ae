#pragma once
// The inputs of a bill for many workloads, one after another: what no answer changes is made ready
// once.

#include "retort/answers.hpp"
#include "retort/evaluator.hpp"
#include "retort/workload.hpp"

#include <array>
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

  /// What Inputs gives for the workload of these answers, on each side. Does not allocate.
  [[nodiscard]] SidedInputs inputs(const Answers& answers, const ConditionStates& conditions) const;

 private:
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

  class Draft;

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

}  // namespace retort
