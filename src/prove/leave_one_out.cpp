// Are the refinements worth having on cases they were not made for?

#include "decide/decision.hpp"
#include "prove/evaluation.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace retort {
namespace {

using Refinements = std::set<std::size_t>;  ///< of the rules marked so, those that are kept

class RefinementStudy {
 public:
  RefinementStudy(const Knowledge& knowledge, const std::vector<LabelledCase>& cases)
      : knowledge_(knowledge), cases_(cases) {
    for (std::size_t i = 0; i < knowledge.rules.size(); ++i) {
      if (knowledge.rules[i].is_refinement) candidates_.insert(i);
    }
  }

  /// What the model says on a source it has not seen.
  Verdicts verdicts_on(const std::string& left_out) {
    return verdicts_with(chosen_without(left_out)).given;
  }

 private:
  struct Outcome {
    Verdicts given;                       ///< on all answers
    std::vector<std::size_t> acceptable;  ///< by case: with all answers and with each withheld
  };

  /// Adds the best refinement again and again, as long as it gains on the cases not left out.
  Refinements chosen_without(const std::string& left_out) {
    Refinements kept;
    std::size_t best = gain(kept, left_out);
    while (true) {
      std::optional<std::size_t> better;
      for (const std::size_t candidate : candidates_) {
        if (kept.contains(candidate)) continue;
        Refinements more = kept;
        more.insert(candidate);
        const std::size_t reached = gain(more, left_out);
        if (reached <= best) continue;
        best = reached;
        better = candidate;
      }
      if (!better) return kept;
      kept.insert(*better);
    }
  }

  std::size_t gain(const Refinements& kept, const std::string& left_out) {
    const Outcome& outcome = verdicts_with(kept);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < cases_.size(); ++i) {
      if (cases_[i].source != left_out) sum += outcome.acceptable[i];
    }
    return sum;
  }

  const Outcome& verdicts_with(const Refinements& kept) {
    const auto [entry, is_new] = by_kept_.try_emplace(kept);
    if (is_new) entry->second = try_out(kept);
    return entry->second;
  }

  [[nodiscard]] Outcome try_out(const Refinements& kept) const {
    Knowledge knowledge = knowledge_;
    for (const std::size_t candidate : candidates_) {
      // Without points, not removed: the cells of the cases follow from all conditions.
      if (!kept.contains(candidate)) knowledge.rules[candidate].points = {};
    }
    const Evaluator evaluator(knowledge);
    Outcome outcome;
    for (const LabelledCase& labelled : cases_) {
      outcome.given.push_back(decide(evaluator, labelled.cells).choice);
      outcome.acceptable.push_back(acceptable_answers(evaluator, labelled));
    }
    return outcome;
  }

  /// In how many of the case's answer sets, whole and with one answer withheld, it is acceptable.
  [[nodiscard]] static std::size_t acceptable_answers(const Evaluator& evaluator,
                                                      const LabelledCase& labelled) {
    const auto counts = [&](const Cells& cells) -> std::size_t {
      const std::optional<Approach> said = decide(evaluator, cells).choice;
      return said && labelled.acceptable.contains(*said) ? 1 : 0;
    };
    std::size_t acceptable = counts(labelled.cells);
    for (std::size_t i = 0; i < evaluator.knowledge().questions.size(); ++i) {
      Cells cells = labelled.cells;
      cells.at[i] = unanswered;
      acceptable += counts(cells);
    }
    return acceptable;
  }

  const Knowledge& knowledge_;
  const std::vector<LabelledCase>& cases_;
  std::set<std::size_t> candidates_;
  std::map<Refinements, Outcome> by_kept_;
};

}  // namespace

Accuracy leave_one_source_out(const Knowledge& knowledge, const std::vector<LabelledCase>& cases) {
  RefinementStudy study(knowledge, cases);
  std::map<std::string, Verdicts> by_source;
  Verdicts verdicts;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const auto [entry, is_new] = by_source.try_emplace(cases[i].source);
    if (is_new) entry->second = study.verdicts_on(cases[i].source);
    verdicts.push_back(entry->second[i]);
  }
  return accuracy_of("retort, each source left out", cases, verdicts);
}

}  // namespace retort
