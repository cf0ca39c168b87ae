#include "knowledge/condition.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"

namespace retort::testing {
namespace {

Condition test() { return is(0, {0}); }

Condition any_of_tests(std::size_t count) { return any_of(std::vector<Condition>(count, test())); }

TEST_CASE("condition: a test is one row, and so is its negation") {
  CHECK(row_count(test()) == 1);
  CHECK(row_count(negated(test())) == 1);
  CHECK(row_count(number(0, {{Comparison::less, Decimal{}}})) == 1);
}

TEST_CASE("condition: any adds rows and all multiplies them") {
  CHECK(row_count(any_of_tests(3)) == 3);
  CHECK(row_count(all_of({test(), test()})) == 1);
  CHECK(row_count(all_of({any_of_tests(2), any_of_tests(3)})) == 6);
  CHECK(row_count(any_of({all_of({any_of_tests(2), any_of_tests(2)}), test()})) == 5);
}

TEST_CASE("condition: a negation turns any into all and back") {
  CHECK(row_count(negated(any_of_tests(3))) == 1);
  CHECK(row_count(negated(all_of({test(), test(), test()}))) == 3);
  CHECK(row_count(negated(negated(any_of_tests(3)))) == 3);
}

TEST_CASE("condition: all of nothing is one row and any of nothing is none") {
  CHECK(row_count(Condition{}) == 1);
  CHECK(row_count(any_of({})) == 0);
  CHECK(row_count(negated(Condition{})) == 0);
}

TEST_CASE("condition: the count stops at a million instead of overflowing") {
  const std::vector<Condition> factors(100, any_of_tests(10));
  CHECK(row_count(all_of(factors)) == 1'000'000);
  CHECK(row_count(any_of({all_of(factors), all_of(factors)})) == 1'000'000);
  CHECK(row_count(all_of({all_of(factors), all_of(factors)})) == 1'000'000);
  CHECK(row_count(all_of({any_of_tests(999), any_of_tests(1001)})) == 999'999);
}

}  // namespace
}  // namespace retort::testing
