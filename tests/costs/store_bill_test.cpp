// The bill of each store in the price list against its vendor's formula, on random workloads.

#include "costs/bill.hpp"
#include "support/catch.hpp"
#include "support/formula_use.hpp"
#include "support/small_prices.hpp"

#include <fmt/format.h>

#include <cmath>

namespace retort::testing {
namespace {
namespace store_bill_test {

/// What a month's bill of a store depends on, in GB.
struct Use {
  double records = 0.0;
  double dimensions = 0.0;
  double stored = 0.0;
  double searched = 0.0;  ///< by one query
  double written = 0.0;
  double returned = 0.0;
  double queries = 0.0;
};

double dollars_of(Money amount) { return static_cast<double>(amount.picos) / 1e12; }

double magnitude(Random& random, double least, double most) {
  return least * std::pow(most / least, static_cast<double>(random.below(1'000'001)) / 1e6);
}

Inputs random_inputs(std::size_t store, Random& random) {
  Inputs inputs = inputs_of(shipped_knowledge());
  inputs.choose(RowRole::store, store);
  inputs.choose(RowRole::reranker, std::nullopt);
  inputs.set(Role::corpus_pages, std::round(magnitude(random, 1.0, 1e9)));
  inputs.set(Role::queries_per_month, std::round(magnitude(random, 1.0, 1e9)));
  inputs.set(Role::knowledge_bases, std::round(magnitude(random, 1.0, 1e3)));
  inputs.set(Role::change_percent, static_cast<double>(random.below(101)));
  inputs.set(Role::metadata_bytes, static_cast<double>(random.below(10'000)));
  return inputs;
}

Use use_of(const Inputs& in) {
  const Catalogue& catalogue = shipped_knowledge().catalogue;
  const double dimensions = catalogue.embeddings[*in.row(RowRole::embedding)].dimensions;
  const double step = in[Role::chunk_tokens] * (1.0 - in.share(Role::overlap_percent));
  const double records = std::ceil(in[Role::corpus_pages] * in[Role::tokens_per_page] / step);
  const double record_gb = (4.0 * dimensions + in[Role::metadata_bytes]) / 1e9;
  const double queries = in[Role::queries_per_month];
  return {.records = records,
          .dimensions = dimensions,
          .stored = records * record_gb,
          .searched = records * record_gb / in[Role::knowledge_bases],
          .written = records * record_gb * in.share(Role::change_percent),
          .returned = queries * in[Role::retrieved_chunks] * record_gb,
          .queries = queries};
}

/// Only what the store bills in a month.
double billed(const StorePrice& store, const Inputs& inputs) {
  Money sum;
  for (const BillLine& line : bill(shipped_knowledge(), Approach::rag, inputs).lines) {
    if (line.origin != &store.origin || line.kind == CostKind::setup) continue;
    const bool is_query = line.kind == CostKind::per_query;
    sum += is_query ? times(inputs[Role::queries_per_month], line.amount()) : line.amount();
  }
  return dollars_of(sum);
}

constexpr double gb_per_gib = 1.073741824;

double price_of(const StorePrice& store, StoreMeter::What what) {
  const auto meter = std::ranges::find(store.meters, what, &StoreMeter::what);
  return meter == store.meters.end() ? 0.0 : to_double(meter->price);
}

/// By the formula of the product, with the prices of the plan.
double vendors(const StorePrice& store, const Use& use) {
  using What = StoreMeter::What;
  const double minimum = to_double(store.minimum);
  if (store.product.starts_with("Pinecone") && !store.meters.empty()) {
    return number_of(
        "pinecone_usd",
        fmt::format("stored_gb={} queries={} namespace_gb={} write_units={} "
                    "usd_per_gb={} usd_per_mread={} usd_per_mwrite={} minimum_usd={}",
                    use.stored, use.queries, use.searched, use.written * 1e6,
                    price_of(store, What::stored_gb_month), price_of(store, What::queried_gb),
                    price_of(store, What::written_kb), minimum));
  }
  if (store.product == "turbopuffer") {
    return number_of(
        "turbopuffer_usd",
        fmt::format("stored_gb={} queries={} namespace_gb={} written_gb={} returned_gb={} "
                    "usd_per_returned_gb={} minimum_usd={}",
                    use.stored, use.queries, use.searched, use.written, use.returned,
                    price_of(store, What::returned_gb), minimum));
  }
  if (store.product.starts_with("Chroma")) {
    return number_of(
        "chroma_usd",
        fmt::format("stored_gib={} written_gib={} queried_tib={} returned_gib={}",
                    use.stored / gb_per_gib, use.written / gb_per_gib,
                    use.queries * use.searched / gb_per_gib / 1024.0, use.returned / gb_per_gib));
  }
  if (store.product.starts_with("Weaviate") && !store.meters.empty()) {
    return number_of("weaviate_usd",
                     fmt::format("records={} dimensions={} stored_gib={}", use.records,
                                 use.dimensions, use.stored / gb_per_gib));
  }
  double usage = 0.0;
  for (const StoreMeter& meter : store.meters) {
    const double price = to_double(meter.price) / to_double(meter.per);
    const double included = to_double(meter.included);
    if (meter.what == What::months) {
      usage += price;
    } else if (meter.what == What::stored_gb_month) {
      usage += price * std::max(0.0, use.stored - included);
    } else if (meter.what == What::stored_gb_day) {
      usage += price * 30.0 * std::max(0.0, use.stored - included);
    } else if (meter.what == What::searches) {
      usage += price * std::max(0.0, use.queries - included);
    } else {
      FAIL(store.id << ": say what " << to_string(meter.what) << " costs");
    }
  }
  return number_of("bill_with_minimum", fmt::format("other_usd={} minimum_usd={}", usage, minimum));
}

TEST_CASE("the bill of every store is what its vendor's formula says") {
  Random random(31);
  const std::vector<StorePrice>& stores = shipped_knowledge().catalogue.stores;
  constexpr std::size_t workloads = 100;
  std::size_t compared = 0;
  for (std::size_t store = 0; store < stores.size(); ++store) {
    for (std::size_t i = 0; i < workloads; ++i) {
      const Inputs inputs = random_inputs(store, random);
      if (bill(shipped_knowledge(), Approach::rag, inputs).obstacle) continue;
      const Use use = use_of(inputs);
      const double bill = billed(stores[store], inputs);
      const double formula = vendors(stores[store], use);
      INFO(stores[store].id << ": " << use.stored << " GB, " << use.searched << " searched by each "
                            << "of " << use.queries << " queries");
      // A query's share is whole picodollars.
      const double rounding = use.queries * 1e-11 + 1e-9 * formula;
      CHECK(std::abs(bill - formula) <= rounding);
      ++compared;
    }
  }
  CHECK(compared > stores.size() * workloads / 2);
}

TEST_CASE("a large namespace of turbopuffer costs what its steps say, in the bill too") {
  const std::vector<StorePrice>& stores = shipped_knowledge().catalogue.stores;
  const auto store = std::ranges::find(stores, "turbopuffer-launch", &StorePrice::id);
  Inputs inputs = inputs_of(shipped_knowledge());
  inputs.choose(RowRole::store, static_cast<std::size_t>(store - stores.begin()));
  inputs.set(Role::corpus_pages, 1e8);
  inputs.set(Role::queries_per_month, 1e6);
  const Use use = use_of(inputs);
  REQUIRE(use.searched > 128.0);
  const double counted = 32.0 + 0.2 * 96.0 + 0.04 * (use.searched - 128.0);
  const double others = use.stored * 0.33 + use.written * 2.0 + use.returned * 0.05;
  CHECK(billed(*store, inputs) == Approx(counted + others));
}

}  // namespace store_bill_test
}  // namespace
}  // namespace retort::testing
