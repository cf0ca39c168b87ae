// The search against every combination billed as a whole, and the front by its definition.

#include "costs/stacks.hpp"

#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

namespace retort::testing {
namespace {
namespace stacks_test {

Money dollars(std::string_view text) { return Money::dollars(decimal(text)); }

std::optional<std::size_t>& at(StackRows& rows, RowRole role) {
  return rows.at(static_cast<std::size_t>(role));
}

std::optional<std::size_t> row(const StackRows& rows, RowRole role) {
  return rows.at(static_cast<std::size_t>(role));
}

std::size_t dropped(const StackSearch& search, Dropped why) {
  return search.dropped.at(static_cast<std::size_t>(why));
}

std::size_t all_dropped(const StackSearch& search) {
  return std::accumulate(search.dropped.begin(), search.dropped.end(), std::size_t{0});
}

/// What is searched, and under which limits.
struct Setting {
  Knowledge knowledge;
  Workload workload;
  std::vector<bool> limits_hold;
  Budget budget = {};

  void limit_latency(std::string_view ms) {
    workload.quantities.at(static_cast<std::size_t>(Role::latency_ms)) =
        Quantity{.range = {decimal(ms), decimal(ms), decimal(ms)}, .assumed = false, .from = {}};
  }
  void choose(RowRole role, std::size_t chosen) {
    workload.rows.at(static_cast<std::size_t>(role)) = ChosenRow{.row = chosen, .from = {}};
  }
  [[nodiscard]] StackSearch search(Approach approach) const {
    return find_stacks(knowledge, workload, approach, limits_hold, budget);
  }
};

// The oracle.

std::vector<StackRows> generations(const Catalogue& catalogue, Approach approach) {
  const RowRole hosted = trains(approach) ? RowRole::tuning : RowRole::model;
  const std::size_t offers = trains(approach) ? catalogue.tuning.size() : catalogue.models.size();
  std::vector<StackRows> all;
  for (std::size_t i = 0; i < offers; ++i) {
    at(all.emplace_back(), hosted) = i;
  }
  for (std::size_t i = 0; i < catalogue.open_models.size() * catalogue.gpus.size(); ++i) {
    StackRows& rows = all.emplace_back();
    at(rows, RowRole::open_model) = i / catalogue.gpus.size();
    at(rows, RowRole::serving_gpu) = i % catalogue.gpus.size();
  }
  return all;
}

std::vector<StackRows> combinations(const Catalogue& catalogue, Approach approach) {
  const std::vector<StackRows> halves = generations(catalogue, approach);
  if (!searches(approach)) return halves;
  std::vector<StackRows> all;
  for (StackRows rows : halves) {
    for (std::size_t embedding = 0; embedding < catalogue.embeddings.size(); ++embedding) {
      at(rows, RowRole::embedding) = embedding;
      for (std::size_t store = 0; store < catalogue.stores.size(); ++store) {
        at(rows, RowRole::store) = store;
        at(rows, RowRole::reranker).reset();
        all.push_back(rows);
        for (std::size_t reranker = 0; reranker < catalogue.rerankers.size(); ++reranker) {
          at(rows, RowRole::reranker) = reranker;
          all.push_back(rows);
        }
      }
    }
  }
  return all;
}

Generation generation_of(const StackRows& rows) {
  if (row(rows, RowRole::tuning)) return Generation::hosted_tuning;
  return row(rows, RowRole::model) ? Generation::by_token : Generation::own_gpus;
}

/// The workload of a person who answers with these rows.
Workload with_rows(const Setting& setting, Approach approach, const StackRows& rows) {
  Workload chosen = setting.workload;
  const auto choose = [&chosen](RowRole role, std::optional<std::size_t> one) {
    auto& slot = chosen.rows.at(static_cast<std::size_t>(role));
    slot.reset();
    if (one) slot = ChosenRow{.row = *one, .from = {}};
  };
  for (const RowRole role :
       {RowRole::embedding, RowRole::store, RowRole::reranker, RowRole::tuning}) {
    choose(role, row(rows, role));
  }
  for (const RowRole role : {RowRole::open_model, RowRole::serving_gpu}) {
    if (row(rows, role)) choose(role, row(rows, role));
  }
  if (!trains(approach)) {
    choose(RowRole::model,
           row(rows, RowRole::model).value_or(setting.knowledge.catalogue.models.size()));
  }
  complete(chosen, setting.knowledge);
  return chosen;
}

bool is_excluded(const Setting& setting, const StackRows& rows) {
  for (std::size_t i = 0; i < setting.limits_hold.size(); ++i) {
    if (!setting.limits_hold[i]) continue;
    const StackLimit& limit = setting.knowledge.costs.stack_limits[i];
    if (std::ranges::count(limit.excludes, generation_of(rows)) > 0) return true;
    for (const RowRole role : {RowRole::embedding, RowRole::store, RowRole::reranker}) {
      std::set<std::size_t> only;
      for (const StackLimit::Row& one : limit.only) {
        if (one.role == role) only.insert(one.row);
      }
      if (row(rows, role) && !only.empty() && !only.contains(*row(rows, role))) return true;
    }
  }
  return false;
}

int strength(const Knowledge& knowledge, const std::string& size_class) {
  const auto& classes = knowledge.costs.size_classes;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (std::ranges::count(classes[i], size_class) > 0) return static_cast<int>(i);
  }
  return -1;
}

bool is_weaker(const Setting& setting, Approach approach, const StackRows& rows) {
  const Catalogue& catalogue = setting.knowledge.catalogue;
  const std::size_t wanted = setting.workload[RowRole::model]->row;
  const auto strength_of = [&](const ModelPrice& model) {
    return strength(setting.knowledge, model.size_class);
  };
  if (generation_of(rows) == Generation::hosted_tuning) return false;
  if (generation_of(rows) == Generation::by_token) {
    return wanted < catalogue.models.size() &&
           strength_of(catalogue.models[*row(rows, RowRole::model)]) <
               strength_of(catalogue.models[wanted]);
  }
  const OpenModel& open = catalogue.open_models[*row(rows, RowRole::open_model)];
  if (trains(approach) || wanted >= catalogue.models.size()) {
    const std::size_t named = setting.workload[RowRole::open_model]->row;
    return open.billions < catalogue.open_models[named].billions;
  }
  for (const ModelPrice& model : catalogue.models) {
    if (model.id == open.hosted_as)
      return strength_of(model) < strength_of(catalogue.models[wanted]);
  }
  return true;  // nobody sells it, so its class is not known
}

/// A combination, and why it cannot be on the front.
struct Tried {
  Stack stack;
  std::optional<Dropped> why;
};

bool breaks(const Setting& setting, const Stack& stack) {
  const Budget& budget = setting.budget;
  const std::int64_t queries =
      setting.workload[Role::queries_per_month]->range.typical.micros / Decimal::one;
  return (budget.monthly && stack.monthly > *budget.monthly) ||
         (budget.setup && stack.setup > *budget.setup) ||
         (budget.per_query && divided(stack.monthly, queries) > *budget.per_query);
}

Tried tried(const Setting& setting, Approach approach, const StackRows& rows) {
  Tried one{.stack = {.generation = generation_of(rows), .rows = rows, .setup = {}, .monthly = {}},
            .why = {}};
  const Workload chosen = with_rows(setting, approach, rows);
  const Bill whole =
      bill(setting.knowledge, approach, Inputs(setting.knowledge, chosen, Side::typical));
  const Latency time = latency(setting.knowledge, chosen, approach);
  one.stack.setup = whole.setup;
  one.stack.monthly = whole.monthly;
  one.stack.first_token_ms = time.first_token.typical;
  one.stack.whole_answer_ms = time.whole_answer.typical;
  const auto& limit = setting.workload[Role::latency_ms];
  if (is_excluded(setting, rows)) {
    one.why = Dropped::excluded;
  } else if (is_weaker(setting, approach, rows)) {
    one.why = Dropped::weaker;
  } else if (whole.obstacle) {
    one.why = Dropped::cannot_be_had;
  } else if (limit && time.first_token.typical > to_double(limit->range.typical)) {
    one.why = Dropped::too_slow;
  } else if (breaks(setting, one.stack)) {
    one.why = Dropped::over_budget;
  }
  return one;
}

std::vector<Tried> every_one(const Setting& setting, Approach approach) {
  std::vector<Tried> all;
  for (const StackRows& rows : combinations(setting.knowledge.catalogue, approach)) {
    all.push_back(tried(setting, approach, rows));
  }
  return all;
}

using Merit = std::pair<Money, double>;  // a month, and an answer

Merit merit(const Stack& stack) { return {stack.monthly, stack.whole_answer_ms}; }

bool beats(const Merit& left, const Merit& right) {
  return left.first <= right.first && left.second <= right.second && left != right;
}

/// Those that no other beats.
std::vector<Merit> front_of(const std::vector<Tried>& all) {
  std::set<Merit> left;
  for (const Tried& one : all) {
    if (!one.why) left.insert(merit(one.stack));
  }
  std::vector<Merit> front;
  for (const Merit& one : left) {
    const auto beats_it = [&one](const Merit& other) { return beats(other, one); };
    if (std::ranges::none_of(left, beats_it)) front.push_back(one);
  }
  return front;
}

void check_counts(const StackSearch& search, const std::vector<Tried>& all) {
  const auto count = [&all](Dropped why) {
    return static_cast<std::size_t>(std::ranges::count(all, std::optional(why), &Tried::why));
  };
  CHECK(search.considered == all.size());
  CHECK(search.considered == search.front.size() + all_dropped(search));
  CHECK(dropped(search, Dropped::too_slow) == count(Dropped::too_slow));
  CHECK(dropped(search, Dropped::over_budget) == count(Dropped::over_budget));
  // One with several reasons counts under any of them.
  CHECK(dropped(search, Dropped::excluded) + dropped(search, Dropped::weaker) +
            dropped(search, Dropped::cannot_be_had) ==
        count(Dropped::excluded) + count(Dropped::weaker) + count(Dropped::cannot_be_had));
}

void check_against_oracle(const Setting& setting, Approach approach) {
  INFO(to_string(approach));
  const StackSearch search = setting.search(approach);
  const std::vector<Tried> all = every_one(setting, approach);
  std::vector<Merit> front;
  for (const Stack& stack : search.front) front.push_back(merit(stack));
  CHECK(front == front_of(all));
  check_counts(search, all);
  for (const Stack& stack : search.front) {
    const Tried again = tried(setting, approach, stack.rows);
    CHECK_FALSE(again.why.has_value());
    CHECK(again.stack.generation == stack.generation);
    CHECK(merit(again.stack) == merit(stack));
    CHECK(again.stack.setup == stack.setup);
    CHECK(again.stack.first_token_ms == stack.first_token_ms);
  }
}

// Catalogues at random.

class Market {
 public:
  explicit Market(std::uint64_t seed) : random_(seed) {}

