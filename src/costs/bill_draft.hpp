#pragma once
// A bill while it is written, and the parts that write its lines.

#include "costs/bill.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retort {

/// USD per million tokens, as the price of one token.
inline Money per_token(Decimal per_million) { return {Int128{per_million.micros}}; }

/// Stands behind a price that the person gave.
const PriceOrigin& given_price();

/// Tokens of one request to a model.
struct Request {
  double prefix = 0.0;  ///< the same in every request
  double fresh = 0.0;
  double output = 0.0;

  [[nodiscard]] double input() const { return prefix + fresh; }
};

/// Prices of one token.
struct TokenRates {
  Money input;
  Money output;
  std::optional<Money> cached;  ///< absent: no cache
  Money cache_write;
  const PriceOrigin* origin = nullptr;
};

/// What a draft is made for: what is not asked for is not worked out.
enum class BillDetail : std::uint8_t {
  lines,    ///< and all sums
  monthly,  ///< what comes every month, added up
};

struct BillDraft {
  struct Count {
    double quantity = 0.0;
    Unit unit = Unit::tokens;
  };

  /// Adds a line and returns what it amounts to, where that is wanted.
  Money add(LineId id, CostKind kind, Count count, Money unit_price,
            const PriceOrigin* origin = nullptr) {
    const bool is_once = kind == CostKind::setup || kind == CostKind::people;
    if (detail == BillDetail::monthly && is_once) return {};
    const Money amount = times(count.quantity, unit_price);
    sum_of(kind) += amount;
    if (detail == BillDetail::lines) {
      bill.lines.push_back({.id = id,
                            .kind = kind,
                            .quantity = count.quantity,
                            .unit = count.unit,
                            .unit_price = unit_price,
                            .origin = origin});
    }
    return amount;
  }

  Money& sum_of(CostKind kind) {
    switch (kind) {
      case CostKind::setup:
        return bill.setup;
      case CostKind::fixed:
        return bill.fixed;
      case CostKind::per_query:
        return bill.per_query;
      case CostKind::maintenance:
        return bill.maintenance;
      case CostKind::people:
        return bill.people;
    }
    return bill.setup;
  }

  void stop(Obstacle::Kind kind, double needed, double available, RowRole row) {
    if (bill.obstacle) return;
    bill.obstacle = Obstacle{.kind = kind, .needed = needed, .available = available, .row = row};
  }

  void require(const Availability& available, RowRole row) {
    const bool has_dates = !available.from.empty() || !available.until.empty();
    if (!has_dates || offer_on(available, catalogue.today) == Offer::available) return;
    stop(Obstacle::Kind::offer_ended, 0.0, 0.0, row);
  }

  template <typename Row>
  [[nodiscard]] const Row& chosen(const std::vector<Row>& table, RowRole role) const {
    return table[in.row(role).value_or(0)];
  }

  /// A price of the person's own stands before the listed one.
  [[nodiscard]] Money price_or(Role own, Money listed, Money unit) const {
    return in.has(own) ? times(in[own], unit) : listed;
  }

  [[nodiscard]] const PriceOrigin* origin_or(Role own, const PriceOrigin* listed) const {
    return in.has(own) ? &given_price() : listed;
  }

  [[nodiscard]] Money token_price_or(Role own, Money listed) const {
    return price_or(own, listed, per_token(Decimal::whole(1)));
  }

  [[nodiscard]] double corpus_tokens() const {
    return formula(BillFormula::tokens_of_pages, in[Role::corpus_pages], in[Role::tokens_per_page]);
  }

  [[nodiscard]] double retrieved_tokens() const {
    if (in.has(Role::retrieved_tokens)) return in[Role::retrieved_tokens];
    return std::min(in[Role::retrieved_chunks] * in[Role::chunk_tokens], corpus_tokens());
  }

  [[nodiscard]] Request request() const {
    Request request{.prefix = in[Role::prompt_tokens],
                    .fresh = in[Role::question_tokens],
                    .output = in[Role::output_tokens] * (1.0 + in.share(Role::reasoning_percent))};
    if (approach == Approach::prompting || approach == Approach::long_context) {
      request.prefix += in[Role::shot_tokens];
    }
    if (approach == Approach::long_context) {
      request.prefix += corpus_tokens() / in[Role::knowledge_bases];
    }
    if (searches(approach)) {
      request.fresh += retrieved_tokens();
    }
    return request;
  }

  const Catalogue& catalogue;
  const BillFormulas& formula;
  Approach approach = Approach::prompting;
  const Inputs& in;
  BillDetail detail = BillDetail::lines;
  Bill bill;
};

/// Calls to a model that is paid by the token, or that runs on one's own GPUs.
void add_calls(BillDraft& draft);
void add_tokens(BillDraft& draft, const Request& sent, TokenRates prices, const CacheRule* rule);
TokenRates with_own_prices(const BillDraft& draft, TokenRates prices);
const CacheRule* cache_rule(const BillDraft& draft, std::string_view provider);

/// Embedding, store and reranking.
void add_retrieval(BillDraft& draft);

/// Examples and runs, the first and those that follow.
void add_training(BillDraft& draft);

/// Calls to a model that was trained: by the token, or on GPUs.
void add_tuned_calls(BillDraft& draft);
void add_own_serving(BillDraft& draft);

}  // namespace retort
