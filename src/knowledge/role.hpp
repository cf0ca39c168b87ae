#pragma once
// What the cost model needs by name; a question declares that it answers one.

#include "retort/enum_names.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A quantity of the workload. The comment gives the unit that its question has to use.
enum class Role : std::uint8_t {
  queries_per_month,
  horizon_months,
  peak_factor,      ///< busiest second over the average one
  batch_percent,    ///< of the queries can wait for a batch
  prompt_tokens,    ///< instructions
  shot_tokens,      ///< examples in the prompt, in prompting and long context
  question_tokens,  ///< what one request brings along
  retrieved_chunks,
  chunk_tokens,
  overlap_percent,  ///< of a chunk
  output_tokens,
  reasoning_percent,  ///< reasoning tokens, of the output tokens
  corpus_pages,
  tokens_per_page,
  change_percent,   ///< of the pages, in a month
  knowledge_bases,  ///< kept apart, as for tenants
  metadata_bytes,   ///< stored beside each vector
  reranked_chunks,  ///< candidates that a reranker reads
  examples,
  example_tokens,
  epochs,
  training_runs,  ///< until one is good enough
  retrainings_per_year,
  validation_tokens,  ///< billed once a run
  mfu_percent,        ///< model FLOPs utilisation in training
  prefill_mfu_percent,
  test_queries_per_month,
  trial_queries,     ///< before anything goes live
  bytes_per_weight,  ///< of the served model: 2 in 16 bits, 1 in 8
  engineer_usd_per_hour,
  prompting_hours,
  rag_hours,
  tuning_hours,
  // From here on nothing stands in for an answer that is missing: the model finds another way.
  retrieved_tokens,     ///< instead of chunks times their size
  cache_hit_percent,    ///< instead of the rate that the traffic gives
  utilisation_percent,  ///< instead of the peak factor
  tokens_per_second,    ///< output of one serving GPU at saturation, instead of the measured table
  label_usd,            ///< USD for an example, instead of who makes them
  input_usd,            ///< USD per million tokens, instead of the catalogue, as the next four
  cached_usd,
  output_usd,
  embedding_usd,
  training_usd,
  gpu_usd,           ///< USD for an hour of the serving GPU
  training_gpu_usd,  ///< USD for an hour of the training GPU
  latency_ms,        ///< the person's limit
};

inline constexpr std::size_t assumed_role_count = static_cast<std::size_t>(Role::retrieved_tokens);

template <>
inline constexpr auto enum_names<Role> = std::to_array<EnumName<Role>>({
    {Role::queries_per_month, "queries_per_month"},
    {Role::horizon_months, "horizon_months"},
    {Role::peak_factor, "peak_factor"},
    {Role::batch_percent, "batch_percent"},
    {Role::prompt_tokens, "prompt_tokens"},
    {Role::shot_tokens, "shot_tokens"},
    {Role::question_tokens, "question_tokens"},
    {Role::retrieved_chunks, "retrieved_chunks"},
    {Role::chunk_tokens, "chunk_tokens"},
    {Role::overlap_percent, "overlap_percent"},
    {Role::output_tokens, "output_tokens"},
    {Role::reasoning_percent, "reasoning_percent"},
    {Role::corpus_pages, "corpus_pages"},
    {Role::tokens_per_page, "tokens_per_page"},
    {Role::change_percent, "change_percent"},
    {Role::knowledge_bases, "knowledge_bases"},
    {Role::metadata_bytes, "metadata_bytes"},
    {Role::reranked_chunks, "reranked_chunks"},
    {Role::examples, "examples"},
    {Role::example_tokens, "example_tokens"},
    {Role::epochs, "epochs"},
    {Role::training_runs, "training_runs"},
    {Role::retrainings_per_year, "retrainings_per_year"},
    {Role::validation_tokens, "validation_tokens"},
    {Role::mfu_percent, "mfu_percent"},
    {Role::prefill_mfu_percent, "prefill_mfu_percent"},
    {Role::test_queries_per_month, "test_queries_per_month"},
    {Role::trial_queries, "trial_queries"},
    {Role::bytes_per_weight, "bytes_per_weight"},
    {Role::engineer_usd_per_hour, "engineer_usd_per_hour"},
    {Role::prompting_hours, "prompting_hours"},
    {Role::rag_hours, "rag_hours"},
    {Role::tuning_hours, "tuning_hours"},
    {Role::retrieved_tokens, "retrieved_tokens"},
    {Role::cache_hit_percent, "cache_hit_percent"},
    {Role::utilisation_percent, "utilisation_percent"},
    {Role::tokens_per_second, "tokens_per_second"},
    {Role::label_usd, "label_usd"},
    {Role::input_usd, "input_usd"},
    {Role::cached_usd, "cached_usd"},
    {Role::output_usd, "output_usd"},
    {Role::embedding_usd, "embedding_usd"},
    {Role::training_usd, "training_usd"},
    {Role::gpu_usd, "gpu_usd"},
    {Role::training_gpu_usd, "training_gpu_usd"},
    {Role::latency_ms, "latency_ms"},
});

inline constexpr std::size_t role_count = count_of<Role>;

/// Does the model do without when nobody answers?
constexpr bool is_optional(Role role) {
  return static_cast<std::size_t>(role) >= assumed_role_count;
}

/// Do costs fall when it rises? Then its low value stands on the dear side.
bool saves_when_higher(Role role);

/// A row that an answer chooses from the price catalogue.
enum class RowRole : std::uint8_t {
  model,
  embedding,
  store,
  open_model,  ///< what is trained
  tuning_method,
  training_gpu,
  serving_gpu,
  labels,  ///< who makes the examples
  // From here on none is chosen unless somebody answers.
  reranker,
  tuning,  ///< hosted training, instead of one's own
};

inline constexpr std::size_t assumed_row_role_count = static_cast<std::size_t>(RowRole::reranker);

/// Chosen for RowRole::model, it stands for the open model on GPUs of one's own, untrained.
inline constexpr std::string_view own_model = "own";

template <>
inline constexpr auto enum_names<RowRole> = std::to_array<EnumName<RowRole>>({
    {RowRole::model, "model"},
    {RowRole::embedding, "embedding"},
    {RowRole::store, "store"},
    {RowRole::open_model, "open_model"},
    {RowRole::tuning_method, "tuning_method"},
    {RowRole::training_gpu, "training_gpu"},
    {RowRole::serving_gpu, "serving_gpu"},
    {RowRole::labels, "labels"},
    {RowRole::reranker, "reranker"},
    {RowRole::tuning, "tuning"},
});

inline constexpr std::size_t row_role_count = count_of<RowRole>;

constexpr bool is_optional(RowRole role) {
  return static_cast<std::size_t>(role) >= assumed_row_role_count;
}

}  // namespace retort
