// A person's price file in each of its formats, over the prices of one day.

#include "json/prices/merge_prices.hpp"

#include "support/catch.hpp"
#include "support/dated_prices.hpp"
#include "support/problem_lines.hpp"

#include <algorithm>

namespace retort {
namespace {

using Lines = std::vector<std::string>;

struct Merged {
  Catalogue catalogue;
  Lines problems;
  Lines warnings;
};

Merged merge(std::string_view text, std::string_view today = "2026-11-22") {
  Merged merged{.catalogue = testing::dated_catalogue(), .problems = {}, .warnings = {}};
  merged.catalogue.today = today;
  std::vector<Problem> problems;
  merge_prices(text, "my.json", merged.catalogue, problems, merged.warnings);
  merged.problems = testing::lines_of(problems);
  return merged;
}

/// Of a file without a fault.
Merged clean(std::string_view text, std::string_view today = "2026-11-22") {
  Merged merged = merge(text, today);
  CHECK(merged.problems == Lines{});
  CHECK(merged.warnings == Lines{});
  return merged;
}

template <typename Rows>
auto* find_row(const Rows& rows, std::string_view id) {
  const auto found = std::ranges::find(rows, id, [](const auto& row) { return row.id; });
  return found == rows.end() ? nullptr : &*found;
}

const ModelPrice& model(const Merged& merged, std::string_view id) {
  const ModelPrice* found = find_row(merged.catalogue.models, id);
  INFO(id);
  REQUIRE(found != nullptr);
  return *found;
}

/// "input/cached/output", then "+write" and "above N: input/cached/output" where there are any.
std::string prices_of(const ModelPrice& row) {
  const auto or_dash = [](const std::optional<Decimal>& price) {
    return price ? to_text(*price) : std::string("-");
  };
  std::string text =
      to_text(row.input) + "/" + or_dash(row.cached_input) + "/" + to_text(row.output);
  if (row.cache_write) text += " +" + to_text(*row.cache_write);
  if (row.tier) {
    text += " above " + std::to_string(row.tier->above_input_tokens) + ": " +
            to_text(row.tier->input) + "/" + or_dash(row.tier->cached) + "/" +
            or_dash(row.tier->output);
  }
  return text;
}

// Our own format.

TEST_CASE("own prices: a known row is changed field by field, and names the file") {
  const Merged merged =
      clean(R"({"models": [{"id": "gpt-6.1-terra", "input_usd_per_million_tokens": "0.9"}]})");
  const ModelPrice& row = model(merged, "gpt-6.1-terra");
  CHECK(prices_of(row) == "0.9/0.05/5 +1.25 above 272000: 2/0.1/7.5");
  CHECK(row.batch_discount_percent == 50);
  CHECK(row.origin.file == "my.json");
  CHECK(row.origin.source == "my.json");
  CHECK(row.origin.confidence == Confidence::medium);
  CHECK(row.origin.as_of.empty());
  CHECK(row.origin.note.empty());
  CHECK(merged.catalogue.models.size() == testing::dated_catalogue().models.size());
  CHECK(model(merged, "gpt-6.1-sol").origin.file.empty());
}

TEST_CASE("own prices: date, source, confidence and note are taken where they are given") {
  const Merged merged = clean(R"({"as_of": "2027-02-01", "schema_version": 1, "gpus": [
      {"id": "modal-t4", "usd_per_hour": 0.61, "as_of": "2027-01-31", "source": "our invoice",
       "confidence": "high", "note": "n"}]})");
  const GpuPrice& row = *find_row(merged.catalogue.gpus, "modal-t4");
  CHECK(to_text(row.hour) == "0.61");
  CHECK(row.origin.as_of == "2027-01-31");
  CHECK(row.origin.source == "our invoice");
  CHECK(row.origin.confidence == Confidence::high);
  CHECK(row.origin.note == "n");
  CHECK(merged.catalogue.as_of == "2027-02-01");
  CHECK(merged.catalogue.today == "2027-02-01");
}

TEST_CASE("own prices: an older file does not turn time back") {
  const Merged merged = clean(R"({"as_of": "2025-01-01", "models": []})");
  CHECK(merged.catalogue.as_of == "2026-11-22");
  CHECK(merged.catalogue.today == "2026-11-22");
}

TEST_CASE("own prices: null takes an optional value away") {
  const Merged merged = clean(R"({"models": [{"id": "gpt-6.1-terra", "tier": null,
      "cached_input_usd_per_million_tokens": null, "context_window": null}]})");
  CHECK(prices_of(model(merged, "gpt-6.1-terra")) == "1/-/5 +1.25");
  CHECK_FALSE(model(merged, "gpt-6.1-terra").context_window);
}

