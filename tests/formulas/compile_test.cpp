// Texts of formulas: what they compute, what is wrong with them, and where they end.

#include "formulas/compile.hpp"

#include "support/catch.hpp"

#include <cmath>

namespace retort {
namespace {
namespace compile_test {

/// A formula of the inputs a, b and c, beside the others.
WrittenFormula formula_of(std::string_view text, std::string_view id = "tried") {
  return {.id = id, .text = text, .inputs = {{"a", "GB", {}}, {"b", "GB", {}}, {"c", "USD", 3.0}}};
}

constexpr std::array<std::string_view, 3> abc{"a", "b", "c"};

double value_of(std::string_view text) {
  const std::string whole = std::string(text) + " + 0 * (a + b + c)";
  const WrittenFormula formula = formula_of(whole);
  std::vector<FormulaFault> faults;
  const Program program = compiled(std::span(&formula, 1), formula, abc, faults);
  INFO(text);
  REQUIRE(faults.empty());
  return evaluate(program, std::array{7.0, 2.0, 0.5});
}

std::vector<std::string> faults_of(const std::vector<WrittenFormula>& formulas,
                                   std::span<const std::string_view> inputs = abc) {
  std::vector<FormulaFault> faults;
  compiled(formulas, formulas.front(), inputs, faults);
  std::vector<std::string> lines;
  for (const FormulaFault& fault : faults) lines.push_back(fault.expected + ", got " + fault.got);
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("a text is computed as it is written in a book") {
  CHECK(value_of("1 + 2 * 3") == 7.0);
  CHECK(value_of("(1 + 2) * 3") == 9.0);
  CHECK(value_of("10 - 4 - 3") == 3.0);
  CHECK(value_of("12 / 2 / 3") == 2.0);
  CHECK(value_of("-2 * -3") == 6.0);
  CHECK(value_of("2 - -3") == 5.0);
  CHECK(value_of("a / b * c") == 1.75);
  CHECK(value_of("1.5e3") == 1500.0);
  CHECK(value_of("25e-2") == 0.25);
  CHECK(value_of("min(a, b, c)") == 0.5);
  CHECK(value_of("max(1, a - 3, b)") == 4.0);
  CHECK(value_of("ceil(a / b)") == 4.0);
  CHECK(value_of("floor(a / b)") == 3.0);
  CHECK(value_of("log(exp(b))") == Approx(2.0));
  CHECK(value_of("expm1(1e-15)") == std::expm1(1e-15));
  CHECK_FALSE(std::isfinite(value_of("a / (b - 2)")));
}

TEST_CASE("a formula in another takes the inputs of the same names") {
  std::vector<WrittenFormula> formulas{formula_of("c * ratio"), formula_of("1", "constant")};
  formulas.push_back(
      {.id = "ratio", .text = "b / a", .inputs = {{"b", "GB", {}}, {"a", "GB", {}}}});
  std::vector<FormulaFault> faults;
  const Program program = compiled(formulas, formulas[0], abc, faults);
  CHECK(faults.empty());
  CHECK(evaluate(program, std::array{4.0, 2.0, 10.0}) == 5.0);
  formulas[2].inputs[0].unit = "GiB";
  CHECK(faults_of(formulas) == Lines{"b in GiB, as in ratio, got GB"});
  formulas[2].inputs[0] = {"d", "GB", {}};
  CHECK(faults_of(formulas) ==
        Lines{"the input d, for ratio, got none", "a text that names each input, got no b"});
}

TEST_CASE("what is not given keeps its default, and what has none is missed") {
  const WrittenFormula formula = formula_of("a * b * c");
  std::vector<FormulaFault> faults;
  constexpr std::array<std::string_view, 2> ba{"b", "a"};
  const Program program = compiled(std::span(&formula, 1), formula, ba, faults);
  CHECK(faults.empty());
  CHECK(evaluate(program, std::array{2.0, 5.0}) == 30.0);
  constexpr std::array<std::string_view, 2> bd{"b", "d"};
  CHECK(faults_of({formula}, bd) == Lines{"a default for a, got none", "the input d, got none"});
}

TEST_CASE("a fault says what was expected, and where") {
  CHECK(faults_of({formula_of("a + b + c +")}) ==
        Lines{"a number, a name or a parenthesis, got the end of the text"});
  CHECK(faults_of({formula_of("(a + b * c")}) == Lines{"\")\", got the end of the text"});
  CHECK(faults_of({formula_of("a b c")}) == Lines{"an operation, got \"b\" at byte 3"});
  CHECK(faults_of({formula_of("a ^ b")}) == Lines{"an operation, got \"^\" at byte 3"});
  CHECK(faults_of({formula_of("max(a)")}) == Lines{"a comma, got \")\" at byte 6"});
  CHECK(faults_of({formula_of("ceil(a, b)")}) == Lines{"\")\", got \",\" at byte 7"});
  CHECK(faults_of({formula_of("sin(a)")}) == Lines{"a function, got \"sin\" at byte 1"});
  CHECK(faults_of({formula_of("a + 1e400 * b * c")}) ==
        Lines{"a number, a name or a parenthesis, got \"1e400\" at byte 5"});
  CHECK(faults_of({formula_of("1.2.3 + a")}) ==
        Lines{"a number, a name or a parenthesis, got \"1.2.3\" at byte 1"});
  CHECK(faults_of({formula_of("x + a + y")}) == Lines{"an input or a formula, got \"x\" at byte 1",
                                                      "an input or a formula, got \"y\" at byte 9",
                                                      "a text that names each input, got no b",
                                                      "a text that names each input, got no c"});
}

TEST_CASE("formulas that need each other have no end, which each of them says") {
  const WrittenFormula tried = formula_of("a * b * c * other");
  const WrittenFormula other = formula_of("a * b * c * tried", "other");
  const WrittenFormula third = formula_of("a * b * c * other", "third");
  CHECK(faults_of({tried, other}) ==
        Lines{"a formula that does not need itself, got tried in other"});
  CHECK(faults_of({other, tried}) ==
        Lines{"a formula that does not need itself, got other in tried"});
  CHECK(faults_of({formula_of("a * b * c * tried")}) ==
        Lines{"a formula that does not need itself, got tried in tried"});
  CHECK(faults_of({third, other, tried}).empty());
}

TEST_CASE("a hostile text is refused before it takes time or memory") {
  const std::string deep = std::string(500, '(') + "a" + std::string(500, ')');
  CHECK(faults_of({formula_of(deep)}).front().starts_with("at most 40 within each other"));
  const std::string minus = std::string(1000, '-') + "a";
  CHECK(faults_of({formula_of(minus)}).front().starts_with("at most 40 within each other"));
  const std::string longer(most_formula_bytes + 1, 'a');
  CHECK(faults_of({formula_of(longer)}) == Lines{"at most 2000 bytes, got 2001"});
  std::string many = "a + b + c";
  for (int i = 0; i < 200; ++i) many += " + a";
  CHECK(faults_of({formula_of(many)}).front().starts_with("at most 128 numbers and operations"));
  // Each names the next twice: two to the power of thirty in all.
  std::vector<std::string> ids;
  for (int i = 0; i <= 30; ++i) ids.push_back("f" + std::string(static_cast<std::size_t>(i), 'x'));
  std::vector<std::string> texts;
  std::vector<WrittenFormula> doubling;
  for (std::size_t i = 0; i < 30; ++i) texts.push_back(ids[i + 1] + " + " + ids[i + 1]);
  texts.emplace_back("a + b + c");
  for (std::size_t i = 0; i < texts.size(); ++i) doubling.push_back(formula_of(texts[i], ids[i]));
  CHECK(faults_of(doubling).front().starts_with("at most 128 numbers and operations"));
}

}  // namespace compile_test
}  // namespace
}  // namespace retort
