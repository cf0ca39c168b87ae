#pragma once
// Reads the members of a data file: what a list names, with the kinds that the room knows.

#include "json/members/member_lists.hpp"
#include "json/text/tables.hpp"
#include "retort/decimal.hpp"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace retort {

/// `Self` adds the kinds that need to know what other tables hold, and `at(node)`, the reader of a
/// part. What `check(node, part)` it has is called with each part that was read.
template <typename Self>
class MemberReader : public ValueFields<Self> {
 public:
  using Key = std::string_view;
  using JsonKind = JsonValue::Kind;

  explicit MemberReader(Node& node) : node_(&node) {}

  template <typename Part, as::Kind Kind>
  void member(Key key, Part& part, const Kind& kind, Need need, std::string_view /*about*/) {
    if (self().is_full()) return;
    std::optional<Node> found = need == Need::always ? node_->member(key) : node_->find(key);
    if (found) {
      self().read(*found, part, kind);
    } else if (need == Need::always) {
      note_unread(part);
    }
  }

  /// Where it could not be read which kind it is, no member is too many or too few.
  template <typename Enum, typename Members>
  void only_for(const Enum& given, std::type_identity_t<Enum> wanted, Members members) {
    if (&given == unread_) {
      is_open_ = true;
    } else if (given == wanted) {
      members();
    }
  }

  template <typename List>
  void object(Key key, List list) {
    std::optional<Node> found = node_->member(key);
    if (found) read_object(*found, list);
  }
  template <typename Part, typename List>
  void object_or_null(Key key, std::optional<Part>& part, List list) {
    std::optional<Node> found = node_->member(key);
    if (!found || found->is(JsonKind::null)) return;
    part.emplace();
    read_object(*found, [&](Self& members) { list(members, *part); });
  }
  /// The members that `list` calls for, and no others.
  template <typename List>
  void read_object(Node& node, List list) {
    if (!node.expect(JsonKind::object)) return;
    Self members = self().at(node);
    list(members);
    if (!self().is_full() && !members.is_open_) node.finish();
  }

  template <typename Part>
  void flat(Part& part) {
    const std::size_t before = node_->problems().size();
    each_field(self(), part);
    check_read(*node_, part, before);
  }

  [[nodiscard]] Node& node() const { return *node_; }

  /// Are there more faults than anybody reads?
  [[nodiscard]] static bool is_full() { return false; }

  void read(Node& node, std::string& text, as::ByType /*kind*/) { text = node.as_text(); }
  void read(Node& node, std::string& text, as::Id /*kind*/) { text = node.as_id(); }
  void read(Node& node, std::string& text, as::PriceId /*kind*/) { text = node.as_price_id(); }
  void read(Node& node, std::string& text, as::Date /*kind*/) { text = node.as_date(); }
  void read(Node& node, bool& truth, as::ByType /*kind*/) {
    truth = node.as_boolean().value_or(truth);
  }
  template <NamedEnum Enum>
  void read(Node& node, Enum& value, as::ByType /*kind*/) {
    const std::optional<Enum> named = node.as_named<Enum>();
    if (named) {
      value = *named;
    } else {
      note_unread(value);
    }
  }
  void read(Node& node, ApproachSet& set, as::ByType /*kind*/) {
    std::vector<Approach> approaches;
    read(node, approaches, as::ByType{});
    for (const Approach approach : approaches) set.insert(approach);
  }

  template <std::integral Whole>
  void read(Node& node, Whole& value, const as::Whole& kind) {
    value = static_cast<Whole>(node.as_whole(kind.least, kind.most).value_or(kind.least));
  }
  void read(Node& node, Decimal& value, const as::Whole& kind) {
    value = Decimal::whole(node.as_whole(kind.least, kind.most).value_or(kind.least));
  }
  void read(Node& node, Decimal& value, as::ByType /*kind*/) {
    constexpr Decimal most{std::numeric_limits<std::int64_t>::max()};
    constexpr Decimal least{std::numeric_limits<std::int64_t>::min()};
    value = node.as_decimal(least, most, "a decimal number, at most six places").value_or(value);
  }
  void read(Node& node, Decimal& value, as::Amount /*kind*/) {
    value = amount_of(node).value_or(value);
  }
  void read(Node& node, Decimal& value, as::Positive /*kind*/) {
    const std::optional<Decimal> amount = amount_of(node);
    value = amount.value_or(value);
    if (amount != Decimal{}) return;
    node.report(ProblemCode::out_of_range, "a number above 0", to_text(value));
  }

