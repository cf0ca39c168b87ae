#pragma once
// What the cost model needs by name; a question declares that it answers one.

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

inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::latency_ms) + 1;
inline constexpr std::size_t assumed_role_count = static_cast<std::size_t>(Role::retrieved_tokens);

std::string_view to_string(Role role);
std::optional<Role> role_from(std::string_view id);
std::vector<std::string> role_ids();

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

inline constexpr std::size_t row_role_count = static_cast<std::size_t>(RowRole::tuning) + 1;
inline constexpr std::size_t assumed_row_role_count = static_cast<std::size_t>(RowRole::reranker);

/// Chosen for RowRole::model, it stands for the open model on GPUs of one's own, untrained.
inline constexpr std::string_view own_model = "own";

std::string_view to_string(RowRole role);
std::optional<RowRole> row_role_from(std::string_view id);
std::vector<std::string> row_role_ids();

constexpr bool is_optional(RowRole role) {
  return static_cast<std::size_t>(role) >= assumed_row_role_count;
}

}  // namespace retort
