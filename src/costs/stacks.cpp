#include "costs/stacks.hpp"

#include <algorithm>
#include <numeric>

namespace retort {
namespace {

/// What is searched.
struct Setting {
  const Knowledge& knowledge;
  const Workload& workload;
  Approach approach = Approach::prompting;
  std::vector<const StackLimit*> limits;  ///< those that hold

  [[nodiscard]] std::optional<std::size_t> row(RowRole role) const {
    const auto& chosen = workload[role];
    return chosen ? std::optional(chosen->row) : std::nullopt;
  }
};

/// One half of a stack: what runs the model, or what finds the passages.
struct Half {
  Generation generation = Generation::by_token;
  StackRows rows;
  Money setup;
  Money monthly;
};

using Counts = std::array<std::size_t, dropped_count>;

/// Those that can be had, and how many cannot.
struct Halves {
  std::vector<Half> found;
  Counts dropped{};

  void drop(Dropped why) { ++dropped.at(static_cast<std::size_t>(why)); }
  [[nodiscard]] std::size_t considered() const {
    return std::accumulate(dropped.begin(), dropped.end(), found.size());
  }
};

constexpr std::array retrieval_roles{RowRole::embedding, RowRole::store, RowRole::reranker};

template <typename Rows>
auto& at(Rows& rows, RowRole role) {
  return rows.at(static_cast<std::size_t>(role));
}

bool excludes(const Setting& setting, Generation generation) {
  return std::ranges::any_of(setting.limits, [generation](const StackLimit* limit) {
    return std::ranges::find(limit->excludes, generation) != limit->excludes.end();
  });
}

/// Limits that name rows allow no others of those tables.
bool allows(const Setting& setting, RowRole role, std::size_t row) {
  return std::ranges::all_of(setting.limits, [role, row](const StackLimit* limit) {
    const auto is_of_role = [role](const StackLimit::Row& one) { return one.role == role; };
    const auto is_it = [role, row](const StackLimit::Row& one) {
      return one.role == role && one.row == row;
    };
    return std::ranges::none_of(limit->only, is_of_role) || std::ranges::any_of(limit->only, is_it);
  });
}

std::optional<std::size_t> rank(const Setting& setting, const std::string& size_class) {
  const auto& classes = setting.knowledge.costs.size_classes;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (std::ranges::find(classes[i], size_class) != classes[i].end()) return i;
  }
  return std::nullopt;
}

bool is_weaker(const Setting& setting, const ModelPrice& model) {
  const std::optional<std::size_t> wanted = setting.row(RowRole::model);
  const std::vector<ModelPrice>& models = setting.knowledge.catalogue.models;
  if (!wanted || *wanted >= models.size()) return false;
  // A model of unknown class is not known to be as able.
  return rank(setting, model.size_class) < rank(setting, models[*wanted].size_class);
}

/// Untrained, an open model has to be as able as the one that is paid by the token.
bool is_weaker(const Setting& setting, const OpenModel& model) {
  const Catalogue& catalogue = setting.knowledge.catalogue;
  const std::optional<std::size_t> paid = setting.row(RowRole::model);
  if (trains(setting.approach) || !paid || *paid >= catalogue.models.size()) {
    const std::optional<std::size_t> wanted = setting.row(RowRole::open_model);
    return wanted && model.billions < catalogue.open_models[*wanted].billions;
  }
  const auto hosted = std::ranges::find(catalogue.models, model.hosted_as, &ModelPrice::id);
  return hosted == catalogue.models.end() || is_weaker(setting, *hosted);
}

/// The workload of a person who chose the rows of the half.
Workload with_rows(const Setting& setting, const Half& half) {
  Workload chosen = setting.workload;
  const auto choose = [&chosen](RowRole role, std::size_t row) {
    chosen[role] = ChosenRow{.row = row, .from = {}};
  };
  chosen[RowRole::reranker].reset();
  if (half.generation == Generation::own_gpus) {
    chosen[RowRole::tuning].reset();
    choose(RowRole::model, setting.knowledge.catalogue.models.size());
  }
  for (std::size_t i = 0; i < row_role_count; ++i) {
    const std::optional<std::size_t>& row = half.rows.at(i);
    if (row) choose(static_cast<RowRole>(i), *row);
  }
  complete(chosen, setting.knowledge);
  return chosen;
}

void price(const Setting& setting, Half half, BillPart part, Halves& halves) {
  const Inputs inputs(setting.knowledge, with_rows(setting, half), Side::typical);
  const Bill one = bill(setting.knowledge, setting.approach, inputs, part);
  if (one.obstacle) return halves.drop(Dropped::cannot_be_had);
  half.setup = one.setup;
  half.monthly = one.monthly;
  halves.found.push_back(half);
}

void consider(const Setting& setting, const Half& half, bool weaker, Halves& halves) {
  if (excludes(setting, half.generation)) return halves.drop(Dropped::excluded);
  if (weaker) return halves.drop(Dropped::weaker);
  price(setting, half, BillPart::generation, halves);
}

Halves generations(const Setting& setting) {
  const Catalogue& catalogue = setting.knowledge.catalogue;
  Halves halves;
  for (std::size_t i = 0; !trains(setting.approach) && i < catalogue.models.size(); ++i) {
    Half half{.generation = Generation::by_token, .rows = {}, .setup = {}, .monthly = {}};
    at(half.rows, RowRole::model) = i;
    consider(setting, half, is_weaker(setting, catalogue.models[i]), halves);
  }
  for (std::size_t i = 0; trains(setting.approach) && i < catalogue.tuning.size(); ++i) {
    Half half{.generation = Generation::hosted_tuning, .rows = {}, .setup = {}, .monthly = {}};
    at(half.rows, RowRole::tuning) = i;
    consider(setting, half, false, halves);
  }
  for (std::size_t i = 0; i < catalogue.open_models.size(); ++i) {
    const bool weaker = is_weaker(setting, catalogue.open_models[i]);
    for (std::size_t gpu = 0; gpu < catalogue.gpus.size(); ++gpu) {
      Half half{.generation = Generation::own_gpus, .rows = {}, .setup = {}, .monthly = {}};
      at(half.rows, RowRole::open_model) = i;
      at(half.rows, RowRole::serving_gpu) = gpu;
      consider(setting, half, weaker, halves);
    }
  }
  return halves;
}

void consider_retrieval(const Setting& setting, const Half& half, Halves& halves) {
  for (const RowRole role : retrieval_roles) {
    const std::optional<std::size_t>& row = at(half.rows, role);
    if (row && !allows(setting, role, *row)) return halves.drop(Dropped::excluded);
  }
  price(setting, half, BillPart::retrieval, halves);
}

Halves retrievals(const Setting& setting) {
  Halves halves;
  if (!searches(setting.approach)) {
    halves.found.emplace_back();
    return halves;
  }
  const Catalogue& catalogue = setting.knowledge.catalogue;
  Half half;
  for (std::size_t embedding = 0; embedding < catalogue.embeddings.size(); ++embedding) {
    at(half.rows, RowRole::embedding) = embedding;
    for (std::size_t store = 0; store < catalogue.stores.size(); ++store) {
      at(half.rows, RowRole::store) = store;
      at(half.rows, RowRole::reranker).reset();
      consider_retrieval(setting, half, halves);
      for (std::size_t reranker = 0; reranker < catalogue.rerankers.size(); ++reranker) {
        at(half.rows, RowRole::reranker) = reranker;
        consider_retrieval(setting, half, halves);
      }
    }
  }
  return halves;
}

/// Which reranker makes no difference.
Latency latency_of(const Setting& setting, const Half& generation, bool reranks) {
  Workload timed = with_rows(setting, generation);
  if (reranks) timed[RowRole::reranker] = ChosenRow{};
  return latency(setting.knowledge, timed, setting.approach);
}

bool is_over(const Budget& budget, const Stack& stack, std::int64_t queries) {
  if (budget.monthly && stack.monthly > *budget.monthly) return true;
  if (budget.setup && stack.setup > *budget.setup) return true;
  return budget.per_query && queries > 0 && divided(stack.monthly, queries) > *budget.per_query;
}

/// Why the stack is not on the front of those so far.
std::optional<Dropped> fault_of(const Setting& setting, const Budget& budget, const Stack& stack) {
  const auto& limit = setting.workload[Role::latency_ms];
  if (limit && stack.first_token_ms > to_double(limit->range.typical)) return Dropped::too_slow;
  const auto& queries = setting.workload[Role::queries_per_month]->range.typical;
  if (is_over(budget, stack, queries.micros / Decimal::one)) return Dropped::over_budget;
  return std::nullopt;
}

/// Only the cheapest so far of each speed can be on the front.
bool keep(const Stack& stack, std::vector<Stack>& front) {
  const auto same = std::ranges::find(front, stack.whole_answer_ms, &Stack::whole_answer_ms);
  if (same == front.end()) {
    front.push_back(stack);
    return true;
  }
  if (stack.monthly < same->monthly) *same = stack;
  return false;
}

void combine(const Setting& setting, const Half& generation, const Halves& retrievals,
             const Budget& budget, StackSearch& search) {
  const std::array timed{latency_of(setting, generation, false),
                         latency_of(setting, generation, true)};
  const auto drop = [&search](Dropped why) { ++search.dropped.at(static_cast<std::size_t>(why)); };
  for (const Half& retrieval : retrievals.found) {
    const Latency& time = timed.at(at(retrieval.rows, RowRole::reranker) ? 1 : 0);
    Stack stack{.generation = generation.generation,
                .rows = generation.rows,
                .setup = generation.setup + retrieval.setup,
                .monthly = generation.monthly + retrieval.monthly,
                .first_token_ms = time.first_token.typical,
                .whole_answer_ms = time.whole_answer.typical};
    for (const RowRole role : retrieval_roles) at(stack.rows, role) = at(retrieval.rows, role);
    if (const std::optional<Dropped> fault = fault_of(setting, budget, stack)) {
      drop(*fault);
    } else if (!keep(stack, search.front)) {
      drop(Dropped::dominated);
    }
  }
}

void keep_front(StackSearch& search) {
  std::ranges::sort(search.front, std::ranges::less{}, [](const Stack& stack) {
    return std::pair(stack.monthly, stack.whole_answer_ms);
  });
  std::vector<Stack> front;
  for (const Stack& stack : search.front) {
    const bool is_faster = front.empty() || stack.whole_answer_ms < front.back().whole_answer_ms;
    if (is_faster) front.push_back(stack);
  }
  search.dropped.at(static_cast<std::size_t>(Dropped::dominated)) +=
      search.front.size() - front.size();
  search.front = std::move(front);
}

}  // namespace

StackSearch find_stacks(const Knowledge& knowledge, const Workload& workload, Approach approach,
                        const std::vector<bool>& limits_hold, const Budget& budget) {
  Setting setting{.knowledge = knowledge, .workload = workload, .approach = approach, .limits = {}};
  for (std::size_t i = 0; i < limits_hold.size(); ++i) {
    if (limits_hold[i]) setting.limits.push_back(&knowledge.costs.stack_limits[i]);
  }
  const Halves models = generations(setting);
  const Halves finders = retrievals(setting);
  StackSearch search{.approach = approach,
                     .considered = models.considered() * finders.considered(),
                     .dropped = {},
                     .front = {}};
  // What falls alone falls with every other half.
  for (std::size_t i = 0; i < dropped_count; ++i) {
    search.dropped.at(i) =
        models.dropped.at(i) * finders.considered() + finders.dropped.at(i) * models.found.size();
  }
  for (const Half& generation : models.found) {
    combine(setting, generation, finders, budget, search);
  }
  keep_front(search);
  return search;
}

}  // namespace retort
