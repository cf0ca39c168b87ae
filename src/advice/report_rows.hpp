#pragma once
// The chosen rows of a workload by their ids, as reports name them.

#include "costs/workload.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/approach.hpp"

#include <string>
#include <vector>

namespace retort {

/// Empty when none is chosen.
std::string row_id(const Knowledge& knowledge, const Workload& workload, RowRole role);

/// What an approach is made of: what generates, then what it searches with.
std::vector<std::string> stack_of(const Knowledge& knowledge, const Workload& workload,
                                  Approach approach);

}  // namespace retort
