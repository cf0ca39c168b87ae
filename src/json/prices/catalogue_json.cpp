#include "json/prices/catalogue_json.hpp"

#include "base/calendar.hpp"
#include "json/members/member_reader.hpp"
#include "json/prices/price_members.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace retort {
namespace {

using Kind = JsonValue::Kind;

enum class RowKind : std::uint8_t {
  shipped,
  added,    ///< by a person's file
  changed,  ///< by a person's file: what it leaves out stays
};

/// Reads the members of a row. Null takes an optional value away.
class RowReader : public MemberReader<RowReader> {
 public:
  RowReader(Node& node, const Catalogue& catalogue, RowKind kind)
      : MemberReader(node), catalogue_(&catalogue), kind_(kind) {}

  /// A part is given whole or not at all.
  [[nodiscard]] RowReader at(Node& node) const { return {node, *catalogue_, RowKind::added}; }

  template <typename Part, as::Kind Kind>
  void member(Key key, Part& part, const Kind& kind, Need need, std::string_view about) {
    if (key == "id") return;  // read before the row that it names
    if (kind_ == RowKind::changed) need = Need::optional;
    if constexpr (
        requires { part.clear(); } || requires { part.reset(); }) {
      std::optional<Node> found = need == Need::optional ? node().find(key) : std::nullopt;
      if (found && found->is(JsonKind::null)) {
        part = {};
        return;
      }
    }
    MemberReader::member(key, part, kind, need, about);
  }

  void origin(PriceOrigin& origin) {
    if (kind_ != RowKind::shipped) {
      origin = {.as_of = {},
                .source = node().place(),
                .confidence = Confidence::medium,
                .note = {},
                .file = node().place()};
    }
    const Need need = kind_ == RowKind::shipped ? Need::always : Need::optional;
    member("source", origin.source, as::ByType{}, need, {});
    member("confidence", origin.confidence, as::ByType{}, need, {});
    MemberReader::member("as_of", origin.as_of, as::date, Need::optional, {});
    MemberReader::member("note", origin.note, as::ByType{}, Need::optional, {});
  }

  using MemberReader::read;
  /// `given` is for reports: a row has one of the others.
  void read(Node& node, Confidence& confidence, as::ByType /*kind*/) {
    constexpr std::string_view expected = "one of high, medium, low, recalled";
    const std::optional<Confidence> named = node.as_named<Confidence>(expected);
    confidence = named.value_or(confidence);
    if (named != Confidence::given) return;
    node.report(ProblemCode::unknown_value, std::string(expected), in_quotes("given"));
  }
  template <typename Find>
  void read(Node& node, std::size_t& index, const as::Reference<Find>& kind) {
    const std::string id = node.as_text();
    if (id.empty()) return;
    index = find_id(node, kind.noun, id, kind.rows(*catalogue_)).value_or(0);
  }
  template <typename Find>
  void read(Node& node, std::string& id, const as::Reference<Find>& kind) {
    id = node.as_text();
    if (!id.empty()) find_id(node, kind.noun, id, kind.rows(*catalogue_));
  }

  static void check(Node& node, const Availability& available) {
    const auto from = day_number(available.from);
    const auto until = day_number(available.until);
    if (!from || !until || *until >= *from) return;
    node.report(ProblemCode::contradiction, "\"until\" no earlier than \"from\"",
                fmt::format("{} to {}", available.from, available.until));
  }
  static void check(Node& node, const StoreMeter& meter) {
    const bool ascend =
        std::ranges::is_sorted(meter.steps, std::ranges::less_equal{}, &PriceStep::above);
    if (meter.steps.empty() || (meter.price > Decimal{} && ascend)) return;
    node.report(ProblemCode::contradiction, "a price above 0, and steps above each other",
                fmt::format("others for {}", to_string(meter.what)));
  }
  static void check(Node& node, const LabelSource& row) {
    const Range& price = row.price;
    if (price.low <= price.typical && price.typical <= price.high) return;
    node.report(
        ProblemCode::contradiction, "low, typical and high in order",
        fmt::format("{}, {}, {}", to_text(price.low), to_text(price.typical), to_text(price.high)));
  }

