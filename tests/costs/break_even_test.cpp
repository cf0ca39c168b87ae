#include "costs/break_even.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"
#include "support/random_draw.hpp"
#include "support/shipped.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace retort::testing {
namespace {
namespace break_even_test {

using Kind = BreakEven::Kind;

struct Case {
  Knowledge knowledge = small_prices();
  Workload workload = workload_of(knowledge);

  Case& set(Role role, std::string_view text) {
    const Decimal value = decimal(text);
    workload.quantities.at(static_cast<std::size_t>(role)) =
        Quantity{.range = {value, value, value}, .assumed = false, .from = {}};
    return *this;
  }
  [[nodiscard]] std::optional<Money> cost(Approach approach, std::int64_t queries) const {
    return cost_at(knowledge, approach, Inputs(knowledge, workload, Side::typical), queries);
  }
  [[nodiscard]] std::vector<BreakEven> all() const { return break_evens(knowledge, workload); }
  [[nodiscard]] BreakEven pair(Approach a, Approach b) const {
    for (const BreakEven& one : all()) {
      if (one.a == a && one.b == b) return one;
    }
    FAIL("no break-even of " << to_string(a) << " and " << to_string(b));
    return {};
  }
};

/// What cannot be had is dearer than everything.
int sign(const std::optional<Money>& a, const std::optional<Money>& b) {
  if (a == b) return 0;
  if (!a || !b) return a ? -1 : 1;
  return *a < *b ? -1 : 1;
}

/// "20001 rag, 30000 prompting".
std::string told(const std::vector<Crossing>& crossings) {
  std::string text;
  for (const Crossing& one : crossings) {
    text += (text.empty() ? "" : ", ") + std::to_string(one.queries_per_month) + " " +
            std::string(to_string(one.cheaper));
  }
  return text;
}

/// Where the sign changes from one volume to the next; the first is of one query.
std::vector<Crossing> crossings_between(const std::vector<std::optional<Money>>& a,
                                        const std::vector<std::optional<Money>>& b,
                                        std::pair<Approach, Approach> names) {
  std::vector<Crossing> crossings;
  int last = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const int now = sign(a[i], b[i]);
    if (now == 0) continue;
    if (last != 0 && now != last) {
      crossings.push_back({static_cast<std::int64_t>(i) + 1, now < 0 ? names.first : names.second});
    }
    last = now;
  }
  return crossings;
}

/// By looking at every volume up to `most`.
std::vector<Crossing> crossings_up_to(std::int64_t most, const Case& one, Approach a, Approach b) {
  std::vector<std::optional<Money>> left;
  std::vector<std::optional<Money>> right;
  for (std::int64_t queries = 1; queries <= most; ++queries) {
    left.push_back(one.cost(a, queries));
    right.push_back(one.cost(b, queries));
  }
  return crossings_between(left, right, {a, b});
}

std::vector<Crossing> below(std::int64_t most, std::vector<Crossing> crossings) {
  std::erase_if(crossings, [most](const Crossing& one) { return one.queries_per_month > most; });
  return crossings;
}

/// Prompting against RAG, whose store costs 50 a month, with an input of 30,000 tokens each.
Case long_prompts() {
  Case one;
  one.set(Role::shot_tokens, "30000");
  return one;
}

TEST_CASE("break-even: a monthly fee pays back at a volume") {
  // Prompting sends 30,400 tokens at 2 USD a million, RAG 2,900 and embeds 100 at 0.1:
  // 0.05499 a query less. Fee, refresh and a twelfth of the set-up are 50.000917 a month.
  const BreakEven even = long_prompts().pair(Approach::prompting, Approach::rag);
  CHECK(even.kind == Kind::at);
  CHECK(told(even.crossings) == "910 rag");  // 909.27
}

TEST_CASE("break-even: at a tie nothing is cheaper yet") {
  Case tied = long_prompts();
  // 0.05 a query less, and 50 a month: even at 1,000.
  tied.set(Role::shot_tokens, "27500").set(Role::embedding_usd, "0");
  CHECK(tied.cost(Approach::prompting, 1000) == tied.cost(Approach::rag, 1000));
  CHECK(told(tied.pair(Approach::prompting, Approach::rag).crossings) == "1001 rag");
}

TEST_CASE("break-even: set-up counts once, over the horizon") {
  Case trained;
  // Hosted: 9 for training and 10 for labels, 2.25 a month, and calls for 0.0096.
  trained.workload.rows.at(static_cast<std::size_t>(RowRole::tuning)) = ChosenRow{};
  trained.set(Role::shot_tokens, "3000");
  // Prompting costs 0.0108: 0.0012 more. (19 / 12 + 2.25) / 0.0012 = 3,194.4; over a month
  // 17,708.3.
  CHECK(told(trained.pair(Approach::prompting, Approach::fine_tune).crossings) == "3195 fine_tune");
  trained.set(Role::horizon_months, "1");
  CHECK(told(trained.pair(Approach::prompting, Approach::fine_tune).crossings) ==
        "17709 fine_tune");
}

TEST_CASE("break-even: what is cheaper everywhere has no crossing") {
  const Case one;
  const BreakEven prompting = one.pair(Approach::prompting, Approach::rag);
  CHECK(prompting.kind == Kind::always);
  CHECK(prompting.crossings.empty());
  CHECK(one.pair(Approach::rag, Approach::both).kind == Kind::at);
  // Nothing is stored for free, and prompts have no examples.
  Case free;
  free.set(Role::shot_tokens, "9000").set(Role::embedding_usd, "0");
  free.knowledge.catalogue.stores[0].minimum = {};
  CHECK(free.pair(Approach::prompting, Approach::rag).kind == Kind::never);
}

TEST_CASE("break-even: the same cost at every volume is equal") {
  Case empty;
  empty.set(Role::corpus_pages, "0");
  CHECK(empty.pair(Approach::prompting, Approach::long_context).kind == Kind::equal);
}

TEST_CASE("break-even: a staircase of GPUs is crossed several times") {
  Case stairs;
  // A GPU for 1,460 a month carries 2,628,000 / (5 * 40.16) = 13,087 queries at 0.12 each.
  stairs.set(Role::tokens_per_second, "10").set(Role::shot_tokens, "57500");
  const BreakEven even = stairs.pair(Approach::prompting, Approach::fine_tune);
  CHECK(even.kind == Kind::at);
  CHECK(even.crossings.size() > 2);
  CHECK(told(below(60'000, even.crossings)) ==
        told(crossings_up_to(60'000, stairs, Approach::prompting, Approach::fine_tune)));
}

TEST_CASE("break-even: a model of one's own is a staircase without training as well") {
  Case stairs;
  stairs.set(Role::tokens_per_second, "10").set(Role::shot_tokens, "1000");
  stairs.workload.rows.at(static_cast<std::size_t>(RowRole::model))->row = 1;
  stairs.workload.rows.at(static_cast<std::size_t>(RowRole::tuning)) = ChosenRow{};
  stairs.knowledge.catalogue.tuning[0].output = decimal("300");
  const BreakEven even = stairs.pair(Approach::prompting, Approach::fine_tune);
  CHECK(told(below(60'000, even.crossings)) ==
        told(crossings_up_to(60'000, stairs, Approach::prompting, Approach::fine_tune)));
  CHECK(even.crossings.size() > 2);
}

TEST_CASE("break-even: a staircase is found where a store stops answering far above it") {
  Case stairs;
  stairs.set(Role::tokens_per_second, "10").set(Role::shot_tokens, "57500");
  stairs.knowledge.catalogue.stores[0].most_searches = decimal("1000000");
  const BreakEven even = stairs.pair(Approach::prompting, Approach::both);
  CHECK(told(below(60'000, even.crossings)) ==
        told(crossings_up_to(60'000, stairs, Approach::prompting, Approach::both)));
  REQUIRE_FALSE(even.crossings.empty());
  CHECK(even.crossings.back().queries_per_month == 1'000'001);
  CHECK(even.crossings.back().cheaper == Approach::prompting);
}

TEST_CASE("break-even: a narrow lead between two kinks is found") {
  // 100 queries a month are free of the search fee, which then is dearer than the shots.
  Case kinked;
  kinked.knowledge.catalogue.stores[0].minimum = {};
  kinked.knowledge.catalogue.stores[0].meters = {{.what = StoreMeter::What::months,
                                                  .price = decimal("5.4"),
                                                  .per = decimal("1"),
                                                  .included = {}},
                                                 {.what = StoreMeter::What::searches,
                                                  .price = decimal("1"),
                                                  .per = decimal("1"),
                                                  .included = decimal("110")}};
  kinked.set(Role::shot_tokens, "27500").set(Role::embedding_usd, "0");
  const std::vector<Crossing> expected =
      crossings_up_to(1000, kinked, Approach::prompting, Approach::rag);
  REQUIRE(expected.size() == 2);
  CHECK(told(kinked.pair(Approach::prompting, Approach::rag).crossings) == told(expected));
}

TEST_CASE("break-even: a narrow lead where a cache warms up is found") {
  // A prefix of 1,000 tokens costs 0.002 unless it is cached, then nothing: with 8,760 queries in
  // 300 seconds' worth of a month that is 0.002 * Q * exp(-Q / 8,760), at most 6.4453 for all.
  Case warming;
  ModelPrice& model = warming.knowledge.catalogue.models[0];
  model.output = {};
  model.cached_input = Decimal{};
  warming.set(Role::prompt_tokens, "400").set(Role::question_tokens, "0");
  // Training costs 6.44, and calls nothing.
  TuningPrice& offer = warming.knowledge.catalogue.tuning[0];
  offer.training = Decimal{};
  offer.input = Decimal{};
  offer.output = Decimal{};
  warming.workload.rows.at(static_cast<std::size_t>(RowRole::tuning)) = ChosenRow{};
  warming.set(Role::examples, "644").set(Role::horizon_months, "1");
  const std::vector<Crossing> expected =
      crossings_up_to(20'000, warming, Approach::prompting, Approach::fine_tune);
  REQUIRE(expected.size() == 2);
  CHECK(expected[1].queries_per_month - expected[0].queries_per_month < 1000);
  CHECK(told(warming.pair(Approach::prompting, Approach::fine_tune).crossings) == told(expected));
}

TEST_CASE("break-even: approaches that cannot be had at any volume are not compared") {
  Case tight;
  tight.knowledge.catalogue.models[0].context_window = 10'000;
  const std::vector<BreakEven> all = tight.all();
  CHECK(all.size() == 6);
  for (const BreakEven& even : all) {
    CHECK(even.a != Approach::long_context);
    CHECK(even.b != Approach::long_context);
  }
}

TEST_CASE("break-even: every pair is compared once, in the usual order") {
  const std::vector<BreakEven> all = Case().all();
  REQUIRE(all.size() == 10);
  CHECK(all[0].a == Approach::prompting);
  CHECK(all[0].b == Approach::long_context);
  CHECK(all[4].a == Approach::long_context);
  CHECK(all[4].b == Approach::rag);
  CHECK(all[9].a == Approach::fine_tune);
  CHECK(all[9].b == Approach::both);
}

TEST_CASE("break-even: the volume that was answered changes nothing") {
  Case one = long_prompts();
  const std::string before = told(one.pair(Approach::prompting, Approach::rag).crossings);
  one.set(Role::queries_per_month, "123456789");
  CHECK(told(one.pair(Approach::prompting, Approach::rag).crossings) == before);
}

TEST_CASE("break-even: costs by volume are those of the bills, where there are any") {
  Case one;
  one.knowledge.catalogue.stores[0].most_searches = decimal("100");
  const std::vector<VolumePoint> points =
      costs_by_volume(one.knowledge, one.workload, {0, 100, 1000});
  REQUIRE(points.size() == 3);
  CHECK(points[2].queries_per_month == 1000);
  CHECK(points[2].horizon[0] == Money::dollars(decimal("72")));
  CHECK(points[1].horizon[2].has_value());
  CHECK_FALSE(points[2].horizon[2].has_value());
  CHECK(points[0].horizon[0] == Money{});
}

/// Prices and quantities that let curves cross below a few thousand queries.
Case random_case() {
  const Draw draw = rapidcheck_draw();
  const auto number = [&draw](std::size_t limit) { return std::to_string(draw(limit)); };
  Case one;
  Catalogue& all = one.knowledge.catalogue;
  all.stores[0].minimum = Decimal::whole(static_cast<std::int64_t>(draw(30)));
  if (draw(2) == 0) {
    all.stores[0].meters.push_back(
        {.what = StoreMeter::What::searches,
         .price = Decimal::whole(static_cast<std::int64_t>(draw(50))),
         .per = Decimal::whole(1000),
         .included = Decimal::whole(static_cast<std::int64_t>(draw(3) * draw(1000)))});
  }
  if (draw(4) == 0) {
    all.stores[0].most_searches = Decimal::whole(static_cast<std::int64_t>(draw(4000)));
  }
  if (draw(2) == 0) all.models[0].cached_input = decimal("0.2");
  if (draw(2) == 0) all.models[0].cache_write = decimal("2.5");
  all.cache_rules[0].seconds_to_live = 1 + static_cast<std::int32_t>(draw(30'000));
  all.gpus[0].hour = {static_cast<std::int64_t>(draw(20'000))};
  one.set(Role::tokens_per_second, draw(2) == 0 ? "1" : "1000");
  one.set(Role::shot_tokens, number(20'000));
  one.set(Role::corpus_pages, number(100));
  one.set(Role::output_tokens, number(2000));
  one.set(Role::examples, number(2000));
  one.set(Role::trial_queries, number(1000));
  one.set(Role::test_queries_per_month, number(1000));
  one.set(Role::retrieved_chunks, number(20));
  all.tuning[0].input = Decimal::whole(static_cast<std::int64_t>(draw(5)));
  all.tuning[0].output = Decimal::whole(static_cast<std::int64_t>(draw(20)));
  if (draw(2) == 0) one.set(Role::horizon_months, "1");
  if (draw(2) == 0) one.workload.rows.at(static_cast<std::size_t>(RowRole::tuning)) = ChosenRow{};
  return one;
}

using Costs = std::vector<std::optional<Money>>;

/// Of volumes 1 to `most`.
Costs costs_up_to(std::int64_t most, const Case& one, Approach approach) {
  Costs costs;
  for (std::int64_t queries = 1; queries <= most; ++queries) {
    costs.push_back(one.cost(approach, queries));
  }
  return costs;
}

TEST_CASE("break-even: crossings are exactly those that looking at every volume finds") {
  constexpr std::int64_t most = 2500;
  std::size_t cases = 0;
  std::size_t found = 0;
  std::size_t several = 0;
  for_all_of(300, [&cases, &found, &several] {
    ++cases;
    const Case one = random_case();
    std::map<Approach, Costs> costs;
    for (const Approach approach : all_approaches) {
      costs[approach] = costs_up_to(most, one, approach);
    }
    for (const BreakEven& even : one.all()) {
      const auto expected = crossings_between(costs[even.a], costs[even.b], {even.a, even.b});
      RC_LOG() << to_string(even.a) << " and " << to_string(even.b) << "\n";
      RC_ASSERT(told(below(most, even.crossings)) == told(expected));
      found += expected.size();
      if (expected.size() > 1) ++several;
    }
  });
  CHECK(found > cases);
  CHECK(several > cases / 10);
}

TEST_CASE("break-even: the shipped costs cross where it says") {
  const Knowledge& knowledge = shipped_knowledge();
  const Evaluator& evaluator = shipped_evaluator();
  const Answers answers = answers_of(knowledge, {});
  const Case one{
      .knowledge = knowledge,
      .workload = workload(evaluator, answers, evaluator.evaluate(evaluator.cells(answers)))};
  std::size_t crossings = 0;
  for (const BreakEven& even : one.all()) {
    for (const Crossing& crossing : even.crossings) {
      const Approach winner = crossing.cheaper;
      const Approach loser = winner == even.a ? even.b : even.a;
      const std::int64_t at = crossing.queries_per_month;
      INFO(to_string(winner) << " from " << at << " on, before " << to_string(loser));
      CHECK(sign(one.cost(winner, at), one.cost(loser, at)) < 0);
      CHECK(sign(one.cost(winner, at - 1), one.cost(loser, at - 1)) >= 0);
      ++crossings;
    }
  }
  CHECK(crossings > 0);
}

}  // namespace break_even_test
}  // namespace
}  // namespace retort::testing
