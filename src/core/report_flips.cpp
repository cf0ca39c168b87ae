#include "retort/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace retort {
namespace {

/// The numbers from the first of `cells` to the last, which are neighbours.
std::string stretch(const Question& question, const CellAxis& axis, CellId first, CellId last) {
  const bool from_start = first == 1;
  const bool to_end = last + 1U == axis.size;
  const Decimal from{axis.cuts[first - 1U]};
  if (to_end) return fmt::format("at least {}", to_text(from));
  const Decimal end{axis.cuts[last]};
  if (question.integer) {
    const std::string last_number = to_text(end - Decimal::whole(1));
    if (from_start) return fmt::format("at most {}", last_number);
    return fmt::format("{} to {}", to_text(from), last_number);
  }
  if (from_start) return fmt::format("under {}", to_text(end));
  return fmt::format("from {} to under {}", to_text(from), to_text(end));
}

std::vector<std::string> describe(const Question& question, const CellAxis& axis,
                                  const std::vector<CellId>& cells) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (question.kind == QuestionKind::choice) {
      texts.push_back(question.values[cells[i] - 1U].id);
      continue;
    }
    const CellId first = cells[i];
    while (i + 1 < cells.size() && cells[i + 1] == cells[i] + 1) ++i;
    texts.push_back(stretch(question, axis, first, cells[i]));
  }
  return texts;
}

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
          {question.id, describe(question, evaluator.axis(change.question), cells)});
    }
    reported.push_back(std::move(flip));
  }
  return reported;
}

}  // namespace retort
