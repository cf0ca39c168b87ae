#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

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

constexpr std::int64_t least_told_micros = 100;  ///< a hundredth of a cent

/// Decimals that show three significant digits of a number below a hundred.
int decimals_for(double number) {
  constexpr int digits = 3;
  if (number <= 0.0) return 0;
  const int magnitude = static_cast<int>(std::floor(std::log10(number)));
  return std::max(0, digits - 1 - magnitude);
}

std::string bare(Money amount) {
  // A decimal ends at some 9.2e12.
  if (amount >= Money::dollars(Decimal::whole(1'000'000'000'000))) {
    const std::string exact = to_text(amount);
    return with_separators(exact.substr(0, exact.find('.')));
  }
  const Decimal decimal = to_decimal(amount);
  if (decimal >= Decimal::whole(1) || amount == Money{}) return bare(decimal);
  // Only for the eye: twelve places are more than anybody reads.
  if (amount < Money::dollars(Decimal{least_told_micros})) return "<0.0001";
  const double dollars = static_cast<double>(amount.picos) / 1e12;
  const int decimals = dollars < 0.1 ? decimals_for(dollars) : 2;
  std::string text = fmt::format("{:.{}f}", dollars, decimals);
  while (text.size() > 4 && text.back() == '0') text.pop_back();
  return text;
}

/// Of the plurals that units and commands use: "queries", "searches", "tokens".
std::string singular(std::string_view plural) {
  const auto without = [plural](std::size_t letters) {
    return std::string(plural.substr(0, plural.size() - letters));
  };
  if (plural.ends_with("ies")) return without(3) + "y";
  if (plural.ends_with("ches")) return without(2);
  return plural.ends_with('s') ? without(1) : std::string(plural);
}

}  // namespace

std::string usd(Decimal amount) { return fmt::format("${}", bare(amount)); }

std::string usd(Money amount) {
  const std::string text = bare(amount);
  return text.starts_with('<') ? "<$" + text.substr(1) : "$" + text;
}

std::string range_text(const MoneyRange& range) {
  const std::string low = bare(range.low);
  const std::string high = bare(range.high);
  return low == high ? std::string{} : fmt::format("{}-{}", low, high);
}

std::string usd_range(const MoneyRange& range) {
  const std::string around = range_text(range);
  return around.empty() ? usd(range.typical) : fmt::format("{} ({})", usd(range.typical), around);
}

std::string unit_of(bool is_one, std::string_view plural) {
  const std::size_t word = std::min(plural.find(' '), plural.size());
  if (!is_one) return std::string(plural);
  return singular(plural.substr(0, word)) + std::string(plural.substr(word));
}

std::string counted(std::string_view number, std::string_view unit) {
  if (unit.empty()) return std::string(number);
  return fmt::format("{} {}", number, unit_of(number == "1", unit));
}

std::string quantity_text(double quantity) {
  constexpr double large = 100.0;
  if (quantity >= large || quantity == std::floor(quantity)) {
    return with_separators(fmt::format("{:.0f}", quantity));
  }
  // "1.50" is "1.5" and "2.00" is "2".
  const std::string text = fmt::format("{:.{}f}", quantity, decimals_for(quantity));
  const std::size_t last = text.find_last_not_of('0');
  return text.substr(0, text[last] == '.' ? last : last + 1);
}

std::string grouped(Decimal number) { return grouped_text(to_text(number)); }

std::string grouped_text(std::string_view number) {
  const std::size_t point = number.find('.');
  std::string text = with_separators(std::string(number.substr(0, point)));
  if (point != std::string_view::npos) text += number.substr(point);
  return text;
}

std::string percent(Decimal share) { return to_text(Decimal{share.micros * 100}) + " %"; }

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
