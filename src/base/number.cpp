#include "base/number.hpp"

#include "base/written_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace retort {
namespace {

/// digits * 10^exponent, as WrittenNumber has it.
WrittenNumber rounded(double value, int significant_digits) {
  return read_written_number(fmt::format("{:.{}e}", value, significant_digits - 1))
      .value_or(WrittenNumber{});
}

std::string sign_of(const WrittenNumber& written) { return written.negative ? "-" : ""; }

}  // namespace

std::optional<double> parse_quantity(std::string_view text) {
  const std::optional<WrittenNumber> written = read_written_number(text);
  if (!written) return std::nullopt;
  // Up to fifteen digits and an exponent of at most 22 either way this is the nearest double, and
  // it does not depend on the locale.
  constexpr std::size_t most_digits = 18;
  constexpr std::int64_t most_exponent = 1000;
  const std::string digits = written->digits.substr(0, most_digits);
  if (digits.empty()) return 0.0;
  const auto dropped = static_cast<std::int64_t>(written->digits.size() - digits.size());
  const auto exponent =
      static_cast<int>(std::clamp(written->exponent + dropped, -most_exponent, most_exponent));
  const auto whole = static_cast<double>(std::strtoll(digits.c_str(), nullptr, 10));
  const double value =
      exponent < 0 ? whole / std::pow(10.0, -exponent) : whole * std::pow(10.0, exponent);
  return written->negative ? -value : value;
}

std::string plain_text(double value, int significant_digits) {
  const WrittenNumber written = rounded(value, significant_digits);
  if (written.digits.empty()) return "0";
  const auto length = static_cast<std::int64_t>(written.digits.size());
  const std::int64_t point = length + written.exponent;
  std::string text = sign_of(written);
  if (point <= 0) {
    return text + "0." + std::string(static_cast<std::size_t>(-point), '0') + written.digits;
  }
  if (point >= length) {
    return text + written.digits + std::string(static_cast<std::size_t>(point - length), '0');
  }
  const auto whole = static_cast<std::size_t>(point);
  return text + written.digits.substr(0, whole) + "." + written.digits.substr(whole);
}

std::string short_text(double value) {
  const WrittenNumber written = rounded(value, typed_digits);
  if (written.digits.empty()) return "0";
  const std::string with_exponent =
      fmt::format("{}{}e{}", sign_of(written), written.digits, written.exponent);
  std::string plain = plain_text(value, typed_digits);
  return plain.size() > with_exponent.size() + 4 ? with_exponent : plain;
}

double rounded_to(double value, int significant_digits) {
  return parse_quantity(plain_text(value, significant_digits)).value_or(0.0);
}

}  // namespace retort
