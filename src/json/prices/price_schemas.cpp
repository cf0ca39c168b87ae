#include "json/prices/price_schemas.hpp"

#include "json/members/schema_writer.hpp"
#include "json/prices/price_members.hpp"

namespace retort {
namespace {

/// A row as `retort prices` writes it, with what is not read back.
template <typename Row>
struct ListedRow {
  Row row;
  std::string file;
  std::optional<std::optional<std::int64_t>> age_days;  ///< null where nobody knows
  bool is_old = false;
  Offer offer = Offer::available;
};

template <typename Fields, typename Row>
void each_field(Fields& fields, const ListedRow<Row>& listed) {
  each_field(fields, listed.row);
  fields.optional("file", listed.file);
  fields.with(SchemaOf::output, [&listed](SchemaWriter& written) {
    written.optional("age_days", listed.age_days);
    written.optional("is_old", listed.is_old);
    written.optional("offer", listed.offer);
  });
}

void begin_price_file(SchemaWriter& file) {
  begin_data_file(file);
  file.value("as_of", std::string{}, as::date, "The day it was put together.");
  file.value("max_age_days", AgePolicy{}, "From when on a row is called old.");
}

}  // namespace

NamedSchema prices_schema() {
  return named_schema(
      {"prices", "Data file prices.json of retort"}, SchemaOf::data, {[](SchemaWriter& file) {
        begin_price_file(file);
        each_table([&]<typename Row, bool listed>(const CatalogueTable<Row, listed>& table) {
          file.value(table.name, std::vector<Row>{});
        });
      }});
}

NamedSchema price_file_schema() {
  return named_schema(
      {"price_file", "A person's own prices for retort"}, SchemaOf::changes,
      {[](SchemaWriter& file) {
        begin_price_file(file);
        file.optional("today", std::string{}, as::date);
        each_table([&]<typename Row, bool listed>(const CatalogueTable<Row, listed>& table) {
          file.value(table.name, std::vector<ListedRow<Row>>{});
        });
      }});
}

}  // namespace retort
