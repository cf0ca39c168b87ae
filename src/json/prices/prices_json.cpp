#include "json/prices/prices_json.hpp"

#include "json/prices/price_members.hpp"
#include "json/text/json_writer.hpp"
#include "json/text/tables.hpp"
namespace retort {
namespace {

/// Writes the members of a row; what is absent is left out.
class RowWriter : public MemberFields<RowWriter> {
 public:
  RowWriter(JsonWriter& json, const Catalogue& catalogue) : json_(json), catalogue_(catalogue) {}

  template <typename Part, as::Kind Kind>
  void member(Key key, const Part& part, const Kind& kind, Need need, std::string_view /*about*/) {
    if (need == Need::optional && is_absent(part)) return;
    json_.key(key);
    write(part, kind);
  }

  void usd(const Range& price) {
    value("low_usd", price.low);
    value("typical_usd", price.typical);
    value("high_usd", price.high);
  }

  void origin(const PriceOrigin& origin) {
    optional("as_of", origin.as_of);
    value("source", origin.source);
    value("confidence", origin.confidence);
    optional("note", origin.note);
    optional("file", origin.file);
  }

 private:
  template <typename Part>
  static bool is_absent(const Part& part) {
    if constexpr (requires { part.has_value(); }) {
      return !part.has_value();
    } else if constexpr (requires { part.empty(); }) {
      return part.empty();
    } else {
      return false;
    }
  }
  static bool is_absent(const Availability& value) {
    return value.from.empty() && value.until.empty() && value.reason.empty();
  }

  template <as::Kind Kind>
  void write(const std::string& text, const Kind& /*kind*/) {
    json_.text(text);
  }
  template <as::Kind Kind>
  void write(const Decimal& number, const Kind& /*kind*/) {
    json_.decimal(number);
  }
  void write(std::int64_t number, const as::Whole& /*kind*/) { json_.integer(number); }
  template <typename Find>
  void write(std::size_t index, const as::Reference<Find>& kind) {
    json_.text(kind.rows(catalogue_)[index].id);
  }
  template <NamedEnum Enum>
  void write(Enum value, as::ByType /*kind*/) {
    json_.text(to_string(value));
  }
  template <typename Part, as::Kind Kind>
  void write(const std::optional<Part>& part, const Kind& kind) {
    write(*part, kind);
  }
  template <typename Part>
  void write(const std::vector<Part>& parts, as::ByType kind) {
    json_.list(parts, [&](const Part& part) { write(part, kind); });
  }
  template <typename Part>
  requires requires(MemberCounter& counter, Part& part) { each_field(counter, part); }
  void write(const Part& part, as::ByType /*kind*/) {
    json_.begin_object();
    each_field(*this, part);
    json_.end_object();
  }

  JsonWriter& json_;
  const Catalogue& catalogue_;
};

void write_status(JsonWriter& json, const PriceStatus& status) {
  json.key("age_days");
  if (status.age_days) {
    json.integer(*status.age_days);
  } else {
    json.null();
  }
  json.key("is_old").boolean(status.is_old);
  json.key("offer").text(to_string(status.offer));
}

class CatalogueWriter {
 public:
  CatalogueWriter(JsonWriter& json, const Catalogue& catalogue, const PriceQuery& query)
      : json_(json), catalogue_(catalogue), query_(query) {}

  /// Tables that are not listed are written only where everything is.
  template <typename Row, bool is_listed>
  void write(const CatalogueTable<Row, is_listed>& table) {
    const bool is_all = !query_.table && query_.search.empty();
    if (!is_all && (!is_listed || (query_.table && query_.table != table.table))) return;
    json_.key(table.name).begin_array();
    for (const Row& row : catalogue_.*table.rows) {
      if constexpr (is_listed) {
        if (mentions(table, row, query_.search)) write_row(table, row);
      } else {
        write_row(table, row);
      }
    }
    json_.end_array();
  }

 private:
  template <typename Row, bool is_listed>
  void write_row(const CatalogueTable<Row, is_listed>& table, const Row& row) {
    json_.begin_object();
    RowWriter writer(json_, catalogue_);
    each_field(writer, row);
    if constexpr (is_listed) write_status(json_, status_of(catalogue_, table, row));
    json_.end_object();
  }

  JsonWriter& json_;
  const Catalogue& catalogue_;
  const PriceQuery& query_;
};

}  // namespace

std::string prices_json(const Catalogue& catalogue, const PriceQuery& query) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(data_schema_version);
  json.key("as_of").text(catalogue.as_of);
  json.key("today").text(catalogue.today);
  RowWriter(json, catalogue).value("max_age_days", catalogue.max_age_days);
  CatalogueWriter writer(json, catalogue, query);
  each_table([&](const auto& table) { writer.write(table); });
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
