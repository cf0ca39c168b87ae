// Examples that others published, with their figures, against the formulas as a person reaches
// them: by name, through the shipped data. `core_tests "[.table]"` prints all of them.

#include "support/catch.hpp"
#include "support/formula_use.hpp"

#include <fmt/format.h>

#include <iostream>
#include <optional>

namespace retort {
namespace {
namespace published_cases_test {

using testing::number_of;

/// What the source allows.
struct Expected {
  std::optional<double> published;  ///< nothing where it gives limits alone
  double low = 0;
  double high = 0;
};

Expected exactly(double value) { return {value, value, value}; }
Expected about(double value, double tolerance) {
  return {value, value * (1 - tolerance), value * (1 + tolerance)};
}
Expected at_most(double value) { return {std::nullopt, 0, value}; }
Expected between(double low, double high) { return {std::nullopt, low, high}; }

struct PublishedCase {
  std::string id;
  std::string source;
  std::string formula;
  std::string inputs;
  Expected expected;
};

using Cases = std::vector<PublishedCase>;

const std::string openai_embeddings = "OpenAI embeddings guide, pages per dollar at 800 tokens";
const std::string contextual = "Anthropic, Contextual Retrieval, 2024-09-19, Claude 3 Haiku prices";
const std::string pinecone = "Pinecone documentation, understanding cost";
const std::string georgian = "georgian-io/LLM-Finetuning-Toolkit, llama2/README, g5.2xlarge";
const std::string raschka = "Raschka, practical tips for LoRA, A100, Llama-2-7B";
const std::string factory_speed = "LLaMA-Factory wiki, 2024-04-15, A100-40, Llama-2-7B";
const std::string torchtune = "torchtune README, RTX 4090, Llama-3.1-8B, packed 2048";
const std::string factory_memory = "LLaMA-Factory README, hardware requirements";
const std::string unsloth = "Unsloth documentation, least memory";
const std::string manning = "Rearchitecting LLMs, 12.8";
const std::string dreaming = "dreaming.press, self-hosting against API cost";
const std::string idle_gpus = "arXiv 2606.11690, effective cost on the same H100";
const std::string token_burner = "tokenburner.dev, fine-tuning against RAG";
const std::string stages = "samuelochoa.com, RAG latency budget, 2026-04-18";

Cases embedding_cases() {
  const std::string haiku = "usd_per_mtok_input=0.25 usd_per_mtok_output=1.25";
  return {
      {"EMB-01", openai_embeddings, "pages_per_usd", "usd_per_mtok=0.02 tokens_per_page=800",
       about(62500, 0.001)},
      {"3-large", openai_embeddings, "pages_per_usd", "usd_per_mtok=0.13 tokens_per_page=800",
       about(9615, 0.001)},
      {"EMB-03", openai_embeddings, "pages_per_usd", "usd_per_mtok=0.1 tokens_per_page=800",
       about(12500, 0.001)},
      {"EMB-04", openai_embeddings, "pages_usd",
       "pages=1000000 tokens_per_page=800 usd_per_mtok=0.02", about(16, 0.001)},
      {"cached", contextual, "contextual_usd",
       haiku + " usd_per_mtok_write=0.3 usd_per_mtok_read=0.03", about(1.02, 0.01)},
      {"EMB-06", contextual, "contextual_usd_uncached", haiku, about(2.92, 0.01)},
      {"500 pages", contextual, "tokens_of_pages", "pages=500 tokens_per_page=400",
       exactly(200000)},
  };
}

Cases store_cases() {
  return {
      {"VDB-01", pinecone, "vector_store_gb", "records=500000 dimensions=768 metadata_bytes=500",
       about(1.78, 0.005)},
      {"record", pinecone, "record_bytes", "dimensions=768 metadata_bytes=500", about(3570, 0.005)},
      {"VDB-04", pinecone, "vector_store_gb",
       "records=10000000 dimensions=1536 metadata_bytes=1000", about(71.4, 0.005)},
      {"record", pinecone, "record_bytes", "dimensions=1536 metadata_bytes=1000",
       about(7140, 0.005)},
      {"VDB-05", pinecone, "bill_with_minimum", "other_usd=20 minimum_usd=50", exactly(50)},
      {"VDB-07", pinecone, "fetch_read_units", "records=107", exactly(11)},
      {"fetch 50", pinecone, "fetch_read_units", "records=50", exactly(5)},
      {"fetch 10", pinecone, "fetch_read_units", "records=10", exactly(1)},
      {"VDB-10", "turbopuffer calculator", "bill_with_minimum",
       "storage_usd=0.88 writes_usd=4.71 queries_usd=1.31 minimum_usd=16", exactly(16)},
      {"usage", "turbopuffer calculator", "bill_with_minimum",
       "storage_usd=0.88 writes_usd=4.71 queries_usd=1.31 minimum_usd=0", about(6.9, 0.001)},
      {"HNSW", "OpenSearch k-NN documentation: 1.1 * (4 * d + 8 * M) * n", "vector_store_gb",
       "records=1000000 dimensions=256 metadata_bytes=128 overhead_factor=1.1",
       about(1.267, 0.001)},
  };
}

Cases training_bill_cases() {
  return {
      {"FT-01", "OpenAI fine-tuning guide, 2023", "hosted_training_usd",
       "train_tokens=100000 epochs=3 usd_per_mtok=8", about(2.4, 1e-9)},
      {"FT-02", "OpenAI fine-tuning guide, 2024 (recalled)", "hosted_training_usd",
       "train_tokens=100000 epochs=3 usd_per_mtok=3", about(0.9, 1e-9)},
      {"FT-04", "Ori, fine-tuning billing", "hosted_training_usd",
       "train_tokens=5000000 epochs=3 validation_tokens=1000000 usd_per_mtok=0.46",
       about(7.36, 1e-9)},
      {"TR-01", "Stanford Alpaca; A100-80 at 1.39 USD, 2026-11", "gpu_usd",
       "gpus=8 hours=3 usd_per_hour=1.39", at_most(100)},
      {"TR-01", "Stanford Alpaca; A100-80 at 3.43 USD, 2026-11", "gpu_usd",
       "gpus=8 hours=3 usd_per_hour=3.43", at_most(100)},
      {"TR-02", "LMSYS Vicuna-13B; A100-80 at 1.39 USD, 2026-11", "gpu_usd",
       "gpus=8 hours=24 usd_per_hour=1.39", about(300, 0.25)},
      {"TR-04", georgian, "gpu_usd", "hours=2 usd_per_hour=1.212", about(2.424, 1e-9)},
      {"TR-07", georgian, "gpu_usd", "hours=4 usd_per_hour=1.212", about(4.848, 1e-9)},
      {"V3", "DeepSeek-V3 report, 2.788M H800 hours at 2 USD", "gpu_usd",
       "hours=2.788e6 usd_per_hour=2", about(5576000, 1e-9)},
      {"TR-08", raschka, "hours_of_seconds", "seconds=6685.75", about(1.85, 0.01)},
      {"TR-09", raschka, "hours_of_seconds", "seconds=10059.53", about(2.79, 0.01)},
      {"memory", raschka, "change_share", "before=21.33 after=14.18", {-0.33, -0.345, -0.325}},
      {"10K", "LLaMA-Factory wiki speed; 10,000 examples of 500 tokens, 3 epochs", "hours_at_speed",
       "tokens=15e6 tokens_per_second=2400", about(1.7, 0.05)},
  };
}

Cases training_speed_cases() {
  const std::string llama_2 = "params_b=6.74 tflops=312 tokens_per_second=";
  const std::string llama_3 = "params_b=8.03 tflops=165 tokens_per_second=";
  const Expected usual = between(0.20, 0.35);
  const Expected packed = between(0.40, 0.65);
  return {
      {"THR-01", factory_speed, "mfu", llama_2 + "2392", usual},
      {"THR-02", factory_speed, "mfu", llama_2 + "2954", usual},
      {"THR-03", factory_speed, "mfu", llama_2 + "4007", usual},
      {"THR-04", factory_speed, "mfu", llama_2 + "2415", usual},
      {"THR-06", torchtune, "mfu", llama_3 + "3083", packed},
      {"THR-07", torchtune, "mfu", llama_3 + "2413", packed},
      {"THR-08", torchtune, "mfu", llama_3 + "1650 flops_per_parameter=6", packed},
      {"PaLM", "PaLM 540B: 238.3K tokens/s on 6144 chips of 275 TFLOPS, without attention", "mfu",
       "params_b=540.35 tflops=275 tokens_per_second=38.786 flops_per_parameter=6",
       about(0.457, 0.005)},
      {"GPT-3", "Brown et al., total training compute", "training_flops",
       "params_b=175 tokens=300e9", about(3.14e23, 0.01)},
      {"GPT-3", "Megatron-LM: 1,024 A100 at 140 TFLOPS", "training_days",
       "params_b=175 tokens=300e9 tflops=140 mfu=1 flops_per_parameter=8 gpus=1024",
       about(34, 0.01)},
  };
}

Cases training_memory_cases() {
  Cases cases{
      {"MEM-01", "QLoRA: 65B on one GPU of 48 GB", "qlora_memory_high", "params_b=65", at_most(48)},
      {"GPT-2", "ZeRO: 1.5B with Adam in mixed precision", "full_memory_low", "params_b=1.5",
       exactly(24)},
      {"LoRA", "LoRA: GPT-3, rank 8 on W_q and W_v", "lora_parameters",
       "rank=8 input_width=12288 output_width=12288 matrices=192", about(37.7e6, 0.005)},
      {"LoRA", "LoRA: GPT-3, rank 1 on W_q and W_v", "lora_parameters",
       "rank=1 input_width=12288 output_width=12288 matrices=192", about(4.7e6, 0.005)},
  };
  struct Least {
    std::string id;
    std::string billions;
    double qlora_gb;
    double lora_gb;
  };
  for (const Least& least : {Least{"MEM-02", "3", 3.5, 8}, Least{"MEM-03", "7", 5, 19},
                             Least{"MEM-05", "14", 8.5, 33}, Least{"MEM-06", "32", 26, 76}}) {
    cases.push_back({least.id, unsloth, "qlora_memory_high", "params_b=" + least.billions,
                     about(least.qlora_gb, 0.25)});
    cases.push_back({least.id, unsloth, "lora_memory_high", "params_b=" + least.billions,
                     about(least.lora_gb, 0.25)});
  }
  return cases;
}

/// The published table is of estimates; rules of so many GB a billion come near it.
Cases memory_table_cases() {
  struct Column {
    std::string billions;
    double full_32;
    double full_16;
    double lora;
    double qlora_8;
    double qlora_4;
  };
  Cases cases;
  for (const Column& gb :
       {Column{"7", 120, 60, 16, 10, 6}, Column{"14", 240, 120, 32, 20, 12},
        Column{"30", 600, 300, 64, 40, 24}, Column{"70", 1200, 600, 160, 80, 48}}) {
    const std::string size = "params_b=" + gb.billions;
    const auto add = [&](const std::string& formula, const std::string& rule, double published,
                         double tolerance) {
      cases.push_back(
          {"MEM-08", factory_memory, formula, size + rule, about(published, tolerance)});
    };
    add("full_memory_high", "", gb.full_32, 0.1);
    add("memory_by_rule", " gb_per_billion=8", gb.full_16, 0.2);
    add("lora_memory_low", "", gb.lora, 0.15);
    add("memory_by_rule", " gb_per_billion=1", gb.qlora_8, 0.3);
    add("qlora_memory_high", "", gb.qlora_4, 0.25);
  }
  return cases;
}

Cases serving_cases() {
  const std::string opt_13b = "layers=40 kv_heads=40 head_dimension=128";
  return {
      {"MEM-11", "FastChat: Vicuna-7B in 16 bits", "weights_gb", "params_b=7", about(14, 0.08)},
      {"MEM-11", "FastChat: Vicuna-13B in 16 bits", "weights_gb", "params_b=13", about(28, 0.08)},
      {"70B", "Substratus: 70B in 16 bits with a fifth on top", "inference_memory_gb",
       "params_b=70 overhead_factor=1.2", about(168, 1e-9)},
      {"KV-01", "vLLM paper: OPT-13B, 800 KiB a token", "kv_bytes_per_token", opt_13b,
       about(800 * 1024.0, 0.03)},
      {"KV", "vLLM paper: OPT-13B, a request of 2,048 tokens", "kv_cache_gb",
       opt_13b + " tokens=2048", about(1.6, 0.05)},
      {"KV", "Llama-3.1-8B: 128 KiB a token", "kv_bytes_per_token",
       "layers=32 kv_heads=8 head_dimension=128", exactly(128 * 1024)},
      {"INF-01", "NVIDIA NIM: Llama-3.3-70B fp8, 2 H100, 5000 in, 500 out", "output_speed",
       "first_token_ms=406.77 ms_per_token=18.58 output_tokens=500 concurrency=1",
       about(51.67, 0.01)},
      {"INF-04", "vLLM sweep: A100-40, Llama-3.1-8B", "roofline_speed",
       "bandwidth_gb_s=1555 weights_gb=16.06 efficiency=0.775", about(75, 0.03)},
      {"INF-04", "vLLM sweep: 77 % of the ceiling", "bandwidth_share",
       "tokens_per_second=75 weights_gb=16.06 bandwidth_gb_s=1555", about(0.77, 0.03)},
      {"INF-04", "vLLM sweep: 8 requests of 1,024 and 128 tokens", "roofline_speed",
       "bandwidth_gb_s=1555 weights_gb=16.06 efficiency=0.775 sequences=8 kv_gb_per_sequence=0.151",
       about(495, 0.15)},
      {"52B", "Transformer Inference Arithmetic: 17 ms on 4 A100", "roofline_speed",
       "bandwidth_gb_s=6000 weights_gb=104", about(1000.0 / 17, 0.03)},
      {"LAT-01", stages + ", first token, low", "latency_sum_ms",
       "embed_ms=30 search_ms=20 keyword_ms=10 rerank_ms=100 first_token_ms=300", about(500, 0.15)},
      {"LAT-01", stages + ", first token, high", "latency_sum_ms",
       "embed_ms=150 search_ms=100 keyword_ms=50 fusion_ms=5 rerank_ms=400 first_token_ms=1500",
       about(2000, 0.15)},
      {"LAT-01", stages + ", whole answer, high", "latency_sum_ms",
       "embed_ms=150 search_ms=100 keyword_ms=50 fusion_ms=5 rerank_ms=400 generation_ms=5000",
       about(5500, 0.15)},
      {"LAT-02", "theelixirslab.com: stages as shares of 1.9 s", "latency_sum_ms",
       "embed_ms=0.08 search_ms=0.06 rerank_ms=0.11 assembly_ms=0.09 first_token_ms=0.22 "
       "generation_ms=0.31 network_ms=0.13",
       about(1, 0.02)},
  };
}

Cases price_cases() {
  return {
      {"BE-01", manning, "break_even_per_hour", "usd_per_hour=2.5 usd_per_request=0.004",
       about(625, 1e-9)},
      {"BE-03", dreaming, "usd_per_mtok_served",
       "usd_per_hour=2.5 tokens_per_second=700 utilisation=1", about(0.99, 0.01)},
      {"BE-03", dreaming, "usd_per_mtok_served",
       "usd_per_hour=2.5 tokens_per_second=700 utilisation=0.1", about(9.92, 0.01)},
      {"BE-05", token_burner, "break_even_queries", "setup_usd=1000 usd_per_query_before=0.03",
       about(33333, 0.02)},
      {"BE-05", token_burner + ", its own 0.005 counted", "break_even_queries",
       "setup_usd=1000 usd_per_query_before=0.03 usd_per_query_after=0.005", about(40000, 0.02)},
      {"BE-05", token_burner + ", its own 0.01 counted", "break_even_queries",
       "setup_usd=1000 usd_per_query_before=0.03 usd_per_query_after=0.01", about(50000, 0.02)},
      {"BE-07",
       idle_gpus + ", saturated",
       "usd_per_mtok_served",
       "usd_per_hour=2.69 tokens_per_second=3400 utilisation=1",
       {0.21, 0.1, 0.4}},
      {"BE-07",
       idle_gpus + ", near idle: 36.3 times",
       "usd_per_mtok_served",
       "usd_per_hour=2.69 tokens_per_second=3400 utilisation=0.0275482",
       {15.25, 5, 30}},
      {"BE-10",
       "aifinhub.io: 100,000 a month; an L4 at 0.7992 USD, gpt-4o RAG at 0.0101",
       "break_even_per_month",
       "fixed_a_usd=583.4 usd_per_query_a=0 usd_per_query_b=0.0101",
       {1e5, 1e4, 1e6}},
      {"3 to 1", "Artificial Analysis: GPT-4o at 2.5 and 10", "blended_usd_per_mtok",
       "usd_per_mtok_input=2.5 usd_per_mtok_output=10", about(4.4, 0.01)},
  };
}

Cases all_cases() {
  Cases all;
  for (const Cases& some :
       {embedding_cases(), store_cases(), training_bill_cases(), training_speed_cases(),
        training_memory_cases(), memory_table_cases(), serving_cases(), price_cases()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

TEST_CASE("published examples come out as published") {
  CHECK(all_cases().size() >= 80);
  for (const PublishedCase& one : all_cases()) {
    const double ours = number_of(one.formula, one.inputs);
    INFO(one.id << ", " << one.source << ": " << one.formula << " " << one.inputs);
    CHECK(ours >= one.expected.low);
    CHECK(ours <= one.expected.high);
  }
}

/// "62500" and "+0.1%"; two dashes where the source gives limits alone.
std::string published_beside(const Expected& expected, double ours) {
  if (!expected.published) return fmt::format("{:>12}{:>9}", "-", "-");
  return fmt::format("{:>12.6g}{:>+8.1f}%", *expected.published,
                     (ours / *expected.published - 1) * 100);
}

TEST_CASE("print the published examples beside ours", "[.table]") {
  std::cout << fmt::format("{:10}{:25}{:>12}{:>12}{:>9}  {:24}{}\n", "case", "formula", "ours",
                           "published", "error", "allowed", "source");
  for (const PublishedCase& one : all_cases()) {
    const double ours = number_of(one.formula, one.inputs);
    const std::string allowed =
        fmt::format("{:.6g} to {:.6g}", one.expected.low, one.expected.high);
    std::cout << fmt::format("{:10}{:25}{:>12.6g}{}  {:24}{}\n", one.id, one.formula, ours,
                             published_beside(one.expected, ours), allowed, one.source);
  }
}

}  // namespace published_cases_test
}  // namespace
}  // namespace retort
