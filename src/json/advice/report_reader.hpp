#pragma once
// Reads what retort wrote: an advice (report_fields.hpp) or a record (record_fields.hpp).

#include "base/number.hpp"
#include "json/members/member_reader.hpp"
#include "knowledge/answers.hpp"
#include "retort/money.hpp"

namespace retort {

/// More faults than this say nothing new, and a hostile file can hold millions.
inline constexpr std::size_t most_report_problems = 100;

class ReportReader : public MemberReader<ReportReader> {
 public:
  explicit ReportReader(Node& node) : MemberReader(node) { node.expect(JsonKind::object); }

  [[nodiscard]] static ReportReader at(Node& node) { return ReportReader(node); }
  [[nodiscard]] bool is_full() const { return node().problems().size() >= most_report_problems; }

  /// Reports the members that no field asked for.
  void finish() {
    if (!is_full()) node().finish();
  }

  template <typename Part, as::Kind Kind>
  void member(Key key, Part& part, const Kind& kind, Need need, std::string_view about) {
    if constexpr (std::derived_from<Kind, as::Rule>) {
      MemberReader::member(key, part, as::ByType{}, need, about);
    } else {
      MemberReader::member(key, part, kind, need, about);
    }
  }
  void text_or_number(Key key, std::string& text, bool& is_number) {
    if (std::optional<Node> found = node().member(key)) {
      read_text_or_number(*found, text, is_number);
    }
  }

  using MemberReader::read;
  void read(Node& node, std::string& text, as::ByType /*kind*/) {
    if (node.expect(JsonKind::text)) text = node.value().text;
  }
  void read(Node& node, bool& truth, as::ByType /*kind*/) {
    if (node.expect(JsonKind::boolean)) truth = node.value().truth;
  }
  void read(Node& node, Decimal& number, as::ByType /*kind*/) {
    if (!node.expect(JsonKind::number)) return;
    const auto parsed = parse_decimal(node.value().text);
    if (const auto* found = std::get_if<Decimal>(&parsed)) {
      number = *found;
    } else {
      refuse(node, "a decimal number, at most six places");
    }
  }
  void read(Node& node, Money& amount, as::ByType /*kind*/) {
    if (!node.expect(JsonKind::number)) return;
    const std::optional<Money> parsed = parse_money(node.value().text);
    if (parsed && *parsed >= Money{}) {
      amount = *parsed;
    } else {
      refuse(node, "an amount of US dollars, at least 0, at most twelve places");
    }
  }
  // By reference: clang 14 takes the one for enumerations as hidden by this where only the
  // constraints differ.
  template <std::integral Whole>
  void read(Node& node, Whole& whole, const as::ByType& /*kind*/) {
    if (!node.expect(JsonKind::number)) return;
    // Points and counts are far smaller; sums of them stay in range.
    constexpr std::int64_t most = sizeof(Whole) > sizeof(std::int32_t) ? most_volume : 1'000'000;
    constexpr std::int64_t least = std::is_signed_v<Whole> ? -most : 0;
    const auto parsed = parse_decimal(node.value().text);
    const auto* found = std::get_if<Decimal>(&parsed);
    if (found != nullptr && found->is_whole() && *found >= Decimal::whole(least) &&
        *found <= Decimal::whole(most)) {
      whole = static_cast<Whole>(found->micros / Decimal::one);
    } else {
      refuse(node, fmt::format("a whole number from {} to {}", least, most));
    }
  }
  void read(Node& node, CitedPlaces& places, as::ByType /*kind*/) {
    if (node.expect(JsonKind::text)) places = places_from(node.value().text);
  }
  void read(Node& node, std::optional<RecordId>& id, as::ByType /*kind*/) {
    read_text_or_number(node, id.emplace().text, id->is_number);
  }
  template <typename Part>
  void read(Node& node, std::optional<Part>& part, const as::ByType& kind) {
    if (!node.is(JsonKind::null)) read(node, part.emplace(), kind);
  }
  /// By approach.
  template <typename Item>
  void read(Node& node, std::array<Item, all_approaches.size()>& items, as::ByType /*kind*/) {
    read_object(node, [&items](ReportReader& members) {
      for (const Approach approach : all_approaches) {
        members.value(to_string(approach), items.at(static_cast<std::size_t>(approach)));
      }
    });
  }

