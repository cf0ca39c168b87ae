#include "explain/component_sum.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace retort {
namespace {

/// A rule's points times 2/4 ... 6/4 are whole when everything is counted in quarters.
constexpr std::int32_t quarters = 4;
constexpr std::int32_t least_scale = 2;
constexpr std::int32_t greatest_scale = 6;

/// Joins the open questions of one component into the distribution of its points.
///
/// What holds and how groups are clamped is meant as in decide/decision.cpp, of which it is the
/// exact distribution. One slow oracle of the tests holds both.
class ComponentSum {
 public:
  ComponentSum(const Evaluator& evaluator, const Openings& openings, Weights weights)
      : evaluator_(evaluator),
        knowledge_(evaluator.knowledge()),
        openings_(openings),
        unit_(weights == Weights::scaled ? quarters : 1) {
    list_outcome_rows();
    list_rows_met_while_open();
    for (const Rule& rule : knowledge_.rules) {
      scaled_rules_.push_back(distribution_of(rule.points));
    }
    rows_of_rule_.resize(knowledge_.rules.size());
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      const ConditionRange rules = evaluator_.rules();
      if (rules.contains(condition)) rows_of_rule_[condition - rules.begin].push_back(row);
    }
  }

  [[nodiscard]] std::int32_t unit() const { return unit_; }
  [[nodiscard]] const std::vector<std::size_t>& outcome_rows() const { return outcome_rows_; }

  GridByRows sum(const Component& component) {
    joint_.clear();
    easy_.clear();
    for (const std::size_t i : component.questions) {
      (openings_.questions[i].is_joint ? joint_ : easy_).push_back(i);
    }
    cells_ = openings_.known;
    by_fired_.clear();
    easy_sums_.clear();
    for (const std::size_t group : component.groups) easy_sums_[group] = easy_sum(group);
    total_.clear();
    add_joint_answers(component, 0, 1.0);
    return std::move(total_);
  }

