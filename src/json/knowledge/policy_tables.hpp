#pragma once
// The tables that a policy may add to.

#include "knowledge/knowledge.hpp"

#include <array>
#include <string_view>
#include <tuple>
#include <vector>

namespace retort {

template <typename Row>
struct PolicyTable {
  std::string_view key;
  std::array<std::string_view, 2> files;  ///< that hold it: new rows go to the first
  std::vector<Row> Knowledge::*rows;

  /// Whoever changes what others wrote says why, and where that is from.
  static constexpr bool says_why = requires(Row row) { row.when; };
};

inline constexpr std::tuple policy_tables{
    PolicyTable<Source>{"sources", {"sources.json"}, &Knowledge::sources},
    PolicyTable<Question>{"questions", {"questions.json", "workload.json"}, &Knowledge::questions},
    PolicyTable<Group>{"groups", {"rules.json"}, &Knowledge::groups},
    PolicyTable<Rule>{"rules", {"rules.json"}, &Knowledge::rules},
    PolicyTable<Veto>{"vetoes", {"vetoes.json"}, &Knowledge::vetoes},
    PolicyTable<Tension>{"tensions", {"tensions.json"}, &Knowledge::tensions},
    PolicyTable<Contradiction>{
        "contradictions", {"contradictions.json"}, &Knowledge::contradictions},
};

/// Calls `use` with each.
template <typename Use>
void each_policy_table(Use use) {
  std::apply([&use](const auto&... tables) { (use(tables), ...); }, policy_tables);
}

}  // namespace retort