  Setting setting() {
    Setting setting{.knowledge = small_prices(), .workload = {}, .limits_hold = {}};
    CostTable& costs = setting.knowledge.costs;
    fill(setting.knowledge.catalogue);
    costs.size_classes = {{"small"}, {"large", "huge"}};
    for (StageTime& stage : costs.stages) {
      const Decimal ms = Decimal::whole(1 + static_cast<std::int64_t>(random_.below(500)));
      stage.ms = {ms, ms, ms};
    }
    costs.stack_limits.resize(2);
    costs.stack_limits[0].excludes = {Generation::by_token, Generation::hosted_tuning};
    costs.stack_limits[0].only = {
        {RowRole::embedding, 0}, {RowRole::store, 0}, {RowRole::store, 2}};
    costs.stack_limits[1].excludes = {Generation::own_gpus};
    costs.stack_limits[1].only = {{RowRole::reranker, 1}};
    default_of(setting.knowledge, Role::queries_per_month).range.typical = queries;
    default_of(setting.knowledge, Role::trial_queries).range.typical = decimal("70");
    default_of(setting.knowledge, Role::test_queries_per_month).range.typical = decimal("30");
    setting.workload = workload_of(setting.knowledge);
    setting.limits_hold = {random_.one_in(4), random_.one_in(4)};
    return setting;
  }

