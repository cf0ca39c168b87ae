#include "json/prices/catalogue_json.hpp"

#include "base/calendar.hpp"
#include "json/knowledge/knowledge_json.hpp"
#include "json/knowledge/knowledge_readers.hpp"
#include "json/prices/catalogue_fields.hpp"
#include "knowledge/price_tables.hpp"

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

/// Reads each field of a row. Absent and null are the same where a field is optional, unless the
/// row is changed: there null takes the value away.
class RowReader {
 public:
  RowReader(Node& node, const Catalogue& catalogue, RowKind kind)
      : node_(node), catalogue_(catalogue), kind_(kind) {}

  void text(std::string_view key, std::string& value) {
    if (std::optional<Node> found = wanted(key)) value = found->as_text();
  }
  void optional_text(std::string_view key, std::string& value) {
    read_optional(key, value, [](Node& found) { return found.as_text(); });
  }
  void id(std::string_view key, std::string& value) {
    if (std::optional<Node> found = wanted(key)) value = found->as_price_id();
  }
  void date(std::string_view key, std::string& value) {
    if (std::optional<Node> found = wanted(key)) value = found->as_date();
  }

  void amount(std::string_view key, Decimal& value) {
    if (std::optional<Node> found = wanted(key)) value = amount_of(*found);
  }
  void optional_amount(std::string_view key, std::optional<Decimal>& value) {
    read_optional(key, value, [](Node& found) { return std::optional(amount_of(found)); });
  }
  void amount_or_zero(std::string_view key, Decimal& value) {
    read_optional(key, value, amount_of);
  }
  void positive(std::string_view key, Decimal& value) {
    std::optional<Node> found = wanted(key);
    if (!found) return;
    const std::size_t before = found->problems().size();
    value = amount_of(*found);
    if (value > Decimal{} || found->problems().size() > before) return;
    found->report(ProblemCode::out_of_range, "a number above 0", to_text(value));
  }
  void whole_or_one(std::string_view key, Decimal& value) {
    std::int32_t count = 1;
    count_or_one(key, count);
    value = Decimal::whole(count);
  }

  template <typename Integer>
  void count(std::string_view key, Integer& value) {
    if (std::optional<Node> found = wanted(key)) value = count_of(*found);
  }
  void optional_count(std::string_view key, std::optional<std::int64_t>& value) {
    read_optional(key, value,
                  [](Node& found) { return std::optional<std::int64_t>(count_of(found)); });
  }
  void count_or_one(std::string_view key, std::int32_t& value) {
    if (std::optional<Node> found = node_.find(key)) value = count_of(*found);
  }
  void percent_or_zero(std::string_view key, std::int32_t& value) {
    std::optional<Node> found = node_.find(key);
    if (!found) return;
    value = whole_of(*found, {0, 100});
  }

  template <NamedEnum Enum>
  void enumerated(std::string_view key, Enum& value) {
    if (std::optional<Node> found = wanted(key)) value = found->as_named<Enum>().value_or(Enum{});
  }

  void gpu_kind(std::string_view key, std::size_t& value) {
    std::optional<Node> found = wanted(key);
    const std::string name = found ? found->as_text() : std::string{};
    if (name.empty()) return;
    value = find_id(*found, "a GPU of gpu_kinds", name, catalogue_.gpu_kinds).value_or(0);
  }
  void model_id(std::string_view key, std::string& value) {
    std::optional<Node> found = node_.find(key);
    if (!found) return;
    value = found->is(Kind::null) ? std::string{} : found->as_text();
    if (!value.empty()) find_id(*found, "a model of models", value, catalogue_.models);
  }

  void tier(std::string_view key, std::optional<LongContextTier>& value) {
    read_optional(key, value, [this](Node& found) {
      LongContextTier tier;
      read_part(found, tier);
      return std::optional(tier);
    });
  }
  template <typename Part>
  void parts(std::string_view key, std::vector<Part>& value) {
    if (std::optional<Node> found = wanted(key)) read_parts(*found, value);
  }
  template <typename Part>
  void optional_parts(std::string_view key, std::vector<Part>& value) {
    if (std::optional<Node> found = node_.find(key)) read_parts(*found, value);
  }
  void availability(std::string_view key, Availability& value) {
    read_optional(key, value, [](Node& found) { return availability_of(found); });
  }

