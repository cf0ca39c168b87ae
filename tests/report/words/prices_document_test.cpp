#include "knowledge/price_tables.hpp"
#include "report/render/render.hpp"
#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/dated_prices.hpp"

namespace retort {
namespace {
namespace prices_document_test {

Catalogue dated(const char* today) {
  Catalogue catalogue = testing::dated_catalogue();
  catalogue.today = today;
  return catalogue;
}

std::string shown(const Document& document) { return render_text(document, {.width = 4000}); }

std::string found(const Catalogue& catalogue, PriceTable table, const std::string& search) {
  return shown(prices_document(catalogue, {.table = table, .search = search}));
}

bool has(const std::string& text, const std::string& part) {
  INFO(part);
  return text.find(part) != std::string::npos;
}

TEST_CASE("a model is told with its prices, its tier, its window, its age and where it is from") {
  CHECK(found(dated("2026-11-22"), PriceTable::models, "gpt-6.1-terra") ==
        "Models, by the token (models)\n"
        "  gpt-6.1-terra  $1 in, $0.05 cached, $1.25 to write the cache, $5 out a million tokens; "
        "above 272,000 input tokens $2 in, $0.10 cached, $7.50 out; 50 % off in batches; 1,050,000 "
        "tokens of context.\n"
        "                 as of 2026-10-26, 27 days old; medium confidence; "
        "docs.litellm.ai/blog/gpt-6-1-terra, apidog.com, PromptFuel 1.0.24. Cache writes are for "
        "30 minutes; for 12 hours they cost 2.50.\n");
}

TEST_CASE("each table tells its own figures with their units") {
  const Catalogue catalogue = dated("2026-11-22");
  CHECK(has(found(catalogue, PriceTable::embeddings, "text-embedding-3-small"),
            "$0.02 a million tokens; 1,536 dimensions; at most 8,191 tokens at once."));
  CHECK(has(found(catalogue, PriceTable::rerankers, "rerank-4-pro"), "$2.50 a thousand searches."));
  CHECK(has(found(catalogue, PriceTable::rerankers, "rerank-3-lite"), "$0.02 a million tokens."));
  CHECK(has(found(catalogue, PriceTable::tuning, "together-lora-16b"),
            "LoRA of open models up to 16B: training $0.48 a million tokens, at least $0 a job."));
  CHECK(has(found(catalogue, PriceTable::tuning, "fireworks-lora-16b"), "; hosting $7 an hour."));
  CHECK(has(found(catalogue, PriceTable::tuning, "mistral-lora"),
            "no published price for training."));
  CHECK(has(found(catalogue, PriceTable::stores, "turbopuffer-launch"),
            "turbopuffer, Launch: at least $16 a month; $0.33 per GB stored a month; $2 per GB "
            "written; $1 per 1,000,000 GB searched (a search counts as 1.28 at least), $0.20 above "
            "32, $0.04 above 128; $0.05 per GB returned."));
  CHECK(has(found(catalogue, PriceTable::stores, "supabase"),
            "Pro: no minimum; $25 per month; $0.125 per GB stored a month beyond 8."));
  CHECK(has(found(catalogue, PriceTable::gpus, "aws-p5"),
            "AWS p5.48xlarge: $6.88 an hour for one h100 (80 GB, 989 TFLOPS, 3,350 GB/s); 8 at "
            "least."));
  CHECK(has(found(catalogue, PriceTable::open_models, "llama-3.1-8b"),
            "8.03 billion parameters; 32 layers, 8 key-value heads of 128 dimensions; 131,072 "
            "tokens of context; by the token as llama-3.1-8b-instant."));
  CHECK(has(found(catalogue, PriceTable::tuning_methods, "qlora"),
            "4 operations for a parameter and token; memory 0.5 to 0.6 GB for a billion "
            "parameters and 0 to 1 GB on top."));
  CHECK(has(found(catalogue, PriceTable::label_sources, "crowd"), "an example ("));
}

TEST_CASE("what is old, recalled, undated, ending, ended or still to come says so") {
  Catalogue catalogue = dated("2026-11-22");
  CHECK(has(found(catalogue, PriceTable::models, "qwen-flash"),
            "old: as of 2026-07-02, 143 days old; high confidence"));
  CHECK(has(found(catalogue, PriceTable::gpus, "gcp-g2"), "recalled, not checked; from memory."));
  CHECK(has(found(catalogue, PriceTable::models, "gpt-4.1-nano"),
            ". Offer ended 2026-10-23: retired."));
  CHECK(has(found(catalogue, PriceTable::models, "gpt-5-mini"),
            ". Offer ends 2026-12-11: the provider shuts it down."));
  catalogue.models[0].available = {.from = "2027-02-01", .until = {}, .reason = "announced"};
  catalogue.models[0].origin = {.as_of = {},
                                .source = "my.json",
                                .confidence = Confidence::medium,
                                .note = {},
                                .file = "my.json"};
  CHECK(has(found(catalogue, PriceTable::models, catalogue.models[0].id),
            ". Offer begins 2027-02-01: announced.\n"
            "               undated; medium confidence; set by my.json.\n"));
  const Catalogue later = dated("2027-01-15");
  CHECK(has(found(later, PriceTable::tuning, "openai-gpt-4o-mini"), ". Offer ended 2027-01-06: "));
  CHECK(
      has(found(later, PriceTable::tuning, "openai-gpt-4o-mini"), ". Serving ended 2027-01-14: "));
  CHECK(has(found(dated("2026-09-22"), PriceTable::models, "gpt-4o-mini"),
            "as of 2026-09-23, 1 day ahead; "));
}

TEST_CASE("a query finds rows of every table, and says nothing where there are none") {
  const Catalogue catalogue = dated("2026-11-22");
  const std::string all = shown(prices_document(catalogue, {.table = {}, .search = "mistral"}));
  CHECK(has(all, "(models)"));
  CHECK(has(all, "(embeddings)"));
  CHECK(has(all, "(tuning)"));
  CHECK_FALSE(has(all, "(gpus)"));
  CHECK(prices_document(catalogue, {.table = {}, .search = "no such"}).empty());
  CHECK(prices_document(catalogue, {.table = PriceTable::gpus, .search = "gpt"}).empty());
}

TEST_CASE("the overview counts every table and tells what comes up") {
  const std::string text = shown(prices_overview(dated("2027-01-02")));
  CHECK(text.starts_with("Prices as of 2026-11-22, looked at on 2027-01-02.\n"));
  CHECK(has(text, "models"));
  CHECK(has(text, "2027-01-06  OpenAI takes no more fine-tuning jobs from anyone."));
  CHECK_FALSE(has(text, "promotion"));
  CHECK(shown(prices_overview(dated("2026-11-22"))).starts_with("Prices as of 2026-11-22.\n"));
  CHECK_FALSE(has(shown(prices_overview(dated("2030-01-01"))), "Coming up"));
}

}  // namespace prices_document_test
}  // namespace
}  // namespace retort
