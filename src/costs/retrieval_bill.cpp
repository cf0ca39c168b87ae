#include "costs/bill_draft.hpp"
#include "formulas/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr double days = 30.0;
constexpr double bytes_per_kb = 1000.0;

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
    // One search reads up to a hundred documents.
    constexpr double documents_per_search = 100.0;
    constexpr std::int64_t searches = 1000;
    draft.add(LineId::reranking, CostKind::per_query,
              {std::ceil(draft.in[Role::reranked_chunks] / documents_per_search), Unit::searches},
              divided(Money::dollars(reranker.price), searches), &reranker.origin);
    return;
  }
  const double tokens = draft.in[Role::reranked_chunks] *
                        (draft.in[Role::chunk_tokens] + draft.in[Role::question_tokens]);
  draft.add(LineId::reranking, CostKind::per_query, {tokens}, per_token(reranker.price),
            &reranker.origin);
}

struct StoreUse {
  double records = 0.0;
  double bytes = 0.0;  ///< of a record
  double dimensions = 0.0;
};

/// USD for one unit of the meter.
Money price_of(const StoreMeter& meter) {
  return divided(Money::dollars(meter.price), meter.per.micros / Decimal::one);
}

/// What an amount counts as at the first price.
double counted(const StoreMeter& meter, double amount) {
  if (meter.steps.empty()) return amount;
  double counted = std::min(amount, to_double(meter.steps.front().above));
  for (std::size_t i = 0; i < meter.steps.size(); ++i) {
    const PriceStep& step = meter.steps[i];
    const bool is_last = i + 1 == meter.steps.size();
    const double end = is_last ? amount : std::min(amount, to_double(meter.steps[i + 1].above));
    counted +=
        to_double(step.price) / to_double(meter.price) * std::max(0.0, end - to_double(step.above));
  }
  return counted;
}

/// Of an amount in a month.
double billed(const StoreMeter& meter, double amount) {
  return counted(meter, std::max(0.0, amount - to_double(meter.included)));
}

Money add_stored(BillDraft& draft, const StorePrice& store, const StoreMeter& meter,
                 double quantity) {
  return draft.add(LineId::storage, CostKind::fixed, {quantity, unit_of(meter.what)},
                   price_of(meter), &store.origin);
}

Money add_written(BillDraft& draft, const StorePrice& store, const StoreMeter& meter, double first,
                  double again) {
  const Money price = price_of(meter);
  draft.add(LineId::first_writes, CostKind::setup, {billed(meter, first), unit_of(meter.what)},
            price, &store.origin);
  return draft.add(LineId::rewrites, CostKind::maintenance,
                   {billed(meter, again), unit_of(meter.what)}, price, &store.origin);
}

Money add_searched(BillDraft& draft, const StorePrice& store, const StoreMeter& meter,
                   double amount) {
  const double once = std::max(to_double(meter.floor), counted(meter, amount));
  const double queries = draft.in[Role::queries_per_month];
  // What is included is spread over the queries of the month, or left to the tests.
  const double included = to_double(meter.included);
  const double free = included > 0.0 ? included / std::max(queries, 1.0) : 0.0;
  const Money price =
      draft.add(LineId::searches, CostKind::per_query,
                {std::max(0.0, once - free), unit_of(meter.what)}, price_of(meter), &store.origin);
  return times(queries, price);
}

/// Adds what the meter bills, and returns how much that is in a month.
Money add_meter(BillDraft& draft, const StorePrice& store, const StoreMeter& meter,
                const StoreUse& use) {
  const double size = use.records * use.bytes;
  const double changed = size * draft.in.share(Role::change_percent);
  const double returned = draft.in[Role::retrieved_chunks] * use.bytes;
  const double searched = size / draft.in[Role::knowledge_bases];
  switch (meter.what) {
    case StoreMeter::What::stored_gb_month:
      return add_stored(draft, store, meter, billed(meter, size / bytes_per_gb));
    case StoreMeter::What::stored_gib_month:
      return add_stored(draft, store, meter, billed(meter, size / bytes_per_gib));
    case StoreMeter::What::stored_gb_day:
      return add_stored(draft, store, meter, billed(meter, size / bytes_per_gb) * days);
    case StoreMeter::What::million_dimensions:
      return add_stored(draft, store, meter, billed(meter, use.records * use.dimensions / million));
    case StoreMeter::What::written_gb:
      return add_written(draft, store, meter, size / bytes_per_gb, changed / bytes_per_gb);
    case StoreMeter::What::written_gib:
      return add_written(draft, store, meter, size / bytes_per_gib, changed / bytes_per_gib);
    case StoreMeter::What::written_kb:
      return add_written(draft, store, meter, size / bytes_per_kb, changed / bytes_per_kb);
    case StoreMeter::What::queried_gb:
      return add_searched(draft, store, meter, searched / bytes_per_gb);
    case StoreMeter::What::queried_tib:
      return add_searched(draft, store, meter, searched / bytes_per_tib);
    case StoreMeter::What::returned_gb:
      return add_searched(draft, store, meter, returned / bytes_per_gb);
    case StoreMeter::What::returned_gib:
      return add_searched(draft, store, meter, returned / bytes_per_gib);
    case StoreMeter::What::searches:
      return add_searched(draft, store, meter, 1.0);
    case StoreMeter::What::months:
      return add_stored(draft, store, meter, billed(meter, 1.0));
  }
  return {};
}

void add_store(BillDraft& draft, double records, double bytes, double dimensions) {
  const StorePrice& store = draft.chosen(draft.catalogue.stores, RowRole::store);
  draft.require(store.available, RowRole::store);
  const double gb = records * bytes / bytes_per_gb;
  if (store.most_gb && gb > to_double(*store.most_gb)) {
    draft.stop(Obstacle::Kind::store_size, gb, to_double(*store.most_gb), RowRole::store);
  }
  const double queries = draft.in[Role::queries_per_month];
  if (store.most_searches && queries > to_double(*store.most_searches)) {
    draft.stop(Obstacle::Kind::store_searches, queries, to_double(*store.most_searches),
               RowRole::store);
  }
  StoreUse use{.records = records, .bytes = bytes, .dimensions = dimensions};
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
  const double chunks = chunk_count(draft.corpus_tokens(), draft.in[Role::chunk_tokens],
                                    draft.in.share(Role::overlap_percent));
  const double tokens = std::max(draft.corpus_tokens(), chunks * draft.in[Role::chunk_tokens]);
  const Money price = draft.token_price_or(Role::embedding_usd, per_token(embedding.input));
  const PriceOrigin* origin = draft.origin_or(Role::embedding_usd, &embedding.origin);
  draft.add(LineId::embed_corpus, CostKind::setup, {tokens}, price, origin);
  draft.add(LineId::refresh, CostKind::maintenance, {tokens * draft.in.share(Role::change_percent)},
            price, origin);
  draft.add(LineId::embed_question, CostKind::per_query, {draft.in[Role::question_tokens]}, price,
            origin);
  add_store(draft, chunks, record_bytes(embedding.dimensions, draft.in[Role::metadata_bytes]),
            embedding.dimensions);
  if (draft.in.row(RowRole::reranker)) add_reranker(draft);
}

}  // namespace retort
