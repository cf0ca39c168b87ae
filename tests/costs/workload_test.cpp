#include "costs/workload.hpp"

#include "support/catch.hpp"
#include "support/small_prices.hpp"

#include <algorithm>

namespace retort::testing {
namespace {

/// c is a choice, n the volume, s and m choose a store and a model.
Knowledge with_questions() {
  Knowledge knowledge;
  knowledge.questions = {choice_question("c", {"x", "y"}), integer_question("n", {"0", "1000000"}),
                         choice_question("s", {}), choice_question("m", {})};
  knowledge.questions[1].role = Role::queries_per_month;
  knowledge.questions[2].kind = QuestionKind::row;
  knowledge.questions[2].row = RowRole::store;
  knowledge.questions[3].kind = QuestionKind::row;
  knowledge.questions[3].row = RowRole::model;
  add_prices(knowledge);
  knowledge.catalogue.stores.push_back({.id = "depot", .most_gb = {}, .most_searches = {}});
  offer_rows(knowledge);
  return knowledge;
}

Workload workload_for(const Knowledge& knowledge, const Flags& flags) {
  const Evaluator evaluator(knowledge);
  const Answers answers = given(knowledge, flags);
  return workload(evaluator, answers, evaluator.evaluate(evaluator.cells(answers)));
}

Range only(std::string_view text) { return {decimal(text), decimal(text), decimal(text)}; }

TEST_CASE("workload: an answer stands before the default, and has no width") {
  Knowledge knowledge = with_questions();
  default_of(knowledge, Role::queries_per_month).range = {decimal("1"), decimal("2"), decimal("3")};
  const Workload told = workload_for(knowledge, {{"n", "7"}});
  CHECK(told[Role::queries_per_month]->range == only("7"));
  CHECK_FALSE(told[Role::queries_per_month]->assumed);
  CHECK_FALSE(told[Role::queries_per_month]->from.has_value());
}

TEST_CASE("workload: zero is an answer") {
  const Workload told = workload_for(with_questions(), {{"n", "0"}});
  CHECK(told[Role::queries_per_month]->range == only("0"));
  CHECK_FALSE(told[Role::queries_per_month]->assumed);
}

TEST_CASE("workload: what nobody answered is the default, and says where it is from") {
  const Knowledge knowledge = with_questions();
  for (const Flags& flags : {Flags{}, Flags{{"n", "unknown"}}}) {
    const Workload assumed = workload_for(knowledge, flags);
    const auto& volume = assumed[Role::queries_per_month];
    CHECK(volume->range == only("1000"));
    CHECK(volume->assumed);
    CHECK(knowledge.costs.quantities[*volume->from].role == Role::queries_per_month);
  }
}

TEST_CASE("workload: what the model does without stays open") {
  const Workload assumed = workload_for(with_questions(), {});
  CHECK_FALSE(assumed[Role::cache_hit_percent].has_value());
  CHECK_FALSE(assumed[Role::input_usd].has_value());
  CHECK_FALSE(assumed[RowRole::reranker].has_value());
  CHECK_FALSE(assumed[RowRole::tuning].has_value());
  CHECK(assumed[RowRole::store].has_value());
}

TEST_CASE("workload: the first default whose condition holds counts") {
  Knowledge knowledge = with_questions();
  std::vector<QuantityDefault>& defaults = knowledge.costs.quantities;
  const QuantityDefault first{
      .role = Role::queries_per_month, .when = is(0, {0}), .range = only("11")};
  const QuantityDefault second{
      .role = Role::queries_per_month, .when = is(0, {0, 1}), .range = only("22")};
  defaults.insert(defaults.begin(), {first, second});
  const auto volume = [&knowledge](const Flags& flags) {
    return workload_for(knowledge, flags)[Role::queries_per_month]->range;
  };
  CHECK(volume({{"c", "x"}}) == only("11"));
  CHECK(volume({{"c", "y"}}) == only("22"));
  CHECK(volume({}) == only("1000"));
  CHECK(volume({{"c", "x"}, {"n", "5"}}) == only("5"));
}

TEST_CASE("workload: rows are chosen, or the first default whose condition holds") {
  Knowledge knowledge = with_questions();
  const RowDefault depot{.role = RowRole::store, .when = is(0, {0}), .row = 1};
  knowledge.costs.rows.insert(knowledge.costs.rows.begin(), depot);
  CHECK(workload_for(knowledge, {})[RowRole::store]->row == 0);
  const Workload assumed = workload_for(knowledge, {{"c", "x"}});
  CHECK(assumed[RowRole::store]->row == 1);
  CHECK(assumed[RowRole::store]->assumed);
  CHECK(assumed[RowRole::store]->from == std::size_t{0});
  const Workload told = workload_for(knowledge, {{"c", "x"}, {"s", "store"}});
  CHECK(told[RowRole::store]->row == 0);
  CHECK_FALSE(told[RowRole::store]->assumed);
}

TEST_CASE("workload: the speed of the serving GPU is taken from its own measurement") {
  Knowledge knowledge = with_questions();
  knowledge.catalogue.gpu_kinds.push_back(knowledge.catalogue.gpu_kinds[0]);
  // Another kind of GPU, though measured with a model of the very size.
  knowledge.costs.throughputs = {
      {.gpu_kind = 1, .billions = decimal("10"), .tokens_per_second = only("9000")},
      {.gpu_kind = 0, .billions = decimal("5"), .tokens_per_second = only("600")},
      {.gpu_kind = 0, .billions = decimal("80"), .tokens_per_second = only("50")}};
  // Twice the size halves the speed.
  const Workload assumed = workload_for(knowledge, {});
  CHECK(assumed[Role::tokens_per_second]->range == only("300"));
  CHECK(assumed[Role::tokens_per_second]->assumed);
}

TEST_CASE("workload: the speed of a GPU that nobody measured follows its bandwidth") {
  Knowledge knowledge = with_questions();
  knowledge.catalogue.gpu_kinds.push_back(knowledge.catalogue.gpu_kinds[0]);
  knowledge.catalogue.gpu_kinds[1].bandwidth_gb_s = decimal("2000");
  knowledge.costs.throughputs = {
      {.gpu_kind = 1,
       .billions = decimal("20"),
       .tokens_per_second = {decimal("50"), decimal("100"), decimal("400")}}};
  // Half the bandwidth, half the weights.
  CHECK(workload_for(knowledge, {})[Role::tokens_per_second]->range ==
        Range{decimal("50"), decimal("100"), decimal("400")});
}

TEST_CASE("workload: without any measurement no speed is known") {
  Knowledge knowledge = with_questions();
  knowledge.costs.throughputs.clear();
  CHECK_FALSE(workload_for(knowledge, {})[Role::tokens_per_second].has_value());
}

TEST_CASE("workload: the price of an example is that of who makes it") {
  Knowledge knowledge = with_questions();
  knowledge.catalogue.label_sources[0].price = {decimal("1"), decimal("2"), decimal("3")};
  const Workload assumed = workload_for(knowledge, {});
  CHECK(assumed[Role::label_usd]->range == Range{decimal("1"), decimal("2"), decimal("3")});
}

TEST_CASE("workload: what a person gave is not filled in again") {
  Knowledge knowledge = with_questions();
  knowledge.questions.push_back(number_question("speed", {"0", "1000"}));
  knowledge.questions.back().role = Role::tokens_per_second;
  knowledge.questions.push_back(number_question("label", {"0", "1000"}));
  knowledge.questions.back().role = Role::label_usd;
  const Workload told = workload_for(knowledge, {{"speed", "7"}, {"label", "0.5"}});
  CHECK(told[Role::tokens_per_second]->range == only("7"));
  CHECK_FALSE(told[Role::tokens_per_second]->assumed);
  CHECK(told[Role::label_usd]->range == only("0.5"));
}

TEST_CASE("workload: another row fills in its own figures") {
  Knowledge knowledge = with_questions();
  knowledge.catalogue.label_sources.push_back({.id = "dear", .price = only("4")});
  Workload changed = workload_for(knowledge, {});
  changed.rows.at(static_cast<std::size_t>(RowRole::labels))->row = 1;
  complete(changed, knowledge);
  CHECK(changed[Role::label_usd]->range == only("4"));
}

TEST_CASE("inputs: each side takes its end of the ranges, savings the other one") {
  Knowledge knowledge = with_questions();
  const Range range{decimal("1"), decimal("2"), decimal("4")};
  default_of(knowledge, Role::question_tokens).range = range;
  default_of(knowledge, Role::mfu_percent).range = range;
  const Workload assumed = workload_for(knowledge, {});
  const Inputs cheap(knowledge, assumed, Side::cheap);
  const Inputs typical(knowledge, assumed, Side::typical);
  const Inputs dear(knowledge, assumed, Side::dear);
  CHECK(cheap[Role::question_tokens] == 1.0);
  CHECK(typical[Role::question_tokens] == 2.0);
  CHECK(dear[Role::question_tokens] == 4.0);
  CHECK(cheap[Role::mfu_percent] == 4.0);
  CHECK(typical.share(Role::mfu_percent) == 0.02);
  CHECK(dear[Role::mfu_percent] == 1.0);
  CHECK(typical.has(Role::question_tokens));
  CHECK_FALSE(typical.has(Role::cache_hit_percent));
  CHECK(typical.row(RowRole::store) == std::size_t{0});
  CHECK_FALSE(typical.row(RowRole::reranker).has_value());
}

TEST_CASE("inputs: a model of one's own is none of the table") {
  const Knowledge knowledge = with_questions();
  const Workload told = workload_for(knowledge, {{"m", std::string(own_model)}});
  CHECK(runs_on_own_gpus(knowledge, told, Approach::rag));
  CHECK_FALSE(Inputs(knowledge, told, Side::typical).row(RowRole::model).has_value());
  const Workload assumed = workload_for(knowledge, {});
  CHECK_FALSE(runs_on_own_gpus(knowledge, assumed, Approach::rag));
  CHECK(runs_on_own_gpus(knowledge, assumed, Approach::fine_tune));
}

TEST_CASE("inputs: what is set stays set") {
  const Knowledge knowledge = with_questions();
  Inputs inputs(knowledge, workload_for(knowledge, {}), Side::typical);
  inputs.set(Role::cache_hit_percent, 25.0);
  inputs.choose(RowRole::reranker, 1);
  CHECK(inputs.has(Role::cache_hit_percent));
  CHECK(inputs.share(Role::cache_hit_percent) == 0.25);
  CHECK(inputs.row(RowRole::reranker) == std::size_t{1});
  inputs.choose(RowRole::reranker, std::nullopt);
  CHECK_FALSE(inputs.row(RowRole::reranker).has_value());
}

}  // namespace
}  // namespace retort::testing
