#include "report/page/svg.hpp"

#include "base/unicode.hpp"
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

void Drawing::finish(std::string_view tells) {
  if (!tells.empty()) markup_.element("title", tells);
  markup_.close();
}

void Drawing::line(Place from, Place to, std::string_view classes) {
  markup_.open("line", {{"class", std::string(classes)},
                        {"x1", coordinate(from.x)},
                        {"y1", coordinate(from.y)},
                        {"x2", coordinate(to.x)},
                        {"y2", coordinate(to.y)}});
  finish({});
}

void Drawing::rect(const Box& box, std::string_view classes, std::string_view tells) {
  markup_.open("rect", {{"class", std::string(classes)},
                        {"x", coordinate(std::min(box.from.x, box.to.x))},
                        {"y", coordinate(std::min(box.from.y, box.to.y))},
                        {"width", coordinate(std::abs(box.to.x - box.from.x))},
                        {"height", coordinate(std::abs(box.to.y - box.from.y))}});
  finish(tells);
}

void Drawing::pill(const Box& box, std::string_view classes, std::string_view tells) {
  markup_.open("rect", {{"class", std::string(classes)},
                        {"x", coordinate(box.from.x)},
                        {"y", coordinate(box.from.y)},
                        {"width", coordinate(box.to.x - box.from.x)},
                        {"height", coordinate(box.to.y - box.from.y)},
                        {"rx", coordinate((box.to.y - box.from.y) / 2.0)}});
  finish(tells);
}

void Drawing::circle(Place centre, double radius, std::string_view classes,
                     std::string_view tells) {
  markup_.open("circle", {{"class", std::string(classes)},
                          {"cx", coordinate(centre.x)},
                          {"cy", coordinate(centre.y)},
                          {"r", coordinate(radius)}});
  finish(tells);
}

void Drawing::path(const std::string& commands, std::string_view classes) {
  markup_.open("path", {{"class", std::string(classes)}, {"d", commands}});
  finish({});
}

void Drawing::write(Place at, Align align, std::string_view classes, std::string_view text) {
  markup_.element("text", text,
                  {{"class", std::string(classes)},
                   {"x", coordinate(at.x)},
                   {"y", coordinate(at.y)},
                   {"text-anchor", std::string(anchor(align))}});
}

void Drawing::write_upward(Place at, std::string_view classes, std::string_view text) {
  markup_.element("text", text,
                  {{"class", std::string(classes)},
                   {"transform", fmt::format("translate({} {}) rotate(-90)", coordinate(at.x),
                                             coordinate(at.y))}});
}

Markup Drawing::take() {
  markup_.close();
  return std::move(markup_);
}

std::string fitted(std::string_view text, double width) {
  const auto most = static_cast<std::size_t>(std::max(1.0, width / letter_width));
  if (columns_of(text) <= most) return std::string(text);
  std::string cut;
  for (std::size_t column = 0; column + 1 < most && !text.empty(); ++column) {
    const CodePoint point = first_code_point(text);
    cut += text.substr(0, point.length);
    text.remove_prefix(point.length);
  }
  while (cut.ends_with(' ')) cut.pop_back();
  return cut + "\u2026";
}

std::string approach_class(Approach approach) {
  return fmt::format("a{}", static_cast<int>(approach));
}

double dollars_for_the_eye(Money amount) { return static_cast<double>(amount.picos) / 1e12; }

std::string short_number(double number) {
  struct Unit {
    double size;
    std::string_view letter;
  };
  constexpr std::array units{Unit{1e12, "T"}, Unit{1e9, "B"}, Unit{1e6, "M"}, Unit{1e3, "k"}};
  for (const Unit& unit : units) {
    if (number >= unit.size * 0.9999)
      return fmt::format("{:.3g}{}", number / unit.size, unit.letter);
  }
  return fmt::format("{:.3g}", number);
}

std::string short_usd(double dollars) { return "$" + short_number(dollars); }

}  // namespace retort
