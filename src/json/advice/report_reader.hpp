#pragma once
// Reads the members of the advice: see report_fields.hpp.

#include "advice/report.hpp"
#include "base/number.hpp"
#include "json/members/kinds.hpp"
#include "json/text/node.hpp"
#include "knowledge/answers.hpp"

#include <fmt/format.h>

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace retort {

/// More faults than this say nothing new, and a hostile file can hold millions.
inline constexpr std::size_t most_report_problems = 100;

class ReportReader {
 public:
  explicit ReportReader(Node node) : node_(std::move(node)) { node_.expect(object_kind); }

  /// Reports the members that no field asked for.
  void finish() {
    if (!is_full()) node_.finish();
  }

  // What kind of value it is, the type says; the other kinds are rules for what people write.
  template <typename Part, as::Kind Kind>
  void value(std::string_view key, Part& part, const Kind& /*kind*/) {
    value(key, part);
  }
  template <typename Part>
  void value(std::string_view key, Part& part, std::string_view /*about*/) {
    value(key, part);
  }
  template <typename Part>
  void optional(std::string_view key, Part& part) {
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
  void value(std::string_view key, Part& part) {
    if (is_full()) return;
    if (std::optional<Node> found = node_.member(key)) read(*found, part);
  }

  template <typename Read>
  void object(std::string_view key, Read read_members) {
    std::optional<Node> found = node_.member(key);
    if (found) read_object(*found, read_members);
  }

  template <typename Part, typename Read>
  void object_or_null(std::string_view key, std::optional<Part>& part, Read read_members) {
    std::optional<Node> found = node_.member(key);
    if (!found || found->is(JsonValue::Kind::null)) return;
    part.emplace();
    read_object(*found, [&](ReportReader& members) { read_members(members, *part); });
  }

  template <typename Part>
  void left_out_when_empty(std::string_view key, Part& part) {
    if (std::optional<Node> found = node_.find(key)) read(*found, part);
  }
  void left_out_when_false(std::string_view key, bool& truth) { left_out_when_empty(key, truth); }

  void figure(std::string_view key, double& figure, int /*digits*/) {
    std::optional<Node> found = node_.member(key);
    if (!found || !found->expect(JsonValue::Kind::number)) return;
    const std::optional<double> number = parse_quantity(found->value().text);
    if (number && *number >= 0.0 && *number <= most_figure) {
      figure = *number;
    } else {
      found->report(ProblemCode::out_of_range, "a number from 0 to 1e40",
                    in_quotes(found->value().text));
    }
  }

  void share(std::string_view key, Decimal& share) {
    value(key, share);
    if (share >= Decimal{} && share <= Decimal::whole(1)) return;
    refuse(key, "a share from 0 to 1", to_text(share));
  }

  void volume(std::string_view key, std::int64_t& queries) {
    value(key, queries);
    if (queries >= 1 && queries <= most_volume) return;
    refuse(key, fmt::format("a volume from 1 to {}", most_volume), std::to_string(queries));
  }

  /// Says again what the first of the crossings says.
  void first_volume(std::string_view key, const std::vector<Crossing>& /*crossings*/) {
    std::optional<std::int64_t> first;
    value(key, first);
  }

  void version(std::string_view key, int version) {
    int found = 0;
    value(key, found);
    if (found == version) return;
    report(key, {.code = ProblemCode::wrong_version,
                 .place = {},
                 .path = {},
                 .expected = fmt::format("{}", version),
                 .got = fmt::format("{}", found),
                 .remedy = "write it again with this version of retort"});
  }

  void null_when_empty(std::string_view key, std::string& text) {
    std::optional<Node> found = node_.member(key);
    if (found && !found->is(JsonValue::Kind::null)) read(*found, text);
  }

  void text_or_number(std::string_view key, std::string& text, bool& is_number) {
    if (std::optional<Node> found = node_.member(key)) read_text_or_number(*found, text, is_number);
  }

  void range_or_text(std::string_view key, Assumption& assumption) {
    std::optional<Node> found = node_.member(key);
    if (!found) return;
    assumption.is_number = !found->is(JsonValue::Kind::text);
    if (assumption.is_number) {
      read(*found, assumption.range);
      assumption.value = to_text(assumption.range.typical);
    } else {
      read(*found, assumption.value);
    }
  }

  void approach_or_none(std::string_view key, std::optional<Approach>& approach) {
    std::optional<Node> found = node_.member(key);
    if (!found || found->value().text == "none") return;
    read(*found, approach.emplace());
  }

  void record_id(std::string_view key, std::optional<RecordId>& id) {
    std::optional<Node> found = node_.find(key);
    if (!found) return;
    id.emplace();
    read_text_or_number(*found, id->text, id->is_number);
  }

  template <typename Answer>
  void answers(std::string_view key, std::vector<Answer>& answers) {
    each_entry(key, [&answers, this](const std::string& question, Node& node) {
      answers.push_back({.question = question});
      read(node, answers.back());
    });
  }

  void cells(std::string_view key, std::vector<ComparedFactor::Entry>& cells) {
    each_entry(key, [&cells, this](const std::string& id, Node& node) {
      const std::optional<Approach> approach = from_name<Approach>(id);
      if (!approach) {
        node.report_undeclared(ProblemCode::unknown_key, "an approach", id, enum_ids<Approach>());
        return;
      }
      cells.push_back({.approach = *approach, .text = {}, .source = {}});
      read(node, cells.back());
    });
  }

 private:
  static constexpr auto object_kind = JsonValue::Kind::object;
  static constexpr double most_figure = 1e40;

  [[nodiscard]] bool is_full() const { return node_.problems().size() >= most_report_problems; }

  void report(std::string_view key, const Problem& problem) {
    if (std::optional<Node> found = node_.find(key)) {
      found->report(problem.code, problem.expected, problem.got, problem.remedy);
    }
  }

  void refuse(std::string_view key, std::string expected, std::string got) {
    report(key, {.code = ProblemCode::out_of_range,
                 .place = {},
                 .path = {},
                 .expected = std::move(expected),
                 .got = std::move(got),
                 .remedy = {}});
  }

  template <typename Read>
  void each_entry(std::string_view key, Read read_entry) {
    std::optional<Node> found = node_.member(key);
    if (!found || !found->expect(object_kind)) return;
    std::vector<Node> items = found->items();
    for (std::size_t i = 0; i < items.size() && !is_full(); ++i) {
      read_entry(found->value().keys[i], items[i]);
    }
  }

  template <typename Read>
  static void read_object(const Node& node, Read read_members) {
    ReportReader members(node);
    read_members(members);
    members.finish();
  }

  static void read_text_or_number(Node& node, std::string& text, bool& is_number) {
    is_number = node.is(JsonValue::Kind::number);
    if (is_number || node.expect(JsonValue::Kind::text)) text = node.value().text;
  }

  void read(Node& node, std::string& text) {
    if (node.expect(JsonValue::Kind::text)) text = node.value().text;
  }
  void read(Node& node, CitedPlaces& places) {
    if (node.expect(JsonValue::Kind::text)) places = places_from(node.value().text);
  }
  void read(Node& node, bool& truth) {
    if (node.expect(JsonValue::Kind::boolean)) truth = node.value().truth;
  }
  void read(Node& node, Decimal& number) {
    if (!node.expect(JsonValue::Kind::number)) return;
    const auto parsed = parse_decimal(node.value().text);
    if (const auto* found = std::get_if<Decimal>(&parsed)) {
      number = *found;
    } else {
      node.report(ProblemCode::out_of_range, "a decimal number, at most six places",
                  in_quotes(node.value().text));
    }
  }
  void read(Node& node, Money& amount) {
    if (!node.expect(JsonValue::Kind::number)) return;
    const std::optional<Money> parsed = parse_money(node.value().text);
    if (parsed && *parsed >= Money{}) {
      amount = *parsed;
    } else {
      node.report(ProblemCode::out_of_range,
                  "an amount of US dollars, at least 0, at most twelve places",
                  in_quotes(node.value().text));
    }
  }

  template <std::integral Whole>
  void read(Node& node, Whole& whole) {
    if (!node.expect(JsonValue::Kind::number)) return;
    // Points and counts are far smaller; sums of them stay in range.
    constexpr std::int64_t most = sizeof(Whole) > sizeof(std::int32_t) ? most_volume : 1'000'000;
    constexpr std::int64_t least = std::is_signed_v<Whole> ? -most : 0;
    const auto parsed = parse_decimal(node.value().text);
    const auto* found = std::get_if<Decimal>(&parsed);
    if (found != nullptr && found->is_whole() && *found >= Decimal::whole(least) &&
        *found <= Decimal::whole(most)) {
      whole = static_cast<Whole>(found->micros / Decimal::one);
    } else {
      node.report(ProblemCode::out_of_range,
                  fmt::format("a whole number from {} to {}", least, most),
                  in_quotes(node.value().text));
    }
  }

  template <NamedEnum Enum>
  void read(Node& node, Enum& value) {
    value = node.as_named<Enum>().value_or(value);
  }

  void read(Node& node, ApproachSet& set) {
    std::vector<Approach> approaches;
    read(node, approaches);
    for (const Approach approach : approaches) set.insert(approach);
  }

  template <typename Part>
  void read(Node& node, std::optional<Part>& part) {
    if (!node.is(JsonValue::Kind::null)) read(node, part.emplace());
  }

  template <typename Item>
  void read(Node& node, std::vector<Item>& items) {
    if (!node.expect(JsonValue::Kind::array)) return;
    for (Node& item : node.items()) {
      if (is_full()) return;
      read(item, items.emplace_back());
    }
  }

  /// By approach.
  template <typename Item>
  void read(Node& node, std::array<Item, all_approaches.size()>& items) {
    read_object(node, [&items](ReportReader& members) {
      for (const Approach approach : all_approaches) {
        members.value(to_string(approach), items.at(static_cast<std::size_t>(approach)));
      }
    });
  }

  template <typename Part>
  requires std::is_class_v<Part>
  void read(Node& node, Part& part) {
    read_object(node, [&part](ReportReader& members) { each_field(members, part); });
  }

  Node node_;
};

}  // namespace retort