 private:
  const Catalogue* catalogue_;
  RowKind kind_;
};

/// What `retort prices` adds to a row, so that its output can be changed and read again.
void pass_over_additions(Node& node) {
  for (const std::string_view key : {"file", "age_days", "is_old", "offer"}) node.find(key);
}

/// Reads one table: new rows, and in a person's file changes to known ones.
template <typename Row>
class TableReader {
 public:
  TableReader(Catalogue& catalogue, std::vector<Row>& rows, RowKind new_kind)
      : catalogue_(catalogue), rows_(rows), new_kind_(new_kind) {
    for (std::size_t i = 0; i < rows_.size(); ++i) by_id_.emplace(rows_[i].id, i);
  }

  void read(Node& node) {
    if (!node.expect(Kind::object)) return;
    std::optional<Node> named = node.member("id");
    std::string id = named ? named->as_price_id() : std::string{};
    if (!id.empty() && !seen_.insert(id).second) {
      node.report(ProblemCode::duplicate_id, "each id once", in_quotes(id) + " again");
    }
    const auto known = by_id_.find(id);
    const bool is_new = id.empty() || known == by_id_.end();
    Row row = is_new ? Row{} : rows_[known->second];
    RowReader reader(node, catalogue_, is_new ? new_kind_ : RowKind::changed);
    const std::size_t before = node.problems().size();
    each_field(reader, row);
    reader.check_read(node, row, before);
    if (new_kind_ != RowKind::shipped) pass_over_additions(node);
    node.finish();
    row.id = std::move(id);
    put(std::move(row), is_new);
  }

 private:
  void put(Row row, bool is_new) {
    if (is_new) {
      by_id_.emplace(row.id, rows_.size());
      rows_.push_back(std::move(row));
    } else {
      rows_[by_id_.at(row.id)] = std::move(row);
    }
  }

  Catalogue& catalogue_;
  std::vector<Row>& rows_;
  RowKind new_kind_;
  std::map<std::string, std::size_t> by_id_;
  std::set<std::string> seen_;
};

void read_tables(Node& file, Catalogue& catalogue, RowKind new_kind) {
  each_table([&]<typename Row, bool listed>(const CatalogueTable<Row, listed>& table) {
    const std::string_view name = table.name;
    std::vector<Row>& rows = catalogue.*table.rows;
    std::vector<Node> nodes =
        new_kind == RowKind::shipped ? file.list(name) : file.optional_list(name);
    if (rows.size() + nodes.size() > limits::price_rows) {
      file.report(ProblemCode::too_large,
                  fmt::format("at most {} rows in {}", limits::price_rows, name),
                  std::to_string(rows.size() + nodes.size()));
      return;
    }
    TableReader<Row> reader(catalogue, rows, new_kind);
    for (Node& node : nodes) reader.read(node);
  });
}

/// A day, not a month or a year.
std::string day_of(Node& file) {
  std::optional<Node> found = file.member("as_of");
  std::string day = found ? found->as_date() : std::string{};
  if (day.empty() || exact_day_number(day)) return day;
  found->report(ProblemCode::unknown_value, "a day as YYYY-MM-DD", in_quotes(day));
  return {};
}

}  // namespace

void read_catalogue(Node& file, Catalogue& catalogue) {
  catalogue.as_of = day_of(file);
  catalogue.today = catalogue.as_of;
  RowReader(file, catalogue, RowKind::shipped).value("max_age_days", catalogue.max_age_days);
  read_tables(file, catalogue, RowKind::shipped);
}

void change_catalogue(Node& file, Catalogue& catalogue) {
  has_known_version(file, false);
  file.find("today");
  if (file.find("as_of")) {
    // As texts, days are in the order of the calendar.
    catalogue.as_of = std::max(catalogue.as_of, day_of(file));
    catalogue.today = std::max(catalogue.today, catalogue.as_of);
  }
  RowReader(file, catalogue, RowKind::added).optional("max_age_days", catalogue.max_age_days);
  read_tables(file, catalogue, RowKind::added);
  file.finish();
}

bool has_price_table(const JsonValue& file) {
  if (file.kind != Kind::object) return false;
  bool found = false;
  each_table([&](const auto& table) {
    const auto key = std::ranges::find(file.keys, table.name);
    if (key == file.keys.end()) return;
    const auto index = static_cast<std::size_t>(key - file.keys.begin());
    found = found || file.items[index].kind == Kind::array;
  });
  return found;
}

}  // namespace retort
