#pragma once
// Writes the members of the advice: see report_fields.hpp.

#include "advice/report.hpp"
#include "json/members/kinds.hpp"
#include "json/text/json_writer.hpp"
#include "knowledge/answers.hpp"

#include <fmt/format.h>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace retort {

class ReportWriter {
 public:
  explicit ReportWriter(JsonWriter& json) : json_(json) {}

  // What kind of value it is, the type says; the other kinds are rules for what people write.
  template <typename Part, as::Kind Kind>
  void value(std::string_view key, const Part& part, const Kind& /*kind*/) {
    value(key, part);
  }
  template <typename Part>
  void value(std::string_view key, const Part& part, std::string_view /*about*/) {
    value(key, part);
  }
  template <typename Part>
  void optional(std::string_view key, const Part& part) {
    left_out_when_empty(key, part);
  }
  template <typename First, typename Second>
  void either(bool is_first, First first, Second second) {
    if (is_first) {
      first();
    } else {
      second();
    }
  }

  template <typename Part>
  void value(std::string_view key, const Part& part) {
    json_.key(key);
    write(part);
  }

  template <typename Write>
  void object(std::string_view key, Write write_members) {
    json_.key(key).begin_object();
    write_members(*this);
    json_.end_object();
  }

  template <typename Part, typename Write>
  void object_or_null(std::string_view key, const std::optional<Part>& part, Write write_members) {
    json_.key(key);
    if (!part) {
      json_.null();
      return;
    }
    json_.begin_object();
    write_members(*this, *part);
    json_.end_object();
  }

  void left_out_when_empty(std::string_view key, const std::string& text) {
    if (!text.empty()) value(key, text);
  }
  template <typename Item>
  void left_out_when_empty(std::string_view key, const std::vector<Item>& items) {
    if (!items.empty()) value(key, items);
  }
  template <typename Part>
  void left_out_when_empty(std::string_view key, const std::optional<Part>& part) {
    if (part) value(key, *part);
  }
  void left_out_when_false(std::string_view key, bool truth) {
    if (truth) value(key, truth);
  }

  void figure(std::string_view key, double number, int digits) {
    json_.key(key).number(fmt::format("{:.{}g}", number, digits));
  }
  void share(std::string_view key, Decimal share) { value(key, share); }
  void volume(std::string_view key, std::int64_t queries) { value(key, queries); }
  void first_volume(std::string_view key, const std::vector<Crossing>& crossings) {
    json_.key(key);
    if (crossings.empty()) {
      json_.null();
    } else {
      json_.integer(crossings.front().queries_per_month);
    }
  }
  void version(std::string_view key, int version) { value(key, version); }
  void null_when_empty(std::string_view key, const std::string& text) {
    json_.key(key);
    if (text.empty()) {
      json_.null();
    } else {
      json_.text(text);
    }
  }
  void text_or_number(std::string_view key, const std::string& text, bool is_number) {
    json_.key(key);
    if (is_number) {
      json_.number(text);
    } else {
      json_.text(text);
    }
  }
  void range_or_text(std::string_view key, const Assumption& assumption) {
    if (assumption.is_number) {
      value(key, assumption.range);
    } else {
      value(key, assumption.value);
    }
  }
  void approach_or_none(std::string_view key, const std::optional<Approach>& approach) {
    json_.key(key).text(approach ? to_string(*approach) : "none");
  }

  void record_id(std::string_view key, const std::optional<RecordId>& id) {
    if (id) text_or_number(key, id->text, id->is_number);
  }
  template <typename Answer>
  void answers(std::string_view key, const std::vector<Answer>& answers) {
    json_.key(key).begin_object();
    for (const Answer& answer : answers) value(answer.question, answer);
    json_.end_object();
  }
  void cells(std::string_view key, const std::vector<ComparedFactor::Entry>& cells) {
    json_.key(key).begin_object();
    for (const ComparedFactor::Entry& cell : cells) value(to_string(cell.approach), cell);
    json_.end_object();
  }

  template <typename Part>
  void write(const Part& part) {
    if constexpr (std::is_same_v<Part, bool>) {
      json_.boolean(part);
    } else if constexpr (std::integral<Part>) {
      json_.integer(static_cast<std::int64_t>(part));
    } else if constexpr (std::is_enum_v<Part>) {
      json_.text(to_string(part));
    } else {
      json_.begin_object();
      each_field(*this, part);
      json_.end_object();
    }
  }
  void write(const std::string& text) { json_.text(text); }
  void write(const Decimal& number) { json_.decimal(number); }
  void write(const CitedPlaces& places) { json_.text(to_text(places)); }
  void write(const Money& amount) { json_.number(to_text(amount)); }
  void write(const ApproachSet& set) {
    json_.begin_array();
    for (const Approach approach : all_approaches) {
      if (set.contains(approach)) json_.text(to_string(approach));
    }
    json_.end_array();
  }
  template <typename Part>
  void write(const std::optional<Part>& part) {
    if (part) {
      write(*part);
    } else {
      json_.null();
    }
  }
  template <typename Item>
  void write(const std::vector<Item>& items) {
    json_.list(items, [this](const Item& item) { write(item); });
  }
  /// By approach.
  template <typename Item>
  void write(const std::array<Item, all_approaches.size()>& items) {
    json_.begin_object();
    for (const Approach approach : all_approaches) {
      value(to_string(approach), items.at(static_cast<std::size_t>(approach)));
    }
    json_.end_object();
  }

 private:
  JsonWriter& json_;
};

/// One object with the members that `write_members` writes, and a final newline.
template <typename Write>
std::string one_object(JsonLayout layout, Write write_members) {
  JsonWriter json(layout);
  ReportWriter fields(json);
  json.begin_object();
  write_members(fields);
  json.end_object();
  return json.take() + '\n';
}

}  // namespace retort
