#pragma once
// Writes as JSON what a list of members names.

#include "base/number.hpp"
#include "json/members/member_lists.hpp"
#include "json/text/json_writer.hpp"
#include "knowledge/answers.hpp"
#include "knowledge/source.hpp"
#include "retort/money.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// `Self` adds the kinds that need to know what else there is.
template <typename Self>
class MemberWriter : public ValueFields<Self> {
 public:
  using Key = std::string_view;

  explicit MemberWriter(JsonWriter& json) : json_(json) {}

  /// What may be absent is left out where it is.
  template <typename Part, as::Kind Kind>
  void member(Key key, const Part& part, const Kind& kind, Need need, std::string_view /*about*/) {
    if (need == Need::optional && self().is_absent(part)) return;
    json_.key(key);
    if constexpr (std::derived_from<Kind, as::Rule>) {
      self().write(part, as::ByType{});
    } else {
      self().write(part, kind);
    }
  }

  template <typename Write>
  void object(Key key, Write write_members) {
    json_.key(key).begin_object();
    write_members(self());
    json_.end_object();
  }
  template <typename Part, typename Write>
  void object_or_null(Key key, const std::optional<Part>& part, Write write_members) {
    if (!part) return json_.key(key).null();
    object(key, [&](Self& members) { write_members(members, *part); });
  }

  void text_or_number(Key key, const std::string& text, bool is_number) {
    json_.key(key);
    write(RecordId{text, is_number}, as::ByType{});
  }

  template <typename Part>
  static bool is_absent(const Part& part) {
    if constexpr (requires { part.has_value(); }) {
      return !part.has_value();
    } else if constexpr (requires { part.empty(); }) {
      return part.empty();
    } else if constexpr (std::same_as<Part, bool>) {
      return !part;
    } else {
      return false;
    }
  }

  void write(const std::string& text, as::ByType /*kind*/) { json_.text(text); }
  void write(const Decimal& number, as::ByType /*kind*/) { json_.decimal(number); }
  void write(const Money& amount, as::ByType /*kind*/) { json_.number(to_text(amount)); }
  void write(const CitedPlaces& places, as::ByType /*kind*/) { json_.text(to_text(places)); }
  void write(const RecordId& id, as::ByType /*kind*/) {
    if (id.is_number) {
      json_.number(id.text);
    } else {
      json_.text(id.text);
    }
  }
  template <std::integral Whole>
  void write(const Whole& number, as::ByType /*kind*/) {
    if constexpr (std::same_as<Whole, bool>) {
      json_.boolean(number);
    } else {
      json_.integer(static_cast<std::int64_t>(number));
    }
  }
  template <NamedEnum Enum>
  void write(const Enum& value, as::ByType /*kind*/) {
    json_.text(to_string(value));
  }
  void write(const ApproachSet& set, as::ByType /*kind*/) {
    json_.begin_array();
    for (const Approach approach : all_approaches) {
      if (set.contains(approach)) json_.text(to_string(approach));
    }
    json_.end_array();
  }
  template <typename Part, as::Kind Kind>
  void write(const std::optional<Part>& part, const Kind& kind) {
    if (!part) return json_.null();
    self().write(*part, kind);
  }
  template <typename Item, as::Kind Kind>
  void write(const std::vector<Item>& items, const Kind& kind) {
    json_.list(items, [&](const Item& item) { self().write(item, kind); });
  }
  template <typename Item, std::size_t Size>
  void write(const std::array<Item, Size>& items, as::ByType kind) {
    json_.list(items, [&](const Item& item) { self().write(item, kind); });
  }
  /// By approach.
  template <typename Item>
  void write(const std::array<Item, all_approaches.size()>& items, as::ByType kind) {
    json_.begin_object();
    for (const Approach approach : all_approaches) {
      json_.key(to_string(approach));
      self().write(items.at(static_cast<std::size_t>(approach)), kind);
    }
    json_.end_object();
  }

  void write(double number, as::Figure kind) {
    json_.number(fmt::format("{:.{}g}", number, kind.digits));
  }
  void write(double number, as::Plain kind) { json_.number(plain_text(number, kind.digits)); }
  void write(int version, as::Version /*kind*/) { json_.integer(version); }
  void write(const Decimal& share, as::Share /*kind*/) { json_.decimal(share); }
  void write(std::int64_t queries, as::Volume /*kind*/) { json_.integer(queries); }
  template <typename Crossing>
  void write(const std::vector<Crossing>& crossings, as::FirstVolume /*kind*/) {
    if (crossings.empty()) return json_.null();
    json_.integer(crossings.front().queries_per_month);
  }
  void write(const std::string& text, as::NullWhenEmpty /*kind*/) {
    if (text.empty()) return json_.null();
    json_.text(text);
  }
  void write(const std::optional<Approach>& approach, as::OrNone /*kind*/) {
    json_.text(approach ? to_string(*approach) : "none");
  }
  template <typename Assumption>
  void write(const Assumption& assumption, as::RangeOrText /*kind*/) {
    if (assumption.is_number) return self().write(assumption.range, as::ByType{});
    json_.text(assumption.value);
  }
  template <typename Answer>
  void write(const std::vector<Answer>& answers, as::ByQuestion /*kind*/) {
    json_.begin_object();
    for (const Answer& answer : answers) this->value(answer.question, answer);
    json_.end_object();
  }
  template <typename Cell>
  void write(const std::vector<Cell>& cells, as::ByApproach /*kind*/) {
    json_.begin_object();
    for (const Cell& cell : cells) this->value(to_string(cell.approach), cell);
    json_.end_object();
  }

  template <typename Part>
  requires requires(Self& fields, const Part& part) { each_field(fields, part); }
  void write(const Part& part, as::ByType /*kind*/) {
    json_.begin_object();
    each_field(self(), part);
    json_.end_object();
  }

 protected:
  [[nodiscard]] JsonWriter& json() const { return json_; }

 private:
  Self& self() { return static_cast<Self&>(*this); }

  JsonWriter& json_;
};

/// Of what refers to nothing else.
class PlainWriter : public MemberWriter<PlainWriter> {
 public:
  using MemberWriter::MemberWriter;
};

/// One object with the members that `write_members` writes, and a final newline; `more` is what
/// the writer knows.
template <typename Writer, typename Write, typename... More>
std::string one_object(JsonLayout layout, Write write_members, const More&... more) {
  JsonWriter json(layout);
  Writer fields(json, more...);
  json.begin_object();
  write_members(fields);
  json.end_object();
  return json.take() + '\n';
}

/// What the list of a part names.
template <typename Writer, typename Part, typename... More>
std::string written(const Part& part, const More&... more) {
  return one_object<Writer>(
      JsonLayout::indented, [&part](Writer& fields) { each_field(fields, part); }, more...);
}

}  // namespace retort
