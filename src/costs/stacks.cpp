#include "costs/stacks.hpp"

#include <algorithm>

namespace retort {
namespace {

/// One half of a stack: what runs the model, or what finds the passages.
struct Half {
  Generation generation = Generation::by_token;
  StackRows rows;
  Bill bill;
  bool reranks = false;
};

class StackFinder {
 public:
  StackFinder(const Knowledge& knowledge, const Workload& workload, Approach approach,
              const std::vector<bool>& limits_hold)
      : knowledge_(knowledge), workload_(workload), approach_(approach) {
    search_.approach = approach;
    for (std::size_t i = 0; i < limits_hold.size(); ++i) {
      if (limits_hold[i]) limits_.push_back(&knowledge.costs.stack_limits[i]);
    }
  }

  StackSearch find(const Budget& budget) {
    list_generations();
    list_retrievals();
    const std::size_t others = searches(approach_) ? retrieval_total_ : 1;
    search_.considered = generation_total_ * others;
    // What falls alone falls with every other half.
    for (std::size_t& count : generation_dropped_) count *= others;
    search_.dropped = generation_dropped_;
    for (std::size_t i = 0; i < dropped_count; ++i) {
      search_.dropped.at(i) += retrieval_dropped_.at(i) * generations_.size();
    }
    for (const Half& generation : generations_) combine(generation, budget);
    keep_front();
    return std::move(search_);
  }

 private:
  void drop(Dropped why, std::size_t count = 1) {
    search_.dropped.at(static_cast<std::size_t>(why)) += count;
  }

  [[nodiscard]] bool excludes(Generation generation) const {
    return std::ranges::any_of(limits_, [generation](const StackLimit* limit) {
      return std::ranges::find(limit->excludes, generation) != limit->excludes.end();
    });
  }

  /// Limits that name rows allow no others of those tables.
  [[nodiscard]] bool allows(RowRole role, std::size_t row) const {
    return std::ranges::all_of(limits_, [role, row](const StackLimit* limit) {
      const auto is_of_role = [role](const StackLimit::Row& one) { return one.role == role; };
      const auto is_it = [role, row](const StackLimit::Row& one) {
        return one.role == role && one.row == row;
      };
      return std::ranges::none_of(limit->only, is_of_role) ||
             std::ranges::any_of(limit->only, is_it);
    });
  }

  // Halves.

  using Counts = std::array<std::size_t, dropped_count>;

  void add_half(Half half, BillPart part, std::vector<Half>& halves, Counts& dropped) const {
    Inputs inputs(knowledge_, workload_, Side::typical);
    for (std::size_t i = 0; i < row_role_count; ++i) {
      const auto role = static_cast<RowRole>(i);
      const bool varies = role != RowRole::training_gpu && role != RowRole::tuning_method &&
                          role != RowRole::labels;
      if (varies) inputs.choose(role, half.rows.at(i));
    }
    if (half.generation == Generation::hosted_tuning) {
      // A dedicated endpoint is timed like one's own GPU.
      inputs.choose(RowRole::open_model, row_of(RowRole::open_model));
      inputs.choose(RowRole::serving_gpu, row_of(RowRole::serving_gpu));
    }
    set_speed(half, inputs);
    half.bill = bill(knowledge_, approach_, inputs, part);
    if (half.bill.obstacle) {
      ++dropped.at(static_cast<std::size_t>(Dropped::cannot_be_had));
      return;
    }
    halves.push_back(std::move(half));
  }

  /// The throughput follows the rows, unless a person gave it.
  void set_speed(const Half& half, Inputs& inputs) const {
    if (half.generation != Generation::own_gpus) return;
    Workload chosen = workload_;
    for (const RowRole role : {RowRole::open_model, RowRole::serving_gpu}) {
      const std::optional<std::size_t>& row = half.rows.at(static_cast<std::size_t>(role));
      if (row) chosen.rows.at(static_cast<std::size_t>(role)) = ChosenRow{.row = *row, .from = {}};
    }
    complete(chosen, knowledge_);
    const auto& speed = chosen[Role::tokens_per_second];
    if (speed) inputs.set(Role::tokens_per_second, to_double(speed->range.typical));
  }

  [[nodiscard]] std::optional<std::size_t> row_of(RowRole role) const {
    const auto& chosen = workload_[role];
    return chosen ? std::optional(chosen->row) : std::nullopt;
  }

  static std::optional<std::size_t>& at(StackRows& rows, RowRole role) {
    return rows.at(static_cast<std::size_t>(role));
  }

