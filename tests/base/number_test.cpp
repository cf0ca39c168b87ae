#include "base/number.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"

#include <cmath>

namespace retort {
namespace {

std::string read_back(std::string_view text) {
  const std::optional<double> number = parse_quantity(text);
  return number ? plain_text(*number, typed_digits) : "none";
}

TEST_CASE("quantity: what a person types is kept") {
  CHECK(read_back("0") == "0");
  CHECK(read_back("-0") == "0");
  CHECK(read_back("0.1") == "0.1");
  CHECK(read_back("-0.45") == "-0.45");
  CHECK(read_back("15e6") == "15000000");
  CHECK(read_back("1.5E+3") == "1500");
  CHECK(read_back("1e18") == "1000000000000000000");
  CHECK(read_back("2e-8") == "0.00000002");
  CHECK(read_back("123456789.012345") == "123456789.012345");
  CHECK(read_back("10059.530000") == "10059.53");
  CHECK(parse_quantity("0.1") == 0.1);
  CHECK(parse_quantity("6685.75") == 6685.75);
}

TEST_CASE("quantity: the grammar is that of JSON numbers") {
  for (const char* text : {"", "1,5", ".5", "5.", "+3", "010", "nan", "inf", "0x10", "1k", " 1"}) {
    INFO(text);
    CHECK_FALSE(parse_quantity(text).has_value());
  }
}

TEST_CASE("quantity: what no double holds is infinite or nothing, never an error") {
  CHECK(std::isinf(parse_quantity("1e99999999999999999999").value_or(0)));
  CHECK(parse_quantity("-1e400") == -INFINITY);
  CHECK(parse_quantity("1e-99999999999999999999") == 0.0);
  const std::string nines(400, '9');
  CHECK(std::isinf(parse_quantity(nines).value_or(0)));
}

TEST_CASE("quantity: a text has the digits that were asked for and no exponent") {
  CHECK(plain_text(100000.0 * 3.0 / 1e6 * 3.0, result_digits) == "0.9");
  CHECK(plain_text(1.0 / 3.0, result_digits) == "0.333333333");
  CHECK(plain_text(2.0 / 3.0e6, result_digits) == "0.000000666666667");
  CHECK(plain_text(7.2e17, result_digits) == "720000000000000000");
  CHECK(plain_text(123456789.9, result_digits) == "123456790");
  CHECK(plain_text(999999999.9, result_digits) == "1000000000");
  CHECK(plain_text(7, result_digits) == "7");
  CHECK(plain_text(-12.5, result_digits) == "-12.5");
  CHECK(plain_text(-0.0, result_digits) == "0");
}

TEST_CASE("quantity: a short text takes an exponent where the plain one is long") {
  CHECK(short_text(0) == "0");
  CHECK(short_text(0.25) == "0.25");
  CHECK(short_text(1000000) == "1000000");
  CHECK(short_text(1e18) == "1e18");
  CHECK(short_text(-1e18) == "-1e18");
  CHECK(short_text(1e-18) == "1e-18");
}

TEST_CASE("quantity: a text reads back as the same number") {
  testing::for_all([](std::int64_t millionths) {
    const double value = static_cast<double>(millionths % 1'000'000'000'000'000) / 1e6;
    const std::optional<double> again = parse_quantity(plain_text(value, typed_digits));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == value);
    RC_ASSERT(parse_quantity(short_text(value)) == again);
  });
}

}  // namespace
}  // namespace retort
