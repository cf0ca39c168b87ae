// Costs of random workloads over the full limits of every question, on random rows of the shipped
// catalogue.

#include "costs/estimate.hpp"
#include "knowledge/price_tables.hpp"
#include "support/catch.hpp"
#include "support/properties.hpp"
#include "support/random_draw.hpp"
#include "support/shipped.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace retort::testing {
namespace {
namespace cost_properties_test {

constexpr int cases = 600;

std::size_t rows_of(const Knowledge& knowledge, RowRole role) {
  // A model of one's own is the last of its table.
  return ids_of(knowledge.catalogue, table_of(role)).size() + (role == RowRole::model ? 1 : 0);
}

Decimal as_answered(const Question& question, Decimal value) {
  if (question.integer) value.micros -= value.micros % Decimal::one;
  return std::clamp(value, question.min, question.max);
}

/// An end of the question's range, or any magnitude within.
Decimal random_answer_to(const Question& question) {
  const Draw draw = rapidcheck_draw();
  const std::size_t kind = draw(8);
  if (kind == 0) return question.max;
  if (kind == 1) return question.min;
  Decimal value{1};
  for (std::size_t zeros = draw(18); zeros > 0; --zeros) value.micros *= 10;
  value.micros *= 1 + static_cast<std::int64_t>(draw(9));
  return as_answered(question, value);
}

void put(Workload& workload, Role role, const Range& range) {
  workload.quantities.at(static_cast<std::size_t>(role)) =
      Quantity{.range = range, .assumed = false, .from = {}};
}

void put(Workload& workload, RowRole role, std::size_t row) {
  workload.rows.at(static_cast<std::size_t>(role)) =
      ChosenRow{.row = row, .assumed = false, .from = {}};
}

const Workload& assumed_workload() {
  static const Workload workload = workload_of(shipped_knowledge());
  return workload;
}

/// Some answers at random, the rest as assumed.
Workload random_workload() {
  const Knowledge& knowledge = shipped_knowledge();
  const Draw draw = rapidcheck_draw();
  Workload workload = assumed_workload();
  for (std::size_t i = 0; i < row_role_count; ++i) {
    const auto role = static_cast<RowRole>(i);
    if (draw(2) == 0) put(workload, role, draw(rows_of(knowledge, role)));
  }
  for (std::size_t left = draw(20); left > 0; --left) {
    const auto role = static_cast<Role>(draw(role_count));
    const Question* question = question_for(shipped_knowledge(), role);
    if (question == nullptr) continue;
    const Decimal value = random_answer_to(*question);
    put(workload, role, {value, value, value});
  }
  complete(workload, knowledge);
  return workload;
}

/// For the message of a failed property.
std::string told(const Workload& workload) {
  std::string text;
  for (std::size_t i = 0; i < row_role_count; ++i) {
    const auto& chosen = workload.rows.at(i);
    if (!chosen || chosen->assumed) continue;
    const auto role = static_cast<RowRole>(i);
    std::vector<std::string> ids = ids_of(shipped_knowledge().catalogue, table_of(role));
    ids.emplace_back(own_model);
    text += std::string(to_string(role)) + "=" + ids[chosen->row] + " ";
  }
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto& quantity = workload.quantities.at(i);
    if (!quantity || quantity->assumed) continue;
    text +=
        std::string(to_string(static_cast<Role>(i))) + "=" + to_text(quantity->range.typical) + " ";
  }
  return text;
}

Approach random_approach() { return all_approaches.at(rapidcheck_draw()(all_approaches.size())); }

Bill billed(const Knowledge& knowledge, const Workload& workload, Approach approach,
            Side side = Side::typical) {
  return bill(knowledge, approach, Inputs(knowledge, workload, side));
}

bool is_sound(double number) { return std::isfinite(number) && number >= 0.0; }

/// Far from the limits, so that nothing was cut off there.
bool is_sound(Money amount) { return amount >= Money{} && amount.picos < Money::most_picos / 10; }

void check_sound(const Bill& bill) {
  for (const BillLine& line : bill.lines) {
    RC_LOG() << to_string(line.id) << " " << line.quantity << "\n";
    RC_ASSERT(is_sound(line.quantity));
    RC_ASSERT(is_sound(line.unit_price));
    RC_ASSERT(is_sound(line.amount()));
  }
  RC_ASSERT(is_sound(bill.horizon));
  RC_ASSERT(is_sound(bill.serving_gpus));
  RC_ASSERT(is_sound(bill.utilisation));
  RC_ASSERT((bill.cache_hits >= 0.0 && bill.cache_hits <= 1.0));
}

TEST_CASE("costs: within the limits of the questions every figure is finite") {
  for_all_of(cases, [] {
    const Workload workload = random_workload();
    RC_LOG() << told(workload) << "\n";
    for (const Approach approach : all_approaches) {
      for (const Side side : {Side::cheap, Side::typical, Side::dear}) {
        check_sound(billed(shipped_knowledge(), workload, approach, side));
      }
    }
  });
}

Money sum_of(const Bill& bill, CostKind kind) {
  Money sum;
  for (const BillLine& line : bill.lines) {
    if (line.kind == kind) sum += line.amount();
  }
  return sum;
}

/// As the header has it, in whole numbers.
void check_sums(const Bill& bill, const Workload& workload) {
  RC_ASSERT(bill.setup == sum_of(bill, CostKind::setup));
  RC_ASSERT(bill.fixed == sum_of(bill, CostKind::fixed));
  RC_ASSERT(bill.per_query == sum_of(bill, CostKind::per_query));
  RC_ASSERT(bill.maintenance == sum_of(bill, CostKind::maintenance));
  RC_ASSERT(bill.people == sum_of(bill, CostKind::people));
  const Int128 queries = workload[Role::queries_per_month]->range.typical.micros / Decimal::one;
  const Int128 months = workload[Role::horizon_months]->range.typical.micros / Decimal::one;
  const Int128 monthly = bill.fixed.picos + bill.maintenance.picos + queries * bill.per_query.picos;
  RC_ASSERT(bill.monthly.picos == (bill.obstacle ? 0 : monthly));
  RC_ASSERT(bill.horizon.picos == bill.setup.picos + bill.people.picos + months * monthly);
}

TEST_CASE("costs: totals are the sums of the lines") {
  for_all_of(cases, [] {
    const Workload workload = random_workload();
    RC_LOG() << told(workload) << "\n";
    for (const Approach approach : all_approaches) {
      const Bill bill = billed(shipped_knowledge(), workload, approach);
      RC_ASSERT(bill.lines.empty() == bill.obstacle.has_value());
      check_sums(bill, workload);
    }
  });
}

bool is_ordered(const MoneyRange& range) {
  return range.low <= range.typical && range.typical <= range.high;
}

TEST_CASE("costs: ranges are in order, and the typical lines add up to the typical totals") {
  for_all_of(cases, [] {
    const Workload workload = random_workload();
    RC_LOG() << told(workload) << "\n";
    for (const Approach approach : all_approaches) {
      const Estimate one = estimate(shipped_knowledge(), workload, approach);
      RC_ASSERT(is_ordered(one.setup));
      RC_ASSERT(is_ordered(one.monthly));
      RC_ASSERT(is_ordered(one.horizon));
      Money fixed;
      for (const EstimatedLine& line : one.lines) {
        RC_ASSERT(is_ordered(line.amount));
        if (line.typical.kind == CostKind::fixed) fixed += line.amount.typical;
      }
      RC_ASSERT(fixed == one.fixed_monthly.typical);
    }
  });
}

/// A cache that starts to pay, or is kept warmer, may make more cost less; nothing else may.
bool caches_more(const Bill& after, const Bill& before) {
  return after.cache_hits > before.cache_hits;
}

TEST_CASE("costs: the cheap side is cheap and the dear side dear, caches aside") {
  for_all_of(cases, [] {
    const Workload workload = random_workload();
    const Approach approach = random_approach();
    RC_LOG() << to_string(approach) << ": " << told(workload) << "\n";
    const Bill cheap = billed(shipped_knowledge(), workload, approach, Side::cheap);
    const Bill typical = billed(shipped_knowledge(), workload, approach, Side::typical);
    const Bill dear = billed(shipped_knowledge(), workload, approach, Side::dear);
    RC_ASSERT((typical.obstacle || !cheap.obstacle));
    RC_ASSERT((dear.obstacle || !typical.obstacle));
    if (!typical.obstacle && !caches_more(typical, cheap)) {
      RC_ASSERT(cheap.horizon <= typical.horizon);
    }
    if (!dear.obstacle && !caches_more(dear, typical)) RC_ASSERT(typical.horizon <= dear.horizon);
  });
}

/// Passages and collections aside: longer passages are fewer records, and smaller collections less
/// to search or send.
bool is_monotone(Role role) {
  return role != Role::chunk_tokens && role != Role::knowledge_bases && role != Role::latency_ms;
}

/// The same with one quantity answered otherwise: a little more of it, or much.
struct Step {
  Role role = Role::queries_per_month;
  Workload before;
  Workload after;
};

Step random_step() {
  Step step{.role = static_cast<Role>(rapidcheck_draw()(role_count)),
            .before = random_workload(),
            .after = {}};
  const Question* question = question_for(shipped_knowledge(), step.role);
  RC_PRE(question != nullptr);
  RC_PRE(is_monotone(step.role));
  Decimal low = random_answer_to(*question);
  Decimal high = rapidcheck_draw()(2) == 0 ? random_answer_to(*question)
                                           : as_answered(*question, low + Decimal::whole(1));
  if (high < low) std::swap(low, high);
  if (saves_when_higher(step.role)) std::swap(low, high);
  step.after = step.before;
  put(step.before, step.role, {low, low, low});
  put(step.after, step.role, {high, high, high});
  return step;
}

TEST_CASE("costs: they never fall when a quantity or a price rises, caches aside") {
  for_all_of(3 * cases, [] {
    const Step step = random_step();
    const Approach approach = random_approach();
    const Bill before = billed(shipped_knowledge(), step.before, approach);
    const Bill after = billed(shipped_knowledge(), step.after, approach);
    RC_LOG() << to_string(approach) << ": " << told(step.before) << "\n"
             << to_string(step.role) << " to " << to_text(step.after[step.role]->range.typical)
             << "\n";
    RC_LOG() << to_text(before.horizon) << " to " << to_text(after.horizon) << "\n";
    RC_ASSERT((after.obstacle || !before.obstacle));
    if (after.obstacle || caches_more(after, before)) return;
    RC_ASSERT(after.horizon >= before.horizon);
  });
}

/// Applies to every price of the catalogue, in USD.
template <typename Change>
void change_prices(Catalogue& all, Change change) {
  const auto maybe = [&change](std::optional<Decimal>& price) {
    if (price) change(*price);
  };
  for (ModelPrice& row : all.models) {
    change(row.input);
    change(row.output);
    maybe(row.cached_input);
    maybe(row.cache_write);
    if (!row.tier) continue;
    change(row.tier->input);
    maybe(row.tier->cached);
    maybe(row.tier->output);
  }
  for (EmbeddingPrice& row : all.embeddings) change(row.input);
  for (RerankerPrice& row : all.rerankers) change(row.price);
  for (TuningPrice& row : all.tuning) {
    for (auto* price : {&row.training, &row.minimum, &row.input, &row.cached_input, &row.output,
                        &row.hosting_hour}) {
      maybe(*price);
    }
  }
  for (StorePrice& row : all.stores) {
    change(row.minimum);
    for (StoreMeter& meter : row.meters) {
      change(meter.price);
      for (PriceStep& step : meter.steps) change(step.price);
    }
  }
  for (GpuPrice& row : all.gpus) change(row.hour);
}

constexpr std::array usd_roles{Role::engineer_usd_per_hour,
                               Role::label_usd,
                               Role::input_usd,
                               Role::cached_usd,
                               Role::output_usd,
                               Role::embedding_usd,
                               Role::training_usd,
                               Role::gpu_usd,
                               Role::training_gpu_usd};

const Knowledge& twice_as_dear() {
  static const Knowledge knowledge = [] {
    Knowledge dear = shipped_knowledge();
    change_prices(dear.catalogue, [](Decimal& price) { price.micros *= 2; });
    return dear;
  }();
  return knowledge;
}

/// In picodollars, for all lines of one kind: the price of a token is rounded to one, and then the
/// amount.
double rounding_of(const Bill& bill, CostKind kind) {
  double sum = 0.0;
  for (const BillLine& line : bill.lines) {
    if (line.kind != kind) continue;
    sum += 4.0 * (1.0 + line.quantity) + static_cast<double>(line.amount().picos) * 1e-9;
  }
  return sum;
}

bool is_twice(Money twice, Money once, double room) {
  return std::abs(static_cast<double>(twice.picos - 2 * once.picos)) <= room;
}

TEST_CASE("costs: twice every price is twice every total, but for roundings of a picodollar") {
  for_all_of(cases, [] {
    const Workload workload = random_workload();
    const Approach approach = random_approach();
    RC_LOG() << to_string(approach) << ": " << told(workload) << "\n";
    const Inputs inputs(shipped_knowledge(), workload, Side::typical);
    Inputs dear = inputs;
    for (const Role role : usd_roles) {
      if (inputs.has(role)) dear.set(role, 2.0 * inputs[role]);
    }
    const Bill once = bill(shipped_knowledge(), approach, inputs);
    const Bill twice = bill(twice_as_dear(), approach, dear);
    RC_ASSERT(once.obstacle.has_value() == twice.obstacle.has_value());
    const double query = rounding_of(once, CostKind::per_query);
    const double calls = inputs[Role::queries_per_month] + inputs[Role::trial_queries] +
                         inputs[Role::test_queries_per_month];
    const double month = rounding_of(once, CostKind::fixed) +
                         rounding_of(once, CostKind::maintenance) + query * calls;
    RC_ASSERT(is_twice(twice.people, once.people, rounding_of(once, CostKind::people)));
    RC_ASSERT(is_twice(twice.per_query, once.per_query, query));
    RC_ASSERT(
        is_twice(twice.setup, once.setup, rounding_of(once, CostKind::setup) + query * calls));
    RC_ASSERT(is_twice(twice.fixed, once.fixed, month));
    RC_ASSERT(is_twice(twice.maintenance, once.maintenance, month));
    RC_ASSERT(is_twice(twice.monthly, once.monthly, month));
  });
}

TEST_CASE("costs: no price of the catalogue makes anything cheaper when it rises, caches aside") {
  std::size_t prices = 0;
  Catalogue all = shipped_knowledge().catalogue;
  change_prices(all, [&prices](Decimal& /*price*/) { ++prices; });
  CHECK(prices > 300);
  for_all_of(cases, [prices] {
    const Workload workload = random_workload();
    const Approach approach = random_approach();
    static Knowledge dear = shipped_knowledge();
    dear.catalogue = shipped_knowledge().catalogue;
    const std::size_t which = rapidcheck_draw()(prices);
    const auto more = static_cast<std::int64_t>(1 + rapidcheck_draw()(100'000'000));
    std::size_t at = 0;
    change_prices(dear.catalogue, [&](Decimal& price) {
      if (at++ == which) price.micros += more;
    });
    const Bill before = billed(shipped_knowledge(), workload, approach);
    const Bill after = billed(dear, workload, approach);
    // Dearer input makes the premium for writing smaller, which is carried over into the tier.
    for (std::size_t i = 0; i < dear.catalogue.models.size(); ++i) {
      const ModelPrice& model = dear.catalogue.models[i];
      const bool is_raised = model.input != shipped_knowledge().catalogue.models[i].input;
      if (is_raised && model.tier && model.cache_write) return;
    }
    RC_LOG() << to_string(approach) << ": " << told(workload) << "price " << which << " + "
             << to_text(Decimal{more}) << "\n";
    RC_ASSERT(after.obstacle.has_value() == before.obstacle.has_value());
    if (!caches_more(after, before)) RC_ASSERT(after.horizon >= before.horizon);
  });
}

/// Bills RAG with this as the only meter of the store.
Money metered(const StoreMeter& meter, const Workload& workload) {
  static Knowledge knowledge = shipped_knowledge();
  StorePrice& store = knowledge.catalogue.stores[0];
  store = {.id = store.id, .most_gb = {}, .most_searches = {}};
  store.meters = {meter};
  Workload stored = workload;
  put(stored, RowRole::store, 0);
  const Bill bill = billed(knowledge, stored, Approach::rag);
  Money sum;
  for (const BillLine& line : bill.lines) {
    if (line.origin == &store.origin) sum += line.amount();
  }
  return sum;
}

TEST_CASE("costs: units convert exactly") {
  using What = StoreMeter::What;
  const auto is_close = [](Money left, Money right) {
    const double off = static_cast<double>((left - right).picos);
    return std::abs(off) <= 4.0 + static_cast<double>(right.picos) * 1e-9;
  };
  const auto meter = [](What what, std::string_view price, std::int64_t per) {
    return StoreMeter{
        .what = what, .price = decimal(price), .per = Decimal::whole(per), .included = {}};
  };
  for_all_of(cases, [&] {
    const Workload workload = random_workload();
    RC_LOG() << told(workload) << "\n";
    const auto costs = [&](What what, std::string_view price, std::int64_t per) {
      return metered(meter(what, price, per), workload);
    };
    // A million KB are a GB, 1,024 GiB a TiB, and 30 days a month.
    RC_ASSERT(is_close(costs(What::written_kb, "3", 1'000'000), costs(What::written_gb, "3", 1)));
    RC_ASSERT(
        is_close(costs(What::written_gib, "1073.741824", 1000), costs(What::written_gb, "1", 1)));
    RC_ASSERT(is_close(costs(What::stored_gib_month, "1073.741824", 1000),
                       costs(What::stored_gb_month, "1", 1)));
    RC_ASSERT(is_close(costs(What::stored_gb_day, "1", 30), costs(What::stored_gb_month, "1", 1)));
    RC_ASSERT(
        is_close(costs(What::searches, "16", 1'000'000), costs(What::searches, "0.016", 1000)));
    RC_ASSERT(
        is_close(costs(What::returned_gib, "1073.741824", 1000), costs(What::returned_gb, "1", 1)));
  });
}

TEST_CASE("costs: pages times tokens, and examples times tokens, are all that counts of them") {
  for_all_of(cases, [] {
    Workload one = random_workload();
    const auto whole = [](std::int64_t value) {
      return Range{Decimal::whole(value), Decimal::whole(value), Decimal::whole(value)};
    };
    const auto pages = static_cast<std::int64_t>(1 + rapidcheck_draw()(1000));
    const auto tokens = static_cast<std::int64_t>(1 + rapidcheck_draw()(1000));
    put(one, Role::corpus_pages, whole(pages));
    put(one, Role::tokens_per_page, whole(tokens));
    put(one, Role::epochs, whole(2));
    put(one, Role::example_tokens, whole(3 * tokens));
    Workload other = one;
    put(other, Role::corpus_pages, whole(tokens));
    put(other, Role::tokens_per_page, whole(pages));
    put(other, Role::epochs, whole(3));
    put(other, Role::example_tokens, whole(2 * tokens));
    for (const Approach approach : all_approaches) {
      RC_ASSERT(billed(shipped_knowledge(), one, approach).horizon ==
                billed(shipped_knowledge(), other, approach).horizon);
    }
  });
}

/// Every question at the same end of its range.
Workload at_the_end(Decimal Question::*end) {
  Workload workload = assumed_workload();
  for (const Question& question : shipped_knowledge().questions) {
    if (!question.role || is_optional(*question.role)) continue;
    put(workload, *question.role, {question.*end, question.*end, question.*end});
  }
  return workload;
}

void check_every_row(const Workload& workload) {
  const Knowledge& knowledge = shipped_knowledge();
  for (std::size_t i = 0; i < row_role_count; ++i) {
    const auto role = static_cast<RowRole>(i);
    for (std::size_t row = 0; row < rows_of(knowledge, role); ++row) {
      Workload chosen = workload;
      put(chosen, role, row);
      complete(chosen, knowledge);
      for (const Approach approach : all_approaches) {
        const Bill bill = billed(knowledge, chosen, approach);
        INFO(to_string(approach) << ": " << told(chosen));
        CHECK(is_sound(bill.horizon));
        CHECK(is_sound(bill.serving_gpus));
        for (const BillLine& line : bill.lines) CHECK(is_sound(line.quantity));
      }
    }
  }
}

TEST_CASE("costs: every row can be priced with every question at its end") {
  check_every_row(at_the_end(&Question::max));
  check_every_row(at_the_end(&Question::min));
}

TEST_CASE("costs: what no shipped row allows stops at the limit and does not wrap") {
  Knowledge knowledge = shipped_knowledge();
  for (ModelPrice& model : knowledge.catalogue.models) model.context_window.reset();
  for (OpenModel& model : knowledge.catalogue.open_models) model.context_window = 1'000'000'000;
  for (GpuKind& kind : knowledge.catalogue.gpu_kinds) kind.memory_gb = 1'000'000'000;
  Workload workload = assumed_workload();
  for (const Question& question : knowledge.questions) {
    if (!question.role) continue;
    const Decimal dear = saves_when_higher(*question.role) ? question.min : question.max;
    put(workload, *question.role, {dear, dear, dear});
  }
  put(workload, RowRole::reranker, 3);
  for (const bool is_hosted : {false, true}) {
    if (is_hosted) put(workload, RowRole::tuning, 0);
    for (const Approach approach : all_approaches) {
      const Bill bill = billed(knowledge, workload, approach);
      INFO(to_string(approach));
      CHECK_FALSE(bill.obstacle.has_value());
      CHECK(bill.horizon >= bill.monthly);
      CHECK(bill.monthly >= bill.fixed);
      for (const BillLine& line : bill.lines) CHECK(is_sound(line.amount()));
    }
  }
}

}  // namespace cost_properties_test
}  // namespace
}  // namespace retort::testing
