#include "prove/proofs.hpp"

#include "decide/decision.hpp"
#include "explain/cell_text.hpp"
#include "explain/outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace retort {
namespace {

/// Beyond this many sets of answers a proof would take seconds, and is given up with a note.
constexpr std::size_t most_patterns = 300'000;

using Weight = Finding::Weight;

class Prover {
 public:
  explicit Prover(const Evaluator& evaluator)
      : evaluator_(evaluator), knowledge_(evaluator.knowledge()) {}

  std::vector<Finding> prove() {
    find_unmeetable();
    find_shadowed_delivery();
    find_unused_questions();
    find_unreachable_approaches();
    find_uneven_scales();
    find_total_vetoes();
    check_flowchart();
    check_flowchart_invariant();
    check_guide_examples();
    check_presets();
    return std::move(findings_);
  }

 private:
  void add(Weight weight, std::string about, std::string what, std::string witness = {}) {
    findings_.push_back({weight, std::move(about), std::move(what), std::move(witness)});
  }

  [[nodiscard]] bool tests(std::size_t row, std::size_t question) const {
    return !evaluator_.meets(row, question, unanswered);
  }

  [[nodiscard]] bool is_meetable(std::size_t row) const {
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      bool met = !tests(row, q);
      for (std::size_t cell = 1; cell < evaluator_.axis(q).size && !met; ++cell) {
        met = evaluator_.meets(row, q, static_cast<CellId>(cell));
      }
      if (!met) return false;
    }
    return true;
  }

