// Each sum of stages against figures worked out by hand.

#include "costs/latency.hpp"

#include "support/catch.hpp"
#include "support/small_prices.hpp"

#include <cmath>
#include <set>

namespace retort::testing {
namespace {
namespace latency_test {

/// Stages whose times are powers of ten or so: a sum shows which of them it holds.
struct Case {
  Knowledge knowledge = small_prices();
  Workload workload = workload_of(knowledge);

  Case() {
    set(Stage::network, {decimal("0.5"), decimal("1"), decimal("2")});
    set(Stage::embedding, {decimal("5"), decimal("10"), decimal("20")});
    set(Stage::search, {decimal("50"), decimal("100"), decimal("200")});
    set(Stage::reranking, {decimal("500"), decimal("1000"), decimal("2000")});
    set(Stage::queue, {decimal("0"), decimal("10000"), decimal("20000")});
    set(Stage::hosted_first_token, {decimal("300000"), decimal("400000"), decimal("500000")});
    set(Stage::own_first_token, {decimal("600000"), decimal("700000"), decimal("800000")});
    set(Stage::hosted_token, {decimal("2"), decimal("3"), decimal("4")});
    set(Stage::own_token, {decimal("5"), decimal("6"), decimal("7")});
    set_output({decimal("11"), decimal("101"), decimal("201")});
    knowledge.catalogue.open_models[0].billions = decimal("8");
  }

