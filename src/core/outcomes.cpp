#include "retort/outcomes.hpp"

#include "choice.hpp"
#include "components.hpp"
#include "grid.hpp"
#include "retort/decision.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace retort {
namespace {

/// A rule's points times 2/4 ... 6/4 are whole when everything is counted in quarters.
constexpr std::int32_t quarters = 4;
constexpr std::int32_t least_scale = 2;
constexpr std::int32_t greatest_scale = 6;

Points times(Points points, std::int32_t factor) {
  return {points.knowledge * factor, points.behaviour * factor};
}

/// Joins the open questions of one component into the distribution of its points.
class ComponentSum {
 public:
  ComponentSum(const Evaluator& evaluator, const Openings& openings, Weights weights)
      : evaluator_(evaluator),
        knowledge_(evaluator.knowledge()),
        openings_(openings),
        unit_(weights == Weights::scaled ? quarters : 1) {
    list_outcome_rows();
    for (std::size_t i = 0; i < knowledge_.rules.size(); ++i) {
      scaled_rules_.push_back(distribution_of(knowledge_.rules[i].points));
    }
    rows_of_rule_.resize(knowledge_.rules.size());
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      const ConditionRange rules = evaluator_.rules();
      if (condition >= rules.begin && condition < rules.end) {
        rows_of_rule_[condition - rules.begin].push_back(row);
      }
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
    // An open question that is not being decided on meets nothing: its own rules are added apart.
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
      if (!is_open(q)) rows &= standing(q, openings_.known.at[q]);
    }
    return rows;
  }

