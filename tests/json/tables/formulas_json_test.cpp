#include "json/tables/formulas_json.hpp"

#include "support/catch.hpp"
#include "support/formula_use.hpp"
#include "support/json_tree.hpp"

namespace retort {
namespace {

using testing::at;
using testing::shipped_formula;
using testing::shipped_knowledge;
using testing::tree_of;

std::string computed(std::string_view id, const std::string& inputs) {
  const Formula& formula = shipped_formula(id);
  std::vector<Problem> problems;
  std::vector<InputValue> values = resolve_inputs(formula, testing::typed_inputs(inputs), problems);
  REQUIRE(problems.empty());
  return evaluated_json(formula, evaluate_formula(formula, std::move(values)));
}

TEST_CASE("every formula is written with its inputs") {
  const std::vector<Formula>& formulas = shipped_knowledge().formulas;
  const JsonValue tree = tree_of(formulas_json(shipped_knowledge(), formulas));
  const JsonValue& list = at(tree, "/formulas");
  REQUIRE(list.items.size() == formulas.size());
  for (std::size_t i = 0; i < formulas.size(); ++i) {
    CHECK(at(list.items[i], "/id").text == formulas[i].id);
    CHECK(at(list.items[i], "/inputs").items.size() == formulas[i].inputs.size());
  }
}

TEST_CASE("a dollar is a plain decimal") {
  const JsonValue tree =
      tree_of(computed("hosted_training_usd", "train_tokens=100000 epochs=3 usd_per_mtok=3"));
  CHECK(at(tree, "/result/value").text == "0.9");
  CHECK(at(tree, "/inputs/0/value").text == "100000");
  CHECK(at(tree, "/inputs/0/given").truth);
  CHECK_FALSE(at(tree, "/inputs/3/given").truth);
  const JsonValue large = tree_of(computed("training_flops", "params_b=8 tokens=15e6"));
  CHECK(at(large, "/result/value").text == "720000000000000000");
}

TEST_CASE("no result is null, with what that means") {
  const JsonValue tree = tree_of(computed("payback_months", "setup_usd=1 usd_per_month_before=0"));
  CHECK(at(tree, "/result/value").kind == JsonValue::Kind::null);
  CHECK(at(tree, "/result/none").text == shipped_formula("payback_months").result.none);
}

}  // namespace
}  // namespace retort
