// Reads the data.json of pydantic/genai-prices: a list of providers, prices by a million tokens.

#include "base/calendar.hpp"
#include "json/prices/foreign_prices.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

using Kind = JsonValue::Kind;

/// One price, and another above a number of input tokens.
struct Tiered {
  std::optional<Decimal> base;
  std::optional<Decimal> above;
};

class PricesReader {
 public:
  PricesReader(const JsonValue& prices, ForeignRow& row) : prices_(prices), row_(row) {}

  ForeignPrices read() {
    const Tiered input = tiered("input_mtok");
    const Tiered output = tiered("output_mtok");
    const Tiered cached = tiered("cache_read_mtok");
    const Tiered write = tiered("cache_write_mtok");
    const JsonValue* requests = find_member(prices_, "requests_kcount");
    if (requests != nullptr && row_.price_of(*requests, 0) != Decimal{})
      row_.fail(Skip::by_request);
    ForeignPrices prices{.input = input.base,
                         .output = output.base,
                         .cached_input = cached.base,
                         .cache_write = write.base,
                         .tier = {},
                         .context_window = {}};
    if (start_) {
      prices.tier = LongContextTier{.above_input_tokens = *start_,
                                    .input = input.above.value_or(input.base.value_or(Decimal{})),
                                    .cached = cached.above ? cached.above : cached.base,
                                    .output = output.above};
    }
    return prices;
  }

 private:
  Tiered tiered(std::string_view key) {
    const JsonValue* value = find_member(prices_, key);
    if (value == nullptr) return {};
    if (value->kind != Kind::object) return {.base = row_.price_of(*value, 0), .above = {}};
    const JsonValue* base = find_member(*value, "base");
    if (base == nullptr) {
      row_.fail(Skip::not_a_price);
      return {};
    }
    return {.base = row_.price_of(*base, 0), .above = only_tier(*value)};
  }

  /// All prices of a model must change at the same length.
  std::optional<Decimal> only_tier(const JsonValue& value) {
    const JsonValue* tiers = find_member(value, "tiers");
    if (tiers == nullptr || tiers->items.empty()) return std::nullopt;
    const ForeignRow tier(tiers->items.front(), 0);
    const std::optional<std::int64_t> start = tier.count("start");
    const JsonValue* price = tier.find("price");
    if (tiers->items.size() > 1 || (start_ && start_ != start)) row_.fail(Skip::several_tiers);
    if (!start || price == nullptr) {
      row_.fail(Skip::not_a_price);
      return std::nullopt;
    }
    start_ = start;
    return row_.price_of(*price, 0);
  }

  const JsonValue& prices_;
  ForeignRow& row_;
  std::optional<std::int64_t> start_;
};

class GenaiReader {
 public:
  GenaiReader(std::string_view today, ForeignTable& table)
      : today_(day_number(today)), table_(table) {}

  void read(const JsonValue& provider) {
    const JsonValue* models = find_member(provider, "models");
    const std::string id = id_of(ForeignRow(provider, 0).text("id"));
    if (models == nullptr || models->kind != Kind::array) return table_.skip(Skip::not_a_row);
    for (const JsonValue& model : models->items) {
      if (id.empty()) {
        table_.skip(Skip::no_id);
      } else {
        read_model(id, model);
      }
    }
  }

 private:
  void read_model(const std::string& provider, const JsonValue& value) {
    ForeignRow row(value, 0);
    const std::string name = id_of(row.text("id"));
    if (value.kind != Kind::object) row.fail(Skip::not_a_row);
    if (name.empty()) row.fail(Skip::no_id);
    const JsonValue* current = prices_today(row);
    if (current == nullptr) row.fail(Skip::no_token_price);
    if (row.fault()) return table_.skip(*row.fault());
    ForeignPrices prices = PricesReader(*current, row).read();
    prices.context_window = row.count("context_window");
    const ForeignOrigin origin{
        .provider = provider, .as_of = row.date("prices_checked"), .source = {}, .until = {}};
    const EmbeddingPrice* embedding = table_.embedding(name);
    if (!prices.output && embedding != nullptr && embedding->provider == provider) {
      put_embedding(*embedding, prices, row, origin);
    } else {
      put_model(our_id(provider, name), prices, row, origin);
    }
  }

  void put_model(const std::string& id, const ForeignPrices& prices, ForeignRow& row,
                 const ForeignOrigin& origin) {
    if (!prices.input || !prices.output) row.fail(Skip::no_token_price);
    if (prices.input == Decimal{} || prices.output == Decimal{}) row.fail(Skip::zero);
    if (row.fault()) return table_.skip(*row.fault());
    table_.put_model(id, prices, origin);
  }

  void put_embedding(EmbeddingPrice embedding, const ForeignPrices& prices, ForeignRow& row,
                     const ForeignOrigin& origin) {
    if (!prices.input) row.fail(Skip::no_token_price);
    if (prices.input == Decimal{}) row.fail(Skip::zero);
    if (row.fault()) return table_.skip(*row.fault());
    embedding.input = *prices.input;
    table_.put_embedding(embedding, origin);
  }

  [[nodiscard]] std::string our_id(const std::string& provider, const std::string& name) const {
    const ModelPrice* known = table_.model(name);
    if (known != nullptr && known->provider == provider) return name;
    return provider + "/" + name;
  }

  /// Of several prices the last one that has begun. Conditions other than a first day, such as
  /// hours of the day, make the price of a token depend on when it is asked for.
  const JsonValue* prices_today(ForeignRow& row) const {
    const JsonValue* prices = row.find("prices");
    if (prices == nullptr || prices->kind == Kind::object) return prices;
    const JsonValue* current = nullptr;
    for (const JsonValue& one : prices->items) {
      const JsonValue* constraint = find_member(one, "constraint");
      const JsonValue* given = find_member(one, "prices");
      if (given == nullptr) row.fail(Skip::not_a_price);
      if (constraint == nullptr) {
        current = given;
        continue;
      }
      const ForeignRow condition(*constraint, 0);
      const std::optional<std::int64_t> start = day_number(condition.text("start_date"));
      if (constraint->keys.size() != 1 || !start) row.fail(Skip::conditional);
      if (start && today_ && *start <= *today_) current = given;
    }
    return current;
  }

  std::optional<std::int64_t> today_;
  ForeignTable& table_;
};

}  // namespace

void read_genai(const JsonValue& providers, std::string_view today, ForeignTable& table) {
  GenaiReader reader(today, table);
  for (const JsonValue& provider : providers.items) reader.read(provider);
}

}  // namespace retort
