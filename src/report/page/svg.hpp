#pragma once
// Drawings that are part of a page: 360 units wide, so that their letters can be read on a phone.

#include "report/page/markup.hpp"
#include "report/words/charts.hpp"

#include <cstddef>
#include <cstdint>
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

/// Shapes have classes and no colors: those are the page's, for light, dark and paper. What a shape
/// `tells` is shown where a pointer rests on it; it may be empty.
class Drawing {
 public:
  /// `label` is what a reader without eyes for it is told.
  Drawing(std::string_view label, double height);

  void line(Place from, Place to, std::string_view classes);
  void rect(const Box& box, std::string_view classes, std::string_view tells);
  void circle(Place center, double radius, std::string_view classes, std::string_view tells);
  void path(const std::string& commands, std::string_view classes);
  void write(Place at, Align align, std::string_view classes, std::string_view text);

  /// The whole drawing.
  Markup take();

 private:
  using Coordinates = std::initializer_list<std::pair<std::string_view, double>>;

  void shape(std::string_view tag, std::string_view classes, Coordinates coordinates,
             std::string_view tells);

  Markup markup_;
};

/// "12.5": one decimal at most.
std::string coordinate(double value);

/// The text, cut with an ellipsis to what fits `width` units.
std::string fitted(std::string_view text, double width);
/// About what the text takes.
double width_of(std::string_view text);

/// "a2" for the third approach.
std::string class_of(const Paint& paint);

/// "$1k", "$2.5M": for marks beside an axis.
std::string short_usd(double dollars);
/// "1k", "10M".
std::string short_number(double number);

}  // namespace retort
