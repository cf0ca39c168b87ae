#include "explain/components.hpp"

#include "decide/decision.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace retort {
namespace {

class OpeningFinder {
 public:
  OpeningFinder(const Evaluator& evaluator, const Cells& cells, Completion completion,
                const QuestionSet& passed)
      : evaluator_(evaluator), completion_(completion), passed_(passed) {
    openings_.known = cells;
    if (completion == Completion::answered) {
      openings_.known = decide(evaluator, cells).cells;
    }
    find_rows();
  }

  Openings find() {
    for (std::size_t q = 0; q < evaluator_.knowledge().questions.size(); ++q) {
      if (openings_.known.at[q] == unanswered) open(q);
    }
    find_live_rows();
    link_rules();
    if (completion_ == Completion::maybe_unanswered) link_derived();
    mark_joint();
    return std::move(openings_);
  }

 private:
  void find_rows() {
    std::vector<ConditionRange> relevant{evaluator_.rules(), evaluator_.vetoes(),
                                         evaluator_.delivery()};
    if (completion_ == Completion::maybe_unanswered) relevant.push_back(evaluator_.derived());
    for (std::size_t row = 0; row < evaluator_.row_count(); ++row) {
      const std::size_t condition = evaluator_.condition_of(row);
      const bool counts = std::ranges::any_of(
          relevant, [condition](ConditionRange range) { return range.contains(condition); });
      if (counts) rows_.push_back(row);
    }
  }

  [[nodiscard]] std::vector<bool> signature(std::size_t question, CellId cell) const {
    std::vector<bool> bits;
    for (const std::size_t row : rows_) bits.push_back(evaluator_.meets(row, question, cell));
    // What a derived row may fill in differs from every answer.
    if (is_derivable(question)) bits.push_back(cell == unanswered);
    return bits;
  }

  /// May a derived row fill this question in?
  [[nodiscard]] bool is_derivable(std::size_t question) const {
    return may_be_filled_with(question, [](CellId /*cell*/) { return true; });
  }

  /// May one fill in a cell of this kind?
  template <typename Wanted>
  [[nodiscard]] bool may_be_filled_with(std::size_t question, Wanted wanted) const {
    return completion_ == Completion::maybe_unanswered &&
           std::ranges::any_of(evaluator_.knowledge().derived, [&](const DerivedRow& row) {
             return row.question == question && wanted(static_cast<CellId>(row.value + 1));
           });
  }

  /// Every cell alike where the completion asks only what is possible.
  [[nodiscard]] std::vector<double> shares(std::size_t question) const {
    if (completion_ == Completion::answered) return prior_shares(evaluator_, question);
    const std::size_t size = evaluator_.axis(question).size;
    std::vector<double> shares(size, passed_[question] ? 0.0 : 1.0 / static_cast<double>(size));
    if (passed_[question]) shares[unanswered] = 1.0;
    return shares;
  }

  /// Notes an open question, or closes it where its answer makes no difference.
  void open(std::size_t question) {
    const std::vector<double> share = shares(question);
    std::map<std::vector<bool>, OpenCell> by_signature;
    for (std::size_t cell = 0; cell < share.size(); ++cell) {
      const auto id = static_cast<CellId>(cell);
      // What only a derived row can bring has no share of its own, yet rules may hang on it.
      const bool is_reachable =
          share[cell] > 0.0 ||
          may_be_filled_with(question, [id](CellId filled) { return filled == id; });
      if (!is_reachable) continue;
      OpenCell& merged =
          by_signature.try_emplace(signature(question, id), OpenCell{id}).first->second;
      merged.share += share[cell];
    }
    if (by_signature.size() < 2) {
      if (!by_signature.empty()) openings_.known.at[question] = by_signature.begin()->second.cell;
      return;
    }
    OpenQuestion opened{.question = question};
    for (const auto& [bits, cell] : by_signature) opened.cells.push_back(cell);
    openings_.questions.push_back(std::move(opened));
  }