  [[nodiscard]] std::optional<std::size_t> rank(const std::string& size_class) const {
    const auto& classes = knowledge_.costs.size_classes;
    for (std::size_t i = 0; i < classes.size(); ++i) {
      if (std::ranges::find(classes[i], size_class) != classes[i].end()) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_weaker(const ModelPrice& model) const {
    const std::optional<std::size_t> wanted = row_of(RowRole::model);
    const std::vector<ModelPrice>& models = knowledge_.catalogue.models;
    if (!wanted || *wanted >= models.size()) return false;
    // A model of unknown class is not known to be as able.
    return rank(model.size_class) < rank(models[*wanted].size_class);
  }

  [[nodiscard]] bool is_smaller(const OpenModel& model) const {
    const std::optional<std::size_t> wanted = row_of(RowRole::open_model);
    return wanted && model.billions < knowledge_.catalogue.open_models[*wanted].billions;
  }

  /// Every one counts, whatever becomes of it.
  void consider(Half half, bool weaker) {
    ++generation_total_;
    if (excludes(half.generation)) {
      ++generation_dropped_.at(static_cast<std::size_t>(Dropped::excluded));
    } else if (weaker) {
      ++generation_dropped_.at(static_cast<std::size_t>(Dropped::weaker));
    } else {
      add_half(std::move(half), BillPart::generation, generations_, generation_dropped_);
    }
  }

  void list_generations() {
    const Catalogue& catalogue = knowledge_.catalogue;
    for (std::size_t i = 0; !trains(approach_) && i < catalogue.models.size(); ++i) {
      Half half{.generation = Generation::by_token, .rows = {}, .bill = {}, .reranks = false};
      at(half.rows, RowRole::model) = i;
      consider(std::move(half), is_weaker(catalogue.models[i]));
    }
    for (std::size_t i = 0; trains(approach_) && i < catalogue.tuning.size(); ++i) {
      Half half{.generation = Generation::hosted_tuning, .rows = {}, .bill = {}, .reranks = false};
      at(half.rows, RowRole::tuning) = i;
      consider(std::move(half), false);
    }
    for (std::size_t i = 0; i < catalogue.open_models.size(); ++i) {
      // Untrained, an open model has to be as able as the one that is paid by the token.
      const bool weaker = trains(approach_) ? is_smaller(catalogue.open_models[i])
                                            : is_weaker_untrained(catalogue.open_models[i]);
      for (std::size_t gpu = 0; gpu < catalogue.gpus.size(); ++gpu) {
        Half half{.generation = Generation::own_gpus, .rows = {}, .bill = {}, .reranks = false};
        at(half.rows, RowRole::open_model) = i;
        at(half.rows, RowRole::serving_gpu) = gpu;
        consider(std::move(half), weaker);
      }
    }
  }

  [[nodiscard]] bool is_weaker_untrained(const OpenModel& model) const {
    const std::vector<ModelPrice>& models = knowledge_.catalogue.models;
    const std::optional<std::size_t> wanted = row_of(RowRole::model);
    if (!wanted || *wanted >= models.size()) return is_smaller(model);
    const auto hosted = std::ranges::find(models, model.hosted_as, &ModelPrice::id);
    return hosted == models.end() || is_weaker(*hosted);
  }

  void list_retrievals() {
    if (!searches(approach_)) {
      retrievals_.push_back({});
      return;
    }
    const Catalogue& catalogue = knowledge_.catalogue;
    for (std::size_t embedding = 0; embedding < catalogue.embeddings.size(); ++embedding) {
      for (std::size_t store = 0; store < catalogue.stores.size(); ++store) {
        // Position 0 is no reranker.
        for (std::size_t reranker = 0; reranker <= catalogue.rerankers.size(); ++reranker) {
          Half half;
          at(half.rows, RowRole::embedding) = embedding;
          at(half.rows, RowRole::store) = store;
          half.reranks = reranker > 0;
          if (half.reranks) at(half.rows, RowRole::reranker) = reranker - 1;
          consider_retrieval(std::move(half));
        }
      }
    }
  }

  void consider_retrieval(Half half) {
    ++retrieval_total_;
    for (const RowRole role : {RowRole::embedding, RowRole::store, RowRole::reranker}) {
      const std::optional<std::size_t>& row = at(half.rows, role);
      if (row && !allows(role, *row)) {
        ++retrieval_dropped_.at(static_cast<std::size_t>(Dropped::excluded));
        return;
      }
    }
    add_half(std::move(half), BillPart::retrieval, retrievals_, retrieval_dropped_);
  }

  // Wholes.

  [[nodiscard]] Latency latency_of(const Half& generation, bool reranks) const {
    Workload timed = workload_;
    const auto choose = [&timed](RowRole role, std::optional<std::size_t> row) {
      auto& slot = timed.rows.at(static_cast<std::size_t>(role));
      slot.reset();
      if (row) slot = ChosenRow{.row = *row, .from = {}};
    };
    choose(RowRole::reranker, reranks ? std::optional<std::size_t>(0) : std::nullopt);
    const auto row = [&generation](RowRole role) {
      return generation.rows.at(static_cast<std::size_t>(role));
    };
    if (generation.generation == Generation::hosted_tuning) {
      choose(RowRole::tuning, row(RowRole::tuning));
    } else {
      choose(RowRole::tuning, std::nullopt);
    }
    if (generation.generation == Generation::by_token) {
      choose(RowRole::model, row(RowRole::model));
    } else if (!trains(approach_)) {
      choose(RowRole::model, knowledge_.catalogue.models.size());
    }
    if (generation.generation == Generation::own_gpus) {
      choose(RowRole::open_model, row(RowRole::open_model));
    }
    return latency(knowledge_, timed, approach_);
  }

  [[nodiscard]] bool is_over(const Budget& budget, Money setup, Money monthly) const {
    if (budget.monthly && monthly > *budget.monthly) return true;
    if (budget.setup && setup > *budget.setup) return true;
    const std::int64_t queries =
        workload_[Role::queries_per_month]->range.typical.micros / Decimal::one;
    return budget.per_query && queries > 0 && divided(monthly, queries) > *budget.per_query;
  }

  void combine(const Half& generation, const Budget& budget) {
    const std::array<Latency, 2> timed{latency_of(generation, false), latency_of(generation, true)};
    const auto& limit = workload_[Role::latency_ms];
    for (const Half& retrieval : retrievals_) {
      const Latency& time = timed.at(retrieval.reranks ? 1 : 0);
      const Money setup = generation.bill.setup + retrieval.bill.setup;
      const Money monthly = generation.bill.monthly + retrieval.bill.monthly;
      if (limit && time.first_token.typical > to_double(limit->range.typical)) {
        drop(Dropped::too_slow);
      } else if (is_over(budget, setup, monthly)) {
        drop(Dropped::over_budget);
      } else {
        keep(generation, retrieval, time, {setup, monthly});
      }
    }
  }

  struct Price {
    Money setup;
    Money monthly;
  };

  /// Only the cheapest so far of each speed can be on the front.
  void keep(const Half& generation, const Half& retrieval, const Latency& time, Price price) {
    const auto same =
        std::ranges::find(search_.front, time.whole_answer.typical, &Stack::whole_answer_ms);
    if (same != search_.front.end() && same->monthly <= price.monthly) {
      drop(Dropped::dominated);
      return;
    }
    Stack stack{.generation = generation.generation,
                .rows = generation.rows,
                .setup = price.setup,
                .monthly = price.monthly,
                .first_token_ms = time.first_token.typical,
                .whole_answer_ms = time.whole_answer.typical};
    for (const RowRole role : {RowRole::embedding, RowRole::store, RowRole::reranker}) {
      at(stack.rows, role) = retrieval.rows.at(static_cast<std::size_t>(role));
    }
    if (same == search_.front.end()) {
      search_.front.push_back(stack);
      return;
    }
    *same = stack;
    drop(Dropped::dominated);
  }

  void keep_front() {
    std::ranges::sort(search_.front, std::ranges::less{}, [](const Stack& stack) {
      return std::pair(stack.monthly, stack.whole_answer_ms);
    });
    std::vector<Stack> front;
    for (const Stack& stack : search_.front) {
      if (!front.empty() && stack.whole_answer_ms >= front.back().whole_answer_ms) {
        drop(Dropped::dominated);
      } else {
        front.push_back(stack);
      }
    }
    search_.front = std::move(front);
  }

  const Knowledge& knowledge_;
  const Workload& workload_;
  Approach approach_;
  std::vector<const StackLimit*> limits_;
  std::vector<Half> generations_;
  std::vector<Half> retrievals_;
  std::size_t generation_total_ = 0;
  std::size_t retrieval_total_ = 0;
  Counts generation_dropped_{};
  Counts retrieval_dropped_{};
  StackSearch search_;
};

}  // namespace

StackSearch find_stacks(const Knowledge& knowledge, const Workload& workload, Approach approach,
                        const std::vector<bool>& limits_hold, const Budget& budget) {
  return StackFinder(knowledge, workload, approach, limits_hold).find(budget);
}

}  // namespace retort
