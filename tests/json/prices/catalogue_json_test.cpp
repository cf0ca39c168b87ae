// Faults in prices.json, and what the shipped one holds.

#include "json/prices/catalogue_json.hpp"

#include "support/catch.hpp"
#include "support/dated_prices.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::check_faults;
using testing::faults_after;
using Lines = std::vector<std::string>;

using testing::dated_catalogue;

const Catalogue& shipped() { return testing::shipped_knowledge().catalogue; }

template <typename Rows>
const auto& row_of(const Rows& rows, std::string_view id) {
  const auto found = std::ranges::find(rows, id, [](const auto& row) { return row.id; });
  REQUIRE(found != rows.end());
  return *found;
}

TEST_CASE("the shipped catalogue holds every table") {
  CHECK(shipped().today == shipped().as_of);
  CHECK_FALSE(shipped().models.empty());
  CHECK_FALSE(shipped().cache_rules.empty());
  CHECK_FALSE(shipped().embeddings.empty());
  CHECK_FALSE(shipped().rerankers.empty());
  CHECK_FALSE(shipped().tuning.empty());
  CHECK_FALSE(shipped().stores.empty());
  CHECK_FALSE(shipped().gpu_kinds.empty());
  CHECK_FALSE(shipped().gpus.empty());
  CHECK_FALSE(shipped().open_models.empty());
  CHECK_FALSE(shipped().tuning_methods.empty());
  CHECK_FALSE(shipped().label_sources.empty());
  CHECK_FALSE(shipped().events.empty());
}

