#pragma once
// The inputs of a bill for many workloads, one after another: what no answer changes is made ready
// once.

#include "costs/workload.hpp"
#include "decide/evaluator.hpp"
#include "knowledge/answers.hpp"

#include <array>
#include <bitset>
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

 private:
  friend class InputSheet;

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

/// Inputs that are filled in for one workload after another. One for each thread.
class InputSheet {
 public:
  /// The table must outlive it.
  explicit InputSheet(const InputTable& table);

  /// What Inputs gives for the workload of these answers, on each side; until the next call.
  /// `answered` names the questions that have an answer. Does not allocate.
  const SidedInputs& fill_in(const Answers& answers, std::span<const std::size_t> answered,
                             const ConditionStates& conditions);

 private:
  void clear();
  void take(const InputTable::Use& use, const Answer& answer);
  void assume(const InputTable::QuantityCase& one);
  void choose(RowRole role, std::size_t row);
  void complete();
  void imply(Role role, const InputTable::Sided& values);
  void set(Role role, const InputTable::Sided& values);

  const InputTable& table_;
  SidedInputs inputs_;
  std::bitset<role_count> given_;
  std::bitset<role_count> assumed_;
  std::bitset<row_role_count> chosen_;
  std::vector<Role> set_;             ///< what differs from the base of the table,
  std::vector<RowRole> chosen_rows_;  ///< which is dearer to copy as a whole
};

}  // namespace retort
