#include "costs/estimate.hpp"

#include "support/catch.hpp"
#include "support/shipped.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <string>

namespace retort::testing {
namespace {
namespace estimate_test {

Range range(std::string_view low, std::string_view typical, std::string_view high) {
  return {decimal(low), decimal(typical), decimal(high)};
}

std::string told(const MoneyRange& amount) {
  return to_text(amount.low) + " " + to_text(amount.typical) + " " + to_text(amount.high);
}

Estimate estimated(const Knowledge& knowledge, Approach approach) {
  return estimate(knowledge, workload_of(knowledge), approach);
}

const EstimatedLine& line_of(const Estimate& estimate, LineId id) {
  const auto found = std::ranges::find_if(
      estimate.lines, [id](const EstimatedLine& line) { return line.typical.id == id; });
  REQUIRE(found != estimate.lines.end());
  return *found;
}

TEST_CASE("estimate: what is known has no width") {
  const Estimate rag = estimated(small_prices(), Approach::rag);
  CHECK(rag.approach == Approach::rag);
  CHECK_FALSE(rag.obstacle.has_value());
  CHECK(told(rag.setup) == "0.005 0.005 0.005");
  CHECK(told(rag.fixed_monthly) == "50 50 50");
  CHECK(told(rag.per_query) == "0.00981 0.00981 0.00981");
  CHECK(told(rag.maintenance_monthly) == "0.0005 0.0005 0.0005");
  CHECK(told(rag.people) == "0 0 0");
  CHECK(told(rag.monthly) == "59.8105 59.8105 59.8105");
  CHECK(told(rag.horizon) == "717.731 717.731 717.731");
}

TEST_CASE("estimate: all quantities are cheap at once, or dear") {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::output_tokens).range = range("100", "400", "1000");
  default_of(knowledge, Role::prompt_tokens).range = range("200", "300", "1300");
  default_of(knowledge, Role::trial_queries).range = range("0", "10", "100");
  const Estimate prompting = estimated(knowledge, Approach::prompting);
  // 900, 1,000 and 2,000 tokens in at 2 USD a million; 100, 400 and 1,000 out at 10.
  CHECK(told(prompting.per_query) == "0.0028 0.006 0.014");
  CHECK(told(prompting.setup) == "0 0.06 1.4");
  CHECK(told(prompting.monthly) == "2.8 6 14");
  CHECK(told(prompting.horizon) == "33.6 72.06 169.4");
  CHECK(told(line_of(prompting, LineId::input).amount) == "0.0018 0.002 0.004");
  CHECK(told(line_of(prompting, LineId::output).amount) == "0.001 0.004 0.01");
  CHECK(line_of(prompting, LineId::output).typical.quantity == 400.0);
}

TEST_CASE("estimate: what saves when it is higher is dear when it is low") {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::mfu_percent).range = range("20", "40", "80");
  const Estimate trained = estimated(knowledge, Approach::fine_tune);
  // Half an hour a run at 40 %; two runs, at 2 USD an hour.
  CHECK(told(line_of(trained, LineId::training).amount) == "1 2 4");
}

TEST_CASE("estimate: an approach that cannot be had has an obstacle and nothing else") {
  Knowledge knowledge = small_prices();
  knowledge.catalogue.models[0].context_window = 500;
  const Estimate prompting = estimated(knowledge, Approach::prompting);
  REQUIRE(prompting.obstacle.has_value());
  CHECK(prompting.obstacle->kind == Obstacle::Kind::context_window);
  CHECK(prompting.lines.empty());
  CHECK(told(prompting.horizon) == "0 0 0");
  CHECK_FALSE(estimated(knowledge, Approach::fine_tune).obstacle.has_value());
}

TEST_CASE("estimate: what only the dear side cannot have is told, and leaves that end out") {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::prompt_tokens).range = range("200", "300", "250000");
  const Estimate prompting = estimated(knowledge, Approach::prompting);
  CHECK_FALSE(prompting.obstacle.has_value());
  REQUIRE(prompting.dear_obstacle.has_value());
  CHECK(prompting.dear_obstacle->kind == Obstacle::Kind::context_window);
  CHECK(told(prompting.per_query) == "0.0058 0.006 0.006");
}

TEST_CASE("estimate: two meters of one kind keep their own ranges") {
  Knowledge knowledge = small_prices();
  StorePrice& store = knowledge.catalogue.stores[0];
  store.minimum = {};
  store.meters = {{.what = StoreMeter::What::months,
                   .price = decimal("25"),
                   .per = decimal("1"),
                   .included = {}},
                  {.what = StoreMeter::What::stored_gb_month,
                   .price = decimal("100"),
                   .per = decimal("1"),
                   .included = {}}};
  // 5,000 bytes for each of 100, 200 and 400 passages.
  default_of(knowledge, Role::corpus_pages).range = range("100", "200", "400");
  const Estimate rag = estimated(knowledge, Approach::rag);
  std::vector<std::string> storage;
  for (const EstimatedLine& line : rag.lines) {
    if (line.typical.id == LineId::storage) storage.push_back(told(line.amount));
  }
  CHECK(storage == std::vector<std::string>{"25 25 25", "0.05 0.1 0.2"});
  CHECK(told(rag.fixed_monthly) == "25.05 25.1 25.2");
}

TEST_CASE("estimate: a line that the typical bill lacks is in the totals all the same") {
  Knowledge knowledge = small_prices();
  knowledge.catalogue.models[0].cached_input = decimal("0.2");
  // Only the dear side has a prefix of 1,000 tokens, and then reads most of it from the cache.
  default_of(knowledge, Role::prompt_tokens).range = range("200", "300", "400");
  default_of(knowledge, Role::queries_per_month).range =
      range("100000000", "100000000", "100000000");
  const Estimate prompting = estimated(knowledge, Approach::prompting);
  CHECK(prompting.cache_hits == 0.0);
  CHECK(to_text(prompting.per_query.typical) == "0.006");
  CHECK(to_text(prompting.per_query.low) == "0.0044");  // 1,000 tokens at 0.2, 100 at 2
  CHECK(prompting.per_query.high == prompting.per_query.typical);
}

TEST_CASE("estimate: GPUs, utilisation and hits are those of the typical bill") {
  const Estimate trained = estimated(small_prices(), Approach::fine_tune);
  CHECK(trained.serving_gpus == 1.0);
  CHECK(trained.utilisation > 0.0);
  CHECK(trained.utilisation < 0.001);
}

TEST_CASE("estimate: on the shipped knowledge ranges are in order, and lines add up") {
  const Workload workload = workload_of(shipped_knowledge());
  for (const Approach approach : all_approaches) {
    const Estimate one = estimate(shipped_knowledge(), workload, approach);
    INFO(to_string(one.approach));
    Money setup;
    Money per_query;
    for (const EstimatedLine& line : one.lines) {
      CHECK(line.amount.low <= line.amount.typical);
      CHECK(line.amount.typical <= line.amount.high);
      if (line.typical.kind == CostKind::setup) setup += line.amount.typical;
      if (line.typical.kind == CostKind::per_query) per_query += line.amount.typical;
    }
    CHECK(setup == one.setup.typical);
    CHECK(per_query == one.per_query.typical);
    CHECK(one.horizon.low <= one.horizon.typical);
    CHECK(one.horizon.typical <= one.horizon.high);
  }
}

}  // namespace estimate_test
}  // namespace
}  // namespace retort::testing