  [[nodiscard]] bool can_hold(std::size_t condition) const {
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      if (evaluator_.condition_of(row) == condition && is_meetable(row)) return true;
    }
    return false;
  }

  template <typename Table>
  void find_unmeetable(ConditionRange range, const Table& table, std::string_view kind) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (can_hold(i)) continue;
      add(Weight::fault, fmt::format("{} {}", kind, table[i - range.begin].id),
          "can never hold: its tests contradict each other");
    }
  }

  void find_unmeetable() {
    find_unmeetable(evaluator_.rules(), knowledge_.rules, "rule");
    find_unmeetable(evaluator_.vetoes(), knowledge_.vetoes, "veto");
    find_unmeetable(evaluator_.delivery(), knowledge_.delivery, "delivery row");
    find_unmeetable(evaluator_.flowchart(), knowledge_.flowchart, "flowchart line");
    find_unmeetable(evaluator_.derived(), knowledge_.derived, "derived row");
    find_unmeetable(evaluator_.tensions(), knowledge_.tensions, "tension");
    find_unmeetable(evaluator_.contradictions(), knowledge_.contradictions, "contradiction");
    find_unmeetable(evaluator_.plan(), knowledge_.plan, "plan step");
    find_unmeetable(evaluator_.comparison(), knowledge_.comparison, "comparison factor");
  }

  [[nodiscard]] std::set<std::size_t> questions_of(ConditionRange range) const {
    std::set<std::size_t> questions;
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      if (!range.contains(condition)) continue;
      for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
        if (tests(row, q)) questions.insert(q);
      }
    }
    return questions;
  }

  /// Calls `use` with every way to answer these questions, or to leave them unanswered, until it
  /// returns false. Returns false when there are too many ways to go through.
  bool for_each_pattern(const std::set<std::size_t>& questions,
                        const std::function<bool(const Cells&)>& use) const {
    std::size_t patterns = 1;
    for (const std::size_t q : questions) {
      patterns *= evaluator_.axis(q).size;
      if (patterns > most_patterns) return false;
    }
    Cells cells;
    for (std::size_t i = 0; i < patterns; ++i) {
      std::size_t rest = i;
      for (const std::size_t q : questions) {
        cells.at[q] = static_cast<CellId>(rest % evaluator_.axis(q).size);
        rest /= evaluator_.axis(q).size;
      }
      if (!use(cells)) break;
    }
    return true;
  }

  void note_too_many(std::string about) {
    add(Weight::note, std::move(about), "looks at too many answers to go through them all");
  }

  void find_shadowed_delivery() {
    const ConditionRange range = evaluator_.delivery();
    std::vector<bool> decides(range.end - range.begin, false);
    const bool complete = for_each_pattern(questions_of(range), [&](const Cells& cells) {
      const ConditionStates states = evaluator_.evaluate(cells);
      for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!states.is_true(i)) continue;
        decides[i - range.begin] = true;
        break;
      }
      return true;
    });
    if (!complete) return note_too_many("delivery");
    for (std::size_t i = 0; i < decides.size(); ++i) {
      if (decides[i] || !can_hold(range.begin + i)) continue;
      add(Weight::fault, "delivery row " + knowledge_.delivery[i].id,
          "never decides: earlier rows always hold as well");
    }
  }

  void find_unused_questions() {
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      if (knowledge_.questions[q].role || knowledge_.questions[q].row) continue;
      bool is_used = false;
      for (std::size_t row = 0; row < evaluator_.row_count() && !is_used; ++row) {
        is_used = tests(row, q);
      }
      if (is_used) continue;
      add(Weight::note, "question " + knowledge_.questions[q].id, "is used by nothing");
    }
  }

  void find_unreachable_approaches() {
    const PossibleOutcomes possible = possible_outcomes(evaluator_, {});
    for (const Approach approach : all_approaches) {
      if (possible.approaches.contains(approach)) continue;
      add(Weight::fault, fmt::format("approach {}", to_string(approach)),
          "is advised for no answers at all");
    }
  }

  [[nodiscard]] std::vector<Points> points_along(std::size_t question) const {
    std::vector<Points> points;
    for (std::size_t cell = 1; cell < evaluator_.axis(question).size; ++cell) {
      Cells cells;
      cells.at[question] = static_cast<CellId>(cell);
      const ConditionStates states = evaluator_.evaluate(cells);
      Points sum;
      for (std::size_t i = 0; i < knowledge_.rules.size(); ++i) {
        if (states.is_true(evaluator_.rules().begin + i)) sum += knowledge_.rules[i].points;
      }
      points.push_back(sum);
    }
    return points;
  }

  void find_uneven_scale(std::size_t question, std::string_view axis,
                         std::int32_t Points::*component) {
    const std::vector<Points> points = points_along(question);
    std::optional<std::size_t> rise;
    std::optional<std::size_t> fall;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const std::int32_t step = points[i].*component - points[i - 1].*component;
      if (step > 0 && !rise) rise = i;
      if (step < 0 && !fall) fall = i;
    }
    if (!rise || !fall) return;
    const auto cell = [&](std::size_t i) {
      return cell_texts(knowledge_.questions[question], evaluator_.axis(question),
                        {static_cast<CellId>(i + 1)})
          .front();
    };
    add(Weight::fault, "question " + knowledge_.questions[question].id,
        fmt::format("gives {} points that go up and down along its scale", axis),
        fmt::format("up at {}, down at {}", cell(*rise), cell(*fall)));
  }

  void find_uneven_scales() {
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      const Question& question = knowledge_.questions[q];
      if (question.kind != QuestionKind::number && !question.ordered) continue;
      find_uneven_scale(q, "knowledge", &Points::knowledge);
      find_uneven_scale(q, "behaviour", &Points::behaviour);
    }
  }

  /// Answers that meet this row besides what `cells` say already, if there are any.
  [[nodiscard]] std::optional<Cells> also_meeting(std::size_t row, Cells cells) const {
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      if (evaluator_.meets(row, q, cells.at[q])) continue;
      if (cells.at[q] != unanswered) return std::nullopt;
      for (std::size_t cell = 1; cell < evaluator_.axis(q).size; ++cell) {
        if (!evaluator_.meets(row, q, static_cast<CellId>(cell))) continue;
        cells.at[q] = static_cast<CellId>(cell);
        break;
      }
      if (cells.at[q] == unanswered) return std::nullopt;
    }
    return cells;
  }

  /// Answers under which no approach is left, found by covering one approach after the other.
  [[nodiscard]] std::optional<Cells> total_veto(const Cells& cells) const {
    const ApproachSet forbidden = decide(evaluator_, cells).forbidden;
    const auto open = std::ranges::find_if(
        all_approaches, [&](Approach approach) { return !forbidden.contains(approach); });
    if (open == all_approaches.end()) return cells;
    const ConditionRange range = evaluator_.vetoes();
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      if (!range.contains(condition)) continue;
      if (!knowledge_.vetoes[condition - range.begin].forbids.contains(*open)) continue;
      const std::optional<Cells> met = also_meeting(row, cells);
      if (!met) continue;
      if (std::optional<Cells> found = total_veto(*met)) return found;
    }
    return std::nullopt;
  }

  void find_total_vetoes() {
    if (!possible_outcomes(evaluator_, {}).none) return;
    const std::optional<Cells> witness = total_veto({});
    add(Weight::fault, "vetoes", "can forbid every approach at once",
        witness ? answers_text(evaluator_, *witness) : std::string{});
  }

  void check_flowchart() {
    const ConditionRange range = evaluator_.flowchart();
    bool has_gap = false;
    std::set<std::pair<std::size_t, std::size_t>> overlaps;
    const bool complete = for_each_pattern(questions_of(range), [&](const Cells& cells) {
      const ConditionStates states = evaluator_.evaluate(cells);
      std::optional<std::size_t> first;
      bool is_undecided = false;
      for (std::size_t i = range.begin; i < range.end; ++i) {
        is_undecided = is_undecided || (states.is_possible(i) && !states.is_true(i));
        if (!states.is_true(i)) continue;
        if (first) note_overlap(overlaps, *first, i - range.begin, cells);
        if (!first) first = i - range.begin;
      }
      if (!first && !is_undecided && !has_gap) {
        has_gap = true;
        add(Weight::note, "flowchart", "says nothing for some answers",
            answers_text(evaluator_, cells));
      }
      return true;
    });
    if (!complete) note_too_many("flowchart");
  }

  /// Under `first`, a later line that says something else goes unheard.
  void note_overlap(std::set<std::pair<std::size_t, std::size_t>>& known, std::size_t first,
                    std::size_t second, const Cells& cells) {
    if (knowledge_.hit_policy != HitPolicy::first) return;
    const FlowchartLine& heard = knowledge_.flowchart[first];
    const FlowchartLine& unheard = knowledge_.flowchart[second];
    if (heard.says == unheard.says || !known.emplace(first, second).second) return;
    add(Weight::note, "flowchart line " + unheard.id,
        fmt::format("goes unheard behind {}, which says {}", heard.id, to_string(heard.says)),
        answers_text(evaluator_, cells));
  }

  void check_flowchart_invariant() {
    const ConditionRange range = evaluator_.flowchart();
    const bool complete = for_each_pattern(questions_of(range), [&](const Cells& cells) {
      const Decision decision = decide(evaluator_, cells);
      const Approach united = decision.flowchart.collect.value_or(Approach::prompting);
      const bool agrees = decision.choice && retrieves(*decision.choice) == retrieves(united) &&
                          trains(*decision.choice) == trains(united);
      if (agrees) return true;
      add(Weight::fault, "advice",
          fmt::format("is {} where the flowchart's lines together say {}",
                      decision.choice ? to_string(*decision.choice) : "none", to_string(united)),
          answers_text(evaluator_, cells));
      return false;
    });
    if (!complete) note_too_many("flowchart");
  }

  [[nodiscard]] Cells example_cells(const std::vector<Example>& examples) const {
    Answers answers;
    answers.by_question.resize(knowledge_.questions.size());
    for (const Example& example : examples) {
      std::vector<Problem> problems;
      const RawAnswer raw{.key = {}, .text = example.value, .place = {}, .path = {}};
      answers.by_question[example.question] =
          check_answer(knowledge_.questions[example.question], raw, problems);
    }
    return evaluator_.cells(answers);
  }

  void check_guide_examples() {
    for (const GuideTopic& topic : knowledge_.guide.topics) {
      for (const GuideItem& item : topic.items) {
        if (!item.says) continue;
        const Cells cells = example_cells(item.example);
        const std::optional<Approach> advised = decide(evaluator_, cells).choice;
        if (advised == item.says) continue;
        add(Weight::fault, "guide topic " + topic.id,
            fmt::format("says {} for an example that is advised {}", to_string(*item.says),
                        advised ? to_string(*advised) : "none"),
            answers_text(evaluator_, cells));
      }
    }
  }

  void check_presets() {
    for (const Preset& preset : knowledge_.presets) {
      const Cells cells = example_cells(preset.answers);
      const std::optional<Approach> advised = decide(evaluator_, cells).choice;
      if (advised && preset.expected.contains(*advised)) continue;
      add(Weight::fault, "preset " + preset.id,
          fmt::format("is advised {}, which it does not expect",
                      advised ? to_string(*advised) : "none"),
          answers_text(evaluator_, cells));
    }
  }

  const Evaluator& evaluator_;
  const Knowledge& knowledge_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> prove(const Evaluator& evaluator) { return Prover(evaluator).prove(); }

}  // namespace retort
