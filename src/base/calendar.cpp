#include "base/calendar.hpp"

#include <chrono>

namespace retort {
namespace {

constexpr std::string_view longest_shape = "dddd-dd-dd";
constexpr std::size_t year_length = 4;
constexpr std::size_t month_length = 7;

bool has_shape(std::string_view text) {
  if (text.size() != year_length && text.size() != month_length &&
      text.size() != longest_shape.size()) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (longest_shape[i] == 'd' ? !is_digit : text[i] != longest_shape[i]) return false;
  }
  return true;
}

int number_in(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

std::optional<std::int64_t> day_number(std::string_view date) {
  if (!has_shape(date)) return std::nullopt;
  const int year = number_in(date.substr(0, year_length));
  const int month = date.size() > year_length ? number_in(date.substr(year_length + 1, 2)) : 1;
  const int day = date.size() > month_length ? number_in(date.substr(month_length + 1, 2)) : 1;
  const std::chrono::year_month_day calendar_day{std::chrono::year{year},
                                                 std::chrono::month{static_cast<unsigned>(month)},
                                                 std::chrono::day{static_cast<unsigned>(day)}};
  if (!calendar_day.ok()) return std::nullopt;
  return std::chrono::sys_days{calendar_day}.time_since_epoch().count();
}

std::optional<std::int64_t> exact_day_number(std::string_view date) {
  return date.size() == longest_shape.size() ? day_number(date) : std::nullopt;
}

}  // namespace retort
