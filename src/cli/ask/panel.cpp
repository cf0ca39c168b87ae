#include "cli/ask/panel.hpp"

#include "report/render/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view erase_row_end = "\x1b[K";
constexpr std::string_view erase_below = "\x1b[J";

std::string up(std::size_t rows) { return rows == 0 ? "" : fmt::format("\x1b[{}A", rows); }
std::string right(std::size_t columns) {
  return columns == 0 ? "" : fmt::format("\x1b[{}C", columns);
}

/// Rows that a text takes on a screen of this width.
std::size_t height_at(std::size_t columns, std::string_view text) {
  return std::max<std::size_t>(1, (columns_of(text) + columns - 1) / columns);
}

}  // namespace

std::string Painter::painted(const PanelRow& row) const {
  if (painting_ == Painting::monochrome || row.text.empty()) return row.text;
  switch (row.tone) {
    case Tone::plain:
      break;
    case Tone::strong:
      return "\x1b[1m" + row.text + "\x1b[0m";
    case Tone::faint:
      return "\x1b[2m" + row.text + "\x1b[0m";
  }
  return row.text;
}

std::string Painter::draw(const Panel& panel) {
  std::string out = "\r" + up(shown_.cursor_row);
  const bool shrinks = panel.rows.size() < shown_.rows.size();
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    if (i > 0) out += "\r\n";
    const bool is_last = i + 1 == panel.rows.size();
    const bool stays = i < shown_.rows.size() && shown_.rows[i] == panel.rows[i];
    if (stays && !(shrinks && is_last)) continue;
    out += painted(panel.rows[i]);
    out += erase_row_end;
    if (shrinks && is_last) out += erase_below;
  }
  out += "\r" + up(panel.rows.size() - 1 - panel.cursor_row) + right(panel.cursor_column);
  shown_ = panel;
  return out;
}

std::string Painter::erase(std::size_t columns) {
  if (shown_.rows.empty()) return {};
  std::size_t above = shown_.cursor_column / columns;
  for (std::size_t i = 0; i < shown_.cursor_row; ++i) {
    above += height_at(columns, shown_.rows[i].text);
  }
  shown_ = {};
  return "\r" + up(above) + std::string(erase_below);
}

std::string Painter::start_anew() {
  shown_ = {};
  return "\r" + std::string(erase_below);
}

std::size_t Painter::rows_below() const {
  return shown_.rows.empty() ? 0 : shown_.rows.size() - 1 - shown_.cursor_row;
}

}  // namespace retort
