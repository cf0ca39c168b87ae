#include "formulas/break_even_formulas.hpp"

#include "formulas/token_formulas.hpp"

namespace retort {

std::optional<double> break_even_queries_per_month(const WayOfWorking& a, const WayOfWorking& b,
                                                   double months) {
  const double more_for_a =
      (a.setup_usd - b.setup_usd) / months + a.fixed_usd_per_month - b.fixed_usd_per_month;
  const double more_for_b = b.usd_per_query - a.usd_per_query;
  if (more_for_b == 0.0) return std::nullopt;
  const double queries = more_for_a / more_for_b;
  if (queries < 0.0) return std::nullopt;
  return queries;
}

std::optional<double> units_that_pay(double fixed_usd, double usd_per_unit_before,
                                     double usd_per_unit_after) {
  const double saved = usd_per_unit_before - usd_per_unit_after;
  if (saved <= 0.0) return std::nullopt;
  return fixed_usd / saved;
}

std::optional<double> retrieval_pays_from(const CorpusOrRetrieval& prompt) {
  const double more_tokens = prompt.cached_factor * prompt.corpus_tokens - prompt.retrieved_tokens;
  if (more_tokens <= 0.0) return std::nullopt;
  return prompt.fixed_usd_per_month / tokens_usd(more_tokens, prompt.usd_per_million);
}

}  // namespace retort