TEST_CASE("own prices: a new row must be complete, and may use what the file brings along") {
  const Merged merged = clean(R"({
      "gpu_kinds": [{"id": "b200", "memory_gb": 180, "tflops": "2250",
                     "bandwidth_gb_per_second": "8000"}],
      "gpus": [{"id": "ours-b200", "provider": "Ours", "gpu": "b200", "usd_per_hour": "4"}],
      "models": [{"id": "ours", "provider": "us", "input_usd_per_million_tokens": 0.1,
                  "output_usd_per_million_tokens": 0.2}],
      "open_models": [{"id": "ours-7b", "billions": "7", "layers": 32, "kv_heads": 8,
                       "head_dimension": 128, "context_window": 8192, "hosted_as": "ours"}]})");
  const GpuPrice& gpu = *find_row(merged.catalogue.gpus, "ours-b200");
  CHECK(merged.catalogue.gpu_kinds.at(gpu.kind).id == "b200");
  CHECK(gpu.min_gpus == 1);
  CHECK(prices_of(model(merged, "ours")) == "0.1/-/0.2");
  CHECK(find_row(merged.catalogue.open_models, "ours-7b")->hosted_as == "ours");
  CHECK(merge(R"({"models": [{"id": "ours", "input_usd_per_million_tokens": "1"}]})").problems ==
        Lines{"missing_key | my.json | /models/0 | expected the key \"provider\", got none",
              "missing_key | my.json | /models/0 | expected the key "
              "\"output_usd_per_million_tokens\", got none"});
}

TEST_CASE("own prices: every fault is told, with its place") {
  CHECK(merge(R"({"schema_version": 2, "models": [
            {"id": "gpt-6.1-terra", "input_usd_per_million_tokens": -1},
            {"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "2"}, 7,
            {"id": "gpt-6-luna", "price": 1}], "gpu": []})")
            .problems ==
        Lines{"wrong_version | my.json | /schema_version | expected schema version 1, got 2; this "
              "program reads no other",
              "out_of_range | my.json | /models/0/input_usd_per_million_tokens | expected a number "
              "from 0 to 1000000000, at most six places, got \"-1\"",
              "duplicate_id | my.json | /models/1 | expected each id once, got \"gpt-6.1-terra\" "
              "again",
              "wrong_type | my.json | /models/2 | expected an object, got a number",
              "unknown_key | my.json | /models/3/price | expected a known key, got \"price\"",
              "unknown_key | my.json | /gpu | expected a known key, got \"gpu\"; did you mean "
              "\"gpus\"?"});
}

TEST_CASE("a file of none of the formats is refused, as is what is no JSON") {
  const std::string none =
      "unknown_value | my.json |  | expected prices: tables as \"retort prices --format json\" "
      "writes them, LiteLLM's model prices, or genai-prices' data, got none of them";
  for (const char* text :
       {"{}", "[]", "7", "\"models\"", "null", "[{\"id\": \"x\"}]", "{\"models\": {}}",
        "{\"gpt-4o\": {\"price\": 1}}", "{\"providers\": []}", "[[[]]]"}) {
    INFO(text);
    CHECK(merge(text).problems == Lines{none});
  }
  CHECK(merge("{\"models\": [").problems.front().starts_with("syntax | my.json"));
  CHECK(merge("").problems.front().starts_with("syntax | my.json"));
  CHECK(merge(std::string((std::size_t{16} << 20U) + 1, ' ')).problems ==
        Lines{"too_large | my.json |  | expected at most 16777216 bytes, got more"});
}

// LiteLLM.

TEST_CASE("LiteLLM: prices by the token become exact prices by the million") {
  const Merged merged = clean(R"({
      "gpt-4o": {"input_cost_per_token": 2.4e-06, "output_cost_per_token": 0.0000098,
                 "cache_read_input_token_cost": 1.2E-6, "max_input_tokens": 130000,
                 "litellm_provider": "openai", "mode": "chat"},
      "New/Model@1": {"input_cost_per_token": "1.5e-07", "output_cost_per_token": 6e-7,
                      "cache_creation_input_token_cost": 1.875e-07, "litellm_provider": "New",
                      "mode": "completion", "source": "https://example.org/prices",
                      "deprecation_date": "2027-03-01", "max_input_tokens": "many"}})");
  const ModelPrice& known = model(merged, "gpt-4o");
  CHECK(prices_of(known) == "2.4/1.2/9.8");
  CHECK(known.context_window == 130'000);
  CHECK(known.batch_discount_percent == 50);
  CHECK(known.available.until == "2027-01-14");  // ours, as the file says nothing
  CHECK(known.origin.file == "my.json");
  CHECK(known.origin.source == "my.json");
  CHECK(known.origin.as_of.empty());
  const ModelPrice& added = model(merged, "new/model@1");
  CHECK(prices_of(added) == "0.15/-/0.6 +0.1875");
  CHECK(added.provider == "new");
  CHECK(added.available.until == "2027-03-01");
  CHECK(added.origin.source == "https://example.org/prices");
  CHECK_FALSE(added.context_window);
}