  [[nodiscard]] bool depends(std::size_t row, const OpenQuestion& open) const {
    const bool first = evaluator_.meets(row, open.question, open.cells.front().cell);
    return std::ranges::any_of(open.cells, [&](const OpenCell& one) {
      return evaluator_.meets(row, open.question, one.cell) != first;
    });
  }

  [[nodiscard]] bool can_hold(std::size_t row) const {
    for (std::size_t q = 0; q < evaluator_.knowledge().questions.size(); ++q) {
      const bool is_open = openings_.find(q) != nullptr;
      if (!is_open && !evaluator_.meets(row, q, openings_.known.at[q])) return false;
    }
    return std::ranges::all_of(openings_.questions, [&](const OpenQuestion& open) {
      return std::ranges::any_of(open.cells, [&](const OpenCell& one) {
        return evaluator_.meets(row, open.question, one.cell);
      });
    });
  }

  /// For each condition, the open questions that its rows still hang on.
  void find_live_rows() {
    for (const std::size_t row : rows_) {
      if (!can_hold(row)) continue;
      std::set<std::size_t>& asked = live_[evaluator_.condition_of(row)];
      for (std::size_t i = 0; i < openings_.questions.size(); ++i) {
        if (depends(row, openings_.questions[i])) asked.insert(i);
      }
    }
  }

  /// Questions that are asked together, or by several groups, cannot be answered one by one.
  void mark_joint() {
    std::vector<std::set<std::size_t>> groups_of(openings_.questions.size());
    for (const Link& link : openings_.links) {
      for (const std::size_t i : link.questions) {
        if (link.group) groups_of[i].insert(*link.group);
        const bool is_joint = link.questions.size() > 1 || link.fills || groups_of[i].size() > 1;
        if (is_joint) openings_.questions[i].is_joint = true;
      }
    }
  }

  void link_rules() {
    const ConditionRange rules = evaluator_.rules();
    for (const auto& [condition, asked] : live_) {
      if (!rules.contains(condition) || asked.empty()) continue;
      const std::size_t group = evaluator_.knowledge().rules[condition - rules.begin].group;
      openings_.links.push_back({.questions = asked, .group = group, .fills = {}});
    }
  }

  /// A derived answer hangs on its own question and on those its row looks at.
  void link_derived() {
    const ConditionRange derived = evaluator_.derived();
    for (std::size_t condition = derived.begin; condition < derived.end; ++condition) {
      const auto live = live_.find(condition);
      if (live == live_.end()) continue;
      const DerivedRow& row = evaluator_.knowledge().derived[condition - derived.begin];
      for (std::size_t i = 0; i < openings_.questions.size(); ++i) {
        if (openings_.questions[i].question != row.question) continue;
        Link link{.questions = live->second, .group = {}, .fills = i};
        link.questions.insert(i);
        openings_.links.push_back(std::move(link));
      }
    }
  }

  const Evaluator& evaluator_;
  Completion completion_;
  const QuestionSet& passed_;
  Openings openings_;
  std::vector<std::size_t> rows_;                      ///< the relevant ones
  std::map<std::size_t, std::set<std::size_t>> live_;  ///< by condition
};

}  // namespace

const OpenQuestion* Openings::find(std::size_t question) const {
  const auto found = std::ranges::find(questions, question, &OpenQuestion::question);
  return found == questions.end() ? nullptr : &*found;
}

std::vector<double> prior_shares(const Evaluator& evaluator, std::size_t question) {
  const std::vector<std::uint32_t> prior = evaluator.prior(question);
  std::vector<double> shares(prior.begin(), prior.end());
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= sum;
  return shares;
}

Openings find_openings(const Evaluator& evaluator, const Cells& cells, Completion completion,
                       const QuestionSet& passed) {
  return OpeningFinder(evaluator, cells, completion, passed).find();
}

}  // namespace retort
