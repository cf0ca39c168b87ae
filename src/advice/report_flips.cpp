#include "advice/report.hpp"
#include "explain/cell_text.hpp"

#include <algorithm>
#include <map>

namespace retort {
namespace {

/// Flips of one answer that change the same question to the same approach become one.
struct Merged {
  std::vector<AnswerChange> changes;
  std::optional<Approach> becomes;
  std::vector<CellId> last_cells;  ///< alternatives for the last change
};

std::vector<Merged> merged(const std::vector<Flip>& flips) {
  const auto same_but_last = [](const Merged& merged, const Flip& flip) {
    if (merged.becomes != flip.becomes || merged.changes.size() != flip.changes.size())
      return false;
    if (merged.changes.back().question != flip.changes.back().question) return false;
    return std::equal(merged.changes.begin(), merged.changes.end() - 1, flip.changes.begin(),
                      [](const AnswerChange& a, const AnswerChange& b) {
                        return a.question == b.question && a.cell == b.cell;
                      });
  };
  std::vector<Merged> result;
  for (const Flip& flip : flips) {
    const auto found =
        std::ranges::find_if(result, [&](const Merged& one) { return same_but_last(one, flip); });
    const CellId cell = flip.changes.back().cell;
    if (found == result.end()) {
      result.push_back({flip.changes, flip.becomes, {cell}});
    } else {
      found->last_cells.push_back(cell);
    }
  }
  return result;
}

}  // namespace

std::vector<ReportedFlip> report_flips(const Evaluator& evaluator, const FlipSearch& search) {
  std::vector<ReportedFlip> reported;
  for (const Merged& one : merged(search.flips)) {
    ReportedFlip flip{.changes = {}, .becomes = one.becomes};
    for (const AnswerChange& change : one.changes) {
      const Question& question = evaluator.knowledge().questions[change.question];
      const bool is_last = &change == &one.changes.back();
      const std::vector<CellId> cells = is_last ? one.last_cells : std::vector<CellId>{change.cell};
      flip.changes.push_back(
          {question.id, cell_texts(question, evaluator.axis(change.question), cells)});
    }
    reported.push_back(std::move(flip));
  }
  return reported;
}

}  // namespace retort
