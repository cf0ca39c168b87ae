#include "report/figures.hpp"

#include "catch.hpp"
#include "properties.hpp"

#include <limits>
#include <variant>

namespace retort {
namespace {

Decimal amount(std::string_view text) { return std::get<Decimal>(parse_decimal(text)); }

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
  CHECK(usd({std::numeric_limits<std::int64_t>::max()}) == "$9,223,372,036,855");
}

TEST_CASE("a range is its typical amount, then low and high; one figure when they agree") {
  CHECK(usd_range({amount("50"), amount("100"), amount("200")}) == "$100 (50-200)");
  CHECK(usd_range({amount("4"), amount("4"), amount("23")}) == "$4 (4-23)");
  CHECK(usd_range({amount("0.07"), amount("1.25"), amount("12.2")}) == "$1.25 (0.07-12)");
  CHECK(usd_range({amount("5"), amount("5"), amount("5")}) == "$5");
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
