// Rows, questions and points of the knowledge that cannot do what they are there for.

#include "decide/decision.hpp"
#include "explain/cell_text.hpp"
#include "explain/outcomes.hpp"
#include "prove/proof_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace retort {
namespace {

bool is_meetable(const Evaluator& evaluator, std::size_t row) {
  for (std::size_t q = 0; q < evaluator.knowledge().questions.size(); ++q) {
    bool met = !tests(evaluator, row, q);
    for (std::size_t cell = 1; cell < evaluator.axis(q).size && !met; ++cell) {
      met = evaluator.meets(row, q, static_cast<CellId>(cell));
    }
    if (!met) return false;
  }
  return true;
}

bool can_hold(const Evaluator& evaluator, std::size_t condition) {
  for (std::size_t row = 0; row < evaluator.row_count(); ++row) {
    if (evaluator.condition_of(row) == condition && is_meetable(evaluator, row)) return true;
  }
  return false;
}

template <typename Table>
void find_unmeetable_in(const Evaluator& evaluator, Findings& findings, ConditionRange range,
                        const Table& table, std::string_view kind) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (can_hold(evaluator, i)) continue;
    add_fault(findings, fmt::format("{} {}", kind, table[i - range.begin].id),
              "can never hold: its tests contradict each other");
  }
}

void find_unmeetable(const Evaluator& evaluator, Findings& findings) {
  const Knowledge& knowledge = evaluator.knowledge();
  find_unmeetable_in(evaluator, findings, evaluator.rules(), knowledge.rules, "rule");
  find_unmeetable_in(evaluator, findings, evaluator.vetoes(), knowledge.vetoes, "veto");
  find_unmeetable_in(evaluator, findings, evaluator.delivery(), knowledge.delivery, "delivery row");
  find_unmeetable_in(evaluator, findings, evaluator.flowchart(), knowledge.flowchart,
                     "flowchart line");
  find_unmeetable_in(evaluator, findings, evaluator.derived(), knowledge.derived, "derived row");
  find_unmeetable_in(evaluator, findings, evaluator.tensions(), knowledge.tensions, "tension");
  find_unmeetable_in(evaluator, findings, evaluator.contradictions(), knowledge.contradictions,
                     "contradiction");
  find_unmeetable_in(evaluator, findings, evaluator.checks(), knowledge.checks, "check");
  find_unmeetable_in(evaluator, findings, evaluator.kinds(), knowledge.kind_rows, "row of a kind");
  find_unmeetable_in(evaluator, findings, evaluator.plan(), knowledge.plan, "plan step");
  find_unmeetable_in(evaluator, findings, evaluator.comparison(), knowledge.comparison,
                     "comparison factor");
}

void find_shadowed_delivery(const Evaluator& evaluator, Findings& findings) {
  const ConditionRange range = evaluator.delivery();
  std::vector<bool> decides(range.end - range.begin, false);
  const bool complete = for_each_pattern(evaluator, range, [&](const Cells& cells) {
    const ConditionStates states = evaluator.evaluate(cells);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (!states.is_true(i)) continue;
      decides[i - range.begin] = true;
      break;
    }
    return true;
  });
  if (!complete) return note_too_many(findings, "delivery");
  for (std::size_t i = 0; i < decides.size(); ++i) {
    if (decides[i] || !can_hold(evaluator, range.begin + i)) continue;
    add_fault(findings, "delivery row " + evaluator.knowledge().delivery[i].id,
              "never decides: earlier rows always hold as well");
  }
}

void find_unused_questions(const Evaluator& evaluator, Findings& findings) {
  const Knowledge& knowledge = evaluator.knowledge();
  for (std::size_t q = 0; q < knowledge.questions.size(); ++q) {
    if (knowledge.questions[q].role || knowledge.questions[q].row) continue;
    bool is_used = false;
    for (std::size_t row = 0; row < evaluator.row_count() && !is_used; ++row) {
      is_used = tests(evaluator, row, q);
    }
    if (is_used) continue;
    add_note(findings, "question " + knowledge.questions[q].id, "is used by nothing");
  }
}

void find_unreachable_approaches(const Evaluator& evaluator, Findings& findings) {
  const PossibleOutcomes possible = possible_outcomes(evaluator, {});
  for (const Approach approach : all_approaches) {
    if (possible.approaches.contains(approach)) continue;
    add_fault(findings, fmt::format("approach {}", to_string(approach)),
              "is advised for no answers at all");
  }
}

