#include "report/render/chart.hpp"
#include "report/render/escape.hpp"
#include "report/render/layout.hpp"
#include "report/render/render.hpp"

#include <algorithm>

namespace retort {
namespace {

constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;
constexpr std::size_t longest_label = 20;

/// One visitor call for each kind of block.
class TextRenderer {
 public:
  explicit TextRenderer(const TextStyle& style) : style_(style) {}

  void operator()(const Lead& lead) {
    separate();
    out_ += paint(wrapped(terminal_text(lead.text), style_.width, {}), bold);
  }

  void operator()(const Heading& heading) {
    if (heading.text.empty()) return;
    separate();
    out_ += paint(wrapped(terminal_text(heading.text), style_.width, {}), bold);
    indent_ = margin;
    after_heading_ = true;
  }

  void operator()(const Subheading& heading) {
    out_ += wrapped(terminal_text(heading.text), style_.width, {margin, margin});
    indent_ = margin + gap;
    after_heading_ = false;
  }

  void operator()(const Paragraph& paragraph) {
    if (!after_heading_) separate();
    out_ += wrapped(terminal_text(cited_text(paragraph.text, paragraph.citations)), style_.width,
                    {indent_, indent_});
    after_heading_ = false;
  }

  void operator()(const List& list) {
    const std::size_t label_width = common_label_width(list);
    for (const Item& item : list.items) render_item(item, label_of(list, item), label_width);
    after_heading_ = false;
  }

  void operator()(const LineChart& chart) {
    const std::string drawn = drawn_chart(chart, style_.width - std::min(style_.width, margin));
    if (drawn.empty()) return;
    if (!after_heading_) separate();
    for (std::size_t at = 0; at < drawn.size();) {
      const std::size_t end = drawn.find('\n', at) + 1;
      out_ += std::string(margin, ' ') + terminal_text(drawn.substr(at, end - 1 - at)) + "\n";
      at = end;
    }
    List legend;
    for (const ChartLine& line : chart.lines) {
      legend.items.push_back({std::string(1, line.mark), {line.title}});
    }
    (*this)(legend);
  }

  void operator()(const BarChart& /*chart*/) {}
  void operator()(const MapChart& /*chart*/) {}

  void operator()(const Table& table) {
    if (table.form != Table::Form::figures) {
      for (const Block& block : told(table)) std::visit(*this, block);
      return;
    }
    const std::vector<std::size_t> widths = column_widths(table);
    std::size_t total = margin;
    for (const std::size_t width : widths) total += width + gap;
    if (total - gap <= style_.width) {
      std::vector<TextCell> titles;
      for (const Column& column : table.columns) titles.push_back({column.title});
      render_row(titles, widths, true);
      for (const auto& row : table.rows) render_row(row, widths, false);
    } else {
      for (const auto& row : table.rows) render_stacked(table.columns, row);
    }
    after_heading_ = false;
  }

  std::string take() { return std::move(out_); }

 private:
  static constexpr std::string_view bold = "\x1b[1m";
  static constexpr std::string_view faint = "\x1b[2m";
  static constexpr std::string_view plain = "\x1b[0m";

  [[nodiscard]] std::string paint(std::string text, std::string_view code) const {
    if (!style_.color) return text;
    // The line break stays outside, so that a pager does not carry the colour over.
    const bool ends_line = !text.empty() && text.back() == '\n';
    if (ends_line) text.pop_back();
    return std::string(code) + text + std::string(plain) + (ends_line ? "\n" : "");
  }

  void separate() {
    if (!out_.empty()) out_ += '\n';
    after_heading_ = false;
  }

  static std::string label_of(const List& list, const Item& item) {
    return list.form == List::Form::steps ? "-" : terminal_text(item.label);
  }

  static std::size_t common_label_width(const List& list) {
    std::size_t width = 0;
    for (const Item& item : list.items) {
      const std::size_t columns = columns_of(label_of(list, item));
      if (columns <= longest_label) width = std::max(width, columns);
    }
    return width;
  }

  void render_item(const Item& item, const std::string& label, std::size_t label_width) {
    const std::size_t body = indent_ + (label_width == 0 ? 0 : label_width + gap);
    const std::size_t inner = indent_ + gap;
    const std::string said = terminal_text(item.cell.text);
    const std::size_t first_word = columns_of(said.substr(0, said.find(' ')));
    const bool fits_below_only =
        body + first_word > style_.width && inner + first_word <= style_.width;
    if (columns_of(label) > longest_label || fits_below_only) {
      // A long label, or one beside a long word, stands on a line of its own.
      out_ += wrapped(label, style_.width, {indent_, indent_});
      out_ += wrapped(said, style_.width, {inner, inner});
      render_note(item, inner);
      return;
    }
    std::string text = wrapped(said, style_.width, {body, body});
    text.replace(0, body, padded(std::string(indent_, ' ') + label, body));
    out_ += text;
    render_note(item, body);
  }

  void render_note(const Item& item, std::size_t indent) {
    const std::string note = quiet_text(item.cell);
    if (note.empty()) return;
    out_ += paint(wrapped(terminal_text(note), style_.width, {indent, indent}), faint);
  }

  static std::vector<std::size_t> column_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns) {
      widths.push_back(columns_of(terminal_text(column.title)));
    }
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = std::max(widths[i], columns_of(terminal_text(figure_text(row[i]))));
      }
    }
    return widths;
  }

  void render_row(const std::vector<TextCell>& row, const std::vector<std::size_t>& widths,
                  bool is_header) {
    std::string line(margin, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = terminal_text(figure_text(row[i]));
      if (i > 0) line.append(gap, ' ');
      line += i == 0 ? padded(cell, widths[i]) : right_aligned(cell, widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out_ += is_header ? paint(line + "\n", faint) : line + "\n";
  }

  void render_stacked(const std::vector<Column>& columns, const std::vector<TextCell>& row) {
    out_ += wrapped(terminal_text(figure_text(row.front())), style_.width, {margin, margin});
    for (std::size_t i = 1; i < row.size(); ++i) {
      out_ += wrapped(terminal_text(columns[i].title + ": " + figure_text(row[i])), style_.width,
                      {margin + gap, margin + gap + gap});
    }
  }

  TextStyle style_;
  std::string out_;
  std::size_t indent_ = 0;
  bool after_heading_ = false;
};

}  // namespace

std::string render_text(const Document& document, const TextStyle& style) {
  TextRenderer renderer(style);
  for (const Block& block : document) std::visit(renderer, block);
  return renderer.take();
}

}  // namespace retort
