#include "base/calendar.hpp"

#include "support/catch.hpp"

#include <string_view>

namespace retort {
namespace {

TEST_CASE("days are counted from 1970-01-01, leap years included") {
  CHECK(day_number("1970-01-01") == 0);
  CHECK(day_number("1969-12-31") == -1);
  CHECK(day_number("2000-03-01") == 11017);
  CHECK(*day_number("2028-03-01") - *day_number("2028-02-28") == 2);
  CHECK(*day_number("2026-03-01") - *day_number("2026-02-28") == 1);
  CHECK(*day_number("2100-03-01") - *day_number("2100-02-28") == 1);
  CHECK(*day_number("2000-03-01") - *day_number("2000-02-28") == 2);
  CHECK(*day_number("2027-01-01") - *day_number("2026-01-01") == 365);
}

TEST_CASE("a year and a month mean their first day") {
  CHECK(day_number("2026") == day_number("2026-01-01"));
  CHECK(day_number("2026-11") == day_number("2026-11-01"));
  CHECK_FALSE(exact_day_number("2026"));
  CHECK_FALSE(exact_day_number("2026-11"));
  CHECK(exact_day_number("2026-11-22") == day_number("2026-11-22"));
}

TEST_CASE("what no calendar has is no day") {
  for (const std::string_view date :
       {"", "26", "2026-13-01", "2026-00-01", "2026-13", "2026-11-00", "2026-11-31", "2027-02-29",
        "2100-02-29", "2026-1-1", "2026/11/22", "2026-11-2x", "2026-11-22 ", "-026-11-22",
        "2026-11-22T00:00:00Z"}) {
    INFO(date);
    CHECK_FALSE(day_number(date));
    CHECK_FALSE(exact_day_number(date));
  }
  CHECK(day_number("2028-02-29"));
  CHECK(day_number("0000-01-01"));
  CHECK(day_number("9999-12-31"));
}

}  // namespace
}  // namespace retort
