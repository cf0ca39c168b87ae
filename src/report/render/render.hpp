#pragma once
// Documents as bytes.

#include "report/words/document.hpp"

#include <cstddef>
#include <string>

namespace retort {

struct TextStyle {
  std::size_t width = 80;
  bool color = false;
};

std::string render_text(const Document& document, const TextStyle& style);
std::string render_markdown(const Document& document);

}  // namespace retort
