// Reads LiteLLM's model_prices_and_context_window.json: an object of rows, prices by the token.

#include "json/prices/foreign_prices.hpp"

#include <fmt/format.h>

#include <charconv>

namespace retort {
namespace {

constexpr int million = 6;
constexpr int thousand = 3;

class LiteLlmReader {
 public:
  LiteLlmReader(const JsonValue& file, ForeignTable& table) : file_(file), table_(table) {}

  void read(std::string_view name, const JsonValue& value) {
    if (value.kind != JsonValue::Kind::object) return table_.skip(Skip::not_a_row);
    const std::string id = id_of(name);
    ForeignRow row(value, million);
    const std::string mode = row.text("mode");
    if (id.empty()) {
      table_.skip(Skip::no_id);
    } else if (mode == "chat" || mode == "completion" || mode == "responses") {
      read_model(our_id(id), value, row);
    } else if (mode == "embedding") {
      read_embedding(id, row);
    } else if (mode == "rerank") {
      read_reranker(id, row);
    } else {
      table_.skip(Skip::not_text);
    }
  }

 private:
  /// "groq/x" is our "x" of groq, unless the file has a row "x" as well.
  [[nodiscard]] std::string our_id(const std::string& id) const {
    const std::size_t slash = id.find('/');
    if (slash == std::string::npos || table_.model(id) != nullptr) return id;
    const std::string rest = id.substr(slash + 1);
    const ModelPrice* known = table_.model(rest);
    const bool is_same = known != nullptr && known->provider == id.substr(0, slash) &&
                         find_member(file_, rest) == nullptr;
    return is_same ? rest : id;
  }

  static ForeignOrigin origin_of(const std::string& id, const ForeignRow& row) {
    std::string provider = id_of(row.text("litellm_provider"));
    if (provider.empty()) provider = id.substr(0, id.find('/'));
    return {.provider = std::move(provider),
            .as_of = {},
            .source = row.text("source"),
            .until = row.date("deprecation_date")};
  }

  void read_model(const std::string& id, const JsonValue& value, ForeignRow& row) {
    ForeignPrices prices{.input = row.price("input_cost_per_token"),
                         .output = row.price("output_cost_per_token"),
                         .cached_input = row.price("cache_read_input_token_cost"),
                         .cache_write = row.price("cache_creation_input_token_cost"),
                         .tier = {},
                         .context_window = row.count("max_input_tokens")};
    if (!prices.cached_input) prices.cached_input = row.price("input_cost_per_token_cache_hit");
    if (prices.cached_input == Decimal{}) prices.cached_input.reset();
    if (prices.cache_write == Decimal{}) prices.cache_write.reset();
    check(row, prices);
    read_tier(value, row, prices);
    if (row.fault()) return table_.skip(*row.fault());
    table_.put_model(id, prices, origin_of(id, row));
  }

  static void check(ForeignRow& row, const ForeignPrices& prices) {
    if (row.price("input_cost_per_request").value_or(Decimal{}) > Decimal{}) {
      row.fail(Skip::by_request);
    }
    if (!prices.input || !prices.output) {
      row.fail(Skip::no_token_price);
    } else if (*prices.input == Decimal{} || *prices.output == Decimal{}) {
      row.fail(Skip::zero);
    }
  }

  /// The bound in "input_cost_per_token_above_200k_tokens", in thousands.
  static std::optional<int> bound_in(std::string_view key) {
    constexpr std::string_view end = "k_tokens";
    for (const std::string_view start :
         {"input_cost_per_token_above_", "output_cost_per_token_above_"}) {
      if (!key.starts_with(start) || !key.ends_with(end)) continue;
      const std::string_view digits =
          key.substr(start.size(), key.size() - start.size() - end.size());
      int bound = 0;
      const auto [stop, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), bound);
      const bool is_whole = error == std::errc{} && stop == digits.data() + digits.size();
      if (is_whole && bound > 0 && bound <= most_thousands) return bound;
    }
    return std::nullopt;
  }

  static void read_tier(const JsonValue& value, ForeignRow& row, ForeignPrices& prices) {
    std::optional<int> bound;
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
      if (value.items[i].kind == JsonValue::Kind::null) continue;
      const std::optional<int> found = bound_in(value.keys[i]);
      if (!found) continue;
      if (bound && bound != found) row.fail(Skip::several_tiers);
      bound = found;
    }
    if (!bound) return;
    const auto above = [&](std::string_view key) {
      return row.price(fmt::format("{}_above_{}k_tokens", key, *bound));
    };
    prices.tier = LongContextTier{
        .above_input_tokens = std::int64_t{*bound} * 1000,
        .input = above("input_cost_per_token").value_or(prices.input.value_or(Decimal{})),
        .cached = above("cache_read_input_token_cost"),
        .output = above("output_cost_per_token")};
    // Nobody charges nothing only because a prompt is long.
    if (prices.tier->input == Decimal{} || prices.tier->output == Decimal{}) row.fail(Skip::zero);
  }

  void read_embedding(const std::string& id, ForeignRow& row) {
    const std::optional<Decimal> input = row.price("input_cost_per_token");
    std::optional<std::int64_t> longest = row.count("max_input_tokens");
    if (!longest) longest = row.count("max_tokens");
    const std::optional<std::int64_t> size = row.count("output_vector_size");
    if (!input) row.fail(Skip::no_token_price);
    if (input == Decimal{}) row.fail(Skip::zero);
    if (table_.embedding(id) == nullptr && (!size || !longest)) row.fail(Skip::no_vector_size);
    if (row.fault()) return table_.skip(*row.fault());
    table_.put_embedding({.id = id,
                          .provider = {},
                          .input = *input,
                          .dimensions = static_cast<std::int32_t>(size.value_or(0)),
                          .max_input_tokens = static_cast<std::int32_t>(longest.value_or(0)),
                          .available = {},
                          .origin = {}},
                         origin_of(id, row));
  }

  /// By the search or by the token; a row that names both with one figure means the token.
  void read_reranker(const std::string& id, ForeignRow& row) {
    const Decimal by_token = row.price("input_cost_per_token").value_or(Decimal{});
    const Decimal by_search = row.price("input_cost_per_query", thousand).value_or(Decimal{});
    const Decimal same = row.price("input_cost_per_query").value_or(by_token);
    if (by_token == Decimal{} && by_search == Decimal{}) row.fail(Skip::zero);
    if (by_token > Decimal{} && same > Decimal{} && same != by_token) row.fail(Skip::by_request);
    if (row.fault()) return table_.skip(*row.fault());
    RerankerPrice price;
    price.id = id;
    price.unit = by_token > Decimal{} ? RerankerPrice::Unit::million_tokens
                                      : RerankerPrice::Unit::thousand_searches;
    price.price = by_token > Decimal{} ? by_token : by_search;
    table_.put_reranker(price, origin_of(id, row));
  }

  static constexpr int most_thousands = 1'000'000;

  const JsonValue& file_;
  ForeignTable& table_;
};

}  // namespace

void read_litellm(const JsonValue& file, ForeignTable& table) {
  LiteLlmReader reader(file, table);
  for (std::size_t i = 0; i < file.items.size(); ++i) reader.read(file.keys[i], file.items[i]);
}

}  // namespace retort
