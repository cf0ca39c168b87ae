#include "report/page/markup.hpp"

#include "report/render/escape.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

/// A line of their own, so that the source can be read and compared.
bool begins_line(std::string_view tag) {
  constexpr std::array<std::string_view, 12> inside{
      "b", "small", "span", "a", "th", "td", "code", "title", "text", "em", "tspan", "strong"};
  return std::ranges::find(inside, tag) == inside.end();
}

}  // namespace

void Markup::begin_tag(std::string_view tag, const Attributes& attributes) {
  if (begins_line(tag) && !out_.empty() && out_.back() != '\n') out_ += '\n';
  out_ += '<';
  out_ += tag;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    out_ += html_text(attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

Markup& Markup::open(std::string_view tag, const Attributes& attributes) {
  begin_tag(tag, attributes);
  open_.push_back(tag);
  return *this;
}

Markup& Markup::close() {
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Markup& Markup::text(std::string_view text) {
  out_ += html_text(text);
  return *this;
}

Markup& Markup::element(std::string_view tag, std::string_view text, const Attributes& attributes) {
  return open(tag, attributes).text(text).close();
}

Markup& Markup::single(std::string_view tag, const Attributes& attributes) {
  begin_tag(tag, attributes);
  return *this;
}

Markup& Markup::add(const Markup& other) {
  out_ += other.str();
  return *this;
}

Markup& Markup::verbatim(std::string_view literal) {
  out_ += literal;
  return *this;
}

}  // namespace retort
