#include "explain/component_sum.hpp"

#include "explain/answer_order.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace retort {
namespace {

/// A rule's points times 1/2, 1 or 3/2 are whole when everything is counted in halves.
constexpr std::int32_t halves = 2;

/// Joins the open questions into the distribution of their points, part by part.
///
/// What holds and how groups are clamped is meant as in decide/decision.cpp, of which it is the
/// exact distribution. One slow oracle of the tests holds both.
class ComponentSum {
 public:
  ComponentSum(const Evaluator& evaluator, const Openings& openings, Weights weights)
      : evaluator_(evaluator),
        knowledge_(evaluator.knowledge()),
        openings_(openings),
        unit_(weights == Weights::scaled ? halves : 1) {
    list_outcome_rows();
    list_rows_met_while_open();
    list_rules();
    for (const Rule& rule : knowledge_.rules) {
      scaled_rules_.push_back(distribution_of(rule.points));
    }
    cells_ = filled_ = openings_.known;
    list_easy();
    steps_ = order_of_answers(openings_, knowledge_.groups.size());
  }

  SummedComponents summed() {
    SummedComponents summed{
        .sums = {}, .known_rows = known_rows_, .outcome_rows = outcome_rows_, .unit = unit_};
    for (const AnswerStep& step : steps_) summed.sums.push_back(sum_of(step));
    for (const std::size_t i : asked_by_none_) summed.sums.push_back(rows_only(i));
    return summed;
  }

  /// The same with this cell as the answer to the question.
  SummedComponents summed_with(std::size_t open, const OpenCell& cell) {
    fixed_ = {open, cell};
    anew_.clear();
    SummedComponents with = summed();
    fixed_.reset();
    return with;
  }