TEST_CASE("LiteLLM: the prices of a row replace ours whole") {
  const Merged merged = clean(R"({"gpt-6.1-terra": {"input_cost_per_token": 1e-06,
      "output_cost_per_token": 4e-06, "litellm_provider": "openai", "mode": "responses"}})");
  CHECK(prices_of(model(merged, "gpt-6.1-terra")) == "1/-/4");
  CHECK(model(merged, "gpt-6.1-terra").context_window == 1'050'000);
}

TEST_CASE("LiteLLM: prices above a length are a tier") {
  const Merged merged = clean(R"({
      "a": {"input_cost_per_token": 1e-06, "output_cost_per_token": 4e-06, "mode": "chat",
            "input_cost_per_token_above_200k_tokens": 2e-06,
            "output_cost_per_token_above_200k_tokens": 6e-06,
            "cache_read_input_token_cost_above_200k_tokens": 2e-07,
            "input_cost_per_token_above_128k_tokens": null,
            "input_cost_per_token_above_200k_tokens_priority": 9e-06},
      "b": {"input_cost_per_token": 1e-06, "output_cost_per_token": 4e-06, "mode": "chat",
            "output_cost_per_token_above_128k_tokens": 6e-06}})");
  CHECK(prices_of(model(merged, "a")) == "1/-/4 above 200000: 2/0.2/6");
  CHECK(prices_of(model(merged, "b")) == "1/-/4 above 128000: 1/-/6");
}

TEST_CASE("LiteLLM: a host's name before ours is the same model, unless the file has ours too") {
  const std::string row =
      R"({"input_cost_per_token": 7e-06, "output_cost_per_token": 8e-06, "mode": "chat"})";
  const Merged one = clean("{\"groq/llama-3.1-8b-instant\": " + row + "}");
  CHECK(prices_of(model(one, "llama-3.1-8b-instant")) == "7/-/8");
  CHECK(one.catalogue.models.size() == testing::dated_catalogue().models.size());
  const Merged other = clean("{\"azure/gpt-4o\": " + row + "}");
  CHECK(prices_of(model(other, "azure/gpt-4o")) == "7/-/8");
  CHECK(prices_of(model(other, "gpt-4o")) == "2.5/1.25/10");
  const Merged both =
      clean("{\"mistral/mistral-large-2512\": " + row + ", \"mistral-large-2512\": " + row + "}");
  CHECK(both.catalogue.models.size() == testing::dated_catalogue().models.size() + 1);
}

TEST_CASE("LiteLLM: embeddings and rerankers") {
  const Merged merged = clean(R"({
      "text-embedding-3-small": {"input_cost_per_token": 1.9e-08, "mode": "embedding"},
      "e": {"input_cost_per_token": 1e-08, "output_vector_size": 768, "max_tokens": 512,
            "mode": "embedding", "litellm_provider": "p"},
      "rerank-3.5": {"input_cost_per_query": 0.0019, "input_cost_per_token": 0.0, "mode": "rerank"},
      "r": {"input_cost_per_query": 5e-08, "input_cost_per_token": 5e-08, "mode": "rerank"}})");
  const EmbeddingPrice& known = *find_row(merged.catalogue.embeddings, "text-embedding-3-small");
  CHECK(to_text(known.input) == "0.019");
  CHECK(known.dimensions == 1536);
  const EmbeddingPrice& added = *find_row(merged.catalogue.embeddings, "e");
  CHECK(added.dimensions == 768);
  CHECK(added.max_input_tokens == 512);
  CHECK(added.provider == "p");
  const RerankerPrice& by_search = *find_row(merged.catalogue.rerankers, "rerank-3.5");
  CHECK(by_search.unit == RerankerPrice::Unit::thousand_searches);
  CHECK(to_text(by_search.price) == "1.9");
  const RerankerPrice& by_token = *find_row(merged.catalogue.rerankers, "r");
  CHECK(by_token.unit == RerankerPrice::Unit::million_tokens);
  CHECK(to_text(by_token.price) == "0.05");
}

