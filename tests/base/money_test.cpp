#include "retort/money.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/properties.hpp"

#include <cmath>
#include <limits>
#include <string_view>

namespace retort::testing {
namespace {

constexpr std::int64_t most_micros = std::numeric_limits<std::int64_t>::max();
constexpr Money most{Money::most_picos};
constexpr Money least{-Money::most_picos};

Money dollars(std::string_view text) { return Money::dollars(decimal(text)); }

/// What one token costs at a price per million.
Money per_token(std::string_view usd) { return divided(dollars(usd), 1'000'000); }

TEST_CASE("money: tokens times a price per million are exact") {
  CHECK(per_token("0.000001") == Money{1});
  CHECK(times(2850.0, per_token("1")) == dollars("0.00285"));
  CHECK(to_text(times(1.0, per_token("0.075"))) == "0.000000075");
  CHECK(times(1e13, per_token("100000")) == dollars("1000000000000"));
  CHECK(times(123'456'789.0, per_token("0.1")).picos == 12'345'678'900'000);
}

TEST_CASE("money: a whole number of things is exact, up to the 53 bits of a count") {
  for_all([](std::int32_t micros) {
    const auto count = *rc::gen::inRange<std::int64_t>(0, 9'007'199'254'740'992);
    const Money price = Money::dollars({micros});
    RC_ASSERT(times(static_cast<double>(count), price).picos == Int128{count} * price.picos);
  });
}

TEST_CASE("money: a fraction of a thing is rounded once, whatever its price") {
  for_all([] {
    constexpr Int128 one = 1'000'000'000'000;
    const auto whole = *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 32);
    const auto parts = *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 20);
    const auto bits = *rc::gen::inRange(0, 63);
    const Money price{*rc::gen::arbitrary<std::uint64_t>() >> (1 + bits)};
    const double count = static_cast<double>(whole) + std::ldexp(static_cast<double>(parts), -20);
    const Int128 twelve_places = (parts * one + (1 << 19)) >> 20;
    const Int128 expected = whole * price.picos + (twelve_places * price.picos + one / 2) / one;
    RC_ASSERT(times(count, price).picos == expected);
  });
}

TEST_CASE("money: halves of a picodollar go away from zero") {
  CHECK(times(0.5, Money{1}) == Money{1});
  CHECK(times(0.5, Money{-1}) == Money{-1});
  CHECK(times(0.25, Money{1}) == Money{0});
  CHECK(times(1.5, Money{3}) == Money{5});
  CHECK(times(2.25, Money{2}) == Money{5});
  CHECK(times(0x1p-13, dollars("1")) == Money{122'070'313});  // of 122,070,312.5
  CHECK(divided(Money{7}, 2) == Money{4});
  CHECK(divided(Money{-7}, 2) == Money{-4});
  CHECK(divided(Money{5}, 3) == Money{2});
  CHECK(divided(Money{-4}, 3) == Money{-1});
  CHECK(divided(most, 1) == most);
}

TEST_CASE("money: twelve places of a count count, whatever the price") {
  CHECK(times(0.000001, dollars("1")) == dollars("0.000001"));
  CHECK(times(1e-12, dollars("1")) == Money{1});
  // 365/12 of the dearest training run that the questions allow.
  const Money run = times(1e17, per_token("100000"));
  CHECK(times(30.5, run) == times(61.0, divided(run, 2)));
  CHECK(times(0.5, most) == divided(most, 2));
}

TEST_CASE("money: sums and products stop at the limits") {
  CHECK(most + Money{1} == most);
  CHECK(most + most == most);
  CHECK(least + least == least);
  CHECK(least - most == least);
  CHECK(most - most == Money{});
  CHECK(times(1.5, most) == most);
  CHECK(times(2.0, least) == least);
  CHECK(times(1e300, Money{1}) > times(1e15, dollars("1")));
  CHECK(times(1e300, dollars("1")) == most);
  CHECK(times(1e300, Money{}) == Money{});
}

TEST_CASE("money: a decimal is rounded half away from zero, and clamped") {
  CHECK(to_decimal(Money{499'999}).micros == 0);
  CHECK(to_decimal(Money{500'000}).micros == 1);
  CHECK(to_decimal(Money{-500'000}).micros == -1);
  CHECK(to_decimal(Money{-1'499'999}).micros == -1);
  CHECK(to_decimal(most).micros == most_micros);
  CHECK(to_decimal(least).micros == -most_micros);
}

TEST_CASE("money: decimals of dollars are kept exactly, there and back") {
  for_all([](std::int64_t micros) {
    RC_PRE(micros > -most_micros);
    const Decimal decimal{micros};
    RC_ASSERT(to_decimal(Money::dollars(decimal)) == decimal);
    RC_ASSERT(to_text(Money::dollars(decimal)) == to_text(decimal));
  });
}

TEST_CASE("money: text is exact and without trailing zeros") {
  CHECK(to_text(Money{}) == "0");
  CHECK(to_text(Money{1}) == "0.000000000001");
  CHECK(to_text(Money{-1}) == "-0.000000000001");
  CHECK(to_text(dollars("0.00285")) == "0.00285");
  CHECK(to_text(dollars("100")) == "100");
  CHECK(to_text(dollars("-12.50")) == "-12.5");
  CHECK(to_text(times(1e15, dollars("1"))) == "1000000000000000");
  CHECK(to_text(most) == "170141183460469231731687303.715884105727");
}

TEST_CASE("money: amounts are in the order of their size") {
  CHECK(Money{-1} < Money{});
  CHECK(dollars("0.999999") < dollars("1"));
  CHECK(dollars("1") == dollars("1.000000"));
}

TEST_CASE("an amount is read back from its text, and nothing else is taken for one") {
  const auto same = [](Money amount) { return parse_money(to_text(amount)) == amount; };
  CHECK(same({}));
  CHECK(same({1}));
  CHECK(same({-1}));
  CHECK(same({123'456'789'012'345}));
  CHECK(same({Money::most_picos}));
  CHECK(parse_money("1.5e-3") == Money{1'500'000'000});
  CHECK(parse_money("2E2") == Money::dollars(Decimal::whole(200)));
  for (const char* text : {"", "1,5", "+1", "01", "nan", "1e-13", "0.0000000000001", "1e40", "1 ",
                           "170141183460469231731687303715.884105728", "1e99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(parse_money(text));
  }
}

}  // namespace
}  // namespace retort::testing