  void set(Stage stage, const Range& ms) {
    knowledge.costs.stages.at(static_cast<std::size_t>(stage)).ms = ms;
  }
  void set_output(const Range& tokens) { quantity(Role::output_tokens).range = tokens; }
  Quantity& quantity(Role role) {
    auto& slot = workload.quantities.at(static_cast<std::size_t>(role));
    if (!slot) slot = Quantity{.range = {}, .from = {}};
    return *slot;
  }
  void choose(RowRole role, std::size_t row) {
    workload.rows.at(static_cast<std::size_t>(role)) = ChosenRow{.row = row, .from = {}};
  }
  void choose_own_model() { choose(RowRole::model, knowledge.catalogue.models.size()); }
  [[nodiscard]] Latency time(Approach approach) const {
    return latency(knowledge, workload, approach);
  }
};

void check_ms(const Milliseconds& ms, const Milliseconds& wanted) {
  CHECK(ms.low == wanted.low);
  CHECK(ms.typical == wanted.typical);
  CHECK(ms.high == wanted.high);
}

std::vector<Stage> stages_of(const Latency& latency) {
  std::vector<Stage> stages;
  for (const TimedStage& one : latency.stages) stages.push_back(one.stage);
  return stages;
}

TEST_CASE("latency: a prompt goes over the network to somebody's model") {
  for (const Approach approach : {Approach::prompting, Approach::long_context}) {
    const Latency time = Case().time(approach);
    CHECK(time.approach == approach);
    CHECK(stages_of(time) == std::vector{Stage::network, Stage::hosted_first_token});
    CHECK(time.token == Stage::hosted_token);
    check_ms(time.between_tokens, {2.0, 3.0, 4.0});
    check_ms(time.first_token, {300'000.5, 400'001.0, 500'002.0});
    // 10, 100 and 200 tokens after the first.
    check_ms(time.whole_answer, {300'020.5, 400'301.0, 500'802.0});
  }
}

TEST_CASE("latency: RAG embeds the question and searches on the way") {
  const Latency time = Case().time(Approach::rag);
  CHECK(stages_of(time) ==
        std::vector{Stage::network, Stage::embedding, Stage::search, Stage::hosted_first_token});
  check_ms(time.first_token, {300'055.5, 400'111.0, 500'222.0});
  check_ms(time.whole_answer, {300'075.5, 400'411.0, 501'022.0});
}

TEST_CASE("latency: a reranker adds its time where something is searched") {
  Case reranked;
  reranked.choose(RowRole::reranker, 0);
  check_ms(reranked.time(Approach::rag).first_token, {300'555.5, 401'111.0, 502'222.0});
  check_ms(reranked.time(Approach::both).first_token, {600'555.5, 711'111.0, 822'222.0});
  check_ms(reranked.time(Approach::prompting).first_token, {300'000.5, 400'001.0, 500'002.0});
}

TEST_CASE("latency: a trained model on GPUs of one's own has a queue") {
  const Latency time = Case().time(Approach::fine_tune);
  CHECK(stages_of(time) == std::vector{Stage::network, Stage::queue, Stage::own_first_token});
  CHECK(time.token == Stage::own_token);
  check_ms(time.first_token, {600'000.5, 710'001.0, 820'002.0});
  check_ms(time.whole_answer, {600'050.5, 710'601.0, 821'402.0});
}

TEST_CASE("latency: both searches, and runs what was trained") {
  CHECK(stages_of(Case().time(Approach::both)) == std::vector{Stage::network, Stage::embedding,
                                                              Stage::search, Stage::queue,
                                                              Stage::own_first_token});
}

TEST_CASE("latency: a model twice the size takes twice as long, but its queue does not") {
  Case large;
  large.knowledge.catalogue.open_models[0].billions = decimal("16");
  const Latency time = large.time(Approach::fine_tune);
  check_ms(time.between_tokens, {10.0, 12.0, 14.0});
  check_ms(time.first_token, {1'200'000.5, 1'410'001.0, 1'620'002.0});
  check_ms(time.whole_answer, {1'200'100.5, 1'411'201.0, 1'622'802.0});
  // What somebody else runs is not timed by it.
  check_ms(large.time(Approach::prompting).first_token, {300'000.5, 400'001.0, 500'002.0});
}

TEST_CASE("latency: an untrained model of one's own is timed as one that was trained") {
  Case own;
  own.choose_own_model();
  check_ms(own.time(Approach::prompting).first_token, {600'000.5, 710'001.0, 820'002.0});
  CHECK(own.time(Approach::rag).token == Stage::own_token);
}

TEST_CASE("latency: hosted training answers by the token, or as on a GPU that is rented") {
  Case hosted;
  hosted.choose(RowRole::tuning, 0);
  check_ms(hosted.time(Approach::fine_tune).first_token, {300'000.5, 400'001.0, 500'002.0});
  hosted.knowledge.catalogue.tuning[0].input.reset();
  check_ms(hosted.time(Approach::fine_tune).first_token, {600'000.5, 710'001.0, 820'002.0});
}

TEST_CASE("latency: reasoning comes before the answer is whole, not before its first token") {
  Case reasoning;
  reasoning.set_output({decimal("100"), decimal("100"), decimal("100")});
  reasoning.quantity(Role::reasoning_percent).range = {decimal("0"), decimal("50"), decimal("200")};
  const Latency time = reasoning.time(Approach::prompting);
  check_ms(time.first_token, {300'000.5, 400'001.0, 500'002.0});
  // 99, 149 and 299 tokens after the first.
  check_ms(time.whole_answer, {300'198.5, 400'448.0, 501'198.0});
}

TEST_CASE("latency: an answer of one token is whole with its first") {
  Case brief;
  brief.set_output({decimal("1"), decimal("1"), decimal("1")});
  const Latency time = brief.time(Approach::prompting);
  check_ms(time.whole_answer, time.first_token);
}

// Limits.

Latency sample() {
  Latency time;
  time.between_tokens = {5.0, 10.0, 20.0};
  time.first_token = {100.0, 200.0, 300.0};
  time.whole_answer = {500.0, 1000.0, 2000.0};
  return time;
}

TEST_CASE("latency: a limit holds what comes exactly then") {
  const Latency time = sample();
  const auto before = [](double ms) { return std::nextafter(ms, 0.0); };
  CHECK(within(time, 1000.0) == WithinLimit::whole_answer);
  CHECK(within(time, before(1000.0)) == WithinLimit::first_token);
  CHECK(within(time, 200.0) == WithinLimit::first_token);
  CHECK(within(time, before(200.0)) == WithinLimit::fast_case);
  CHECK(within(time, 100.0) == WithinLimit::fast_case);
  CHECK(within(time, before(100.0)) == WithinLimit::never);
  CHECK(within(time, 0.0) == WithinLimit::never);
}

TEST_CASE("latency: tokens arrive one at a time, the first with no step before it") {
  const Latency time = sample();
  CHECK(tokens_within(time, 0.0) == 0.0);
  CHECK(tokens_within(time, 199.9) == 0.0);
  CHECK(tokens_within(time, 200.0) == 1.0);
  CHECK(tokens_within(time, 209.9) == 1.0);
  CHECK(tokens_within(time, 210.0) == 2.0);
  CHECK(tokens_within(time, 1000.0) == 81.0);
}

TEST_CASE("latency: tokens without a step between them are many, not infinitely many") {
  Latency time = sample();
  time.between_tokens.typical = 0.0;
  CHECK(tokens_within(time, 200.0) == 1.0);
  CHECK(std::isfinite(tokens_within(time, 1e12)));
}

TEST_CASE("latency: what a limit holds has a name of its own") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(WithinLimit::never); ++i) {
    names.insert(to_string(static_cast<WithinLimit>(i)));
  }
  CHECK(names.size() == 4);
  CHECK_FALSE(names.contains(""));
}

}  // namespace latency_test
}  // namespace
}  // namespace retort::testing
