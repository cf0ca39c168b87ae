#include "retort/decimal.hpp"

#include "support/catch.hpp"

#include <array>
#include <limits>
#include <string>
#include <string_view>

namespace retort {
namespace {
namespace decimal_test {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

std::string name_of(DecimalError error) {
  switch (error) {
    case DecimalError::malformed:
      return "malformed";
    case DecimalError::too_precise:
      return "too precise";
    case DecimalError::out_of_range:
      return "out of range";
  }
  return "";
}

/// What the text is read as: a number of millionths, or the name of what is wrong.
std::string read(std::string_view text) {
  const auto parsed = parse_decimal(text);
  if (const auto* error = std::get_if<DecimalError>(&parsed)) return name_of(*error);
  return std::to_string(std::get<Decimal>(parsed).micros);
}

/// The same, times ten to the `power`.
std::string read_scaled(std::string_view text, int power) {
  const auto parsed = parse_scaled(text, power);
  if (const auto* error = std::get_if<DecimalError>(&parsed)) return name_of(*error);
  return std::to_string(std::get<Decimal>(parsed).micros);
}

TEST_CASE("decimal: a price by the token becomes one by the million, exactly") {
  CHECK(read_scaled("2.5e-06", 6) == "2500000");
  CHECK(read_scaled("0.0000025", 6) == "2500000");
  CHECK(read_scaled("1.5E-7", 6) == "150000");
  CHECK(read_scaled("3e-05", 6) == "30000000");
  CHECK(read_scaled("0.002", 3) == "2000000");
  CHECK(read_scaled("1", 0) == "1000000");
  CHECK(read_scaled("0.0", 6) == "0");
  CHECK(read_scaled("1e-12", 6) == "1");
}

TEST_CASE("decimal: what is finer than a millionth is rounded, half away from zero") {
  CHECK(read_scaled("0.08333333333333334", 0) == "83333");
  CHECK(read_scaled("0.18000000000000002", 0) == "180000");
  CHECK(read_scaled("0.0000005", 0) == "1");
  CHECK(read_scaled("-0.0000005", 0) == "-1");
  CHECK(read_scaled("0.00000049999", 0) == "0");
  CHECK(read_scaled("0.9999995", 0) == "1000000");
  CHECK(read_scaled("9e-13", 6) == "1");
  CHECK(read_scaled("4e-13", 6) == "0");
  CHECK(read_scaled("1e-400", 6) == "0");
  CHECK(read_scaled("1e-999999999999999999999", 6) == "0");
}

TEST_CASE("decimal: scaling refuses what parsing refuses") {
  CHECK(read_scaled("", 6) == "malformed");
  CHECK(read_scaled("1,5", 6) == "malformed");
  CHECK(read_scaled("nan", 6) == "malformed");
  CHECK(read_scaled("1e13", 0) == "out of range");
  CHECK(read_scaled("1e7", 6) == "out of range");
  CHECK(read_scaled("1e999999999999999999999", 6) == "out of range");
  CHECK(read_scaled("9223372036854.775807", 0) == std::to_string(most));
  CHECK(read_scaled("9223372036854.7758075", 0) == "out of range");
}

TEST_CASE("decimal: every form of a JSON number is read") {
  CHECK(read("0") == "0");
  CHECK(read("-0") == "0");
  CHECK(read("7") == "7000000");
  CHECK(read("-7") == "-7000000");
  CHECK(read("10") == "10000000");
  CHECK(read("0.5") == "500000");
  CHECK(read("-0.000001") == "-1");
  CHECK(read("12.345678") == "12345678");
  CHECK(read("1e3") == "1000000000");
  CHECK(read("1E3") == "1000000000");
  CHECK(read("1e+3") == "1000000000");
  CHECK(read("25e-1") == "2500000");
  CHECK(read("1.5e2") == "150000000");
  CHECK(read("0e99") == "0");
  CHECK(read("0.0e-99") == "0");
}

TEST_CASE("decimal: what is not a JSON number is malformed") {
  constexpr std::array malformed{"",     " ",     "-",     "+3",    ".5",   "5.",   "010",  "00",
                                 "-01",  "1,5",   "1 ",    " 1",    "1e",   "1e+",  "1e-",  "e5",
                                 "1.e5", "1.2.3", "1e1.5", "1e5e5", "--1",  "0x10", "nan",  "inf",
                                 "-inf", "1'000", "1_000", "1\n",   "1f",   "½",    "٣",    "1-",
                                 "true", "1e 5",  "- 1",   "1.-5",  "1.5-", "\t1",  "1e--5"};
  for (const std::string_view text : malformed) {
    INFO("text: " << text);
    CHECK(read(text) == "malformed");
  }
  CHECK(read(std::string_view("1\0", 2)) == "malformed");
}

TEST_CASE("decimal: six places are exact and a seventh is refused, unless it is zero") {
  CHECK(read("0.000001") == "1");
  CHECK(read("0.0000001") == "too precise");
  CHECK(read("0.0000010") == "1");
  CHECK(read("1.123456000000000000000000") == "1123456");
  CHECK(read("1e-6") == "1");
  CHECK(read("1e-7") == "too precise");
  CHECK(read("10e-7") == "1");
  CHECK(read("1.000001e1") == "10000010");
  CHECK(read("0.0000001e1") == "1");
}

TEST_CASE("decimal: the largest and smallest values are read, one millionth beyond is refused") {
  CHECK(read("9223372036854.775807") == std::to_string(most));
  CHECK(read("9223372036854.775808") == "out of range");
  CHECK(read("-9223372036854.775808") == std::to_string(least));
  CHECK(read("-9223372036854.775809") == "out of range");
  CHECK(read("9223372036854") == "9223372036854000000");
  CHECK(read("9223372036855") == "out of range");
  CHECK(read("10000000000000") == "out of range");
  CHECK(read("9e12") == "9000000000000000000");
  CHECK(read("1e13") == "out of range");
  CHECK(read("9223372036854775807e-6") == std::to_string(most));
  CHECK(read("9223372036854775808e-6") == "out of range");
}

TEST_CASE("decimal: an endless exponent or endless digits end in an error, not in a wrap") {
  CHECK(read("1e99999999999999999999") == "out of range");
  CHECK(read("1e-99999999999999999999") == "too precise");
  CHECK(read("-1e2147483648") == "out of range");
  CHECK(read("1e4294967297") == "out of range");
  CHECK(read("0e99999999999999999999") == "0");
  CHECK(read(std::string(100'000, '9')) == "out of range");
  CHECK(read("0." + std::string(100'000, '0')) == "0");
  CHECK(read("0." + std::string(100'000, '0') + "1") == "too precise");
}

TEST_CASE("decimal: more digits than the exponent limit are still read exactly") {
  // An exponent takes back ten thousand places and more.
  CHECK(read("1." + std::string(100'000, '0')) == "1000000");
  CHECK(read("0." + std::string(9'999, '0') + "1e10000") == "1000000");
  CHECK(read("0." + std::string(10'000, '0') + "1e10001") == "1000000");
  CHECK(read("0." + std::string(10'004, '0') + "1e10000") == "10");
  CHECK(read("1" + std::string(10'001, '0') + "e-10001") == "1000000");
}

TEST_CASE("decimal: text is the shortest that reads back") {
  CHECK(to_text(Decimal{}) == "0");
  CHECK(to_text(Decimal{1}) == "0.000001");
  CHECK(to_text(Decimal{-1}) == "-0.000001");
  CHECK(to_text(Decimal{500'000}) == "0.5");
  CHECK(to_text(Decimal{-1'500'000}) == "-1.5");
  CHECK(to_text(Decimal::whole(200)) == "200");
  CHECK(to_text(Decimal{1'000'010}) == "1.00001");
  CHECK(to_text(Decimal{most}) == "9223372036854.775807");
  CHECK(to_text(Decimal{least}) == "-9223372036854.775808");
}

TEST_CASE("decimal: whole means no millionths are left over") {
  CHECK(Decimal::whole(3).is_whole());
  CHECK(Decimal{}.is_whole());
  CHECK(Decimal::whole(-3).is_whole());
  CHECK_FALSE(Decimal{3'000'001}.is_whole());
  CHECK_FALSE(Decimal{-1}.is_whole());
}

TEST_CASE("decimal: sums, differences and comparisons are those of the millionths") {
  CHECK((Decimal{1} + Decimal{2}).micros == 3);
  CHECK((Decimal{1} - Decimal{2}).micros == -1);
  CHECK(Decimal{-1} < Decimal{});
  CHECK(Decimal{5} == Decimal{5});
}

TEST_CASE("decimal: a product is rounded half away from zero") {
  CHECK(multiply(Decimal{1}, Decimal{500'000}).micros == 1);
  CHECK(multiply(Decimal{1}, Decimal{499'999}).micros == 0);
  CHECK(multiply(Decimal{-1}, Decimal{500'000}).micros == -1);
  CHECK(multiply(Decimal{-1}, Decimal{499'999}).micros == 0);
  CHECK(multiply(Decimal{3}, Decimal{500'000}).micros == 2);
  CHECK(multiply(Decimal{-3}, Decimal{-500'000}).micros == 2);
  CHECK(multiply(Decimal{2'500'000}, Decimal{4'000'000}).micros == 10'000'000);
  CHECK(multiply(Decimal{most}, Decimal{}).micros == 0);
}

TEST_CASE("decimal: a product beyond the type stops at its limit") {
  CHECK(multiply(Decimal{most}, Decimal::whole(1)).micros == most);
  CHECK(multiply(Decimal{most}, Decimal{1'000'001}).micros == most);
  CHECK(multiply(Decimal{most}, Decimal{most}).micros == most);
  CHECK(multiply(Decimal{least}, Decimal::whole(1)).micros == least);
  CHECK(multiply(Decimal{least}, Decimal::whole(2)).micros == least);
  CHECK(multiply(Decimal{least}, Decimal::whole(-1)).micros == most);
  CHECK(multiply(Decimal{least}, Decimal{least}).micros == most);
}

}  // namespace decimal_test
}  // namespace
}  // namespace retort
