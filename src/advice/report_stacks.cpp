#include "advice/report.hpp"
#include "advice/report_rows.hpp"
#include "base/number.hpp"

namespace retort {
namespace {

/// The workload with the rows of a combination in place of its own.
Workload chosen(const Knowledge& knowledge, Workload workload, const Stack& stack) {
  const auto slot = [&workload](RowRole role) -> std::optional<ChosenRow>& {
    return workload.rows.at(static_cast<std::size_t>(role));
  };
  // Without these a combination does without; the other rows it takes from the workload.
  for (const RowRole role : {RowRole::model, RowRole::tuning, RowRole::reranker}) {
    slot(role).reset();
  }
  for (std::size_t i = 0; i < row_role_count; ++i) {
    if (stack.rows.at(i)) workload.rows.at(i) = ChosenRow{.row = *stack.rows.at(i), .from = {}};
  }
  if (stack.generation == Generation::own_gpus) {
    slot(RowRole::model) =
        ChosenRow{.row = knowledge.catalogue.models.size(), .from = {}};  // `own_model`
  }
  return workload;
}

}  // namespace

std::optional<ReportedStacks> report_stacks(const Evaluator& evaluator, const Decision& decision,
                                            const Workload& workload, const Budget& budget) {
  if (!decision.choice) return std::nullopt;
  const Knowledge& knowledge = evaluator.knowledge();
  std::vector<bool> hold;
  ReportedStacks reported{.approach = *decision.choice};
  for (std::size_t i = 0; i < knowledge.costs.stack_limits.size(); ++i) {
    hold.push_back(decision.conditions.is_true(evaluator.stack_limits().begin + i));
    const StackLimit& limit = knowledge.costs.stack_limits[i];
    if (!hold.back()) continue;
    reported.limits.push_back({limit.id, limit.because, knowledge.cite(limit.source)});
  }
  const StackSearch search = find_stacks(knowledge, workload, *decision.choice, hold, budget);
  reported.considered = search.considered;
  reported.dropped = search.dropped;
  for (const Stack& stack : search.front) {
    reported.front.push_back(
        {.generation = stack.generation,
         .rows = stack_of(knowledge, chosen(knowledge, workload, stack), *decision.choice),
         .setup = stack.setup,
         .monthly = stack.monthly,
         .first_token_ms = rounded_to(stack.first_token_ms, time_digits),
         .whole_answer_ms = rounded_to(stack.whole_answer_ms, time_digits)});
  }
  return reported;
}

}  // namespace retort
