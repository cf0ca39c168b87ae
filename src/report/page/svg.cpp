#include "report/page/svg.hpp"

#include "report/render/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace retort {
namespace {

/// Of the usual letters at the size that drawings are written in.
constexpr double letter_width = 6.1;

std::string_view anchor(Align align) {
  switch (align) {
    case Align::start:
      return "start";
    case Align::middle:
      return "middle";
    case Align::end:
      return "end";
  }
  return "";
}

}  // namespace

std::string coordinate(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

Drawing::Drawing(std::string_view label, double height) {
  markup_.open(
      "svg", {{"viewBox", fmt::format("0 0 {} {}", coordinate(drawing_width), coordinate(height))},
              {"paint-order", "stroke"},
              {"role", "img"},
              {"aria-label", std::string(label)}});
}

void Drawing::shape(std::string_view tag, std::string_view classes, Coordinates coordinates,
                    std::string_view tells) {
  Attributes attributes{{"class", std::string(classes)}};
  for (const auto& [name, value] : coordinates) attributes.push_back({name, coordinate(value)});
  markup_.open(tag, attributes);
  if (!tells.empty()) markup_.element("title", tells);
  markup_.close();
}

void Drawing::line(Place from, Place to, std::string_view classes) {
  shape("line", classes, {{"x1", from.x}, {"y1", from.y}, {"x2", to.x}, {"y2", to.y}}, {});
}

void Drawing::rect(const Box& box, std::string_view classes, std::string_view tells) {
  shape("rect", classes,
        {{"x", std::min(box.from.x, box.to.x)},
         {"y", std::min(box.from.y, box.to.y)},
         {"width", std::abs(box.to.x - box.from.x)},
         {"height", std::abs(box.to.y - box.from.y)}},
        tells);
}

void Drawing::circle(Place center, double radius, std::string_view classes,
                     std::string_view tells) {
  shape("circle", classes, {{"cx", center.x}, {"cy", center.y}, {"r", radius}}, tells);
}

void Drawing::path(const std::string& commands, std::string_view classes) {
  markup_.element("path", {}, {{"class", std::string(classes)}, {"d", commands}});
}

void Drawing::write(Place at, Align align, std::string_view classes, std::string_view text) {
  markup_.element("text", text,
                  {{"class", std::string(classes)},
                   {"x", coordinate(at.x)},
                   {"y", coordinate(at.y)},
                   {"text-anchor", std::string(anchor(align))}});
}

Markup Drawing::take() {
  markup_.close();
  return std::move(markup_);
}

double width_of(std::string_view text) {
  return letter_width * static_cast<double>(columns_of(text));
}

std::string fitted(std::string_view text, double width) {
  return cut_to(text, static_cast<std::size_t>(std::max(1.0, width / letter_width)), "\u2026");
}

std::string class_of(const Paint& paint) {
  constexpr std::size_t part_classes = 8;
  switch (paint.kind) {
    case Paint::Kind::less:
      return "less";
    case Paint::Kind::more:
      return "more";
    case Paint::Kind::sum:
      return "sum";
    case Paint::Kind::approach:
      return fmt::format("a{}", paint.which);
    case Paint::Kind::part:
      return fmt::format("s{}", paint.which % part_classes);
  }
  return {};
}

std::string short_number(double number) {
  struct Magnitude {
    double size;
    std::string_view letter;
  };
  constexpr std::array magnitudes{Magnitude{1e12, "T"}, Magnitude{1e9, "B"}, Magnitude{1e6, "M"},
                                  Magnitude{1e3, "k"}};
  for (const Magnitude& unit : magnitudes) {
    if (number >= unit.size * 0.9999)
      return fmt::format("{:.3g}{}", number / unit.size, unit.letter);
  }
  return fmt::format("{:.3g}", number);
}

std::string short_usd(double dollars) { return "$" + short_number(dollars); }

}  // namespace retort
