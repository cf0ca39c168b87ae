#include "base/typed_number.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string read(std::string_view text, std::string_view unit = "pages") {
  const auto parsed = parse_typed_number(text, unit);
  if (const auto* number = std::get_if<Decimal>(&parsed)) return to_text(*number);
  switch (std::get<DecimalError>(parsed)) {
    case DecimalError::malformed:
      return "malformed";
    case DecimalError::too_precise:
      return "too precise";
    case DecimalError::out_of_range:
      return "out of range";
  }
  return "";
}

TEST_CASE("typed number: what JSON calls a number is one, to the digit") {
  for (const char* text : {"0", "200", "150.5", "0.000001", "-3"}) CHECK(read(text) == text);
  CHECK(read("1e6") == "1000000");
  CHECK(read("0.0000001") == "too precise");
  CHECK(read("1e40") == "out of range");
}

TEST_CASE("typed number: thousands may be parted by commas or underscores, in groups of three") {
  CHECK(read("10,000") == "10000");
  CHECK(read("10_000") == "10000");
  CHECK(read("1,234,567.5") == "1234567.5");
  CHECK(read("-1,000") == "-1000");
  for (const char* text : {"1,5", "10,00", "1000,000", "1,000_000", ",100", "1,,000", "1,000,",
                           "0,100", "01,000", "1,00x", "1.000,5", "1_0"}) {
    INFO(text);
    CHECK(read(text) == "malformed");
  }
}

TEST_CASE("typed number: thousand, million and billion have a letter") {
  CHECK(read("10k") == "10000");
  CHECK(read("10K") == "10000");
  CHECK(read("1.5M") == "1500000");
  CHECK(read("2B") == "2000000000");
  CHECK(read("1,500k") == "1500000");
  CHECK(read("10 k") == "10000");
  CHECK(read("0.0000001M") == "0.1");
  CHECK(read("1.000001k") == "1000.001");
  CHECK(read("10k pages") == "10000");
  CHECK(read("10 pages") == "10");
  CHECK(read("9999999B") == "out of range");
  CHECK(read("0.0000000001k") == "too precise");
  for (const char* text : {"10m",   "2b",   "k",   "1k5",     "10kk", "10 k pages more",
                           "1e3k",  "10 %", "5ms", "10 page", "+3",   "010",
                           ".5k",   "5.k",  "",    " ",       "nan",  "0x10",
                           "1 000", " 5",   "5 ",  "10k "}) {
    INFO(text);
    CHECK(read(text) == "malformed");
  }
}

TEST_CASE("typed number: B is no billion where it may be bytes") {
  CHECK(read("2B", "bytes") == "malformed");
  CHECK(read("2k", "bytes") == "2000");
  CHECK(read("2 bytes", "bytes") == "2");
}

TEST_CASE("typed number: a time is counted in the unit that is asked for") {
  CHECK(read("200ms", "ms") == "200");
  CHECK(read("0.2s", "ms") == "200");
  CHECK(read("1.5 s", "ms") == "1500");
  CHECK(read("200 ms", "s") == "0.2");
  CHECK(read("2s", "s") == "2");
  CHECK(read("2k", "ms") == "malformed");
  CHECK(read("2m", "ms") == "malformed");
  CHECK(read("1ms", "s") == "0.001");
  CHECK(read("0.0001ms", "s") == "too precise");
}

TEST_CASE("typed number: a share may have its sign, and no other letter") {
  CHECK(read("12%", "%") == "12");
  CHECK(read("12.5 %", "%") == "12.5");
  CHECK(read("12%", "% (MFU)") == "12");
  CHECK(read("12k", "%") == "malformed");
  CHECK(read("12", "%") == "12");
}

TEST_CASE("typed number: without a unit there are still thousands and letters") {
  CHECK(read("10,000", "") == "10000");
  CHECK(read("10k", "") == "10000");
}

TEST_CASE("typed number: what seems meant as a number is told how to be written") {
  CHECK(typed_number_remedy("1,5", "pages") ==
        "a comma parts thousands, as in 10,000; the decimal point is a point, as in 1.5");
  CHECK(typed_number_remedy("10m", "pages") ==
        "k, M or B may follow, for thousand, million or billion");
  CHECK(typed_number_remedy("2k", "ms") == "ms or s may follow, for milliseconds or seconds");
  CHECK(typed_number_remedy("2k", "%") == "only % may follow");
  for (const char* text : {"many", "5.", "010", "-1,5", ",5", "1,2,3"}) {
    CHECK(typed_number_remedy(text, "pages").empty());
  }
  CHECK(typed_number_remedy("", "pages").empty());
}

TEST_CASE("typed number: the forms that are offered are understood") {
  CHECK(typed_number_forms("pages", Decimal::whole(1'000'000)) == "such as 10k or 1.5M");
  CHECK(typed_number_forms("pages", Decimal::whole(10'000)) == "such as 10k");
  CHECK(typed_number_forms("months", Decimal::whole(60)).empty());
  CHECK(typed_number_forms("ms", Decimal::whole(60)) == "such as 200ms or 0.2s");
  CHECK(typed_number_forms("%", Decimal::whole(100)) == "such as 12%");
}

TEST_CASE("typed number: any whole number reads the same with its thousands parted") {
  testing::for_all([] {
    const auto number = *rc::gen::inRange<std::int64_t>(0, 9'000'000'000'000);
    std::string text = fmt::format("{}", number);
    const char separator = *rc::gen::element(',', '_');
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, separator);
    RC_ASSERT(read(text) == fmt::format("{}", number));
  });
}

TEST_CASE("typed number: a letter moves the point and rounds nothing") {
  testing::for_all([] {
    const auto micros = *rc::gen::inRange<std::int64_t>(0, 9'000'000'000);
    const std::string text = to_text(Decimal{micros});
    RC_ASSERT(read(text + "k") == to_text(Decimal{micros * 1000}));
    RC_ASSERT(read(text + "s", "ms") == to_text(Decimal{micros * 1000}));
  });
}

}  // namespace
}  // namespace retort
