#include "json/prices/foreign_prices.hpp"

#include "base/calendar.hpp"
#include "base/letters.hpp"
#include "json/prices/price_members.hpp"
#include "json/text/node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace retort {
namespace {

constexpr std::size_t longest_source = 200;

}  // namespace

const JsonValue* find_member(const JsonValue& object, std::string_view key) {
  if (object.kind != JsonValue::Kind::object) return nullptr;
  const auto found = std::ranges::find(object.keys, key);
  if (found == object.keys.end()) return nullptr;
  const JsonValue& value = object.items[static_cast<std::size_t>(found - object.keys.begin())];
  return value.kind == JsonValue::Kind::null ? nullptr : &value;
}

std::string id_of(std::string_view name) {
  std::string id = lower_case(name);
  return is_price_id(id) ? id : std::string{};
}

std::string ForeignRow::text(std::string_view key) const {
  const JsonValue* value = find(key);
  const bool is_short_text = value != nullptr && value->kind == JsonValue::Kind::text &&
                             value->text.size() <= longest_source;
  return is_short_text ? value->text : std::string{};
}

std::string ForeignRow::date(std::string_view key) const {
  std::string date = text(key);
  return day_number(date) ? date : std::string{};
}

std::optional<std::int64_t> ForeignRow::count(std::string_view key) const {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonValue::Kind::number) return std::nullopt;
  const auto parsed = parse_decimal(value->text);
  const auto* number = std::get_if<Decimal>(&parsed);
  const bool is_count = number != nullptr && number->is_whole() && *number > Decimal{} &&
                        *number <= Decimal::whole(limits::count);
  return is_count ? std::optional(number->micros / Decimal::one) : std::nullopt;
}

std::optional<Decimal> ForeignRow::price(std::string_view key) { return price(key, power_); }

std::optional<Decimal> ForeignRow::price(std::string_view key, int power) {
  const JsonValue* value = find(key);
  return value == nullptr ? std::nullopt : price_of(*value, power);
}

std::optional<Decimal> ForeignRow::price_of(const JsonValue& value, int power) {
  const bool may_be_number =
      value.kind == JsonValue::Kind::number || value.kind == JsonValue::Kind::text;
  if (may_be_number) {
    const auto parsed = parse_scaled(value.text, power);
    const auto* number = std::get_if<Decimal>(&parsed);
    if (number != nullptr && *number >= Decimal{} && *number <= Decimal::whole(limits::price_usd)) {
      return *number;
    }
  }
  fail(Skip::not_a_price);
  return std::nullopt;
}

void ForeignTable::skip(Skip reason) { ++skipped_.at(static_cast<std::size_t>(reason)); }

template <typename Row>
ForeignTable::Ids ForeignTable::ids_in(const std::vector<Row>& rows) {
  Ids ids;
  for (std::size_t i = 0; i < rows.size(); ++i) ids.index.emplace(rows[i].id, i);
  return ids;
}

ForeignTable::ForeignTable(Catalogue& catalogue, std::string_view place)
    : catalogue_(catalogue),
      place_(place),
      models_(ids_in(catalogue.models)),
      embeddings_(ids_in(catalogue.embeddings)),
      rerankers_(ids_in(catalogue.rerankers)) {}

template <typename Row>
Row* ForeignTable::row_for(std::vector<Row>& rows, Ids& ids, const std::string& id) {
  const auto known = ids.index.find(id);
  const bool is_new = known == ids.index.end();
  if (is_new && rows.size() == limits::price_rows) {
    skip(Skip::too_many);
    return nullptr;
  }
  if (!ids.written.insert(id).second) {
    skip(Skip::twice);
    return nullptr;
  }
  ++taken_;
  if (!is_new) return &rows[known->second];
  ids.index.emplace(id, rows.size());
  rows.emplace_back().id = id;
  return &rows.back();
}

template <typename Row>
void ForeignTable::sign(Row& row, const ForeignOrigin& origin) const {
  if (row.provider.empty()) row.provider = origin.provider;
  if (!origin.until.empty()) {
    row.available = {.from = {}, .until = origin.until, .reason = "deprecated"};
  }
  row.origin = {.as_of = origin.as_of,
                .source = origin.source.empty() ? place_ : origin.source,
                .confidence = Confidence::medium,
                .note = {},
                .file = place_};
}

void ForeignTable::put_model(const std::string& id, const ForeignPrices& prices,
                             const ForeignOrigin& origin) {
  ModelPrice* row = row_for(catalogue_.models, models_, id);
  if (row == nullptr) return;
  row->input = prices.input.value_or(Decimal{});
  row->output = prices.output.value_or(Decimal{});
  row->cached_input = prices.cached_input;
  row->cache_write = prices.cache_write;
  row->tier = prices.tier;
  if (prices.context_window) row->context_window = prices.context_window;
  sign(*row, origin);
}

void ForeignTable::put_embedding(const EmbeddingPrice& given, const ForeignOrigin& origin) {
  EmbeddingPrice* row = row_for(catalogue_.embeddings, embeddings_, given.id);
  if (row == nullptr) return;
  row->input = given.input;
  if (given.dimensions > 0) row->dimensions = given.dimensions;
  if (given.max_input_tokens > 0) row->max_input_tokens = given.max_input_tokens;
  sign(*row, origin);
}

void ForeignTable::put_reranker(const RerankerPrice& given, const ForeignOrigin& origin) {
  RerankerPrice* row = row_for(catalogue_.rerankers, rerankers_, given.id);
  if (row == nullptr) return;
  row->unit = given.unit;
  row->price = given.price;
  sign(*row, origin);
}

const ModelPrice* ForeignTable::model(std::string_view id) const {
  const auto found = models_.index.find(id);
  return found == models_.index.end() ? nullptr : &catalogue_.models[found->second];
}

const EmbeddingPrice* ForeignTable::embedding(std::string_view id) const {
  const auto found = embeddings_.index.find(id);
  return found == embeddings_.index.end() ? nullptr : &catalogue_.embeddings[found->second];
}

std::optional<std::string> ForeignTable::warning() const {
  const std::size_t total = std::accumulate(skipped_.begin(), skipped_.end(), std::size_t{0});
  if (total == 0) return std::nullopt;
  std::vector<std::string> reasons;
  for (std::size_t i = 0; i < skip_count; ++i) {
    if (skipped_.at(i) == 0) continue;
    reasons.push_back(fmt::format("{} {}", skipped_.at(i), to_string(static_cast<Skip>(i))));
  }
  return fmt::format("{}: {} of {} rows skipped: {}", place_, total, total + taken_,
                     fmt::join(reasons, ", "));
}

}  // namespace retort
