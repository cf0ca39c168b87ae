#include "decide/evaluator.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

void add_rule(Knowledge& knowledge, Condition when) {
  knowledge.rules.push_back(
      {.id = "r" + std::to_string(knowledge.rules.size()), .when = std::move(when)});
}

Condition compared(Comparison comparison, std::string_view value) {
  return number(0, {{comparison, decimal(value)}});
}

/// The cell of a number in question 0.
unsigned cell(const Evaluator& evaluator, std::string_view value) {
  return evaluator.cell(0, {.known = true, .number = decimal(value)});
}

TEST_CASE("evaluator: a choice has a cell for each value beside the unanswered one") {
  Knowledge knowledge;
  knowledge.questions = {choice_question("a", {"x", "y", "z"})};
  const Evaluator evaluator(knowledge);
  CHECK(evaluator.axis(0).size == 4);
  CHECK(evaluator.cell(0, {.known = true, .value = 0}) == 1);
  CHECK(evaluator.cell(0, {.known = true, .value = 2}) == 3);
  CHECK(evaluator.cell(0, {.known = false, .value = 2}) == unanswered);
}

TEST_CASE("evaluator: numbers share a cell where no condition tells them apart") {
  Knowledge knowledge;
  knowledge.questions = {number_question("n", {"0", "100"})};
  add_rule(knowledge, compared(Comparison::less, "10"));
  add_rule(knowledge, compared(Comparison::less_equal, "20"));
  const Evaluator evaluator(knowledge);
  CHECK(evaluator.axis(0).size == 4);
  CHECK(cell(evaluator, "0") == 1);
  CHECK(cell(evaluator, "9.999999") == 1);
  CHECK(cell(evaluator, "10") == 2);
  CHECK(cell(evaluator, "20") == 2);
  CHECK(cell(evaluator, "20.000001") == 3);
  CHECK(cell(evaluator, "100") == 3);
}

TEST_CASE("evaluator: bounds that say the same of whole numbers make one cut") {
  Knowledge knowledge;
  knowledge.questions = {integer_question("n", {"0", "100"})};
  add_rule(knowledge, compared(Comparison::less_equal, "5"));
  add_rule(knowledge, compared(Comparison::less, "6"));
  add_rule(knowledge, compared(Comparison::greater, "5.5"));
  const Evaluator evaluator(knowledge);
  CHECK(evaluator.axis(0).size == 3);
  CHECK(cell(evaluator, "5") == 1);
  CHECK(cell(evaluator, "6") == 2);
}

TEST_CASE("evaluator: bounds at the ends of the range make no cell that nobody reaches") {
  Knowledge knowledge;
  knowledge.questions = {number_question("n", {"1", "9"})};
  add_rule(knowledge, compared(Comparison::greater_equal, "1"));
  add_rule(knowledge, compared(Comparison::less_equal, "9"));
  CHECK(Evaluator(knowledge).axis(0).size == 2);
  add_rule(knowledge, compared(Comparison::less_equal, "1"));
  add_rule(knowledge, compared(Comparison::greater_equal, "9"));
  const Evaluator evaluator(knowledge);
  CHECK(evaluator.axis(0).size == 4);
  CHECK(cell(evaluator, "1") == 1);
  CHECK(cell(evaluator, "1.000001") == 2);
  CHECK(cell(evaluator, "9") == 3);
}

TEST_CASE("evaluator: a number question that no condition reads still knows answered from not") {
  Knowledge knowledge;
  knowledge.questions = {number_question("n", {"0", "9"})};
  const Evaluator evaluator(knowledge);
  CHECK(evaluator.axis(0).size == 2);
  CHECK(cell(evaluator, "9") == 1);
}

TEST_CASE("evaluator: every table has its stretch of conditions, one for each entry") {
  Knowledge knowledge;
  knowledge.questions = {choice_question("a", {"x", "y"})};
  const Condition is_x = is(0, {0});
  knowledge.rules = {{.id = "r", .when = is_x}};
  knowledge.vetoes = {{.id = "v", .when = is(0, {1})}, {.id = "w", .when = is_x}};
  knowledge.delivery = {{.id = "d", .when = is_x}};
  knowledge.flowchart = {{.id = "f", .when = is_x}};
  knowledge.derived = {{.id = "e", .when = is_x}};
  knowledge.tensions = {{.id = "t", .when = is_x}};
  knowledge.contradictions = {{.id = "k", .when = is_x}};
  knowledge.plan = {{.id = "p", .when = is(0, {1})}, {.id = "always"}};
  knowledge.comparison = {{.id = "c", .matters_when = is(0, {1})}, {.id = "always"}};
  const Evaluator evaluator(knowledge);
  const ConditionStates x = evaluator.evaluate(evaluator.cells(given(knowledge, {{"a", "x"}})));
  CHECK(x.is_true(evaluator.rules().begin));
  CHECK_FALSE(x.is_true(evaluator.vetoes().begin));
  CHECK(x.is_true(evaluator.vetoes().begin + 1));
  CHECK(evaluator.vetoes().end - evaluator.vetoes().begin == 2);
  for (const ConditionRange range :
       {evaluator.delivery(), evaluator.flowchart(), evaluator.derived(), evaluator.tensions(),
        evaluator.contradictions()}) {
    CHECK(range.end - range.begin == 1);
    CHECK(x.is_true(range.begin));
  }
  for (const ConditionRange range : {evaluator.plan(), evaluator.comparison()}) {
    CHECK_FALSE(x.is_true(range.begin));
    // An entry without a condition.
    CHECK(x.is_true(range.begin + 1));
    CHECK(evaluator.evaluate({}).is_true(range.begin + 1));
  }
}

