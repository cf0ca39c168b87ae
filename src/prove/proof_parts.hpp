#pragma once
// What proofs are made of: the questions that rows look at, and every way to answer them.

#include "prove/proofs.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace retort {

using Findings = std::vector<Finding>;

/// Does the row ask this question?
bool tests(const Evaluator& evaluator, std::size_t row, std::size_t question);

/// Calls `use` with every way to answer the questions of these conditions, or to leave them
/// unanswered, until it returns false. Returns false when there are too many ways to go through.
bool for_each_pattern(const Evaluator& evaluator, ConditionRange range,
                      const std::function<bool(const Cells&)>& use);

/// `witness` are answers that show it.
void add_fault(Findings& findings, std::string about, std::string what, std::string witness = {});
void add_note(Findings& findings, std::string about, std::string what, std::string witness = {});
void note_too_many(Findings& findings, std::string about);

void prove_rows(const Evaluator& evaluator, Findings& findings);
void prove_advice(const Evaluator& evaluator, Findings& findings);

}  // namespace retort
