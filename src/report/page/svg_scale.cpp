#include "report/page/svg_scale.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

constexpr int most_steps = 6;

/// The least of 1, 2 and 5 times a power of ten that cuts the span into few enough steps.
double round_step(double width) {
  const double least = width / most_steps;
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * power >= least * 0.999) return times * power;
  }
  return 10.0 * power;
}

}  // namespace

Scale Scale::linear(Span values, Span places) {
  Scale scale(Kind::linear, places);
  if (!(values.to > values.from)) values.to = values.from + 1.0;
  const double step = round_step(values.to - values.from);
  const double first = std::floor(values.from / step + 1e-9);
  const double last = std::ceil(values.to / step - 1e-9);
  scale.values_ = {first * step, last * step};
  for (double at = first; at <= last; ++at) scale.ticks_.push_back(at * step);
  return scale;
}

Scale Scale::logarithmic(Span values, Span places) {
  Scale scale(Kind::logarithmic, places);
  const double first = std::floor(std::log10(values.from) + 1e-9);
  const double last = std::max(first + 1.0, std::ceil(std::log10(values.to) - 1e-9));
  scale.values_ = {std::pow(10.0, first), std::pow(10.0, last)};
  const double stride = std::ceil((last - first) / most_steps);
  for (double power = first; power <= last; power += stride) {
    scale.ticks_.push_back(std::pow(10.0, power));
  }
  return scale;
}

double Scale::at(double value) const {
  const double inside = std::clamp(value, values_.from, values_.to);
  const double share = kind_ == Kind::linear ? (inside - values_.from) / (values_.to - values_.from)
                                             : std::log10(inside / values_.from) /
                                                   std::log10(values_.to / values_.from);
  return places_.from + share * (places_.to - places_.from);
}

}  // namespace retort
