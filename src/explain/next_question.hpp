#pragma once
// What to ask next: the question whose answer settles most.

#include "decide/evaluator.hpp"

#include <cstddef>
#include <vector>

namespace retort {

struct OpenQuestionValue {
  std::size_t question = 0;
  bool decides_veto = false;   ///< it may take the present choice away
  double expected_bits = 0.0;  ///< entropy of the choice that is expected to remain
};

struct NextQuestions {
  /// The unanswered questions that can still matter, the best to ask first: those that decide a
  /// veto on the present choice, then by the entropy that is expected to remain, then by their
  /// order in the table. Empty: no answer left can change the choice.
  std::vector<OpenQuestionValue> ranked;
  double bits = 0.0;  ///< entropy of the choice now
};

/// `passed` questions were asked and stay unanswered; they are not ranked.
NextQuestions next_questions(const Evaluator& evaluator, const Cells& cells,
                             const QuestionSet& passed = {});

}  // namespace retort
