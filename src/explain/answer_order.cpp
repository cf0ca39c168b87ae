#include "explain/answer_order.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace retort {
namespace {

class AnswerOrder {
 public:
  explicit AnswerOrder(const Openings& openings)
      : openings_(openings), is_answered_(openings.questions.size()) {}

  std::vector<AnswerStep> steps(std::size_t group_count) {
    Part all;
    for (std::size_t i = 0; i < openings_.questions.size(); ++i) {
      if (openings_.questions[i].is_joint) all.questions.push_back(i);
    }
    for (std::size_t group = 0; group < group_count; ++group) all.groups.push_back(group);
    return steps_of(split(all));
  }

 private:
  /// Groups, and questions not yet settled that their rules ask together.
  struct Part {
    std::vector<std::size_t> groups;
    std::vector<std::size_t> questions;
  };

  std::vector<AnswerStep> steps_of(const std::vector<Part>& parts) {
    std::vector<AnswerStep> steps;
    for (const Part& part : parts) steps.push_back(step_of(part));
    return steps;
  }

  AnswerStep step_of(const Part& part) {
    AnswerStep step;
    step.number = count_++;
    step.seen = seen_by(part);
    if (part.questions.empty()) {
      step.group = part.groups.front();
      return step;
    }
    step.asked = question_to_answer(part);
    is_answered_[*step.asked] = true;
    step.settled = settled_of(part);
    step.parts = steps_of(split(without(part, step.settled)));
    is_answered_[*step.asked] = false;
    step.below = part.questions;
    return step;
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
      const auto apart = std::stable_partition(  // clang 14 cannot walk the ranges of C++20's
          parts.begin(), parts.end(), [&](const Part& one) { return !ties(link, one); });
      if (apart == parts.end()) continue;
      for (auto one = apart; one != parts.end(); ++one) {
        joined.groups.insert(joined.groups.end(), one->groups.begin(), one->groups.end());
        joined.questions.insert(joined.questions.end(), one->questions.begin(),
                                one->questions.end());
      }
      parts.erase(apart, parts.end());
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

  [[nodiscard]] std::vector<std::size_t> seen_by(const Part& part) const {
    std::set<std::size_t> seen;
    for (const Link& link : openings_.links) {
      if (touches(link, part)) seen.insert(link.questions.begin(), link.questions.end());
    }
    std::erase_if(seen, [this](std::size_t i) { return !is_answered_[i]; });
    return {seen.begin(), seen.end()};
  }

  /// The question whose answer leaves the smallest parts.
  std::size_t question_to_answer(const Part& part) {
    std::size_t best = part.questions.front();
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t asked : part.questions) {
      if (is_answered_[asked]) continue;
      is_answered_[asked] = true;
      const double ways = ways_to_answer(split(without(part, settled_of(part)))) *
                          static_cast<double>(openings_.questions[asked].cells.size());
      is_answered_[asked] = false;
      if (ways >= least) continue;
      least = ways;
      best = asked;
    }
    return best;
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

  const Openings& openings_;
  std::vector<bool> is_answered_;
  std::size_t count_ = 0;
};

}  // namespace

std::vector<AnswerStep> order_of_answers(const Openings& openings, std::size_t group_count) {
  return AnswerOrder(openings).steps(group_count);
}

}  // namespace retort
