#include "costs/bill_draft.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr double kb_per_gb = 1e6;
constexpr double gib_per_tib = 1024.0;
constexpr double million = 1e6;

Unit unit_of(StoreMeter::What what) {
  switch (what) {
    case StoreMeter::What::stored_gb_month:
    case StoreMeter::What::stored_gb_day:
    case StoreMeter::What::written_gb:
    case StoreMeter::What::queried_gb:
    case StoreMeter::What::returned_gb:
      return Unit::gb;
    case StoreMeter::What::stored_gib_month:
    case StoreMeter::What::written_gib:
    case StoreMeter::What::returned_gib:
      return Unit::gib;
    case StoreMeter::What::queried_tib:
      return Unit::tib;
    case StoreMeter::What::written_kb:
      return Unit::kb;
    case StoreMeter::What::million_dimensions:
      return Unit::million_dimensions;
    case StoreMeter::What::searches:
      return Unit::searches;
    case StoreMeter::What::months:
      return Unit::months;
  }
  return Unit::months;
}

void add_reranker(BillDraft& draft) {
  const RerankerPrice& reranker = draft.chosen(draft.catalogue.rerankers, RowRole::reranker);
  draft.require(reranker.available, RowRole::reranker);
  if (reranker.unit == RerankerPrice::Unit::thousand_searches) {
    constexpr std::int64_t searches = 1000;
    draft.add(LineId::reranking, CostKind::per_query,
              {draft.formula(BillFormula::rerank_searches, draft.in[Role::reranked_chunks]),
               Unit::searches},
              divided(Money::dollars(reranker.price), searches), &reranker.origin);
    return;
  }
  const double tokens = draft.in[Role::reranked_chunks] *
                        (draft.in[Role::chunk_tokens] + draft.in[Role::question_tokens]);
  draft.add(LineId::reranking, CostKind::per_query, {tokens}, per_token(reranker.price),
            &reranker.origin);
}

/// In GB, but for the dimensions.
struct StoreUse {
  double stored = 0.0;
  double changed = 0.0;   ///< a month
  double searched = 0.0;  ///< by one query
  double dimensions = 0.0;
};

/// USD for one unit of the meter.
Money price_of(const StoreMeter& meter) {
  return divided(Money::dollars(meter.price), meter.per.micros / Decimal::one);
}

/// What an amount counts as at the first price.
double counted(const BillDraft& draft, const StoreMeter& meter, double amount) {
  if (meter.steps.empty()) return amount;
  double counted = 0.0;
  double above = 0.0;
  double price = to_double(meter.price);
  for (std::size_t i = 0; i <= meter.steps.size(); ++i) {
    const bool is_last = i == meter.steps.size();
    const double end = is_last ? largest_quantity : to_double(meter.steps[i].above);
    counted +=
        draft.formula(BillFormula::step_amount, amount, above, end, price, to_double(meter.price));
    above = end;
    if (!is_last) price = to_double(meter.steps[i].price);
  }
  return counted;
}

/// Of an amount in a month.
double billed(const BillDraft& draft, const StoreMeter& meter, double amount) {
  return counted(draft, meter, std::max(0.0, amount - to_double(meter.included)));
}

Money add_stored(BillDraft& draft, const StorePrice& store, const StoreMeter& meter,
                 double quantity) {
  return draft.add(LineId::storage, CostKind::fixed, {quantity, unit_of(meter.what)},
                   price_of(meter), &store.origin);
}

Money add_written(BillDraft& draft, const StorePrice& store, const StoreMeter& meter, double first,
                  double again) {
  const Money price = price_of(meter);
  draft.add(LineId::first_writes, CostKind::setup,
            {billed(draft, meter, first), unit_of(meter.what)}, price, &store.origin);
  return draft.add(LineId::rewrites, CostKind::maintenance,
                   {billed(draft, meter, again), unit_of(meter.what)}, price, &store.origin);
}

Money add_searched(BillDraft& draft, const StorePrice& store, const StoreMeter& meter,
                   double amount) {
  const double once = std::max(to_double(meter.floor), counted(draft, meter, amount));
  const double queries = draft.in[Role::queries_per_month];
  // What is included is spread over the queries of the month, or left to the tests.
  const double included = to_double(meter.included);
  const double free = included > 0.0 ? included / std::max(queries, 1.0) : 0.0;
  const Money price =
      draft.add(LineId::searches, CostKind::per_query,
                {std::max(0.0, once - free), unit_of(meter.what)}, price_of(meter), &store.origin);
  return times(queries, price);
}

