#include "report/render/escape.hpp"
#include "report/render/render.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

class MarkdownRenderer {
 public:
  void operator()(const Lead& lead) { block("# " + markdown_text(lead.text) + "\n"); }
  void operator()(const Heading& heading) {
    if (!heading.text.empty()) block("## " + markdown_text(heading.text) + "\n");
  }
  void operator()(const Subheading& heading) { block("### " + markdown_text(heading.text) + "\n"); }
  void operator()(const Paragraph& paragraph) {
    block(markdown_block(cited_text(paragraph.text, paragraph.citations)) + "\n");
  }

  void operator()(const List& list) {
    std::string text;
    for (const Item& item : list.items) {
      text += "- ";
      if (!item.label.empty()) text += fmt::format("**{}** ", markdown_text(item.label));
      text += item.label.empty() ? markdown_block(item.cell.text) : markdown_text(item.cell.text);
      // Sources follow on the same line: a list item may not begin a line of its own in all
      // readers.
      const std::string note = quiet_text(item.cell);
      if (!note.empty()) text += fmt::format(" <sub>{}</sub>", markdown_text(note));
      text += '\n';
    }
    // A list behind another goes on with it.
    block(text, after_list_ ? "" : "\n");
    after_list_ = true;
  }

  // Their figures are in the table or list beside them.
  void operator()(const LineChart& /*chart*/) {}
  void operator()(const BarChart& /*chart*/) {}
  void operator()(const MapChart& /*chart*/) {}

  void operator()(const Table& table) {
    if (table.form != Table::Form::figures) {
      for (const Block& block : told(table)) std::visit(*this, block);
      return;
    }
    std::string text = "|";
    for (const Column& column : table.columns) text += cell_of(column.title);
    text += "\n|---|";
    for (std::size_t i = 1; i < table.columns.size(); ++i) text += "---:|";
    text += '\n';
    for (const auto& row : table.rows) {
      text += '|';
      for (const TextCell& cell : row) text += cell_of(figure_text(cell));
      text += '\n';
    }
    block(text);
  }

  std::string take() { return std::move(out_); }

 private:
  void block(const std::string& text, std::string_view before = "\n") {
    if (!out_.empty()) out_ += before;
    out_ += text;
    after_list_ = false;
  }

  static std::string cell_of(std::string_view text) {
    return fmt::format(" {} |", markdown_text(text));
  }

  std::string out_;
  bool after_list_ = false;
};

}  // namespace

std::string render_markdown(const Document& document) {
  MarkdownRenderer renderer;
  for (const Block& block : document) std::visit(renderer, block);
  return renderer.take();
}

}  // namespace retort
