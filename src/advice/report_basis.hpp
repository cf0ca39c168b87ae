#pragma once
// What every part of the report is made from.

#include "advice/report.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace retort {

struct Basis {
  const Evaluator& evaluator;
  const Knowledge& knowledge;
  const Answers& answers;
  const Decision& decision;
  Cells given = evaluator.cells(answers);  ///< without derived answers

  [[nodiscard]] bool is_true(ConditionRange range, std::size_t i) const {
    return decision.conditions.is_true(range.begin + i);
  }
  [[nodiscard]] bool is_possible(ConditionRange range, std::size_t i) const {
    return decision.conditions.is_possible(range.begin + i);
  }
};

/// The questions that a condition looks at.
std::set<std::size_t> questions_in(const Condition& condition);

bool is_given(const Answers& answers, std::size_t question);

/// The answers in force that a condition rests on, given or derived.
Trace trace(const Basis& basis, const Condition& condition);
/// The ids of the questions that it would need.
Trace unanswered_in(const Basis& basis, const Condition& condition);

// The parts of the report that list entries of the knowledge.
std::vector<ReportedVeto> report_vetoes(const Basis& basis);
std::vector<ReportedTension> report_tensions(const Basis& basis);
std::vector<ReportedContradiction> report_contradictions(const Basis& basis);
std::vector<ReportedCheck> report_checks(const Basis& basis, double queries_per_month);
std::vector<ReportedKind> report_kinds(const Basis& basis, Approach chosen);
std::vector<ReportedPrecedent> report_precedents(const Basis& basis);
std::vector<ReportedStep> report_plan(const Basis& basis);
std::vector<MissingAnswer> report_missing(const Basis& basis);
std::optional<NextQuestion> report_next(const Basis& basis);
std::vector<ReportedCourse> report_courses(const Basis& basis);

/// The two axes around the scores of the report and of its precedents.
ReportedMap report_map(const Basis& basis, const std::vector<ReportedPrecedent>& precedents);
/// The sources that the texts of the report cite, in the order of the knowledge.
std::vector<Source> cited_sources(const Knowledge& knowledge, const Report& report);

}  // namespace retort