double gb_of(const BillDraft& draft, double records) {
  const EmbeddingPrice& embedding = draft.chosen(draft.catalogue.embeddings, RowRole::embedding);
  return draft.formula(BillFormula::vector_store_gb, records, embedding.dimensions,
                       draft.in[Role::metadata_bytes]);
}

/// Of one query.
double returned_gb(const BillDraft& draft) {
  return gb_of(draft, draft.in[Role::retrieved_chunks]);
}

/// Adds what the meter bills, and returns how much that is in a month.
Money add_meter(BillDraft& draft, const StorePrice& store, const StoreMeter& meter,
                const StoreUse& use) {
  const auto gib = [&draft](double gb) { return draft.formula(BillFormula::gib_of_gb, gb); };
  const auto stored = [&](double amount) {
    return add_stored(draft, store, meter, billed(draft, meter, amount));
  };
  switch (meter.what) {
    case StoreMeter::What::stored_gb_month:
      return stored(use.stored);
    case StoreMeter::What::stored_gib_month:
      return stored(gib(use.stored));
    case StoreMeter::What::stored_gb_day:
      return add_stored(
          draft, store, meter,
          draft.formula(BillFormula::stored_gb_days, billed(draft, meter, use.stored)));
    case StoreMeter::What::million_dimensions:
      return stored(use.dimensions / million);
    case StoreMeter::What::written_gb:
      return add_written(draft, store, meter, use.stored, use.changed);
    case StoreMeter::What::written_gib:
      return add_written(draft, store, meter, gib(use.stored), gib(use.changed));
    case StoreMeter::What::written_kb:
      return add_written(draft, store, meter, use.stored * kb_per_gb, use.changed * kb_per_gb);
    case StoreMeter::What::queried_gb:
      return add_searched(draft, store, meter, use.searched);
    case StoreMeter::What::queried_tib:
      return add_searched(draft, store, meter, gib(use.searched) / gib_per_tib);
    case StoreMeter::What::returned_gb:
      return add_searched(draft, store, meter, returned_gb(draft));
    case StoreMeter::What::returned_gib:
      return add_searched(draft, store, meter, gib(returned_gb(draft)));
    case StoreMeter::What::searches:
      return add_searched(draft, store, meter, 1.0);
    case StoreMeter::What::months:
      return stored(1.0);
  }
  return {};
}

void add_store(BillDraft& draft, const StoreUse& use) {
  const StorePrice& store = draft.chosen(draft.catalogue.stores, RowRole::store);
  draft.require(store.available, RowRole::store);
  if (store.most_gb && use.stored > to_double(*store.most_gb)) {
    draft.stop(Obstacle::Kind::store_size, use.stored, to_double(*store.most_gb), RowRole::store);
  }
  const double queries = draft.in[Role::queries_per_month];
  if (store.most_searches && queries > to_double(*store.most_searches)) {
    draft.stop(Obstacle::Kind::store_searches, queries, to_double(*store.most_searches),
               RowRole::store);
  }
  Money usage;
  for (const StoreMeter& meter : store.meters) usage += add_meter(draft, store, meter, use);
  const Money minimum = Money::dollars(store.minimum);
  draft.add(LineId::store_minimum, CostKind::fixed, {1.0, Unit::months},
            std::max(Money{}, minimum - usage), &store.origin);
}

}  // namespace

void add_retrieval(BillDraft& draft) {
  const EmbeddingPrice& embedding = draft.chosen(draft.catalogue.embeddings, RowRole::embedding);
  draft.require(embedding.available, RowRole::embedding);
  const double corpus = draft.corpus_tokens();
  const auto of_corpus = [&](BillFormula formula) {
    return draft.formula(formula, corpus, draft.in[Role::chunk_tokens],
                         draft.in.share(Role::overlap_percent));
  };
  const double tokens = of_corpus(BillFormula::embedded_tokens);
  const Money price = draft.token_price_or(Role::embedding_usd, per_token(embedding.input));
  const PriceOrigin* origin = draft.origin_or(Role::embedding_usd, &embedding.origin);
  draft.add(LineId::embed_corpus, CostKind::setup, {tokens}, price, origin);
  draft.add(LineId::refresh, CostKind::maintenance, {tokens * draft.in.share(Role::change_percent)},
            price, origin);
  draft.add(LineId::embed_question, CostKind::per_query, {draft.in[Role::question_tokens]}, price,
            origin);
  const double records = of_corpus(BillFormula::chunk_count);
  const double stored = gb_of(draft, records);
  add_store(draft, {.stored = stored,
                    .changed = stored * draft.in.share(Role::change_percent),
                    .searched = stored / draft.in[Role::knowledge_bases],
                    .dimensions = records * embedding.dimensions});
  if (draft.in.row(RowRole::reranker)) add_reranker(draft);
}

}  // namespace retort
