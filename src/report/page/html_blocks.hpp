#pragma once
// Documents and tables as HTML.

#include "report/page/markup.hpp"
#include "report/words/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace retort {

/// Where a document stands in the page.
struct BlockPlace {
  enum class Headings : std::uint8_t { sections, parts };

  Headings headings = Headings::sections;  ///< what they are; subheadings are one level below
  std::string title;                       ///< of what stands before the first heading
};

/// Charts are left out: the page draws its own.
void add_blocks(Markup& page, const Document& document, const BlockPlace& place);

struct HtmlCell {
  std::string text{};
  std::string note{};  ///< sources and the like, set quietly; may be empty
  std::string url{};   ///< a link behind the note, if it is one that a page may have
};

/// The first cell of a row names it.
struct HtmlTable {
  enum class Holds : std::uint8_t { figures, words };

  std::string caption;
  Holds holds = Holds::figures;
  std::vector<std::string> header;
  std::vector<std::vector<HtmlCell>> rows;
};

void add_html_table(Markup& page, const HtmlTable& table);

}  // namespace retort
