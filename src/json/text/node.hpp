#pragma once
// A JSON value with its place, read so that every problem is reported and none stops the reading.

#include "json/text/json_value.hpp"
#include "retort/decimal.hpp"
#include "retort/enum_names.hpp"
#include "retort/problem.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A name of something for sale: lower-case letters, digits and . _ - / : + @, at most 128 long,
/// with a letter or digit in front.
bool is_price_id(std::string_view text);

/// Accessors return an empty value after reporting. Every key that is asked for counts as known;
/// `finish` reports the others.
class Node {
 public:
  Node(const JsonValue& value, std::string place, std::vector<Problem>& problems)
      : Node(value, std::move(place), {}, problems) {}

  [[nodiscard]] const JsonValue& value() const { return *value_; }
  [[nodiscard]] const std::string& place() const { return place_; }
  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  [[nodiscard]] std::vector<Problem>& problems() const { return *problems_; }
  [[nodiscard]] bool is(JsonValue::Kind kind) const { return value_->kind == kind; }

  /// Reports and returns false unless the value is of this kind.
  bool expect(JsonValue::Kind kind);

  /// The member, if there is one.
  std::optional<Node> find(std::string_view key);
  /// The member, reported when absent.
  std::optional<Node> member(std::string_view key);

  std::string text(std::string_view key);        ///< required, not empty, no control characters
  std::vector<Node> list(std::string_view key);  ///< required
  std::vector<Node> optional_list(std::string_view key);

  [[nodiscard]] std::vector<Node> items() const;  ///< of an array or object

  std::string as_text();      ///< this value, as `text` would read it
  std::string as_id();        ///< lower case, digits, '_'
  std::string as_price_id();  ///< see `is_price_id`
  std::string as_date();      ///< YYYY, YYYY-MM or YYYY-MM-DD
  std::optional<bool> as_boolean();
  /// The digits of a number, bare or in quotes: nothing is rounded on the way. Empty after a
  /// report.
  std::string as_digits();
  /// A decimal number; `what` completes "expected ..." where it is none, or out of bounds.
  std::optional<Decimal> as_decimal(Decimal least, Decimal most, std::string_view what);
  std::optional<std::int32_t> as_whole(std::int32_t least, std::int32_t most);
  /// By its name. `what` says what is expected where there are too many to be listed.
  template <NamedEnum Enum>
  std::optional<Enum> as_named(std::string_view what = {}) {
    const std::string text = as_text();
    const std::optional<Enum> value = from_name<Enum>(text);
    if (!value && !text.empty()) report_no_name(text, what, enum_ids<Enum>());
    return value;
  }

  /// Reports the members that nobody asked for.
  void finish();

  void report(ProblemCode code, std::string expected, std::string got, std::string remedy = {});

  /// `text` is not among `declared`: reports it with a suggestion.
  void report_undeclared(ProblemCode code, std::string_view what, std::string_view text,
                         const std::vector<std::string>& declared);

 private:
  Node(const JsonValue& value, std::string place, std::string pointer,
       std::vector<Problem>& problems)
      : value_(&value),
        place_(std::move(place)),
        pointer_(std::move(pointer)),
        problems_(&problems) {}

  void report_no_name(std::string_view text, std::string_view what,
                      const std::vector<std::string>& names);

  /// The item at `index`, at the spot where it was written.
  [[nodiscard]] Node inner(std::size_t index) const;

  const JsonValue* value_;
  std::string place_;
  std::string pointer_;
  std::vector<Problem>* problems_;
  std::vector<std::string> asked_;
};

}  // namespace retort
