#include "prove/evaluation.hpp"

#include "decide/decision.hpp"
#include "explain/next_question.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace retort {
namespace {

bool is_acceptable(const LabelledCase& labelled, const std::optional<Approach>& said) {
  return said && labelled.acceptable.contains(*said);
}

template <typename Method>
Verdicts verdicts_of(const std::vector<LabelledCase>& cases, Method method) {
  Verdicts verdicts;
  for (const LabelledCase& labelled : cases) verdicts.push_back(method(labelled.cells));
  return verdicts;
}

std::vector<Accuracy> baselines(const Evaluator& evaluator,
                                const std::vector<LabelledCase>& cases) {
  std::vector<Accuracy> all;
  for (const HitPolicy policy : {HitPolicy::collect, HitPolicy::first}) {
    const auto flowchart = [&](const Cells& cells) -> std::optional<Approach> {
      return decide(evaluator, cells).flowchart.under(policy);  // silence is no answer
    };
    all.push_back(accuracy_of("flowchart " + std::string(to_string(policy)), cases,
                              verdicts_of(cases, flowchart)));
  }
  for (const Approach approach : all_approaches) {
    all.push_back(accuracy_of("always " + std::string(to_string(approach)), cases,
                              Verdicts(cases.size(), approach)));
  }
  return all;
}

/// Those that can change the advice, by their order in the table.
std::vector<std::size_t> questions_that_matter(const Evaluator& evaluator) {
  std::vector<std::size_t> all;
  for (const OpenQuestionValue& open : next_questions(evaluator, Cells{}).ranked) {
    all.push_back(open.question);
  }
  std::ranges::sort(all);
  return all;
}

std::vector<Accuracy> each_withheld(const Evaluator& evaluator,
                                    const std::vector<LabelledCase>& cases) {
  std::vector<Accuracy> all;
  const std::vector<Question>& questions = evaluator.knowledge().questions;
  for (const std::size_t i : questions_that_matter(evaluator)) {
    const auto without_it = [&](Cells cells) {
      cells.at[i] = unanswered;
      return decide(evaluator, cells).choice;
    };
    all.push_back(accuracy_of("without " + questions[i].id, cases, verdicts_of(cases, without_it)));
  }
  return all;
}

Miss miss_of(const Evaluator& evaluator, std::size_t which, const Decision& decision) {
  Miss miss{.which = which, .said = decision.choice, .rules = {}, .vetoes = {}};
  const auto collect = [&](ConditionRange range, std::vector<std::size_t>& into) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (decision.conditions.is_true(i)) into.push_back(i - range.begin);
    }
  };
  collect(evaluator.rules(), miss.rules);
  collect(evaluator.vetoes(), miss.vetoes);
  return miss;
}

/// Brier score, calibration and strength, which need the certainty of every case.
class CalibrationSum {
 public:
  void add(const Certainty& certainty, bool acceptable) {
    const double robustness =
        static_cast<double>(certainty.robustness.micros) / static_cast<double>(Decimal::one);
    const double outcome = acceptable ? 1.0 : 0.0;
    squares_ += (robustness - outcome) * (robustness - outcome);
    const auto at = static_cast<std::size_t>(robustness * static_cast<double>(bin_count));
    Bin& bin = bins_.at(std::min(at, bin_count - 1));
    bin.robustness += robustness;
    bin.acceptable += outcome;
    ++cases_;
    StrengthTally& strength = by_strength_.at(static_cast<std::size_t>(certainty.strength));
    ++strength.cases;
    if (acceptable) ++strength.acceptable;
  }

  void write_to(Evaluation& evaluation) const {
    if (cases_ == 0) return;
    double error = 0.0;
    for (const Bin& bin : bins_) error += std::abs(bin.robustness - bin.acceptable);
    evaluation.brier = squares_ / static_cast<double>(cases_);
    evaluation.calibration_error = error / static_cast<double>(cases_);
    evaluation.by_strength = by_strength_;
  }

 private:
  struct Bin {
    double robustness = 0.0;  ///< sum over the cases of the bin
    double acceptable = 0.0;
  };
  static constexpr std::size_t bin_count = 10;

  double squares_ = 0.0;
  std::size_t cases_ = 0;
  std::array<Bin, bin_count> bins_{};
  std::array<StrengthTally, 3> by_strength_{};
};

}  // namespace

Evaluation evaluate(const Evaluator& evaluator, const std::vector<LabelledCase>& cases,
                    bool withhold_each) {
  Evaluation evaluation;
  Verdicts verdicts;
  CalibrationSum calibration;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const LabelledCase& labelled = cases[i];
    const Decision decision = decide(evaluator, labelled.cells);
    verdicts.push_back(decision.choice);
    ++evaluation.confusion.at(static_cast<std::size_t>(labelled.winner))
          .at(outcome_index(decision.choice));
    const bool acceptable = is_acceptable(labelled, decision.choice);
    if (!acceptable) evaluation.misses.push_back(miss_of(evaluator, i, decision));
    calibration.add(certainty_of(evaluator, labelled.cells, decision), acceptable);
  }
  calibration.write_to(evaluation);
  evaluation.advice = accuracy_of("retort", cases, verdicts);
  evaluation.baselines = baselines(evaluator, cases);
  if (withhold_each) evaluation.withheld = each_withheld(evaluator, cases);
  return evaluation;
}

namespace {

/// Asks until nothing can change the advice; `next` picks the question or ends the asking.
template <typename Next>
std::size_t questions_asked(const Evaluator& evaluator, const Cells& answers, Next next) {
  Cells cells;
  QuestionSet passed;
  std::size_t asked = 0;
  while (true) {
    const NextQuestions open = next_questions(evaluator, cells, passed);
    if (open.ranked.empty()) return asked;
    const std::size_t question = next(open);
    ++asked;
    cells.at[question] = answers.at[question];
    passed[question] = answers.at[question] == unanswered;
  }
}

}  // namespace

QuestionCounts count_questions(const Evaluator& evaluator, const std::vector<LabelledCase>& cases) {
  const auto most_telling = [](const NextQuestions& open) { return open.ranked.front().question; };
  const auto first_in_table = [](const NextQuestions& open) {
    return std::ranges::min(open.ranked, std::ranges::less{}, &OpenQuestionValue::question)
        .question;
  };
  QuestionCounts counts;
  for (const LabelledCase& labelled : cases) {
    counts.adaptive +=
        static_cast<double>(questions_asked(evaluator, labelled.cells, most_telling));
    counts.fixed += static_cast<double>(questions_asked(evaluator, labelled.cells, first_in_table));
  }
  const double cases_or_one = cases.empty() ? 1.0 : static_cast<double>(cases.size());
  counts.adaptive /= cases_or_one;
  counts.fixed /= cases_or_one;
  counts.all = static_cast<double>(questions_that_matter(evaluator).size());
  return counts;
}

}  // namespace retort