 private:
  void list_outcome_rows() {
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      if (evaluator_.vetoes().contains(condition) || evaluator_.delivery().contains(condition)) {
        outcome_rows_.push_back(row);
      }
    }
    known_rows_ = ~std::uint64_t{0};
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      if (openings_.find(q) == nullptr) known_rows_ &= standing(q, openings_.known.at[q]);
    }
  }

  void list_rows_met_while_open() {
    met_while_open_.resize(knowledge_.questions.size());
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      const OpenQuestion* const open = openings_.find(q);
      for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
        const auto meets = [&](const OpenCell& one) { return evaluator_.meets(row, q, one.cell); };
        met_while_open_[q].push_back(open == nullptr ? evaluator_.meets(row, q, unanswered)
                                                     : std::ranges::all_of(open->cells, meets));
      }
    }
  }

  void list_rules() {
    rules_of_group_.resize(knowledge_.groups.size());
    for (std::size_t i = 0; i < knowledge_.rules.size(); ++i) {
      rules_of_group_[knowledge_.rules[i].group].push_back(i);
    }
    rows_of_rule_.resize(knowledge_.rules.size());
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      const ConditionRange rules = evaluator_.rules();
      if (rules.contains(condition)) rows_of_rule_[condition - rules.begin].push_back(row);
    }
  }

  /// Questions that can be answered one by one, by the group that asks them.
  void list_easy() {
    easy_.resize(knowledge_.groups.size());
    easy_sums_.resize(knowledge_.groups.size());
    std::vector<std::optional<std::size_t>> group_of(openings_.questions.size());
    for (const Link& link : openings_.links) {
      for (const std::size_t i : link.questions) group_of[i] = link.group;
    }
    for (std::size_t i = 0; i < openings_.questions.size(); ++i) {
      if (openings_.questions[i].is_joint) continue;
      (group_of[i] ? easy_[*group_of[i]] : asked_by_none_).push_back(i);
    }
  }

  [[nodiscard]] Grid distribution_of(Points points) const {
    if (unit_ == 1) return Grid::at(points);
    Grid grid = Grid::at(points, 0.25);
    accumulate(grid, Grid::at(points * 2), 0.5);
    accumulate(grid, Grid::at(points * 3), 0.25);
    return grid;
  }

  [[nodiscard]] std::uint64_t standing(std::size_t question, CellId cell) const {
    std::uint64_t rows = 0;
    for (std::size_t i = 0; i < outcome_rows_.size(); ++i) {
      if (evaluator_.meets(outcome_rows_[i], question, cell)) rows |= std::uint64_t{1} << i;
    }
    return rows;
  }

  /// Does the rule hold with these cells, however the questions still open turn out?
  [[nodiscard]] bool holds(std::size_t rule, const Cells& cells) const {
    return std::ranges::any_of(rows_of_rule_[rule], [&](std::size_t row) {
      for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
        const bool met = cells.at[q] == unanswered ? met_while_open_[q][row]
                                                   : evaluator_.meets(row, q, cells.at[q]);
        if (!met) return false;
      }
      return true;
    });
  }

  [[nodiscard]] std::vector<std::size_t> true_rules(std::size_t group, const Cells& cells) const {
    std::vector<std::size_t> rules = rules_of_group_[group];
    std::erase_if(rules, [&](std::size_t rule) { return !holds(rule, cells); });
    return rules;
  }

  /// The rules of a group that hold with these cells and did not hold before any was open.
  [[nodiscard]] std::vector<std::size_t> newly_true(std::size_t group, const Cells& cells) const {
    std::vector<std::size_t> rules = true_rules(group, cells);
    std::erase_if(rules, [this](std::size_t rule) { return holds(rule, openings_.known); });
    return rules;
  }

  [[nodiscard]] Grid sum_of(const std::vector<std::size_t>& rules) const {
    Grid grid;
    for (const std::size_t rule : rules) grid = convolve(grid, scaled_rules_[rule]);
    return grid;
  }

  [[nodiscard]] Cells with(std::size_t question, CellId cell) const {
    Cells cells = openings_.known;
    cells.at[question] = cell;
    return cells;
  }

  [[nodiscard]] GridByRows easy_answer(std::size_t open, std::size_t group) const {
    const std::size_t question = openings_.questions[open].question;
    GridByRows answers;
    for (const OpenCell& cell : cells_of(open)) {
      const Cells cells = with(question, cell.cell);
      accumulate(answers, {{standing(question, cell.cell), sum_of(newly_true(group, cells))}},
                 cell.share);
    }
    return answers;
  }

  [[nodiscard]] GridByRows rows_only(std::size_t open) const {
    const std::size_t question = openings_.questions[open].question;
    GridByRows answers;
    for (const OpenCell& cell : cells_of(open)) {
      accumulate(answers, {{standing(question, cell.cell), Grid{}}}, cell.share);
    }
    return answers;
  }

  [[nodiscard]] std::span<const OpenCell> cells_of(std::size_t open) const {
    if (fixed_ && fixed_->first == open) return {&fixed_->second, 1};
    return openings_.questions[open].cells;
  }

  /// Is the fixed answer one to a question that this group alone asks?
  [[nodiscard]] bool is_fixed_in(std::size_t group) const {
    return fixed_ && std::ranges::binary_search(easy_[group], fixed_->first);
  }

  /// Does the answer that was fixed change what the step sums to?
  [[nodiscard]] bool hangs_on_fixed(const AnswerStep& step) const {
    if (!fixed_) return false;
    if (step.group) return is_fixed_in(*step.group);
    return std::ranges::binary_search(step.below, fixed_->first) ||
           std::ranges::any_of(step.parts,
                               [&](const AnswerStep& part) { return hangs_on_fixed(part); });
  }

  GridByRows sum_of(const AnswerStep& step) {
    std::vector<CellId> seen;
    for (const std::size_t i : step.seen) {
      const std::size_t question = openings_.questions[i].question;
      seen.push_back(cells_.at[question]);
      seen.push_back(filled_.at[question]);
    }
    auto& known = (hangs_on_fixed(step) ? anew_ : sums_)[step.number];
    const auto found = known.find(seen);
    if (found != known.end()) return found->second;
    GridByRows sum = step.asked ? sum_by_answers(step) : group_sum(*step.group);
    return known.emplace(std::move(seen), std::move(sum)).first->second;
  }

  /// Answers one question in every way and sums what is left each time.
  GridByRows sum_by_answers(const AnswerStep& step) {
    const std::size_t question = openings_.questions[*step.asked].question;
    GridByRows total;
    for (const OpenCell& cell : cells_of(*step.asked)) {
      cells_.at[question] = cell.cell;
      GridByRows sum{{fill(step.settled), Grid{}}};
      for (const AnswerStep& part : step.parts) sum = convolve(sum, sum_of(part));
      accumulate(total, sum, cell.share);
    }
    for (const std::size_t i : step.settled) {
      filled_.at[openings_.questions[i].question] = unanswered;
    }
    cells_.at[question] = unanswered;
    return total;
  }

  /// Fills in the cells of settled questions; returns the outcome rows that they leave standing.
  std::uint64_t fill(const std::vector<std::size_t>& settled) {
    std::uint64_t rows = ~std::uint64_t{0};
    const ConditionStates states = evaluator_.evaluate(cells_);
    for (const std::size_t i : settled) {
      const std::size_t question = openings_.questions[i].question;
      filled_.at[question] = with_derived(question, states);
      rows &= standing(question, filled_.at[question]);
    }
    return rows;
  }

  /// Where it stays unanswered, the cell of the first derived row that holds.
  [[nodiscard]] CellId with_derived(std::size_t question, const ConditionStates& states) const {
    const CellId given = cells_.at[question];
    if (given != unanswered) return given;
    const ConditionRange derived = evaluator_.derived();
    for (std::size_t row = derived.begin; row < derived.end; ++row) {
      const DerivedRow& filled = knowledge_.derived[row - derived.begin];
      if (filled.question == question && states.is_true(row)) {
        return static_cast<CellId>(filled.value + 1);
      }
    }
    return given;
  }

  /// The same rules often hold for several sets of answers.
  GridByRows group_sum(std::size_t group) {
    if (is_fixed_in(group)) return sum_of_group(group, true_rules(group, filled_));
    std::pair key{group, true_rules(group, filled_)};
    const auto found = by_fired_.find(key);
    if (found != by_fired_.end()) return found->second;
    GridByRows sum = sum_of_group(group, key.second);
    return by_fired_.emplace(std::move(key), std::move(sum)).first->second;
  }

  GridByRows sum_of_group(std::size_t group, const std::vector<std::size_t>& fired) {
    GridByRows sum = convolve(easy_sum(group), {{~std::uint64_t{0}, sum_of(fired)}});
    const Group& limits = knowledge_.groups[group];
    for (auto& [rows, grid] : sum) grid = clamped(grid, limits.min * unit_, limits.max * unit_);
    return sum;
  }

  /// What a group gets from the questions that it alone asks, one by one.
  GridByRows easy_sum(std::size_t group) {
    if (!is_fixed_in(group) && easy_sums_[group]) return *easy_sums_[group];
    GridByRows sum{{~std::uint64_t{0}, Grid{}}};
    for (const std::size_t i : easy_[group]) sum = convolve(sum, easy_answer(i, group));
    if (!is_fixed_in(group)) easy_sums_[group] = sum;
    return sum;
  }

  const Evaluator& evaluator_;
  const Knowledge& knowledge_;
  const Openings& openings_;
  std::int32_t unit_;
  std::vector<std::size_t> outcome_rows_;
  std::uint64_t known_rows_ = 0;  ///< that the cells of known questions leave standing
  std::vector<Grid> scaled_rules_;
  std::vector<std::vector<std::size_t>> rows_of_rule_;
  std::vector<std::vector<bool>> met_while_open_;  ///< by question and row: by each open cell

  std::vector<std::vector<std::size_t>> rules_of_group_;
  std::vector<std::vector<std::size_t>> easy_;  ///< by group: asked by it alone, one by one
  std::vector<std::size_t> asked_by_none_;      ///< they can still falsify outcome rows
  std::vector<AnswerStep> steps_;

  Cells cells_;   ///< with the joint questions answered so far
  Cells filled_;  ///< the same with derived answers
  std::optional<std::pair<std::size_t, OpenCell>> fixed_;  ///< an open question and its answer

  /// By the number of a step and the answers that it sees.
  using SumsByStep = std::map<std::size_t, std::map<std::vector<CellId>, GridByRows>>;
  SumsByStep sums_;
  SumsByStep anew_;                                   ///< with the fixed answer
  std::vector<std::optional<GridByRows>> easy_sums_;  ///< by group
  std::map<std::pair<std::size_t, std::vector<std::size_t>>, GridByRows> by_fired_;
};

}  // namespace

SummedComponents sum_components(const Evaluator& evaluator, const Openings& openings,
                                Weights weights) {
  return ComponentSum(evaluator, openings, weights).summed();
}

void for_each_answer(
    const Evaluator& evaluator, const Openings& openings, std::span<const std::size_t> asked,
    const std::function<void(std::size_t open, std::size_t cell, SummedComponents)>& use) {
  ComponentSum summing(evaluator, openings, Weights::as_given);
  for (const std::size_t i : asked) {
    const std::vector<OpenCell>& cells = openings.questions[i].cells;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      use(i, k, summing.summed_with(i, {.cell = cells[k].cell, .share = 1.0}));
    }
  }
}

}  // namespace retort
