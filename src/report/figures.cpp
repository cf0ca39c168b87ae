#include "figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string with_separators(std::string digits) {
  constexpr std::size_t group = 3;
  const std::size_t start = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > start + group;) {
    at -= group;
    digits.insert(at, 1, ',');
  }
  return digits;
}

/// To the nearest `unit` millionths, halves away from zero; amounts are never negative.
std::int64_t rounded(Decimal amount, std::int64_t unit) {
  return amount.micros / unit + (amount.micros % unit * 2 >= unit ? 1 : 0);
}

std::string bare(Decimal amount) {
  constexpr std::int64_t cent = Decimal::one / 100;
  if (amount >= Decimal::whole(10)) {
    return with_separators(std::to_string(rounded(amount, Decimal::one)));
  }
  if (amount >= Decimal::whole(1) && !amount.is_whole()) {
    const std::int64_t cents = rounded(amount, cent);
    return fmt::format("{}.{:02}", cents / 100, cents % 100);
  }
  std::string exact = to_text(amount);
  // "0.1" reads like a slip; "0.10" like money.
  const std::size_t point = exact.find('.');
  if (point != std::string::npos && point + 2 == exact.size()) exact += '0';
  return exact;
}

}  // namespace

std::string usd(Decimal amount) { return "$" + bare(amount); }

std::string usd_range(const Range& range) {
  if (range.low == range.high) return usd(range.low);
  return fmt::format("{} ({}-{})", usd(range.typical), bare(range.low), bare(range.high));
}

std::string grouped(Decimal number) { return grouped_text(to_text(number)); }

std::string grouped_text(std::string_view number) {
  const std::size_t point = number.find('.');
  std::string text = with_separators(std::string(number.substr(0, point)));
  if (point != std::string_view::npos) text += number.substr(point);
  return text;
}

std::string percent(Decimal share) { return to_text({share.micros * 100}) + " %"; }

std::string signed_points(std::int32_t points) {
  return points > 0 ? fmt::format("+{}", points) : std::to_string(points);
}

std::string points_text(Points points) {
  std::string text;
  if (points.knowledge != 0) text += "K" + signed_points(points.knowledge);
  if (points.behaviour != 0) {
    if (!text.empty()) text += ' ';
    text += "B" + signed_points(points.behaviour);
  }
  return text;
}

}  // namespace retort
