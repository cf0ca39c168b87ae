#include "base/typed_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace retort {
namespace {

constexpr std::string_view whole_digits = "0123456789";

/// A suffix stands for a power of ten.
struct Scale {
  std::string_view suffix;
  int power;
};

constexpr std::array count_scales{Scale{"k", 3}, Scale{"K", 3}, Scale{"M", 6}, Scale{"B", 9}};
constexpr std::array time_scales{Scale{"ms", -3}, Scale{"s", 0}};

std::string_view without_blanks_before(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

bool is_share(std::string_view unit) { return unit.starts_with('%'); }

const Scale* time_named(std::string_view name) {
  const auto found = std::ranges::find(time_scales, name, &Scale::suffix);
  return found == time_scales.end() ? nullptr : &*found;
}

bool is_own_word(std::string_view suffix, std::string_view unit) {
  return !unit.empty() && suffix == unit;
}

/// The power of ten that a suffix of a quantity in `unit` stands for.
std::optional<int> power_of(std::string_view suffix, std::string_view unit) {
  if (suffix.empty()) return 0;
  suffix = without_blanks_before(suffix);
  if (is_own_word(suffix, unit)) return 0;
  if (is_share(unit)) return suffix == "%" ? std::optional(0) : std::nullopt;
  if (const Scale* own = time_named(unit)) {
    const Scale* typed = time_named(suffix);
    return typed == nullptr ? std::nullopt : std::optional(typed->power - own->power);
  }
  if (suffix == "B" && unit == "bytes") return std::nullopt;  // of which it may be the name
  for (const Scale& scale : count_scales) {
    if (!suffix.starts_with(scale.suffix)) continue;
    const std::string_view rest = suffix.substr(scale.suffix.size());
    if (rest.empty() || is_own_word(without_blanks_before(rest), unit)) return scale.power;
  }
  return std::nullopt;
}

/// The digits without separators; nothing where those do not part groups of three.
std::optional<std::string> without_separators(std::string_view whole) {
  const std::size_t first = whole.find_first_of(",_");
  if (first == std::string_view::npos) return std::string(whole);
  if (first == 0 || first > 3 || whole.front() == '0') return std::nullopt;
  constexpr std::size_t group = 4;  // with its separator
  const char separator = whole[first];
  std::string digits(whole.substr(0, first));
  for (std::size_t at = first; at < whole.size(); at += group) {
    const std::string_view three = whole.substr(at + 1, group - 1);
    const bool is_group = whole[at] == separator && three.size() == group - 1 &&
                          three.find_first_not_of(whole_digits) == std::string_view::npos;
    if (!is_group) return std::nullopt;
    digits += three;
  }
  return digits;
}

/// A number as JSON would have it, and what follows it.
struct Parts {
  std::string number;
  std::string_view suffix;
};

std::optional<Parts> parts_of(std::string_view text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::size_t whole_end = std::min(text.find_first_not_of("0123456789,_", sign), text.size());
  const std::optional<std::string> whole = without_separators(text.substr(sign, whole_end - sign));
  if (!whole || whole->empty()) return std::nullopt;
  std::size_t end = whole_end;
  if (end < text.size() && text[end] == '.') {
    end = std::min(text.find_first_not_of(whole_digits, end + 1), text.size());
  }
  return Parts{.number = fmt::format("{}{}{}", text.substr(0, sign), *whole,
                                     text.substr(whole_end, end - whole_end)),
               .suffix = text.substr(end)};
}

bool has_one_comma(std::string_view text) {
  const std::size_t comma = text.find(',');
  return comma != std::string_view::npos && text.find(',', comma + 1) == std::string_view::npos;
}

std::string_view suffixes_of(std::string_view unit) {
  if (is_share(unit)) return "only % may follow";
  if (time_named(unit) != nullptr) return "ms or s may follow, for milliseconds or seconds";
  return "k, M or B may follow, for thousand, million or billion";
}

}  // namespace

std::variant<Decimal, DecimalError> parse_typed_number(std::string_view text,
                                                       std::string_view unit) {
  const auto strict = parse_decimal(text);
  if (strict != std::variant<Decimal, DecimalError>{DecimalError::malformed}) return strict;
  const std::optional<Parts> parts = parts_of(text);
  if (!parts) return DecimalError::malformed;
  const std::optional<int> power = power_of(parts->suffix, unit);
  if (!power) return DecimalError::malformed;
  return parse_decimal(fmt::format("{}e{}", parts->number, *power));
}

std::string typed_number_forms(std::string_view unit, Decimal most) {
  if (is_share(unit)) return "such as 12%";
  if (time_named(unit) != nullptr) return "such as 200ms or 0.2s";
  if (most >= Decimal::whole(1'000'000)) return "such as 10k or 1.5M";
  return most >= Decimal::whole(10'000) ? "such as 10k" : "";
}

std::string typed_number_remedy(std::string_view text, std::string_view unit) {
  const std::optional<Parts> parts = parts_of(text);
  if (parts && !power_of(parts->suffix, unit)) return std::string(suffixes_of(unit));
  const bool is_digits_and_comma =
      text.find_first_of(whole_digits) == 0 &&
      text.find_first_not_of("0123456789,") == std::string_view::npos && has_one_comma(text);
  if (!is_digits_and_comma) return {};
  return "a comma parts thousands, as in 10,000; the decimal point is a point, as in 1.5";
}

}  // namespace retort
