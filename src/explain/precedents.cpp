#include "explain/precedents.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

double number_distance(Decimal left, Decimal right) {
  constexpr double far_apart = 3.0;  // factors of ten
  // One more, so that zero has a logarithm; the order of small numbers stays.
  const auto magnitude = [](Decimal number) {
    return std::log10(1.0 + std::abs(static_cast<double>(number.micros)) /
                                static_cast<double>(Decimal::one));
  };
  return std::min(1.0, std::abs(magnitude(left) - magnitude(right)) / far_apart);
}

Nearness nearness(const Knowledge& knowledge, const Answers& answers, std::size_t which) {
  constexpr double not_comparable = 0.5;
  const Precedent& precedent = knowledge.precedents[which];
  Nearness result{.precedent = which};
  double sum = 0.0;
  std::size_t given = 0;
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    const std::optional<Answer>& ours = answers.by_question[i];
    // What only the costs need does not make two cases alike.
    if (!ours || !ours->known || knowledge.questions[i].section == Section::cost) continue;
    ++given;
    const std::optional<Answer>& theirs = precedent.answers[i];
    if (!theirs || !theirs->known) {
      sum += not_comparable;
      continue;
    }
    ++result.compared;
    sum += distance(knowledge.questions[i], *ours, *theirs);
  }
  result.distance = given == 0 ? 1.0 : sum / static_cast<double>(given);
  return result;
}

}  // namespace

double distance(const Question& question, const Answer& left, const Answer& right) {
  if (question.kind == QuestionKind::number) return number_distance(left.number, right.number);
  if (left.value == right.value) return 0.0;
  if (!question.ordered) return 1.0;
  const std::size_t steps = std::max(left.value, right.value) - std::min(left.value, right.value);
  return static_cast<double>(steps) / static_cast<double>(question.values.size() - 1);
}

std::vector<Nearness> nearest_precedents(const Knowledge& knowledge, const Answers& answers,
                                         std::size_t count) {
  std::vector<Nearness> near;
  for (std::size_t i = 0; i < knowledge.precedents.size(); ++i) {
    const Nearness one = nearness(knowledge, answers, i);
    if (one.compared >= fewest_compared) near.push_back(one);
  }
  std::ranges::stable_sort(near, std::ranges::less{}, &Nearness::distance);
  if (near.size() > count) near.resize(count);
  return near;
}

}  // namespace retort
