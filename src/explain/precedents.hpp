#pragma once
// Published cases that look like this one.

#include "knowledge/answers.hpp"
#include "knowledge/knowledge.hpp"

#include <cstddef>
#include <vector>

namespace retort {

struct Nearness {
  std::size_t precedent = 0;
  double distance = 0.0;     ///< 0: the same in all that was answered; 1: as far as can be
  std::size_t compared = 0;  ///< answers that both have
};

/// How far two answers of one question are apart, from 0 to 1: steps on an ordered scale, equal or
/// not on an unordered one, factors of ten for numbers (three or more count as far as can be).
double distance(const Question& question, const Answer& left, const Answer& right);

/// The nearest precedents. The distance is the mean over the given answers; one that the precedent
/// does not have counts half. Those with fewer than `fewest_compared` answers in common are left
/// out. Ties keep the order of the table.
std::vector<Nearness> nearest_precedents(const Knowledge& knowledge, const Answers& answers,
                                         std::size_t count);

inline constexpr std::size_t fewest_compared = 4;

}  // namespace retort
