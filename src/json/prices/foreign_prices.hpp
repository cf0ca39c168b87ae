#pragma once
// Price tables of other projects: what a row of theirs changes in ours, and what is passed over.

#include "json/text/json_value.hpp"
#include "knowledge/catalogue.hpp"
#include "retort/enum_names.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Why a row is passed over. Nothing about a price is guessed.
enum class Skip : std::uint8_t {
  not_text,
  no_token_price,
  zero,
  not_a_price,
  by_request,
  several_tiers,
  conditional,
  no_vector_size,
  no_id,
  twice,
  too_many,
  not_a_row,
};

/// As it completes "rows".
template <>
inline constexpr auto enum_names<Skip> = std::to_array<EnumName<Skip>>({
    {Skip::not_text, "for images, sound or something else than text"},
    {Skip::no_token_price, "without a price for input and output tokens"},
    {Skip::zero, "with a price of 0"},
    {Skip::not_a_price, "with a price that is no number from 0 up"},
    {Skip::by_request, "with a price for each request"},
    {Skip::several_tiers, "with several price tiers"},
    {Skip::conditional, "with prices by time of day or other conditions"},
    {Skip::no_vector_size, "for embeddings of unknown size"},
    {Skip::no_id, "with a name that is no id"},
    {Skip::twice, "with a name that occurs twice"},
    {Skip::too_many, "beyond the most that fit"},
    {Skip::not_a_row, "that are no rows"},
});

inline constexpr std::size_t skip_count = count_of<Skip>;

/// The member, unless it is absent or null.
const JsonValue* find_member(const JsonValue& object, std::string_view key);

/// One row. What is wrong with it is remembered, the first fault only, and reading goes on.
class ForeignRow {
 public:
  /// `power` turns its prices into ours: 6 where they are by the token, 0 where by the million.
  ForeignRow(const JsonValue& row, int power) : row_(row), power_(power) {}

  [[nodiscard]] const JsonValue* find(std::string_view key) const { return find_member(row_, key); }
  [[nodiscard]] std::string text(std::string_view key) const;  ///< empty when it is no short text
  [[nodiscard]] std::string date(std::string_view key) const;  ///< empty when it is none
  [[nodiscard]] std::optional<std::int64_t> count(std::string_view key) const;  ///< above zero

  std::optional<Decimal> price(std::string_view key);
  std::optional<Decimal> price(std::string_view key, int power);
  std::optional<Decimal> price_of(const JsonValue& value, int power);

  void fail(Skip reason) {
    if (!fault_) fault_ = reason;
  }
  [[nodiscard]] std::optional<Skip> fault() const { return fault_; }

 private:
  const JsonValue& row_;
  int power_;
  std::optional<Skip> fault_;
};

/// What a foreign row says about a model. Its prices replace ours whole.
struct ForeignPrices {
  std::optional<Decimal> input;  ///< USD per million tokens, as all below
  std::optional<Decimal> output;
  std::optional<Decimal> cached_input;
  std::optional<Decimal> cache_write;
  std::optional<LongContextTier> tier;
  std::optional<std::int64_t> context_window;
};

/// Where a foreign row comes from and until when it holds.
struct ForeignOrigin {
  std::string provider;
  std::string as_of;   ///< may be empty
  std::string source;  ///< empty: the file
  std::string until;   ///< last day of the offer; may be empty
};

/// Puts rows into the catalogue and counts those that are passed over.
class ForeignTable {
 public:
  ForeignTable(Catalogue& catalogue, std::string_view place);

  void skip(Skip reason);

  /// Our row of this id, else a new one. `prices` have input and output.
  void put_model(const std::string& id, const ForeignPrices& prices, const ForeignOrigin& origin);
  void put_embedding(const EmbeddingPrice& given, const ForeignOrigin& origin);
  void put_reranker(const RerankerPrice& given, const ForeignOrigin& origin);

  [[nodiscard]] const ModelPrice* model(std::string_view id) const;
  [[nodiscard]] const EmbeddingPrice* embedding(std::string_view id) const;

  /// One line about all rows that were passed over; nothing when there were none.
  [[nodiscard]] std::optional<std::string> warning() const;

 private:
  /// Of one table: where each id stands, and which ids the file has set.
  struct Ids {
    std::map<std::string, std::size_t, std::less<>> index;
    std::set<std::string> written;
  };

  template <typename Row>
  static Ids ids_in(const std::vector<Row>& rows);
  /// The row to write to; nothing, and a skip, where there can be none.
  template <typename Row>
  Row* row_for(std::vector<Row>& rows, Ids& ids, const std::string& id);
  template <typename Row>
  void sign(Row& row, const ForeignOrigin& origin) const;

  Catalogue& catalogue_;
  std::string place_;
  Ids models_;
  Ids embeddings_;
  Ids rerankers_;
  std::size_t taken_ = 0;
  std::array<std::size_t, skip_count> skipped_{};
};

/// A name as an id: in lower case; empty where that is none.
std::string id_of(std::string_view name);

// Each reads a whole file of the project's format.
void read_litellm(const JsonValue& file, ForeignTable& table);
void read_genai(const JsonValue& providers, std::string_view today, ForeignTable& table);

}  // namespace retort