  /// Which outcome rows the cells of known questions leave standing.
  [[nodiscard]] std::uint64_t known_rows() const {
    std::uint64_t rows = ~std::uint64_t{0};
    for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
      if (openings_.find(q) == nullptr) rows &= standing(q, openings_.known.at[q]);
    }
    return rows;
  }

 private:
  void list_outcome_rows() {
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      if (evaluator_.vetoes().contains(condition) || evaluator_.delivery().contains(condition)) {
        outcome_rows_.push_back(row);
      }
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

  [[nodiscard]] Grid distribution_of(Points points) const {
    if (unit_ == 1) return Grid::at(points);
    Grid grid = Grid::at(points * least_scale, 0.0);
    constexpr double share = 1.0 / (greatest_scale - least_scale + 1);
    for (std::int32_t scale = least_scale; scale <= greatest_scale; ++scale) {
      accumulate(grid, Grid::at(points * scale), share);
    }
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
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < knowledge_.rules.size(); ++i) {
      if (knowledge_.rules[i].group == group && holds(i, cells)) rules.push_back(i);
    }
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

  /// What a group gets from the questions that it alone looks at, one by one.
  GridByRows easy_sum(std::size_t group) {
    GridByRows sum{{~std::uint64_t{0}, Grid{}}};
    for (const std::size_t i : easy_) {
      if (touches(i, group)) sum = convolve(sum, easy_answer(openings_.questions[i], group));
    }
    return sum;
  }

  [[nodiscard]] bool touches(std::size_t open, std::size_t group) const {
    const OpenQuestion& question = openings_.questions[open];
    return std::ranges::any_of(question.cells, [&](const OpenCell& cell) {
      return !newly_true(group, with(question.question, cell.cell)).empty();
    });
  }

  [[nodiscard]] Cells with(std::size_t question, CellId cell) const {
    Cells cells = openings_.known;
    cells.at[question] = cell;
    return cells;
  }

  [[nodiscard]] GridByRows easy_answer(const OpenQuestion& question, std::size_t group) const {
    GridByRows answers;
    for (const OpenCell& cell : question.cells) {
      const Cells cells = with(question.question, cell.cell);
      accumulate(answers,
                 {{standing(question.question, cell.cell), sum_of(newly_true(group, cells))}},
                 cell.share);
    }
    return answers;
  }

  void add_joint_answers(const Component& component, std::size_t next, double share) {
    if (next == joint_.size()) {
      add(component, share);
      return;
    }
    const OpenQuestion& question = openings_.questions[joint_[next]];
    for (const OpenCell& cell : question.cells) {
      cells_.at[question.question] = cell.cell;
      add_joint_answers(component, next + 1, share * cell.share);
    }
    cells_.at[question.question] = unanswered;
  }

  /// Adds what the component sums to with the joint questions answered as in `cells_`.
  void add(const Component& component, double share) {
    const Cells cells = with_derived();
    GridByRows sum{{~std::uint64_t{0}, Grid{}}};
    for (const std::size_t group : component.groups) {
      sum = convolve(sum, group_sum(group, cells));
    }
    // Questions that no group looks at still falsify outcome rows.
    for (const std::size_t i : easy_) {
      if (component.groups.empty() || !touches_any(i, component)) {
        sum = convolve(sum, rows_only(openings_.questions[i]));
      }
    }
    std::uint64_t rows = ~std::uint64_t{0};
    for (const std::size_t i : joint_) {
      const std::size_t q = openings_.questions[i].question;
      rows &= standing(q, cells.at[q]);
    }
    GridByRows restricted;
    for (const auto& [standing_rows, grid] : sum) {
      accumulate(restricted, {{standing_rows & rows, grid}}, 1.0);
    }
    accumulate(total_, restricted, share);
  }

  [[nodiscard]] bool touches_any(std::size_t open, const Component& component) const {
    return std::ranges::any_of(component.groups,
                               [&](std::size_t group) { return touches(open, group); });
  }

  [[nodiscard]] GridByRows rows_only(const OpenQuestion& question) const {
    GridByRows answers;
    for (const OpenCell& cell : question.cells) {
      accumulate(answers, {{standing(question.question, cell.cell), Grid{}}}, cell.share);
    }
    return answers;
  }

  /// Joint questions that stay unanswered, filled in by the derived rows that hold.
  [[nodiscard]] Cells with_derived() const {
    Cells cells = cells_;
    const ConditionRange derived = evaluator_.derived();
    const ConditionStates states = evaluator_.evaluate(cells_);
    for (std::size_t row = derived.begin; row < derived.end; ++row) {
      if (!states.is_true(row)) continue;
      const DerivedRow& filled = knowledge_.derived[row - derived.begin];
      const bool is_joint = std::ranges::any_of(joint_, [&](std::size_t i) {
        return openings_.questions[i].question == filled.question;
      });
      if (is_joint && cells.at[filled.question] == unanswered) {
        cells.at[filled.question] = static_cast<CellId>(filled.value + 1);
      }
    }
    return cells;
  }

  const GridByRows& group_sum(std::size_t group, const Cells& cells) {
    const std::vector<std::size_t> fired = true_rules(group, cells);
    const auto [entry, is_new] = by_fired_.try_emplace({group, fired});
    if (is_new) {
      const Grid fixed = sum_of(fired);
      const Group& limits = knowledge_.groups[group];
      for (const auto& [rows, grid] : easy_sums_[group]) {
        accumulate(entry->second,
                   {{rows, clamped(convolve(grid, fixed), limits.min * unit_, limits.max * unit_)}},
                   1.0);
      }
    }
    return entry->second;
  }

  const Evaluator& evaluator_;
  const Knowledge& knowledge_;
  const Openings& openings_;
  std::int32_t unit_;
  std::vector<std::size_t> outcome_rows_;
  std::vector<Grid> scaled_rules_;
  std::vector<std::vector<std::size_t>> rows_of_rule_;
  std::vector<std::vector<bool>> met_while_open_;  ///< by question and row: by each open cell

  std::vector<std::size_t> joint_;  ///< of the component in hand, as the rest below
  std::vector<std::size_t> easy_;
  std::map<std::size_t, GridByRows> easy_sums_;
  std::map<std::pair<std::size_t, std::vector<std::size_t>>, GridByRows> by_fired_;
  Cells cells_;
  GridByRows total_;
};

}  // namespace

SummedComponents sum_components(const Evaluator& evaluator, const Openings& openings,
                                Weights weights) {
  ComponentSum summing(evaluator, openings, weights);
  SummedComponents summed{.sums = {},
                          .known_rows = summing.known_rows(),
                          .outcome_rows = summing.outcome_rows(),
                          .unit = summing.unit()};
  for (const Component& component : openings.components) {
    summed.sums.push_back(summing.sum(component));
  }
  return summed;
}

}  // namespace retort