  void origin(PriceOrigin& origin) {
    if (kind_ == RowKind::shipped) {
      origin.source = node_.text("source");
      if (std::optional<Node> found = node_.member("confidence")) {
        origin.confidence = confidence_of(*found);
      }
    } else {
      origin = {.as_of = {}, .source = node_.place(), .confidence = Confidence::medium};
      origin.file = node_.place();
      if (node_.find("source")) origin.source = node_.text("source");
      if (std::optional<Node> found = node_.find("confidence")) {
        origin.confidence = confidence_of(*found);
      }
    }
    origin.as_of = node_.optional_date("as_of");
    origin.note = node_.optional_text("note");
  }

 private:
  struct Limits {
    std::int32_t least = 0;
    std::int32_t most = 0;
  };

  /// The member; its absence is reported unless the row is changed.
  std::optional<Node> wanted(std::string_view key) {
    return kind_ == RowKind::changed ? node_.find(key) : node_.member(key);
  }

  template <typename Value, typename Read>
  void read_optional(std::string_view key, Value& value, Read read) {
    std::optional<Node> found = node_.find(key);
    if (!found) return;
    value = found->is(Kind::null) ? Value{} : read(*found);
  }

  template <typename Part>
  void read_parts(Node& list, std::vector<Part>& value) {
    if (!list.expect(Kind::array)) return;
    value.clear();
    for (Node& node : list.items()) read_part(node, value.emplace_back());
  }

  /// A part is given whole or not at all.
  template <typename Part>
  void read_part(Node& node, Part& part) {
    if (!node.expect(Kind::object)) return;
    RowReader reader(node, catalogue_, RowKind::added);
    each_field(reader, part);
    node.finish();
  }

  /// A number, quoted or not: both are read without rounding.
  static Decimal amount_of(Node& node) {
    const bool is_number = node.is(Kind::number);
    const std::string text = is_number ? node.value().text : node.as_text();
    if (text.empty()) return {};
    const auto parsed = parse_decimal(text);
    const auto* number = std::get_if<Decimal>(&parsed);
    if (number != nullptr && *number >= Decimal{} && *number <= Decimal::whole(limits::price_usd)) {
      return *number;
    }
    node.report(ProblemCode::out_of_range,
                fmt::format("a number from 0 to {}, at most six places", limits::price_usd),
                in_quotes(text));
    return {};
  }

  static std::int32_t count_of(Node& node) { return whole_of(node, {1, limits::count}); }

  static std::int32_t whole_of(Node& node, Limits limits) {
    if (!node.expect(Kind::number)) return limits.least;
    const auto parsed = parse_decimal(node.value().text);
    const auto* number = std::get_if<Decimal>(&parsed);
    if (number != nullptr && number->is_whole() && *number >= Decimal::whole(limits.least) &&
        *number <= Decimal::whole(limits.most)) {
      return static_cast<std::int32_t>(number->micros / Decimal::one);
    }
    node.report(ProblemCode::out_of_range,
                fmt::format("a whole number from {} to {}", limits.least, limits.most),
                in_quotes(node.value().text));
    return limits.least;
  }

  /// `given` is for reports: a row has one of the others.
  static Confidence confidence_of(Node& node) {
    constexpr std::string_view expected = "one of high, medium, low, recalled";
    const std::optional<Confidence> named = node.as_named<Confidence>(expected);
    if (named != Confidence::given) return named.value_or(Confidence::recalled);
    node.report(ProblemCode::unknown_value, std::string(expected), in_quotes("given"));
    return Confidence::recalled;
  }

