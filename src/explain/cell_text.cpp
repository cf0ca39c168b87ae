#include "explain/cell_text.hpp"

#include <fmt/format.h>

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

}  // namespace

std::vector<std::string> cell_texts(const Question& question, const CellAxis& axis,
                                    const std::vector<CellId>& cells) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (question.kind == QuestionKind::row) {
      texts.emplace_back("any");
      continue;
    }
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

std::string answers_text(const Evaluator& evaluator, const Cells& cells) {
  const std::vector<Question>& questions = evaluator.knowledge().questions;
  std::string text;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (cells.at[i] == unanswered) continue;
    const std::string cell = cell_texts(questions[i], evaluator.axis(i), {cells.at[i]}).front();
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", questions[i].id, cell);
  }
  return text.empty() ? "no answer at all" : text;
}

}  // namespace retort