std::vector<Points> points_along(const Evaluator& evaluator, std::size_t question) {
  const Knowledge& knowledge = evaluator.knowledge();
  std::vector<Points> points;
  for (std::size_t cell = 1; cell < evaluator.axis(question).size; ++cell) {
    Cells cells;
    cells.at[question] = static_cast<CellId>(cell);
    const ConditionStates states = evaluator.evaluate(cells);
    Points sum;
    for (std::size_t i = 0; i < knowledge.rules.size(); ++i) {
      if (states.is_true(evaluator.rules().begin + i)) sum += knowledge.rules[i].points;
    }
    points.push_back(sum);
  }
  return points;
}

void find_uneven_scale(const Evaluator& evaluator, Findings& findings, std::size_t question,
                       std::string_view axis, std::int32_t Points::*component) {
  const Knowledge& knowledge = evaluator.knowledge();
  const std::vector<Points> points = points_along(evaluator, question);
  std::optional<std::size_t> rise;
  std::optional<std::size_t> fall;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const std::int32_t step = points[i].*component - points[i - 1].*component;
    if (step > 0 && !rise) rise = i;
    if (step < 0 && !fall) fall = i;
  }
  if (!rise || !fall) return;
  const auto cell = [&](std::size_t i) {
    return cell_texts(knowledge.questions[question], evaluator.axis(question),
                      {static_cast<CellId>(i + 1)})
        .front();
  };
  add_fault(findings, "question " + knowledge.questions[question].id,
            fmt::format("gives {} points that go up and down along its scale", axis),
            fmt::format("up at {}, down at {}", cell(*rise), cell(*fall)));
}

void find_uneven_scales(const Evaluator& evaluator, Findings& findings) {
  const Knowledge& knowledge = evaluator.knowledge();
  for (std::size_t q = 0; q < knowledge.questions.size(); ++q) {
    const Question& question = knowledge.questions[q];
    if (question.kind != QuestionKind::number && !question.ordered) continue;
    find_uneven_scale(evaluator, findings, q, "knowledge", &Points::knowledge);
    find_uneven_scale(evaluator, findings, q, "behaviour", &Points::behaviour);
  }
}

/// Answers that meet this row besides what `cells` say already, if there are any.
std::optional<Cells> also_meeting(const Evaluator& evaluator, std::size_t row, Cells cells) {
  for (std::size_t q = 0; q < evaluator.knowledge().questions.size(); ++q) {
    if (evaluator.meets(row, q, cells.at[q])) continue;
    if (cells.at[q] != unanswered) return std::nullopt;
    for (std::size_t cell = 1; cell < evaluator.axis(q).size; ++cell) {
      if (!evaluator.meets(row, q, static_cast<CellId>(cell))) continue;
      cells.at[q] = static_cast<CellId>(cell);
      break;
    }
    if (cells.at[q] == unanswered) return std::nullopt;
  }
  return cells;
}

/// Answers under which no approach is left, found by covering one approach after the other.
std::optional<Cells> total_veto(const Evaluator& evaluator, const Cells& cells) {
  const ApproachSet forbidden = decide(evaluator, cells).forbidden;
  const auto open = std::ranges::find_if(
      all_approaches, [&](Approach approach) { return !forbidden.contains(approach); });
  if (open == all_approaches.end()) return cells;
  const ConditionRange range = evaluator.vetoes();
  for (std::size_t row = 0; row < evaluator.row_count(); ++row) {
    const std::size_t condition = evaluator.condition_of(row);
    if (!range.contains(condition)) continue;
    if (!evaluator.knowledge().vetoes[condition - range.begin].forbids.contains(*open)) continue;
    const std::optional<Cells> met = also_meeting(evaluator, row, cells);
    if (!met) continue;
    if (std::optional<Cells> found = total_veto(evaluator, *met)) return found;
  }
  return std::nullopt;
}

void find_total_vetoes(const Evaluator& evaluator, Findings& findings) {
  if (!possible_outcomes(evaluator, {}).none) return;
  const std::optional<Cells> witness = total_veto(evaluator, {});
  add_fault(findings, "vetoes", "can forbid every approach at once",
            witness ? answers_text(evaluator, *witness) : std::string{});
}

}  // namespace

void prove_rows(const Evaluator& evaluator, Findings& findings) {
  find_unmeetable(evaluator, findings);
  find_shadowed_delivery(evaluator, findings);
  find_unused_questions(evaluator, findings);
  find_unreachable_approaches(evaluator, findings);
  find_uneven_scales(evaluator, findings);
  find_total_vetoes(evaluator, findings);
}

}  // namespace retort