TEST_CASE("LiteLLM: rows that cannot be understood are counted in one warning") {
  const Merged merged = merge(R"({
      "sample_spec": {"input_cost_per_token": 0.0, "mode": "one of: chat, embedding"},
      "image": {"input_cost_per_pixel": 1e-8, "mode": "image_generation", "litellm_provider": "p"},
      "second": {"input_cost_per_second": 1e-5, "mode": "chat"},
      "free": {"input_cost_per_token": 0, "output_cost_per_token": 0.0, "mode": "chat"},
      "half free": {"input_cost_per_token": 0, "output_cost_per_token": 1e-6, "mode": "chat"},
      "half": {"input_cost_per_token": 1e-6, "output_cost_per_token": 0, "mode": "chat"},
      "negative": {"input_cost_per_token": -1, "output_cost_per_token": -1, "mode": "chat"},
      "words": {"input_cost_per_token": "cheap", "output_cost_per_token": 1e-6, "mode": "chat"},
      "nested": {"input_cost_per_token": {}, "output_cost_per_token": 1e-6, "mode": "chat"},
      "huge": {"input_cost_per_token": 1e300, "output_cost_per_token": 1e-6, "mode": "chat"},
      "tiers": {"input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6, "mode": "chat",
                "input_cost_per_token_above_128k_tokens": 2e-6,
                "input_cost_per_token_above_200k_tokens": 3e-6},
      "requests": {"input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6, "mode": "chat",
                   "input_cost_per_request": 0.005},
      "vectors": {"input_cost_per_token": 1e-8, "mode": "embedding"},
      "ok": {"input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6, "mode": "chat"},
      "OK": {"input_cost_per_token": 2e-6, "output_cost_per_token": 1e-6, "mode": "chat"},
      "no row": 7})");
  CHECK(merged.problems == Lines{});
  CHECK(merged.warnings ==
        Lines{"my.json: 15 of 16 rows skipped: 2 for images, sound or something else than text, 1 "
              "without a price for input and output tokens, 2 with a price of 0, 4 with a price "
              "that is no number from 0 up, 1 with a price for each request, 1 with several price "
              "tiers, 1 for embeddings of unknown size, 1 with a name that is no id, 1 with a name "
              "that occurs twice, 1 that are no rows"});
  CHECK(merged.catalogue.models.size() == testing::dated_catalogue().models.size() + 1);
  CHECK(prices_of(model(merged, "ok")) == "1/-/1");
}

TEST_CASE("LiteLLM: a key twice is refused, as nothing tells which of the two is meant") {
  const std::string row =
      R"({"input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6, "mode": "chat"})";
  CHECK(merge("{\"a\": " + row + ", \"a\": " + row + "}").problems ==
        Lines{"duplicate_key | my.json |  | expected each key once, got \"a\" more than once"});
}

// genai-prices.

std::string provider(std::string_view models) {
  return R"([{"id": "openai", "name": "OpenAI", "models": [)" + std::string(models) + "]}]";
}