TEST_CASE("evaluator: a test on an unanswered question is possible and does not hold") {
  Knowledge knowledge;
  knowledge.questions = {choice_question("a", {"x", "y"})};
  add_rule(knowledge, is(0, {0}));
  add_rule(knowledge, negated(is(0, {0})));
  add_rule(knowledge, any_of({is(0, {0}), negated(is(0, {0}))}));
  add_rule(knowledge, all_of({is(0, {0}), is(0, {1})}));
  const Evaluator evaluator(knowledge);
  for (const Answers& answers : {given(knowledge, {}), given(knowledge, {{"a", "unknown"}})}) {
    const ConditionStates states = evaluator.evaluate(evaluator.cells(answers));
    for (std::size_t rule = 0; rule < 3; ++rule) {
      CHECK_FALSE(states.is_true(rule));
      CHECK(states.is_possible(rule));
    }
    CHECK_FALSE(states.is_possible(3));
  }
}

/// Rule i asks whether question i is y, or whether the last question is y.
Knowledge largest_knowledge() {
  Knowledge knowledge;
  for (std::size_t i = 0; i < limits::questions; ++i) {
    knowledge.questions.push_back(choice_question("q" + std::to_string(i), {"x", "y"}));
  }
  const std::size_t last = limits::questions - 1;
  for (std::size_t i = 0; i < limits::rows / 4; ++i) {
    add_rule(knowledge, any_of({is(i, {1}), is(last, {1}), is(i, {1}), is(last, {1})}));
  }
  return knowledge;
}

TEST_CASE("evaluator: as many questions and rows as the limits allow keep apart") {
  const Knowledge knowledge = largest_knowledge();
  const Evaluator evaluator(knowledge);
  Cells cells;
  for (std::size_t i = 0; i < limits::questions; ++i) cells.at[i] = i % 3 == 0 ? 2 : 1;
  cells.at[limits::questions - 1] = 1;
  ConditionStates states = evaluator.evaluate(cells);
  for (std::size_t i = 0; i < knowledge.rules.size(); ++i) {
    const bool expected = i % 3 == 0 && i != limits::questions - 1;
    if (states.is_true(i) != expected || states.is_possible(i) != expected) FAIL("rule " << i);
  }
  cells.at[limits::questions - 1] = 2;
  states = evaluator.evaluate(cells);
  for (std::size_t i = 0; i < knowledge.rules.size(); ++i) {
    if (!states.is_true(i)) FAIL("rule " << i);
  }
}

TEST_CASE("evaluator: as many values as the limits allow have cells of their own") {
  Knowledge knowledge;
  knowledge.questions = {choice_question("a", {})};
  for (std::size_t i = 0; i + 1 < limits::cells_per_question; ++i) {
    knowledge.questions[0].values.push_back({.id = std::to_string(i)});
    add_rule(knowledge, is(0, {i}));
  }
  const Evaluator evaluator(knowledge);
  CHECK(evaluator.axis(0).size == limits::cells_per_question);
  for (std::size_t value = 0; value < knowledge.rules.size(); ++value) {
    Cells cells;
    cells.at[0] = evaluator.cell(0, {.known = true, .value = value});
    const ConditionStates states = evaluator.evaluate(cells);
    for (std::size_t rule = 0; rule < knowledge.rules.size(); ++rule) {
      if (states.is_true(rule) != (rule == value)) FAIL("value " << value << ", rule " << rule);
    }
  }
}

TEST_CASE("evaluator: the shipped knowledge keeps within the limits") {
  const Evaluator& evaluator = shipped_evaluator();
  CHECK(evaluator.knowledge().questions.size() <= limits::questions);
  for (std::size_t i = 0; i < evaluator.knowledge().questions.size(); ++i) {
    CHECK(evaluator.axis(i).size <= limits::cells_per_question);
  }
  CHECK(evaluator.comparison().end <= limits::rows);
}

}  // namespace
}  // namespace retort::testing
