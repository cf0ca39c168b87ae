#pragma once
// What a result must meet, or the program ends with 1.

#include "advice/report.hpp"
#include "cli/commands/session.hpp"
#include "costs/budget.hpp"

#include <optional>
#include <string>
#include <vector>

namespace retort {

struct Gates {
  std::vector<Approach> expected;                   ///< empty: any
  std::optional<std::string> expected_first_check;  ///< its id
  Budget budget;
};

/// `--expect`
void add_expectation(Binder& binder, std::vector<Approach>& expected);
/// `--expect-first`
void add_first_check(Binder& binder, std::optional<std::string>& expected);
/// `--max-monthly`, `--max-setup` and `--max-per-query`
void add_budget_options(Binder& binder, Budget& budget);

/// The exit code. Every gate speaks, so that one run shows all that has to change.
int pass_gates(const Session& session, const Gates& gates, const Report& report);

}  // namespace retort
