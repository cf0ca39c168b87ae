#pragma once
// What is to be priced: every quantity as a range, and the rows chosen from the catalogue.

#include "decide/evaluator.hpp"
#include "knowledge/answers.hpp"
#include "knowledge/catalogue.hpp"
#include "knowledge/role.hpp"
#include "retort/decimal.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace retort {

/// A quantity in the unit of its role. What a person gave has no width.
struct Quantity {
  Range range;
  bool assumed = true;
  std::optional<std::size_t> from;  ///< index into CostTable::quantities, where assumed from there
};

struct ChosenRow {
  std::size_t row = 0;  ///< in the table of its role; its size for `own_model`
  bool assumed = true;
  std::optional<std::size_t> from;  ///< index into CostTable::rows
};

struct Workload {
  std::array<std::optional<Quantity>, role_count> quantities;
  std::array<std::optional<ChosenRow>, row_role_count> rows;

  [[nodiscard]] const std::optional<Quantity>& operator[](Role role) const {
    return quantities.at(static_cast<std::size_t>(role));
  }
  std::optional<Quantity>& operator[](Role role) {
    return quantities.at(static_cast<std::size_t>(role));
  }
  [[nodiscard]] const std::optional<ChosenRow>& operator[](RowRole role) const {
    return rows.at(static_cast<std::size_t>(role));
  }
  std::optional<ChosenRow>& operator[](RowRole role) {
    return rows.at(static_cast<std::size_t>(role));
  }
};

/// Takes each from the question that declares its role, else from the first default whose condition
/// holds. `conditions` are those of the decision on the same answers.
Workload workload(const Evaluator& evaluator, const Answers& answers,
                  const ConditionStates& conditions);

/// Is the model that answers a chosen row's, on rented or own GPUs, rather than paid by the token?
bool runs_on_own_gpus(const Knowledge& knowledge, const Workload& workload, Approach approach);

/// The measurement that the speed of the chosen serving GPU with the chosen open model is scaled
/// from; null without these rows, or without measurements.
const Throughput* throughput_of(const Knowledge& knowledge, const Workload& workload);

/// The speed that follows from it; nothing without measurements.
std::optional<Range> throughput_range(const Knowledge& knowledge, const OpenModel& model,
                                      const GpuPrice& gpu);

/// Fills in what the chosen rows imply: throughput of the serving GPU, price of an example.
void complete(Workload& workload, const Knowledge& knowledge);

/// Where in its range every quantity stands.
enum class Side : std::uint8_t { cheap, typical, dear };

inline constexpr std::array all_sides{Side::cheap, Side::typical, Side::dear};

/// The number of a quantity on one side.
double input_at(Side side, Role role, const Range& range);
/// The row of a role; nothing for a model of one's own, which has none.
std::optional<std::size_t> input_row(const Knowledge& knowledge, RowRole role, std::size_t row);

/// One number for each quantity, and the chosen rows.
class Inputs {
 public:
  Inputs(const Knowledge& knowledge, const Workload& workload, Side side);

  [[nodiscard]] double operator[](Role role) const { return values_[index(role)]; }
  [[nodiscard]] bool has(Role role) const { return known_[index(role)]; }
  [[nodiscard]] double share(Role percent) const { return values_[index(percent)] / 100.0; }
  [[nodiscard]] std::optional<std::size_t> row(RowRole role) const {
    return rows_[static_cast<std::size_t>(role)];
  }

  void set(Role role, double value) {
    values_[index(role)] = value;
    known_[index(role)] = true;
  }
  void choose(RowRole role, std::optional<std::size_t> row) {
    rows_[static_cast<std::size_t>(role)] = row;
  }

 private:
  static std::size_t index(Role role) { return static_cast<std::size_t>(role); }

  std::array<double, role_count> values_{};
  std::array<bool, role_count> known_{};
  std::array<std::optional<std::size_t>, row_role_count> rows_;
};

}  // namespace retort
