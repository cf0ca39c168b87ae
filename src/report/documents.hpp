#pragma once
// What each command tells a reader. The same facts in the same order for every format.

#include "document.hpp"
#include "retort/evaluation.hpp"
#include "retort/report.hpp"

namespace retort {

Document advice_document(const Report& report);

/// Estimates, break-evens and assumptions. `details` names the approach whose lines are listed;
/// nothing lists those of every approach.
Document costs_document(const Report& report, std::optional<Approach> details);

Document comparison_document(const ApproachTitles& titles,
                             const std::vector<ComparedFactor>& factors);
Document questions_document(const Knowledge& knowledge);

Document evaluation_document(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                             const EvaluationReport& report);

/// The whole guide, or the topic, question or course with this id; empty when there is none.
Document guide_document(const Knowledge& knowledge, std::string_view topic);
/// The ids that `guide_document` knows.
std::vector<std::string> guide_topics(const Knowledge& knowledge);

}  // namespace retort
