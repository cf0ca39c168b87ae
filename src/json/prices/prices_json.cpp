#include "json/prices/prices_json.hpp"

#include "json/knowledge/knowledge_json.hpp"
#include "json/prices/catalogue_fields.hpp"
#include "json/text/json_writer.hpp"

namespace retort {
namespace {

/// Writes each field of a row; what is absent is left out.
class RowWriter {
 public:
  RowWriter(JsonWriter& json, const Catalogue& catalogue) : json_(json), catalogue_(catalogue) {}

  void text(std::string_view key, const std::string& value) { json_.key(key).text(value); }
  void optional_text(std::string_view key, const std::string& value) {
    if (!value.empty()) text(key, value);
  }
  void id(std::string_view key, const std::string& value) { text(key, value); }
  void date(std::string_view key, const std::string& value) { text(key, value); }
  void model_id(std::string_view key, const std::string& value) { optional_text(key, value); }
  void gpu_kind(std::string_view key, std::size_t value) {
    text(key, catalogue_.gpu_kinds[value].id);
  }

  void amount(std::string_view key, Decimal value) { json_.key(key).decimal(value); }
  void positive(std::string_view key, Decimal value) { amount(key, value); }
  void optional_amount(std::string_view key, const std::optional<Decimal>& value) {
    if (value) amount(key, *value);
  }
  void amount_or_zero(std::string_view key, Decimal value) { amount(key, value); }
  void whole_or_one(std::string_view key, Decimal value) { amount(key, value); }

  void count(std::string_view key, std::int64_t value) { json_.key(key).integer(value); }
  void optional_count(std::string_view key, const std::optional<std::int64_t>& value) {
    if (value) count(key, *value);
  }
  void count_or_one(std::string_view key, std::int32_t value) { count(key, value); }
  void percent_or_zero(std::string_view key, std::int32_t value) { count(key, value); }

  template <NamedEnum Enum>
  void enumerated(std::string_view key, Enum value) {
    json_.key(key).text(to_string(value));
  }

  void tier(std::string_view key, const std::optional<LongContextTier>& value) {
    if (!value) return;
    json_.key(key);
    write_part(*value);
  }
  template <typename Part>
  void parts(std::string_view key, const std::vector<Part>& value) {
    json_.key(key).list(value, [this](const Part& part) { write_part(part); });
  }
  template <typename Part>
  void optional_parts(std::string_view key, const std::vector<Part>& value) {
    if (!value.empty()) parts(key, value);
  }
  void availability(std::string_view key, const Availability& value) {
    if (value.from.empty() && value.until.empty() && value.reason.empty()) return;
    json_.key(key).begin_object();
    optional_text("from", value.from);
    optional_text("until", value.until);
    optional_text("reason", value.reason);
    json_.end_object();
  }

  void origin(const PriceOrigin& origin) {
    optional_text("as_of", origin.as_of);
    text("source", origin.source);
    text("confidence", std::string(to_string(origin.confidence)));
    optional_text("note", origin.note);
    optional_text("file", origin.file);
  }

 private:
  template <typename Part>
  void write_part(const Part& part) {
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
    json_.key("id").text(row.id);
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
  json.key("schema_version").integer(knowledge_schema_version);
  json.key("as_of").text(catalogue.as_of);
  json.key("today").text(catalogue.today);
  json.key("max_age_days").begin_object();
  json.key("token_prices").integer(catalogue.max_age_days.token_prices);
  json.key("stores").integer(catalogue.max_age_days.stores);
  json.key("gpus").integer(catalogue.max_age_days.gpus);
  json.end_object();
  CatalogueWriter writer(json, catalogue, query);
  each_table([&](const auto& table) { writer.write(table); });
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
