#include "explain/outcomes.hpp"

#include "decide/choice.hpp"
#include "decide/decision.hpp"
#include "explain/component_sum.hpp"
#include "explain/components.hpp"
#include "explain/grid.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace retort {
namespace {

/// Shares of the outcomes, from the sum over all components. Vetoes and delivery are meant as in
/// decide/decision.cpp; one slow oracle of the tests holds both.
class OutcomeSum {
 public:
  OutcomeSum(const Evaluator& evaluator, const std::vector<std::size_t>& outcome_rows,
             std::int32_t unit)
      : evaluator_(evaluator),
        outcome_rows_(outcome_rows),
        prior_(evaluator.knowledge().prior * unit),
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
    return shares_.by_outcome.at(outcome_index(outcome));
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

OutcomeShares shares_of(const Evaluator& evaluator, SummedComponents summed) {
  std::vector<GridByRows>& sums = summed.sums;
  // The largest is never convolved with the others, only looked up against their sum.
  std::ranges::sort(sums, std::ranges::less{}, size_of);
  GridByRows largest{{~std::uint64_t{0}, Grid{}}};
  if (!sums.empty()) {
    largest = std::move(sums.back());
    sums.pop_back();
  }
  GridByRows rest{{~std::uint64_t{0}, Grid{}}};
  for (const GridByRows& sum : sums) rest = convolve(rest, sum);
  OutcomeSum outcomes(evaluator, summed.outcome_rows, summed.unit);
  outcomes.add(largest, rest, summed.known_rows);
  return outcomes.shares();
}

OutcomeShares shares_over(const Evaluator& evaluator, const Cells& cells, Weights weights,
                          Completion completion, const QuestionSet& passed) {
  const Openings openings = find_openings(evaluator, cells, completion, passed);
  return shares_of(evaluator, sum_components(evaluator, openings, weights));
}

/// Does a derived row ask this question or answer it?
bool is_derived_with(const Evaluator& evaluator, std::size_t question) {
  const ConditionRange derived = evaluator.derived();
  for (std::size_t row = 0; row < evaluator.row_count(); ++row) {
    const std::size_t condition = evaluator.condition_of(row);
    if (!derived.contains(condition)) continue;
    if (evaluator.knowledge().derived[condition - derived.begin].question == question ||
        !evaluator.meets(row, question, unanswered)) {
      return true;
    }
  }
  return false;
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

std::vector<double> expected_entropies(const Evaluator& evaluator, const Cells& cells,
                                       double bits) {
  const Openings openings = find_openings(evaluator, cells, Completion::answered, {});
  const std::size_t count = evaluator.knowledge().questions.size();
  std::vector<double> expected(count, bits);
  std::vector<std::size_t> independent;
  for (std::size_t i = 0; i < openings.questions.size(); ++i) {
    const std::size_t question = openings.questions[i].question;
    expected[question] = 0.0;
    if (!is_derived_with(evaluator, question)) independent.push_back(i);
  }
  for_each_answer(evaluator, openings, independent,
                  [&](std::size_t open, std::size_t cell, SummedComponents summed) {
                    const OpenQuestion& question = openings.questions[open];
                    expected[question.question] += question.cells[cell].share *
                                                   entropy(shares_of(evaluator, std::move(summed)));
                  });
  // An answer that brings another with it is not independent of what is open besides.
  for (std::size_t question = 0; question < count; ++question) {
    if (cells.at[question] != unanswered || !is_derived_with(evaluator, question)) continue;
    const std::vector<double> shares = prior_shares(evaluator, question);
    expected[question] = 0.0;
    for (std::size_t cell = 0; cell < shares.size(); ++cell) {
      if (shares[cell] == 0.0) continue;
      Cells answered = cells;
      answered.at[question] = static_cast<CellId>(cell);
      expected[question] +=
          shares[cell] * entropy(outcome_shares(evaluator, answered, Weights::as_given));
    }
  }
  return expected;
}

double entropy(const OutcomeShares& shares) {
  double bits = 0.0;
  for (const double share : shares.by_outcome) {
    if (share > 0.0) bits -= share * std::log2(share);
  }
  return bits;
}

}  // namespace retort
