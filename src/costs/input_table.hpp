#pragma once
// The inputs of a bill for many workloads, one after another: what no answer changes is made ready
// once.

#include "costs/workload.hpp"
#include "decide/evaluator.hpp"
#include "knowledge/answers.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
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

  /// What Inputs gives for the workload of these answers, on each side. `answered` names the
  /// questions that have an answer. Does not allocate.
  [[nodiscard]] SidedInputs inputs(const Answers& answers, std::span<const std::size_t> answered,
                                   const ConditionStates& conditions) const;

 private:
  class Filling;

  /// A number for each side.
  using Sided = std::array<double, all_sides.size()>;

  /// What the answer to a question is for.
  struct Use {
    std::optional<Role> role;
    std::optional<RowRole> row;
  };
  /// A default that counts where a condition holds. Those behind the default of the same role that
  /// always counts are left out: they never do.
  struct QuantityCase {
    std::size_t condition = 0;
    Role role = Role::queries_per_month;
    Sided values{};
  };
  struct RowCase {
    std::size_t condition = 0;
    RowRole role = RowRole::model;
    std::size_t row = 0;
  };

  void find_uses();
  void find_cases();
  void find_throughputs();
  void find_labels();

  const Evaluator& evaluator_;
  SidedInputs base_;       ///< with nothing answered and no condition true
  std::vector<Use> uses_;  ///< by question
  std::vector<QuantityCase> quantity_cases_;
  std::vector<RowCase> row_cases_;
  std::vector<std::optional<Sided>> throughputs_;  ///< of every open model on every GPU
  std::vector<Sided> labels_;                      ///< USD for an example, by who makes it
};

}  // namespace retort