  template <typename Part, as::Kind Kind>
  void read(Node& node, std::optional<Part>& part, const Kind& kind) {
    const std::size_t before = node.problems().size();
    self().read(node, part.emplace(), kind);
    if (node.problems().size() > before) part.reset();
  }
  template <typename Item, as::Kind Kind>
  void read(Node& node, std::vector<Item>& items, const Kind& kind) {
    if (!node.expect(JsonKind::array)) return;
    items.clear();
    for (Node& one : node.items()) {
      if (self().is_full()) return;
      Item item{};
      self().read(one, item, kind);
      items.push_back(std::move(item));
    }
  }
  /// Keeps a row whose id could not be read, so that indices stay true.
  template <typename Row>
  void read(Node& node, std::vector<Row>& rows, as::Table /*kind*/) {
    if (!node.expect(JsonKind::array)) return;
    for (Node& one : node.items()) {
      Row row;
      self().read(one, row, as::ByType{});
      report_repeated_id(one, rows, row.id);
      rows.push_back(std::move(row));
    }
  }
  template <typename Enum, typename Row, std::size_t Size>
  void read(Node& node, std::array<Row, Size>& rows, const as::Each<Enum>& kind) {
    if (!node.expect(JsonKind::array)) return;
    const std::size_t before = node.problems().size();
    std::array<bool, Size> seen{};
    for (Node& one : node.items()) read_named(one, rows, seen, kind);
    if (node.problems().size() > before || is_optional<Row>) return;
    for (std::size_t i = 0; i < Size; ++i) {
      if (seen.at(i)) continue;
      node.report(ProblemCode::missing_key,
                  fmt::format("a row for {}", to_string(static_cast<Enum>(i))), "none");
    }
  }

  /// A part is an object of its own.
  template <typename Part>
  requires requires(Self& fields, Part& part) { each_field(fields, part); }
  void read(Node& node, Part& part, as::ByType /*kind*/) {
    read_object(node, [&](Self& members) {
      const std::size_t before = node.problems().size();
      each_field(members, part);
      members.check_read(node, part, before);
    });
  }

  /// What no single member can tell; where one is faulty already, it says nothing new.
  template <typename Part>
  void check_read(Node& node, const Part& part, std::size_t problems_before) {
    if constexpr (requires { self().check(node, part); }) {
      if (node.problems().size() == problems_before) self().check(node, part);
    }
  }

 private:
  template <typename Row>
  static constexpr bool is_optional = requires(Row row) {
    row.has_value();
  };

  Self& self() { return static_cast<Self&>(*this); }

  static std::optional<Decimal> amount_of(Node& node) {
    constexpr std::int32_t most = 1'000'000'000;
    return node.as_decimal(Decimal{}, Decimal::whole(most),
                           fmt::format("a number from 0 to {}, at most six places", most));
  }

  template <typename Enum, typename Row, std::size_t Size>
  void read_named(Node& node, std::array<Row, Size>& rows, std::array<bool, Size>& seen,
                  const as::Each<Enum>& kind) {
    if (!node.expect(JsonKind::object)) return;
    std::optional<Node> named = node.member(kind.key);
    const std::optional<Enum> name = named ? named->as_named<Enum>() : std::nullopt;
    Row unnamed;
    Row& row = name ? rows.at(static_cast<std::size_t>(*name)) : unnamed;
    if (name && std::exchange(seen.at(static_cast<std::size_t>(*name)), true)) {
      node.report(ProblemCode::duplicate_id, "each id once",
                  in_quotes(to_string(*name)) + " again");
    }
    Self reader = self().at(node);
    if constexpr (is_optional<Row>) {
      each_field(reader, row.emplace());
    } else {
      each_field(reader, row);
    }
    node.finish();
  }

  template <typename Part>
  void note_unread(const Part& part) {
    if constexpr (NamedEnum<Part>) {
      if (unread_ == nullptr) unread_ = &part;
    }
  }

  Node* node_;
  const void* unread_ = nullptr;  ///< the first enum whose name could not be read
  bool is_open_ = false;          ///< it says which members there are: none is too many
};

}  // namespace retort