TEST_CASE("genai-prices: our row where the provider sells it, else provider/model") {
  const Merged merged = clean(provider(R"(
      {"id": "gpt-4o", "prices": {"input_mtok": 2.4, "cache_read_mtok": 1.2, "output_mtok": 9.8},
       "context_window": 128001, "prices_checked": "2026-11-01"},
      {"id": "qwen-flash", "prices": {"input_mtok": 1, "output_mtok": 2}},
      {"id": "Odd", "prices": {"input_mtok": "0.18000000000000002", "output_mtok": 2,
                               "cache_write_mtok": 0.08333333333333334}},
      {"id": "text-embedding-3-small", "prices": {"input_mtok": 0.019}})"));
  CHECK(prices_of(model(merged, "gpt-4o")) == "2.4/1.2/9.8");
  CHECK(model(merged, "gpt-4o").context_window == 128'001);
  CHECK(model(merged, "gpt-4o").origin.as_of == "2026-11-01");
  CHECK(model(merged, "gpt-4o").origin.file == "my.json");
  CHECK(prices_of(model(merged, "openai/qwen-flash")) == "1/-/2");
  CHECK(prices_of(model(merged, "qwen-flash")) == "0.05/-/0.4");
  CHECK(prices_of(model(merged, "openai/odd")) == "0.18/-/2 +0.083333");
  CHECK(to_text(find_row(merged.catalogue.embeddings, "text-embedding-3-small")->input) == "0.019");
}

TEST_CASE("genai-prices: a price above a length is a tier") {
  const Merged merged = clean(provider(R"({"id": "m", "prices": {
      "input_mtok": {"base": 1, "tiers": [{"start": 200000, "price": 2}]},
      "cache_read_mtok": 0.1,
      "output_mtok": {"base": 5, "tiers": [{"start": 200000, "price": 7.5}]}}})"));
  CHECK(prices_of(model(merged, "openai/m")) == "1/0.1/5 above 200000: 2/0.1/7.5");
}

TEST_CASE("genai-prices: of several prices the last that has begun today counts") {
  const std::string dated = provider(R"({"id": "m", "prices": [
      {"prices": {"input_mtok": 2, "output_mtok": 10}},
      {"constraint": {"start_date": "2026-09-01"}, "prices": {"input_mtok": 3, "output_mtok": 15}},
      {"constraint": {"start_date": "2027-01-01"}, "prices": {"input_mtok": 4, "output_mtok": 20}}
      ]})");
  CHECK(prices_of(model(clean(dated, "2026-08-31"), "openai/m")) == "2/-/10");
  CHECK(prices_of(model(clean(dated, "2026-09-01"), "openai/m")) == "3/-/15");
  CHECK(prices_of(model(clean(dated, "2026-12-31"), "openai/m")) == "3/-/15");
  CHECK(prices_of(model(clean(dated, "2027-01-01"), "openai/m")) == "4/-/20");
}

TEST_CASE("genai-prices: rows that cannot be understood are counted in one warning") {
  const Merged merged = merge(provider(R"(
      {"id": "hours", "prices": [{"prices": {"input_mtok": 2, "output_mtok": 10}},
          {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"},
           "prices": {"input_mtok": 3, "output_mtok": 15}}]},
      {"id": "later", "prices": [{"constraint": {"start_date": "2999-01-01"},
                                  "prices": {"input_mtok": 3, "output_mtok": 15}}]},
      {"id": "no-day", "prices": [{"constraint": {"start_date": "soon"},
                                   "prices": {"input_mtok": 3, "output_mtok": 15}}]},
      {"id": "free", "prices": {}},
      {"id": "in-only", "prices": {"input_mtok": 1}},
      {"id": "zero", "prices": {"input_mtok": 0, "output_mtok": 0}},
      {"id": "requests", "prices": {"input_mtok": 1, "output_mtok": 1, "requests_kcount": 5}},
      {"id": "two-tiers", "prices": {"output_mtok": 1, "input_mtok": {"base": 1, "tiers":
          [{"start": 1000, "price": 2}, {"start": 2000, "price": 3}]}}},
      {"id": "unlike-tiers", "prices": {
          "input_mtok": {"base": 1, "tiers": [{"start": 1000, "price": 2}]},
          "output_mtok": {"base": 1, "tiers": [{"start": 2000, "price": 2}]}}},
      {"id": "no-base", "prices": {"output_mtok": 1, "input_mtok": {"tiers": []}}},
      {"id": "negative", "prices": {"input_mtok": -1, "output_mtok": 1}},
      {"id": "~latest", "prices": {"input_mtok": 1, "output_mtok": 1}},
      {"prices": {"input_mtok": 1, "output_mtok": 1}},
      {"id": "ok", "prices": {"input_mtok": 1, "output_mtok": 1}},
      7)"));
  CHECK(merged.problems == Lines{});
  CHECK(merged.warnings ==
        Lines{"my.json: 14 of 15 rows skipped: 3 without a price for input and output tokens, 1 "
              "with a price of 0, 2 with a price that is no number from 0 up, 1 with a price for "
              "each request, 2 with several price tiers, 2 with prices by time of day or other "
              "conditions, 2 with a name that is no id, 1 that are no rows"});
  CHECK(merged.catalogue.models.size() == testing::dated_catalogue().models.size() + 1);
}

TEST_CASE("genai-prices: providers without models are passed over") {
  const Merged merged = merge(
      R"({"providers": [{"id": "a"}, 7, {"id": "b", "models": [
         {"id": "m", "prices": {"input_mtok": 1, "output_mtok": 1}}]},
         {"models": [{"id": "m", "prices": {"input_mtok": 1, "output_mtok": 1}}]}]})");
  CHECK(merged.warnings == Lines{"my.json: 3 of 4 rows skipped: 1 with a name that is no id, 2 "
                                 "that are no rows"});
  CHECK(prices_of(model(merged, "b/m")) == "1/-/1");
}

}  // namespace
}  // namespace retort