TEST_CASE("a model is read with every field") {
  const ModelPrice& terra = row_of(dated_catalogue().models, "gpt-6.1-terra");
  CHECK(terra.provider == "openai");
  CHECK(terra.size_class == "medium");
  CHECK(to_text(terra.input) == "1");
  CHECK(to_text(terra.output) == "5");
  CHECK(to_text(terra.cached_input.value()) == "0.05");
  CHECK(to_text(terra.cache_write.value()) == "1.25");
  CHECK(terra.batch_discount_percent == 50);
  CHECK(terra.context_window == 1'050'000);
  REQUIRE(terra.tier.has_value());
  CHECK(terra.tier->above_input_tokens == 272'000);
  CHECK(to_text(terra.tier->input) == "2");
  CHECK(to_text(terra.tier->cached.value()) == "0.1");
  CHECK(to_text(terra.tier->output.value()) == "7.5");
  CHECK(terra.available.until.empty());
  CHECK(terra.origin.as_of == "2026-10-26");
  CHECK(terra.origin.confidence == Confidence::medium);
  CHECK(terra.origin.note.starts_with("Cache writes"));
  CHECK(terra.origin.file.empty());
}

TEST_CASE("a store, a GPU and a tuning offer are read with their parts") {
  const StorePrice& store = row_of(dated_catalogue().stores, "turbopuffer-launch");
  REQUIRE(store.meters.size() == 4);
  CHECK(store.meters[2].what == StoreMeter::What::queried_gb);
  CHECK(to_text(store.meters[2].per) == "1000000");
  CHECK(to_text(store.meters[2].floor) == "1.28");
  CHECK(to_text(store.meters[0].per) == "1");
  CHECK(to_text(store.meters[0].floor) == "0");
  CHECK(store.meters[0].steps.empty());
  REQUIRE(store.meters[2].steps.size() == 2);
  CHECK(to_text(store.meters[2].steps[1].above) == "128");
  CHECK(to_text(store.meters[2].steps[1].price) == "0.04");
  const GpuPrice& gpu = row_of(dated_catalogue().gpus, "azure-nc40ads-h100-v5");
  CHECK(dated_catalogue().gpu_kinds.at(gpu.kind).id == "h100-nvl");
  CHECK(gpu.min_gpus == 1);
  CHECK(row_of(dated_catalogue().gpus, "aws-p5.48xlarge").min_gpus == 8);
  const TuningPrice& tuning = row_of(dated_catalogue().tuning, "openai-gpt-4o-mini");
  CHECK(offer_on(tuning.available, "2027-01-06") == Offer::available);
  CHECK(offer_on(tuning.available, "2027-01-07") == Offer::ended);
  CHECK(offer_on(tuning.serving, "2027-01-14") == Offer::available);
  CHECK(offer_on(tuning.serving, "2027-01-15") == Offer::ended);
}

TEST_CASE("a recalled row has no date, every other model and GPU has one") {
  for (const ModelPrice& row : shipped().models) CHECK(!row.origin.as_of.empty());
  for (const GpuPrice& row : shipped().gpus) {
    INFO(row.id);
    CHECK(row.origin.as_of.empty() == (row.origin.confidence == Confidence::recalled));
  }
}

TEST_CASE("every provider with a price for cached input has a cache rule") {
  for (const ModelPrice& row : shipped().models) {
    if (row.cached_input) row_of(shipped().cache_rules, row.provider);
  }
}

/// What is asked for input to the first model, as it is written there.
std::string first_price() {
  std::vector<KnowledgeFile> files = testing::shipped_files();
  const std::string& text = std::ranges::find(files, "prices.json", &KnowledgeFile::name)->text;
  const std::size_t at = text.find("\"input_usd_per_million_tokens\"");
  return text.substr(at, text.find(',', at) - at);
}

TEST_CASE("a price is a decimal from 0 to a billion, quoted or not") {
  const auto price = [](const std::string& value) {
    return testing::Change{"prices.json", first_price(),
                           "\"input_usd_per_million_tokens\": " + value};
  };
  const std::string place =
      "out_of_range | prices.json | /models/0/input_usd_per_million_tokens | ";
  const std::string expected =
      place + "expected a number from 0 to 1000000000, at most six places, got ";
  check_faults({
      {price("\"-0.01\""), expected + "\"-0.01\""},
      {price("-0.01"), expected + "\"-0.01\""},
      {price("\"1000000000.000001\""), expected + "\"1000000000.000001\""},
      {price("1e10"), expected + "\"1e10\""},
      {price("\"0.0000001\""), expected + "\"0.0000001\""},
      {price("\"1,5\""), expected + "\"1,5\""},
      {price("\"$1\""), expected + "\"$1\""},
      {price("\"free\""), expected + "\"free\""},
      {price("null"),
       "wrong_type | prices.json | /models/0/input_usd_per_million_tokens | expected a number, got "
       "null"},
      {{"prices.json", first_price() + ",", ""},
       "missing_key | prices.json | /models/0 | expected the key "
       "\"input_usd_per_million_tokens\", got none"},
  });
  for (const char* fine : {"\"0\"", "1000000000", "2.5e-05", "\"0.000001\"", "1"}) {
    INFO(fine);
    CHECK(faults_after({price(fine)}).empty());
  }
}

TEST_CASE("dates are days of the calendar, and an offer does not end before it begins") {
  check_faults({
      {{"prices.json", "\"as_of\": \"2026-11-22\"", "\"as_of\": \"2026-11\""},
       "unknown_value | prices.json | /as_of | expected a day as YYYY-MM-DD, got \"2026-11\""},
      {{"prices.json", "\"as_of\": \"2026-09-23\"", "\"as_of\": \"2026-02-30\""},
       "unknown_value | prices.json | /models/0/as_of | expected a date as YYYY, YYYY-MM or "
       "YYYY-MM-DD, got \"2026-02-30\""},
      {{"prices.json", "\"until\": \"2026-12-11\"", "\"until\": \"soon\""},
       "unknown_value | prices.json | /models/12/available/until | expected a date as YYYY, "
       "YYYY-MM or YYYY-MM-DD, got \"soon\""},
      {{"prices.json", "\"until\": \"2026-12-11\"",
        "\"from\": \"2026-12-12\", \"until\": \"2026-12-11\""},
       "contradiction | prices.json | /models/12/available | expected \"until\" no earlier than "
       "\"from\", got 2026-12-12 to 2026-12-11"},
      {{"prices.json", "\"date\": \"2026-05-07\"", "\"date\": \"2026-05-32\""},
       "unknown_value | prices.json | /events/1/date | expected a date as YYYY, YYYY-MM or "
       "YYYY-MM-DD, got \"2026-05-32\""},
  });
}

TEST_CASE("names outside the catalogue are refused, with the nearest") {
  check_faults({
      {{"prices.json", "\"what\": \"queried_gb\"", "\"what\": \"queried_mb\""},
       "unknown_value | prices.json | /stores/2/meters/1/what | expected one of stored_gb_month, "
       "stored_gib_month, stored_gb_day, million_dimensions, written_gb, written_gib, written_kb, "
       "queried_gb, queried_tib, returned_gb, returned_gib, searches, months, got \"queried_mb\"; "
       "did you mean \"queried_gb\"?"},
      {{"prices.json", "\"gpu\": \"h100-nvl\"", "\"gpu\": \"h100-nvm\""},
       "dangling_id | prices.json | /gpus/2/gpu | expected a GPU of gpu_kinds, got \"h100-nvm\"; "
       "did you mean \"h100-nvl\"?"},
      {{"prices.json", "\"hosted_as\": \"qwen3-8b\"", "\"hosted_as\": \"qwen3-8\""},
       "dangling_id | prices.json | /open_models/5/hosted_as | expected a model of models, got "
       "\"qwen3-8\"; did you mean \"qwen3-8b\"?"},
      {{"prices.json", "\"unit\": \"million_tokens\"", "\"unit\": \"tokens\""},
       "unknown_value | prices.json | /rerankers/3/unit | expected one of thousand_searches, "
       "million_tokens, got \"tokens\""},
      {{"prices.json", "\"confidence\": \"high\"", "\"confidence\": \"certain\""},
       "unknown_value | prices.json | /models/0/confidence | expected one of high, medium, low, "
       "recalled, got \"certain\""},
      {{"prices.json", "\"tier\": {", "\"tier\": { \"price\": \"1\","},
       "unknown_key | prices.json | /models/0/tier/price | expected a known key, got \"price\""},
      {{"prices.json", "\"size_class\": \"flagship\"", "\"size\": \"flagship\""},
       "unknown_key | prices.json | /models/0/size | expected a known key, got \"size\""},
  });
}

TEST_CASE("an id occurs once in its table, in lower case") {
  check_faults({
      {{"prices.json", "\"id\": \"gpt-6.1-sol\"", "\"id\": \"gpt-6-astra\""},
       "duplicate_id | prices.json | /models/1 | expected each id once, got \"gpt-6-astra\" again"},
      {{"prices.json", "\"id\": \"gpt-6.1-sol\"", "\"id\": \"GPT-6.1\""},
       "unknown_value | prices.json | /models/1/id | expected an id of lower-case letters, digits "
       "and . _ - / : + @, at most 128 long, got \"GPT-6.1\""},
      {{"prices.json", "\"id\": \"gpt-6.1-sol\"", "\"id\": \"-v\""},
       "unknown_value | prices.json | /models/1/id | expected an id of lower-case letters, digits "
       "and . _ - / : + @, at most 128 long, got \"-v\""},
  });
}

TEST_CASE("what divides is not zero, and counts are whole") {
  check_faults({
      {{"prices.json", "\"tflops\": \"65\"", "\"tflops\": \"0\""},
       "out_of_range | prices.json | /gpu_kinds/0/tflops | expected a number above 0, got 0"},
      {{"prices.json", "\"billions\": \"1.24\"", "\"billions\": \"-1\""},
       "out_of_range | prices.json | /open_models/0/billions | expected a number from 0 to "
       "1000000000, at most six places, got \"-1\""},
      {{"prices.json", "\"per\": 1000000", "\"per\": 0"},
       "out_of_range | prices.json | /stores/2/meters/1/per | expected a whole number from 1 to "
       "1000000000, got \"0\""},
      {{"prices.json", "\"memory_gb\": 16", "\"memory_gb\": 0"},
       "out_of_range | prices.json | /gpu_kinds/0/memory_gb | expected a whole number from 1 to "
       "1000000000, got \"0\""},
      {{"prices.json", "\"context_window\": 1050000", "\"context_window\": 1.5"},
       "out_of_range | prices.json | /models/0/context_window | expected a whole number from 1 to "
       "1000000000, got \"1.5\""},
      {{"prices.json", "\"batch_discount_percent\": 50", "\"batch_discount_percent\": 101"},
       "out_of_range | prices.json | /models/0/batch_discount_percent | expected a whole number "
       "from 0 to 100, got \"101\""},
      {{"prices.json", "\"typical_usd\": \"0.02\"", "\"typical_usd\": \"0.3\""},
       "contradiction | prices.json | /label_sources/1 | expected low, typical and high in order, "
       "got 0.002, 0.3, 0.2"},
  });
}

TEST_CASE("steps of a price stand above each other, and above a first price") {
  const std::string wrong =
      "contradiction | prices.json | /stores/4/meters/2 | expected a price above 0, and steps "
      "above each "
      "other, got others for queried_gb";
  check_faults({
      {{"prices.json", "\"above\": \"128\"", "\"above\": \"32\""}, wrong},
      {{"prices.json", "\"above\": \"128\"", "\"above\": \"31\""}, wrong},
      {{"prices.json", "\"usd\": \"1\",", "\"usd\": \"0\","}, wrong},
      {{"prices.json", "\"above\": \"32\"", "\"above\": \"0\""},
       "out_of_range | prices.json | /stores/4/meters/2/steps/0/above | expected a number above 0, "
       "got 0"},
  });
}

TEST_CASE("every fault of a price file is told at once") {
  CHECK(faults_after({
            {"prices.json", "\"id\": \"gpt-6-astra\"", "\"id\": 6"},
            {"prices.json", "\"gpus\": 60", "\"gpus\": \"many\""},
            {"prices.json", "\"dimensions\": 1536", "\"dimensions\": -1"},
        }) == Lines{"out_of_range | prices.json | /max_age_days/gpus | expected a whole number "
                    "from 0 to 36525, got \"many\"",
                    "wrong_type | prices.json | /models/0/id | expected a text, got a number",
                    "out_of_range | prices.json | /embeddings/0/dimensions | expected a whole "
                    "number from 1 to 1000000000, got \"-1\""});
}

TEST_CASE("a table holds at most 20,000 rows") {
  const std::string row = testing::entries(20'000, [](const std::string& number) {
    return R"({"id": "e)" + number + R"(", "date": "2026", "text": "t", "source": "s"})";
  });
  CHECK(faults_after({{"prices.json", "\"events\": [", "\"events\": [" + row}}) ==
        Lines{"too_large | prices.json |  | expected at most 20000 rows in events, got 20007"});
}

}  // namespace
}  // namespace retort
