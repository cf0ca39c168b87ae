#include "json/text/node.hpp"

#include "base/calendar.hpp"
#include "base/suggestion.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::size_t longest_text = 2000;
constexpr std::size_t longest_id = 64;
constexpr std::size_t longest_price_id = 128;

bool has_control(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (is_control(point.value)) return true;
    text.remove_prefix(point.length);
  }
  return false;
}

bool is_id(std::string_view text) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_part = [is_lower](char c) {
    return is_lower(c) || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && text.size() <= longest_id && is_lower(text.front()) &&
         std::ranges::all_of(text, is_part);
}

}  // namespace

bool is_price_id(std::string_view text) {
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  const auto is_part = [is_letter_or_digit](char c) {
    return is_letter_or_digit(c) || std::string_view("._-/:+@").find(c) != std::string_view::npos;
  };
  return !text.empty() && text.size() <= longest_price_id && is_letter_or_digit(text.front()) &&
         std::ranges::all_of(text, is_part);
}

void Node::report(ProblemCode code, std::string expected, std::string got, std::string remedy) {
  problems_->push_back({.code = code,
                        .place = place_,
                        .path = pointer_,
                        .expected = std::move(expected),
                        .got = std::move(got),
                        .remedy = std::move(remedy)});
}

void Node::report_undeclared(ProblemCode code, std::string_view what, std::string_view text,
                             const std::vector<std::string>& declared) {
  report(code, std::string(what), in_quotes(text), did_you_mean(text, declared));
}

void Node::report_no_name(std::string_view text, std::string_view what,
                          const std::vector<std::string>& names) {
  const std::string expected =
      what.empty() ? fmt::format("one of {}", fmt::join(names, ", ")) : std::string(what);
  report_undeclared(ProblemCode::unknown_value, expected, text, names);
}

bool Node::expect(JsonValue::Kind kind) {
  if (is(kind)) return true;
  report(ProblemCode::wrong_type, std::string(describe(kind)), std::string(describe(value_->kind)));
  return false;
}

Node Node::inner(std::size_t index) const {
  const JsonValue& value = value_->items[index];
  if (value.moved_from) {
    return {value, value.moved_from->place, value.moved_from->pointer, *problems_};
  }
  const std::string step =
      value_->keys.empty() ? fmt::format("/{}", index) : pointer_step(value_->keys[index]);
  return {value, place_, pointer_ + step, *problems_};
}

std::optional<Node> Node::find(std::string_view key) {
  asked_.emplace_back(key);
  if (!is(JsonValue::Kind::object)) return std::nullopt;
  const auto found = std::ranges::find(value_->keys, key);
  if (found == value_->keys.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(found - value_->keys.begin());
  return inner(index);
}

std::optional<Node> Node::member(std::string_view key) {
  std::optional<Node> found = find(key);
  // A value that is no object has been reported as such; its absent members say nothing new.
  if (!found && is(JsonValue::Kind::object)) {
    report(ProblemCode::missing_key, fmt::format("the key \"{}\"", key), "none");
  }
  return found;
}

std::string Node::as_text() {
  if (!expect(JsonValue::Kind::text)) return {};
  const std::string& text = value_->text;
  if (text.find_first_not_of(' ') == std::string::npos) {
    report(ProblemCode::empty_text, "a text that says something", "an empty one");
  } else if (text.size() > longest_text) {
    report(ProblemCode::too_large, fmt::format("at most {} bytes", longest_text),
           fmt::format("{}", text.size()));
  } else if (has_control(text)) {
    report(ProblemCode::unknown_value, "text without control characters", in_quotes(text));
  } else {
    return text;
  }
  return {};
}

std::string Node::as_id() {
  std::string text = as_text();
  if (text.empty() || is_id(text)) return text;
  report(ProblemCode::unknown_value,
         fmt::format("an id of lower-case letters, digits and '_', at most {} long", longest_id),
         in_quotes(text));
  return {};
}

std::string Node::as_price_id() {
  std::string text = as_text();
  if (text.empty() || is_price_id(text)) return text;
  report(ProblemCode::unknown_value,
         fmt::format("an id of lower-case letters, digits and . _ - / : + @, at most {} long",
                     longest_price_id),
         in_quotes(text));
  return {};
}

std::string Node::as_date() {
  std::string text = as_text();
  if (text.empty() || day_number(text)) return text;
  report(ProblemCode::unknown_value, "a date as YYYY, YYYY-MM or YYYY-MM-DD", in_quotes(text));
  return {};
}

std::string Node::text(std::string_view key) {
  std::optional<Node> found = member(key);
  return found ? found->as_text() : std::string{};
}

std::optional<bool> Node::as_boolean() {
  if (!expect(JsonValue::Kind::boolean)) return std::nullopt;
  return value_->truth;
}

std::string Node::as_digits() {
  if (is(JsonValue::Kind::number)) return value_->text;
  if (is(JsonValue::Kind::text)) return as_text();
  expect(JsonValue::Kind::number);
  return {};
}

std::optional<Decimal> Node::as_decimal(Decimal least, Decimal most, std::string_view what) {
  const std::string digits = as_digits();
  if (digits.empty()) return std::nullopt;
  const auto parsed = parse_decimal(digits);
  const auto* number = std::get_if<Decimal>(&parsed);
  if (number != nullptr && least <= *number && *number <= most) return *number;
  report(ProblemCode::out_of_range, std::string(what), in_quotes(digits));
  return std::nullopt;
}

std::optional<std::int32_t> Node::as_whole(std::int32_t least, std::int32_t most) {
  const std::string what = fmt::format("a whole number from {} to {}", least, most);
  const auto number = as_decimal(Decimal::whole(least), Decimal::whole(most), what);
  if (number && number->is_whole()) return static_cast<std::int32_t>(number->micros / Decimal::one);
  if (number) report(ProblemCode::out_of_range, what, in_quotes(value_->text));
  return std::nullopt;
}

std::vector<Node> Node::items() const {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < value_->items.size(); ++i) {
    nodes.push_back(inner(i));
  }
  return nodes;
}

std::vector<Node> Node::list(std::string_view key) {
  std::optional<Node> found = member(key);
  if (!found || !found->expect(JsonValue::Kind::array)) return {};
  return found->items();
}

std::vector<Node> Node::optional_list(std::string_view key) {
  std::optional<Node> found = find(key);
  if (!found || !found->expect(JsonValue::Kind::array)) return {};
  return found->items();
}

void Node::finish() {
  if (!expect(JsonValue::Kind::object)) return;
  for (std::size_t i = 0; i < value_->keys.size(); ++i) {
    const std::string& key = value_->keys[i];
    if (std::ranges::find(asked_, key) != asked_.end()) continue;
    inner(i).report_undeclared(ProblemCode::unknown_key, "a known key", key, asked_);
  }
}

}  // namespace retort
