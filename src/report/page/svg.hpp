#pragma once
// Drawings that are part of a page: 360 units wide, so that their letters can be read on a phone.

#include "base/money.hpp"
#include "knowledge/approach.hpp"
#include "report/page/markup.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace retort {

inline constexpr double drawing_width = 360.0;

struct Place {
  double x = 0.0;
  double y = 0.0;
};

struct Box {
  Place from;
  Place to;
};

enum class Align : std::uint8_t { start, middle, end };

/// Shapes have classes and no colours: those are the page's, for light, dark and paper.
class Drawing {
 public:
  /// `label` is what a reader without eyes for it is told.
  Drawing(std::string_view label, double height);

  void line(Place from, Place to, std::string_view classes);
  /// `tells` is shown where a pointer rests on it; may be empty.
  void rect(const Box& box, std::string_view classes, std::string_view tells);
  /// With round ends.
  void pill(const Box& box, std::string_view classes, std::string_view tells);
  void circle(Place centre, double radius, std::string_view classes, std::string_view tells);
  void path(const std::string& commands, std::string_view classes);
  void write(Place at, Align align, std::string_view classes, std::string_view text);
  /// From below to above; the letters end at `at`.x.
  void write_upward(Place at, std::string_view classes, std::string_view text);

  /// The whole drawing.
  Markup take();

 private:
  void finish(std::string_view tells);

  Markup markup_;
};

/// "12.5": one decimal at most.
std::string coordinate(double value);

/// The text, cut with an ellipsis to what fits `width` units.
std::string fitted(std::string_view text, double width);

/// The class of what belongs to an approach: "a2".
std::string approach_class(Approach approach);

/// Only to draw with, or to round for the eye.
double dollars_for_the_eye(Money amount);

/// "$1k", "$2.5M": for marks beside an axis.
std::string short_usd(double dollars);
/// "1k", "10M".
std::string short_number(double number);

}  // namespace retort
