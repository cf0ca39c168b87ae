#pragma once
// A catalogue and a workload of round figures, so that every bill can be worked out by hand.

#include "costs/bill.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace retort::testing {

/// Small catalogue, one row in each table: see the values.
inline Catalogue small_catalogue() {
  Catalogue catalogue{.as_of = "2026-11-22", .today = "2026-11-22"};
  catalogue.models = {{.id = "model",
                       .provider = "maker",
                       .input = decimal("2"),
                       .output = decimal("10"),
                       .cached_input = {},
                       .cache_write = {},
                       .context_window = 200'000,
                       .tier = {}}};
  catalogue.cache_rules = {{.id = "maker", .seconds_to_live = 300, .min_prefix_tokens = 1000}};
  catalogue.embeddings = {{.id = "embedding", .input = decimal("0.1"), .dimensions = 1000}};
  catalogue.rerankers = {
      {.id = "by_search", .price = decimal("2")},
      {.id = "by_token", .unit = RerankerPrice::Unit::million_tokens, .price = decimal("0.05")}};
  catalogue.tuning = {{.id = "offer",
                       .provider = "maker",
                       .training = decimal("3"),
                       .minimum = {},
                       .input = decimal("4"),
                       .cached_input = {},
                       .output = decimal("20"),
                       .hosting_hour = {}}};
  catalogue.stores = {
      {.id = "store", .minimum = decimal("50"), .most_gb = {}, .most_searches = {}}};
  catalogue.gpu_kinds = {
      {.id = "kind", .memory_gb = 80, .tflops = decimal("100"), .bandwidth_gb_s = decimal("1000")}};
  catalogue.gpus = {{.id = "gpu", .kind = 0, .hour = decimal("2")}};
  catalogue.open_models = {{.id = "open",
                            .billions = decimal("10"),
                            .layers = 50,
                            .kv_heads = 10,
                            .head_dimension = 100,
                            .context_window = 20'000}};
  catalogue.tuning_methods = {{.id = "method",
                               .flops_per_parameter = decimal("4"),
                               .low_gb_per_billion = decimal("2"),
                               .high_gb_per_billion = decimal("3"),
                               .high_gb = decimal("1")}};
  const Range cent{decimal("0.01"), decimal("0.01"), decimal("0.01")};
  catalogue.label_sources = {{.id = "label", .price = cent}};
  return catalogue;
}

using RoleValues = std::vector<std::pair<Role, std::string_view>>;

/// A value for each quantity that the model cannot do without.
inline RoleValues small_quantities() {
  return {{Role::queries_per_month, "1000"},
          {Role::horizon_months, "12"},
          {Role::peak_factor, "5"},
          {Role::batch_percent, "0"},
          {Role::prompt_tokens, "300"},
          {Role::shot_tokens, "600"},
          {Role::question_tokens, "100"},
          {Role::retrieved_chunks, "5"},
          {Role::chunk_tokens, "500"},
          {Role::overlap_percent, "0"},
          {Role::output_tokens, "400"},
          {Role::reasoning_percent, "0"},
          {Role::corpus_pages, "100"},
          {Role::tokens_per_page, "500"},
          {Role::change_percent, "10"},
          {Role::knowledge_bases, "1"},
          {Role::metadata_bytes, "1000"},
          {Role::reranked_chunks, "50"},
          {Role::examples, "1000"},
          {Role::example_tokens, "500"},
          {Role::epochs, "3"},
          {Role::training_runs, "2"},
          {Role::retrainings_per_year, "6"},
          {Role::validation_tokens, "0"},
          {Role::mfu_percent, "40"},
          {Role::prefill_mfu_percent, "50"},
          {Role::test_queries_per_month, "0"},
          {Role::trial_queries, "0"},
          {Role::bytes_per_weight, "2"},
          {Role::engineer_usd_per_hour, "0"},
          {Role::prompting_hours, "10"},
          {Role::rag_hours, "20"},
          {Role::tuning_hours, "40"}};
}

/// Prices, and a default without width for each quantity and row that needs one.
inline void add_prices(Knowledge& knowledge) {
  knowledge.catalogue = small_catalogue();
  CostTable& costs = knowledge.costs;
  knowledge.bill_formulas = shipped_knowledge().bill_formulas;
  costs.quantities.clear();
  for (const auto& [role, text] : small_quantities()) {
    const Decimal value = decimal(text);
    costs.quantities.push_back(
        {.role = role, .when = {}, .range = {value, value, value}, .because = "so be it"});
  }
  costs.rows.clear();
  for (std::size_t i = 0; i < assumed_row_role_count; ++i) {
    costs.rows.push_back({.role = static_cast<RowRole>(i), .when = {}, .because = "so be it"});
  }
  const Range thousand{decimal("1000"), decimal("1000"), decimal("1000")};
  costs.throughputs = {{.billions = decimal("10"), .tokens_per_second = thousand}};
}

inline Knowledge small_prices() {
  Knowledge knowledge;
  add_prices(knowledge);
  return knowledge;
}

inline QuantityDefault& default_of(Knowledge& knowledge, Role role) {
  for (QuantityDefault& entry : knowledge.costs.quantities) {
    if (entry.role == role) return entry;
  }
  throw std::invalid_argument(std::string(to_string(role)));
}

/// The workload of the defaults.
inline Workload workload_of(const Knowledge& knowledge) {
  const Evaluator evaluator(knowledge);
  const Answers answers = given(knowledge, {});
  return workload(evaluator, answers, evaluator.evaluate(evaluator.cells(answers)));
}

inline Inputs inputs_of(const Knowledge& knowledge) {
  return {knowledge, workload_of(knowledge), Side::typical};
}

}  // namespace retort::testing
