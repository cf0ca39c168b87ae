#include "report/render/escape.hpp"
#include "report/render/render.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

class MarkdownRenderer {
 public:
  void operator()(const Lead& lead) { block("# " + markdown_text(lead.text) + "\n"); }
  void operator()(const Heading& heading) { block("## " + markdown_text(heading.text) + "\n"); }
  void operator()(const Subheading& heading) { block("### " + markdown_text(heading.text) + "\n"); }
  void operator()(const Paragraph& paragraph) { block(markdown_block(paragraph.text) + "\n"); }

  void operator()(const List& list) {
    std::string text;
    for (const Item& item : list.items) {
      text += "- ";
      if (!item.label.empty()) text += fmt::format("**{}** ", markdown_text(item.label));
      text += item.label.empty() ? markdown_block(item.text) : markdown_text(item.text);
      // Sources follow on the same line: a list item may not begin a line of its own in all
      // readers.
      if (!item.note.empty()) text += fmt::format(" <sub>{}</sub>", markdown_text(item.note));
      text += '\n';
    }
    block(text);
  }

  /// Its figures are in the table beside it.
  void operator()(const Chart& /*chart*/) {}

  void operator()(const Table& table) {
    std::string text = row(table.header) + "|---|";
    for (std::size_t i = 1; i < table.header.size(); ++i) text += "---:|";
    text += '\n';
    for (const auto& cells : table.rows) text += row(cells);
    block(text);
  }

  std::string take() { return std::move(out_); }

 private:
  void block(const std::string& text) {
    if (!out_.empty()) out_ += '\n';
    out_ += text;
  }

  static std::string row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text += fmt::format(" {} |", markdown_text(cell));
    return text + "\n";
  }

  std::string out_;
};

}  // namespace

std::string render_markdown(const Document& document) {
  MarkdownRenderer renderer;
  for (const Block& block : document) std::visit(renderer, block);
  return renderer.take();
}

}  // namespace retort
