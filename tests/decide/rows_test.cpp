#include "decide/rows.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

using Cuts = std::vector<std::int64_t>;

/// Question 0 has three values, question 1 has numbers cut at 0, 10 and 20.
std::vector<CellAxis> axes() {
  return {
      {.kind = QuestionKind::choice, .size = 4},
      {.kind = QuestionKind::number, .size = 4, .cuts = {0, 10 * Decimal::one, 20 * Decimal::one}}};
}

/// The cells of a row, as "0:12 1:3".
std::string to_text(const Row& row) {
  std::string text;
  for (const CellTest& test : row) {
    if (!text.empty()) text += " ";
    text += std::to_string(test.question) + ":";
    for (std::size_t cell = 0; cell < test.cells.size(); ++cell) {
      if (test.cells[cell]) text += std::to_string(cell);
    }
  }
  return text;
}

using Rows = std::vector<std::string>;

Rows rows_of(const Condition& condition) {
  Rows rows;
  for (const Row& row : unfold(condition, axes())) rows.push_back(to_text(row));
  return rows;
}

Condition at_least(std::string_view number_of) {
  return number(1, {{Comparison::greater_equal, decimal(number_of)}});
}

Cuts cuts(Comparison comparison, std::string_view value, bool integer) {
  return cuts_of({comparison, decimal(value)}, integer);
}

TEST_CASE("rows: a test is one row of the cells that meet it") {
  CHECK(rows_of(is(0, {0})) == Rows{"0:1"});
  CHECK(rows_of(is(0, {2, 0})) == Rows{"0:13"});
  CHECK(rows_of(at_least("10")) == Rows{"1:23"});
  CHECK(rows_of(number(1, {{Comparison::less, decimal("10")}})) == Rows{"1:1"});
  CHECK(rows_of(number(1, {{Comparison::equal, decimal("10")}})) == Rows{"1:2"});
}

TEST_CASE("rows: several bounds of one test must all be met") {
  CHECK(rows_of(number(1, {{Comparison::greater_equal, decimal("10")},
                           {Comparison::less, decimal("20")}})) == Rows{"1:2"});
}

TEST_CASE("rows: a negation holds in the other answered cells, never in the unanswered one") {
  CHECK(rows_of(negated(is(0, {0}))) == Rows{"0:23"});
  CHECK(rows_of(negated(negated(is(0, {0})))) == Rows{"0:1"});
  CHECK(rows_of(negated(at_least("10"))) == Rows{"1:1"});
}

TEST_CASE("rows: tests of one question in one row become one test") {
  CHECK(rows_of(all_of({is(0, {0, 1}), is(0, {1, 2})})) == Rows{"0:2"});
  CHECK(rows_of(all_of({is(0, {0}), at_least("20")})) == Rows{"0:1 1:3"});
  CHECK(rows_of(all_of({is(0, {0, 1}), at_least("20"), negated(is(0, {0}))})) == Rows{"0:2 1:3"});
}

TEST_CASE("rows: what no answer can meet has no row") {
  CHECK(rows_of(all_of({is(0, {0}), is(0, {1})})).empty());
  CHECK(rows_of(all_of({is(0, {0}), negated(is(0, {0}))})).empty());
  CHECK(rows_of(negated(is(0, {0, 1, 2}))).empty());
  CHECK(rows_of(number(1, {{Comparison::less, decimal("0")}})).empty());
  CHECK(rows_of(any_of({})).empty());
  CHECK(rows_of(any_of({all_of({is(0, {0}), is(0, {1})}), is(0, {2})})) == Rows{"0:3"});
}

TEST_CASE("rows: all of nothing is a row without tests") {
  CHECK(rows_of(all_of({})) == Rows{""});
  CHECK(rows_of(negated(any_of({}))) == Rows{""});
  CHECK(rows_of(negated(all_of({}))).empty());
}

TEST_CASE("rows: alternatives multiply, and De Morgan's rules hold") {
  const Condition either = any_of({is(0, {0}), at_least("20")});
  CHECK(rows_of(either) == Rows{"0:1", "1:3"});
  CHECK(rows_of(negated(either)) == Rows{"0:23 1:12"});
  const Condition together = all_of({is(0, {0}), at_least("20")});
  CHECK(rows_of(negated(together)) == Rows{"0:23", "1:12"});
  CHECK(rows_of(
            all_of({any_of({is(0, {0}), is(0, {1})}), any_of({at_least("10"), at_least("20")})})) ==
        Rows{"0:1 1:23", "0:1 1:3", "0:2 1:23", "0:2 1:3"});
}

TEST_CASE("rows: a number question is cut where a bound changes its truth") {
  for (const bool integer : {false, true}) {
    CHECK(cuts(Comparison::less, "5", integer) == Cuts{5'000'000});
    CHECK(cuts(Comparison::greater_equal, "5", integer) == Cuts{5'000'000});
    CHECK(cuts(Comparison::less, "0", integer) == Cuts{0});
  }
  CHECK(cuts(Comparison::less_equal, "5", false) == Cuts{5'000'001});
  CHECK(cuts(Comparison::greater, "5", false) == Cuts{5'000'001});
  CHECK(cuts(Comparison::equal, "5", false) == Cuts{5'000'000, 5'000'001});
  CHECK(cuts(Comparison::less_equal, "-5", false) == Cuts{-4'999'999});
}

TEST_CASE("rows: a whole-number question is cut at the next whole number") {
  CHECK(cuts(Comparison::less_equal, "5", true) == Cuts{6'000'000});
  CHECK(cuts(Comparison::greater, "5", true) == Cuts{6'000'000});
  CHECK(cuts(Comparison::equal, "5", true) == Cuts{5'000'000, 6'000'000});
  CHECK(cuts(Comparison::less, "5.5", true) == Cuts{6'000'000});
  CHECK(cuts(Comparison::equal, "5.5", true) == Cuts{6'000'000, 6'000'000});
  CHECK(cuts(Comparison::less_equal, "-5", true) == Cuts{-4'000'000});
  CHECK(cuts(Comparison::greater_equal, "-5.5", true) == Cuts{-5'000'000});
  CHECK(cuts(Comparison::greater, "-0.5", true) == Cuts{0});
}

}  // namespace
}  // namespace retort::testing