  void read(Node& node, double& figure, as::Figure /*kind*/) {
    constexpr double most = 1e40;
    if (!node.expect(JsonKind::number)) return;
    const std::optional<double> number = parse_quantity(node.value().text);
    if (number && *number >= 0.0 && *number <= most) {
      figure = *number;
    } else {
      refuse(node, "a number from 0 to 1e40");
    }
  }
  void read(Node& node, Decimal& share, as::Share /*kind*/) {
    read(node, share, as::ByType{});
    if (share >= Decimal{} && share <= Decimal::whole(1)) return;
    node.report(ProblemCode::out_of_range, "a share from 0 to 1", to_text(share));
  }
  void read(Node& node, std::int64_t& queries, as::Volume /*kind*/) {
    read(node, queries, as::ByType{});
    if (queries >= 1 && queries <= most_volume) return;
    node.report(ProblemCode::out_of_range, fmt::format("a volume from 1 to {}", most_volume),
                std::to_string(queries));
  }
  /// Says again what the first of the crossings says.
  template <typename Crossing>
  void read(Node& node, std::vector<Crossing>& /*crossings*/, as::FirstVolume /*kind*/) {
    std::optional<std::int64_t> first;
    read(node, first, as::ByType{});
  }
  void read(Node& node, int version, as::Version /*kind*/) {
    int found = 0;
    read(node, found, as::ByType{});
    if (found == version) return;
    node.report(ProblemCode::wrong_version, fmt::format("{}", version), fmt::format("{}", found),
                "write it again with this version of retort");
  }
  void read(Node& node, std::string& text, as::NullWhenEmpty /*kind*/) {
    if (!node.is(JsonKind::null)) read(node, text, as::ByType{});
  }
  void read(Node& node, std::optional<Approach>& approach, as::OrNone /*kind*/) {
    if (node.value().text != "none") read(node, approach.emplace(), as::ByType{});
  }
  template <typename Assumption>
  void read(Node& node, Assumption& assumption, as::RangeOrText /*kind*/) {
    assumption.is_number = !node.is(JsonKind::text);
    if (assumption.is_number) {
      read(node, assumption.range, as::ByType{});
      assumption.value = to_text(assumption.range.typical);
    } else {
      assumption.value = node.value().text;
    }
  }
  template <typename Answer>
  void read(Node& node, std::vector<Answer>& answers, as::ByQuestion /*kind*/) {
    each_entry(node, [&answers, this](const std::string& question, Node& entry) {
      answers.push_back({.question = question});
      read(entry, answers.back(), as::ByType{});
    });
  }
  template <typename Cell>
  void read(Node& node, std::vector<Cell>& cells, as::ByApproach /*kind*/) {
    each_entry(node, [&cells, this](const std::string& id, Node& entry) {
      const std::optional<Approach> approach = from_name<Approach>(id);
      if (!approach) {
        entry.report_undeclared(ProblemCode::unknown_key, "an approach", id, enum_ids<Approach>());
        return;
      }
      cells.push_back({.approach = *approach, .text = {}, .source = {}});
      read(entry, cells.back(), as::ByType{});
    });
  }

 private:
  static void refuse(Node& node, std::string expected) {
    node.report(ProblemCode::out_of_range, std::move(expected), in_quotes(node.value().text));
  }
  static void read_text_or_number(Node& node, std::string& text, bool& is_number) {
    is_number = node.is(JsonKind::number);
    if (is_number || node.expect(JsonKind::text)) text = node.value().text;
  }
  template <typename Read>
  void each_entry(Node& node, Read read_entry) {
    if (!node.expect(JsonKind::object)) return;
    std::vector<Node> items = node.items();
    for (std::size_t i = 0; i < items.size() && !is_full(); ++i) {
      read_entry(node.value().keys[i], items[i]);
    }
  }
};

}  // namespace retort
