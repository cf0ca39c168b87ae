#include "explain/component_sum.hpp"

#include <algorithm>
#include <compare>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace retort {
namespace {

/// A rule's points times 2/4 ... 6/4 are whole when everything is counted in quarters.
constexpr std::int32_t quarters = 4;
constexpr std::int32_t least_scale = 2;
constexpr std::int32_t greatest_scale = 6;

/// Joins the open questions into the distribution of their points, part by part.
///
/// A part is what hangs together: groups, and the joint questions that their rules ask. One of its
/// questions is answered in every way; what is left then falls apart into smaller parts, which
/// are summed each by itself, once for every set of answers that they can tell apart.
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
    list_rules();
    for (const Rule& rule : knowledge_.rules) {
      scaled_rules_.push_back(distribution_of(rule.points));
    }
    cells_ = filled_ = openings_.known;
    is_answered_.resize(openings_.questions.size());
    list_easy();
  }

  [[nodiscard]] std::int32_t unit() const { return unit_; }
  [[nodiscard]] const std::vector<std::size_t>& outcome_rows() const { return outcome_rows_; }

  /// The distributions of all parts, independent of each other.
  std::vector<GridByRows> sums() {
    Part all;
    for (std::size_t i = 0; i < openings_.questions.size(); ++i) {
      if (openings_.questions[i].is_joint) all.questions.push_back(i);
    }
    for (std::size_t group = 0; group < knowledge_.groups.size(); ++group) {
      all.groups.push_back(group);
    }
    std::vector<GridByRows> sums;
    for (const Part& part : split(all)) sums.push_back(sum_of(part));
    for (const OpenQuestion* const question : asked_by_none_) sums.push_back(rows_only(*question));
    return sums;
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
  /// Groups, and questions not yet answered that their rules ask together.
  struct Part {
    std::vector<std::size_t> groups;
    std::vector<std::size_t> questions;  ///< indices into Openings::questions

    friend auto operator<=>(const Part&, const Part&) = default;
  };

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
    easy_sums_.assign(knowledge_.groups.size(), {{~std::uint64_t{0}, Grid{}}});
    std::vector<std::optional<std::size_t>> group_of(openings_.questions.size());
    for (const Link& link : openings_.links) {
      for (const std::size_t i : link.questions) group_of[i] = link.group;
    }
    for (std::size_t i = 0; i < openings_.questions.size(); ++i) {
      const OpenQuestion& question = openings_.questions[i];
      if (question.is_joint) continue;
      if (!group_of[i]) {
        asked_by_none_.push_back(&question);
        continue;
      }
      GridByRows& sum = easy_sums_[*group_of[i]];
      sum = convolve(sum, easy_answer(question, *group_of[i]));
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

  [[nodiscard]] GridByRows rows_only(const OpenQuestion& question) const {
    GridByRows answers;
    for (const OpenCell& cell : question.cells) {
      accumulate(answers, {{standing(question.question, cell.cell), Grid{}}}, cell.share);
    }
    return answers;
  }

  /// Are the part's groups and questions among what the link ties together?
  [[nodiscard]] static bool touches(const Link& link, const Part& part) {
    return (link.group && std::ranges::binary_search(part.groups, *link.group)) ||
           std::ranges::any_of(part.questions,
                               [&](std::size_t i) { return link.questions.contains(i); });
  }

  /// What of the part still hangs together.
  [[nodiscard]] std::vector<Part> split(const Part& part) const {
    std::vector<Part> parts;
    for (const std::size_t group : part.groups)
      parts.push_back({.groups = {group}, .questions = {}});
    for (const std::size_t i : part.questions) parts.push_back({.groups = {}, .questions = {i}});
    for (const Link& link : openings_.links) {
      Part joined;
      const auto apart =
          std::ranges::stable_partition(parts, [&](const Part& one) { return !ties(link, one); });
      for (const Part& one : apart) {
        joined.groups.insert(joined.groups.end(), one.groups.begin(), one.groups.end());
        joined.questions.insert(joined.questions.end(), one.questions.begin(), one.questions.end());
      }
      if (apart.empty()) continue;
      parts.erase(apart.begin(), apart.end());
      std::ranges::sort(joined.groups);
      std::ranges::sort(joined.questions);
      parts.push_back(std::move(joined));
    }
    return parts;
  }

  /// Does the link still tie the part to something, once the answered questions are known?
  [[nodiscard]] bool ties(const Link& link, const Part& part) const {
    const bool is_open = std::ranges::any_of(link.questions, [&](std::size_t i) {
      return openings_.questions[i].is_joint && !is_settled(i);
    });
    return is_open && touches(link, part);
  }

  /// The answers given so far that the part can tell apart.
  [[nodiscard]] std::vector<CellId> answers_seen_by(const Part& part) const {
    std::set<std::size_t> seen;
    for (const Link& link : openings_.links) {
      if (touches(link, part)) seen.insert(link.questions.begin(), link.questions.end());
    }
    std::vector<CellId> cells;
    for (const std::size_t i : seen) {
      if (!is_answered_[i]) continue;
      cells.push_back(cells_.at[openings_.questions[i].question]);
      cells.push_back(filled_.at[openings_.questions[i].question]);
    }
    return cells;
  }

  GridByRows sum_of(const Part& part) {
    std::pair<Part, std::vector<CellId>> key{part, answers_seen_by(part)};
    const auto known = sums_.find(key);
    if (known != sums_.end()) return known->second;
    GridByRows sum = part.questions.empty() ? group_sum(part.groups.front(), filled_)
                                            : sum_by_answers(part, question_to_answer(part));
    return sums_.emplace(std::move(key), std::move(sum)).first->second;
  }

  /// Answers one question in every way and sums what is left of the part each time.
  GridByRows sum_by_answers(const Part& part, std::size_t asked) {
    const OpenQuestion& question = openings_.questions[asked];
    is_answered_[asked] = true;
    const std::vector<std::size_t> settled = settled_of(part);
    const std::vector<Part> parts = split(without(part, settled));
    GridByRows total;
    for (const OpenCell& cell : question.cells) {
      cells_.at[question.question] = cell.cell;
      GridByRows sum{{fill(settled), Grid{}}};
      for (const Part& one : parts) sum = convolve(sum, sum_of(one));
      accumulate(total, sum, cell.share);
    }
    for (const std::size_t i : settled) filled_.at[openings_.questions[i].question] = unanswered;
    cells_.at[question.question] = unanswered;
    is_answered_[asked] = false;
    return total;
  }

  /// The question whose answer leaves the smallest parts.
  std::size_t question_to_answer(const Part& part) {
    std::vector<std::size_t> open = part.questions;
    std::erase_if(open, [this](std::size_t i) { return is_answered_[i]; });
    const auto [entry, is_new] = question_to_answer_.try_emplace({part, open});
    if (!is_new) return entry->second;
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t asked : open) {
      is_answered_[asked] = true;
      const double ways = ways_to_answer(split(without(part, settled_of(part)))) *
                          static_cast<double>(openings_.questions[asked].cells.size());
      is_answered_[asked] = false;
      if (ways >= least) continue;
      least = ways;
      entry->second = asked;
    }
    return entry->second;
  }

  [[nodiscard]] double ways_to_answer(const std::vector<Part>& parts) const {
    double ways = 0.0;
    for (const Part& part : parts) {
      double of_part = 1.0;
      for (const std::size_t i : part.questions) {
        if (!is_answered_[i]) of_part *= static_cast<double>(openings_.questions[i].cells.size());
      }
      ways += of_part;
    }
    return ways;
  }

  /// Is its cell known? A question left unanswered may be filled in by a derived row, which takes
  /// the answers to all that the row asks.
  [[nodiscard]] bool is_settled(std::size_t i) const {
    return is_answered_[i] && std::ranges::none_of(openings_.links, [&](const Link& link) {
             return link.fills == i && !std::ranges::all_of(link.questions, [&](std::size_t other) {
                      return is_answered_[other] || !openings_.questions[other].is_joint;
                    });
           });
  }

  [[nodiscard]] std::vector<std::size_t> settled_of(const Part& part) const {
    std::vector<std::size_t> settled = part.questions;
    std::erase_if(settled, [&](std::size_t i) { return !is_settled(i); });
    return settled;
  }

  [[nodiscard]] static Part without(Part part, const std::vector<std::size_t>& questions) {
    std::erase_if(part.questions,
                  [&](std::size_t i) { return std::ranges::binary_search(questions, i); });
    return part;
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

  std::vector<std::vector<std::size_t>> rules_of_group_;
  std::vector<GridByRows> easy_sums_;  ///< by group: its questions that are answered one by one
  std::vector<const OpenQuestion*> asked_by_none_;  ///< they can still falsify outcome rows

  Cells cells_;   ///< with the joint questions answered so far
  Cells filled_;  ///< the same with derived answers
  std::vector<bool> is_answered_;
  std::map<std::pair<Part, std::vector<std::size_t>>, std::size_t> question_to_answer_;
  std::map<std::pair<Part, std::vector<CellId>>, GridByRows> sums_;
  std::map<std::pair<std::size_t, std::vector<std::size_t>>, GridByRows> by_fired_;
};

}  // namespace

SummedComponents sum_components(const Evaluator& evaluator, const Openings& openings,
                                Weights weights) {
  ComponentSum summing(evaluator, openings, weights);
  return {.sums = summing.sums(),
          .known_rows = summing.known_rows(),
          .outcome_rows = summing.outcome_rows(),
          .unit = summing.unit()};
}

}  // namespace retort
