// Each bill against figures worked out by hand, from the round prices of small_prices.hpp.

#include "costs/bill.hpp"

#include "support/catch.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace retort::testing {
namespace {
namespace bill_test {

using Kind = Obstacle::Kind;

Money dollars(std::string_view text) { return Money::dollars(decimal(text)); }

/// A small catalogue and a workload to change before it is billed.
struct Case {
  Knowledge knowledge = small_prices();
  Inputs inputs = inputs_of(knowledge);

  ModelPrice& model() { return knowledge.catalogue.models[0]; }
  StorePrice& store() { return knowledge.catalogue.stores[0]; }
  TuningPrice& offer() { return knowledge.catalogue.tuning[0]; }
  GpuKind& kind() { return knowledge.catalogue.gpu_kinds[0]; }

  Case& set(Role role, double value) {
    inputs.set(role, value);
    return *this;
  }
  Case& choose(RowRole role, std::optional<std::size_t> row) {
    inputs.choose(role, row);
    return *this;
  }
  [[nodiscard]] Bill bill(Approach approach) const {
    return retort::bill(knowledge, approach, inputs);
  }
};

/// The lines with this name.
std::vector<BillLine> lines_of(const Bill& bill, LineId id) {
  std::vector<BillLine> lines;
  std::ranges::copy_if(bill.lines, std::back_inserter(lines),
                       [id](const BillLine& line) { return line.id == id; });
  return lines;
}

BillLine line_of(const Bill& bill, LineId id) {
  const std::vector<BillLine> lines = lines_of(bill, id);
  INFO(to_string(id));
  REQUIRE(lines.size() == 1);
  return lines.front();
}

/// Work, and calls at what a query costs.
bool has_no_price(LineId id) {
  return id == LineId::labels || id == LineId::trial_calls || id == LineId::test_calls ||
         id == LineId::engineering;
}

bool has_given_price(const BillLine& line) {
  return line.origin != nullptr && line.origin->confidence == Confidence::given;
}

std::string amount(const Bill& bill, LineId id) { return to_text(line_of(bill, id).amount()); }

TEST_CASE("bill: a prompt is sent with its examples, and answered") {
  const Bill bill = Case().bill(Approach::prompting);
  // 300 + 600 + 100 tokens at 2 USD a million, 400 at 10.
  CHECK(amount(bill, LineId::input) == "0.002");
  CHECK(amount(bill, LineId::output) == "0.004");
  CHECK(bill.per_query == dollars("0.006"));
  CHECK(bill.setup == Money{});
  CHECK(bill.fixed == Money{});
  CHECK(bill.maintenance == Money{});
  CHECK(bill.monthly == dollars("6"));   // 1,000 queries
  CHECK(bill.horizon == dollars("72"));  // 12 months
  CHECK(line_of(bill, LineId::input).quantity == 1000.0);
  CHECK(line_of(bill, LineId::input).unit == Unit::tokens);
  CHECK(line_of(bill, LineId::input).unit_price == Money{2'000'000});
}

TEST_CASE("bill: reasoning is output") {
  // 400 * (1 + 150 %) = 1,000 tokens at 10 USD a million.
  CHECK(amount(Case().set(Role::reasoning_percent, 150.0).bill(Approach::prompting),
               LineId::output) == "0.01");
}

TEST_CASE("bill: a long context is the whole collection with every query") {
  const Bill bill = Case().bill(Approach::long_context);
  // 300 + 600 + 100 * 500 + 100 = 51,000 tokens at 2 USD a million.
  CHECK(amount(bill, LineId::input) == "0.102");
  CHECK(bill.per_query == dollars("0.106"));
  CHECK(lines_of(bill, LineId::embed_corpus).empty());
}

TEST_CASE("bill: collections that are kept apart are sent one at a time") {
  // 900 + 50,000 / 5 + 100 = 11,000 tokens.
  CHECK(amount(Case().set(Role::knowledge_bases, 5.0).bill(Approach::long_context),
               LineId::input) == "0.022");
}

TEST_CASE("bill: RAG sends passages, embeds and stores") {
  const Bill bill = Case().bill(Approach::rag);
  // 300 + 100 + 5 * 500 = 2,900 tokens at 2 USD a million.
  CHECK(amount(bill, LineId::input) == "0.0058");
  // 100 chunks of 500 tokens at 0.1 USD a million; a tenth of them each month.
  CHECK(amount(bill, LineId::embed_corpus) == "0.005");
  CHECK(amount(bill, LineId::refresh) == "0.0005");
  CHECK(amount(bill, LineId::embed_question) == "0.00001");
  CHECK(amount(bill, LineId::store_minimum) == "50");
  CHECK(bill.setup == dollars("0.005"));
  CHECK(bill.fixed == dollars("50"));
  CHECK(bill.per_query == dollars("0.00981"));
  CHECK(bill.maintenance == dollars("0.0005"));
  CHECK(bill.monthly == dollars("59.8105"));
  CHECK(bill.horizon == dollars("717.731"));
}

TEST_CASE("bill: overlaps are embedded and stored twice") {
  // ceil(50,000 / (500 * 0.8)) = 125 chunks, 62,500 tokens.
  CHECK(amount(Case().set(Role::overlap_percent, 20.0).bill(Approach::rag), LineId::embed_corpus) ==
        "0.00625");
}

TEST_CASE("bill: no more is retrieved than there is, unless the person has measured it") {
  Case small;
  small.set(Role::corpus_pages, 2.0);
  // 300 + 100 + 2 * 500 tokens.
  CHECK(line_of(small.bill(Approach::rag), LineId::input).quantity == 1400.0);
  small.set(Role::retrieved_tokens, 4000.0);
  CHECK(line_of(small.bill(Approach::rag), LineId::input).quantity == 4400.0);
}

TEST_CASE("bill: an empty collection costs the store's minimum and the call") {
  const Bill bill = Case().set(Role::corpus_pages, 0.0).bill(Approach::rag);
  CHECK(bill.setup == Money{});
  CHECK(bill.fixed == dollars("50"));
  CHECK(bill.per_query == dollars("0.00481"));  // 400 in, 400 out, 100 embedded
}

// Prices by the token.

TEST_CASE("bill: a longer input makes the whole request dearer") {
  Case tiered;
  tiered.model().tier = LongContextTier{
      .above_input_tokens = 50'999, .input = decimal("4"), .cached = {}, .output = decimal("15")};
  const Bill above = tiered.bill(Approach::long_context);
  CHECK(amount(above, LineId::input) == "0.204");
  CHECK(amount(above, LineId::output) == "0.006");
  tiered.model().tier->above_input_tokens = 51'000;
  CHECK(tiered.bill(Approach::long_context).per_query == dollars("0.106"));
  tiered.model().tier->above_input_tokens = 50'999;
  tiered.model().tier->output.reset();
  CHECK(amount(tiered.bill(Approach::long_context), LineId::output) == "0.004");
}

TEST_CASE("bill: in the dearer tier the cache costs what the tier says, and writing its premium") {
  Case tiered;
  tiered.set(Role::cache_hit_percent, 50.0);
  tiered.model().cached_input = decimal("0.2");
  tiered.model().cache_write = decimal("2.5");
  tiered.model().tier = LongContextTier{
      .above_input_tokens = 50'999, .input = decimal("4"), .cached = decimal("0.4"), .output = {}};
  const Bill bill = tiered.bill(Approach::long_context);
  // The prefix is 50,900 tokens. Writing is a quarter dearer than input: 5 USD.
  CHECK(amount(bill, LineId::cached_input) == "0.01018");
  CHECK(amount(bill, LineId::cache_write) == "0.12725");
  // Without a price of its own, a hit costs as much as a miss: then there is no use in a cache.
  tiered.model().tier->cached.reset();
  CHECK(lines_of(tiered.bill(Approach::long_context), LineId::cached_input).empty());
}

TEST_CASE("bill: a tier of a model whose input is free has no premium") {
  Case tiered;
  tiered.set(Role::cache_hit_percent, 50.0);
  tiered.model().input = {};
  tiered.model().cached_input = Decimal{};
  tiered.model().tier = LongContextTier{
      .above_input_tokens = 50'999, .input = decimal("4"), .cached = decimal("1"), .output = {}};
  const Bill bill = tiered.bill(Approach::long_context);
  // 25,450 tokens read at 1 USD and as many written at 4, and 100 fresh ones.
  CHECK(bill.per_query == dollars("0.13165"));
}

TEST_CASE("bill: what is cached is read cheaply, and what is missed is written") {
  Case cached;
  cached.set(Role::cache_hit_percent, 50.0);
  cached.model().cached_input = decimal("0.2");
  cached.model().cache_write = decimal("2.5");
  const Bill bill = cached.bill(Approach::prompting);
  // Half of a prefix of 900 tokens each; the question is fresh.
  CHECK(amount(bill, LineId::cached_input) == "0.00009");
  CHECK(amount(bill, LineId::cache_write) == "0.001125");
  CHECK(amount(bill, LineId::input) == "0.0002");
  CHECK(bill.cache_hits == 0.5);
}

TEST_CASE("bill: without a price for writing a miss costs as much as input") {
  Case cached;
  cached.set(Role::cache_hit_percent, 50.0);
  cached.model().cached_input = decimal("0.2");
  CHECK(amount(cached.bill(Approach::prompting), LineId::cache_write) == "0.0009");
}

TEST_CASE("bill: a cache that is dearer than none is left off") {
  Case cached;
  cached.model().cached_input = decimal("0.2");
  cached.model().cache_write = decimal("2.5");
  // h * 0.2 + (1 - h) * 2.5 is below 2 from 21.7 % on.
  const Bill off = cached.set(Role::cache_hit_percent, 21.0).bill(Approach::prompting);
  CHECK(lines_of(off, LineId::cached_input).empty());
  CHECK(off.per_query == dollars("0.006"));
  CHECK(off.cache_hits == 0.0);
  const Bill on = cached.set(Role::cache_hit_percent, 22.0).bill(Approach::prompting);
  CHECK(lines_of(on, LineId::cached_input).size() == 1);
  CHECK(on.per_query < dollars("0.006"));
}

TEST_CASE("bill: a model without a price for cached input has no cache") {
  const Bill bill = Case().set(Role::cache_hit_percent, 90.0).bill(Approach::prompting);
  CHECK(bill.per_query == dollars("0.006"));
  CHECK(bill.cache_hits == 0.0);
}

TEST_CASE("bill: the hit rate follows the traffic, from the shortest prefix on that is cached") {
  Case cached;
  cached.model().cached_input = decimal("0.2");
  // 8,760 a month are one in 300 seconds: 1 - 1/e of them find their prefix.
  cached.set(Role::queries_per_month, 8760.0);
  CHECK(cached.set(Role::prompt_tokens, 399.0).bill(Approach::prompting).cache_hits == 0.0);
  CHECK(cached.set(Role::prompt_tokens, 400.0).bill(Approach::prompting).cache_hits ==
        Approx(1.0 - std::exp(-1.0)));
  // Two collections are half as warm each.
  CHECK(cached.set(Role::knowledge_bases, 2.0).bill(Approach::long_context).cache_hits ==
        Approx(1.0 - std::exp(-0.5)));
  cached.knowledge.catalogue.cache_rules.clear();
  CHECK(cached.bill(Approach::long_context).cache_hits == 0.0);
}

TEST_CASE("bill: prices of the person's own stand before the catalogue's") {
  Case own;
  own.set(Role::input_usd, 3.0).set(Role::output_usd, 20.0);
  const Bill bill = own.bill(Approach::prompting);
  CHECK(amount(bill, LineId::input) == "0.003");
  CHECK(amount(bill, LineId::output) == "0.008");
  own.model().tier = LongContextTier{
      .above_input_tokens = 10, .input = decimal("100"), .cached = {}, .output = decimal("100")};
  CHECK(own.bill(Approach::prompting).per_query == bill.per_query);
  CHECK(own.set(Role::input_usd, 0.0)
            .set(Role::output_usd, 0.0)
            .bill(Approach::prompting)
            .per_query == Money{});
}

TEST_CASE("bill: own prices of cache and embedding count as well") {
  Case own;
  own.set(Role::cache_hit_percent, 50.0).set(Role::cached_usd, 1.0).set(Role::embedding_usd, 0.2);
  // 450 tokens at 1 USD a million, 450 at 2.
  CHECK(amount(own.bill(Approach::prompting), LineId::cached_input) == "0.00045");
  CHECK(amount(own.bill(Approach::prompting), LineId::cache_write) == "0.0009");
  CHECK(amount(own.bill(Approach::rag), LineId::embed_corpus) == "0.01");
  // Nobody pays more for a hit than for a miss.
  CHECK(own.set(Role::cached_usd, 50.0).bill(Approach::prompting).per_query == dollars("0.006"));
}

TEST_CASE("bill: what can wait is cheaper, every price of it, but not with a trained model") {
  Case batch;
  batch.set(Role::batch_percent, 50.0).set(Role::cache_hit_percent, 50.0);
  batch.model().cached_input = decimal("0.2");
  batch.model().batch_discount_percent = 50;
  const Bill bill = batch.bill(Approach::prompting);
  // Three quarters of the price.
  CHECK(amount(bill, LineId::cached_input) == "0.0000675");
  CHECK(amount(bill, LineId::cache_write) == "0.000675");
  CHECK(amount(bill, LineId::input) == "0.00015");
  CHECK(amount(bill, LineId::output) == "0.003");
  batch.choose(RowRole::tuning, 0);
  CHECK(amount(batch.bill(Approach::fine_tune), LineId::output) == "0.008");
}

TEST_CASE("bill: a request must fit the window, output included") {
  Case tight;
  tight.model().context_window = 51'400;
  CHECK_FALSE(tight.bill(Approach::long_context).obstacle.has_value());
  tight.model().context_window = 51'399;
  const Bill bill = tight.bill(Approach::long_context);
  REQUIRE(bill.obstacle.has_value());
  CHECK(bill.obstacle->kind == Kind::context_window);
  CHECK(bill.obstacle->needed == 51'400.0);
  CHECK(bill.obstacle->available == 51'399.0);
  CHECK(bill.obstacle->row == RowRole::model);
  CHECK(bill.lines.empty());
  CHECK(bill.horizon == Money{});
  tight.model().context_window.reset();
  CHECK_FALSE(tight.bill(Approach::long_context).obstacle.has_value());
}

// Stores.

/// 200,000 records of 4 * 1,000 + 1,000 bytes: 1 GB, of which a tenth is rewritten in a month.
Case with_meter(const StoreMeter& meter) {
  Case one;
  one.set(Role::corpus_pages, 200'000.0);
  one.store().minimum = {};
  one.store().meters = {meter};
  return one;
}

StoreMeter meter_of(StoreMeter::What what, std::string_view price = "1") {
  return {.what = what, .price = decimal(price), .per = decimal("1")};
}

void check_near(double quantity, double expected) {
  CHECK(std::abs(quantity - expected) <= expected * 1e-12);
}

TEST_CASE("bill: stores bill what they hold by the month") {
  using What = StoreMeter::What;
  const auto held = [](What what) {
    const BillLine line = line_of(with_meter(meter_of(what)).bill(Approach::rag), LineId::storage);
    CHECK(line.kind == CostKind::fixed);
    return line.quantity;
  };
  check_near(held(What::stored_gb_month), 1.0);
  check_near(held(What::stored_gib_month), 1e9 / 1024.0 / 1024.0 / 1024.0);
  check_near(held(What::stored_gb_day), 30.0);
  check_near(held(What::million_dimensions), 200.0);
  check_near(held(What::months), 1.0);
}

TEST_CASE("bill: stores bill writes once, and again for what changes") {
  using What = StoreMeter::What;
  const auto check_written = [](What what, double first) {
    const Bill bill = with_meter(meter_of(what)).bill(Approach::rag);
    check_near(line_of(bill, LineId::first_writes).quantity, first);
    check_near(line_of(bill, LineId::rewrites).quantity, first / 10.0);
    CHECK(line_of(bill, LineId::first_writes).kind == CostKind::setup);
    CHECK(line_of(bill, LineId::rewrites).kind == CostKind::maintenance);
  };
  check_written(What::written_gb, 1.0);
  check_written(What::written_gib, 1e9 / 1024.0 / 1024.0 / 1024.0);
  check_written(What::written_kb, 1e6);
}

TEST_CASE("bill: stores bill searches by size, by what they return, or each") {
  using What = StoreMeter::What;
  const auto once = [](const StoreMeter& meter, double bases = 1.0) {
    const Bill bill = with_meter(meter).set(Role::knowledge_bases, bases).bill(Approach::rag);
    CHECK(line_of(bill, LineId::searches).kind == CostKind::per_query);
    return line_of(bill, LineId::searches).quantity;
  };
  check_near(once(meter_of(What::queried_gb)), 1.0);
  check_near(once(meter_of(What::queried_gb), 4.0), 0.25);
  StoreMeter floored = meter_of(What::queried_gb);
  floored.floor = decimal("0.5");
  check_near(once(floored, 4.0), 0.5);
  check_near(once(meter_of(What::queried_tib)), 1e9 / 1024.0 / 1024.0 / 1024.0 / 1024.0);
  // Five records of 5,000 bytes.
  check_near(once(meter_of(What::returned_gb)), 25e-6);
  check_near(once(meter_of(What::returned_gib)), 25'000.0 / 1024.0 / 1024.0 / 1024.0);
  check_near(once(meter_of(What::searches)), 1.0);
}

/// 1 USD, a fifth of it above 2 and a twenty-fifth above 8.
StoreMeter stepped(StoreMeter::What what) {
  StoreMeter meter = meter_of(what);
  meter.steps = {{decimal("2"), decimal("0.2")}, {decimal("8"), decimal("0.04")}};
  return meter;
}

TEST_CASE("bill: what lies above a step of a price counts for less") {
  using What = StoreMeter::What;
  // 200,000 pages are 1 GB.
  const auto at = [](const StoreMeter& meter, double gb, LineId id) {
    const Bill bill = with_meter(meter).set(Role::corpus_pages, 200'000.0 * gb).bill(Approach::rag);
    return line_of(bill, id).quantity;
  };
  const auto searched = [&](double gb) {
    return at(stepped(What::queried_gb), gb, LineId::searches);
  };
  check_near(searched(1.0), 1.0);
  check_near(searched(2.0), 2.0);
  check_near(searched(7.0), 3.0);
  check_near(searched(8.0), 3.2);
  check_near(searched(33.0), 4.2);
  check_near(at(stepped(What::stored_gb_month), 33.0, LineId::storage), 4.2);
  check_near(at(stepped(What::stored_gb_day), 33.0, LineId::storage), 126.0);
  check_near(at(stepped(What::written_gb), 33.0, LineId::first_writes), 4.2);
  StoreMeter floored = stepped(What::queried_gb);
  floored.floor = decimal("3.5");
  check_near(at(floored, 8.0, LineId::searches), 3.5);
  StoreMeter included = stepped(What::stored_gb_month);
  included.included = decimal("5");
  check_near(at(included, 12.0, LineId::storage), 3.0);
}

TEST_CASE("bill: a price for so many is a price for each of them") {
  StoreMeter million = meter_of(StoreMeter::What::searches, "16");
  million.per = decimal("1000000");
  const BillLine line = line_of(with_meter(million).bill(Approach::rag), LineId::searches);
  CHECK(line.unit_price == dollars("0.000016"));
}

TEST_CASE("bill: what is included is free each month, whatever is measured") {
  using What = StoreMeter::What;
  const auto billed = [](What what, std::string_view included, LineId id) {
    StoreMeter meter = meter_of(what);
    meter.included = decimal(included);
    return line_of(with_meter(meter).bill(Approach::rag), id).quantity;
  };
  check_near(billed(What::stored_gb_month, "0.25", LineId::storage), 0.75);
  check_near(billed(What::stored_gb_day, "0.5", LineId::storage), 15.0);
  CHECK(billed(What::stored_gb_month, "8", LineId::storage) == 0.0);
  check_near(billed(What::written_gb, "0.04", LineId::first_writes), 0.96);
  check_near(billed(What::written_gb, "0.04", LineId::rewrites), 0.06);
  // 1,000 queries a month.
  check_near(billed(What::searches, "500", LineId::searches), 0.5);
  CHECK(billed(What::searches, "1000", LineId::searches) == 0.0);
}

TEST_CASE("bill: without queries the searches of tests are within what is included") {
  StoreMeter meter = meter_of(StoreMeter::What::searches);
  meter.included = decimal("500");
  Case idle = with_meter(meter);
  idle.set(Role::queries_per_month, 0.0);
  CHECK(line_of(idle.bill(Approach::rag), LineId::searches).quantity == 0.0);
}

TEST_CASE("bill: a store costs its meters or its minimum, whichever is more") {
  Case metered = with_meter(meter_of(StoreMeter::What::searches, "0.01"));
  metered.store().minimum = decimal("50");
  metered.store().meters.push_back(meter_of(StoreMeter::What::stored_gb_month, "15"));
  metered.store().meters.push_back(meter_of(StoreMeter::What::written_gb, "20"));
  // 15 for storage, 2 for rewrites, 1,000 searches at a cent.
  CHECK(amount(metered.bill(Approach::rag), LineId::store_minimum) == "23");
  metered.set(Role::queries_per_month, 3300.0);
  CHECK(amount(metered.bill(Approach::rag), LineId::store_minimum) == "0");
  metered.set(Role::queries_per_month, 10'000.0);
  CHECK(amount(metered.bill(Approach::rag), LineId::store_minimum) == "0");
}

TEST_CASE("bill: a store has room for so much, and answers so many searches") {
  Case full = with_meter(meter_of(StoreMeter::What::months));
  full.store().most_gb = decimal("1");
  full.store().most_searches = decimal("1000");
  CHECK_FALSE(full.bill(Approach::rag).obstacle.has_value());
  full.store().most_gb = decimal("0.999999");
  const Bill size = full.bill(Approach::rag);
  REQUIRE(size.obstacle.has_value());
  CHECK(size.obstacle->kind == Kind::store_size);
  CHECK(size.obstacle->needed == 1.0);
  CHECK(size.obstacle->row == RowRole::store);
  full.store().most_gb.reset();
  full.store().most_searches = decimal("999");
  const Bill searches = full.bill(Approach::both);
  REQUIRE(searches.obstacle.has_value());
  CHECK(searches.obstacle->kind == Kind::store_searches);
  CHECK(searches.obstacle->needed == 1000.0);
  CHECK_FALSE(full.bill(Approach::prompting).obstacle.has_value());
  CHECK_FALSE(full.bill(Approach::fine_tune).obstacle.has_value());
}

// Rerankers.

TEST_CASE("bill: a reranker is billed by the search of up to a hundred passages") {
  Case ranked;
  ranked.choose(RowRole::reranker, 0);
  CHECK(amount(ranked.bill(Approach::rag), LineId::reranking) == "0.002");
  CHECK(amount(ranked.set(Role::reranked_chunks, 100.0).bill(Approach::rag), LineId::reranking) ==
        "0.002");
  CHECK(amount(ranked.set(Role::reranked_chunks, 101.0).bill(Approach::rag), LineId::reranking) ==
        "0.004");
  CHECK(lines_of(ranked.bill(Approach::fine_tune), LineId::reranking).empty());
}

TEST_CASE("bill: a reranker is billed by the tokens of the passages, each with the question") {
  // 50 * (500 + 100) tokens at 0.05 USD a million.
  CHECK(amount(Case().choose(RowRole::reranker, 1).bill(Approach::rag), LineId::reranking) ==
        "0.0015");
}

// Training and serving.

TEST_CASE("bill: training on a GPU is paid by the hour, for every run") {
  const Bill bill = Case().bill(Approach::fine_tune);
  // 4 * 10e9 * 1,000 * 500 * 3 = 6e16 operations at 40 % of 1e14 a second, and a fifth: half an
  // hour. Two runs; six more a year.
  const BillLine training = line_of(bill, LineId::training);
  CHECK(training.unit == Unit::gpu_hours);
  check_near(training.quantity, 1.0);
  check_near(line_of(bill, LineId::retraining).quantity, 0.25);
  CHECK(training.unit_price == dollars("2"));
  // 1,000 examples at a cent.
  CHECK(amount(bill, LineId::labels) == "10");
  CHECK(bill.setup == dollars("12"));
  CHECK(bill.maintenance == dollars("0.5"));
}

TEST_CASE("bill: own prices of GPUs and examples stand before the catalogue's") {
  Case own;
  own.set(Role::training_gpu_usd, 3.0).set(Role::gpu_usd, 1.0).set(Role::label_usd, 0.5);
  const Bill bill = own.bill(Approach::fine_tune);
  CHECK(amount(bill, LineId::training) == "3");
  CHECK(amount(bill, LineId::serving) == "730");
  CHECK(amount(bill, LineId::labels) == "500");
}

TEST_CASE("bill: a trained model is served day and night, without the examples of the prompt") {
  const Bill bill = Case().bill(Approach::fine_tune);
  CHECK(amount(bill, LineId::serving) == "1460");  // 730 hours at 2 USD
  CHECK(bill.per_query == Money{});
  CHECK(bill.fixed == dollars("1460"));
  CHECK(bill.serving_gpus == 1.0);
  // 400 tokens in: 8e12 operations at half of 1e14 a second, and 400 out at 1,000 a second.
  check_near(bill.utilisation, 1000.0 * 0.56 / (730.0 * 3600.0));
}

TEST_CASE("bill: GPUs for the peak are a staircase") {
  Case busy;
  // 5 * 0.56 seconds of GPU in 730 * 3,600: one GPU carries 938,571.4 queries.
  CHECK(busy.set(Role::queries_per_month, 938'571.0).bill(Approach::fine_tune).serving_gpus == 1.0);
  CHECK(busy.set(Role::queries_per_month, 938'572.0).bill(Approach::fine_tune).serving_gpus == 2.0);
  CHECK(busy.set(Role::queries_per_month, 9'385'715.0).bill(Approach::fine_tune).serving_gpus ==
        11.0);
  CHECK(busy.set(Role::queries_per_month, 0.0).bill(Approach::fine_tune).serving_gpus == 1.0);
}

TEST_CASE("bill: a utilisation stands in for the peak") {
  Case busy;
  busy.set(Role::queries_per_month, 730.0 * 3600.0).set(Role::utilisation_percent, 50.0);
  // 0.56 GPUs are busy, half of the time.
  CHECK(busy.bill(Approach::fine_tune).serving_gpus == 2.0);
  check_near(busy.bill(Approach::fine_tune).utilisation, 0.28);
}

TEST_CASE("bill: GPUs are rented so many together, and in pairs where one is too small") {
  Case eight;
  eight.knowledge.catalogue.gpus[0].min_gpus = 8;
  CHECK(amount(eight.bill(Approach::fine_tune), LineId::serving) == "11680");
  // 20 GB of weights and 1.5 beside them are more than nine tenths of 16, not of 32.
  Case small;
  small.kind().memory_gb = 16;
  CHECK(small.bill(Approach::fine_tune).serving_gpus == 2.0);
  small.set(Role::queries_per_month, 2'000'000.0);  // 2.13 GPUs
  CHECK(small.bill(Approach::fine_tune).serving_gpus == 4.0);
}

TEST_CASE("bill: what eight GPUs cannot hold cannot be had") {
  Case tiny;
  tiny.kind().memory_gb = 2;
  const Bill training = tiny.bill(Approach::fine_tune);
  REQUIRE(training.obstacle.has_value());
  CHECK(training.obstacle->kind == Kind::gpu_memory);
  CHECK(training.obstacle->row == RowRole::training_gpu);
  CHECK(training.obstacle->needed == 20.0);
  CHECK(training.obstacle->available == 2.0);
  // 8 * 3 GB hold what training needs; serving has 0.1 GB left for 0.16 GB of a request.
  tiny.kind().memory_gb = 3;
  const Bill serving = tiny.bill(Approach::both);
  REQUIRE(serving.obstacle.has_value());
  CHECK(serving.obstacle->kind == Kind::gpu_memory);
  CHECK(serving.obstacle->row == RowRole::serving_gpu);
  CHECK(serving.lines.empty());
}

TEST_CASE("bill: an empty request is served all the same") {
  Case empty;
  empty.set(Role::prompt_tokens, 0.0).set(Role::question_tokens, 0.0).set(Role::output_tokens, 0.0);
  const Bill bill = empty.bill(Approach::fine_tune);
  CHECK(bill.serving_gpus == 1.0);
  CHECK(bill.utilisation == 0.0);
}

TEST_CASE("bill: a trained model has a window of its own") {
  Case tight;
  tight.knowledge.catalogue.open_models[0].context_window = 800;
  CHECK_FALSE(tight.bill(Approach::fine_tune).obstacle.has_value());
  const Bill both = tight.bill(Approach::both);  // 2,900 in, 400 out
  REQUIRE(both.obstacle.has_value());
  CHECK(both.obstacle->kind == Kind::context_window);
  CHECK(both.obstacle->needed == 3300.0);
  CHECK(both.obstacle->row == RowRole::open_model);
}

TEST_CASE("bill: a GPU whose speed nobody knows cannot be priced") {
  Case unknown;
  unknown.knowledge.costs.throughputs.clear();
  unknown.inputs = inputs_of(unknown.knowledge);
  const Bill bill = unknown.bill(Approach::fine_tune);
  REQUIRE(bill.obstacle.has_value());
  CHECK(bill.obstacle->kind == Kind::no_throughput);
  CHECK_FALSE(unknown.set(Role::tokens_per_second, 10.0).bill(Approach::fine_tune).obstacle);
}

TEST_CASE("bill: a model of one's own serves what is not trained as well") {
  Case own;
  own.choose(RowRole::model, std::nullopt);
  const Bill bill = own.bill(Approach::rag);
  CHECK(amount(bill, LineId::serving) == "1460");
  CHECK(lines_of(bill, LineId::output).empty());
  CHECK(lines_of(bill, LineId::training).empty());
  CHECK(bill.fixed == dollars("1510"));
}

TEST_CASE("bill: both trains and retrieves") {
  const Bill bill = Case().bill(Approach::both);
  CHECK(bill.setup == dollars("12.005"));
  CHECK(bill.fixed == dollars("1510"));
  CHECK(bill.maintenance == dollars("0.5005"));
  CHECK(bill.per_query == dollars("0.00001"));
  // 2,900 tokens in take 1.16 seconds.
  check_near(bill.utilisation, 1000.0 * 1.56 / (730.0 * 3600.0));
}

// Hosted training.

Case hosted() { return Case().choose(RowRole::tuning, 0); }

TEST_CASE("bill: hosted training is billed by the token, or by its minimum") {
  Case offer = hosted();
  // 1.5 million tokens at 3 USD a million; two runs, and six a year.
  const Bill bill = offer.bill(Approach::fine_tune);
  CHECK(amount(bill, LineId::training) == "9");
  CHECK(amount(bill, LineId::retraining) == "2.25");
  CHECK(line_of(bill, LineId::training).unit == Unit::runs);
  offer.offer().minimum = decimal("10");
  CHECK(amount(offer.bill(Approach::fine_tune), LineId::training) == "20");
  offer.set(Role::validation_tokens, 2'000'000.0);
  CHECK(amount(offer.bill(Approach::fine_tune), LineId::training) == "21");
}

TEST_CASE("bill: a hosted tuned model is called by the token") {
  const Bill bill = hosted().bill(Approach::fine_tune);
  // 400 tokens at 4 USD a million, 400 at 20.
  CHECK(bill.per_query == dollars("0.0096"));
  CHECK(bill.serving_gpus == 0.0);
  CHECK(lines_of(bill, LineId::serving).empty());
}

TEST_CASE("bill: a hosted tuned model without prices by the token is rented by the hour") {
  Case rented = hosted();
  rented.offer().input.reset();
  rented.offer().hosting_hour = decimal("3");
  CHECK(amount(rented.bill(Approach::fine_tune), LineId::serving) == "2190");
  rented.offer().hosting_hour.reset();
  const Bill bill = rented.bill(Approach::fine_tune);
  REQUIRE(bill.obstacle.has_value());
  CHECK(bill.obstacle->kind == Kind::no_serving_price);
  CHECK(bill.obstacle->row == RowRole::tuning);
}

TEST_CASE("bill: training without a published price needs the person's") {
  Case secret = hosted();
  secret.offer().training.reset();
  const Bill bill = secret.bill(Approach::fine_tune);
  REQUIRE(bill.obstacle.has_value());
  CHECK(bill.obstacle->kind == Kind::no_training_price);
  secret.set(Role::training_usd, 2.0);
  CHECK(amount(secret.bill(Approach::fine_tune), LineId::training) == "6");
}

// What is no longer, or not yet, on offer.

TEST_CASE("bill: what has ended by the day that is priced for cannot be had") {
  Case dated;
  dated.model().available.until = "2026-11-22";
  CHECK_FALSE(dated.bill(Approach::prompting).obstacle.has_value());
  dated.knowledge.catalogue.today = "2026-11-23";
  const Bill ended = dated.bill(Approach::prompting);
  REQUIRE(ended.obstacle.has_value());
  CHECK(ended.obstacle->kind == Kind::offer_ended);
  CHECK(ended.obstacle->row == RowRole::model);
  CHECK_FALSE(dated.bill(Approach::fine_tune).obstacle.has_value());
}

TEST_CASE("bill: every row that is used must be on offer") {
  const Availability ended{.from = {}, .until = "2026-01-01", .reason = {}};
  const auto row_stopped = [&ended](Approach approach, const auto& end) {
    Case dated;
    dated.choose(RowRole::reranker, 0);
    end(dated.knowledge.catalogue, ended);
    const Bill bill = dated.bill(approach);
    REQUIRE(bill.obstacle.has_value());
    CHECK(bill.obstacle->kind == Kind::offer_ended);
    return bill.obstacle->row;
  };
  CHECK(row_stopped(Approach::rag, [](Catalogue& all, const Availability& end) {
          all.embeddings[0].available = end;
        }) == RowRole::embedding);
  CHECK(row_stopped(Approach::both, [](Catalogue& all, const Availability& end) {
          all.stores[0].available = end;
        }) == RowRole::store);
  CHECK(row_stopped(Approach::rag, [](Catalogue& all, const Availability& end) {
          all.rerankers[0].available = end;
        }) == RowRole::reranker);
  CHECK(row_stopped(Approach::fine_tune, [](Catalogue& all, const Availability& end) {
          all.gpus[0].available = end;
        }) == RowRole::training_gpu);
}

TEST_CASE("bill: training and serving of an offer end apart") {
  Case dated = hosted();
  dated.offer().serving.until = "2026-01-01";
  REQUIRE(dated.bill(Approach::fine_tune).obstacle.has_value());
  dated.offer().serving = {};
  dated.offer().available.from = "2027-01-01";
  REQUIRE(dated.bill(Approach::fine_tune).obstacle.has_value());
  CHECK(dated.bill(Approach::fine_tune).obstacle->row == RowRole::tuning);
}

// Around it.

TEST_CASE("bill: trials and tests cost what as many queries cost") {
  Case tested;
  tested.set(Role::trial_queries, 100.0).set(Role::test_queries_per_month, 50.0);
  const Bill bill = tested.bill(Approach::prompting);
  CHECK(bill.setup == dollars("0.6"));
  CHECK(bill.maintenance == dollars("0.3"));
  CHECK(bill.per_query == dollars("0.006"));
  CHECK(bill.monthly == dollars("6.3"));
  CHECK(bill.horizon == dollars("76.2"));
}

TEST_CASE("bill: working time counts with a rate only, and once") {
  const auto people = [](Approach approach, double rate) {
    return to_text(Case().set(Role::engineer_usd_per_hour, rate).bill(approach).people);
  };
  for (const Approach approach : all_approaches) CHECK(people(approach, 0.0) == "0");
  CHECK(lines_of(Case().bill(Approach::rag), LineId::engineering).empty());
  CHECK(people(Approach::prompting, 100.0) == "1000");
  CHECK(people(Approach::long_context, 100.0) == "1000");
  CHECK(people(Approach::rag, 100.0) == "2000");
  CHECK(people(Approach::fine_tune, 100.0) == "4000");
  CHECK(people(Approach::both, 100.0) == "6000");
  const Bill bill = Case().set(Role::engineer_usd_per_hour, 100.0).bill(Approach::prompting);
  CHECK(bill.setup == Money{});
  CHECK(bill.horizon == dollars("1072"));
}

TEST_CASE("bill: no hours for RAG are no hours, not those of a prompt") {
  Case none;
  none.set(Role::engineer_usd_per_hour, 100.0).set(Role::rag_hours, 0.0);
  CHECK(none.bill(Approach::rag).people == Money{});
}

TEST_CASE("bill: lines name the row that their price is from") {
  Case dated;
  dated.model().origin.note = "of the model";
  const Bill bill = dated.bill(Approach::prompting);
  CHECK(line_of(bill, LineId::input).origin == &dated.model().origin);
  CHECK(line_of(bill, LineId::trial_calls).origin == nullptr);
}

TEST_CASE("bill: a price of the person's own is said to be given") {
  Case own;
  for (const Role role : {Role::input_usd, Role::output_usd, Role::embedding_usd,
                          Role::training_usd, Role::gpu_usd, Role::training_gpu_usd}) {
    own.set(role, 1.0);
  }
  own.set(Role::cached_usd, 0.1).set(Role::cache_hit_percent, 50.0);
  for (const Approach approach : all_approaches) {
    for (const BillLine& line : own.bill(approach).lines) {
      INFO(to_string(approach) << ", " << to_string(line.id));
      if (line.id == LineId::store_minimum) {
        CHECK_FALSE(has_given_price(line));
      } else if (has_no_price(line.id)) {
        CHECK(line.origin == nullptr);
      } else {
        CHECK(has_given_price(line));
      }
    }
  }
  own.choose(RowRole::tuning, 0);
  CHECK(has_given_price(line_of(own.bill(Approach::fine_tune), LineId::training)));
  CHECK(has_given_price(line_of(own.bill(Approach::fine_tune), LineId::output)));
  own.offer().minimum = decimal("1000");
  CHECK(line_of(own.bill(Approach::fine_tune), LineId::training).origin == &own.offer().origin);
}

TEST_CASE("bill: units and obstacles have names of their own") {
  CHECK(to_string(Unit::gpu_hours) == "GPU-hours");
  CHECK(to_string(Unit::million_dimensions) == "million dimensions");
  CHECK(to_string(Kind::context_window) == "context_window");
  CHECK(to_string(Kind::offer_ended) == "offer_ended");
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Unit::million_dimensions); ++i) {
    CHECK_FALSE(to_string(static_cast<Unit>(i)).empty());
  }
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Kind::offer_ended); ++i) {
    CHECK_FALSE(to_string(static_cast<Kind>(i)).empty());
  }
}

}  // namespace bill_test
}  // namespace
}  // namespace retort::testing
