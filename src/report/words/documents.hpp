#pragma once
// What each command tells a reader. The same facts in the same order for every format.

#include "advice/report.hpp"
#include "corpus/corpus.hpp"
#include "knowledge/price_list.hpp"
#include "prove/evaluation.hpp"
#include "record/changes.hpp"
#include "report/words/document.hpp"

namespace retort {

/// The whole advice, for `selected` to choose from.
Document advice_document(const Report& report);

/// Estimates, break-evens and assumptions, with the cost lines of every approach.
Document costs_document(const Report& report);

/// What differs, and why; one sentence where nothing does.
Document changes_document(const ApproachTitles& titles, const Changes& changes);
/// The same after what a check found.
Document check_document(const ApproachTitles& titles, const CheckedRecord& check);

Table comparison_table(const ApproachTitles& titles, const std::vector<ComparedFactor>& factors);
Document questions_document(const Knowledge& knowledge);

Document evaluation_document(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                             const EvaluationReport& report);

/// The formulas by topic; one of them with its inputs; and what came of it.
Document formulas_document(const Knowledge& knowledge);
Document formula_document(const Knowledge& knowledge, const Formula& formula);
Document evaluated_document(const Knowledge& knowledge, const Formula& formula,
                            const Evaluated& evaluated);

/// Tables of prices, their ages, and what is about to change.
Document prices_overview(const Catalogue& catalogue);
/// The rows that the query asks for; empty when there are none.
Document prices_document(const Catalogue& catalogue, const PriceQuery& query);

/// The whole guide, or the topic, question or course with this id; empty when there is none.
Document guide_document(const Knowledge& knowledge, std::string_view topic);
/// The ids that `guide_document` knows.
std::vector<std::string> guide_topics(const Knowledge& knowledge);

/// The usual cases to start from; and one of them with its answers.
Document presets_document(const Knowledge& knowledge);
Document preset_document(const Knowledge& knowledge, const Preset& preset);

Document corpus_document(const Knowledge& knowledge, const CorpusEstimate& estimate);

}  // namespace retort
