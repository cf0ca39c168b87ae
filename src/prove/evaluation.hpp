#pragma once
// How good the advice is on cases whose outcome is known.

#include "decide/evaluator.hpp"
#include "explain/certainty.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort {

struct LabelledCase {
  std::string id;
  std::string title;
  std::string source;  ///< cases of one source are not independent
  Cells cells;
  Approach winner = Approach::prompting;
  ApproachSet acceptable;  ///< the winner included
};

/// What a method says for each case, in their order.
using Verdicts = std::vector<std::optional<Approach>>;

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// 95 % intervals from resampling whole sources with a fixed seed.
struct Accuracy {
  std::string method;
  std::size_t cases = 0;
  std::size_t strict = 0;      ///< the winner
  std::size_t acceptable = 0;  ///< the winner or an acceptable runner-up
  Interval strict_share;
  Interval acceptable_share;
};

struct Miss {
  std::size_t which = 0;  ///< index of the case
  std::optional<Approach> said;
  std::vector<std::size_t> rules;   ///< that held
  std::vector<std::size_t> vetoes;  ///< that held
};

/// Cases with one word of strength, and how many of them were acceptable.
struct StrengthTally {
  std::size_t cases = 0;
  std::size_t acceptable = 0;
};

struct Evaluation {
  Accuracy advice;
  std::vector<Accuracy> baselines;  ///< the flowchart under both policies, then each approach alone
  std::vector<Accuracy> withheld;   ///< the advice without one question; may be empty
  /// confusion[winner][said]; the last column is "no approach is feasible".
  std::array<std::array<std::size_t, all_approaches.size() + 1>, all_approaches.size()> confusion{};
  double brier = 0.0;              ///< of robustness against being acceptable
  double calibration_error = 0.0;  ///< ECE in ten bins of robustness
  std::array<StrengthTally, 3> by_strength{};
  std::vector<Miss> misses;  ///< not even acceptable
};

/// `withhold_each` also tells the accuracy with every single question withheld.
Evaluation evaluate(const Evaluator& evaluator, const std::vector<LabelledCase>& cases,
                    bool withhold_each);

/// How many questions are asked before nothing can change the advice, on average over the cases.
/// A question that a case does not answer is passed over.
struct QuestionCounts {
  double adaptive = 0.0;  ///< the most telling question first
  double fixed = 0.0;     ///< in the order of the table
  double all = 0.0;       ///< questions in the table
};

QuestionCounts count_questions(const Evaluator& evaluator, const std::vector<LabelledCase>& cases);

/// The accuracy of given verdicts.
Accuracy accuracy_of(std::string method, const std::vector<LabelledCase>& cases,
                     const Verdicts& verdicts);

/// Leaves each source out in turn, decides anew which of the rules marked as refinements earn their
/// place on the other cases, and tries that on the source left out.
Accuracy leave_one_source_out(const Knowledge& knowledge, const std::vector<LabelledCase>& cases);

/// Everything that `eval` tells; the slower parts only where asked for.
struct EvaluationReport {
  Evaluation evaluation;
  std::optional<Accuracy> left_out;
  std::optional<QuestionCounts> questions;
};

}  // namespace retort
