#include "costs/bill_draft.hpp"

#include <algorithm>

namespace retort {
namespace {

TokenRates prices_of(const BillDraft& draft, const ModelPrice& model, const Request& sent) {
  TokenRates prices{.input = per_token(model.input),
                    .output = per_token(model.output),
                    .cached = std::nullopt,
                    .cache_write = per_token(model.cache_write.value_or(model.input)),
                    .origin = &model.origin};
  if (model.cached_input) prices.cached = per_token(*model.cached_input);
  if (model.tier && sent.input() > static_cast<double>(model.tier->above_input_tokens)) {
    const LongContextTier& tier = *model.tier;
    // The premium of writing into the cache carries over; on free input there is none.
    prices.cache_write =
        model.input > Decimal{}
            ? times(to_double(tier.input) / to_double(model.input), prices.cache_write)
            : per_token(tier.input);
    prices.input = per_token(tier.input);
    if (prices.cached) prices.cached = per_token(tier.cached.value_or(tier.input));
    if (tier.output) prices.output = per_token(*tier.output);
  }
  return with_own_prices(draft, prices);
}

double cache_hits(const BillDraft& draft, double prefix, const CacheRule* rule) {
  if (draft.in.has(Role::cache_hit_percent)) return draft.in.share(Role::cache_hit_percent);
  if (rule == nullptr || prefix < rule->min_prefix_tokens) return 0.0;
  return draft.formula(BillFormula::cache_hit_share,
                       draft.in[Role::queries_per_month] / draft.in[Role::knowledge_bases],
                       rule->seconds_to_live);
}

/// The share of queries that can wait is cheaper.
void discount(const BillDraft& draft, TokenRates& prices) {
  const ModelPrice& model = draft.chosen(draft.catalogue.models, RowRole::model);
  const double off = draft.in.share(Role::batch_percent) *
                     static_cast<double>(model.batch_discount_percent) / 100.0;
  if (off <= 0.0 || trains(draft.approach)) return;
  const double left = 1.0 - off;
  prices.input = times(left, prices.input);
  prices.output = times(left, prices.output);
  prices.cache_write = times(left, prices.cache_write);
  if (prices.cached) prices.cached = times(left, *prices.cached);
}

}  // namespace

TokenRates with_own_prices(const BillDraft& draft, TokenRates prices) {
  if (draft.in.has(Role::input_usd)) {
    prices.input = draft.token_price_or(Role::input_usd, prices.input);
    prices.cache_write = prices.input;
  }
  prices.output = draft.token_price_or(Role::output_usd, prices.output);
  if (draft.in.has(Role::cached_usd))
    prices.cached = draft.token_price_or(Role::cached_usd, prices.input);
  // Nobody pays more for a hit than for a miss.
  if (prices.cached) prices.cached = std::min(*prices.cached, prices.input);
  return prices;
}

const CacheRule* cache_rule(const BillDraft& draft, std::string_view provider) {
  const auto rule = std::ranges::find(draft.catalogue.cache_rules, provider, &CacheRule::id);
  return rule == draft.catalogue.cache_rules.end() ? nullptr : &*rule;
}

void add_tokens(BillDraft& draft, const Request& sent, TokenRates prices, const CacheRule* rule) {
  const double hits = prices.cached ? cache_hits(draft, sent.prefix, rule) : 0.0;
  // A cache that is dearer than none, with its price for writing, is left off.
  const bool caches =
      hits > 0.0 &&
      times(hits, *prices.cached) + times(1.0 - hits, prices.cache_write) < prices.input;
  draft.bill.cache_hits = caches ? hits : 0.0;
  discount(draft, prices);
  const double missed = sent.prefix * (1.0 - hits);
  const PriceOrigin* input_origin = draft.origin_or(Role::input_usd, prices.origin);
  if (caches) {
    draft.add(LineId::cached_input, CostKind::per_query, {sent.prefix * hits}, *prices.cached,
              draft.origin_or(Role::cached_usd, prices.origin));
    draft.add(LineId::cache_write, CostKind::per_query, {missed}, prices.cache_write, input_origin);
  }
  draft.add(LineId::input, CostKind::per_query, {caches ? sent.fresh : sent.input()}, prices.input,
            input_origin);
  draft.add(LineId::output, CostKind::per_query, {sent.output}, prices.output,
            draft.origin_or(Role::output_usd, prices.origin));
}

void add_calls(BillDraft& draft) {
  if (!draft.in.row(RowRole::model)) {
    add_own_serving(draft);
    return;
  }
  const ModelPrice& model = draft.chosen(draft.catalogue.models, RowRole::model);
  draft.require(model.available, RowRole::model);
  const Request sent = draft.request();
  const double total = sent.input() + sent.output;
  if (model.context_window && total > static_cast<double>(*model.context_window)) {
    draft.stop(Obstacle::Kind::context_window, total, static_cast<double>(*model.context_window),
               RowRole::model);
  }
  add_tokens(draft, sent, prices_of(draft, model, sent), cache_rule(draft, model.provider));
}

}  // namespace retort
