#include "report/words/figures.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"

#include <limits>
#include <variant>

namespace retort {
namespace {

Decimal amount(std::string_view text) { return std::get<Decimal>(parse_decimal(text)); }

Money money(std::string_view text) { return Money::dollars(amount(text)); }

TEST_CASE("dollars are whole from 10 on, cents from 1 on, exact below") {
  for (const auto& [given, shown] :
       std::vector<std::pair<std::string, std::string>>{{"0", "$0"},
                                                        {"0.00014", "$0.00014"},
                                                        {"0.000001", "$0.000001"},
                                                        {"0.1", "$0.10"},
                                                        {"0.25", "$0.25"},
                                                        {"0.999999", "$0.999999"},
                                                        {"1", "$1"},
                                                        {"4", "$4"},
                                                        {"9", "$9"},
                                                        {"1.25", "$1.25"},
                                                        {"1.5", "$1.50"},
                                                        {"2.005", "$2.01"},
                                                        {"2.004", "$2.00"},
                                                        {"9.99", "$9.99"},
                                                        {"10", "$10"},
                                                        {"12.2", "$12"},
                                                        {"12.5", "$13"},
                                                        {"999.49", "$999"},
                                                        {"999.5", "$1,000"},
                                                        {"1234567.8", "$1,234,568"}}) {
    INFO(given);
    CHECK(usd(amount(given)) == shown);
  }
}

TEST_CASE("the largest amount there is can be shown") {
  CHECK(usd(Decimal{std::numeric_limits<std::int64_t>::max()}) == "$9,223,372,036,855");
}

TEST_CASE("money is shown like decimals from a dollar on, with three digits below ten cents") {
  for (const auto& [picos, shown] :
       std::vector<std::pair<std::int64_t, std::string>>{{0, "$0"},
                                                         {1, "<$0.0001"},
                                                         {99'999'999, "<$0.0001"},
                                                         {100'000'000, "$0.0001"},
                                                         {285'000'000, "$0.000285"},
                                                         {2'850'000'000, "$0.00285"},
                                                         {99'900'000'000, "$0.0999"},
                                                         {100'000'000'000, "$0.10"},
                                                         {999'000'000'000, "$1.00"},
                                                         {1'000'000'000'000, "$1"},
                                                         {1'250'000'000'000, "$1.25"},
                                                         {12'500'000'000'000, "$13"}}) {
    INFO(picos);
    CHECK(usd(Money{picos}) == shown);
  }
}

TEST_CASE("money beyond what a decimal holds is shown all the same") {
  CHECK(usd(times(1e12, money("1000"))) == "$1,000,000,000,000,000");
}

TEST_CASE("one of a unit is singular, and any other number of it plural") {
  CHECK(counted("1", "months") == "1 month");
  CHECK(counted("0", "months") == "0 months");
  CHECK(counted("2", "months") == "2 months");
  CHECK(counted("1", "queries a month") == "1 query a month");
  CHECK(counted("1", "searches") == "1 search");
  CHECK(counted("1", "million dimensions") == "1 million dimensions");
  CHECK(counted("1", "GB") == "1 GB");
  CHECK(unit_of(true, "searches a month") == "search a month");
  CHECK(counted("1", "") == "1");
}

TEST_CASE("a range is its typical amount, then low and high; one figure when they agree") {
  CHECK(usd_range({money("50"), money("100"), money("200")}) == "$100 (50-200)");
  CHECK(usd_range({money("4"), money("4"), money("23")}) == "$4 (4-23)");
  CHECK(usd_range({money("0.07"), money("1.25"), money("12.2")}) == "$1.25 (0.07-12)");
  CHECK(usd_range({money("5"), money("5"), money("5")}) == "$5");
  CHECK(usd_range({money("0.00001"), money("0.1"), money("1")}) == "$0.10 (<0.0001-1)");
  CHECK(usd_range({money("0.00001"), money("0.00002"), money("0.00003")}) == "<$0.0001");
}

TEST_CASE("a quantity is whole where it is large, and has three digits where it is small") {
  CHECK(quantity_text(0.0) == "0");
  CHECK(quantity_text(2.0) == "2");
  CHECK(quantity_text(1.5) == "1.5");
  CHECK(quantity_text(0.333333) == "0.333");
  CHECK(quantity_text(0.00001234) == "0.0000123");
  CHECK(quantity_text(12.34) == "12.3");
  CHECK(quantity_text(1234.5) == "1,234");
  CHECK(quantity_text(1e15) == "1,000,000,000,000,000");
}

TEST_CASE("thousands are set apart") {
  CHECK(grouped(amount("0")) == "0");
  CHECK(grouped(amount("999")) == "999");
  CHECK(grouped(amount("1000")) == "1,000");
  CHECK(grouped(amount("1234567.25")) == "1,234,567.25");
  CHECK(grouped(amount("-1234")) == "-1,234");
  CHECK(grouped(amount("-123")) == "-123");
  CHECK(grouped_text("100000000000") == "100,000,000,000");
  CHECK(grouped_text("0.125") == "0.125");
}

TEST_CASE("taking the separators out gives the number back") {
  testing::for_all([](std::int64_t micros) {
    std::string shown = grouped({micros});
    std::erase(shown, ',');
    RC_ASSERT(shown == to_text(Decimal{micros}));
  });
}

TEST_CASE("a share is shown in per cent") {
  CHECK(percent(amount("0")) == "0 %");
  CHECK(percent(amount("0.97")) == "97 %");
  CHECK(percent(amount("0.995")) == "99.5 %");
  CHECK(percent(amount("1")) == "100 %");
}

TEST_CASE("points carry their sign, and an axis without points is left out") {
  CHECK(signed_points(3) == "+3");
  CHECK(signed_points(-2) == "-2");
  CHECK(signed_points(0) == "0");
  CHECK(points_text({3, -1}) == "K+3 B-1");
  CHECK(points_text({0, 5}) == "B+5");
  CHECK(points_text({-4, 0}) == "K-4");
  CHECK(points_text({0, 0}).empty());
}

}  // namespace
}  // namespace retort
