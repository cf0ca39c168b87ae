#include "advice/report_rows.hpp"

#include "knowledge/price_tables.hpp"

#include <fmt/format.h>

namespace retort {

std::string row_id(const Knowledge& knowledge, const Workload& workload, RowRole role) {
  if (!workload[role]) return {};
  const std::vector<std::string> ids = ids_of(knowledge.catalogue, table_of(role));
  const std::size_t row = workload[role]->row;
  return row < ids.size() ? ids[row] : std::string(own_model);
}

std::vector<std::string> stack_of(const Knowledge& knowledge, const Workload& workload,
                                  Approach approach) {
  const auto id = [&](RowRole role) { return row_id(knowledge, workload, role); };
  std::vector<std::string> parts;
  const bool is_hosted = trains(approach) && workload[RowRole::tuning].has_value();
  if (is_hosted) parts.push_back(id(RowRole::tuning));
  if (trains(approach) && !is_hosted) {
    parts.push_back(fmt::format("{} ({})", id(RowRole::open_model), id(RowRole::tuning_method)));
  }
  const bool is_own = runs_on_own_gpus(knowledge, workload, approach);
  if (!trains(approach)) parts.push_back(id(is_own ? RowRole::open_model : RowRole::model));
  if (is_own) parts.push_back(id(RowRole::serving_gpu));
  if (searches(approach)) {
    parts.push_back(id(RowRole::embedding));
    parts.push_back(id(RowRole::store));
    if (workload[RowRole::reranker]) parts.push_back(id(RowRole::reranker));
  }
  return parts;
}

}  // namespace retort
