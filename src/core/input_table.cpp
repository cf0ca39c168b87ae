#include "retort/input_table.hpp"

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
  find_questions();
  find_cases();
  find_throughputs();
}

void InputTable::find_questions() {
  const std::vector<Question>& questions = evaluator_.knowledge().questions;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].role) quantity_questions_.push_back(i);
    if (questions[i].row) row_questions_.push_back(i);
  }
}

void InputTable::find_cases() {
  const CostTable& costs = evaluator_.knowledge().costs;
  for_each_case(costs.quantities, evaluator_.quantity_defaults(),
                [this](const QuantityDefault& entry, std::size_t condition) {
                  quantity_cases_.push_back({condition, entry.role, entry.range});
                });
  for_each_case(costs.rows, evaluator_.row_defaults(),
                [this](const RowDefault& entry, std::size_t condition) {
                  row_cases_.push_back({condition, entry.role, entry.row});
                });
}

void InputTable::find_throughputs() {
  const Catalogue& catalogue = evaluator_.knowledge().catalogue;
  for (const OpenModel& model : catalogue.open_models) {
    for (const GpuPrice& gpu : catalogue.gpus) {
      throughputs_.push_back(throughput_range(evaluator_.knowledge(), model, gpu));
    }
  }
}

const std::optional<Range>& InputTable::throughput(std::size_t model, std::size_t gpu) const {
  return throughputs_[model * evaluator_.knowledge().catalogue.gpus.size() + gpu];
}

const SidedInputs& InputSheet::fill_in(const Answers& answers, const ConditionStates& conditions) {
  const std::vector<Question>& questions = table_.evaluator_.knowledge().questions;
  clear();
  for (const std::size_t question : table_.quantity_questions_) {
    const std::optional<Answer>& answer = answers.by_question[question];
    if (answer && answer->known) give(*questions[question].role, answer->number);
  }
  for (const std::size_t question : table_.row_questions_) {
    const std::optional<Answer>& answer = answers.by_question[question];
    if (answer && answer->known) choose(*questions[question].row, answer->value);
  }
  for (const InputTable::QuantityCase& one : table_.quantity_cases_) {
    if (conditions.is_true(one.condition)) assume(one.role, one.range);
  }
  for (const InputTable::RowCase& one : table_.row_cases_) {
    if (conditions.is_true(one.condition)) choose(one.role, one.row);
  }
  complete();
  return inputs_;
}

void InputSheet::clear() {
  inputs_ = table_.base_;
  given_.reset();
  assumed_.reset();
  chosen_.reset();
}

void InputSheet::give(Role role, Decimal number) {
  const double value = to_double(number);
  for (Inputs& inputs : inputs_.by_side) inputs.set(role, value);
  given_.set(static_cast<std::size_t>(role));
}

/// The first that is assumed for a role counts.
void InputSheet::assume(Role role, const Range& range) {
  const auto bit = static_cast<std::size_t>(role);
  if (given_[bit] || assumed_[bit]) return;
  assumed_.set(bit);
  set(role, range);
}

/// The first that is chosen for a role counts.
void InputSheet::choose(RowRole role, std::size_t row) {
  const auto bit = static_cast<std::size_t>(role);
  if (chosen_[bit]) return;
  chosen_.set(bit);
  const auto input = input_row(table_.evaluator_.knowledge(), role, row);
  for (Inputs& inputs : inputs_.by_side) inputs.choose(role, input);
}

/// What the chosen rows say stands before what is assumed.
void InputSheet::complete() {
  const Inputs& inputs = inputs_[Side::typical];
  const auto model = inputs.row(RowRole::open_model);
  const auto gpu = inputs.row(RowRole::serving_gpu);
  if (model && gpu) imply(Role::tokens_per_second, table_.throughput(*model, *gpu));
  if (const auto labels = inputs.row(RowRole::labels)) {
    const Catalogue& catalogue = table_.evaluator_.knowledge().catalogue;
    imply(Role::label_usd, catalogue.label_sources[*labels].price);
  }
}

void InputSheet::imply(Role role, const std::optional<Range>& range) {
  if (range && !given_[static_cast<std::size_t>(role)]) set(role, *range);
}

void InputSheet::set(Role role, const Range& range) {
  for (const Side side : all_sides) {
    inputs_.by_side[static_cast<std::size_t>(side)].set(role, input_at(side, role, range));
  }
}

}  // namespace retort