  /// As much as some combination costs or takes, so that it lies on the edge.
  void limit(Setting& setting, Approach approach) {
    std::vector<Tried> all = every_one(setting, approach);
    std::erase_if(all, [](const Tried& one) { return one.why.has_value(); });
    if (all.empty()) return;
    const Stack& edge = all[random_.below(all.size())].stack;
    if (random_.one_in(3)) setting.budget.monthly = edge.monthly;
    if (random_.one_in(3)) setting.budget.setup = edge.setup;
    if (random_.one_in(3)) {
      setting.budget.per_query = divided(edge.monthly, queries.micros / Decimal::one);
    }
    if (random_.one_in(3)) {
      setting.limit_latency(std::to_string(static_cast<int>(edge.first_token_ms)));
    }
    if (random_.one_in(3)) setting.choose(RowRole::model, random_.below(6));
    if (random_.one_in(3)) setting.choose(RowRole::open_model, random_.below(3));
  }

 private:
  static constexpr Decimal queries = Decimal::whole(20'000);

  Decimal price(std::uint64_t most) {
    return Decimal{static_cast<std::int64_t>(random_.below(most * 1'000'000))};
  }

  static Decimal divided_by_ten(Decimal amount) { return {amount.micros / 10}; }

  Availability available() {
    return random_.one_in(8) ? Availability{.from = {}, .until = "2026-01-01", .reason = {}}
                             : Availability{};
  }

  void fill(Catalogue& catalogue) {
    while (catalogue.models.size() < 5) catalogue.models.push_back(catalogue.models.front());
    for (ModelPrice& model : catalogue.models) {
      model.id = "model" + std::to_string(&model - catalogue.models.data());
      model.size_class = std::vector<std::string>{"", "small", "large", "huge"}[random_.below(4)];
      model.input = price(4);
      model.output = price(20);
      if (random_.one_in(4)) model.context_window = 2500;  // too small for passages
      model.available = available();
    }
    fill_own(catalogue);
    fill_tuning(catalogue);
    fill_retrieval(catalogue);
  }

  void fill_own(Catalogue& catalogue) {
    catalogue.open_models.resize(3, catalogue.open_models.front());
    for (OpenModel& model : catalogue.open_models) {
      model.billions = Decimal::whole(1 + static_cast<std::int64_t>(random_.below(30)));
      model.hosted_as = "model" + std::to_string(random_.below(7));  // not all of them are sold
    }
    catalogue.gpu_kinds.push_back({.id = "small_kind",
                                   .memory_gb = 16,
                                   .tflops = decimal("50"),
                                   .bandwidth_gb_s = decimal("400")});
    catalogue.gpus.resize(3, catalogue.gpus.front());
    for (GpuPrice& gpu : catalogue.gpus) {
      gpu.kind = random_.below(2);
      gpu.hour = divided_by_ten(price(2));
      gpu.available = available();
    }
    // The training GPU is always on offer.
    catalogue.gpus.front().available = {};
  }

  void fill_tuning(Catalogue& catalogue) {
    catalogue.tuning.resize(4, catalogue.tuning.front());
    for (TuningPrice& offer : catalogue.tuning) {
      offer.training = price(5);
      offer.output = price(20);
      if (random_.one_in(4)) offer.training.reset();
      if (random_.one_in(3)) {
        offer.input.reset();
        offer.hosting_hour = price(3);
      }
      offer.available = available();
    }
  }

  void fill_retrieval(Catalogue& catalogue) {
    catalogue.embeddings.resize(3, catalogue.embeddings.front());
    for (EmbeddingPrice& embedding : catalogue.embeddings) {
      embedding.input = price(1);
      embedding.available = available();
    }
    catalogue.stores.resize(3, catalogue.stores.front());
    for (StorePrice& store : catalogue.stores) {
      store.minimum = price(60);
      store.meters = {{.what = StoreMeter::What::searches,
                       .price = price(3),
                       .per = decimal("100"),
                       .floor = {},
                       .included = decimal("200")}};
      if (random_.one_in(4)) store.most_searches = decimal("5000");
    }
    for (RerankerPrice& reranker : catalogue.rerankers) reranker.available = available();
  }

  Random random_;
};

TEST_CASE("stacks: every combination billed as a whole gives the same front") {
  std::size_t fronts = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Market market(seed);
    const Setting open = market.setting();
    for (const Approach approach : all_approaches) {
      INFO("seed " << seed);
      Setting setting = open;
      market.limit(setting, approach);
      check_against_oracle(setting, approach);
      if (setting.search(approach).front.size() > 1) ++fronts;
    }
  }
  CHECK(fronts > 20);  // else the catalogues are too dull to tell
}

// The shipped catalogue.

Setting shipped_setting(const Flags& flags) {
  const Evaluator& evaluator = shipped_evaluator();
  const Answers answers = given(shipped_knowledge(), flags);
  const ConditionStates states = evaluator.evaluate(evaluator.cells(answers));
  Setting setting{.knowledge = shipped_knowledge(),
                  .workload = workload(evaluator, answers, states),
                  .limits_hold = {}};
  for (std::size_t i = 0; i < shipped_knowledge().costs.stack_limits.size(); ++i) {
    setting.limits_hold.push_back(states.is_true(evaluator.stack_limits().begin + i));
  }
  return setting;
}

const std::vector<Flags>& some_answers() {
  static const std::vector<Flags> all{
      {},
      {{"queries_per_month", "50"}, {"corpus_pages", "300"}},
      {{"queries_per_month", "3000000"}, {"base_model", "mid"}, {"latency_ms", "400"}},
      {{"privacy", "on_premises"}, {"corpus_pages", "20"}},
      {{"model_access", "closed_api"}, {"base_model", "frontier"}},
      {{"base_model", "small"}, {"test_queries_per_month", "100"}}};
  return all;
}

TEST_CASE("stacks: the shipped catalogue without a store gives the front of its definition") {
  for (const Flags& flags : some_answers()) {
    const Setting setting = shipped_setting(flags);
    for (const Approach approach :
         {Approach::prompting, Approach::long_context, Approach::fine_tune}) {
      check_against_oracle(setting, approach);
    }
  }
}

TEST_CASE("stacks: on the shipped catalogue with a store, each costs more and answers sooner") {
  for (const Flags& flags : some_answers()) {
    const Setting setting = shipped_setting(flags);
    for (const Approach approach : {Approach::rag, Approach::both}) {
      const StackSearch search = setting.search(approach);
      const Catalogue& catalogue = setting.knowledge.catalogue;
      CHECK(search.considered == generations(catalogue, approach).size() *
                                     catalogue.embeddings.size() * catalogue.stores.size() *
                                     (catalogue.rerankers.size() + 1));
      CHECK(search.considered == search.front.size() + all_dropped(search));
      for (std::size_t i = 0; i < search.front.size(); ++i) {
        const Stack& stack = search.front[i];
        const Tried again = tried(setting, approach, stack.rows);
        CHECK_FALSE(again.why.has_value());
        CHECK(merit(again.stack) == merit(stack));
        CHECK(again.stack.setup == stack.setup);
        if (i == 0) continue;
        CHECK(stack.monthly > search.front[i - 1].monthly);
        CHECK(stack.whole_answer_ms < search.front[i - 1].whole_answer_ms);
      }
    }
  }
}

// Halves.

TEST_CASE("stacks: the bills of both halves are the whole bill, but for working time") {
  Knowledge knowledge = small_prices();
  Inputs inputs = inputs_of(knowledge);
  inputs.set(Role::trial_queries, 100.0);
  inputs.set(Role::test_queries_per_month, 50.0);
  inputs.set(Role::engineer_usd_per_hour, 100.0);
  inputs.choose(RowRole::reranker, 0);
  for (const Approach approach : all_approaches) {
    INFO(to_string(approach));
    const Bill whole = bill(knowledge, approach, inputs);
    const Bill model = bill(knowledge, approach, inputs, BillPart::generation);
    const Bill passages = bill(knowledge, approach, inputs, BillPart::retrieval);
    CHECK(model.setup + passages.setup == whole.setup);
    CHECK(model.fixed + passages.fixed == whole.fixed);
    CHECK(model.per_query + passages.per_query == whole.per_query);
    CHECK(model.maintenance + passages.maintenance == whole.maintenance);
    CHECK(model.monthly + passages.monthly == whole.monthly);
    CHECK(whole.people > Money{});
    CHECK(model.people + passages.people == Money{});
    CHECK((passages.monthly > Money{}) == searches(approach));
  }
}

// Limits.

Setting small_setting() {
  Setting setting{.knowledge = small_prices(), .workload = {}, .limits_hold = {}};
  setting.workload = workload_of(setting.knowledge);
  return setting;
}

TEST_CASE("stacks: what stays on the premises runs on GPUs, with the stores and models named") {
  const Setting setting = shipped_setting({{"privacy", "on_premises"}, {"corpus_pages", "20"}});
  for (const Approach approach : all_approaches) {
    const StackSearch search = setting.search(approach);
    CHECK_FALSE(search.front.empty());
    CHECK(dropped(search, Dropped::excluded) > 0);
    for (const Stack& stack : search.front) {
      CHECK(stack.generation == Generation::own_gpus);
      if (!searches(approach)) continue;
      CHECK(setting.knowledge.catalogue.stores[*row(stack.rows, RowRole::store)].id ==
            "pgvector-self-managed");
    }
  }
}

// Reported.

TEST_CASE("stacks: a report names what generates first, with all that it is made of") {
  const Evaluator& evaluator = shipped_evaluator();
  const Answers answers = given(shipped_knowledge(), {{"model_access", "open_weights"},
                                                      {"style", "primary"},
                                                      {"citations", "required"},
                                                      {"examples", "2000"}});
  const Decision decision = decide(evaluator, evaluator.cells(answers));
  REQUIRE(decision.choice == Approach::both);
  Workload priced = workload(evaluator, answers, decision.conditions);
  complete(priced, shipped_knowledge());
  const auto reported = report_stacks(evaluator, decision, priced, {});
  REQUIRE(reported);
  std::size_t own = 0;
  for (const ReportedStack& stack : reported->front) {
    for (const std::string& part : stack.rows) {
      CHECK_FALSE(part.empty());
      CHECK(part.find("()") == std::string::npos);
    }
    if (stack.generation != Generation::own_gpus) continue;
    ++own;
    CHECK(stack.rows.size() == 4);  // the model with its method, the GPU, the embedding, the store
    CHECK(stack.rows[0].ends_with("(lora)"));
  }
  CHECK(own > 0);
}

TEST_CASE("stacks: a closed model runs on nobody's GPUs") {
  const Setting setting = shipped_setting({{"model_access", "closed_api"}});
  for (const Approach approach : all_approaches) {
    for (const Stack& stack : setting.search(approach).front) {
      CHECK(stack.generation != Generation::own_gpus);
    }
  }
}

TEST_CASE("stacks: a weaker model than the one that is named does not take its place") {
  Setting setting = small_setting();
  auto& models = setting.knowledge.catalogue.models;
  models.push_back(models.front());
  models[0].size_class = "large";
  models[1].size_class = "small";
  models[1].input = {};
  setting.knowledge.costs.size_classes = {{"small"}, {"large"}};
  const StackSearch for_large = setting.search(Approach::prompting);
  CHECK(dropped(for_large, Dropped::weaker) == 2);  // and the open model that nobody sells
  REQUIRE(for_large.front.size() == 1);
  CHECK(row(for_large.front[0].rows, RowRole::model) == 0U);
  setting.choose(RowRole::model, 1);
  const StackSearch for_small = setting.search(Approach::prompting);
  CHECK(dropped(for_small, Dropped::weaker) == 1);
  CHECK(dropped(for_small, Dropped::dominated) == 1);
  REQUIRE(for_small.front.size() == 1);
  CHECK(row(for_small.front[0].rows, RowRole::model) == 1U);
}

TEST_CASE("stacks: each limit of the budget drops what costs a picodollar more") {
  // A store of 50 USD a month; 0.005 USD to embed the pages, and 59.8105 a month in all.
  Setting setting = small_setting();
  setting.knowledge.catalogue.rerankers.clear();
  setting.knowledge.catalogue.open_models.clear();
  const auto over = [&setting](const Budget& budget) {
    setting.budget = budget;
    const StackSearch search = setting.search(Approach::rag);
    CHECK(search.considered == 1);
    return dropped(search, Dropped::over_budget) == 1 && search.front.empty();
  };
  const Money pico{1};
  CHECK_FALSE(over({.monthly = dollars("59.8105"), .setup = {}, .per_query = {}}));
  CHECK(over({.monthly = dollars("59.8105") - pico, .setup = {}, .per_query = {}}));
  CHECK_FALSE(over({.monthly = {}, .setup = dollars("0.005"), .per_query = {}}));
  CHECK(over({.monthly = {}, .setup = dollars("0.005") - pico, .per_query = {}}));
  const Money each{59'810'500'000};  // over 1,000 queries
  CHECK_FALSE(over({.monthly = {}, .setup = {}, .per_query = each}));
  CHECK(over({.monthly = {}, .setup = {}, .per_query = each - pico}));
}

TEST_CASE("stacks: what sends its first token after the limit is too slow") {
  Setting setting = small_setting();
  setting.knowledge.catalogue.open_models.clear();
  const Decimal ms = decimal("100");
  setting.knowledge.costs.stages[static_cast<std::size_t>(Stage::hosted_first_token)].ms = {ms, ms,
                                                                                            ms};
  setting.limit_latency("100");
  CHECK(setting.search(Approach::prompting).front.size() == 1);
  setting.limit_latency("99");
  const StackSearch search = setting.search(Approach::prompting);
  CHECK(search.front.empty());
  CHECK(dropped(search, Dropped::too_slow) == 1);
}

TEST_CASE("stacks: what is left off has a reason with a name of its own") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < dropped_count; ++i) {
    names.insert(to_string(static_cast<Dropped>(i)));
  }
  CHECK(names.size() == dropped_count);
  CHECK_FALSE(names.contains(""));
}

}  // namespace stacks_test
}  // namespace
}  // namespace retort::testing
