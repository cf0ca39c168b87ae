#include "costs/input_table.hpp"

#include <algorithm>
#include <bitset>

namespace retort {
namespace {

SidedInputs inputs_without_answers(const Evaluator& evaluator) {
  const Answers none{
      .id = {},
      .by_question = std::vector<std::optional<Answer>>(evaluator.knowledge().questions.size())};
  const Workload assumed = workload(evaluator, none, {});
  const auto on = [&](Side side) { return Inputs(evaluator.knowledge(), assumed, side); };
  return {{on(Side::cheap), on(Side::typical), on(Side::dear)}};
}

std::array<double, all_sides.size()> sided(Role role, const Range& range) {
  return {input_at(Side::cheap, role, range), input_at(Side::typical, role, range),
          input_at(Side::dear, role, range)};
}

/// The defaults with a condition that stand before the one of their role without.
template <typename Default, typename Use>
void for_each_case(const std::vector<Default>& defaults, ConditionRange range, Use use) {
  for (std::size_t i = 0; i < defaults.size(); ++i) {
    const auto always = [&](const Default& one) {
      return !one.when && one.role == defaults[i].role;
    };
    const auto here = defaults.begin() + static_cast<std::ptrdiff_t>(i);
    if (defaults[i].when && std::none_of(defaults.begin(), here, always)) {
      use(defaults[i], range.begin + i);
    }
  }
}

}  // namespace

InputTable::InputTable(const Evaluator& evaluator)
    : evaluator_(evaluator), base_(inputs_without_answers(evaluator)) {
  find_uses();
  find_cases();
  find_throughputs();
  find_labels();
}

void InputTable::find_uses() {
  for (const Question& question : evaluator_.knowledge().questions) {
    uses_.push_back({question.role, question.row});
  }
}

void InputTable::find_cases() {
  const CostTable& costs = evaluator_.knowledge().costs;
  for_each_case(
      costs.quantities, evaluator_.quantity_defaults(),
      [this](const QuantityDefault& entry, std::size_t condition) {
        quantity_cases_.push_back({condition, entry.role, sided(entry.role, entry.range)});
      });
  for_each_case(costs.rows, evaluator_.row_defaults(),
                [this](const RowDefault& entry, std::size_t condition) {
                  row_cases_.push_back({condition, entry.role, entry.row});
                });
}

void InputTable::find_throughputs() {
  const Catalogue& catalogue = evaluator_.knowledge().catalogue;
  const std::vector<GpuPrice>& gpus = catalogue.gpus;
  for (const OpenModel& model : catalogue.open_models) {
    const std::size_t first = throughputs_.size();
    for (std::size_t i = 0; i < gpus.size(); ++i) {
      // All offers of one kind of GPU are as fast as the first.
      const auto same = std::ranges::find(gpus, gpus[i].kind, &GpuPrice::kind) - gpus.begin();
      if (static_cast<std::size_t>(same) < i) {
        throughputs_.push_back(throughputs_[first + static_cast<std::size_t>(same)]);
        continue;
      }
      const auto range = throughput_range(evaluator_.knowledge(), model, gpus[i]);
      throughputs_.push_back(range ? std::optional(sided(Role::tokens_per_second, *range))
                                   : std::nullopt);
    }
  }
}

void InputTable::find_labels() {
  for (const LabelSource& source : evaluator_.knowledge().catalogue.label_sources) {
    labels_.push_back(sided(Role::label_usd, source.price));
  }
}

/// The inputs of one workload on their way; what is given stands before what is implied, and that
/// before what is assumed.
class InputTable::Filling {
 public:
  /// `inputs` are those without answers.
  Filling(const InputTable& table, SidedInputs& inputs) : table_(table), inputs_(inputs) {}

  void take(const Use& use, const Answer& answer) {
    if (use.role) {
      const double value = to_double(answer.number);
      set(*use.role, {value, value, value});
      given_.set(static_cast<std::size_t>(*use.role));
    }
    if (use.row) choose(*use.row, answer.value);
  }

  /// The first that is assumed for a role counts.
  void assume(const QuantityCase& one) {
    const auto bit = static_cast<std::size_t>(one.role);
    if (given_[bit] || assumed_[bit]) return;
    assumed_.set(bit);
    set(one.role, one.values);
  }

  /// The first that is chosen for a role counts.
  void choose(RowRole role, std::size_t row) {
    const auto bit = static_cast<std::size_t>(role);
    if (chosen_[bit]) return;
    chosen_.set(bit);
    const auto input = input_row(table_.evaluator_.knowledge(), role, row);
    for (Inputs& inputs : inputs_.by_side) inputs.choose(role, input);
  }

  /// With what the chosen rows imply.
  void complete() {
    const Inputs& inputs = inputs_[Side::typical];
    const auto model = inputs.row(RowRole::open_model);
    const auto gpu = inputs.row(RowRole::serving_gpu);
    if (model && gpu) {
      const std::size_t gpus = table_.evaluator_.knowledge().catalogue.gpus.size();
      const auto& throughput = table_.throughputs_[*model * gpus + *gpu];
      if (throughput) imply(Role::tokens_per_second, *throughput);
    }
    const auto labels = inputs.row(RowRole::labels);
    if (labels) imply(Role::label_usd, table_.labels_[*labels]);
  }

 private:
  void imply(Role role, const Sided& values) {
    if (!given_[static_cast<std::size_t>(role)]) set(role, values);
  }

  void set(Role role, const Sided& values) {
    for (std::size_t i = 0; i < values.size(); ++i) inputs_.by_side[i].set(role, values[i]);
  }

  const InputTable& table_;
  SidedInputs& inputs_;
  std::bitset<role_count> given_;
  std::bitset<role_count> assumed_;
  std::bitset<row_role_count> chosen_;
};

SidedInputs InputTable::inputs(const Answers& answers, std::span<const std::size_t> answered,
                               const ConditionStates& conditions) const {
  SidedInputs inputs = base_;
  Filling filling(*this, inputs);
  for (const std::size_t question : answered) {
    const Answer& answer = *answers.by_question[question];
    if (answer.known) filling.take(uses_[question], answer);
  }
  for (const QuantityCase& one : quantity_cases_) {
    if (conditions.is_true(one.condition)) filling.assume(one);
  }
  for (const RowCase& one : row_cases_) {
    if (conditions.is_true(one.condition)) filling.choose(one.role, one.row);
  }
  filling.complete();
  return inputs;
}

}  // namespace retort
