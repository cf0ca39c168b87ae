#include "knowledge/bill_formula.hpp"

#include <algorithm>

namespace retort {
namespace {

constexpr std::size_t most_given = 6;

struct Row {
  std::string_view id;
  std::array<std::string_view, most_given> given;
};

/// In the order of the enumeration.
constexpr std::array<Row, bill_formula_count> bill_formulas{{
    {"tokens_of_pages", {"pages", "tokens_per_page"}},
    {"chunk_count", {"corpus_tokens", "chunk_tokens", "overlap_share"}},
    {"embedded_tokens", {"corpus_tokens", "chunk_tokens", "overlap_share"}},
    {"vector_store_gb", {"records", "dimensions", "metadata_bytes"}},
    {"gib_of_gb", {"gb"}},
    {"stored_gb_days", {"stored_gb"}},
    {"step_amount", {"amount", "above", "end", "usd", "first_usd"}},
    {"rerank_searches", {"chunks"}},
    {"cache_hit_share", {"queries_per_month", "seconds_to_live"}},
    {"training_tokens", {"examples", "tokens_per_example", "epochs"}},
    {"gpu_hours", {"params_b", "tokens", "tflops", "mfu", "flops_per_parameter"}},
    {"memory_by_rule", {"params_b", "gb_per_billion", "fixed_gb"}},
    {"weights_gb", {"params_b", "bytes_per_parameter"}},
    {"kv_bytes_per_token", {"layers", "kv_heads", "head_dimension"}},
    {"sequences_in_memory",
     {"gpu_memory_gb", "weights_gb", "kv_bytes_per_token", "tokens_per_sequence"}},
    {"most_gpus", {}},
    {"gpu_seconds_per_query",
     {"params_b", "input_tokens", "output_tokens", "tflops", "output_tokens_per_second",
      "prefill_mfu"}},
    {"gpus_for_peak", {"queries_per_month", "peak_factor", "gpu_seconds_per_query"}},
    {"gpus_at_utilisation", {"queries_per_month", "utilisation", "gpu_seconds_per_query"}},
    {"utilisation", {"queries_per_month", "gpu_seconds_per_query", "gpus"}},
    {"gpu_hours_per_month", {"gpus"}},
    {"answer_ms", {"first_token_ms", "output_tokens", "ms_per_token"}},
    {"stage_factor", {"params_b"}},
}};

}  // namespace

std::string_view to_string(BillFormula formula) {
  return bill_formulas.at(static_cast<std::size_t>(formula)).id;
}

std::span<const std::string_view> given_to(BillFormula formula) {
  const auto& given = bill_formulas.at(static_cast<std::size_t>(formula)).given;
  const auto end = std::ranges::find(given, std::string_view{});
  return {given.begin(), end};
}

}  // namespace retort
