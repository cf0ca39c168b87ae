// Each formula as it is reached by name: its unit, the way it moves, its edges.

#include "support/catch.hpp"
#include "support/formula_use.hpp"

#include <array>
#include <cmath>
#include <map>

namespace retort {
namespace {

using testing::Near;
using testing::number_of;
using testing::Random;
using testing::result_of;
using testing::shipped_knowledge;

// For each input in its order: the result never falls (+), never rises (-), or does either (?)
// as the input grows.
const std::map<std::string_view, std::string_view> directions{
    {"tokens_of_pages", "++"},
    {"tokens_of_words", "++"},
    {"chunk_count", "+-+"},
    {"embedded_tokens", "+?+"},
    {"tokens_usd", "++-"},
    {"pages_per_usd", "--"},
    {"pages_usd", "+++-"},
    {"corpus_usd", "++?+"},
    {"reembedding_usd", "+++?+"},
    {"contextual_usd", "+??++++++"},
    {"contextual_usd_uncached", "+??++++"},
    {"record_bytes", "++"},
    {"vector_store_gb", "+++++"},
    {"gib_of_gb", "+"},
    {"query_read_units", "++"},
    {"fetch_read_units", "+"},
    {"write_units", "++"},
    {"storage_usd", "++"},
    {"stored_gb_days", "+"},
    {"step_amount", "+-++-"},
    {"bill_with_minimum", "+++++"},
    {"pinecone_usd", "+++++++++"},
    {"turbopuffer_usd", "+++++++++++"},
    {"chroma_usd", "++++++++"},
    {"weaviate_usd", "++++++"},
    {"request_usd", "+++++++++"},
    {"prefixed_request_usd", "+?+++++++"},
    {"query_usd", "+++++"},
    {"rerank_searches", "+"},
    {"cache_hit_share", "++"},
    {"cache_break_even_reads", "++"},
    {"blended_usd_per_mtok", "++??"},
    {"monthly_usd", "+++"},
    {"total_usd", "++++++"},
    {"training_tokens", "+++"},
    {"hosted_training_usd", "+++++++"},
    {"training_flops", "+++"},
    {"gpu_hours", "++--+"},
    {"bare_gpu_hours", "++--+"},
    {"training_days", "++--+-"},
    {"mfu", "++-+"},
    {"mfu_of_run", "++--+"},
    {"training_speed", "-++-"},
    {"hours_at_speed", "+-"},
    {"hours_of_seconds", "+"},
    {"seconds_per_month", ""},
    {"gpu_usd", "+++"},
    {"labels_usd", "+++"},
    {"work_usd", "++"},
    {"retraining_usd", "++"},
    {"full_memory_low", "++++"},
    {"full_memory_high", "++++"},
    {"lora_memory_low", "++++"},
    {"lora_memory_high", "++++"},
    {"qlora_memory_low", "++++"},
    {"qlora_memory_high", "++++"},
    {"memory_by_rule", "++++"},
    {"lora_parameters", "++++"},
    {"weights_gb", "++"},
    {"kv_bytes_per_token", "++++"},
    {"kv_cache_gb", "++++++"},
    {"inference_memory_gb", "+++++"},
    {"sequences_in_memory", "+---"},
    {"gpus_for_memory", "+--"},
    {"most_gpus", ""},
    {"latency_sum_ms", "++++++++++"},
    {"answer_ms", "+++"},
    {"ms_per_token", "+--"},
    {"tokens_per_second", "-"},
    {"output_speed", "--?+"},
    {"requests_in_flight", "++"},
    {"requests_per_second", "+-"},
    {"roofline_speed", "+-++-"},
    {"bandwidth_share", "++-"},
    {"prefill_ms", "++--"},
    {"stage_factor", "+"},
    {"gpu_seconds_per_query", "+++---"},
    {"gpus_for_peak", "+++"},
    {"gpus_at_utilisation", "+-+"},
    {"gpu_hours_per_month", "+"},
    {"utilisation", "++-"},
    {"always_on_usd", "++"},
    {"usd_per_mtok_served", "+--+"},
    {"usd_per_query_served", "++-"},
    {"break_even_queries", "+-+"},
    {"break_even_per_month", "???????"},
    {"break_even_per_hour", "+-"},
    {"break_even_tokens", "+-+"},
    {"break_even_utilisation", "+--"},
    {"payback_months", "+-+"},
    {"retrieval_pays_from", "+-+--"},
    {"share", "+-"},
    {"change_share", "-+"},
};

/// Somewhere in the range, where a person is likely to look; any magnitude is as likely.
double somewhere_in(const FormulaInput& input, Random& random) {
  const double most = std::min(input.max, 1e6);
  const double least = std::max(input.min, most * 1e-6);
  const double at = static_cast<double>(random.below(1'000'001)) / 1e6;
  return least * std::pow(most / least, at);
}

std::vector<InputValue> random_inputs(const Formula& formula, Random& random) {
  std::vector<InputValue> values;
  for (const FormulaInput& input : formula.inputs) {
    values.push_back({.value = somewhere_in(input, random), .is_given = true});
  }
  return values;
}

std::optional<double> result_at(const Formula& formula, const std::vector<InputValue>& inputs) {
  return evaluate_formula(formula, inputs).result;
}

/// A thousandth of a millionth is rounding.
bool is_at_most(double left, double right) {
  return left <= right + 1e-9 * std::max(std::abs(left), std::abs(right));
}

void check_direction(const Formula& formula, std::size_t input, char direction) {
  Random random(input + 1);
  constexpr std::size_t points = 200;
  for (std::size_t i = 0; i < points; ++i) {
    std::vector<InputValue> low = random_inputs(formula, random);
    std::vector<InputValue> high = low;
    high[input].value = somewhere_in(formula.inputs[input], random);
    if (high[input].value < low[input].value) std::swap(low, high);
    const std::optional<double> before = result_at(formula, low);
    const std::optional<double> after = result_at(formula, high);
    if (!before || !after) continue;
    INFO(formula.id << " " << formula.inputs[input].id << " from " << low[input].value << " to "
                    << high[input].value << ": from " << *before << " to " << *after);
    const bool is_right =
        direction == '+' ? is_at_most(*before, *after) : is_at_most(*after, *before);
    if (!is_right) FAIL_CHECK("the wrong way");
  }
}

TEST_CASE("formulas: each result moves with each input as it must") {
  for (const Formula& formula : shipped_knowledge().formulas) {
    INFO(formula.id);
    const auto known = directions.find(formula.id);
    REQUIRE(known != directions.end());
    REQUIRE(known->second.size() == formula.inputs.size());
    for (std::size_t i = 0; i < formula.inputs.size(); ++i) {
      if (known->second[i] != '?') check_direction(formula, i, known->second[i]);
    }
  }
  CHECK(directions.size() == shipped_knowledge().formulas.size());
}

/// The ends of the range, or next to them where they are not in it.
std::array<double, 2> ends_of(const FormulaInput& input) {
  return {input.is_above_min ? std::max(smallest_quantity, input.min) : input.min, input.max};
}

TEST_CASE("formulas: at every corner of the ranges the result is a finite number") {
  for (const Formula& formula : shipped_knowledge().formulas) {
    const std::size_t count = formula.inputs.size();
    for (std::size_t corner = 0; corner < std::size_t{1} << count; ++corner) {
      std::vector<InputValue> inputs;
      for (std::size_t i = 0; i < count; ++i) {
        inputs.push_back({.value = ends_of(formula.inputs[i]).at(corner >> i & 1U)});
      }
      const std::optional<double> result = result_at(formula, inputs);
      INFO(formula.id << ", corner " << corner);
      if (result && !std::isfinite(*result)) FAIL_CHECK("not finite");
      if (result && *result < 0.0 && formula.id != "change_share") FAIL_CHECK("below 0");
      if (!result && formula.result.none.empty()) FAIL_CHECK("no result");
    }
  }
}

/// The unit that an id ends with, and the beginning of the unit that it must have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> suffixes{
    {{"_usd", "USD"},
     {"_gb", "GB"},
     {"_gib", "GiB"},
     {"_tib", "TiB"},
     {"_ms", "ms"},
     {"_bytes", "bytes"},
     {"_share", "share"},
     {"_tokens", "tokens"},
     {"_months", "months"},
     {"_b", "billions"}}};

void check_unit(std::string_view id, std::string_view unit) {
  INFO(id << " in " << unit);
  if (id.starts_with("usd_per_")) {
    CHECK(unit.starts_with("USD"));
  } else if (id.find("_per_") == std::string_view::npos && !id.starts_with("gib_of")) {
    for (const auto& [suffix, wanted] : suffixes) {
      if (id.ends_with(suffix)) CHECK(unit.starts_with(wanted));
    }
  }
  if (id.find("usd_per_mtok") != std::string_view::npos) CHECK(unit == "USD per million tokens");
}

TEST_CASE("formulas: an id and its unit say the same") {
  for (const Formula& formula : shipped_knowledge().formulas) {
    if (formula.id != "break_even_tokens") check_unit(formula.id, formula.result.unit);
    for (const FormulaInput& input : formula.inputs) {
      if (!input.id.starts_with("usd_per_query") && !input.id.starts_with("usd_per_month")) {
        check_unit(input.id, input.unit);
      }
    }
  }
}

TEST_CASE("formulas: chunks overlap, and nothing has none") {
  CHECK(number_of("chunk_count", "corpus_tokens=0") == 0);
  CHECK(number_of("chunk_count", "corpus_tokens=1") == 1);
  CHECK(number_of("chunk_count", "corpus_tokens=1000 chunk_tokens=500 overlap_share=0") == 2);
  CHECK(number_of("chunk_count", "corpus_tokens=1001 chunk_tokens=500 overlap_share=0") == 3);
  CHECK(number_of("chunk_count", "corpus_tokens=1000 chunk_tokens=500 overlap_share=0.5") == 4);
  CHECK(number_of("embedded_tokens", "corpus_tokens=1000 overlap_share=0.5") == 2000);
  CHECK(number_of("corpus_usd", "corpus_tokens=1e6 overlap_share=0.5 usd_per_mtok=0.1") ==
        Near(0.2));
  CHECK(number_of("reembedding_usd", "corpus_tokens=0 usd_per_mtok=0.1") == 0);
}

TEST_CASE(
    "formulas: a cache that saves makes contexts cheaper, one that does not makes them dearer") {
  const std::string job = "usd_per_mtok_input=1 usd_per_mtok_output=5 ";
  const double uncached = number_of("contextual_usd_uncached", job);
  CHECK(number_of("contextual_usd", job + "usd_per_mtok_read=0.1") < uncached);
  CHECK(number_of("contextual_usd", job + "usd_per_mtok_read=1 usd_per_mtok_write=0") ==
        Near(uncached));
  CHECK(number_of("contextual_usd", job + "usd_per_mtok_read=1") > uncached);
}

TEST_CASE("formulas: units of a store have steps and a floor") {
  CHECK(number_of("fetch_read_units", "records=0") == 1);
  CHECK(number_of("fetch_read_units", "records=10") == 1);
  CHECK(number_of("fetch_read_units", "records=11") == 2);
  CHECK(number_of("query_read_units", "namespace_gb=0") == 0.25);
  CHECK(number_of("query_read_units", "namespace_gb=3.5") == 3.5);
  CHECK(number_of("write_units", "request_kb=1") == 5);
  CHECK(number_of("write_units", "request_kb=5.1") == 6);
}

TEST_CASE("formulas: a store bills its minimum until the usage is more") {
  CHECK(number_of("pinecone_usd", "stored_gb=0 queries=0") == 50);
  CHECK(number_of("pinecone_usd", "stored_gb=10 queries=1e6") == Near(163.3));
  CHECK(number_of("pinecone_usd", "stored_gb=10 queries=1e6 namespace_gb=0.1") == 50);
  CHECK(number_of("turbopuffer_usd", "stored_gb=1 queries=0") == 16);
  CHECK(number_of("turbopuffer_usd", "stored_gb=1 queries=100e6") == Near(128.33));
  CHECK(number_of("turbopuffer_usd", "stored_gb=0 queries=1e6 namespace_gb=228") ==
        Near(32 + 0.2 * 96 + 0.04 * 100));
  CHECK(number_of("weaviate_usd", "records=1e6 dimensions=1536") == 45);
  CHECK(number_of("weaviate_usd", "records=1e7 dimensions=1536 stored_gib=10") ==
        Near(15360 * 0.00465 + 1.2));
  CHECK(number_of("chroma_usd", "stored_gib=1 written_gib=1 queried_tib=1 returned_gib=1") ==
        Near(0.33 + 2.5 + 0.0075 + 0.09));
}

TEST_CASE("formulas: a request pays for each token once") {
  const std::string prices = " usd_per_mtok_input=1 usd_per_mtok_output=10 usd_per_mtok_cached=0.1";
  CHECK(number_of("request_usd", "fresh_tokens=1e6 output_tokens=1e6" + prices) == Near(11));
  CHECK(number_of("request_usd",
                  "fresh_tokens=0 cached_tokens=1e6 written_tokens=1e6 output_tokens=0 "
                  "reasoning_tokens=1e6" +
                      prices) == Near(11.1));
  const std::string prefixed = "prefix_tokens=1e6 fresh_tokens=0 output_tokens=0" + prices;
  CHECK(number_of("prefixed_request_usd", prefixed + " hit_share=1") == Near(0.1));
  CHECK(number_of("prefixed_request_usd", prefixed + " hit_share=0") == Near(1));
  CHECK(number_of("prefixed_request_usd", prefixed + " hit_share=0.5") == Near(0.55));
}

TEST_CASE("formulas: a price without a discount of its own is that of input") {
  CHECK(number_of("request_usd",
                  "fresh_tokens=0 cached_tokens=1e6 written_tokens=1e6 output_tokens=0 "
                  "usd_per_mtok_input=3 usd_per_mtok_output=9") == Near(6));
}

TEST_CASE("formulas: a cache is found more often the more requests there are") {
  CHECK(number_of("cache_hit_share", "queries_per_month=0") == 0);
  CHECK(number_of("cache_hit_share", "queries_per_month=8760") == Near(1 - std::exp(-1.0)));
  CHECK(number_of("cache_hit_share", "queries_per_month=1e9") == Near(1));
  // Of so few, the difference of 1 and a power would leave nothing.
  CHECK(number_of("cache_hit_share", "queries_per_month=1e-12") == Near(1e-12 / 8760));
}

TEST_CASE("formulas: training time follows from operations, and full from adapters") {
  const std::string run = "params_b=8 tokens=15e6 tflops=312 mfu=0.25";
  CHECK(number_of("gpu_hours", run) == Near(2 + 2.0 / 39));
  CHECK(number_of("gpu_hours", run + " flops_per_parameter=6") / number_of("gpu_hours", run) ==
        Near(1.5));
  CHECK(number_of("gpu_hours", run + " flops_per_parameter=6") ==
        Near(1.2 * number_of("bare_gpu_hours", run)));
  CHECK(number_of("training_days", run + " gpus=2") == Near(number_of("bare_gpu_hours", run) / 48));
  CHECK(number_of("mfu", "params_b=8 tflops=312 tokens_per_second=2437.5") == Near(0.25));
  CHECK(number_of("training_speed", "params_b=8 tflops=312 mfu=0.25") == Near(2437.5));
}

TEST_CASE("formulas: a service bills passes, validation, runs and at least its minimum") {
  CHECK(number_of("hosted_training_usd", "train_tokens=0 usd_per_mtok=8") == 0);
  CHECK(number_of("hosted_training_usd", "train_tokens=1e6 usd_per_mtok=8 epochs=3") == 24);
  CHECK(number_of("hosted_training_usd",
                  "train_tokens=1e6 usd_per_mtok=8 epochs=3 validation_tokens=5e5 "
                  "evaluations=4") == 40);
  CHECK(number_of("hosted_training_usd", "train_tokens=1000 usd_per_mtok=8 minimum_usd=4 runs=3") ==
        12);
}

TEST_CASE("formulas: the low rule of memory is never above the high one") {
  for (const std::string method : {"full", "lora", "qlora"}) {
    for (const std::string size : {"0.5", "3", "8", "70"}) {
      CHECK(number_of(method + "_memory_low", "params_b=" + size) <=
            number_of(method + "_memory_high", "params_b=" + size));
    }
  }
  CHECK(number_of("qlora_memory_high", "params_b=7 activations_gb=6") == Near(11.2));
}

TEST_CASE("formulas: no request fits where not even the weights do") {
  const std::string cache = " kv_bytes_per_token=131072 tokens_per_sequence=4096";
  CHECK(number_of("sequences_in_memory", "gpu_memory_gb=16 weights_gb=16" + cache) == 0);
  CHECK(number_of("sequences_in_memory", "gpu_memory_gb=80 weights_gb=16" + cache) ==
        Near(54.5e9 / (131072.0 * 4096.0)));
}

TEST_CASE("formulas: speed and latency are two sides of one answer") {
  CHECK(number_of("answer_ms", "first_token_ms=200 output_tokens=1 ms_per_token=20") == 200);
  CHECK(number_of("answer_ms", "first_token_ms=200 output_tokens=0 ms_per_token=20") == 200);
  CHECK(number_of("answer_ms", "first_token_ms=200 output_tokens=101 ms_per_token=20") == 2200);
  CHECK(number_of("ms_per_token", "answer_ms=2200 first_token_ms=200 output_tokens=101") == 20);
  CHECK_FALSE(result_of("ms_per_token", "answer_ms=100 first_token_ms=200 output_tokens=9"));
  CHECK(number_of("output_speed",
                  "first_token_ms=20 ms_per_token=20 output_tokens=100 concurrency=8") == 400);
  CHECK(number_of("tokens_per_second", "ms_per_token=20") == 50);
  CHECK(number_of("latency_sum_ms", "search_ms=40 first_token_ms=300") == 340);
}

TEST_CASE("formulas: idle time makes a GPU dearer") {
  const std::string gpu = "usd_per_hour=2.5 tokens_per_second=700 utilisation=";
  CHECK(number_of("usd_per_mtok_served", gpu + "0.1") ==
        Near(10 * number_of("usd_per_mtok_served", gpu + "1")));
  CHECK(number_of("usd_per_query_served",
                  "usd_per_hour=3.6 gpu_seconds_per_query=2 utilisation=0.5") == Near(0.004));
  CHECK(number_of("always_on_usd", "usd_per_hour=2") == 1460);
  CHECK(number_of("gpus_for_peak", "queries_per_month=0 gpu_seconds_per_query=1") == 1);
  CHECK(number_of("gpus_for_peak",
                  "queries_per_month=2628000 peak_factor=3 gpu_seconds_per_query=1.5") == 5);
  CHECK(number_of("utilisation", "queries_per_month=2628000 gpu_seconds_per_query=0.5") == 0.5);
}

TEST_CASE("formulas: where two ways never meet there is no break-even") {
  CHECK_FALSE(result_of("break_even_queries",
                        "setup_usd=1 usd_per_query_before=0.01 usd_per_query_after=0.01"));
  CHECK_FALSE(result_of("break_even_queries",
                        "setup_usd=1 usd_per_query_before=0.01 usd_per_query_after=0.02"));
  CHECK_FALSE(result_of("payback_months", "setup_usd=1 usd_per_month_before=0"));
  CHECK_FALSE(
      result_of("break_even_per_month", "fixed_a_usd=10 usd_per_query_a=2 usd_per_query_b=1"));
  CHECK_FALSE(result_of("break_even_per_month", "usd_per_query_a=1 usd_per_query_b=1"));
  CHECK_FALSE(result_of("retrieval_pays_from",
                        "fixed_usd=50 corpus_tokens=20000 "
                        "retrieved_tokens=2000 usd_per_mtok=1"));
  CHECK_FALSE(result_of("cache_break_even_reads", "read_factor=1"));
  CHECK(number_of("cache_break_even_reads", "write_factor=0.9") == 0);
}

TEST_CASE("formulas: at the break-even both ways cost the same") {
  const double queries = number_of("break_even_per_month",
                                   "setup_a_usd=1200 fixed_a_usd=500 usd_per_query_a=0.001 "
                                   "setup_b_usd=60 fixed_b_usd=50 usd_per_query_b=0.01 months=6");
  const double a = 1200.0 + 6 * (500.0 + queries * 0.001);
  const double b = 60.0 + 6 * (50.0 + queries * 0.01);
  CHECK(a == Near(b));
  CHECK(number_of("break_even_per_month",
                  "setup_a_usd=60 fixed_a_usd=50 usd_per_query_a=0.01 setup_b_usd=1200 "
                  "fixed_b_usd=500 usd_per_query_b=0.001 months=6") == Near(queries));
  CHECK(number_of("retrieval_pays_from",
                  "fixed_usd=50 corpus_tokens=120000 retrieved_tokens=2000 "
                  "usd_per_mtok=1") == Near(5000));
}

TEST_CASE("formulas: the whole cost is set-up, and all months") {
  CHECK(number_of("total_usd",
                  "queries_per_month=1000 usd_per_query=0.01 setup_usd=100 "
                  "fixed_usd=50 maintenance_usd=5 months=10") == Near(750));
  CHECK(number_of("total_usd", "queries_per_month=0 usd_per_query=0.01") == 0);
}

}  // namespace
}  // namespace retort
