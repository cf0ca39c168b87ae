#include "report/page/html_blocks.hpp"

namespace retort {
namespace {

/// "$100 (50-200)": the range goes below, so that columns stay narrow.
HtmlCell figure_cell(const std::string& text) {
  const std::size_t range = text.find(" (");
  if (range == std::string::npos || !text.ends_with(')')) return {text, ""};
  return {text.substr(0, range), text.substr(range + 1)};
}

class HtmlBlocks {
 public:
  HtmlBlocks(Markup& page, const BlockPlace& place)
      : page_(page), headings_(place.headings), title_(place.title) {}

  void operator()(const Lead& lead) { page_.element("p", lead.text, {{"class", "lead"}}); }
  void operator()(const Heading& heading) {
    page_.element(headings_ == BlockPlace::Headings::sections ? "h2" : "h3", heading.text);
    title_ = heading.text;
  }
  void operator()(const Subheading& heading) {
    page_.element(headings_ == BlockPlace::Headings::sections ? "h3" : "h4", heading.text);
    title_ = heading.text;
  }
  void operator()(const Paragraph& paragraph) { page_.element("p", paragraph.text); }

  void operator()(const List& list) {
    page_.open("ul");
    for (const Item& item : list.items) {
      page_.open("li");
      // A dash is a label for readers of text only.
      if (!item.label.empty() && item.label != "-") {
        page_.element("b", item.label).text(" ");
      }
      page_.text(item.text);
      if (!item.note.empty()) page_.text(" ").element("small", item.note);
      page_.close();
    }
    page_.close();
  }

  void operator()(const Table& table) {
    HtmlTable figures{.caption = title_, .header = table.header, .rows = {}};
    for (const std::vector<std::string>& row : table.rows) {
      std::vector<HtmlCell>& cells = figures.rows.emplace_back();
      for (const std::string& text : row) {
        cells.push_back(cells.empty() ? HtmlCell{text, ""} : figure_cell(text));
      }
    }
    add_html_table(page_, figures);
  }

  void operator()(const Chart& /*chart*/) {}

 private:
  Markup& page_;
  BlockPlace::Headings headings_;
  std::string title_;  ///< of the section, for the tables in it
};

/// Without what every address begins with.
std::string shown_url(const std::string& url) {
  return url.substr(std::string_view("https://").size());
}

void add_cell(Markup& page, std::string_view tag, const HtmlCell& cell,
              const Attributes& attributes) {
  page.open(tag, attributes).text(cell.text);
  if (!cell.note.empty()) page.text(" ").element("small", cell.note);
  // Anything else might be a script.
  if (cell.url.starts_with("https://")) {
    page.text(" ").open("small");
    page.element("a", shown_url(cell.url), {{"href", cell.url}, {"rel", "noreferrer"}});
    page.close();
  }
  page.close();
}

void add_row(Markup& page, const std::vector<HtmlCell>& row) {
  page.open("tr");
  bool is_first = true;
  for (const HtmlCell& cell : row) {
    if (is_first) {
      add_cell(page, "th", cell, {{"scope", "row"}});
    } else {
      add_cell(page, "td", cell, {});
    }
    is_first = false;
  }
  page.close();
}

}  // namespace

void add_blocks(Markup& page, const Document& document, const BlockPlace& place) {
  HtmlBlocks blocks(page, place);
  for (const Block& block : document) std::visit(blocks, block);
}

void add_html_table(Markup& page, const HtmlTable& table) {
  // A table that is too wide for a phone is moved in its own frame, by keys too.
  page.open(
      "div",
      {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", table.caption}});
  page.open("table", {{"class", table.holds == HtmlTable::Holds::figures ? "figures" : "words"}});
  page.element("caption", table.caption);
  page.open("thead").open("tr");
  for (const std::string& title : table.header) {
    if (title.empty()) {
      page.element("td", "");
    } else {
      page.element("th", title, {{"scope", "col"}});
    }
  }
  page.close().close();
  page.open("tbody");
  for (const std::vector<HtmlCell>& row : table.rows) add_row(page, row);
  page.close().close().close();
}

}  // namespace retort
