#include "json/prices/prices_json.hpp"

#include "json/members/member_writer.hpp"
#include "json/prices/price_members.hpp"
#include "json/text/tables.hpp"

namespace retort {
namespace {

class RowWriter : public MemberWriter<RowWriter> {
 public:
  RowWriter(JsonWriter& json, const Catalogue& catalogue)
      : MemberWriter(json), catalogue_(catalogue) {}

  void origin(const PriceOrigin& origin) {
    optional("as_of", origin.as_of);
    value("source", origin.source);
    value("confidence", origin.confidence);
    optional("note", origin.note);
    optional("file", origin.file);
  }

  using MemberWriter::is_absent;
  static bool is_absent(const Availability& value) {
    return value.from.empty() && value.until.empty() && value.reason.empty();
  }

  using MemberWriter::write;
  template <typename Find>
  void write(std::size_t index, const as::Reference<Find>& kind) {
    json().text(kind.rows(catalogue_)[index].id);
  }
  template <typename Find>
  void write(const std::string& id, const as::Reference<Find>& /*kind*/) {
    json().text(id);
  }

 private:
  const Catalogue& catalogue_;
};

template <typename Fields>
void each_field(Fields& fields, const PriceStatus& status) {
  fields.value("age_days", status.age_days);
  fields.value("is_old", status.is_old);
  fields.value("offer", status.offer);
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
    if constexpr (is_listed) each_field(writer, status_of(catalogue_, table, row));
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
