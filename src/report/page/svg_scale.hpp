#pragma once
// From values to places in a drawing, with round numbers to mark them by.

#include <cstdint>
#include <vector>

namespace retort {

struct Span {
  double from = 0.0;
  double to = 1.0;
};

class Scale {
 public:
  /// The values widened to round ones. A span of nothing is widened too.
  static Scale linear(Span values, Span places);
  /// The same for values above zero, as many times as large for each step.
  static Scale logarithmic(Span values, Span places);

  /// Values beyond the ends are placed at the ends.
  [[nodiscard]] double at(double value) const;
  [[nodiscard]] Span values() const { return values_; }

  /// At most seven round values, ends included where they are round.
  [[nodiscard]] const std::vector<double>& ticks() const { return ticks_; }

 private:
  enum class Kind : std::uint8_t { linear, logarithmic };

  Scale(Kind kind, Span places) : kind_(kind), places_(places) {}

  Kind kind_;
  Span values_;
  Span places_;
  std::vector<double> ticks_;
};

}  // namespace retort
