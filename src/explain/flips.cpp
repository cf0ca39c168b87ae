#include "explain/flips.hpp"

namespace retort {
namespace {

class FlipFinder {
 public:
  FlipFinder(const Evaluator& evaluator, const Cells& given)
      : evaluator_(evaluator), cells_(given), choice_(decide(evaluator, given).choice) {
    const std::vector<Question>& questions = evaluator.knowledge().questions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (given.at[i] != unanswered && questions[i].actionable) changeable_.push_back(i);
    }
  }

  FlipSearch find(std::size_t most) {
    FlipSearch search;
    for (std::size_t size = 1; size <= most && search.flips.empty(); ++size) {
      search.searched_up_to = size;
      change(0, size, search.flips);
    }
    return search;
  }

 private:
  /// Changes `left` more of the answers from `next` on.
  void change(std::size_t next, std::size_t left, std::vector<Flip>& flips) {
    if (left == 0) {
      const std::optional<Approach> choice = decide(evaluator_, cells_).choice;
      if (choice != choice_) flips.push_back({changes_, choice});
      return;
    }
    for (std::size_t i = next; i + left <= changeable_.size(); ++i) {
      const std::size_t question = changeable_[i];
      const CellId was = cells_.at[question];
      for (std::size_t cell = 1; cell < evaluator_.axis(question).size; ++cell) {
        if (cell == was) continue;
        cells_.at[question] = static_cast<CellId>(cell);
        changes_.push_back({question, cells_.at[question]});
        change(i + 1, left - 1, flips);
        changes_.pop_back();
      }
      cells_.at[question] = was;
    }
  }

  const Evaluator& evaluator_;
  Cells cells_;
  std::optional<Approach> choice_;
  std::vector<std::size_t> changeable_;
  std::vector<AnswerChange> changes_;
};

}  // namespace

FlipSearch find_flips(const Evaluator& evaluator, const Cells& given, std::size_t most) {
  return FlipFinder(evaluator, given).find(most);
}

}  // namespace retort
