#pragma once
// Where one way of working becomes cheaper than another. Nothing is returned where they never meet.

#include <optional>

namespace retort {

struct WayOfWorking {
  double setup_usd = 0;
  double fixed_usd_per_month = 0;
  double usd_per_query = 0;
};

/// Queries a month at which two ways cost the same over so many months:
/// ((setup_a - setup_b) / months + fixed_a - fixed_b) / (query_b - query_a).
std::optional<double> break_even_queries_per_month(const WayOfWorking& a, const WayOfWorking& b,
                                                   double months);

/// Units, such as queries, after which a fixed amount has paid that makes each of them cheaper.
std::optional<double> units_that_pay(double fixed_usd, double usd_per_unit_before,
                                     double usd_per_unit_after);

/// Queries a month from which retrieval is cheaper than the whole corpus in a cached prompt:
/// fixed / ((cached * corpus - retrieved) * price). Nothing where retrieval never pays: the
/// cached corpus costs no more than the retrieved text.
struct CorpusOrRetrieval {
  double fixed_usd_per_month = 0;  ///< of retrieval
  double corpus_tokens = 0;
  double retrieved_tokens = 0;  ///< for a query
  double usd_per_million = 0;   ///< input tokens
  double cached_factor = 0;     ///< price of cached input, as a factor of it
};

std::optional<double> retrieval_pays_from(const CorpusOrRetrieval& prompt);

}  // namespace retort
