#include "report/page/html_blocks.hpp"

namespace retort {
namespace {

constexpr std::string_view secure = "https://";

void add_cell(Markup& page, const TextCell& cell) {
  page.text(cell.text);
  TextCell quiet = cell;
  quiet.link.clear();
  for (const std::string& small : {cell.range, quiet_text(quiet)}) {
    if (!small.empty()) page.text(" ").element("small", small);
  }
  // Anything else might be a script.
  if (!cell.link.starts_with(secure)) return;
  page.text(" ").open("small");
  page.element("a", std::string_view(cell.link).substr(secure.size()),
               {{"href", cell.link}, {"rel", "noreferrer"}});
  page.close();
}

void add_row(Markup& page, const std::vector<TextCell>& row) {
  page.open("tr");
  for (const TextCell& cell : row) {
    if (&cell == &row.front()) {
      page.open("th", {{"scope", "row"}});
    } else {
      page.open("td");
    }
    add_cell(page, cell);
    page.close();
  }
  page.close();
}

void add_facts(Markup& page, const List& list) {
  page.open("dl", {{"class", "facts"}});
  for (const Item& item : list.items) {
    page.open("div").element("dt", item.label).element("dd", item.cell.text);
    const std::string& note = item.cell.note.empty() ? item.cell.range : item.cell.note;
    if (!note.empty()) page.element("dd", note, {{"class", "note"}});
    page.close();
  }
  page.close();
}

}  // namespace

void add_list(Markup& page, const List& list) {
  if (list.form == List::Form::facts) {
    add_facts(page, list);
    return;
  }
  page.open("ul");
  for (const Item& item : list.items) {
    page.open("li");
    if (!item.label.empty()) page.element("b", item.label).text(" ");
    add_cell(page, item.cell);
    page.close();
  }
  page.close();
}

void add_table(Markup& page, const Table& table, const std::string& title) {
  const std::string& caption = table.caption.empty() ? title : table.caption;
  // A table that is too wide for a phone is moved in its own frame, by keys too.
  page.open("div",
            {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", title}});
  page.open("table", {{"class", table.form == Table::Form::words ? "words" : "figures"}});
  page.element("caption", caption);
  page.open("thead").open("tr");
  for (const Column& column : table.columns) {
    if (column.title.empty()) {
      page.element("td", "");
    } else {
      page.element("th", column.title, {{"scope", "col"}});
    }
  }
  page.close().close();
  page.open("tbody");
  for (const std::vector<TextCell>& row : table.rows) add_row(page, row);
  page.close().close().close();
}

void add_figure(Markup& page, const Markup& drawing, const ChartTitles& titles) {
  if (drawing.str().empty()) return;
  page.open("figure").add(drawing).element("figcaption", titles.caption).close();
}

}  // namespace retort