  static Availability availability_of(Node& node) {
    if (!node.expect(Kind::object)) return {};
    Availability available{.from = node.optional_date("from"),
                           .until = node.optional_date("until"),
                           .reason = node.optional_text("reason")};
    node.finish();
    const auto from = day_number(available.from);
    const auto until = day_number(available.until);
    if (from && until && *until < *from) {
      node.report(ProblemCode::contradiction, "\"until\" no earlier than \"from\"",
                  fmt::format("{} to {}", available.from, available.until));
    }
    return available;
  }

  Node& node_;
  const Catalogue& catalogue_;
  RowKind kind_;
};

template <typename Row>
void check_row(Node& /*node*/, const Row& /*row*/) {}

void check_row(Node& node, const LabelSource& row) {
  const Range& price = row.price;
  if (price.low <= price.typical && price.typical <= price.high) return;
  node.report(
      ProblemCode::contradiction, "low, typical and high in order",
      fmt::format("{}, {}, {}", to_text(price.low), to_text(price.typical), to_text(price.high)));
}

void check_row(Node& node, const StorePrice& row) {
  for (const StoreMeter& meter : row.meters) {
    if (meter.steps.empty()) continue;
    const bool ascend =
        std::ranges::is_sorted(meter.steps, std::ranges::less_equal{}, &PriceStep::above);
    if (meter.price > Decimal{} && ascend) continue;
    node.report(ProblemCode::contradiction, "a price above 0, and steps above each other",
                fmt::format("others for {}", to_string(meter.what)));
  }
}

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
    std::string id = node.price_id("id");
    if (!id.empty() && !seen_.insert(id).second) {
      node.report(ProblemCode::duplicate_id, "each id once", in_quotes(id) + " again");
    }
    const auto known = by_id_.find(id);
    const bool is_new = id.empty() || known == by_id_.end();
    Row row = is_new ? Row{} : rows_[known->second];
    RowReader reader(node, catalogue_, is_new ? new_kind_ : RowKind::changed);
    each_field(reader, row);
    check_row(node, row);
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

void read_ages(Node& file, AgePolicy& ages) {
  std::optional<Node> node = file.member("max_age_days");
  if (!node || !node->expect(Kind::object)) return;
  constexpr std::int32_t century = 36'525;
  ages = {.token_prices = node->integer("token_prices", century),
          .stores = node->integer("stores", century),
          .gpus = node->integer("gpus", century)};
  node->finish();
}

/// A day, not a month or a year.
std::string day_of(Node& file) {
  std::string day = file.date("as_of");
  if (day.empty() || exact_day_number(day)) return day;
  file.find("as_of")->report(ProblemCode::unknown_value, "a day as YYYY-MM-DD", in_quotes(day));
  return {};
}

/// Absent is the version that this program reads.
void check_version(Node& file) {
  if (!file.find("schema_version")) return;
  const auto version = file.found_integer("schema_version", limits::count);
  if (!version || *version == knowledge_schema_version) return;
  file.find("schema_version")
      ->report(ProblemCode::wrong_version,
               fmt::format("schema version {}", knowledge_schema_version), std::to_string(*version),
               "this program reads no other");
}

}  // namespace

void read_catalogue(Node& file, Catalogue& catalogue) {
  catalogue.as_of = day_of(file);
  catalogue.today = catalogue.as_of;
  read_ages(file, catalogue.max_age_days);
  read_tables(file, catalogue, RowKind::shipped);
}

void change_catalogue(Node& file, Catalogue& catalogue) {
  check_version(file);
  file.find("today");
  if (file.find("as_of")) {
    // As texts, days are in the order of the calendar.
    catalogue.as_of = std::max(catalogue.as_of, day_of(file));
    catalogue.today = std::max(catalogue.today, catalogue.as_of);
  }
  if (file.find("max_age_days")) read_ages(file, catalogue.max_age_days);
  read_tables(file, catalogue, RowKind::added);
  file.finish();
}

void read_prices(Node& file, Knowledge& knowledge) { read_catalogue(file, knowledge.catalogue); }

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
