#include "costs/uncertainty.hpp"

#include "support/catch.hpp"
#include "support/shipped.hpp"
#include "support/small_prices.hpp"

#include <algorithm>

namespace retort::testing {
namespace {
namespace uncertainty_test {

Range range(std::string_view low, std::string_view typical, std::string_view high) {
  return {decimal(low), decimal(typical), decimal(high)};
}

Money dollars(std::string_view text) { return Money::dollars(decimal(text)); }

/// Output of 100 to 10,000 tokens at 10 USD a million, and nothing else uncertain.
Knowledge with_wide_output() {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::output_tokens).range = range("100", "1000", "10000");
  return knowledge;
}

TEST_CASE("uncertainty: without a range every sample is the typical cost") {
  const Knowledge knowledge = small_prices();
  const auto all = percentiles(knowledge, workload_of(knowledge), Approach::prompting);
  REQUIRE(all.has_value());
  CHECK(all->p10 == dollars("72"));
  CHECK(all->p50 == dollars("72"));
  CHECK(all->p90 == dollars("72"));
  CHECK(all->samples == sample_count);
  CHECK(tornado(knowledge, workload_of(knowledge), Approach::prompting).empty());
}

TEST_CASE("uncertainty: half of the samples lie below the typical value, evenly by magnitude") {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::output_tokens).range = range("100", "1000", "100000");
  const auto all = percentiles(knowledge, workload_of(knowledge), Approach::prompting);
  REQUIRE(all.has_value());
  // 12,000 queries: 24 for their input, 0.12 for each token of output. A tenth of the samples has
  // at most 10 ^ 2.2 of them, a half 10 ^ 3, nine tenths 10 ^ 4.6.
  const auto output = [](Money total) {
    return static_cast<double>((total - dollars("24")).picos) / 0.12e12;
  };
  CHECK(std::abs(std::log10(output(all->p10)) - 2.2) < 0.05);
  CHECK(std::abs(std::log10(output(all->p50)) - 3.0) < 0.05);
  CHECK(std::abs(std::log10(output(all->p90)) - 4.6) < 0.05);
}

TEST_CASE("uncertainty: a range that begins at zero is drawn evenly") {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::reasoning_percent).range = range("0", "0", "100");
  const auto all = percentiles(knowledge, workload_of(knowledge), Approach::prompting);
  REQUIRE(all.has_value());
  // Half of the samples reason not at all; the rest up to 48 on top of 72.
  CHECK(all->p10 == dollars("72"));
  CHECK(all->p50 < dollars("73"));
  CHECK(all->p90 > dollars("108"));
  CHECK(all->p90 < dollars("113"));
}

TEST_CASE("uncertainty: percentiles are in order, within the range, and the same each time") {
  const Knowledge& knowledge = shipped_knowledge();
  const Workload workload = workload_of(knowledge);
  for (const Approach approach : all_approaches) {
    INFO(to_string(approach));
    const auto all = percentiles(knowledge, workload, approach);
    if (!all) continue;
    CHECK(all->p10 <= all->p50);
    CHECK(all->p50 <= all->p90);
    CHECK(all->samples <= sample_count);
    const auto again = percentiles(knowledge, workload, approach);
    CHECK(again->p10 == all->p10);
    CHECK(again->p50 == all->p50);
    CHECK(again->p90 == all->p90);
    CHECK(again->samples == all->samples);
  }
  const auto rag = percentiles(knowledge, workload, Approach::rag);
  const Estimate estimate = retort::estimate(knowledge, workload, Approach::rag);
  CHECK(rag->p10 >= estimate.horizon.low);
  CHECK(rag->p90 <= estimate.horizon.high);
}

TEST_CASE("uncertainty: samples that cannot be had are left out") {
  Knowledge knowledge = with_wide_output();
  knowledge.catalogue.models[0].context_window = 2000;  // 1,000 of them are input
  const auto half = percentiles(knowledge, workload_of(knowledge), Approach::prompting);
  REQUIRE(half.has_value());
  CHECK(half->samples > sample_count * 4 / 10);
  CHECK(half->samples < sample_count * 6 / 10);
  CHECK(half->p90 <= dollars("144"));
  knowledge.catalogue.models[0].context_window = 1000;
  CHECK_FALSE(percentiles(knowledge, workload_of(knowledge), Approach::prompting).has_value());
}

TEST_CASE("uncertainty: a swing is the cost at either end, all else typical") {
  const Knowledge knowledge = with_wide_output();
  const std::vector<Swing> swings = tornado(knowledge, workload_of(knowledge), Approach::prompting);
  REQUIRE(swings.size() == 1);
  CHECK(swings[0].role == Role::output_tokens);
  CHECK(swings[0].range == range("100", "1000", "10000"));
  CHECK(swings[0].cheap == dollars("36"));
  CHECK(swings[0].dear == dollars("1224"));
}

TEST_CASE("uncertainty: what saves swings the other way, and is cheap at its high end") {
  Knowledge knowledge = small_prices();
  default_of(knowledge, Role::mfu_percent).range = range("20", "40", "80");
  const std::vector<Swing> swings = tornado(knowledge, workload_of(knowledge), Approach::fine_tune);
  REQUIRE(swings.size() == 1);
  CHECK(swings[0].cheap < swings[0].dear);
  Inputs inputs = inputs_of(knowledge);
  inputs.set(Role::mfu_percent, 80.0);
  CHECK(swings[0].cheap == bill(knowledge, Approach::fine_tune, inputs).horizon);
}

TEST_CASE("uncertainty: swings come widest first, each as billing anew says") {
  const Knowledge& knowledge = shipped_knowledge();
  const Workload workload = workload_of(knowledge);
  for (const Approach approach : {Approach::prompting, Approach::rag, Approach::both}) {
    const std::vector<Swing> swings = tornado(knowledge, workload, approach);
    CHECK(swings.size() > 3);
    CHECK(std::ranges::is_sorted(swings, std::ranges::greater{},
                                 [](const Swing& one) { return one.dear - one.cheap; }));
    for (const Swing& swing : swings) {
      INFO(to_string(approach) << ", " << to_string(swing.role));
      CHECK(swing.range == workload[swing.role]->range);
      const auto cost_with = [&](Decimal value) {
        Inputs inputs(knowledge, workload, Side::typical);
        inputs.set(swing.role, to_double(value));
        return bill(knowledge, approach, inputs).horizon;
      };
      const Money low = cost_with(swing.range.low);
      const Money high = cost_with(swing.range.high);
      CHECK(swing.cheap == std::min(low, high));
      CHECK(swing.dear == std::max(low, high));
      CHECK(swing.cheap < swing.dear);
    }
  }
}

TEST_CASE("uncertainty: what cannot be had has no swings, and an end that cannot is typical") {
  Knowledge knowledge = with_wide_output();
  knowledge.catalogue.models[0].context_window = 2000;
  const std::vector<Swing> swings = tornado(knowledge, workload_of(knowledge), Approach::prompting);
  REQUIRE(swings.size() == 1);
  CHECK(swings[0].dear == dollars("144"));
  knowledge.catalogue.models[0].context_window = 1000;
  CHECK(tornado(knowledge, workload_of(knowledge), Approach::prompting).empty());
}

}  // namespace uncertainty_test
}  // namespace
}  // namespace retort::testing
