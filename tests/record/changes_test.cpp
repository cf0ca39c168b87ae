#include "record/changes.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"

#include <algorithm>
#include <string>

namespace retort::testing {
namespace {
namespace changes_test {

Money dollars(std::string_view text) { return Money::dollars(decimal(text)); }

MoneyRange only(std::string_view typical) { return {{}, dollars(typical), dollars("1000000")}; }

RecordedCost cost(Approach approach, std::string_view monthly) {
  return {.approach = approach,
          .setup = only("10"),
          .monthly = only(monthly),
          .per_query = only("0.001"),
          .horizon = only("5000")};
}

DecisionRecord sample() {
  DecisionRecord record{
      .tool_version = "1.0", .knowledge = "retort 1", .prices_as_of = "2026-11-01"};
  record.answers = {{.question = "citations", .value = "required", .origin = "flag"},
                    {.question = "examples", .value = "50", .is_number = true, .origin = "flag"}};
  record.approach = Approach::rag;
  record.strength = Strength::leaning;
  record.robustness = decimal("0.8");
  record.scores = {.knowledge = 5, .behaviour = -2};
  record.flowchart = Approach::rag;
  record.reasons = {{.rule = "cites", .points = {.knowledge = 3}, .because = "It must cite."},
                    {.rule = "few", .points = {.behaviour = -2}, .because = "Few examples."}};
  record.vetoes = {{.rule = "too_few", .because = "Too few to train."}};
  record.costs = {cost(Approach::rag, "100"), cost(Approach::fine_tune, "500")};
  return record;
}

TEST_CASE("a record differs from itself in nothing, and holds") {
  CHECK_FALSE(changes_between(sample(), sample()).any());
  CHECK(check_record(sample(), sample(), {}).drifts.empty());
}

TEST_CASE("another version of the program alone is no change") {
  DecisionRecord newer = sample();
  newer.tool_version = "2.0";
  CHECK_FALSE(changes_between(sample(), newer).any());
}

TEST_CASE("every single thing that differs is a change") {
  const std::vector<void (*)(DecisionRecord&)> edits{
      [](DecisionRecord& record) { record.knowledge = "retort 2"; },
      [](DecisionRecord& record) { record.prices_as_of = "2026-12-01"; },
      [](DecisionRecord& record) { record.answers[0].value = "no"; },
      [](DecisionRecord& record) { record.answers.pop_back(); },
      [](DecisionRecord& record) { record.approach = Approach::both; },
      [](DecisionRecord& record) { record.approach.reset(); },
      [](DecisionRecord& record) { record.strength = Strength::firm; },
      [](DecisionRecord& record) { record.robustness = decimal("0.81"); },
      [](DecisionRecord& record) { record.scores.behaviour = 0; },
      [](DecisionRecord& record) { record.flowchart.reset(); },
      [](DecisionRecord& record) { record.reasons[1].points.behaviour = -3; },
      [](DecisionRecord& record) { record.reasons.pop_back(); },
      [](DecisionRecord& record) { record.reasons[0].is_limit = true; },
      [](DecisionRecord& record) { record.vetoes.clear(); },
      [](DecisionRecord& record) { record.costs[1].horizon.high = {}; },
      [](DecisionRecord& record) { record.costs.pop_back(); },
  };
  for (std::size_t i = 0; i < edits.size(); ++i) {
    DecisionRecord other = sample();
    edits[i](other);
    INFO("edit " << i);
    CHECK(changes_between(sample(), other).any());
    CHECK(changes_between(other, sample()).any());
  }
}

TEST_CASE("an answer that came, went or changed is told with both values") {
  DecisionRecord after = sample();
  after.answers = {{.question = "citations", .value = "no", .origin = "flag"},
                   {.question = "style", .value = "primary", .origin = "flag"}};
  const std::vector<ChangedAnswer> changed = changes_between(sample(), after).answers;
  REQUIRE(changed.size() == 3);
  CHECK(changed[0].question == "citations");
  CHECK(changed[0].before == "required");
  CHECK(changed[0].after == "no");
  CHECK(changed[1].question == "examples");
  CHECK(changed[1].after.empty());
  CHECK(changed[2].question == "style");
  CHECK(changed[2].before.empty());
}

TEST_CASE("where an answer came from is no change") {
  DecisionRecord after = sample();
  after.answers[0].origin = "answers_file";
  CHECK_FALSE(changes_between(sample(), after).any());
}

TEST_CASE("the rule that moves the scores most is told first") {
  DecisionRecord after = sample();
  after.reasons = {{.rule = "cites", .points = {.knowledge = 2}},
                   {.rule = "new", .points = {.knowledge = 4, .behaviour = 4}}};
  const std::vector<ChangedReason> changed = changes_between(sample(), after).reasons;
  REQUIRE(changed.size() == 3);
  CHECK(changed[0].rule == "new");
  CHECK_FALSE(changed[0].before);
  CHECK(changed[1].rule == "few");
  CHECK_FALSE(changed[1].after);
  CHECK(changed[2].rule == "cites");
  CHECK(changed[2].before->knowledge == 3);
  CHECK(changed[2].after->knowledge == 2);
}

TEST_CASE("a veto that begins or ends is told as such") {
  DecisionRecord after = sample();
  after.vetoes = {{.rule = "no_weights", .because = "Personal data."}};
  const Changes changes = changes_between(sample(), after);
  REQUIRE(changes.vetoes_begun.size() == 1);
  CHECK(changes.vetoes_begun[0].rule == "no_weights");
  REQUIRE(changes.vetoes_ended.size() == 1);
  CHECK(changes.vetoes_ended[0].rule == "too_few");
}

TEST_CASE("a cost tells its share of what it was, and none where it was nothing") {
  DecisionRecord after = sample();
  after.costs[0].monthly = only("125");
  CHECK(changes_between(sample(), after).costs.at(0).share == 0.25);
  DecisionRecord free = sample();
  free.costs[0].monthly = only("0");
  CHECK(changes_between(sample(), free).costs.at(0).share == -1.0);
  CHECK_FALSE(changes_between(free, sample()).costs.at(0).share);
}

TEST_CASE("what can be had no more has a cost before and none after") {
  DecisionRecord after = sample();
  after.costs.pop_back();
  const std::vector<ChangedCost> costs = changes_between(sample(), after).costs;
  REQUIRE(costs.size() == 4);
  for (const ChangedCost& changed : costs) {
    CHECK(changed.approach == Approach::fine_tune);
    CHECK(changed.before);
    CHECK_FALSE(changed.after);
    CHECK_FALSE(changed.share);
  }
}

RecordedCostLine line(std::string id, double quantity, std::string_view unit_price) {
  return {.id = std::move(id),
          .kind = CostKind::per_query,
          .quantity = quantity,
          .unit = "tokens",
          .unit_price = dollars(unit_price)};
}

/// What the first cost, that of RAG, is made of.
DecisionRecord sample_with(std::vector<RecordedCostLine> lines) {
  DecisionRecord record = sample();
  record.costs[0].lines = std::move(lines);
  return record;
}

TEST_CASE("a line with another unit price, another quantity or another unit is told") {
  const DecisionRecord before = sample_with({line("input", 100, "0.5"), line("output", 10, "2")});
  CHECK(changes_between(before, before).cost_lines.empty());
  RecordedCostLine in_hours = line("output", 10, "2");
  in_hours.unit = "hours";
  for (const RecordedCostLine& now : {line("output", 10, "3"), line("output", 11, "2"), in_hours}) {
    const Changes changes = changes_between(before, sample_with({line("input", 100, "0.5"), now}));
    CHECK(changes.any());
    REQUIRE(changes.cost_lines.size() == 1);
    CHECK(changes.cost_lines[0].approach == Approach::rag);
    CHECK(changes.cost_lines[0].before->amount() == dollars("20"));
    CHECK(changes.cost_lines[0].after->amount() == now.amount());
  }
}

TEST_CASE("a line that came has nothing before, one that went nothing after") {
  const Changes changes = changes_between(sample_with({line("input", 100, "0.5")}),
                                          sample_with({line("output", 10, "2")}));
  REQUIRE(changes.cost_lines.size() == 2);
  CHECK(changes.cost_lines[0].before->id == "input");
  CHECK_FALSE(changes.cost_lines[0].after);
  CHECK_FALSE(changes.cost_lines[1].before);
  CHECK(changes.cost_lines[1].after->id == "output");
}

TEST_CASE("lines of one name that are billed otherwise are two lines") {
  RecordedCostLine once = line("input", 100, "0.5");
  once.kind = CostKind::setup;
  CHECK(changes_between(sample_with({line("input", 100, "0.5")}), sample_with({once}))
            .cost_lines.size() == 2);
}

TEST_CASE("of two lines with one name the first is held against the first") {
  const DecisionRecord before = sample_with({line("input", 100, "0.5"), line("input", 7, "3")});
  CHECK_FALSE(changes_between(before, before).any());
  const std::vector<ChangedCostLine> changed =
      changes_between(before, sample_with({line("input", 100, "0.5"), line("input", 8, "3"),
                                           line("input", 9, "3")}))
          .cost_lines;
  REQUIRE(changed.size() == 2);
  CHECK(changed[0].before->quantity == 7);
  CHECK(changed[0].after->quantity == 8);
  CHECK_FALSE(changed[1].before);
  CHECK(changed[1].after->quantity == 9);
}

TEST_CASE("a quantity that was written and read is the same quantity") {
  CHECK(changes_between(sample_with({line("input", 1.0 / 3.0, "1")}),
                        sample_with({line("input", 0.333333333333, "1")}))
            .cost_lines.empty());
}

TEST_CASE("where a side has no lines and the cost moved, they are said to be unknown") {
  DecisionRecord after = sample_with({line("input", 100, "0.5")});
  CHECK(changes_between(sample(), after).lines_unknown.empty());
  after.costs[0].monthly = only("125");
  const Changes changes = changes_between(sample(), after);
  CHECK(changes.lines_unknown == std::vector{Approach::rag});
  CHECK(changes.cost_lines.empty());
}

std::vector<Drift::Kind> drifts_to(const DecisionRecord& now, std::string_view share) {
  std::vector<Drift::Kind> kinds;
  for (const Drift& drift : check_record(sample(), now, decimal(share)).drifts) {
    kinds.push_back(drift.kind);
  }
  return kinds;
}

TEST_CASE("a check fails when another approach is advised, or none") {
  DecisionRecord now = sample();
  now.approach = Approach::both;
  CHECK(drifts_to(now, "0.2") == std::vector{Drift::Kind::approach});
  now.approach.reset();
  CHECK(drifts_to(now, "0.2") == std::vector{Drift::Kind::approach});
}

TEST_CASE("a check fails when the advice is less certain, and not when it is more") {
  DecisionRecord now = sample();
  now.strength = Strength::open;
  CHECK(drifts_to(now, "0.2") == std::vector{Drift::Kind::strength});
  now.strength = Strength::firm;
  CHECK(drifts_to(now, "0.2").empty());
}

TEST_CASE("a cost may move by the share, up or down, and no further") {
  DecisionRecord now = sample();
  for (const std::string_view fine : {"80", "120"}) {
    now.costs[0].monthly = only(fine);
    CHECK(drifts_to(now, "0.2").empty());
  }
  for (const std::string_view beyond : {"79.999999", "120.000001"}) {
    now.costs[0].monthly = only(beyond);
    CHECK(drifts_to(now, "0.2") == std::vector{Drift::Kind::cost});
  }
}

TEST_CASE("with no share at all, any move of a cost fails") {
  DecisionRecord now = sample();
  now.costs[0].setup.typical.picos += 1;
  CHECK(drifts_to(now, "0") == std::vector{Drift::Kind::cost});
}

TEST_CASE("only the costs of what was advised are checked") {
  DecisionRecord now = sample();
  now.costs[1].monthly = only("5000");
  CHECK(drifts_to(now, "0.2").empty());
}

TEST_CASE("a check fails when what was advised cannot be had any more") {
  DecisionRecord now = sample();
  now.costs.erase(now.costs.begin());
  CHECK(std::ranges::count(drifts_to(now, "0.2"), Drift::Kind::cost) == 4);
}

TEST_CASE("a cost that was nothing may not become something") {
  DecisionRecord before = sample();
  before.costs[0].setup = {};
  CHECK(check_record(before, sample(), decimal("10")).drifts.size() == 1);
}

}  // namespace changes_test
}  // namespace
}  // namespace retort::testing