 private:
  void list_outcome_rows() {
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      const auto within = [condition](ConditionRange range) {
        return condition >= range.begin && condition < range.end;
      };
      if (within(evaluator_.vetoes()) || within(evaluator_.delivery()))
        outcome_rows_.push_back(row);
    }
  }

  [[nodiscard]] Grid distribution_of(Points points) const {
    if (unit_ == 1) return Grid::at(points);
    Grid grid = Grid::at(times(points, least_scale), 0.0);
    constexpr double share = 1.0 / (greatest_scale - least_scale + 1);
    for (std::int32_t scale = least_scale; scale <= greatest_scale; ++scale) {
      accumulate(grid, Grid::at(times(points, scale)), share);
    }
    return grid;
  }

  [[nodiscard]] bool is_open(std::size_t question) const {
    return std::ranges::find(openings_.questions, question, &OpenQuestion::question) !=
           openings_.questions.end();
  }

  [[nodiscard]] std::uint64_t standing(std::size_t question, CellId cell) const {
    std::uint64_t rows = 0;
    for (std::size_t i = 0; i < outcome_rows_.size(); ++i) {
      if (evaluator_.meets(outcome_rows_[i], question, cell)) rows |= std::uint64_t{1} << i;
    }
    return rows;
  }

  /// Does the rule hold with these cells, where questions open elsewhere count as unanswered?
  [[nodiscard]] bool holds(std::size_t rule, const Cells& cells) const {
    return std::ranges::any_of(rows_of_rule_[rule], [&](std::size_t row) {
      for (std::size_t q = 0; q < knowledge_.questions.size(); ++q) {
        if (!evaluator_.meets(row, q, cells.at[q])) return false;
      }
      return true;
    });
  }

  /// The rules of a group that hold with these cells but not with `before`.
  [[nodiscard]] std::vector<std::size_t> newly_true(std::size_t group, const Cells& cells,
                                                    const Cells& before) const {
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < knowledge_.rules.size(); ++i) {
      if (knowledge_.rules[i].group == group && holds(i, cells) && !holds(i, before)) {
        rules.push_back(i);
      }
    }
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
      return !newly_true(group, with(question.question, cell.cell), openings_.known).empty();
    });
  }

  [[nodiscard]] Cells with(std::size_t question, CellId cell) const {
    Cells cells = openings_.known;
    cells.at[question] = cell;
    return cells;
  }

  GridByRows easy_answer(const OpenQuestion& question, std::size_t group) const {
    GridByRows answers;
    for (const OpenCell& cell : question.cells) {
      const Cells cells = with(question.question, cell.cell);
      accumulate(answers,
                 {{standing(question.question, cell.cell),
                   sum_of(newly_true(group, cells, openings_.known))}},
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

  [[nodiscard]] Cells with_derived() const {
    Cells cells = cells_;
    const ConditionRange derived = evaluator_.derived();
    for (const std::size_t i : joint_) {
      const std::size_t question = openings_.questions[i].question;
      if (cells_.at[question] != unanswered) continue;
      const ConditionStates states = evaluator_.evaluate(cells_);
      for (std::size_t row = derived.begin; row < derived.end; ++row) {
        const DerivedRow& filled = knowledge_.derived[row - derived.begin];
        if (filled.question != question || !states.is_true(row)) continue;
        cells.at[question] = static_cast<CellId>(filled.value + 1);
        break;
      }
    }
    return cells;
  }

  const GridByRows& group_sum(std::size_t group, const Cells& cells) {
    std::vector<std::size_t> fired;
    for (std::size_t i = 0; i < knowledge_.rules.size(); ++i) {
      if (knowledge_.rules[i].group == group && holds(i, cells)) fired.push_back(i);
    }
    const auto [entry, is_new] = by_fired_.try_emplace({group, fired});
    if (is_new) {
      const Grid fixed = sum_of(fired);
      const Group& limits = knowledge_.groups[group];
      for (const auto& [rows, grid] : easy_sums_[group]) {
        accumulate(entry->second,
                   {{rows, clamped(convolve(grid, fixed), times(limits.min, unit_),
                                   times(limits.max, unit_))}},
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

  std::vector<std::size_t> joint_;  ///< of the component in hand, as the rest below
  std::vector<std::size_t> easy_;
  std::map<std::size_t, GridByRows> easy_sums_;
  std::map<std::pair<std::size_t, std::vector<std::size_t>>, GridByRows> by_fired_;
  Cells cells_;
  GridByRows total_;
};

/// Shares of the outcomes, from the sum over all components.
class OutcomeSum {
 public:
  OutcomeSum(const Evaluator& evaluator, const std::vector<std::size_t>& outcome_rows,
             std::int32_t unit)
      : evaluator_(evaluator),
        outcome_rows_(outcome_rows),
        prior_(times(evaluator.knowledge().prior, unit)),
        premium_(evaluator.knowledge().premium * unit) {}

  /// Adds every pair of a point of `base` and one of `rest`.
  void add(const GridByRows& base, const GridByRows& rest, std::uint64_t known_rows) {
    for (const auto& [base_rows, grid] : base) {
      std::map<Options, Grid> by_options;
      for (const auto& [rest_rows, other] : rest) {
        const Options options = options_with(known_rows & base_rows & rest_rows);
        const auto [entry, is_new] = by_options.try_emplace(options, other);
        if (!is_new) accumulate(entry->second, other, 1.0);
      }
      for (const auto& [options, other] : by_options) add_pairs(options, grid, other);
    }
  }

  [[nodiscard]] const OutcomeShares& shares() const { return shares_; }

 private:
  [[nodiscard]] bool is_true(std::size_t condition, std::uint64_t standing) const {
    for (std::size_t i = 0; i < outcome_rows_.size(); ++i) {
      const bool stands = (standing >> i & 1U) != 0;
      if (stands && evaluator_.condition_of(outcome_rows_[i]) == condition) return true;
    }
    return false;
  }

  [[nodiscard]] Options options_with(std::uint64_t standing) const {
    const Knowledge& knowledge = evaluator_.knowledge();
    ApproachSet forbidden;
    const ConditionRange vetoes = evaluator_.vetoes();
    for (std::size_t i = vetoes.begin; i < vetoes.end; ++i) {
      if (is_true(i, standing)) forbidden |= knowledge.vetoes[i - vetoes.begin].forbids;
    }
    Approach delivery = knowledge.otherwise_deliver;
    const ConditionRange rows = evaluator_.delivery();
    for (std::size_t i = rows.begin; i < rows.end; ++i) {
      if (!is_true(i, standing)) continue;
      delivery = knowledge.delivery[i - rows.begin].deliver;
      break;
    }
    return options_left(delivery, forbidden);
  }

  /// With the knowledge score fixed, options that train gain on the others as behaviour grows, so
  /// there is one score from which on they win.
  struct Split {
    std::optional<Approach> below;
    std::optional<Approach> from;
    std::int32_t threshold = 0;
  };

  [[nodiscard]] Split split(const Options& options, std::int32_t knowledge) const {
    const Options flat{.both = {},
                       .retrieval = options.retrieval,
                       .fine_tune = {},
                       .prompting = options.prompting};
    const Options rising{
        .both = options.both, .retrieval = {}, .fine_tune = options.fine_tune, .prompting = {}};
    const std::optional<Approach> below = best_option(flat, {knowledge, 0}, premium_);
    const std::optional<Approach> from = best_option(rising, {knowledge, 0}, premium_);
    if (!below || !from) return {below, from, from ? lowest_score : highest_score};
    const std::int32_t flat_score = below == options.retrieval ? knowledge : 0;
    const std::int32_t start = from == options.both ? knowledge - premium_ : 0;
    // At equal scores both wins over all, and retrieval over fine_tune.
    const bool loses_ties = from != options.both && below == options.retrieval;
    return {below, from, flat_score - start + (loses_ties ? 1 : 0)};
  }

  void add_pairs(const Options& options, const Grid& base, const Grid& rest) {
    for (std::size_t rest_row = 0; rest_row < rest.height; ++rest_row) {
      const std::vector<double> at_least = tail_sums(rest, rest_row);
      if (at_least.front() == 0.0) continue;
      for (std::size_t row = 0; row < base.height; ++row) {
        const std::int32_t knowledge = prior_.knowledge + base.first.knowledge +
                                       rest.first.knowledge +
                                       static_cast<std::int32_t>(row + rest_row);
        add_row(split(options, knowledge), base, row, at_least,
                prior_.behaviour + base.first.behaviour + rest.first.behaviour);
      }
    }
  }

  /// One row of `base` against one of the rest, whose tail sums these are.
  void add_row(const Split& split, const Grid& base, std::size_t row,
               const std::vector<double>& at_least, std::int32_t first_behaviour) {
    double from = 0.0;
    double all = 0.0;
    for (std::size_t column = 0; column < base.width; ++column) {
      const double share = base.mass[row * base.width + column];
      if (share == 0.0) continue;
      const std::int64_t needed = static_cast<std::int64_t>(split.threshold) - first_behaviour -
                                  static_cast<std::int64_t>(column);
      const auto last = static_cast<std::int64_t>(at_least.size()) - 1;
      from += share * at_least[static_cast<std::size_t>(std::clamp<std::int64_t>(needed, 0, last))];
      all += share * at_least.front();
    }
    share_of(split.from) += from;
    share_of(split.below) += all - from;
  }

  /// at_least[i]: the mass of the row at column i and after; one more entry, zero, at the end.
  static std::vector<double> tail_sums(const Grid& grid, std::size_t row) {
    std::vector<double> sums(grid.width + 1, 0.0);
    for (std::size_t i = grid.width; i > 0; --i) {
      sums[i - 1] = sums[i] + grid.mass[row * grid.width + i - 1];
    }
    return sums;
  }

  double& share_of(const std::optional<Approach>& outcome) {
    return shares_.by_outcome.at(outcome ? static_cast<std::size_t>(*outcome)
                                         : all_approaches.size());
  }

  static constexpr std::int32_t highest_score = 1'000'000'000;
  static constexpr std::int32_t lowest_score = -highest_score;

  const Evaluator& evaluator_;
  const std::vector<std::size_t>& outcome_rows_;
  Points prior_;
  std::int32_t premium_;
  OutcomeShares shares_;
};

std::size_t size_of(const GridByRows& grids) {
  std::size_t size = 0;
  for (const auto& [rows, grid] : grids) size += grid.size();
  return size;
}

OutcomeShares shares_over(const Evaluator& evaluator, const Cells& cells, Weights weights,
                          Completion completion, const QuestionSet& passed) {
  const Openings openings = find_openings(evaluator, cells, completion, passed);
  ComponentSum component_sum(evaluator, openings, weights);
  std::vector<GridByRows> sums;
  for (const Component& component : openings.components) {
    sums.push_back(component_sum.sum(component));
  }
  // The largest is never convolved with the others, only looked up against their sum.
  std::ranges::sort(sums, std::ranges::less{}, size_of);
  GridByRows largest{{~std::uint64_t{0}, Grid{}}};
  if (!sums.empty()) {
    largest = std::move(sums.back());
    sums.pop_back();
  }
  GridByRows rest{{~std::uint64_t{0}, Grid{}}};
  for (const GridByRows& sum : sums) rest = convolve(rest, sum);
  OutcomeSum outcomes(evaluator, component_sum.outcome_rows(), component_sum.unit());
  outcomes.add(largest, rest, component_sum.known_rows());
  return outcomes.shares();
}

}  // namespace

OutcomeShares outcome_shares(const Evaluator& evaluator, const Cells& cells, Weights weights) {
  return shares_over(evaluator, cells, weights, Completion::answered, {});
}

PossibleOutcomes possible_outcomes(const Evaluator& evaluator, const Cells& cells,
                                   const QuestionSet& passed) {
  const OutcomeShares shares =
      shares_over(evaluator, cells, Weights::as_given, Completion::maybe_unanswered, passed);
  PossibleOutcomes possible;
  for (const Approach approach : all_approaches) {
    if (shares.of(approach) > 0.0) possible.approaches.insert(approach);
  }
  possible.none = shares.of(std::nullopt) > 0.0;
  return possible;
}

double entropy(const OutcomeShares& shares) {
  double bits = 0.0;
  for (const double share : shares.by_outcome) {
    if (share > 0.0) bits -= share * std::log2(share);
  }
  return bits;
}

}  // namespace retort
