#include "knowledge/role.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace retort {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, role_count> role_names{
    "queries_per_month",
    "horizon_months",
    "peak_factor",
    "batch_percent",
    "prompt_tokens",
    "shot_tokens",
    "question_tokens",
    "retrieved_chunks",
    "chunk_tokens",
    "overlap_percent",
    "output_tokens",
    "reasoning_percent",
    "corpus_pages",
    "tokens_per_page",
    "change_percent",
    "knowledge_bases",
    "metadata_bytes",
    "reranked_chunks",
    "examples",
    "example_tokens",
    "epochs",
    "training_runs",
    "retrainings_per_year",
    "validation_tokens",
    "mfu_percent",
    "prefill_mfu_percent",
    "test_queries_per_month",
    "trial_queries",
    "bytes_per_weight",
    "engineer_usd_per_hour",
    "prompting_hours",
    "rag_hours",
    "tuning_hours",
    "retrieved_tokens",
    "cache_hit_percent",
    "utilisation_percent",
    "tokens_per_second",
    "label_usd",
    "input_usd",
    "cached_usd",
    "output_usd",
    "embedding_usd",
    "training_usd",
    "gpu_usd",
    "training_gpu_usd",
    "latency_ms",
};

constexpr std::array<std::string_view, row_role_count> row_role_names{
    "model",        "embedding",   "store",  "open_model", "tuning_method",
    "training_gpu", "serving_gpu", "labels", "reranker",   "tuning",
};

template <typename Enum>
std::optional<Enum> find_name(std::span<const std::string_view> names, std::string_view id) {
  const auto found = std::ranges::find(names, id);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view to_string(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

std::optional<Role> role_from(std::string_view id) { return find_name<Role>(role_names, id); }

std::vector<std::string> role_ids() { return {role_names.begin(), role_names.end()}; }

bool saves_when_higher(Role role) {
  constexpr std::array saving{Role::batch_percent,       Role::mfu_percent,
                              Role::prefill_mfu_percent, Role::cache_hit_percent,
                              Role::utilisation_percent, Role::tokens_per_second};
  return std::ranges::find(saving, role) != saving.end();
}

std::string_view to_string(RowRole role) {
  return row_role_names.at(static_cast<std::size_t>(role));
}

std::optional<RowRole> row_role_from(std::string_view id) {
  return find_name<RowRole>(row_role_names, id);
}

std::vector<std::string> row_role_ids() { return {row_role_names.begin(), row_role_names.end()}; }

}  // namespace retort
